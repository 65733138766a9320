/** What both sides agreed on, as it was frozen: nothing of it can change any more. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SlotSpec } from '../../contract/agreement.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import { listed } from '../../i18n/listed.ts';
import { fileSlotOf, wantedText } from '../shared/file-wants.ts';
import type { RecordWords } from './record-words.ts';

export function renderAgreement(i18n: RecordWords, order: OrderSnapshot): TemplateResult {
  const { agreement, agreementHash: hash } = order;
  const { deliverables, slots, startDate, endDate, disclosure, price, currency, feeBps, clauses } = agreement;
  const dates = [
    startDate && i18n.t('agreed.begins', { day: i18n.day(startDate) }),
    endDate && i18n.t('agreed.ends', { day: i18n.day(endDate) }),
  ].filter((text) => text !== null);
  return html`
    <div class="body">
      ${renderList(i18n.t('agreed.deliverables'), deliverables)}
      ${renderList(
        i18n.t('agreed.slots'),
        slots.map((slot) => slotText(i18n, slot)),
        slots.map(({ note }) => note),
      )}
      ${renderList(i18n.t('agreed.dates'), dates)} ${renderList(i18n.t('agreed.disclosure'), disclosure)}
      <dl class="facts">
        <div>
          <dt>${i18n.t('agreed.price')}</dt>
          <dd>${i18n.money(price, currency)}</dd>
        </div>
        <div>
          <dt>${i18n.t('agreed.fee')}</dt>
          <dd>${i18n.percent(feeBps)}</dd>
        </div>
      </dl>
      ${
        clauses.length === 0
          ? nothing
          : html`<div class="stack-s">
              <h4>${i18n.t('agreed.clauses')}</h4>
              <ol class="log">
                ${clauses.map(
                  ({ id, title, text }) =>
                    html`<li>
                      <h5>${i18n.t('agreed.clause', { id, title })}</h5>
                      <p dir="auto">${text}</p>
                    </li>`,
                )}
              </ol>
            </div>`
      }
      ${
        hash
          ? html`<p class="sm muted">
              ${i18n.rich<TemplateResult | string>(i18n.t('agreed.hash'), {
                channel: order.parties.channel.name,
                sum: html`<code class="link" dir="ltr">${hash}</code>`,
              })}
            </p>`
          : nothing
      }
    </div>
  `;
}

/** A heading with a list under it; nothing where the agreement is silent. */
function renderList(
  title: string,
  items: readonly string[],
  notes: readonly string[] = [],
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<div class="stack-s">
    <h4>${title}</h4>
    <ul class="items">
      ${items.map(
        (text, at) =>
          html`<li dir="auto">
            ${text}${notes[at] ? html`<p class="sm muted" dir="auto">${notes[at]}</p>` : nothing}
          </li>`,
      )}
    </ul>
  </div>`;
}

/** "Hero image: Image, required, PNG or JPEG · 1,200 × 628 px" */
function slotText(i18n: RecordWords, slot: SlotSpec): string {
  const { name, kind, required, maxCharacters } = slot;
  const file = fileSlotOf(slot);
  const wanted = [
    i18n.label('kind', kind),
    i18n.t(required ? 'required' : 'optional'),
    maxCharacters === undefined ? '' : i18n.t('limit.text', { max: i18n.number(maxCharacters) }),
    file ? wantedText(i18n, file) : '',
  ];
  return i18n.t('agreed.slot', { name, wanted: listed(i18n, wanted.filter(Boolean)) });
}
