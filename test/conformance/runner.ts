/** The smallest runner that can be: collects what `it` is given, runs it in order, and keeps what came of it. */
import {
  adapterConformance,
  type CheckName,
  RuleBroken,
} from '../../src/api-adapter/conformance/conformance.ts';
import type { ConformanceWorld } from '../../src/api-adapter/conformance/world.ts';

export interface Outcome {
  check: CheckName;
  result: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped or failed. */
  why: string;
  ms: number;
}

interface Options {
  skip?: Partial<Record<CheckName, string>>;
  isWanted?: (check: CheckName) => boolean;
  /** How many checks may run at once; more than one needs a world per check. */
  atOnce?: number;
}

interface Collected {
  title: string;
  run: (context: { skip(reason: string): void }) => Promise<void>;
  skipped: boolean;
}

/** Far above every check's own patience: only something that hangs is ended by it. */
const limitMs = 180_000;

export async function runKit(
  open: () => Promise<ConformanceWorld>,
  { skip = {}, isWanted = () => true, atOnce = 1 }: Options = {},
): Promise<Outcome[]> {
  const collected: Collected[] = [];
  const add = (skipped: boolean) => (title: string, run: () => Promise<void>) =>
    collected.push({ title, run, skipped });
  adapterConformance(Object.assign(add(false), { skip: add(true) }), open, skip);
  const wanted = collected
    .map((one) => ({ ...one, check: one.title.slice(0, one.title.indexOf(':')) as CheckName }))
    .filter(({ check }) => isWanted(check));
  const outcomes: Outcome[] = [];
  const queue = wanted.entries();
  const work = async () => {
    for (const [place, one] of queue) outcomes[place] = await outcomeOf(one);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}

async function outcomeOf({ check, title, run, skipped }: Collected & { check: CheckName }): Promise<Outcome> {
  if (skipped) return { check, result: 'skipped', why: /\[left out: (.*)\]$/.exec(title)?.[1] ?? '', ms: 0 };
  const start = performance.now();
  let result: Outcome['result'] = 'passed';
  let why = '';
  const skip = (reason: string) => {
    result = 'skipped';
    why = reason;
  };
  try {
    await inTime(run({ skip }));
  } catch (error) {
    result = 'failed';
    why = error instanceof RuleBroken ? error.message : String((error as Error).stack ?? error);
  }
  return { check, result, why, ms: performance.now() - start };
}

function inTime(done: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not done within ${limitMs} ms`)), limitMs);
    done.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Checks whose name holds one of these parts; `undefined` is in every name. */
export const named =
  (...parts: (string | undefined)[]) =>
  (check: CheckName): boolean =>
    parts.some((part) => part === undefined || check.includes(part));
