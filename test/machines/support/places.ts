/** Where an order is, in one word that a table can name. */
import type { OrderRecord } from '../../../src/machines/order-record.ts';

/** The place an order is in: its status with the states inside it, and an open request to cancel beside it. */
export function placeOf({ value }: OrderRecord): string {
  if (typeof value === 'string') return value;
  const inner = value as Record<string, unknown>;
  if (inner['active']) {
    const { work, cancellation } = inner['active'] as { work: unknown; cancellation: string };
    const place = typeof work === 'string' ? work : `ready.${(work as { ready: string }).ready}`;
    return cancellation === 'requested' ? `${place}+requested` : place;
  }
  const flat = (state: unknown): string =>
    typeof state === 'string'
      ? state
      : Object.entries(state as object)
          .map(([name, sub]) => `${name}.${flat(sub)}`)
          .join('+');
  return flat(inner).replace(/^disputed\.|mediation\./g, '');
}

export const isFinal = ({ status }: OrderRecord): boolean =>
  ['declined', 'expired', 'cancelled', 'refunded', 'released', 'split'].includes(status);
