/** What a decision says to the one who reads it: who gets what, and what was found about each claim. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DisputeView } from '../../../contract/dispute.ts';
import { splitWith } from '../split.ts';
import { claimTitle } from './claims.ts';
import { type CaseContext, own, paramsOf } from './words.ts';

type Decision = Pick<NonNullable<DisputeView['decision']>, 'refund' | 'findings'>;

/** The reader's own amount first; nobody has to reckon. */
export function renderVerdict(c: CaseContext, { refund, findings }: Decision): TemplateResult {
  const { i18n, order, dispute } = c;
  const amounts = splitWith(order, refund);
  const say = (part: keyof typeof amounts) => {
    const amount = html`<strong>${i18n.money(amounts[part], order.money.currency)}</strong>`;
    const key = amounts[part] > 0 ? `verdict.${part}` : `verdict.${part}.none`;
    const places = { ...paramsOf(c), [part]: amount };
    return i18n.rich<TemplateResult | string>(own(c, key, {}), places);
  };
  const both = [say('refund'), ' ', say('payout')];
  return html`
    <p>
      ${order.viewer.actor === 'channel' ? both.toReversed() : both} ${amounts.fee > 0 ? say('fee') : nothing}
    </p>
    <ul class="sm">
      ${dispute.claims.map((claim, at) => {
        const found = findings.find(({ claimId }) => claimId === claim.id);
        if (!found) return nothing;
        const finding = i18n.label('finding', found.finding);
        return html`<li>
          ${i18n.t('verdict.finding', { number: at + 1, title: claimTitle(c, claim), finding })}
        </li>`;
      })}
    </ul>
  `;
}
