/** What the backend counts about itself. Labels come from closed lists: routes, codes and kinds, never what somebody sent. */
import { type Instant, SECOND } from '../../../src/contract/primitives.ts';
import { passedFor } from '../orders/due.ts';
import type { Orders } from '../orders/types.ts';
import { GivenUp } from '../outbox/types.ts';
import { Refused } from '../refused.ts';
import type { Backlogs } from '../store/backlog.ts';
import type { OutboxRow, Store } from '../store/store.ts';
import { type Registry, createRegistry } from './registry.ts';
import { watchedStore } from './watched-store.ts';

/** One answered request. */
export interface Answered {
  /** As in the table of routes; `none` where no route answers. */
  route: string;
  method: string;
  status: number;
  seconds: number;
}

export interface Metrics {
  answered(request: Answered): void;
  /** Counts actions by what became of them. */
  orders(orders: Orders): Orders;
  /** Counts failures, and deadlines that were reached. */
  store(store: Store): Store;
  outboxFailed(error: unknown, row: OutboxRow | null): void;
  /** For what others tell: streams, memory, connections. */
  readonly registry: Registry;
}

const durations = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** The clock acts half a second after the instant, and no earlier. */
const latenesses = [0.5, 0.6, 0.75, 1, 2, 5, 15, 60, 300, 3600];
const methods = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS']);

export function createMetrics(): Metrics {
  const registry = createRegistry('cm_');
  const requests = registry.histogram('http_request_duration_seconds', 'Answered requests.', durations);
  const actions = registry.counter('actions_total', 'Actions by what became of them.');
  const reached = registry.histogram(
    'deadline_lateness_seconds',
    'Deadlines that were reached: from their due instant to their entry in the order.',
    latenesses,
  );
  const outboxFailures = registry.counter(
    'outbox_failures_total',
    'Failed attempts to carry out what a change asked for; with final="true" no other follows.',
  );
  const storeErrors = registry.counter('store_errors_total', 'Calls that the store could not carry out.');
  storeErrors.add({}, 0);
  return {
    registry,
    answered({ route, method, status, seconds }) {
      const known = methods.has(method) ? method : 'other';
      requests.observe(seconds, { route, method: known, status: `${Math.floor(status / 100)}xx` });
    },
    orders: (orders) => ({
      ...orders,
      async act(id, viewer, request, receivedAt) {
        const count = (result: string) => actions.add({ type: request.command.type, result });
        try {
          const acted = await orders.act(id, viewer, request, receivedAt);
          count(acted.replayed ? 'replayed' : 'done');
          return acted;
        } catch (error) {
          count(error instanceof Refused ? error.code : 'failed');
          throw error;
        }
      },
    }),
    store: (store) =>
      watchedStore(store, {
        failed: () => storeErrors.add(),
        reached: (kind, lateMs) => reached.observe(lateMs / SECOND, { kind }),
      }),
    outboxFailed(error, row) {
      if (row !== null) outboxFailures.add({ kind: row.kind, final: String(error instanceof GivenUp) });
    },
  };
}

/** What waits in the store, asked at each collection. */
export function watchBacklog({ gauge }: Registry, store: Backlogs, now: () => Instant): void {
  gauge('deadlines_overdue', 'Deadlines that were due and are not reached yet.', async () => {
    const { overdue } = await store.backlog(passedFor(now()));
    return [{ value: overdue }];
  });
  gauge('outbox_rows', 'Work that is due and not done, or was given up.', async () => {
    const { outbox } = await store.backlog(now());
    return outbox.map(({ kind, state, rows }) => ({ labels: { kind, state }, value: rows }));
  });
  gauge('outbox_oldest_seconds', 'For how long the oldest piece of work has been due.', async () => {
    const at = now();
    const { outbox } = await store.backlog(at);
    return outbox
      .filter(({ state }) => state === 'waiting')
      .map(({ kind, since }) => ({
        labels: { kind },
        value: (Date.parse(at) - Date.parse(since)) / SECOND,
      }));
  });
}
