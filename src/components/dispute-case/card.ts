/** The card of a case: its head, the record on the left, money and ways on beside it, and what can be done in each place. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CaseActs } from '../shared/case/acts.ts';
import { renderAside } from '../shared/case/aside.ts';
import type { RecordContext } from '../shared/case/evidence-opener.ts';
import { renderClaims, renderDecision, renderEvidence, renderSides } from '../shared/case/record.ts';
import { contextOf, titleOf } from '../shared/case/words.ts';
import { icon } from '../shared/icon.ts';
import { momentTag } from '../shared/words.ts';
import type { ActContext } from './acts.ts';
import { isTooLate } from './outcome.ts';

export type CardContext = ActContext & RecordContext;

export function renderHead(c: CardContext): TemplateResult {
  const { i18n, order, dispute } = c;
  const isOpen = dispute.status !== null;
  const closed =
    dispute.closedAt && i18n.rich(i18n.t('closed.at'), { instant: momentTag(i18n, dispute.closedAt) });
  return html`
    <header class="head">
      <div>
        <h3 id="title" tabindex="-1">${titleOf(c)}</h3>
        <p>${contextOf(c)}</p>
        ${closed ? html`<p>${closed}</p>` : nothing}
      </div>
      <span class="pill" data-tone=${isOpen ? 'caution' : nothing}>
        ${icon(isOpen ? 'flag' : 'scale')}${i18n.label('status', order.status)}
      </span>
    </header>
  `;
}

/** The response is given where the claims stand: its form takes their place. */
export function renderColumns(c: CardContext, acts: CaseActs | undefined): TemplateResult {
  const under = (place: 'claims' | 'evidence') =>
    html`<div class="body body-flush">${acts?.buttons(place)}</div>`;
  const late = isTooLate(c)
    ? html`<div class="body body-flush"><p class="sm muted">${c.i18n.t('act.late')}</p></div>`
    : nothing;
  return html`
    <div class="case">
      <div>
        ${renderDecision(c)} ${renderSides(c)}
        ${acts?.form('claims') ?? html`${renderClaims(c)} ${late} ${under('claims')}`} ${renderEvidence(c)}
        ${acts?.form('evidence') ?? under('evidence')}
      </div>
      ${renderAside(c, acts)}
    </div>
  `;
}

/** The case file, and the tone that is asked for where something could be said; a form says it itself. */
export function renderBar(
  { i18n }: CardContext,
  asksForTone: boolean,
  exporting: TemplateResult | typeof nothing,
): TemplateResult | typeof nothing {
  if (!asksForTone && exporting === nothing) return nothing;
  return html`
    <div class="bar">
      ${exporting} ${asksForTone ? html`<p class="sm muted tone">${i18n.t('tone')}</p>` : nothing}
    </div>
  `;
}
