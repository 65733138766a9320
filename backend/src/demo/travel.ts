/** Moves the demo's clock as if somebody had waited: every deadline and reminder on the way happens at its own moment. */
import { HOUR, type Instant, SECOND, latest, shift } from '../../../src/contract/primitives.ts';
import type { Policy } from '../../../src/contract/policy.ts';
import type { Upkeep } from '../assets/upkeep.ts';
import type { Orders } from '../orders/orders.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Store } from '../store/store.ts';
import type { MovableClock } from './movable-clock.ts';

export interface Travelled {
  clock: MovableClock;
  orders: Orders;
  outbox: Outbox;
  upkeep: Upkeep;
  store: Store;
  policy: Policy;
}

/** Deadlines apply half a second after they are due; a full one leaves no doubt. */
const grace = SECOND;
const everyDeadline = ['9999-12-31T23:59:59.999Z', 10_000] as const;

/** Forward to an instant; an earlier one than now changes nothing. */
export async function travel(world: Travelled, to: Instant): Promise<void> {
  const { clock, orders, outbox, upkeep } = world;
  const settle = async () => {
    // As many as are due, which may be more than one turn takes.
    while ((await orders.applyDue()) > 0);
    await outbox.drain();
  };
  await settle();
  for (let stop = await nextStop(world); stop !== null && stop < to; stop = await nextStop(world)) {
    await clock.moveTo(stop);
    await settle();
  }
  await clock.moveTo(latest(to, clock.now()));
  await settle();
  await upkeep.sweep();
}

/** The next instant at which something happens by itself. */
async function nextStop({ clock, store, policy }: Travelled): Promise<Instant | null> {
  const now = clock.now();
  const remindedOf: Partial<Record<string, number[]>> = policy.reminders;
  const deadlines = await store.dueDeadlines(...everyDeadline);
  const stops = deadlines.flatMap(({ kind, dueAt }) => [
    shift(dueAt, grace),
    ...(remindedOf[kind] ?? []).map((hours) => shift(dueAt, -hours * HOUR)),
  ]);
  return stops.filter((stop) => stop > now).toSorted()[0] ?? null;
}
