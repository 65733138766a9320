/** What came of completing, or of setting the date, where this checklist asked for it. */
import { html, type TemplateResult } from 'lit';
import { ApiError } from '../../contract/api-error.ts';
import type { OrderSnapshot, TimelineEntry } from '../../contract/order.ts';
import type { Outcome } from '../../controllers/order-view.ts';
import { listed } from '../../i18n/listed.ts';
import { icon } from '../shared/icon.ts';
import { mends, renderConflict, renderError } from '../shared/states.ts';
import { type ChecklistWords, points } from './points.ts';

/** What stands over the card; the receipt stands below its head. */
export interface Trouble {
  outcome: Outcome | null;
  /** Somebody was first while a step was being weighed. */
  overtaken: { story: TimelineEntry | null } | null;
  /** A review step that could not be loaded. */
  unloaded: boolean;
}

export function renderTrouble(
  i18n: ChecklistWords,
  order: OrderSnapshot,
  { outcome, overtaken, unloaded }: Trouble,
  retry: () => void,
): TemplateResult | undefined {
  const what = i18n.t('checklist.unsent');
  if (unloaded)
    return renderError(i18n, { error: new ApiError('network', 'a part could not be loaded') }, retry);
  if (overtaken) return renderConflict(i18n, { order, story: overtaken.story, what });
  if (outcome?.kind === 'conflict') {
    if (outcome.error.reason?.code === 'checklistOpen') return renderMandatory(i18n, outcome.error);
    return renderConflict(i18n, { order, story: outcome.story, what });
  }
  if (outcome?.kind !== 'failed') return;
  const { error, command } = outcome;
  const not = i18n.maybe([`not.${command.type}`]);
  return renderError(i18n, { what: not, error }, mends(error) ? retry : undefined);
}

/** A marketplace may ask for all points; then the server names those that are open. */
function renderMandatory(i18n: ChecklistWords, { reason }: ApiError): TemplateResult {
  const open = points.filter((point) => reason?.params[point] === false);
  const names = listed(
    i18n,
    open.map((point) => i18n.label('open', point)),
  );
  return html`
    <div class="banner" part="banner" data-tone="caution" role="status">
      ${icon('alert')}
      <p>
        <strong>${i18n.t('checklist.mandatory', { points: names })}</strong> ${i18n.t('checklist.unsent')}
      </p>
    </div>
  `;
}
