/** What this element is for, in one sentence. */
import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Actor } from '../../contract/actions.ts';
import { OrderController } from '../../controllers/order-controller.ts';
import { mediatorDesk } from '../../i18n/en/mediator-desk.ts';
import { I18nController } from '../../i18n/i18n-controller.ts';
import { base } from '../shared/base.styles.ts';
import { renderStanding } from '../shared/standing.ts';
import { renderFailed, renderLoading } from '../shared/states.ts';
import { styles } from './mediator-desk.styles.ts';

/**
 * @tag mediator-desk
 * @summary What it shows, in one sentence.
 * @status experimental
 * @since 0.1.0
 *
 * @fires {CustomEvent<{ orderId: string; order: OrderSnapshot }>} cm-order-changed - The order is shown for the first time, or its version grew.
 * @fires {CustomEvent<{ orderId?: string; error: ApiError }>} cm-error - The order cannot be shown.
 * @csspart base - The card.
 * @csspart banner - What is wrong: offline, no longer followed.
 */
export class MediatorDesk extends LitElement {
  static override styles = [base, styles];

  /** The order to show. */
  @property({ attribute: 'order-id' }) orderId = '';

  #order = new OrderController(this);
  #i18n = new I18nController<typeof mediatorDesk>(this, { mediatorDesk });

  /** Whose eyes these are; null until the order is known. */
  get actor(): Actor | null {
    return this.#order.actor;
  }

  override render(): TemplateResult {
    const { view } = this.#order;
    const { order } = view;
    const i18n = this.#i18n;
    if (!order || !i18n.isReady)
      return view.phase === 'failed' && i18n.isReady
        ? renderFailed(i18n, view, this.#retry)
        : renderLoading(i18n);
    return html`
      <article class="card" part="base" aria-labelledby="title">
        ${renderStanding(i18n, view, this.#retry)}
        <header class="head">
          <h3 id="title" tabindex="-1">${i18n.t('mediatorDesk.title', { number: order.number })}</h3>
        </header>
      </article>
    `;
  }

  #retry = (): void => this.#order.retry();
}
