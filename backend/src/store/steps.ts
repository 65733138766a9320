/** What every store checks and derives before it writes the steps of a change. */
import type { MoneyState } from '../../../src/contract/money.ts';
import { genesis, link } from './chain.ts';
import type { Step, StoredOrder } from './store.ts';

/** Steps that do not follow from what is stored: a fault of ours, never a user's. */
class StepError extends Error {
  override readonly name = 'StepError';
}

/** Each step makes the next version and is linked to the event before it. */
export function checkSteps(
  stored: Pick<StoredOrder, 'head'> & { order: { id: string; version: number } },
  steps: readonly Step[],
): void {
  let { version } = stored.order;
  let { head } = stored;
  for (const { order, event } of steps) {
    version++;
    if (order.id !== stored.order.id || order.version !== version || event.seq !== version)
      throw new StepError(
        `step ${order.id}@${order.version} does not follow ${stored.order.id}@${version - 1}`,
      );
    if (event.hash !== link(head, order.id, event.seq, event.bodyHash))
      throw new StepError(`event ${order.id}@${version} is not linked to the one before it`);
    head = event.hash;
  }
}

/** The state before an order's first event. */
export function beforeFirst(step: Step): Parameters<typeof checkSteps>[0] {
  return { order: { id: step.order.id, version: 0 }, head: genesis };
}

/** Money is on its way as soon as a step orders it. */
export function moneyAfter(step: Step, before: MoneyState): MoneyState {
  return step.outbox.some((row) => row.kind === 'money') ? 'settling' : before;
}
