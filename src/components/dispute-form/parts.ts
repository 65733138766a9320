/** The parts of the form: ground, what happened, clauses, outcome wanted. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { limits } from '../../contract/limits.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import { renderAmount, renderDate } from '../shared/amount-field.ts';
import { parseAmount, typedAmount } from '../shared/amount.ts';
import { renderChoices, renderProblem, renderText } from '../shared/field.ts';
import { icon } from '../shared/icon.ts';
import { renderSplit } from '../shared/split.ts';
import { orderParams } from '../shared/words.ts';
import {
  amountRange,
  type Asked,
  choices,
  type Choice,
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
      choices: choices.map((value) => ({
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

function renderAsked(c: FormContext): TemplateResult {
  const { i18n, order, action, complaint } = c;
  const offered: Asked[] = action.input?.redo ? ['full', 'partial', 'redo'] : ['full', 'partial'];
  const hints = {
    full: i18n.money(order.money.captured, order.money.currency),
    partial: '',
    redo: i18n.t('asked.redo.hint'),
  };
  const refund = refundOf(complaint, order, action);
  return html`
    ${renderChoices({
      id: 'asked',
      label: i18n.t('asked.legend'),
      value: complaint.asked,
      problem: c.problems.asked,
      choices: offered.map((value) => ({ value, label: i18n.t(`asked.${value}`), hint: hints[value] })),
      onInput: (value) => c.change({ asked: value as Asked }),
    })}
    ${complaint.asked === 'partial' ? renderPartial(c) : nothing}
    ${complaint.asked === 'redo' ? renderRedo(c) : nothing}
    ${refund === undefined ? nothing : html`<div class="box">${renderSplit(i18n, order, refund)}</div>`}
  `;
}

function renderPartial({ i18n, order, action, complaint, problems, change }: FormContext): TemplateResult {
  const { currency, min, max } = amountRange(order, action);
  const parsed = parseAmount(complaint.amount, currency, { min, max });
  const step = Math.max(1, 10 ** Math.floor(Math.log10(max) - 2));
  const money = { min: i18n.money(min, currency), max: i18n.money(max, currency) };
  return html`
    ${renderAmount({
      id: 'amount',
      label: i18n.t('amount.label'),
      value: complaint.amount,
      currency,
      hint: i18n.t('amount.hint', money),
      problem: problems.amount,
      onInput: (amount) => change({ amount }),
    })}
    <input
      class="slider"
      type="range"
      aria-label=${i18n.t('amount.slider')}
      min=${min - (min % step)}
      max=${max}
      step=${step}
      .value=${live(String('minor' in parsed ? parsed.minor : min))}
      aria-valuetext=${'minor' in parsed ? i18n.money(parsed.minor, currency) : nothing}
      @input=${(event: InputEvent) =>
        change({
          amount: typedAmount(Math.max(min, Number((event.target as HTMLInputElement).value)), currency),
        })}
    />
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
