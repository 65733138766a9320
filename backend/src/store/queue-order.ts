/** How queues are sorted and searched, alike in every store: what needs you first, then what waits, then what is over. */
import type { Actor } from '../../../src/contract/actions.ts';
import type { QueueView } from '../../../src/contract/queue.ts';
import type { OrderRecord } from '../../../src/machines/decide.ts';
import type { ListPosition, QueueEntry } from './queues.ts';

/** A view's place in the queue is its rank. */
export const views = ['needsYou', 'waiting', 'done'] as const satisfies readonly QueueView[];

/** Who looks: the actor, and for a mediator the subject, since a case that another one holds is not theirs to move. */
interface Eyes {
  actor: Actor;
  subject: string;
}

function viewOf({ turn, done, case: open }: QueueEntry, { actor, subject }: Eyes): QueueView {
  if (done) return 'done';
  const isTaken = actor === 'mediator' && open !== null && (open.claimedBy ?? subject) !== subject;
  return turn.includes(actor) && !isTaken ? 'needsYou' : 'waiting';
}

/** One text to sort by: the view's rank, then the actor's next deadline; what is over, newest first. */
export function sortKey(queue: QueueEntry, eyes: Eyes): string {
  return `${views.indexOf(viewOf(queue, eyes))}${within(queue, eyes.actor)}`;
}

function within({ done, next, endedAt }: QueueEntry, actor: Actor): string {
  if (!done) return next[actor].dueAt ?? '9999';
  return String(9_999_999_999_999 - (endedAt === null ? 0 : Date.parse(endedAt))).padStart(13, '0');
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const comparePositions = (a: ListPosition, b: ListPosition): number =>
  compare(a.sort, b.sort) || compare(a.id, b.id);

/** The view that a sort key begins with. */
export const viewIn = (sort: string): QueueView => views[Number(sort[0])] ?? 'waiting';

/** Unread messages of one row are counted so far. */
export const mostUnread = 100;

/** What a search looks into. */
export function searchText({
  number,
  parties: { channel, client },
}: Pick<OrderRecord, 'number' | 'parties'>) {
  return [number, channel.name, client.name].map(fold).join('\n');
}

/** Neither case nor accents count, nor how a letter is encoded, nor what cannot be seen; white space is one space. */
export function fold(text: string): string {
  return (
    text
      .toWellFormed()
      .normalize('NFKD')
      // Accents, and the dot that a Turkish İ keeps when it becomes small.
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/\s+/g, ' ')
      .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
      // By way of capitals: ß becomes SS, and a dotless ı an I; there and back, since ẞ is one already.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .replaceAll('ς', 'σ')
      .trim()
  );
}
