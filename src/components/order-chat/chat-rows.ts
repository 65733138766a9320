/** Turns a chat's messages into the rows that a person sees: days, the unread mark, events, and messages in groups. */
import type { Actor } from '../../contract/actions.ts';
import type { Message, MessagePage } from '../../contract/message.ts';
import type { CalendarDate, Instant } from '../../contract/primitives.ts';
import { MINUTE } from '../../contract/time.ts';

export type Row =
  | { kind: 'day'; key: string; day: CalendarDate }
  | { kind: 'unread'; key: string; count: number }
  | { kind: 'event'; key: string; message: Message }
  | { kind: 'message'; key: string; message: Message; own: boolean; first: boolean; last: boolean };

/** What is new: the first message of it, and how many there are. */
export interface News {
  seq: number;
  count: number;
}

/** Messages of one person closer together than this stand under one name. */
const together = 5 * MINUTE;

/** What others wrote to `me` after a message; events are no messages. Older ones are not looked at. */
export function newsAfter(messages: readonly Message[], after: number, me: Actor): News {
  const news = { seq: Infinity, count: 0 };
  for (let at = messages.length - 1; at >= 0 && messages[at]!.seq > after; at -= 1) {
    const { seq, event, by } = messages[at]!;
    if (event || by === me) continue;
    news.seq = seq;
    news.count += 1;
  }
  return news;
}

/** Whether the other side has read a message. */
export function wasRead(read: MessagePage['read'], { by, seq }: Message): boolean {
  if (by === 'channel') return read.client >= seq;
  return by === 'client' && read.channel >= seq;
}

/** The rows of a stretch of a chat, oldest first. */
export function rowsOf(
  messages: readonly Message[],
  me: Actor,
  news: News | null,
  read: MessagePage['read'],
): Row[] {
  const rows: Row[] = [];
  let before = '';
  for (const message of messages) {
    const day = dayOf(message.at);
    const marks = message.seq === news?.seq;
    const newDay = day.date !== before;
    if (newDay) rows.push({ kind: 'day', key: `day-${message.seq}`, day });
    if (marks) rows.push({ kind: 'unread', key: 'unread', count: news.count });
    if (message.event) rows.push({ kind: 'event', key: `m${message.seq}`, message });
    else rows.push(bubble(message, me, newDay || marks ? undefined : rows.at(-1), read));
    before = day.date;
  }
  return rows;
}

/** What was read and what was not stand apart: one name below them cannot say both. */
function bubble(message: Message, me: Actor, above: Row | undefined, read: MessagePage['read']): Row {
  const joins =
    above?.kind === 'message' &&
    above.message.by === message.by &&
    wasRead(read, above.message) === wasRead(read, message) &&
    Date.parse(message.at) - Date.parse(above.message.at) < together;
  if (joins) above.last = false;
  return {
    kind: 'message',
    key: `m${message.seq}`,
    message,
    own: message.by === me,
    first: !joins,
    last: true,
  };
}

/** The viewer's own calendar day of an instant. */
function dayOf(instant: Instant): CalendarDate {
  const at = new Date(instant);
  const two = (n: number) => String(n).padStart(2, '0');
  return { date: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`, timeZone: 'local' };
}
