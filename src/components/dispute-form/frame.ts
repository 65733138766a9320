/** What frames the form: the head, what came of the last try, the summary of what is missing, the buttons. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome } from '../../controllers/order-view.ts';
import { icon } from '../shared/icon.ts';
import type { Place } from '../shared/open.ts';
import { mends, renderConflict, renderError } from '../shared/states.ts';
import { momentTag, orderParams, timeTag } from '../shared/words.ts';
import { emptyComplaint, type Field } from './complaint.ts';
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
  if (found.length === 0) return nothing;
  const go = (field: Field) => (event: Event) => {
    event.preventDefault();
    lead(field);
  };
  return html`
    <div class="banner" part="banner" data-box data-tone="critical" id="problems" tabindex="-1" role="alert">
      ${icon('alert')}
      <div>
        <p><strong>${i18n.plural('problems', found.length)}</strong> ${i18n.t('problems.unsent')}</p>
        <ul>
          ${found.map(
            ([field, problem]) =>
              html`<li>
                <a href="#${field}" @click=${go(field)}>
                  ${i18n.t('problem.line', { field: i18n.t(`field.${field}`), problem })}
                </a>
              </li>`,
          )}
        </ul>
      </div>
    </div>
  `;
}

const quiet = (label: string, click: () => void) =>
  html`<button type="button" class="btn" part="action" data-kind="quiet" @click=${click}>${label}</button>`;

export function renderBar(
  { i18n, complaint }: FormContext,
  { isDiscarded, discard, undo }: { isDiscarded: boolean; discard: () => void; undo: () => void },
): TemplateResult {
  const isTyped = JSON.stringify(complaint) !== JSON.stringify(emptyComplaint());
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
  `;
}

/** Leads to the chat first; going on stays possible. */
export function renderNoGroundBar(
  { i18n, order }: FormContext,
  { nowhere, write, anyway }: { nowhere: Place | null; write: () => void; anyway: () => void },
): TemplateResult {
  return html`
    <button type="button" class="btn" part="primary-action" data-kind="primary" @click=${write}>
      ${i18n.t('write', orderParams(i18n, order))}
    </button>
    <button type="button" class="btn" part="action" @click=${anyway}>${i18n.t('noGround.dispute')}</button>
    <span class="hint" role="status">${nowhere ? i18n.maybe([`nowhere.${nowhere}`]) : nothing}</span>
  `;
}
