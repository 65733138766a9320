/** Questions that wait until a test answers them. */

/** A question that waits for the test's answer. */
export interface Asked<What, Answer> {
  what: What;
  signal: AbortSignal | undefined;
  answer(value: Answer): void;
  refuse(thrown: unknown): void;
}

export function asking<What, Answer>() {
  const asked: Asked<What, Answer>[] = [];
  const ask = (what: What, signal: AbortSignal | undefined) =>
    new Promise<Answer>((answer, refuse) => {
      asked.push({ what, signal, answer, refuse });
    });
  return { asked, ask };
}
