/** Turns a chat's messages into the rows that a person sees: days, the unread mark, events, and messages in groups. */
import type { Actor } from '../../contract/actions.ts';
import type { Message } from '../../contract/message.ts';
import type { CalendarDate, Instant } from '../../contract/primitives.ts';
import { MINUTE } from '../../contract/time.ts';

export type Row =
  | { kind: 'day'; key: string; day: CalendarDate }
  | { kind: 'unread'; key: string; count: number }
  | { kind: 'event'; key: string; message: Message }
  | { kind: 'message'; key: string; message: Message; own: boolean; first: boolean; last: boolean };

/** Messages of one person closer together than this stand under one name. */
const together = 5 * MINUTE;

/** The rows of a chat, oldest first. What others wrote after `readUpTo` is new to `me`; null marks nothing. */
export function rowsOf(messages: readonly Message[], me: Actor, readUpTo: number | null): Row[] {
  const rows: Row[] = [];
  const unread = messages.filter((m) => readUpTo !== null && m.seq > readUpTo && !m.event && m.by !== me);
  let before: Message | undefined;
  for (const message of messages) {
    const newDay = !before || dayOf(before.at).date !== dayOf(message.at).date;
    const marks = message === unread[0];
    if (newDay) rows.push({ kind: 'day', key: `day-${message.seq}`, day: dayOf(message.at) });
    if (marks) rows.push({ kind: 'unread', key: 'unread', count: unread.length });
    if (message.event) rows.push({ kind: 'event', key: `m${message.seq}`, message });
    else rows.push(bubble(message, me, newDay || marks ? undefined : rows.at(-1)));
    before = message;
  }
  return rows;
}

function bubble(message: Message, me: Actor, above: Row | undefined): Row {
  const joins =
    above?.kind === 'message' &&
    above.message.by === message.by &&
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
