/** What order-actions says on the main way: whose move it is, what goes on, what is done. Words only, no buttons. */
import type { OrderSnapshot } from '../../contract/order.ts';
import type { ActionsI18n } from '../shared/review.ts';
import { nameOf, orderParams } from '../shared/words.ts';

export interface Point {
  isDone: boolean;
  text: string;
}

export const isOpen = (order: OrderSnapshot, wanted: string): boolean =>
  order.actions.some(({ type, open }) => type === wanted && open);

export const isTheirTurn = ({ turn, viewer }: OrderSnapshot): boolean => turn.includes(viewer.actor);

/** Slots that wait for this viewer. */
export function slotsToDo({ creatives, viewer }: OrderSnapshot): OrderSnapshot['creatives'] {
  return creatives.filter(({ status, required }) =>
    viewer.actor === 'channel'
      ? status === 'submitted'
      : status === 'changesRequested' || (required && status === 'missing'),
  );
}

/** Whose move it is, in one line. */
export function titleOf(i18n: ActionsI18n, order: OrderSnapshot): string {
  const { viewer, status, turn } = order;
  const next = turn.at(-1);
  if (next && !isTheirTurn(order)) return i18n.t('title.wait', { name: nameOf(i18n, order, next) });
  if (isOpen(order, 'markReady')) return i18n.t('title.markReady');
  const waiting = slotsToDo(order).length;
  if (status === 'accepted' && waiting > 0)
    return i18n.plural(viewer.actor === 'channel' ? 'title.review' : 'title.send', waiting);
  return i18n.maybe([`title.${status}.${viewer.actor}`]) ?? i18n.label('status', status);
}

/** What goes on, in a sentence. */
export function sayOf(i18n: ActionsI18n, order: OrderSnapshot): string | undefined {
  const { status, viewer, creatives } = order;
  if (status === 'accepted' && isTheirTurn(order)) return;
  const params = orderParams(i18n, order);
  if (status !== 'accepted' || viewer.actor !== 'channel')
    return i18n.maybe([`say.${status}.${viewer.actor}`, `say.${status}`], params);
  const arrived = creatives.filter((slot) => slot.status !== 'missing').length;
  return i18n.t('say.arrived', { ...params, count: arrived, total: creatives.length });
}

/** What is done and what is not. */
export function pointsOf(i18n: ActionsI18n, order: OrderSnapshot): Point[] {
  const { status, viewer, creatives, estimate, completion } = order;
  const params = orderParams(i18n, order);
  if (status === 'ready' && viewer.actor === 'channel')
    return Object.entries({ ...completion.checklist, availabilityTold: false }).map(([item, isDone]) => ({
      isDone,
      text: i18n.maybe([`check.${item}`], params) ?? item,
    }));
  if (status !== 'accepted' && status !== 'ready') return [];
  const total = creatives.length;
  const approved = creatives.filter(({ currentVersionId }) => currentVersionId).length;
  const points: Point[] = [];
  if (status === 'accepted' && isTheirTurn(order))
    points.push({ isDone: approved === total, text: i18n.t('point.approved', { count: approved, total }) });
  if (estimate) {
    const keys = estimate.accepted ? [] : ['point.estimate.open'];
    const text = i18n.maybe([...keys, 'point.estimate'], { ...params, date: i18n.day(estimate.date) });
    points.push({ isDone: estimate.accepted, text: text ?? '' });
  }
  return points;
}
