/** What both sides say: their words next to each other, claims with answers and findings, evidence, the decision. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DisputeView, Evidence } from '../../../contract/dispute.ts';
import type { TimelineEntry } from '../../../contract/order.ts';
import { eventSentence } from '../event-sentence.ts';
import { icon, type IconName } from '../icon.ts';
import { momentTag } from '../words.ts';
import { type CaseContext, own, paramsOf, whoIs } from './words.ts';

type Claim = DisputeView['claims'][number];

export function renderDecision(c: CaseContext): TemplateResult | typeof nothing {
  const { i18n, dispute } = c;
  const { decision } = dispute;
  if (!decision) return nothing;
  return html`
    <div role="group" class="body" part="decision" aria-labelledby="decision">
      <div>
        <h4 id="decision">${i18n.t('decision')}</h4>
        <p class="sm muted">
          ${i18n.rich(i18n.t('decision.by'), { instant: momentTag(i18n, decision.decidedAt) })}
        </p>
      </div>
      <blockquote class="said" dir="auto">${decision.reasons}</blockquote>
    </div>
  `;
}

export function renderSides(c: CaseContext): TemplateResult {
  const { i18n, dispute } = c;
  return html`
    <div role="group" class="body" part="sides" aria-labelledby="sides">
      <h4 id="sides">${i18n.t('sides')}</h4>
      <div class="sides">
        ${renderClaimant(c)} ${dispute.claimant === 'system' ? nothing : renderResponse(c)}
      </div>
    </div>
  `;
}

function renderClaimant(c: CaseContext): TemplateResult {
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
      <blockquote class="said" dir="auto">${dispute.text}</blockquote>
    </div>
  `;
}

function renderResponse(c: CaseContext): TemplateResult {
  const { i18n, dispute } = c;
  const { response } = dispute;
  if (response)
    return html`
      <div class="stack-s">
        ${renderSaid(c, 'channel', response.respondedAt)}
        <blockquote class="said" dir="auto">${response.text}</blockquote>
      </div>
    `;
  const key = dispute.status === 'awaitingResponse' ? 'side.waiting' : 'side.silent';
  return html`<p class="muted">${i18n.t(key, paramsOf(c))}</p>`;
}

function renderSaid(c: CaseContext, who: 'client' | 'channel', at: string): TemplateResult {
  const said = { who: whoIs(c, who), instant: momentTag(c.i18n, at) };
  return html`<p class="sm muted">${c.i18n.rich<TemplateResult | string>(c.i18n.t('side.by'), said)}</p>`;
}

export function renderClaims(c: CaseContext): TemplateResult {
  const { i18n, dispute } = c;
  return html`
    <div role="group" class="body" part="claims" aria-labelledby="claims">
      <h4 id="claims">${i18n.t('claims')}</h4>
      <ol>
        ${dispute.claims.map((claim, at) => renderClaim(c, claim, at + 1))}
      </ol>
    </div>
  `;
}

function renderClaim(c: CaseContext, claim: Claim, number: number): TemplateResult {
  const { i18n, order, dispute } = c;
  const clause = order.agreement.clauses.find(({ id }) => id === claim.clauseId);
  const title =
    clause?.title ??
    (claim.clauseId ? i18n.t('claim.clause', { id: claim.clauseId }) : i18n.t('claim.whole'));
  const finding = dispute.decision?.findings.find(({ claimId }) => claimId === claim.id)?.finding;
  return html`
    <li class="claim">
      <div class="row apart">
        <h5>${i18n.t('claim', { number, title })}</h5>
        ${clause ? html`<span class="sm muted">${i18n.t('claim.clause', { id: clause.id })}</span>` : nothing}
      </div>
      ${clause ? html`<p class="sm" dir="auto">${clause.text}</p>` : nothing}
      <p class="row">
        ${renderAnswer(c, claim)}
        ${finding ? html`<span class="pill">${icon('scale')}${i18n.label('finding', finding)}</span>` : nothing}
      </p>
    </li>
  `;
}

const answers: Readonly<Record<string, IconName>> = { admit: 'check', deny: 'x', partly: 'minus' };

function renderAnswer(c: CaseContext, { answer }: Claim): TemplateResult | typeof nothing {
  if (c.dispute.claimant === 'system') return nothing;
  if (!answer) return html`<span class="sm muted">${c.i18n.t('answer.none')}</span>`;
  const text = c.i18n.maybe([`answer.${answer}`], paramsOf(c)) ?? answer;
  return html`<span class="pill">${icon(answers[answer] ?? 'info')}${text}</span>`;
}

export function renderEvidence(c: CaseContext): TemplateResult {
  const { i18n, dispute } = c;
  return html`
    <div role="group" class="body" part="evidence" aria-labelledby="evidence">
      <h4 id="evidence">${i18n.t('evidence')}</h4>
      ${
        dispute.evidence.length === 0
          ? html`<p class="sm muted">${i18n.t('evidence.none')}</p>`
          : html`<ul class="items">
              ${dispute.evidence.map((piece) => renderPiece(c, piece))}
            </ul>`
      }
    </div>
  `;
}

function renderPiece(
  c: CaseContext,
  { id, by, addedAt, item }: DisputeView['evidence'][number],
): TemplateResult {
  const { i18n, dispute } = c;
  const added = { who: whoIs(c, by), instant: momentTag(i18n, addedAt) };
  return html`
    <li class="note">
      ${icon(icons[item.kind] ?? 'file')}
      <div>
        ${renderItem(c, item)}
        <p class="sm muted">${i18n.rich<TemplateResult | string>(i18n.t('evidence.by'), added)}</p>
        ${
          dispute.decision?.relied.includes(id)
            ? html`<p class="sm">${i18n.t('evidence.relied')}</p>`
            : nothing
        }
      </div>
    </li>
  `;
}

const icons: Readonly<Record<string, IconName>> = {
  message: 'chat',
  version: 'image',
  event: 'clock',
  text: 'info',
  url: 'file',
};

/** A step of the order's history, in the words that chat and timeline have for it. */
function renderEntry({ i18n, order }: CaseContext, { type, by, params, at }: TimelineEntry): unknown {
  return i18n.rich<TemplateResult | string>(i18n.t('evidence.entry'), {
    what: eventSentence(i18n, order, { code: type, by, params }),
    instant: momentTag(i18n, at),
  });
}

/** Links are plain text, with the domain in front of them. */
function renderItem(c: CaseContext, item: Evidence): TemplateResult {
  const { i18n, order } = c;
  switch (item.kind) {
    case 'message':
      return html`<p>${i18n.t('evidence.message', { seq: item.seq })}</p>`;
    case 'version': {
      const slot = order.creatives.find(({ versions }) => versions.some(({ id }) => id === item.versionId));
      const number = slot?.versions.find(({ id }) => id === item.versionId)?.number;
      return html`<p>
        ${slot && number ? i18n.t('evidence.version', { slot: slot.name, number }) : i18n.t('evidence.version.gone')}
      </p>`;
    }
    case 'event': {
      const entry = order.timeline.entries.find(({ seq }) => seq === item.seq);
      return html`<p>${entry ? renderEntry(c, entry) : i18n.t('evidence.event', { seq: item.seq })}</p>`;
    }
    case 'text':
      return html`<p class="kept" dir="auto">${item.text}</p>`;
    case 'url':
      return html`<p>
          ${i18n.t('evidence.url', { host: URL.canParse(item.url) ? new URL(item.url).host : '' })}
        </p>
        <p class="sm link" dir="ltr">${item.url}</p>`;
    default:
      return html`<p>${i18n.t('evidence.other')}</p>`;
  }
}
