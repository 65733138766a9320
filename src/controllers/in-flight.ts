/** Keeps the action on its way beside the drafts, so that a reload does not forget it. */
import type { OrderSnapshot } from '../contract/order.ts';
import type { SessionMemory } from '../machines/order-session.context.ts';
import type { InFlight } from '../machines/order-session.rules.ts';
import type { DraftPlace, Drafts } from './drafts.ts';

export function createMemory(drafts: Drafts): SessionMemory {
  const place = ({ id, viewer }: OrderSnapshot): DraftPlace => ({
    subject: viewer.subject,
    orderId: id,
    form: '~inFlight',
  });
  return {
    load(order) {
      const kept = drafts.read(place(order))?.value;
      return kept !== undefined && isInFlight(kept) ? kept : null;
    },
    save: (order, inFlight) => void drafts.write(place(order), inFlight),
    clear: (order) => drafts.erase(place(order)),
  };
}

/** The store is open to the whole page: what comes out of it is looked at first. */
function isInFlight(value: object): value is InFlight {
  const { key, command, startedAt, seen } = value as Partial<Record<keyof InFlight, unknown>>;
  return (
    typeof key === 'string' &&
    typeof startedAt === 'number' &&
    typeof seen === 'number' &&
    typeof command === 'object' &&
    command !== null &&
    'type' in command &&
    'on' in command &&
    typeof command.on === 'object' &&
    command.on !== null
  );
}
