/** Money, offers, questions and next steps of a case, and what silence does. */
import { html, nothing, type TemplateResult } from 'lit';
import type { InfoRequest } from '../../../contract/dispute.ts';
import { renderSplit } from '../split.ts';
import { ownFirst } from '../stories.ts';
import { momentTag } from '../words.ts';
import type { CaseActs } from './acts.ts';
import { renderOffers } from './offers.ts';
import { renderSilence } from './silence.ts';
import { type CaseContext, own, paramsOf, termsText, whoIs } from './words.ts';

/** `acts` says what can be done there; without it a case is only read. */
export function renderAside(c: CaseContext, acts?: CaseActs): TemplateResult {
  return html`
    <div role="group" part="aside" aria-label=${c.i18n.t('aside')}>
      ${renderMoney(c)} ${renderInfos(c, acts)} ${renderOffers(c, acts)} ${renderNext(c, acts)}
      ${renderSilence(c)}
    </div>
  `;
}

export function renderMoney(c: CaseContext): TemplateResult {
  const { i18n, order, dispute } = c;
  const { captured, promisedRefund, currency } = order.money;
  const fact = (label: string, value: unknown) =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  const asks = dispute.claimant === 'system' ? i18n.t('asks.system') : own(c, 'asks');
  return html`
    <div class="body">
      <dl class="facts">
        ${dispute.status === null ? nothing : fact(i18n.t('stake'), html`<strong>${i18n.money(captured, currency)}</strong>`)}
        ${fact(asks, termsText(c, dispute.asked))}
        ${promisedRefund > 0 ? fact(own(c, 'promised'), i18n.money(promisedRefund, currency)) : nothing}
      </dl>
      ${renderResult(c)}
    </div>
  `;
}

/** Who gets what, once the order has ended with this case. */
function renderResult({ i18n, order, dispute }: CaseContext): TemplateResult | typeof nothing {
  const { refund } = order.money;
  if (dispute.status !== null || refund === null) return nothing;
  return html`<div class="box">
    <h4>${i18n.t('result')}</h4>
    ${renderSplit(i18n, order, refund)}
  </div>`;
}

export function renderInfos(c: CaseContext, acts?: CaseActs): TemplateResult | typeof nothing {
  const { i18n, dispute } = c;
  if (dispute.infoRequests.length === 0) return nothing;
  const open = dispute.infoRequests.find(({ state }) => state === 'open');
  return html`
    <div role="group" class="body" part="questions" aria-labelledby="infos">
      <h4 id="infos" tabindex="-1">${i18n.t('infos')}</h4>
      <ul class="items">
        ${dispute.infoRequests.map((request) => renderInfo(c, request))}
      </ul>
      ${open ? acts?.buttons('question', open.id) : nothing}
    </div>
    ${open ? acts?.form('question', open.id) : nothing}
  `;
}

function renderInfo(
  c: CaseContext,
  { side, question, askedAt, dueAt, answer, state }: InfoRequest,
): TemplateResult {
  const { i18n } = c;
  const asked = { who: whoIs(c, side), instant: momentTag(i18n, askedAt) };
  const line = i18n.maybe(ownFirst(c.order, side, 'info.asked')) ?? '';
  const due = i18n.rich(i18n.t('info.open'), { instant: momentTag(i18n, dueAt) });
  return html`<li class="stack-s">
    <p class="sm muted">${i18n.rich<TemplateResult | string>(line, asked)}</p>
    <p dir="auto">${question}</p>
    ${
      answer === null
        ? html`<p class="sm">${state === 'open' ? due : i18n.label('info', state)}</p>`
        : answer === ''
          ? html`<p class="sm muted">${i18n.t('side.erased')}</p>`
          : html`<blockquote class="said" dir="auto">${answer}</blockquote>`
    }
  </li>`;
}

/** Where the case goes if nobody agrees, or why a mediator has it. */
export function renderNext(c: CaseContext, acts?: CaseActs): TemplateResult {
  const hasLimit = c.order.deadlines.some(({ kind }) => kind === 'negotiation');
  return html`
    <div role=${hasLimit ? 'group' : nothing} class="body" aria-labelledby=${hasLimit ? 'agree' : nothing}>
      ${renderWay(c)} ${acts?.buttons('next')}
    </div>
    ${acts?.form('next')}
  `;
}

function renderWay(c: CaseContext): TemplateResult | typeof nothing {
  const { i18n, order, dispute } = c;
  const limit = order.deadlines.find(({ kind }) => kind === 'negotiation');
  const params = paramsOf(c);
  if (limit)
    return html`
      <h4 id="agree">${own(c, 'agree')}</h4>
      <p class="sm">
        ${i18n.rich<TemplateResult | string>(i18n.t('agree.text'), {
          instant: momentTag(i18n, limit.dueAt),
          amount: params.amount ?? '',
        })}
      </p>
    `;
  const { escalation } = dispute;
  if (!escalation) return nothing;
  const by = escalation.cause.params.by;
  const isParty = by === 'channel' || by === 'client';
  const keys = [`cause.${escalation.cause.code}`];
  return html`
    <p class="sm">
      ${i18n.rich(i18n.t('escalated'), { instant: momentTag(i18n, escalation.at) })}
      ${isParty ? i18n.maybe(ownFirst(order, by, ...keys), { ...params, who: whoIs(c, by) }) : i18n.maybe(keys, params)}
    </p>
  `;
}
