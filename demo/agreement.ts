/** What the two sides agreed on, as the partner's own page shows it: the widgets refer to its clauses. */
import { html, nothing, type TemplateResult } from 'lit';
import type { OrderSnapshot } from '../src/contract/order.ts';
import { formats } from './words.ts';

export function agreementCard(order: OrderSnapshot | undefined): TemplateResult | typeof nothing {
  if (!order) return nothing;
  const { agreement, acceptedAt } = order;
  const { startDate, endDate, price, currency, feeBps } = agreement;
  return html`
    <section class="card agreement" aria-labelledby="agreement">
      <header>
        <h3 id="agreement">Agreement</h3>
        <p class="muted">
          ${
            acceptedAt
              ? html`Fixed for both sides since
                  <time datetime=${acceptedAt}>${formats.instant(acceptedAt)}</time>`
              : 'An offer until the channel accepts it'
          }
        </p>
      </header>
      <dl>
        <div>
          <dt>Price</dt>
          <dd>${formats.money(price, currency)}, of which ${formats.percent(feeBps)} is the fee</dd>
        </div>
        ${
          startDate && endDate
            ? html`<div>
                <dt>Campaign</dt>
                <dd>${formats.span(startDate, endDate)}</dd>
              </div>`
            : nothing
        }
        <div>
          <dt>Deliverables</dt>
          <dd>${agreement.deliverables.map((item) => html`<p>${item}</p>`)}</dd>
        </div>
      </dl>
      <div class="clauses">
        ${agreement.clauses.map(
          ({ id, title, text }) => html`
            <details>
              <summary><span class="number">${id}</span> ${title}</summary>
              <p class="muted">${text}</p>
            </details>
          `,
        )}
      </div>
    </section>
  `;
}
