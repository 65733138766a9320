/** Who gets what: the rows of a review step, in the words of the one who reads them. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Split, splitOf } from '../../contract/split.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import type { I18n } from '../../i18n/core-i18n.ts';
import { orderParams } from './words.ts';

/** What everybody would get with this total refund; never less than what was promised. */
export function splitWith(order: OrderSnapshot, refund: number): Split {
  const { captured, promisedRefund, feeBps } = order.money;
  return splitOf(captured, Math.min(captured, Math.max(refund, promisedRefund)), feeBps);
}

/** A term and its value. */
export const renderFact = (term: string, value: string | TemplateResult, kind = ''): TemplateResult =>
  html`<div class=${kind}>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;

/** The rows for a total refund in minor units. */
export function renderSplit(i18n: I18n, order: OrderSnapshot, refund: number): TemplateResult {
  const { currency, captured, feeBps } = order.money;
  const amounts = { ...splitWith(order, refund), captured };
  const params = { ...orderParams(i18n, order), fee: i18n.percent(feeBps) };
  const row = (part: keyof typeof amounts) =>
    renderFact(
      i18n.maybe([`split.${part}.${order.viewer.actor}`, `split.${part}`], params) ?? '',
      i18n.money(amounts[part], currency),
      part === 'captured' ? 'total' : '',
    );
  const paid = [row('payout'), amounts.fee > 0 ? row('fee') : nothing];
  const back = row('refund');
  return html`<dl class="facts">
    ${amounts.refund > amounts.payout ? [back, paid] : [paid, back]}
    ${order.viewer.actor === 'client' ? row('captured') : nothing}
  </dl>`;
}
