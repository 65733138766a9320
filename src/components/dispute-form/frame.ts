/** What frames the form: the head, what came of the last try, the summary of what is missing, the buttons. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome } from '../../controllers/order-view.ts';
import { icon } from '../shared/icon.ts';
import type { Place } from '../shared/open.ts';
import { renderProblemList } from '../shared/problem-list.ts';
import { mends, renderConflict, renderError } from '../shared/states.ts';
import { momentTag, orderParams, timeTag } from '../shared/words.ts';
import { emptyComplaint, type Field, isNoGround } from './complaint.ts';
import type { FormContext } from './parts.ts';

export function renderHead({ i18n, order, action }: FormContext, savedAt: number | null): TemplateResult {
  const { until } = action;
  const saved = savedAt !== null && { time: timeTag(i18n, new Date(savedAt).toISOString()) };
  return html`
    <header class="head">
      <div>
        <h3 id="title" tabindex="-1">${i18n.t('dispute.title', orderParams(i18n, order))}</h3>
        <p>
          ${until ? i18n.rich(i18n.t('until'), { instant: momentTag(i18n, until) }) : i18n.t('open')}
          ${saved ? i18n.rich(i18n.t('saved'), saved) : nothing}
        </p>
      </div>
    </header>
  `;
}

/** What came of the last try. */
export function renderOutcome(
  { i18n, order }: FormContext,
  outcome: Outcome | null,
  retry: () => void,
): TemplateResult | typeof nothing {
  const what = i18n.t('unsent');
  if (outcome?.kind === 'conflict')
    return renderConflict(i18n, { order, story: outcome.story, what, kept: true });
  if (outcome?.kind !== 'failed') return nothing;
  const { error } = outcome;
  return renderError(i18n, { what: `${what} ${i18n.t('kept')}`, error }, mends(error) ? retry : undefined);
}

/** Every problem with a link to its field. */
export function renderProblems(
  { i18n, problems }: FormContext,
  lead: (field: Field) => void,
): TemplateResult | typeof nothing {
  const found = Object.entries(problems) as [Field, string][];
  return renderProblemList(
    html`<strong>${i18n.plural('problems', found.length)}</strong> ${i18n.t('problems.unsent')}`,
    found.map(([field, problem]) => ({
      text: i18n.t('problem.line', { field: i18n.t(`field.${field}`), problem }),
      lead: () => lead(field),
    })),
  );
}

/** What is said before the form: what a dispute about work not delivered means, and what the end of the time means. */
export function renderLead({ i18n, order, action }: FormContext): TemplateResult {
  const isLate = order.status === 'ready';
  const params = { ...orderParams(i18n, order), instant: action.until ? i18n.instant(action.until) : '' };
  return html`
    ${isLate ? html`<p>${i18n.t('lead.ready', params)}</p>` : nothing}
    ${
      action.until
        ? html`<details class="help">
            <summary>${i18n.t('ends.title')} ${icon('down')}</summary>
            <p>${i18n.t(isLate ? 'ends.ready' : 'ends.text', params)}</p>
          </details>`
        : nothing
    }
  `;
}

const quiet = (label: string, click: () => void) =>
  html`<button type="button" class="btn" part="action" data-kind="quiet" @click=${click}>${label}</button>`;

export interface BarOptions {
  /** A place that nobody could lead to. */
  nowhere: Place | null;
  isDiscarded: boolean;
  write(): void;
  anyway(): void;
  discard(): void;
  undo(): void;
}

export function renderBar(c: FormContext, options: BarOptions): TemplateResult {
  const { i18n, action, complaint } = c;
  if (isNoGround(complaint)) return renderNoGroundBar(c, options);
  const { isDiscarded, discard, undo } = options;
  const isTyped = JSON.stringify(complaint) !== JSON.stringify(emptyComplaint());
  const until = action.until && { instant: momentTag(i18n, action.until) };
  return html`
    <button type="submit" class="btn" part="primary-action" data-kind="primary" id="check">
      ${i18n.t('check')}
    </button>
    ${isTyped ? quiet(i18n.t('discard'), discard) : nothing}
    ${
      isDiscarded && !isTyped
        ? html`<span class="hint" role="status">${i18n.t('discarded')}</span>${quiet(i18n.t('undo'), undo)}`
        : nothing
    }
    ${until ? html`<span class="hint end">${i18n.rich(i18n.t('until'), until)}</span>` : nothing}
  `;
}

/** Leads to the chat first; going on stays possible. */
function renderNoGroundBar({ i18n, order }: FormContext, options: BarOptions): TemplateResult {
  const { nowhere, write, anyway } = options;
  return html`
    <button type="button" class="btn" part="primary-action" data-kind="primary" @click=${write}>
      ${i18n.t('write', orderParams(i18n, order))}
    </button>
    <button type="button" class="btn" part="action" @click=${anyway}>${i18n.t('noGround.dispute')}</button>
    <span class="hint" role="status">${nowhere ? i18n.maybe([`nowhere.${nowhere}`]) : nothing}</span>
  `;
}

/** Stands for what comes at once. */
export const renderSoon = (): TemplateResult =>
  html`<div class="body body-flush" aria-busy="true"><span class="bone" data-b="block"></span></div>`;
