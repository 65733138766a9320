/** A reason not to start: one line that says what is wrong and how to put it right. */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(problem: string, fix: string) {
    super(`${problem}; ${fix}`.replaceAll(/\s+/g, ' '));
  }
}
