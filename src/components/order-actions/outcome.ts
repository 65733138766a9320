/** What became of the last action, in this element's words. */
import { html, type TemplateResult } from 'lit';
import type { ApiError } from '../../contract/api-error.ts';
import type { OrderSnapshot, TimelineEntry } from '../../contract/order.ts';
import type { Outcome } from '../../controllers/order-view.ts';
import { splitWith } from '../shared/split.ts';
import { renderConflict, renderError, renderReceipt } from '../shared/states.ts';
import { orderParams } from '../shared/words.ts';
import { labelOf } from './buttons.ts';
import type { ActionsI18n } from './summary.ts';

/** An action that came too late, sent or still being typed. */
export interface Overtaken {
  type: string;
  /** What was first. */
  story: TimelineEntry | null;
  /** Typed text that was not sent. */
  kept: string;
}

/** What failed; without a type the order itself is no longer followed. */
export function renderFailure(
  i18n: ActionsI18n,
  order: OrderSnapshot,
  { type, error }: { type: string; error: ApiError },
  retry: () => void,
): TemplateResult {
  const what = type
    ? i18n.maybe([`not.${type}`, 'not'], { what: labelOf(i18n, order, { type }) })
    : i18n.maybe([`state.${error.code}`, 'state.other']);
  const isWorthIt = error.retryable || error.code === 'unauthorized';
  return renderError(i18n, { what, error }, isWorthIt ? retry : undefined);
}

export function renderOvertaken(
  i18n: ActionsI18n,
  order: OrderSnapshot,
  { type, story, kept }: Overtaken,
): TemplateResult {
  const unsent = i18n.maybe([`unsent.${type}`]) ?? i18n.t('conflict.notSent');
  const what = kept ? `${unsent} ${i18n.t('unsent.kept')}` : unsent;
  return renderConflict(i18n, { order, story, what });
}

/** The receipt, with what comes next and, where there is one, the way back. */
export function renderDone(
  i18n: ActionsI18n,
  order: OrderSnapshot,
  { command: { type }, receipt }: Extract<Outcome, { kind: 'done' }>,
  undo: (() => void) | undefined,
): TemplateResult {
  const window = order.deadlines.find(({ kind }) => kind === 'disputeWindow');
  const params = {
    ...orderParams(i18n, order),
    what: labelOf(i18n, order, { type }),
    payout: i18n.money(splitWith(order, 0).payout, order.money.currency),
    until: window ? i18n.instant(window.dueAt) : '',
  };
  return renderReceipt(i18n, {
    title: i18n.maybe([`done.${type}`, 'done'], params) ?? '',
    next: type === 'complete' && !window ? undefined : i18n.maybe([`next.${type}`], params),
    receipt,
    undo: undo
      ? html`<p>
          <button type="button" class="btn" data-size="s" @click=${undo}>${i18n.t('do.undo')}</button>
        </p>`
      : undefined,
  });
}
