/** The order's conversation: what both sides wrote, with what happened to the order between. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Actor } from '../../contract/actions.ts';
import type { ApiError } from '../../contract/api-error.ts';
import { limits } from '../../contract/limits.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import { DraftController } from '../../controllers/draft-controller.ts';
import { MessagesController } from '../../controllers/messages-controller.ts';
import { OrderController } from '../../controllers/order-controller.ts';
import { chat } from '../../i18n/en/chat.ts';
import { events } from '../../i18n/en/events.ts';
import { I18nController } from '../../i18n/i18n-controller.ts';
import { base } from '../shared/base.styles.ts';
import { empty } from '../shared/empty.ts';
import { renderProblem } from '../shared/field.ts';
import { fields } from '../shared/fields.styles.ts';
import { renderError, renderFailed, renderLoading } from '../shared/states.ts';
import { renderRows } from './chat-log.ts';
import {
  names,
  renderEmptyChat,
  renderEnded,
  renderHead,
  renderMediator,
  renderOfflineChat,
} from './chat-parts.ts';
import { LogController } from './log-controller.ts';
import { styles } from './order-chat.styles.ts';

/**
 * @tag order-chat
 * @summary One conversation per order: messages of both sides, the order's events between them, and a composer.
 * @status experimental
 * @since 0.1.0
 *
 * @fires {CustomEvent<{ orderId: string; order: OrderSnapshot }>} cm-order-changed - The order is shown for the first time, or its version grew.
 * @fires {CustomEvent<{ orderId?: string; error: ApiError }>} cm-error - The order or its chat cannot be shown, or a message was not sent.
 * @csspart base - The card.
 * @csspart banner - What is wrong, or who reads along.
 * @csspart log - The scrolling list of messages.
 * @csspart composer - The form with the text field and its button.
 * @csspart primary-action - The button that sends.
 * @cssprop [--cm-order-chat-height=480px] - The tallest the list of messages gets before it scrolls.
 * @cssprop [--cm-order-chat-own] - Ground of the viewer's own messages.
 */
export class OrderChat extends LitElement {
  static override styles = [base, fields, empty, styles];

  /** The order whose conversation this is. */
  @property({ attribute: 'order-id' }) orderId = '';

  @state() private _problem = false;
  /** False until the history stands: screen readers hear what comes, not what was. */
  @state() private _live = false;

  #order = new OrderController(this);
  #messages = new MessagesController(this, this.#order);
  #draft = new DraftController(this, 'chat', () => ({ text: '' }));
  #i18n = new I18nController<typeof chat>(this, { chat, events });
  #scroll = new LogController(
    this,
    () => this.#log,
    () => this.#markRead(),
  );
  #shown = '';
  #readUpTo: number | null = null;

  /** Whose eyes these are; null until the order is known. */
  get actor(): Actor | null {
    return this.#order.actor;
  }

  get #log(): HTMLElement | null {
    return this.renderRoot?.querySelector('.log') ?? null;
  }

  get #field(): HTMLTextAreaElement | null {
    return this.renderRoot?.querySelector('textarea') ?? null;
  }

  /** Puts the caret into the composer; for viewers who only read, the focus goes to the messages. */
  override focus(options?: FocusOptions): void {
    (this.#field ?? this.#log)?.focus(options);
  }

  protected override willUpdate(): void {
    const { phase, read } = this.#messages.view;
    const me = this.actor;
    if (this.#shown !== this.orderId) {
      this.#shown = '';
      this._live = false;
      this._problem = false;
    }
    if (this.#shown || phase !== 'open' || !me) return;
    this.#shown = this.orderId;
    this.#readUpTo = me === 'mediator' ? null : read[me];
    this.#scroll.follow();
  }

  protected override updated(): void {
    if (this.#shown && !this._live) requestAnimationFrame(() => (this._live = this.#shown !== ''));
    if (!this.#scroll.holding || this.#messages.view.loadingOlder) return;
    this.#scroll.release();
    // The button that asked for the last older page is gone, and the focus with it.
    if (!this.#messages.view.more && !this.shadowRoot!.activeElement) this.#log?.focus();
  }

  override render(): TemplateResult {
    const { order, phase, error } = this.#order.view;
    const view = this.#messages.view;
    const i18n = this.#i18n;
    if (!i18n.isReady) return renderLoading(i18n);
    if (!order && phase === 'failed') return renderFailed(i18n, { error }, () => this.#order.retry());
    if (view.phase === 'failed') return renderFailed(i18n, { error: view.error, order }, this.#follow);
    if (!order || view.phase === 'loading') return renderLoading(i18n, i18n.t('loading'));
    const trouble = view.error ?? error;
    const isEmpty = view.messages.length + view.outgoing.length === 0;
    return html`
      <article class="card" part="base" aria-labelledby="title">
        ${view.connection === 'offline' ? renderOfflineChat(i18n) : nothing}
        ${trouble ? this.#renderTrouble(trouble) : nothing} ${renderHead(i18n, order, view.mediatorReads)}
        ${view.mediatorReads ? renderMediator(i18n, order) : nothing} ${renderEnded(i18n, order)}
        ${isEmpty ? renderEmptyChat(i18n, order, view.mediatorReads) : this.#renderLog(order)}
        ${this.actor === 'mediator' ? nothing : this.#renderComposer(order)}
      </article>
    `;
  }

  /** What is shown stays readable, but nothing newer comes. */
  #renderTrouble(error: ApiError): TemplateResult {
    const what = this.#i18n.maybe([`state.${error.code}`, 'notFollowed']);
    return renderError(this.#i18n, { what, error }, error.code === 'unsupported' ? undefined : this.#follow);
  }

  #renderLog(order: OrderSnapshot): TemplateResult {
    const i18n = this.#i18n;
    const view = this.#messages.view;
    const quiet = !this._live || view.loadingOlder || this.#scroll.holding;
    const [resend, discard, readUpTo] = [this.#handleResend, this.#handleDiscard, this.#readUpTo];
    return html`
      <div
        class="log"
        part="log"
        role="log"
        tabindex="0"
        aria-label=${i18n.t(this.actor === 'mediator' ? 'log.mediator' : 'log', names(order))}
        aria-live=${quiet ? 'off' : 'polite'}
        @scroll=${this.#scroll.onScroll}
      >
        <ol>
          ${view.more ? this.#renderOlder(view.loadingOlder) : nothing}
          ${renderRows({ i18n, order, view, readUpTo, resend, discard })}
        </ol>
      </div>
    `;
  }

  #renderOlder(loading: boolean): TemplateResult {
    const busy = loading ? 'true' : nothing;
    return html`<li class="line">
      <button
        type="button"
        class="btn"
        data-kind="quiet"
        data-size="s"
        aria-busy=${busy}
        @click=${this.#handleOlder}
      >
        ${this.#i18n.t(loading ? 'older.loading' : 'older')}
      </button>
    </li>`;
  }

  #renderComposer(order: OrderSnapshot): TemplateResult {
    const i18n = this.#i18n;
    const { text } = this.#draft.value;
    return html`
      <form class="bar composer" part="composer" @submit=${this.#handleSubmit}>
        <label class="vh" for="message">${i18n.t('field', names(order))}</label>
        <textarea
          class="input"
          id="message"
          rows="1"
          placeholder=${i18n.t('placeholder', names(order))}
          .value=${live(text)}
          aria-describedby="keys note"
          aria-invalid=${this._problem ? 'true' : nothing}
          @input=${this.#handleInput}
          @keydown=${this.#handleKey}
        ></textarea>
        <button type="submit" class="btn" data-kind="primary" part="primary-action">
          ${i18n.t('chat.send')}
        </button>
        <span class="vh" id="keys">${i18n.t('keys')}</span>
      </form>
      <p class="composer-note" id="note" role="status">${this.#renderNote(text)}</p>
    `;
  }

  /** The problem with what was typed, or how much room is left when it gets tight. */
  #renderNote(text: string): unknown {
    const { max } = limits.message;
    const figures = { count: this.#i18n.number(text.trim().length), max: this.#i18n.number(max) };
    if (this._problem)
      return renderProblem(this.#i18n.t(text.trim() ? 'problem.tooLong' : 'problem.none', figures));
    if (text.length < max * 0.9) return nothing;
    return html`<span class="hint">${this.#i18n.t('field.count', figures)}</span>`;
  }

  #follow = (): void => {
    this.#order.retry();
    this.#messages.retry();
  };

  #handleInput(event: InputEvent): void {
    this._problem = false;
    this.#draft.change({ text: (event.target as HTMLTextAreaElement).value });
  }

  #handleKey(event: KeyboardEvent): void {
    // While an input method composes, Enter accepts its proposal.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#send();
  }

  #handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.#send();
  }

  #send(): void {
    const text = this.#draft.value.text.trim();
    this._problem = text.length < limits.message.min || text.length > limits.message.max;
    this.#field?.focus();
    if (this._problem) return;
    this.#scroll.follow();
    this.#readUpTo = null;
    this.#messages.send({ text, files: [] });
    this.#draft.clear();
  }

  #handleResend = (clientId: string): void => {
    this.#field?.focus();
    this.#messages.resend(clientId);
  };

  #handleDiscard = (clientId: string): void => {
    this.#field?.focus();
    this.#messages.discard(clientId);
  };

  #handleOlder(): void {
    if (this.#messages.view.loadingOlder) return;
    this.#scroll.hold();
    this.#messages.older();
  }

  #markRead(): void {
    const { phase, messages, read } = this.#messages.view;
    const me = this.actor;
    if (phase !== 'open' || !me || me === 'mediator' || !this.#scroll.seen) return;
    if ((messages.at(-1)?.seq ?? 0) > read[me]) this.#messages.markRead();
  }
}
