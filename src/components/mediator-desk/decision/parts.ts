/** The parts of the decision's form: findings, evidence relied on, refund with who gets what, reasons. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Finding } from '../../../contract/dispute.ts';
import { limits } from '../../../contract/limits.ts';
import type { OrderSnapshot } from '../../../contract/order.ts';
import type { CoreI18n } from '../../../i18n/core-i18n.ts';
import type { decision } from '../../../i18n/en/decision.ts';
import type { disputeCase } from '../../../i18n/en/dispute-case.ts';
import { renderAmount } from '../../shared/amount-field.ts';
import { renderSlider } from '../../shared/amount-slider.ts';
import { type Claim, claimTitle } from '../../shared/case/claims.ts';
import { type Piece, pieceNumber, pieceTitle } from '../../shared/case/pieces.ts';
import { type CaseContext, whoIs } from '../../shared/case/words.ts';
import { renderProblem, renderText } from '../../shared/field.ts';
import { renderSplitBar } from '../../shared/split-bar.ts';
import { renderFact, splitWith } from '../../shared/split.ts';
import { orderParams } from '../../shared/words.ts';
import { type DecisionDraft, type Matter, type Problems, refundOf, refundRange } from './draft.ts';

export interface FormContext extends Matter {
  i18n: CoreI18n<typeof decision & typeof disputeCase>;
  draft: DecisionDraft;
  problems: Problems;
  change(part: Partial<DecisionDraft>): void;
}

/** The same for what a case says everywhere. */
export const caseOf = ({ i18n, order, dispute }: FormContext): CaseContext =>
  ({ i18n, order, dispute }) as CaseContext;

const findings = ['upheld', 'partlyUpheld', 'notUpheld'] as const satisfies readonly Finding[];

export function renderFindings(c: FormContext): TemplateResult {
  return html`${c.dispute.claims.map((claim, at) => renderFinding(c, claim, at + 1))}`;
}

function renderFinding(c: FormContext, claim: Claim, number: number): TemplateResult {
  const { i18n, draft, change } = c;
  const problem = c.problems[`finding.${claim.id}`];
  const under = `finding-${number}-under`;
  const choose = (finding: Finding) => () => change({ findings: { ...draft.findings, [claim.id]: finding } });
  return html`
    <fieldset
      class="stack-s"
      part="field"
      id="finding-${number}"
      aria-describedby=${problem ? under : nothing}
    >
      <legend class="legend">
        ${i18n.t('decide.claim', { number, title: claimTitle(caseOf(c), claim) })}
      </legend>
      <div class="seg">
        ${findings.map(
          (finding) =>
            html`<label>
              <input
                type="radio"
                name="finding-${claim.id}"
                .checked=${live(draft.findings[claim.id] === finding)}
                aria-invalid=${problem ? 'true' : nothing}
                @change=${choose(finding)}
              />
              <span>${i18n.label('finding', finding)}</span>
            </label>`,
        )}
      </div>
      ${problem ? html`<p class="under" id=${under}>${renderProblem(problem)}</p>` : nothing}
    </fieldset>
  `;
}

export function renderRelied(c: FormContext): TemplateResult {
  const { i18n, dispute, problems } = c;
  if (dispute.evidence.length === 0) return html`<p class="sm muted">${i18n.t('decide.relied.none')}</p>`;
  return html`
    <fieldset class="stack-s" part="field" id="decide-relied" tabindex="-1" aria-describedby="relied-under">
      <legend class="legend">${i18n.t('decide.relied')}</legend>
      <p class="hint" id="relied-under">
        ${problems.relied ? renderProblem(problems.relied) : i18n.t('decide.relied.hint')}
      </p>
      ${dispute.evidence.map((piece) => renderPiece(c, piece))}
    </fieldset>
  `;
}

function renderPiece(c: FormContext, piece: Piece): TemplateResult {
  const { relied } = c.draft;
  const mark = (event: Event) => {
    const others = relied.filter((id) => id !== piece.id);
    c.change({ relied: (event.target as HTMLInputElement).checked ? [...others, piece.id] : others });
  };
  const context = caseOf(c);
  return html`
    <label class="check">
      <input type="checkbox" name="relied" .checked=${live(relied.includes(piece.id))} @change=${mark} />
      <span class="sm">
        <strong>${pieceNumber(context, piece)}</strong>
        <bdi>${pieceTitle(context, piece)}</bdi>
        <span class="muted">· ${whoIs(context, piece.by)}</span>
      </span>
    </label>
  `;
}

/** The amount by hand or by slider, and at once who gets what. */
export function renderRefund(c: FormContext): TemplateResult {
  const { i18n, order, draft, problems, change } = c;
  const { currency, min, max } = refundRange(c);
  const names = orderParams(i18n, order);
  const range = { ...names, min: i18n.money(min, currency), max: i18n.money(max, currency) };
  const refund = refundOf(draft, c);
  const onInput = (amount: string) => change({ amount });
  return html`
    <div class="stack-s">
      ${renderAmount({
        id: 'decide-amount',
        label: i18n.t('decide.refund', names),
        value: draft.amount,
        currency,
        hint: i18n.t(min > 0 ? 'decide.range.promised' : 'decide.range', range),
        problem: problems.amount,
        onInput,
      })}
      ${renderSlider(i18n, {
        label: i18n.t('decide.slider', names),
        value: draft.amount,
        currency,
        min,
        max,
        onInput,
      })}
    </div>
    ${refund === undefined ? nothing : renderShares(i18n, order, refund)}
  `;
}

/** The three parts and their sum. */
export function renderShares(
  i18n: FormContext['i18n'],
  order: OrderSnapshot,
  refund: number,
): TemplateResult {
  const { currency, captured, feeBps } = order.money;
  const split = splitWith(order, refund);
  const params = { ...orderParams(i18n, order), fee: i18n.percent(feeBps) };
  const row = (part: keyof typeof split) =>
    renderFact(i18n.t(`split.${part}`, params), i18n.money(split[part], currency));
  return html`
    <div class="box">
      ${renderSplitBar(split)}
      <dl class="facts">
        ${row('payout')} ${row('refund')} ${row('fee')}
        ${renderFact(i18n.t('decide.captured'), i18n.money(captured, currency), 'total')}
      </dl>
    </div>
  `;
}

export function renderReasons({ i18n, draft, problems, change }: FormContext): TemplateResult {
  return renderText(i18n, {
    id: 'decide-reasons',
    label: i18n.t('decide.reasons'),
    value: draft.reasons,
    hint: i18n.t('decide.reasons.hint', { min: limits.reasons.min }),
    problem: problems.reasons,
    max: limits.reasons.max,
    onInput: (reasons) => change({ reasons }),
  });
}
