/** Money, offers and next steps of a case. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../../../contract/dispute.ts';
import { icon } from '../icon.ts';
import { renderSplit } from '../split.ts';
import { ownFirst } from '../stories.ts';
import { momentTag } from '../words.ts';
import { type CaseContext, own, paramsOf, termsText, whoIs } from './words.ts';

export function renderAside(c: CaseContext): TemplateResult {
  return html`
    <div role="group" part="aside" aria-label=${c.i18n.t('aside')}>
      ${renderMoney(c)} ${renderOffers(c)} ${renderInfos(c)} ${renderNext(c)}
    </div>
  `;
}

function renderMoney(c: CaseContext): TemplateResult {
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

function renderOffers(c: CaseContext): TemplateResult {
  const { i18n, dispute } = c;
  const open = dispute.offers.filter(({ state }) => state === 'open');
  const earlier = dispute.offers.filter(({ state }) => state !== 'open').toReversed();
  return html`
    ${open.map((offer) => renderOpen(c, offer))}
    ${
      earlier.length === 0
        ? nothing
        : html`<div class="body">
            <details class="help">
              <summary>${i18n.t('offers.earlier', { count: earlier.length })} ${icon('down')}</summary>
              <ul class="items">
                ${earlier.map((offer) => renderEarlier(c, offer))}
              </ul>
            </details>
          </div>`
    }
  `;
}

function renderOpen(c: CaseContext, { id, by, terms, dueAt }: Offer): TemplateResult {
  const { i18n, order } = c;
  const title = by === order.viewer.actor ? i18n.t('offer.own') : i18n.t('offer.of', { who: whoIs(c, by) });
  return html`
    <div role="group" class="body" part="offer" aria-labelledby="offer-${id}">
      <h4 id="offer-${id}">${title}</h4>
      ${
        terms.kind === 'refund'
          ? renderSplit(i18n, order, terms.refund)
          : html`<p>${i18n.t('offer.redo', { day: i18n.day(terms.date) })}</p>`
      }
      <p class="note sm">
        ${icon('clock')}<span>${i18n.rich(i18n.t('offer.until'), { instant: momentTag(i18n, dueAt) })}</span>
      </p>
    </div>
  `;
}

function renderEarlier(c: CaseContext, { by, terms, madeAt, state }: Offer): TemplateResult {
  const { i18n } = c;
  const places = {
    who: whoIs(c, by),
    instant: momentTag(i18n, madeAt),
    amount: termsText(c, terms),
    day: terms.kind === 'redo' ? i18n.day(terms.date) : '',
  };
  const key = terms.kind === 'redo' ? 'offer.line.redo' : 'offer.line';
  return html`<li>
    ${i18n.rich<TemplateResult | string>(i18n.t(key), places)} ·
    <strong>${i18n.label('offerState', state)}</strong>
  </li>`;
}

function renderInfos(c: CaseContext): TemplateResult | typeof nothing {
  const { i18n, dispute } = c;
  if (dispute.infoRequests.length === 0) return nothing;
  return html`
    <div role="group" class="body" part="questions" aria-labelledby="infos">
      <h4 id="infos">${i18n.t('infos')}</h4>
      <ul class="items">
        ${dispute.infoRequests.map(({ side, question, askedAt, dueAt, answer, state }) => {
          const asked = { who: whoIs(c, side), instant: momentTag(i18n, askedAt) };
          const line = i18n.maybe(ownFirst(c.order, side, 'info.asked')) ?? '';
          const due = i18n.rich(i18n.t('info.open'), { instant: momentTag(i18n, dueAt) });
          return html`<li class="stack-s">
            <p class="sm muted">${i18n.rich<TemplateResult | string>(line, asked)}</p>
            <p dir="auto">${question}</p>
            ${
              answer === null
                ? html`<p class="sm">${state === 'open' ? due : i18n.label('info', state)}</p>`
                : html`<blockquote class="said" dir="auto">${answer}</blockquote>`
            }
          </li>`;
        })}
      </ul>
    </div>
  `;
}

/** Where the case goes if nobody agrees, or why a mediator has it. */
function renderNext(c: CaseContext): TemplateResult | typeof nothing {
  const { i18n, order, dispute } = c;
  const limit = order.deadlines.find(({ kind }) => kind === 'negotiation');
  const params = paramsOf(c);
  if (limit)
    return html`
      <div role="group" class="body sm" aria-labelledby="agree">
        <h4 id="agree">${own(c, 'agree')}</h4>
        <p>
          ${i18n.rich<TemplateResult | string>(i18n.t('agree.text'), {
            instant: momentTag(i18n, limit.dueAt),
            amount: params.amount ?? '',
          })}
        </p>
      </div>
    `;
  const { escalation } = dispute;
  if (!escalation) return nothing;
  const by = escalation.cause.params.by;
  const isParty = by === 'channel' || by === 'client';
  const keys = [`cause.${escalation.cause.code}`];
  return html`
    <div class="body sm">
      <p>
        ${i18n.rich(i18n.t('escalated'), { instant: momentTag(i18n, escalation.at) })}
        ${isParty ? i18n.maybe(ownFirst(order, by, ...keys), { ...params, who: whoIs(c, by) }) : i18n.maybe(keys, params)}
      </p>
    </div>
  `;
}
