/** The steps of a dispute: what is done, what runs and until when, what may come. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DeadlineKind } from '../../../contract/deadlines.ts';
import type { Instant } from '../../../contract/primitives.ts';
import { icon } from '../icon.ts';
import { momentTag } from '../words.ts';
import { type CaseContext, own } from './words.ts';

type Step = 'opened' | 'response' | 'negotiation' | 'mediation' | 'closed';

const stepOf: Readonly<Record<string, Step>> = {
  awaitingResponse: 'response',
  negotiating: 'negotiation',
  escalated: 'mediation',
  mediating: 'mediation',
};

/** The date under a step that has happened. */
function doneAt({ dispute }: CaseContext, step: Step): Instant | null {
  switch (step) {
    case 'opened':
      return dispute.openedAt;
    case 'response':
      return dispute.response?.respondedAt ?? null;
    case 'mediation':
      return dispute.escalation?.at ?? null;
    case 'closed':
      return dispute.closedAt;
    default:
      return null;
  }
}

function happened(c: CaseContext, step: Step, current: Step | undefined): boolean {
  if (step === current) return false;
  if (step === 'negotiation') return c.dispute.response !== null;
  return doneAt(c, step) !== null;
}

/** Which deadline ends the step that runs. */
const ends: Partial<Record<Step, DeadlineKind>> = { response: 'response', negotiation: 'negotiation' };

function detail(c: CaseContext, step: Step, current: Step | undefined): unknown {
  const { i18n, order, dispute } = c;
  const until = order.deadlines.find(({ kind }) => kind === ends[step]);
  if (step === current && until)
    return i18n.rich(i18n.t('step.until'), { instant: momentTag(i18n, until.dueAt) });
  const at = doneAt(c, step);
  if (at) return momentTag(i18n, at);
  if (step === 'response' && dispute.escalation && !dispute.response) return i18n.t('step.none');
  if (step === 'mediation' && dispute.status) return own(c, 'step.ifNot');
  return nothing;
}

export function renderSteps(c: CaseContext): TemplateResult {
  const { i18n, dispute } = c;
  const current = stepOf[dispute.status ?? ''];
  const all: Step[] =
    dispute.claimant === 'system'
      ? ['opened', 'mediation', 'closed']
      : ['opened', 'response', 'negotiation', 'mediation', 'closed'];
  return html`
    <div class="steps-place">
      <ol class="steps" part="steps" aria-label=${i18n.t('steps')}>
        ${all.map((step) => {
          const isDone = happened(c, step, current);
          return html`<li ?data-done=${isDone} aria-current=${step === current ? 'step' : nothing}>
            <b>${isDone ? icon('check') : nothing}${i18n.t(`step.${step}`)}</b>
            <span>${detail(c, step, current)}</span>
          </li>`;
        })}
      </ol>
    </div>
  `;
}
