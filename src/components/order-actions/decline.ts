/** Declining: reason, explanation and review in one step. */
import { html } from 'lit';
import type { DeclineReason } from '../../contract/actors.ts';
import { explanation as limits } from '../../contract/explanation.ts';
import { renderChoices, renderText, textProblem } from '../shared/field.ts';
import { renderSplit } from '../shared/split.ts';
import type { Problems, Review } from '../shared/review.ts';

const reasons = [
  'scheduleFull',
  'offBrand',
  'termsUnclear',
  'priceTooLow',
  'prohibitedContent',
  'other',
] as const satisfies readonly DeclineReason[];

export const decline: Review = {
  danger: true,
  title: ({ i18n }) => i18n.t('decline.title'),
  body: ({ i18n, order, draft, problems, params, change }) => html`
    ${renderChoices({
      id: 'reason',
      label: i18n.t('decline.reason'),
      value: draft.reason,
      problem: problems.reason,
      choices: reasons.map((value) => ({ value, label: i18n.t(`reason.${value}`) })),
      onInput: (reason) => change({ reason }),
    })}
    ${renderText(i18n, {
      id: 'explanation',
      label: i18n.t('explanation', params),
      value: draft.explanation,
      hint: i18n.t('explanation.hint', params),
      problem: problems.explanation,
      max: limits.max,
      onInput: (explanation) => change({ explanation }),
    })}
    <div class="box">
      ${renderSplit(i18n, order, order.money.captured)}
      <p class="sm muted">${i18n.t('decline.final', params)}</p>
    </div>
  `,
  confirm: ({ i18n }) => i18n.t('do.decline'),
  check({ i18n, draft: { reason, explanation } }) {
    const problems: Problems = {};
    if (!reason) problems.reason = i18n.t('problem.choose');
    const wrong = textProblem(i18n, explanation, limits);
    if (wrong) problems.explanation = wrong;
    return wrong || !reason ? { problems } : { payload: { reason, explanation: explanation.trim() } };
  },
};
