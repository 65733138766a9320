/** The receipt of an action in words, with what comes next. */
import type { TemplateResult } from 'lit';
import type { OrderSnapshot } from '../../contract/order.ts';
import type { Outcome } from '../../controllers/order-view.ts';
import { renderReceipt } from './core-states.ts';
import type { ActionsI18n } from './review.ts';
import { splitWith } from './split.ts';
import { orderParams } from './words.ts';

export function renderDone(
  i18n: ActionsI18n,
  order: OrderSnapshot,
  { command: { type }, receipt }: Extract<Outcome, { kind: 'done' }>,
  undo?: TemplateResult,
): TemplateResult {
  const window = order.deadlines.find(({ kind }) => kind === 'disputeWindow');
  const params = {
    ...orderParams(i18n, order),
    payout: i18n.money(splitWith(order, 0).payout, order.money.currency),
    until: window ? i18n.instant(window.dueAt) : '',
  };
  return renderReceipt(i18n, {
    title: i18n.maybe([`done.${type}`]) ?? i18n.label('do', type),
    next: i18n.maybe([`next.${type}`], params),
    receipt,
    undo,
  });
}
