/** The amount control of a case: field, slider, and what both sides would get. */
import { html, type TemplateResult } from 'lit';
import { amountProblem, renderAmount } from '../shared/amount-field.ts';
import { renderSlider } from '../shared/amount-slider.ts';
import { parseAmount } from '../shared/amount.ts';
import { own } from '../shared/case/words.ts';
import { type FormContext, money, renderWhoGetsWhat } from './form.ts';

/** Both ends included. */
function rangeOf({ order, action }: FormContext): { currency: string; min: number; max: number } {
  const { captured, promisedRefund, currency } = order.money;
  return {
    currency,
    min: action.input?.minRefund ?? promisedRefund,
    max: action.input?.maxRefund ?? captured,
  };
}

/** The refund that is typed; undefined while it cannot be read. */
export function refundOf(f: FormContext): number | undefined {
  const range = rangeOf(f);
  const parsed = parseAmount(f.draft.amount, range.currency, range);
  return 'minor' in parsed ? parsed.minor : undefined;
}

export function amountProblemOf(f: FormContext): string | undefined {
  const range = rangeOf(f);
  const parsed = parseAmount(f.draft.amount, range.currency, range);
  return 'problem' in parsed ? amountProblem(f.i18n, parsed.problem, range) : undefined;
}

export function renderRefund(f: FormContext): TemplateResult {
  const { i18n, draft, problems, change } = f;
  const range = rangeOf(f);
  const { promisedRefund } = f.order.money;
  const hint = i18n.t(
    promisedRefund > 0 && range.min === promisedRefund ? 'makeOffer.range.promised' : 'makeOffer.range',
    {
      min: money(f, range.min),
      max: money(f, range.max),
    },
  );
  const onInput = (amount: string) => change({ amount });
  return html`
    ${renderAmount({
      id: 'amount',
      label: own(f, 'makeOffer.amount'),
      value: draft.amount,
      currency: range.currency,
      hint,
      problem: problems.amount,
      onInput,
    })}
    ${renderSlider(i18n, { ...range, label: own(f, 'makeOffer.slider'), value: draft.amount, onInput })}
    ${renderWhoGetsWhat(f, refundOf(f) ?? range.min)}
  `;
}
