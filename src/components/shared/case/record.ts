/** What both sides say: their words next to each other, claims with answers and findings, evidence, the decision. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DisputeView } from '../../../contract/dispute.ts';
import { icon, type IconName } from '../icon.ts';
import { messageText } from '../message-text.ts';
import { momentTag } from '../words.ts';
import type { CaseActs } from './acts.ts';
import { type Claim, claimTitle, clauseOf } from './claims.ts';
import { type RecordContext, renderChips } from './evidence-opener.ts';
import type { Piece } from './pieces.ts';
import { renderVerdict } from './verdict.ts';
import { type CaseContext, own, paramsOf, whoIs } from './words.ts';

/** Who gets what in the reader's own words, what was found, why, and on what it rests. */
export function renderDecision(c: RecordContext): TemplateResult | typeof nothing {
  const { i18n, dispute } = c;
  const { decision } = dispute;
  if (!decision) return nothing;
  const relied = dispute.evidence.filter(({ id }) => decision.relied.includes(id));
  return html`
    <div role="group" class="body" part="decision" aria-labelledby="decision">
      <div>
        <h4 id="decision" tabindex="-1">${i18n.t('decision')}</h4>
        <p class="sm muted">
          ${i18n.rich(i18n.t('decision.by'), { instant: momentTag(i18n, decision.decidedAt) })}
        </p>
      </div>
      <div class="stack-s">${renderVerdict(c, decision)}</div>
      ${renderWords(c, decision, decision.reasons)}
      ${
        relied.length === 0
          ? nothing
          : html`<div class="stack-s">
              <p class="sm muted">${i18n.t('decision.relied')}</p>
              ${renderChips(c, 'decision', relied)}
            </div>`
      }
    </div>
  `;
}

export function renderSides(c: RecordContext): TemplateResult {
  const { i18n, dispute } = c;
  return html`
    <div role="group" class="body" part="sides" aria-labelledby="sides">
      <h4 id="sides" tabindex="-1">${i18n.t('sides')}</h4>
      <div class="sides">
        ${renderClaimant(c)} ${dispute.claimant === 'system' ? nothing : renderResponse(c)}
      </div>
    </div>
  `;
}

const givenBy = (dispute: DisputeView, side: Piece['by']): Piece[] =>
  dispute.evidence.filter(({ by }) => by === side);

function renderClaimant(c: RecordContext): TemplateResult {
  const { i18n, dispute } = c;
  if (dispute.claimant === 'system') return html`<p>${i18n.t('side.system', paramsOf(c))}</p>`;
  return html`
    <div class="stack-s">
      ${renderSaid(c, 'client', dispute.openedAt)}
      <p><strong>${i18n.label('ground', dispute.ground)}</strong></p>
      ${
        dispute.flagged
          ? html`<p class="note sm">${icon('flag')}<span>${own(c, 'flagged')}</span></p>`
          : nothing
      }
      ${renderWords(c, dispute, dispute.text)} ${renderChips(c, 'client', givenBy(dispute, 'client'))}
    </div>
  `;
}

function renderResponse(c: RecordContext): TemplateResult {
  const { i18n, dispute } = c;
  const { response } = dispute;
  const chips = renderChips(c, 'channel', givenBy(dispute, 'channel'));
  if (response)
    return html`
      <div class="stack-s">
        ${renderSaid(c, 'channel', response.respondedAt)} ${renderWords(c, response, response.text)} ${chips}
      </div>
    `;
  const key = dispute.status === 'awaitingResponse' ? 'side.waiting' : 'side.silent';
  return html`<div class="stack-s">
    <p class="muted">${i18n.t(key, paramsOf(c))}</p>
    ${chips}
  </div>`;
}

function renderSaid(c: CaseContext, who: 'client' | 'channel', at: string): TemplateResult {
  const said = { who: whoIs(c, who), instant: momentTag(c.i18n, at) };
  return html`<p class="sm muted">${c.i18n.rich<TemplateResult | string>(c.i18n.t('side.by'), said)}</p>`;
}

/** What somebody wrote, `owner` being what it belongs to; no such text was ever empty when it came. */
function renderWords({ i18n }: CaseContext, owner: object, text: string): TemplateResult {
  if (text === '') return html`<p class="muted">${i18n.t('side.erased')}</p>`;
  return html`<blockquote class="said" dir="auto">${messageText(owner, text)}</blockquote>`;
}

export function renderClaims(c: CaseContext, acts?: CaseActs): TemplateResult {
  const { i18n, dispute } = c;
  return html`
    <div role="group" class="body" part="claims" aria-labelledby="claims">
      <h4 id="claims" tabindex="-1">${i18n.t('claims')}</h4>
      <ol>
        ${dispute.claims.map((claim, at) => renderClaim(c, claim, at + 1))}
      </ol>
      ${acts?.buttons('claims')}
    </div>
    ${acts?.form('claims')}
  `;
}

/** What is claimed beside what the channel says to it, then what was found. */
function renderClaim(c: CaseContext, claim: Claim, number: number): TemplateResult {
  const { i18n, order, dispute } = c;
  const clause = clauseOf(order, claim);
  const finding = dispute.decision?.findings.find(({ claimId }) => claimId === claim.id)?.finding;
  return html`
    <li class="claim">
      <div class="row apart">
        <h5>${i18n.t('claim', { number, title: claimTitle(c, claim) })}</h5>
        ${clause ? html`<span class="sm muted">${i18n.t('claim.clause', { id: clause.id })}</span>` : nothing}
      </div>
      <div class="sides">
        ${clause ? html`<p class="sm" dir="auto">${clause.text}</p>` : nothing} ${renderAnswer(c, claim)}
      </div>
      ${
        finding
          ? html`<p><span class="pill">${icon('scale')}${i18n.label('finding', finding)}</span></p>`
          : nothing
      }
    </li>
  `;
}

const answers: Readonly<Record<string, IconName>> = { admit: 'check', deny: 'x', partly: 'minus' };

function renderAnswer(c: CaseContext, claim: Claim): TemplateResult | typeof nothing {
  const { answer, words } = claim;
  if (c.dispute.claimant === 'system') return nothing;
  if (!answer) return html`<p class="sm muted">${c.i18n.t('answer.none')}</p>`;
  const text = c.i18n.maybe([`answer.${answer}`], paramsOf(c)) ?? answer;
  return html`<div class="stack-s">
    <p><span class="pill">${icon(answers[answer] ?? 'info')}${text}</span></p>
    ${words ? renderWords(c, claim, words) : nothing}
  </div>`;
}

export function renderEvidence(c: RecordContext, acts?: CaseActs): TemplateResult {
  const { i18n, dispute } = c;
  return html`
    <div role="group" class="body" part="evidence" aria-labelledby="evidence">
      <h4 id="evidence" tabindex="-1">${i18n.t('evidence')}</h4>
      ${
        dispute.evidence.length === 0
          ? html`<p class="sm muted">${i18n.t('evidence.none')}</p>`
          : html`<ul class="items">
              ${dispute.evidence.map((piece) => renderPiece(c, piece))}
            </ul>`
      }
      ${acts?.buttons('evidence')}
    </div>
    ${acts?.form('evidence')}
  `;
}

/** Paper cannot be opened: a long text and an address stand on it in full. */
function renderOnPaper({ pieces }: RecordContext, { item }: Piece): TemplateResult | typeof nothing {
  if (!pieces.print.isPrinting) return nothing;
  if (item.kind === 'url') return html`<p class="sm">${item.url}</p>`;
  if (item.kind === 'text' && item.text) return html`<p class="said">${item.text}</p>`;
  return nothing;
}

function renderPiece(c: RecordContext, piece: Piece): TemplateResult {
  const { i18n, dispute } = c;
  const added = { who: whoIs(c, piece.by), instant: momentTag(i18n, piece.addedAt) };
  return html`
    <li class="stack-s">
      <div class="row">
        ${c.pieces.renderButton(c, 'list', piece)}
        <span class="sm muted">${i18n.rich<TemplateResult | string>(i18n.t('evidence.by'), added)}</span>
        ${
          dispute.decision?.relied.includes(piece.id)
            ? html`<span class="pill">${icon('scale')}${i18n.t('evidence.relied')}</span>`
            : nothing
        }
      </div>
      ${renderOnPaper(c, piece)} ${c.pieces.renderPanel(c, 'list', [piece])}
    </li>
  `;
}
