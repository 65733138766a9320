/** The conformance kit: everything that the widgets rely on, asked of any adapter, in any test runner. */
import { actionChecks } from './actions.ts';
import type { Check } from './check.ts';
import { caseChecks } from './cases.ts';
import { conflictChecks } from './conflicts.ts';
import { deadlineChecks } from './deadlines.ts';
import { disputeChecks } from './disputes.ts';
import { evidenceChecks } from './evidence.ts';
import { shown, Unexpected } from './expect.ts';
import { fileRightChecks } from './file-rights.ts';
import { fileChecks } from './files.ts';
import { messageEventChecks } from './message-events.ts';
import { messageFileChecks } from './message-files.ts';
import { messageChecks } from './messages.ts';
import { moneyChecks } from './money.ts';
import { queuePageChecks } from './queue-pages.ts';
import { queueChecks } from './queue.ts';
import { refusalChecks } from './refusals.ts';
import { reviewChecks } from './reviews.ts';
import { rightChecks } from './rights.ts';
import { NotOffered } from './sending.ts';
import { snapshotChecks } from './snapshots.ts';
import { createStage } from './stage.ts';
import { watchChecks } from './watches.ts';
import type { ConformanceWorld } from './world.ts';

export type { ConformanceWorld, OrderWish, Who, WishedSlot } from './world.ts';

const checks = {
  ...snapshotChecks,
  // Early: a clock that is moved in a world of few orders has little to do.
  ...deadlineChecks,
  ...watchChecks,
  ...actionChecks,
  ...conflictChecks,
  ...rightChecks,
  ...refusalChecks,
  ...fileChecks,
  ...fileRightChecks,
  ...reviewChecks,
  ...moneyChecks,
  ...evidenceChecks,
  ...disputeChecks,
  ...caseChecks,
  ...messageChecks,
  ...messageEventChecks,
  ...messageFileChecks,
  ...queueChecks,
  ...queuePageChecks,
} as const;

/** The name of a check, as `skip` and the titles have it: subject, point, rule. */
export type CheckName = keyof typeof checks;

/** All of them, in the order in which they run. */
export const checkNames = Object.keys(checks) as readonly CheckName[];

/** What names a test in the runner at hand: `it` of node:test, mocha, web-test-runner, vitest, jasmine. */
export interface It {
  (title: string, run: () => Promise<void>): unknown;
  /** Where there is one, left-out checks are reported through it. */
  skip?: ((title: string, run: () => Promise<void>) => unknown) | undefined;
}

/** A check that failed: which, its rule, and what was expected and came. */
export class RuleBroken extends Error {
  override readonly name = 'RuleBroken';
  readonly check: CheckName;
  constructor(check: CheckName, rule: string, cause: unknown) {
    const why = cause instanceof Unexpected ? cause.message : shown(cause);
    super(`${check}: ${rule}\n  ${why}`, { cause });
    this.check = check;
  }
}

const needed: Record<NonNullable<Check['needs']>, readonly (keyof ConformanceWorld)[]> = {
  advance: ['advance'],
  cut: ['cut', 'mend'],
};

/**
 * Registers one test per check. Each opens a world, plays in it with at least two people, and closes it; they may run in
 * parallel if the worlds can. A check takes up to some seconds: give the runner 30 s per test.
 *
 * ```ts
 * import { it } from 'node:test';
 * import { adapterConformance } from 'campaign-manager-widgets/conformance';
 *
 * adapterConformance(it, () => openMyWorld(), {
 *   'queue.small-rows': 'our names are at most 40 characters long',
 * });
 * ```
 *
 * @param it the runner's `it`.
 * @param openWorld called once per check; may resolve with the same world each time.
 * @param skip reasons by check: what this adapter cannot do and why.
 * @throws RangeError at once, when `skip` names no check of the kit, or gives no reason.
 */
export function adapterConformance(
  it: It,
  openWorld: () => Promise<ConformanceWorld>,
  skip: Partial<Record<CheckName, string>> = {},
): void {
  for (const [name, reason] of Object.entries(skip)) {
    if (!Object.hasOwn(checks, name))
      throw new RangeError(`skip: there is no check "${name}"; there are ${checkNames.join(', ')}`);
    if (typeof reason !== 'string' || reason.trim() === '')
      throw new RangeError(`skip: say why "${name}" is left out`);
  }
  for (const name of checkNames) {
    const check: Check = checks[name];
    const title = `${name}: ${check.rule}`;
    const reason = skip[name];
    if (reason === undefined) it(title, testOf(name, check, openWorld));
    // No test of ours is switched off here: the host's reason is handed to the host's runner, which then reports it.
    else if (it.skip) it.skip(`${title} [left out: ${reason}]`, async () => {});
    else it(`${title} [left out: ${reason}]`, async () => {});
  }
}

/** As a function without parameters, which no runner takes for one that calls back. */
function testOf(name: CheckName, check: Check, openWorld: () => Promise<ConformanceWorld>) {
  return async function run(this: unknown, ...context: unknown[]): Promise<void> {
    const world = await openWorld();
    const missing = check.needs && needed[check.needs].filter((method) => world[method] === undefined);
    if (missing !== undefined && missing.length > 0) {
      await world.close();
      return leaveOut(name, `this world has no ${missing.join(' and no ')}()`, [...context, this]);
    }
    const stage = createStage(world);
    try {
      await check.run(stage);
    } catch (cause) {
      if (cause instanceof NotOffered) return runnerAmong([...context, this])?.skip(cause.message);
      throw new RuleBroken(name, check.rule, cause);
    } finally {
      await stage.leave();
    }
  };
}

/** Tells the runner, through what it gave the test; a runner that gave nothing must be told before, by `skip`. */
function leaveOut(name: CheckName, reason: string, given: readonly unknown[]): void {
  const runner = runnerAmong(given);
  if (runner === undefined)
    throw new Error(`${name} cannot run: ${reason}. Name it in skip, with that reason.`);
  runner.skip(reason);
}

const runnerAmong = (given: readonly unknown[]) =>
  given.find(
    (one): one is { skip(reason: string): void } =>
      typeof one === 'object' && one !== null && 'skip' in one && typeof one.skip === 'function',
  );
