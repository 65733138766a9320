/** The parts of the form: ground, what happened, clauses, outcome wanted. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { limits } from '../../contract/limits.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import { renderAmount, renderDate } from '../shared/amount-field.ts';
import { renderSlider } from '../shared/amount-slider.ts';
import type { EvidencePicker } from '../shared/case/evidence-picker.ts';
import type { RecordKind } from '../shared/case/given-evidence.ts';
import { renderChoices, renderProblem, renderText } from '../shared/field.ts';
import { icon } from '../shared/icon.ts';
import { renderSplit } from '../shared/split.ts';
import { orderParams } from '../shared/words.ts';
import {
  amountRange,
  type Asked,
  type Choice,
  choicesFor,
  clauseAgainst,
  type Complaint,
  dateRange,
  dayNames,
  isNoGround,
  type Problems,
  refundOf,
  whole,
  type Words,
} from './complaint.ts';

export interface FormContext {
  i18n: Words;
  order: OrderSnapshot;
  action: AvailableAction;
  complaint: Complaint;
  problems: Problems;
  picker: EvidencePicker;
  change(part: Partial<Complaint>): void;
}

/** The ground, and the explanation where what was chosen is none. */
export function renderGround(c: FormContext): TemplateResult {
  const { i18n, order, complaint } = c;
  return html`
    ${renderChoices({
      id: 'ground',
      label: i18n.t('ground.legend', orderParams(i18n, order)),
      value: complaint.ground,
      problem: c.problems.ground,
      choices: choicesFor(order).map((value) => ({
        value,
        label: i18n.t(`ground.${value}`),
        hint: i18n.maybe([`need.${value}`]) ?? '',
      })),
      onInput: (value) => c.change({ ground: value as Choice, anyway: false }),
    })}
    ${complaint.ground === 'lowConversions' ? renderNoGround(c) : nothing}
  `;
}

function renderNoGround({ i18n, order, complaint }: FormContext): TemplateResult {
  const clause = clauseAgainst(order);
  const params = { ...orderParams(i18n, order), id: clause?.id ?? '', text: clause?.text ?? '' };
  if (complaint.anyway)
    return html`<p class="note sm">${icon('flag')}<span>${i18n.t('noGround.flag')}</span></p>`;
  return html`
    <div class="banner" data-box data-tone="accent" part="explanation">
      ${icon('info')}
      <div class="stack-s" role="status">
        <p><strong>${i18n.t(clause ? 'noGround.title' : 'noGround.title.plain')}</strong></p>
        ${clause ? html`<blockquote class="said">${i18n.t('noGround.clause', params)}</blockquote>` : nothing}
        <p>${i18n.t('noGround.why', params)}</p>
      </div>
    </div>
    <details class="help">
      <summary>${i18n.t('noGround.breach')} ${icon('down')}</summary>
      <p>${i18n.t(clause ? 'noGround.anyway.clause' : 'noGround.anyway.plain', params)}</p>
    </details>
  `;
}

/** Everything after the ground. */
export function renderRest(c: FormContext): TemplateResult | typeof nothing {
  if (isNoGround(c.complaint)) return nothing;
  return html`<div class="body">${renderWhat(c)} ${renderClauses(c)}</div>
    <div class="body">${renderEvidence(c)}</div>
    <div class="body">${renderAsked(c)}</div>`;
}

function renderWhat({ i18n, order, complaint, problems, change }: FormContext): TemplateResult {
  return renderText(i18n, {
    id: 'text',
    label: i18n.t('text.label'),
    value: complaint.text,
    hint: i18n.t('text.hint', { ...orderParams(i18n, order), min: limits.disputeText.min }),
    problem: problems.text,
    max: limits.disputeText.max,
    onInput: (text) => change({ text }),
  });
}

function renderClauses(c: FormContext): TemplateResult | typeof nothing {
  const { i18n, order, problems } = c;
  const { clauses } = order.agreement;
  if (clauses.length === 0) return nothing;
  const hint = problems.clauses
    ? renderProblem(problems.clauses)
    : i18n.t('clauses.hint', orderParams(i18n, order));
  return html`
    <fieldset class="stack-s" part="field" id="clauses" tabindex="-1" aria-describedby="clauses-under">
      <legend class="legend">${i18n.t('clauses.legend')}</legend>
      <p class="hint" id="clauses-under">${hint}</p>
      ${clauses.map(({ id, title, text }) => renderClause(c, id, `${id} ${title}`, text))}
      ${renderClause(c, whole, i18n.t('clauses.whole'), i18n.t('clauses.whole.hint'))}
    </fieldset>
  `;
}

function renderClause(c: FormContext, id: string, label: string, text: string): TemplateResult {
  const { clauses } = c.complaint;
  // The agreement as a whole stands alone: beside a clause it would claim nothing more.
  const others = clauses.filter((chosen) => chosen !== id && (chosen === whole) === (id === whole));
  const choose = (event: Event) =>
    c.change({ clauses: (event.target as HTMLInputElement).checked ? [...others, id] : others });
  return html`
    <label class="choice">
      <input
        type="checkbox"
        name="clauses"
        .checked=${live(clauses.includes(id))}
        aria-invalid=${c.problems.clauses ? 'true' : nothing}
        @change=${choose}
      />
      <span>${label}</span>
      <span class="hint">${text}</span>
    </label>
  `;
}

/** By ground: where what proves it is mostly found. */
const helps: Readonly<Record<Choice, RecordKind | 'file' | undefined>> = {
  willNotPerform: 'message',
  notPublished: 'file',
  removedEarly: 'file',
  wrongContent: 'version',
  wrongAudienceOrPlacement: 'file',
  missedDate: 'event',
  missingDisclosure: 'file',
  other: undefined,
  lowConversions: undefined,
};

function renderEvidence({ order, complaint, problems, picker, change }: FormContext): TemplateResult {
  return picker.render({
    order,
    id: 'evidence',
    given: complaint.evidence,
    problem: problems.evidence,
    helps: complaint.ground ? helps[complaint.ground] : undefined,
    change: (evidence) => change({ evidence }),
  });
}

function renderAsked(c: FormContext): TemplateResult {
  const { i18n, order, action, complaint } = c;
  const offered: Asked[] = action.input?.redo ? ['full', 'partial', 'redo'] : ['full', 'partial'];
  const isLate = order.status === 'ready';
  const hints = {
    full: i18n.money(order.money.captured, order.money.currency),
    partial: '',
    redo: i18n.t(isLate ? 'asked.date.hint' : 'asked.redo.hint'),
  };
  const labelOf = (value: Asked) => i18n.t(isLate && value === 'redo' ? 'asked.date' : `asked.${value}`);
  const refund = refundOf(complaint, order, action);
  return html`
    ${renderChoices({
      id: 'asked',
      label: i18n.t('asked.legend'),
      value: complaint.asked,
      problem: c.problems.asked,
      choices: offered.map((value) => ({ value, label: labelOf(value), hint: hints[value] })),
      onInput: (value) => c.change({ asked: value as Asked }),
    })}
    ${action.input?.redo === false ? html`<p class="hint">${i18n.t('asked.redo.used')}</p>` : nothing}
    ${complaint.asked === 'partial' ? renderPartial(c) : nothing}
    ${complaint.asked === 'redo' ? renderRedo(c) : nothing}
    ${refund === undefined ? nothing : html`<div class="box">${renderSplit(i18n, order, refund)}</div>`}
  `;
}

function renderPartial({ i18n, order, action, complaint, problems, change }: FormContext): TemplateResult {
  const range = amountRange(order, action);
  const { currency, min, max } = range;
  const isPromised = order.money.promisedRefund > 0;
  const hint = i18n.t(isPromised ? 'amount.hint.promised' : 'amount.hint', {
    ...orderParams(i18n, order),
    min: i18n.money(min, currency),
    max: i18n.money(max, currency),
  });
  const onInput = (amount: string) => change({ amount });
  const value = complaint.amount;
  return html`
    ${renderAmount({
      id: 'amount',
      label: i18n.t('amount.label'),
      value,
      currency,
      hint,
      problem: problems.amount,
      onInput,
    })}
    ${renderSlider(i18n, { ...range, label: i18n.t('amount.slider'), value, onInput })}
  `;
}

function renderRedo({ i18n, action, complaint, problems, change }: FormContext): TemplateResult {
  return renderDate({
    id: 'date',
    label: i18n.t('date.label'),
    value: complaint.date,
    hint: i18n.t('date.hint', dayNames(i18n, action)),
    problem: problems.date,
    ...dateRange(action),
    onInput: (date) => change({ date }),
  });
}
