/** The order's conversation: what both sides wrote, with what happened to the order between. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Actor } from '../../contract/actions.ts';
import { ApiError } from '../../contract/api-error.ts';
import { MessagesController } from '../../controllers/messages-controller.ts';
import { OrderController } from '../../controllers/order-controller.ts';
import { chat } from '../../i18n/en/chat.ts';
import { events } from '../../i18n/en/events.ts';
import { files } from '../../i18n/en/files.ts';
import { I18nController } from '../../i18n/i18n-controller.ts';
import { base } from '../shared/base.styles.ts';
import { empty } from '../shared/empty.ts';
import { fields } from '../shared/fields.styles.ts';
import { keepFocus } from '../shared/focus-keeper.ts';
import { renderError, renderFailed, renderLoading } from '../shared/states.ts';
import { renderEnded, renderHead, renderMediator, renderOfflineChat } from './chat-parts.ts';
import { Composer } from './composer.ts';
import type { LogView } from './log-view.ts';
import type { Nudge } from './nudge.ts';
import { styles } from './order-chat.styles.ts';

/** Rendered at most once in so many ms, however fast messages come. */
const frameMs = 16;

let parts: typeof import('./log-view.ts') | undefined;

/**
 * @tag order-chat
 * @summary One conversation per order: messages of both sides, the order's events between them, and a composer.
 * @status experimental
 * @since 0.1.0
 *
 * @fires {CustomEvent<{ orderId: string; order: OrderSnapshot }>} cm-order-changed - The order is shown for the first time, or its version grew.
 * @fires {CustomEvent<{ orderId: string; what: 'timeline'; entry: number }>} cm-open - A person wants to see an event in the timeline; asked only where one is in the same tree. Cancelable.
 * @fires {CustomEvent<{ orderId?: string; error: ApiError }>} cm-error - The order or its chat cannot be shown, or a message was not sent.
 * @csspart base - The card.
 * @csspart banner - What is wrong, or who reads along.
 * @csspart log - The scrolling list of messages.
 * @csspart composer - The form with the text field and its buttons.
 * @csspart action - The buttons that attach a file and ask for creatives.
 * @csspart primary-action - The button that sends.
 * @cssprop [--cm-order-chat-height=480px] - The tallest the list of messages gets before it scrolls.
 * @cssprop [--cm-order-chat-own] - Ground of the viewer's own messages.
 */
export class OrderChat extends LitElement {
  static override styles = [base, fields, empty, styles];

  /** The order whose conversation this is. */
  @property({ attribute: 'order-id' }) orderId = '';

  #order = new OrderController(this);
  #messages = new MessagesController(this, this.#order);
  #i18n = new I18nController<typeof chat & typeof files>(this, { chat, files, events });
  #composer = new Composer({
    host: this,
    i18n: this.#i18n,
    messages: this.#messages,
    sent: () => this.#log?.sent(),
  });
  #log: LogView | undefined;
  #nudge: Nudge | undefined;
  #isNudgeAsked = false;
  /** Why the code of the log is not there. */
  #missing: ApiError | null = null;
  #shown = '';
  #renderedAt = -Infinity;

  constructor() {
    super();
    keepFocus(this);
  }

  /** Whose eyes these are; null until the order is known. */
  get actor(): Actor | null {
    return this.#order.actor;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#bring();
  }

  /** Puts the caret into the composer; for viewers who only read, the focus goes to the messages. */
  override focus(options?: FocusOptions): void {
    (this.renderRoot?.querySelector('textarea') ?? this.#log?.element)?.focus(options);
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const draw = () => {
      this.#renderedAt = performance.now();
      return super.scheduleUpdate();
    };
    const wait = this.#renderedAt + frameMs - performance.now();
    if (wait <= 0) return draw();
    return new Promise((resolve) => setTimeout(resolve, wait)).then(draw);
  }

  protected override willUpdate(): void {
    if (this.#shown !== this.orderId) this.#composer.reset();
    this.#shown = this.orderId;
    if (this.actor === 'channel' && this.#order.available('nudge')) void this.#bringNudge();
  }

  protected override updated(): void {
    this.#composer.settle();
  }

  override render(): TemplateResult {
    const { order, phase, error } = this.#order.view;
    const view = this.#messages.view;
    const i18n = this.#i18n;
    if (!i18n.isReady) return renderLoading(i18n);
    if (!order && phase === 'failed') return renderFailed(i18n, { error }, () => this.#order.retry());
    if (view.phase === 'failed') return renderFailed(i18n, { error: view.error, order }, this.#follow);
    if (this.#missing) return renderFailed(i18n, { error: this.#missing, order }, () => void this.#bring());
    if (!order || !this.#log || view.phase === 'loading') return renderLoading(i18n, i18n.t('loading'));
    const trouble = view.error ?? error;
    const isReader = this.actor === 'mediator';
    return html`
      <article
        class="card"
        part="base"
        aria-labelledby="title"
        @dragover=${isReader ? nothing : this.#composer.handleDrag}
        @dragleave=${isReader ? nothing : this.#composer.handleDragLeave}
        @drop=${isReader ? nothing : this.#composer.handleDrag}
      >
        ${view.connection === 'offline' ? renderOfflineChat(i18n) : nothing}
        ${trouble ? this.#renderTrouble(trouble) : nothing} ${renderHead(i18n, order, view.mediatorReads)}
        ${view.mediatorReads ? renderMediator(i18n, order) : nothing} ${renderEnded(i18n, order)}
        ${this.#log.render(order)} ${this.#nudge?.render(order)}
        ${isReader ? nothing : this.#composer.render(order)}
      </article>
    `;
  }

  /** What is shown stays readable, but nothing newer comes. */
  #renderTrouble(error: ApiError): TemplateResult {
    const what = this.#i18n.maybe([`state.${error.code}`, 'notFollowed']);
    return renderError(this.#i18n, { what, error }, error.code === 'unsupported' ? undefined : this.#follow);
  }

  #follow = (): void => {
    this.#order.retry();
    this.#messages.retry();
  };

  /** The code of the log, at once where it is there. */
  async #bring(): Promise<void> {
    if (this.#log) return;
    this.#missing = null;
    try {
      parts ??= await import('./log-view.ts');
      this.#log ??= new parts.LogView({
        host: this,
        i18n: this.#i18n,
        order: this.#order,
        messages: this.#messages,
        edit: (message) => this.#composer.edit(message),
      });
    } catch (cause) {
      this.#missing = new ApiError('network', 'a part of the chat could not be loaded', { cause });
    }
    this.requestUpdate();
  }

  /** The order's own buttons ask too: where this code does not come, nothing is said. */
  async #bringNudge(): Promise<void> {
    if (this.#isNudgeAsked) return;
    this.#isNudgeAsked = true;
    const nudge = await import('./nudge.ts').catch(() => undefined);
    this.#nudge = await nudge?.openNudge(this.#i18n, this.#order);
    this.requestUpdate();
  }
}
