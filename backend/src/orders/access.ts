/** Who may open an order: its parties, and mediators from the first escalation on. For everyone else it does not exist. */
import type { OrderSnapshot } from '../../../src/contract/order.ts';
import type { Instant } from '../../../src/contract/primitives.ts';
import { mayRead, nextDue } from '../../../src/machines/decide.ts';
import { Refused } from '../refused.ts';
import type { StoredOrder } from '../store/store.ts';
import type { Viewer } from '../viewer.ts';
import { dueSteps, passedFor } from './due.ts';
import { linksOf } from './links.ts';
import type { OrdersDeps } from './types.ts';
import { timelineLength, viewOf } from './snapshot.ts';

/** The same answer for an unknown order and for someone else's. */
export const notFound = (): Refused => new Refused('notFound', { reason: { code: 'notFound', params: {} } });

const isNamed = ({ order }: StoredOrder, { orders }: Viewer): boolean =>
  orders === undefined || orders.includes(order.id);

export const maySee = (stored: StoredOrder, viewer: Viewer): boolean =>
  isNamed(stored, viewer) && mayRead(stored.order, viewer);

/** Why somebody may not see an order; a mediator who is a party of it knows it anyway, and is told. */
export function shutOut(stored: StoredOrder, viewer: Viewer): Refused {
  const { actor, party } = viewer;
  const { channel, client } = stored.order.parties;
  const isOwn = actor === 'mediator' && isNamed(stored, viewer) && [channel.id, client.id].includes(party);
  return isOwn ? new Refused('forbidden', { reason: { code: 'ownCase', params: {} } }) : notFound();
}

/** Tells whoever watches what the order has become. */
export function publish({ hints }: OrdersDeps, stored: StoredOrder, part: 'version' | 'messages'): void {
  const { order, messages, escalated } = stored;
  hints.publish({
    orderId: order.id,
    messages,
    ...(part === 'version' && { version: order.version }),
    parties: [order.parties.channel.id, order.parties.client.id],
    escalated,
  });
}

/**
 * Applies the order's deadlines that were due at or before `by`; returns how many, and the order after them. Null when
 * there is no such order, or with `whenFree` while somebody else is changing it or has done so.
 */
export async function reachDue(
  deps: OrdersDeps,
  id: string,
  by: Instant,
  how: 'whenFree' | null = null,
): Promise<{ applied: number; stored: StoredOrder } | null> {
  const changed = await deps.store.change(id, how && { dueBy: by }, (stored) => {
    const { steps } = dueSteps(stored, by, deps.clock.now());
    return { steps, receipt: null, outcome: steps.length };
  });
  if (changed.kind !== 'changed') return null;
  if (changed.outcome > 0) publish(deps, changed.stored, 'version');
  return { applied: changed.outcome, stored: changed.stored };
}

/** The order for someone who looks at it: due deadlines applied, access checked. */
export async function open(deps: OrdersDeps, id: string, viewer: Viewer): Promise<StoredOrder> {
  let stored = await deps.store.read(id);
  if (stored === null) throw notFound();
  const by = passedFor(deps.clock.now());
  if (nextDue(stored.order, by) !== null) stored = (await reachDue(deps, id, by))?.stored ?? stored;
  if (!maySee(stored, viewer)) throw shutOut(stored, viewer);
  return stored;
}

/** The order as it is stored, for a viewer who may see it. */
export async function snapshotFor(deps: OrdersDeps, id: string, viewer: Viewer): Promise<OrderSnapshot> {
  const reading = await deps.store.readFor(id, viewer.actor, timelineLength);
  if (reading === null) throw notFound();
  if (!maySee(reading.stored, viewer)) throw shutOut(reading.stored, viewer);
  const links = linksOf(deps.links, reading.stored.order, deps.marketplace);
  return viewOf(reading, viewer, deps.clock.now(), links);
}
