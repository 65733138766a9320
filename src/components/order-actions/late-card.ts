/** What order-actions says beside the main way: endings, disputes, cancellation requests, where the money is. */
import { html, nothing, type TemplateResult } from 'lit';
import type { OrderSnapshot } from '../../contract/order.ts';
import { icon, type IconName } from '../shared/icon.ts';
import type { ActionsI18n } from '../shared/review.ts';
import { endingOf, ownFirst, subjectOf } from '../shared/stories.ts';
import { orderParams } from '../shared/words.ts';
import { buttonsOf } from './buttons.ts';
import type { CardParts } from './parts.ts';
import { whyNot } from './late-bar.ts';
import { isOpen, isTheirTurn } from './summary.ts';

/** The title, unless the main way has one. */
export function titleOf(i18n: ActionsI18n, order: OrderSnapshot): string | undefined {
  const { endedAt, endReason, status } = order;
  if (endedAt) return i18n.maybe([`title.${endReason}`, `title.${status}`]);
  if (isOpen(order, 'acceptCancellation')) return i18n.t('title.cancellation');
  if (!isTheirTurn(order)) return;
  return i18n.maybe([`title.${status}`]) ?? (status in known ? undefined : i18n.t('title.you'));
}

const known = { placed: 1, accepted: 1, ready: 1, completed: 1 };

function looksOf({ status, endReason, endedAt }: OrderSnapshot): [IconName, string] | undefined {
  if (status === 'released') return ['done', 'positive'];
  if (status === 'split' || endReason === 'decided') return ['scale', ''];
  if (endedAt) return ['stop', ''];
  if (status === 'disputed') return ['flag', 'caution'];
}

export function pillOf(order: OrderSnapshot): TemplateResult | undefined {
  const looks = looksOf(order);
  return looks && icon(looks[0]);
}

export const toneOf = (order: OrderSnapshot): string | undefined => looksOf(order)?.[1];

const renderSaid = (text: string) => html`<blockquote class="said sm muted">${text}</blockquote>`;

/** How it ended, what runs longer than the dispute window, who asked to cancel. */
export function renderLines({ i18n, order }: CardParts): unknown {
  if (order.endedAt) {
    const ended = i18n.t('say.ended', { when: i18n.instant(order.endedAt) });
    return html`<p>${order.status === 'expired' ? ended : nothing} ${endingOf(i18n, order)}</p>`;
  }
  const { cancellation } = order;
  if (!i18n.maybe([`status.${order.status}`])) return html`<p>${i18n.t('say.unknown')}</p>`;
  return [
    runsLonger(i18n, order),
    cancellation
      ? html`<p>${askedToCancel(i18n, order)}</p>
          ${renderSaid(cancellation.reason)}`
      : nothing,
  ];
}

function runsLonger(i18n: ActionsI18n, order: OrderSnapshot): TemplateResult | typeof nothing {
  const end = order.deadlines.find(({ kind }) => kind === 'disputeWindow')?.dueAt;
  const date = order.estimate?.date;
  if (!end || !date || order.viewer.actor !== 'client' || date.date <= end.slice(0, 10)) return nothing;
  return html`<p>${i18n.t('say.early', { date: i18n.day(date) })}</p>`;
}

function askedToCancel(i18n: ActionsI18n, order: OrderSnapshot): string {
  const { by, refund } = order.cancellation!;
  const who = subjectOf(i18n, order, by);
  const amount = i18n.money(refund, order.money.currency);
  const keys = ownFirst(order, by, 'say.asks');
  return i18n.maybe(keys, { ...orderParams(i18n, order), who, refund: amount }) ?? '';
}

/** Where the money is for those who paid it, what was promised, why a button waits, and typed text that was not sent. */
export function renderNotes({ i18n, order, kept }: CardParts): unknown {
  const { state, promisedRefund, currency } = order.money;
  const params = { ...orderParams(i18n, order), promised: i18n.money(promisedRefund, currency) };
  const note = (text: string) => html`<p class="note sm muted">${icon('lock')}<span>${text}</span></p>`;
  const runs = !order.endedAt;
  return [
    runs && state === 'held' && order.viewer.actor === 'client' ? note(i18n.t('say.held', params)) : nothing,
    runs && promisedRefund > 0 ? note(i18n.t('say.promised', params)) : nothing,
    buttonsOf(order)
      .bar.filter(({ open }) => !open)
      .map((action) => html`<p class="sm muted" id="why-${action.type}">${whyNot(i18n, order, action)}</p>`),
    kept ? renderSaid(kept) : nothing,
  ];
}
