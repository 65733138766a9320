/** What order-actions says about an order: whose move it is, where it stands, what is known. Words only, no buttons. */
import type { OrderSnapshot } from '../../contract/order.ts';
import type { actions } from '../../i18n/en/actions.ts';
import type { I18nController } from '../../i18n/i18n-controller.ts';
import type { IconName } from '../shared/icon.ts';
import { endingOf, nameOf, orderParams } from '../shared/words.ts';

export type ActionsI18n = I18nController<typeof actions>;

export interface Point {
  icon: IconName;
  tone: 'tone-positive' | 'muted';
  text: string;
}

const slotsIn = (order: OrderSnapshot, ...statuses: string[]) =>
  order.creatives.filter(({ status }) => statuses.includes(status));

/** Slots that wait for this viewer. */
export function slotsToDo(order: OrderSnapshot): OrderSnapshot['creatives'] {
  if (order.viewer.actor === 'channel') return slotsIn(order, 'submitted');
  return slotsIn(order, 'missing', 'changesRequested').filter(
    ({ required, status }) => required || status === 'changesRequested',
  );
}

const isOpen = (order: OrderSnapshot, wanted: string) =>
  order.actions.some(({ type, open }) => type === wanted && open);

/** Whether this viewer has a cancellation request to answer. */
export const isAsked = (order: OrderSnapshot): boolean => isOpen(order, 'acceptCancellation');

export function isTheirTurn(order: OrderSnapshot): boolean {
  return order.endedAt === null && order.turn.includes(order.viewer.actor);
}

/** Whose move it is, in one line. */
export function titleOf(i18n: ActionsI18n, order: OrderSnapshot): string {
  const { viewer, status, turn, endReason } = order;
  const plain = () => i18n.maybe([`title.${endReason}`, `title.${status}`]) ?? i18n.label('status', status);
  if (order.endedAt !== null) return plain();
  if (!isTheirTurn(order)) {
    const next = turn.at(-1);
    if (!next) return i18n.label('status', status);
    return next === 'mediator'
      ? i18n.t('title.wait.mediator')
      : i18n.t('title.wait', { name: nameOf(i18n, order, next) });
  }
  if (isAsked(order)) return i18n.t('title.cancellation');
  if (isOpen(order, 'markReady')) return i18n.t('title.markReady');
  const waiting = slotsToDo(order).length;
  if (status === 'accepted' && waiting > 0)
    return i18n.plural(viewer.actor === 'channel' ? 'title.review' : 'title.send', waiting);
  return i18n.maybe([`title.${status}.${viewer.actor}`, `title.${status}`]) ?? i18n.t('title.you');
}

/** A status is an icon, a word and a tone. */
export function pillOf(order: OrderSnapshot): { icon: IconName; tone: string } {
  const { status, endReason } = order;
  if (status === 'released') return { icon: 'done', tone: 'positive' };
  if (status === 'split' || endReason === 'decided') return { icon: 'scale', tone: '' };
  if (order.endedAt !== null) return { icon: 'stop', tone: '' };
  if (status === 'disputed') return { icon: 'flag', tone: 'caution' };
  return isTheirTurn(order) ? { icon: 'turn', tone: 'accent' } : { icon: 'wait', tone: '' };
}

/** What is going on, in whole sentences. */
export function linesOf(i18n: ActionsI18n, order: OrderSnapshot): string[] {
  const params = orderParams(i18n, order);
  if (order.endedAt !== null) {
    const when = { when: i18n.instant(order.endedAt) };
    return [order.status === 'expired' ? i18n.t('say.ended', when) : '', endingOf(i18n, order)].filter(
      Boolean,
    );
  }
  return [whatGoesOn(i18n, order, params), runsLonger(i18n, order), askedToCancel(i18n, order)].filter(
    (line): line is string => Boolean(line),
  );
}

function whatGoesOn(
  i18n: ActionsI18n,
  order: OrderSnapshot,
  params: Record<string, string>,
): string | undefined {
  const { status, viewer, creatives } = order;
  const mine = isTheirTurn(order);
  if (status === 'accepted' && viewer.actor === 'channel' && !mine) {
    const arrived = creatives.length - slotsIn(order, 'missing').length;
    return i18n.plural('say.arrived', arrived, { ...params, total: creatives.length });
  }
  if (status === 'accepted' && viewer.actor !== 'channel' && !mine)
    return i18n.t(slotsIn(order, 'submitted').length > 0 ? 'say.reviewing' : 'say.getsReady', params);
  if (status === 'ready' && viewer.actor !== 'channel') return i18n.t('say.running', params);
  if (status === 'completed' && viewer.actor !== 'channel') return i18n.t('say.reported', params);
  if (status === 'disputed') return i18n.t('say.frozen');
}

function runsLonger(i18n: ActionsI18n, order: OrderSnapshot): string | undefined {
  const end = order.deadlines.find(({ kind }) => kind === 'disputeWindow')?.dueAt;
  const date = order.estimate?.date;
  if (!end || !date || order.viewer.actor !== 'client' || date.date <= end.slice(0, 10)) return;
  return i18n.t('say.early', { date: i18n.day(date) });
}

function askedToCancel(i18n: ActionsI18n, order: OrderSnapshot): string | undefined {
  const asked = order.cancellation;
  if (!asked) return;
  const who = asked.by === order.viewer.actor ? i18n.t('actor.you') : nameOf(i18n, order, asked.by);
  const refund = i18n.money(asked.refund, order.money.currency);
  return i18n.t('say.asks', { ...orderParams(i18n, order), who, refund });
}

const done = (text: string): Point => ({ icon: 'done', tone: 'tone-positive', text });
const open = (text: string): Point => ({ icon: 'wait', tone: 'muted', text });

/** What is done and what is not. */
export function pointsOf(i18n: ActionsI18n, order: OrderSnapshot): Point[] {
  const { status, viewer } = order;
  if (status === 'ready' && viewer.actor === 'channel') return checklistOf(i18n, order);
  if (status !== 'accepted' && status !== 'ready') return [];
  const points: Point[] = [];
  const total = order.creatives.length;
  const approved = order.creatives.filter(({ currentVersionId }) => currentVersionId !== null).length;
  if (status === 'accepted' && approved > 0) {
    const text = i18n.plural('point.approved', approved, { total });
    points.push(approved === total ? done(text) : open(text));
  }
  if (order.estimate) points.push(estimatePoint(i18n, order));
  return points;
}

function estimatePoint(i18n: ActionsI18n, order: OrderSnapshot): Point {
  const { date, accepted } = order.estimate!;
  const params = { ...orderParams(i18n, order), date: i18n.day(date) };
  return accepted ? done(i18n.t('point.estimate', params)) : open(i18n.t('point.estimate.open', params));
}

function checklistOf(i18n: ActionsI18n, order: OrderSnapshot): Point[] {
  const params = orderParams(i18n, order);
  const items = { ...order.completion.checklist, availabilityTold: false };
  return Object.entries(items).map(([item, isDone]) =>
    (isDone ? done : open)(i18n.maybe([`check.${item}`], params) ?? item),
  );
}
