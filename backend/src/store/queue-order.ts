/** How queues are sorted, alike in every store: what needs you first, then what waits, then what is over. */
import type { Actor } from '../../../src/contract/actions.ts';
import type { QueueView } from '../../../src/contract/order.ts';
import type { OrderRecord } from '../../../src/machines/decide.ts';
import type { QueueEntry } from './store.ts';

/** A view's place in the queue is its rank. */
export const views = ['needsYou', 'waiting', 'done'] as const satisfies readonly QueueView[];

/** Whose move it is, as bits of one number. */
export const turnBit: Record<Actor, number> = { channel: 1, client: 2, mediator: 4 };

export function turnBits(turn: readonly Actor[]): number {
  return turn.reduce((bits, actor) => bits | turnBit[actor], 0);
}

/** Within a view: the nearest deadline first; what is over, newest first. */
export function sortKey({ done, dueAt, endedAt }: QueueEntry): string {
  if (!done) return dueAt ?? '9999';
  return String(9_999_999_999_999 - (endedAt === null ? 0 : Date.parse(endedAt))).padStart(13, '0');
}

/** What a search looks into. */
export function searchText(order: OrderRecord): string {
  const { channel, client } = order.parties;
  return fold([order.number, channel.name, client.name].join('\n'));
}

/** Case does not count. */
export const fold = (text: string): string => text.normalize('NFC').toLowerCase();
