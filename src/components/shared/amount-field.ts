/** Fields for an amount and for a date. */
import { html, nothing, type TemplateResult } from 'lit';
import { decimalsOf } from '../../contract/currency.ts';
import { amounts } from '../../i18n/en/amounts.ts';
import type { I18n } from '../../i18n/core-i18n.ts';
import { type AmountProblem, typedAmount } from './amount.ts';
import { type FieldOptions, renderProblem } from './field.ts';

/** What is wrong with an amount, and how to put it right, in figures. */
export function amountProblem(
  i18n: I18n,
  problem: AmountProblem,
  { currency, min = 0, max }: { currency: string; min?: number | undefined; max: number },
): string {
  void i18n.add({ amounts });
  const digits = decimalsOf(currency);
  const key = problem === 'decimals' && digits === 0 ? 'whole' : problem;
  const example = typedAmount(Math.max(min, Math.round(max / 2)), currency);
  const range = { min: i18n.money(min, currency), max: i18n.money(max, currency) };
  return i18n.maybe([`amount.${key}`], { currency, digits, example, ...range }) ?? '';
}

/** An amount in the currency's own decimals. */
export function renderAmount(field: FieldOptions & { currency: string }): TemplateResult {
  return renderInput(
    field,
    html`<span class="row">${input(field, 'text', 'decimal')}<span>${field.currency}</span></span>`,
  );
}

/** A calendar date, `YYYY-MM-DD`. */
export function renderDate(
  field: FieldOptions & { min?: string | undefined; max?: string | undefined },
): TemplateResult {
  return renderInput(field, input(field, 'date', undefined, field.min, field.max));
}

function input(field: FieldOptions, type: string, mode?: string, min?: string, max?: string): TemplateResult {
  return html`<input
    class="input"
    data-short
    id=${field.id}
    name=${field.id}
    type=${type}
    inputmode=${mode ?? nothing}
    autocomplete="off"
    min=${min ?? nothing}
    max=${max ?? nothing}
    .value=${field.value}
    aria-invalid=${field.problem ? 'true' : nothing}
    aria-describedby="${field.id}-under"
    @input=${(event: InputEvent) => field.onInput((event.target as HTMLInputElement).value)}
  />`;
}

function renderInput({ id, label, hint, problem }: FieldOptions, control: TemplateResult): TemplateResult {
  return html`
    <div class="field" part="field">
      <label for=${id}>${label}</label>
      ${control}
      <p class="under" id="${id}-under">${problem ? renderProblem(problem) : html`<span>${hint}</span>`}</p>
    </div>
  `;
}
