/** Review steps that are loaded when they are opened. */
import { html, type TemplateResult } from 'lit';
import { limits } from '../../contract/limits.ts';
import { HOUR, shift } from '../../contract/time.ts';
import { amounts } from '../../i18n/en/amounts.ts';
import { forms } from '../../i18n/en/forms.ts';
import { amountProblem, renderAmount } from '../shared/amount-field.ts';
import { parseAmount, typedAmount } from '../shared/amount.ts';
import { renderText, textProblem } from '../shared/field.ts';
import { say, setEstimate } from '../shared/estimate-form.ts';
import { renderSplit } from '../shared/split.ts';
import type { ActionsI18n, Problems, Review, ReviewContext } from '../shared/review.ts';
import type { Reviews } from '../shared/review-step.ts';
import { labelOf } from './buttons.ts';

/** What can no longer be done, in small print. */
const renderFinal = (text: string) => html`<p class="sm muted">${text}</p>`;

const renderBox = (c: ReviewContext, refund: number, ...rest: (TemplateResult | string)[]) =>
  html`<div class="box">${renderSplit(c.i18n, c.order, refund)} ${rest}</div>`;

const nothingToFill = () => ({ payload: {} });

const cancel: Review = {
  danger: true,
  title: (c) => say(c, 'cancel.title'),
  body: (c) => html`
    ${renderText(c.i18n, {
      id: 'explanation',
      label: say(c, 'cancel.why'),
      value: c.draft.explanation,
      problem: c.problems.explanation,
      max: limits.explanation.max,
      onInput: (explanation) => c.change({ explanation }),
    })}
    ${renderBox(c, c.order.money.captured, renderFinal(say(c, 'cancel.final')))}
  `,
  confirm: ({ i18n }) => i18n.t('do.cancel'),
  check({ i18n, draft }) {
    const wrong = textProblem(i18n, draft.explanation, { max: limits.explanation.max });
    return wrong
      ? { problems: { explanation: wrong } }
      : { payload: { explanation: draft.explanation.trim() } };
  },
};

const release: Review = {
  title: (c) => say(c, 'release.title'),
  body: (c) => html`
    ${renderBox(c, c.order.money.promisedRefund)}
    <p class="sm">${say(c, 'release.final')}</p>
  `,
  confirm: (c) => say(c, 'release.confirm'),
  check: nothingToFill,
};

const retractCompletion: Review = {
  title: (c) => say(c, 'retract.title'),
  body: (c) => html`
    <p>${say(c, 'retract.text')}</p>
    ${renderFinal(say(c, 'retract.final'))}
  `,
  confirm: ({ i18n }) => i18n.t('do.retractCompletion'),
  check: nothingToFill,
};

function rangeOf({ order, action }: ReviewContext) {
  const { captured, promisedRefund, currency } = order.money;
  return {
    currency,
    min: action.input?.minRefund ?? promisedRefund,
    max: action.input?.maxRefund ?? captured,
  };
}

const amountIn = (c: ReviewContext, typed: string) => {
  const range = rangeOf(c);
  return parseAmount(typed, range.currency, range);
};

function renderRefund(c: ReviewContext, label: string, value: string): TemplateResult {
  const { currency, min, max } = rangeOf(c);
  return renderAmount({
    id: 'amount',
    label,
    value,
    currency,
    hint: say(c, 'refund.hint', { min: c.i18n.money(min, currency), max: c.i18n.money(max, currency) }),
    problem: c.problems.amount,
    onInput: (amount) => c.change({ amount }),
  });
}

function offered(c: ReviewContext): number | undefined {
  const parsed = amountIn(c, c.draft.amount);
  return 'minor' in parsed ? parsed.minor : undefined;
}

const offerRefund: Review = {
  title: (c) => say(c, 'refund.title'),
  body(c) {
    const refund = offered(c);
    const isAll = refund === c.order.money.captured;
    return html`
      ${renderRefund(c, say(c, 'refund.amount'), c.draft.amount)}
      <p>${isAll ? say(c, 'refund.all') : say(c, 'refund.after')}</p>
      ${renderBox(c, refund ?? c.order.money.promisedRefund, renderFinal(isAll ? '' : say(c, 'refund.final')))}
    `;
  },
  confirm(c) {
    const refund = offered(c);
    if (refund === undefined) return say(c, 'refund.title');
    const amount = { refund: c.i18n.money(refund, c.order.money.currency) };
    return say(c, refund === c.order.money.captured ? 'refund.confirm.all' : 'refund.confirm', amount);
  },
  check(c) {
    const parsed = amountIn(c, c.draft.amount);
    if ('minor' in parsed) return { payload: { refund: parsed.minor } };
    return { problems: { amount: amountProblem(c.i18n, parsed.problem, rangeOf(c)) } };
  },
};

/** Until something is typed, the whole amount is proposed. */
const proposed = (c: ReviewContext) => c.draft.amount || typedAmount(rangeOf(c).max, rangeOf(c).currency);

function lapses(c: ReviewContext): string {
  const hours = c.action.input?.windowHours;
  return hours ? say(c, 'ask.until', { until: c.i18n.instant(shift(c.order.serverTime, hours * HOUR)) }) : '';
}

const requestCancellation: Review = {
  title: (c) => say(c, 'ask.title'),
  body(c) {
    const parsed = amountIn(c, proposed(c));
    return html`
      ${renderText(c.i18n, {
        id: 'explanation',
        label: say(c, 'ask.reason'),
        value: c.draft.explanation,
        hint: c.i18n.t('explanation.hint', c.params),
        problem: c.problems.explanation,
        max: limits.explanation.max,
        onInput: (explanation) => c.change({ explanation }),
      })}
      ${renderRefund(c, say(c, 'ask.amount'), proposed(c))}
      <p>${say(c, 'ask.when')}</p>
      ${renderBox(
        c,
        'minor' in parsed ? parsed.minor : c.order.money.promisedRefund,
        renderFinal(`${say(c, 'ask.final')} ${lapses(c)}`),
      )}
    `;
  },
  confirm: (c) => say(c, 'ask.confirm'),
  check(c) {
    const problems: Problems = {};
    const wrong = textProblem(c.i18n, c.draft.explanation, limits.explanation);
    if (wrong) problems.explanation = wrong;
    const parsed = amountIn(c, proposed(c));
    if ('problem' in parsed) problems.amount = amountProblem(c.i18n, parsed.problem, rangeOf(c));
    if (wrong || 'problem' in parsed) return { problems };
    return { payload: { reason: c.draft.explanation.trim(), refund: parsed.minor } };
  },
};

const acceptCancellation: Review = {
  danger: true,
  title: (c) => say(c, 'agree.title'),
  body: (c) => renderBox(c, c.order.cancellation?.refund ?? 0, renderFinal(say(c, 'agree.final'))),
  confirm: (c) =>
    say(c, 'agree.confirm', {
      refund: c.i18n.money(c.order.cancellation?.refund ?? 0, c.order.money.currency),
    }),
  check: nothingToFill,
};

const declineCancellation: Review = {
  title: (c) => say(c, 'refuse.title'),
  body: (c) => html`
    <p>${say(c, 'refuse.text')}</p>
    ${c.order.cancellation?.by === 'client' ? html`<p class="sm">${say(c, 'refuse.client')}</p>` : ''}
  `,
  confirm: ({ i18n }) => i18n.t('do.declineCancellation'),
  check: nothingToFill,
};

const withdrawCancellation: Review = {
  title: (c) => say(c, 'withdraw.title'),
  body: (c) => html`<p>${say(c, 'withdraw.text')}</p>`,
  confirm: (c) => say(c, 'withdraw.confirm'),
  check: nothingToFill,
};

const reviews = {
  cancel,
  release,
  retractCompletion,
  setEstimate,
  offerRefund,
  requestCancellation,
  acceptCancellation,
  declineCancellation,
  withdrawCancellation,
};

/** An action without a form of its own: what it is called, and what its help says. */
const plain: Review = {
  title: ({ i18n, order, action }) => labelOf(i18n, order, action.type),
  body: ({ i18n, action, params }) => html`<p>${i18n.maybe([`help.${action.type}.text`], params)}</p>`,
  confirm: ({ i18n, order, action }) => labelOf(i18n, order, action.type),
  check: nothingToFill,
};

/** With their texts in the language around the element that asks. */
export async function load(i18n: ActionsI18n, type: string): Promise<Reviews> {
  await i18n.add({ forms, amounts });
  return { [type]: plain, ...reviews };
}
