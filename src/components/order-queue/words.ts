/** What a row says in words: its status, what comes next, and until when. */
import type { Actor } from '../../contract/actions.ts';
import type { OrderRow } from '../../contract/queue.ts';
import { HOUR } from '../../contract/time.ts';
import type { queue } from '../../i18n/en/queue.ts';
import type { I18nController } from '../../i18n/i18n-controller.ts';
import type { IconName } from '../shared/icon.ts';

export type QueueWords = I18nController<typeof queue>;

type Tone = 'accent' | 'caution' | 'positive' | 'neutral';

const ends: Readonly<Record<string, readonly [Tone, IconName]>> = {
  released: ['positive', 'done'],
  split: ['neutral', 'scale'],
};

/** How a status looks: whose move it is, that a dispute runs, or how the order ended. */
export function pillOf({ status, view }: OrderRow): readonly [Tone, IconName] {
  if (view === 'done') return ends[status] ?? ['neutral', 'stop'];
  if (status === 'disputed') return ['caution', 'flag'];
  return view === 'needsYou' ? ['accent', 'turn'] : ['neutral', 'wait'];
}

/** Deadlines that say more about the next step than the status does. */
const telling = /^(cancellation|offer|info)/;

/** The next step from the codes of a row; what a newer server says gets a general sentence. */
export function nextStep(i18n: QueueWords, row: OrderRow, actor: Actor): string {
  const { view, status, dispute, dueKind } = row;
  if (view === 'done') return i18n.t('next.done');
  const isMine = view === 'needsYou';
  const kind = telling.exec(dueKind ?? '')?.[0];
  const side = isMine ? actor : 'other';
  const keys = [kind, dispute, status].flatMap((code) => [
    `next.${code}.${side}`,
    isMine ? `next.${code}.mine` : '',
  ]);
  return i18n.maybe(keys) ?? i18n.t(isMine ? 'next.mine' : 'next.theirs');
}

/** The time left, and whether it is short for a viewer who has to move. */
export function timeLeft(i18n: QueueWords, due: number, isMine: boolean, now: number) {
  const left = due - now;
  if (left <= 0) return { isUrgent: isMine, text: i18n.t('due.checking') };
  const isUrgent = isMine && left < 24 * HOUR;
  const text = i18n.left(left);
  return { isUrgent, text: isUrgent ? i18n.t('queue.urgent', { left: text }) : text };
}

/** Counted up to a hundred. */
export const unreadCount = (unread: number): string => (unread > 99 ? '99+' : String(unread));
