/** Steps and rows for the checks of a store. */
import { digest } from '../../../backend/src/digest.ts';
import { stepOf } from '../../../backend/src/orders/steps.ts';
import { genesis } from '../../../backend/src/store/chain.ts';
import type {
  Change,
  KeyScope,
  NewOutboxRow,
  Step,
  Store,
  StoredOrder,
} from '../../../backend/src/store/store.ts';
import type { OrderContext } from '../../../src/machines/order-record.ts';
import { type OrderRecord, place } from '../../../src/machines/decide.ts';
import { standardPolicy } from '../../../src/contract/policy.ts';
import { orderToPlace } from '../placed.ts';
import { start } from '../orders-world.ts';

export type It = (name: string, run: () => Promise<void>) => void;
export interface Opened {
  store: Store;
  leave(): Promise<void>;
}

export const later = '2026-03-05T09:00:00.000Z';
export const receipt = { reference: 'TEST-01', type: 'accept', at: later, version: 2 };
export const scope = (given: Partial<KeyScope> = {}): KeyScope => ({
  subject: 'u-channel',
  key: 'key-00000001',
  bodyHash: digest('body'),
  keptFrom: '2026-02-04T09:00:00.000Z',
  ...given,
});

/** A new order's first step. */
export function firstStep(given: Parameters<typeof orderToPlace>[0] = {}): Step {
  const { id, number, agreement, channel, client } = orderToPlace(given);
  const decided = place(
    {
      id,
      number,
      agreement: { ...agreement, feeBps: 1000 },
      agreementHash: digest('agreement'),
      parties: { channel, client },
      policy: standardPolicy,
      reorderOf: null,
    },
    start,
  );
  return stepOf({ order: null, head: genesis, lastAt: start, nextCase: 0 }, decided, start, {});
}

/** A next step that changes only what is said. */
export function nextStep(
  stored: StoredOrder,
  given: {
    context?: Partial<OrderContext>;
    outbox?: NewOutboxRow[];
    queue?: Partial<Step['queue']>;
    type?: string;
    at?: string;
  } = {},
): Step {
  const order: OrderRecord = {
    ...stored.order,
    version: stored.order.version + 1,
    context: { ...stored.order.context, ...given.context },
  };
  const event = { type: given.type ?? 'nudge', by: 'channel' as const, params: {} };
  const step = stepOf(stored, { ok: true, order, effects: [], event }, given.at ?? later, {});
  return { ...step, outbox: given.outbox ?? [], queue: { ...step.queue, ...given.queue } };
}

export const one = <T>(step: Step, outcome: T): Change<T> => ({ steps: [step], receipt, outcome });
export const row = (key: string, given: Partial<NewOutboxRow> = {}): NewOutboxRow => ({
  key,
  kind: 'mail',
  lane: 'mail:client',
  body: '{}',
  nextAt: later,
  ...given,
});

export async function placed(store: Store, given: Parameters<typeof orderToPlace>[0] = {}): Promise<string> {
  const step = { ...firstStep(given), outbox: [] };
  await store.place({ bodyHash: digest('placed'), step });
  return step.order.id;
}

/** The order is over, without a word of how. */
export async function ended(store: Store, orderId: string, at = later): Promise<void> {
  await store.change(orderId, null, (stored) => {
    const step = nextStep(stored, { at, queue: { done: true, endedAt: at } });
    return { steps: [step], receipt: null, outcome: 0 };
  });
}

export type Check = (name: string, run: (store: Store) => Promise<void>) => void;
