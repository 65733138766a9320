/** The channel's response: an answer to each claim, the whole in its own words, evidence; then a check of it all. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Answer, DisputeView } from '../../contract/dispute.ts';
import { limits } from '../../contract/limits.ts';
import { claimTitle, clauseOf } from '../shared/case/claims.ts';
import { renderChoices, renderText, textProblem } from '../shared/field.ts';
import { icon } from '../shared/icon.ts';
import { splitWith } from '../shared/split.ts';
import {
  about,
  type CaseForm,
  final,
  type FormContext,
  found,
  givenOf,
  money,
  pickerProblem,
  point,
  type Problems,
  renderPicker,
} from './form.ts';

type Claim = DisputeView['claims'][number];
const answers = ['admit', 'partly', 'deny'] as const satisfies readonly Answer[];

const answerOf = ({ draft }: FormContext, { id }: Claim) => answers.find((one) => one === draft.answers[id]);
const wordsOf = ({ draft }: FormContext, { id }: Claim) => draft.words[id] ?? '';

function renderClaim(f: FormContext, claim: Claim, at: number): TemplateResult {
  const { i18n, order, problems, change } = f;
  const { id } = claim;
  const number = at + 1;
  const clause = clauseOf(order, claim);
  return html`
    <div class="claim">
      <h5>${i18n.t('claim', { number, title: claimTitle(f, claim) })}</h5>
      ${
        clause
          ? html`<p class="sm">${i18n.t('claim.clause', { id: clause.id })}: <bdi>${clause.text}</bdi></p>`
          : nothing
      }
      ${renderChoices({
        id: `answer-${id}`,
        label: i18n.t('respond.answer', { number }),
        value: f.draft.answers[id] ?? '',
        problem: problems[`answer-${id}`],
        choices: answers.map((value) => ({ value, label: i18n.t(`respond.${value}`) })),
        onInput: (value) => change({ answers: { ...f.draft.answers, [id]: value } }),
      })}
      ${renderText(i18n, {
        id: `words-${id}`,
        label: i18n.t('respond.words', { number }),
        value: wordsOf(f, claim),
        problem: problems[`words-${id}`],
        max: limits.answer.max,
        onInput: (value) => change({ words: { ...f.draft.words, [id]: value } }),
      })}
    </div>
  `;
}

function renderFields(f: FormContext): TemplateResult {
  const { i18n, params, dispute, draft, problems, change } = f;
  return html`
    <p class="sm muted">${i18n.t('respond.hint', params)}</p>
    <div>${dispute.claims.map((claim, at) => renderClaim(f, claim, at))}</div>
    ${renderText(i18n, {
      id: 'text',
      label: i18n.t('respond.text'),
      value: draft.text,
      hint: i18n.t('respond.text.hint', params),
      problem: problems.text,
      max: limits.response.max,
      onInput: (text) => change({ text }),
    })}
    ${renderPicker(f)} ${renderAllAdmitted(f)} ${final(i18n.t('tone'))}
  `;
}

/** Admitting all of it is not conceding: that pays at once. */
function renderAllAdmitted(f: FormContext): TemplateResult | typeof nothing {
  const { i18n, params, order, dispute } = f;
  const { asked, claims } = dispute;
  if (!claims.every((claim) => answerOf(f, claim) === 'admit')) return nothing;
  const text =
    asked.kind === 'redo'
      ? i18n.t('respond.all.redo', { day: i18n.day(asked.date) })
      : i18n.t('respond.all', { ...params, refund: money(f, splitWith(order, asked.refund).refund) });
  return html`<p class="note sm" role="status">${icon('info')}<span>${text}</span></p>`;
}

/** Every answer once more, what happens next, and what can no longer be changed. */
function renderCheck(f: FormContext): TemplateResult {
  const { i18n, params, dispute, draft } = f;
  const line = (term: string, value: unknown) =>
    html`<div>
      <dt class="hint">${term}</dt>
      <dd class="kept" dir="auto">${value}</dd>
    </div>`;
  return html`
    <div class="box">
      <dl class="stack-s">
        ${dispute.claims.map((claim, at) => {
          const answer = answerOf(f, claim);
          const words = wordsOf(f, claim).trim();
          return line(
            i18n.t('respond.claim', { number: at + 1, title: claimTitle(f, claim) }),
            [answer && i18n.t(`respond.${answer}`), words].filter(Boolean).join('. '),
          );
        })}
        ${line(i18n.t('respond.text'), draft.text.trim())}
        ${givenOf(f).length > 0 ? line(i18n.t('evidence'), f.picker.summary(draft.given)) : nothing}
      </dl>
    </div>
    ${renderAllAdmitted(f)}
    <ul class="points sm">
      ${point('clock', i18n.t('respond.then', { ...params, until: about(f) }))}
      ${point('lock', i18n.t('respond.frozen', params))} ${point('file', i18n.t('respond.final'))}
    </ul>
  `;
}

function problemsOf(f: FormContext): Problems {
  const { i18n, dispute, draft } = f;
  const ofClaims = dispute.claims.flatMap((claim) => [
    [`answer-${claim.id}`, answerOf(f, claim) ? undefined : i18n.t('problem.choose')] as const,
    [`words-${claim.id}`, textProblem(i18n, wordsOf(f, claim), limits.answer)] as const,
  ]);
  return found({
    ...Object.fromEntries(ofClaims),
    text: textProblem(i18n, draft.text, limits.response),
    evidence: pickerProblem(f),
  });
}

export const respond: CaseForm = {
  title: ({ i18n, params, stage }) => i18n.t(stage ? 'respond.check' : 'respond.title', params),
  body: (f) => (f.stage ? renderCheck(f) : renderFields(f)),
  confirm: ({ i18n, stage }) => i18n.t(stage ? 'respond.send' : 'respond.check'),
  check(f) {
    const problems = problemsOf(f);
    if (Object.keys(problems).length > 0) return { problems };
    if (f.stage === 0) return { stage: 1 };
    const given = f.dispute.claims.map((claim) => ({
      claimId: claim.id,
      answer: answerOf(f, claim),
      words: wordsOf(f, claim).trim(),
    }));
    return { payload: { answers: given, text: f.draft.text.trim(), evidence: givenOf(f) } };
  },
};
