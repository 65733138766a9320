/** A page of the orders that a viewer may see, what needs them first. */
import type { CaseRow, OrderRow } from '../../../src/contract/queue.ts';
import { fold } from '../store/queue-order.ts';
import type { ListedOrder, QueuedCase } from '../store/queues.ts';
import type { Viewer } from '../viewer.ts';
import { createCursors } from './cursor.ts';
import type { Orders, OrdersDeps, QueueRequest } from './types.ts';

export function createList({ store, clock }: OrdersDeps, applyDue: Orders['applyDue']): Orders['list'] {
  const cursors = createCursors(store);
  return async (viewer, query) => {
    await applyDue();
    const { view, search, status, unread, limit, cursor } = query;
    const { actor, party, subject, orders } = viewer;
    const question = questionOf(viewer, query);
    const after = cursor === undefined ? undefined : await cursors.read(cursor, question);
    const { rows, more, total, counts } = await store.list({
      actor,
      party,
      subject,
      orders,
      view,
      search,
      status,
      unread,
      after,
      limit,
    });
    const last = rows.at(-1);
    return {
      serverTime: clock.now(),
      viewer: { actor, party, subject },
      total,
      counts,
      rows: rows.map((row) => rowFor(viewer, row)),
      cursor: more && last ? await cursors.write(last.position, question) : null,
    };
  };
}

/** Bytes of one row's JSON, without and with a case: a page holds up to 200 of them. */
const rowBytes = { plain: 400, case: 450 };

function rowFor({ actor, subject }: Viewer, listed: ListedOrder): OrderRow {
  const { channel, client, position: _, case: open, ...shown } = listed;
  const held = open && caseRow(open, subject);
  // What is derived for whoever holds the case is nobody else's to do.
  const actions = held?.holder === 'other' ? [] : shown.actions;
  const row = { ...shown, ...(held && { case: held }), actions, with: '' };
  const others = { channel: [client], client: [channel], mediator: [channel, client] }[actor];
  const between = ' · ';
  const most = held ? rowBytes.case : rowBytes.plain;
  const room = most - bytesOf(row) - textBytes(between) * (others.length - 1);
  return { ...row, with: others.map((name) => shortened(name, room / others.length)).join(between) };
}

function caseRow({ claimedBy, ...open }: QueuedCase, subject: string): CaseRow {
  const holder = claimedBy === subject ? 'viewer' : 'other';
  return { ...open, holder: claimedBy === null ? 'none' : holder };
}

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
/** Without the quotation marks. */
const textBytes = (text: string): number => bytesOf(text) - 2;

/** As much of a name as fits, with a sign that there is more. */
function shortened(name: string, room: number): string {
  if (textBytes(name) <= room) return name;
  const more = '…';
  let left = room - textBytes(more);
  let kept = '';
  for (const letter of name) {
    left -= textBytes(letter);
    if (left < 0) break;
    kept += letter;
  }
  return `${kept.trimEnd()}${more}`;
}

/** A cursor is good only for the question whose page it ended. */
function questionOf(
  { actor, party, subject }: Viewer,
  { view, search = '', status, unread }: QueueRequest,
): string {
  return JSON.stringify([actor, party, subject, view ?? null, fold(search), status ?? null, unread ?? false]);
}
