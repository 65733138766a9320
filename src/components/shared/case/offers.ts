/** Offers of a case: each open one with what both sides would get, then those that are over. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../../../contract/dispute.ts';
import { icon } from '../icon.ts';
import { renderSplit } from '../split.ts';
import { momentTag } from '../words.ts';
import type { CaseActs } from './acts.ts';
import { type CaseContext, termsText, whoIs } from './words.ts';

export function renderOffers(c: CaseContext, acts: CaseActs | undefined): TemplateResult {
  const { i18n, dispute } = c;
  const open = dispute.offers.filter(({ state }) => state === 'open');
  const earlier = dispute.offers.filter(({ state }) => state !== 'open').toReversed();
  return html`
    ${open.map((offer) => renderOpen(c, offer, acts))}
    <div class="body">
      ${
        earlier.length === 0
          ? nothing
          : html`<details class="help">
              <summary>${i18n.t('offers.earlier', { count: earlier.length })} ${icon('down')}</summary>
              <ul class="items">
                ${earlier.map((offer) => renderEarlier(c, offer))}
              </ul>
            </details>`
      }
      ${acts?.buttons('offers')}
    </div>
    ${acts?.form('offers')}
  `;
}

function renderOpen(
  c: CaseContext,
  { id, by, terms, dueAt }: Offer,
  acts: CaseActs | undefined,
): TemplateResult {
  const { i18n, order } = c;
  const title = by === order.viewer.actor ? i18n.t('offer.own') : i18n.t('offer.of', { who: whoIs(c, by) });
  return html`
    <div role="group" class="body" part="offer" aria-labelledby="offer-${id}">
      <h4 id="offer-${id}" tabindex="-1">${title}</h4>
      ${
        terms.kind === 'refund'
          ? renderSplit(i18n, order, terms.refund)
          : html`<p>${i18n.t('offer.redo', { day: i18n.day(terms.date) })}</p>`
      }
      <p class="note sm">
        ${icon('clock')}<span>${i18n.rich(i18n.t('offer.until'), { instant: momentTag(i18n, dueAt) })}</span>
      </p>
      ${acts?.buttons('offer', id)}
    </div>
    ${acts?.form('offer', id)}
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
