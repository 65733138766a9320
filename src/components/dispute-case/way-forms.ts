/** Ways on in a case: escalating, withdrawing, evidence, an answer to the mediator. */
import { html, type TemplateResult } from 'lit';
import { limits } from '../../contract/limits.ts';
import { HOUR, shift } from '../../contract/time.ts';
import { lastSilence } from '../shared/case/silence.ts';
import { own } from '../shared/case/words.ts';
import { renderText, textProblem } from '../shared/field.ts';
import { splitWith } from '../shared/split.ts';
import { momentTag } from '../shared/words.ts';
import {
  type CaseForm,
  final,
  found,
  givenOf,
  money,
  pickerProblem,
  point,
  renderPicker,
  renderWhoGetsWhat,
} from './form.ts';

const nothingToFill = () => ({ payload: {} });

const escalate: CaseForm = {
  title: ({ i18n }) => i18n.t('escalate.title'),
  body(f) {
    const { i18n, params, order } = f;
    const promised = money(f, order.money.promisedRefund);
    const last = lastSilence(f);
    const until = i18n.instant(shift(order.serverTime, (last?.hours ?? 0) * HOUR));
    return html`
      <ul class="points">
        ${point('scale', i18n.t('escalate.reads'))}
        ${point('lock', own(f, 'escalate.range', { ...params, promised }))}
        ${last ? point('clock', `${i18n.t('escalate.dates', { until })} ${last.means}`) : ''}
      </ul>
      ${final(i18n.t('escalate.final'))}
    `;
  },
  confirm: ({ i18n, params }) => i18n.t('escalate.confirm', params),
  check: nothingToFill,
};

const withdrawDispute: CaseForm = {
  title: ({ i18n, params }) => i18n.t('withdraw.dispute', params),
  body(f) {
    const { i18n, params, order, dispute, action } = f;
    if (dispute.from === 'completed')
      return html`${renderWhoGetsWhat(f, order.money.promisedRefund)}
      ${final(i18n.t('withdraw.dispute.final'))}`;
    const hardStop = action.input?.hardStop;
    const isPast = hardStop !== undefined && hardStop <= order.serverTime;
    const text = i18n.t(isPast ? 'withdraw.dispute.past' : 'withdraw.dispute.back', {
      ...params,
      instant: '{instant}',
    });
    const instant = hardStop ? momentTag(i18n, hardStop) : html``;
    return html`
      <p>${i18n.rich<TemplateResult | string>(text, { instant })}</p>
      ${isPast ? '' : final(i18n.t('withdraw.dispute.again'))}
    `;
  },
  confirm(f) {
    const { i18n, order, dispute } = f;
    if (dispute.from !== 'completed') return i18n.t('act.withdrawDispute');
    return i18n.t('withdraw.dispute.confirm', { payout: money(f, splitWith(order, 0).payout) });
  },
  check: nothingToFill,
};

const addEvidence: CaseForm = {
  title: ({ i18n }) => i18n.t('addEvidence.title'),
  body: (f) =>
    html`${renderPicker(f)} ${final(f.i18n.t('addEvidence.then', f.params))} ${final(f.i18n.t('tone'))}`,
  confirm: (f) => f.i18n.plural('addEvidence.confirm', givenOf(f).length),
  check(f) {
    const evidence = givenOf(f);
    const problem = pickerProblem(f) ?? (evidence.length === 0 ? f.i18n.t('addEvidence.none') : undefined);
    return problem ? { problems: { evidence: problem } } : { payload: { evidence } };
  },
};

const provideInfo: CaseForm = {
  title: ({ i18n }) => i18n.t('provideInfo.title'),
  body(f) {
    const { i18n, params, dispute, action, draft, problems, change } = f;
    const asked = dispute.infoRequests.find(({ id }) => id === action.on.requestId);
    const due = asked && i18n.rich(i18n.t('provideInfo.until'), { instant: momentTag(i18n, asked.dueAt) });
    return html`
      <blockquote class="said" dir="auto">${asked?.question}</blockquote>
      <p class="sm">${due}</p>
      ${renderText(i18n, {
        id: 'text',
        label: i18n.t('provideInfo.answer'),
        value: draft.text,
        hint: i18n.t('provideInfo.hint', params),
        problem: problems.text,
        max: limits.info.max,
        onInput: (text) => change({ text }),
      })}
      ${renderPicker(f)} ${final(i18n.t('tone'))}
    `;
  },
  confirm: ({ i18n }) => i18n.t('provideInfo.confirm'),
  check(f) {
    const problems = found({
      text: textProblem(f.i18n, f.draft.text, limits.info),
      evidence: pickerProblem(f),
    });
    if (Object.keys(problems).length > 0) return { problems };
    return { payload: { answer: f.draft.text.trim(), evidence: givenOf(f) } };
  },
};

export const wayForms = { escalate, withdrawDispute, addEvidence, provideInfo };
