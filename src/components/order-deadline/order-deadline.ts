import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Actor } from '../../contract/actions.ts';
import type { DeadlineKind } from '../../contract/deadlines.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import { OrderController } from '../../controllers/order-controller.ts';
import { I18nController } from '../../i18n/i18n-controller.ts';
import { deadline } from '../shared/deadline.styles.ts';
import { extra } from '../shared/extra.styles.ts';
import { nextDeadline } from '../shared/core-deadline-block.ts';
import { DeadlineBlock } from '../shared/deadline-block.ts';
import { icon } from '../shared/icon.ts';
import { reasonOf } from '../shared/states.ts';
import { endingOf } from '../shared/stories.ts';
import { print } from '../shared/print.styles.ts';
import { tokens } from '../shared/tokens.styles.ts';
import { momentTag } from '../shared/words.ts';
import { styles } from './order-deadline.styles.ts';

/**
 * Counts with the server's clock, asks the server before it says that a time has ended, and speaks to screen
 * readers at 24 h, 1 h, 10 min, 1 min and the end.
 *
 * @tag order-deadline
 * @summary One deadline of an order: the moment with its zone, the time left, who must act, and what silence means in money.
 * @status stable
 * @since 0.1.0
 *
 * @fires {CustomEvent<{ orderId: string; order: OrderSnapshot }>} cm-order-changed - The order is shown, or its version grew.
 * @fires {CustomEvent<{ orderId?: string; error: ApiError }>} cm-error - The order cannot be shown.
 *
 * @csspart deadline - The block.
 * @cssprop [--cm-order-deadline-tint] - Its ground while nothing is urgent.
 */
export class OrderDeadline extends LitElement {
  static override styles = [tokens, deadline, extra, styles, print];

  /** The order. */
  @property({ attribute: 'order-id' }) orderId = '';

  /** One kind of deadline; without it the one that matters most now. */
  @property() kind: DeadlineKind | '' = '';

  #order = new OrderController(this);
  #i18n = new I18nController(this);
  #block = new DeadlineBlock(this, this.#i18n);

  /** Whose eyes these are; null until the order is known. */
  get actor(): Actor | null {
    return this.#order.actor;
  }

  override render(): TemplateResult {
    const { view } = this.#order;
    const { order } = view;
    if (!this.#i18n.isReady) return this.#renderLoading();
    if (!order) return view.phase === 'failed' ? this.#renderFailed() : this.#renderLoading();
    const shown = nextDeadline(order, this.kind);
    const block = shown
      ? this.#block.render(order, shown, view, icon('offline'))
      : order.endedAt
        ? this.#renderEnded(order, order.endedAt)
        : this.#renderPlain(this.#i18n.t('due.none'));
    return view.error ? html`${block} ${this.#renderFailed()}` : block;
  }

  #renderLoading(): TemplateResult {
    return html`
      <div class="deadline" part="deadline" data-tone="calm" aria-busy="true">
        <span></span><span class="bone"></span><span></span>
        <p class="means sm" role="status">
          <span class="vh">${this.#i18n.isReady ? this.#i18n.t('loading.deadline') : nothing}</span
          ><span class="bone"></span>
        </p>
      </div>
    `;
  }

  #renderEnded(order: OrderSnapshot, endedAt: string): TemplateResult {
    const i18n = this.#i18n;
    const when = html`${i18n.rich(i18n.t('due.ended'), { when: momentTag(i18n, endedAt) })}`;
    return this.#renderPlain(when, endingOf(i18n, order));
  }

  /** Instead of the block, or below it when what it shows is no longer followed. */
  #renderFailed(): TemplateResult {
    const i18n = this.#i18n;
    const { error } = this.#order.view;
    const { code = 'server', requestId } = error ?? {};
    const title = i18n.maybe([`state.${code}`]) ?? i18n.t('state.other');
    const text = i18n.maybe([`state.${code}.text`]) ?? `${reasonOf(i18n, error)} ${i18n.t('failed.nothing')}`;
    const reference = requestId && `${i18n.t('reference', { reference: requestId })}.`;
    const label = i18n.maybe([`state.${code}.action`, 'tryAgain']);
    return this.#renderPlain(
      title,
      html`${text} ${reference}
      ${
        code === 'unsupported'
          ? nothing
          : html`<button type="button" class="btn" data-size="s" @click=${this.#retry}>${label}</button>`
      }`,
    );
  }

  #renderPlain(when: TemplateResult | string, means?: TemplateResult | string): TemplateResult {
    return html`
      <div class="deadline" part="deadline" data-tone="calm">
        ${icon('stop')}
        <p class="when">${when}</p>
        ${means ? html`<p class="means sm" role="status">${means}</p>` : nothing}
      </div>
    `;
  }

  #retry = (): void => this.#order.retry();
}
