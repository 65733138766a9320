/** Queues an order's webhooks again, for a receiver that has lost them. */
import type { Coded, Instant } from '../../../src/contract/primitives.ts';
import type { StoredEvent, Store } from '../store/store.ts';
import { bodyOf, webhookRow } from './body.ts';

/** Events of one call. */
const most = 500;

export interface Replayed {
  queued: number;
  /** Version of the last event that was queued: whoever wants more goes on from here. */
  upTo: number;
}

/** Events after this version, oldest first; `part` tells this call from every other. Null when there is no such order. */
export async function replay(
  store: Pick<Store, 'read' | 'events' | 'addOutbox'>,
  orderId: string,
  { after, part, at }: { after: number; part: string; at: Instant },
): Promise<Replayed | null> {
  const stored = await store.read(orderId);
  if (stored === null) return null;
  const events = await store.events(orderId, { after, limit: most });
  const { id, number } = stored.order;
  const rows = events.map((event) =>
    webhookRow(bodyOf({ id, number }, event, toldBy(event)), at, `:${part}`),
  );
  await store.addOutbox(orderId, rows);
  return { queued: rows.length, upTo: events.at(-1)?.seq ?? after };
}

/** What an event's own body still says. */
function toldBy({ body }: StoredEvent): { status: string | null; params: Coded['params'] } {
  const { status = null, params = {} } =
    body === null ? {} : (JSON.parse(body) as { status?: string; params?: Coded['params'] });
  return { status, params };
}
