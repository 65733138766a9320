/** Everything that can be asked of orders, whoever asks: the routes, the sweeper and the demo use only this. */
import type { Hint } from '../../../src/contract/wire.ts';
import { maySee, open, reachDue, snapshotFor } from './access.ts';
import { createAct } from './act.ts';
import { createChat } from './chat.ts';
import { passedFor } from './due.ts';
import { createNotes } from './notes.ts';
import { createPlace } from './place.ts';
import { createList } from './queue.ts';
import type { Orders, OrdersDeps } from './types.ts';

export type { Orders, OrdersDeps } from './types.ts';

/** Orders whose deadlines act at once: each has a lock of its own, and most of the time is waiting for a disk. */
const lanes = 4;

/** Several instances that begin at the same place would all come to the same orders at the same time. */
function fromAnywhere<T>(list: readonly T[]): T[] {
  const place = Math.floor(Math.random() * list.length);
  return [...list.slice(place), ...list.slice(0, place)];
}

export function createOrders(deps: OrdersDeps): Orders {
  const { store, clock } = deps;

  async function applyDue(limit = 100): Promise<number> {
    const by = passedFor(clock.now());
    const due = await store.dueDeadlines(by, limit);
    const ids = fromAnywhere([...new Set(due.map(({ orderId }) => orderId))]).values();
    let applied = 0;
    async function lane(): Promise<void> {
      for (const id of ids)
        try {
          // What another instance is at is left to it: so they share the work.
          const reached = await reachDue(deps, id, by, 'whenFree');
          applied += reached?.applied ?? 0;
        } catch (error) {
          // One order that cannot go on must not stop the others.
          deps.onError?.(error, id);
        }
    }
    await Promise.all(Array.from({ length: lanes }, lane));
    return applied;
  }

  return {
    place: createPlace(deps),
    act: createAct(deps),
    async get(id, viewer) {
      await open(deps, id, viewer);
      return snapshotFor(deps, id, viewer);
    },
    list: createList(deps, applyDue),
    ...createChat(deps),
    ...createNotes(deps),
    async newerThan(viewer, known) {
      const hints: Hint[] = [];
      for (const [orderId, version] of Object.entries(known)) {
        const stored = await store.read(orderId);
        if (stored && maySee(stored, viewer) && stored.order.version > version)
          hints.push({ orderId, version: stored.order.version, messages: stored.messages });
      }
      return hints;
    },
    applyDue,
    nextDueAt: () => store.nextDueAt(),
  };
}
