/** The receipt of an action in this element's words, with what comes next. */
import type { TemplateResult } from 'lit';
import type { OrderSnapshot } from '../../contract/order.ts';
import type { Outcome } from '../../controllers/order-view.ts';
import { splitWith } from '../shared/split.ts';
import { renderReceipt } from '../shared/core-states.ts';
import { orderParams } from '../shared/words.ts';
import { labelOf } from './buttons.ts';
import type { ActionsI18n } from './summary.ts';

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
    title: i18n.maybe([`done.${type}`]) ?? labelOf(i18n, order, type),
    next: i18n.maybe([`next.${type}`], params),
    receipt,
    undo,
  });
}
