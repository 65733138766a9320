/** Where a message is written: its text, the files that go with it, and the moment at which it goes out. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { limits } from '../../contract/limits.ts';
import { saysSomething } from '../../contract/message.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import { consumerOf } from '../../controllers/campaign-consumer.ts';
import { DraftController } from '../../controllers/draft-controller.ts';
import type { MessagesController } from '../../controllers/messages-controller.ts';
import type { OutgoingMessage } from '../../controllers/messages-view.ts';
import type { OrderHost } from '../../controllers/tenant.ts';
import { renderProblem } from '../shared/field.ts';
import { icon } from '../shared/icon.ts';
import type { AttachDesk } from '../shared/attach/attach-desk.ts';
import { type ChatDraft, filesOf, noDraft } from './chat-draft.ts';
import { type ChatWords, names } from './chat-parts.ts';

interface Kit {
  host: OrderHost;
  i18n: ChatWords;
  messages: MessagesController;
  /** Called when a message goes out. */
  sent: () => void;
}

export class Composer {
  readonly #kit: Kit;
  readonly #draft: DraftController<ChatDraft>;
  #problem: '' | 'none' | 'tooLong' | 'files' = '';
  /** Send was asked for, and files are still to arrive. */
  #isHeld = false;
  #isOver = false;
  #desk: AttachDesk | undefined;
  #coming: 'asked' | 'failed' | undefined;
  /** Files that wait for the code that sends them. */
  #chosen: readonly File[] = [];

  constructor(kit: Kit) {
    this.#kit = kit;
    this.#draft = new DraftController(kit.host, 'chat', noDraft);
  }

  /** Another order: what was said of the last one's message is over. */
  reset(): void {
    this.#problem = '';
    this.#isHeld = false;
  }

  /** Called after each update: what was only waiting for its files goes out. */
  settle(): void {
    if (!this.#desk && !this.#coming && Object.keys(this.#draft.value.files).length > 0) this.#bring();
    if (!this.#isHeld || this.#desk?.coming !== 0) return;
    this.#isHeld = false;
    queueMicrotask(() => this.send());
  }

  send(): void {
    const text = this.#draft.value.text.trim();
    const isSilent = !saysSomething(text);
    const files = this.#desk?.arrived ?? [];
    const isWaiting = (this.#desk?.coming ?? this.#chosen.length) > 0;
    this.#isHeld = false;
    this.#problem = '';
    if (text.length > limits.message.max) this.#problem = 'tooLong';
    else if (this.#desk?.stuck !== undefined) this.#problem = 'files';
    else if (isWaiting) this.#isHeld = true;
    else if (isSilent && files.length === 0) this.#problem = 'none';
    this.#kit.host.requestUpdate();
    if (this.#problem || this.#isHeld) return;
    this.#kit.sent();
    this.#kit.messages.send({ text: isSilent ? '' : text, files });
    this.#draft.clear();
    // What is typed before the next update must not stand behind what was sent.
    const field = this.#kit.host.renderRoot.querySelector('textarea');
    if (field) field.value = '';
    this.#desk?.sent();
  }

  /** Takes a refused message back, before what has been typed since. */
  edit({ text, files, clientId }: OutgoingMessage): void {
    this.#draft.change({ text: [text, this.#draft.value.text].filter(Boolean).join('\n\n') });
    const restore = (desk: AttachDesk) => desk.restore(files);
    if (files.length > 0) this.#bring(restore);
    // Its button goes with it.
    this.#kit.host.focus();
    this.#kit.messages.discard(clientId);
  }

  render(order: OrderSnapshot): TemplateResult {
    const { i18n } = this.#kit;
    const { text } = this.#draft.value;
    const takesFiles = consumerOf(this.#kit.host).campaign?.adapter.features?.uploads ?? false;
    return html`
      ${this.#coming === 'failed' ? this.#renderUnready() : this.#desk?.render(this.#choose)}
      <form class="bar composer" part="composer" ?data-over=${this.#isOver} @submit=${this.#handleSubmit}>
        ${takesFiles ? this.#renderAttach() : nothing}
        <label class="vh" for="message">${i18n.t('field', names(order))}</label>
        <textarea
          class="input"
          id="message"
          rows="1"
          placeholder=${i18n.t('placeholder', names(order))}
          .value=${live(text)}
          aria-describedby="keys note"
          aria-invalid=${this.#problem ? 'true' : nothing}
          @input=${this.#handleInput}
          @keydown=${this.#handleKey}
          @paste=${takesFiles ? this.#handlePaste : nothing}
        ></textarea>
        <button type="submit" class="btn" data-kind="primary" part="primary-action">
          ${i18n.t('chat.send')}
        </button>
        <span class="vh" id="keys">${i18n.t('keys')}</span>
      </form>
      <p class="composer-note" id="note" role="status">${this.#renderNote(text)}</p>
    `;
  }

  /** To be bound to the card: a file that misses the field must not take the place of the page. */
  readonly handleDrag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const takes = consumerOf(this.#kit.host).campaign?.adapter.features?.uploads ?? false;
    event.dataTransfer.dropEffect = takes ? 'copy' : 'none';
    this.#over(takes && event.type === 'dragover');
    if (takes && event.type === 'drop') this.take([...event.dataTransfer.files]);
  };

  readonly handleDragLeave = ({ currentTarget, relatedTarget }: DragEvent): void => {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) this.#over(false);
  };

  take(files: readonly File[]): void {
    if (files.length === 0) return;
    this.reset();
    this.#chosen = [...this.#chosen, ...files];
    this.#bring();
    this.#kit.host.requestUpdate();
  }

  #over(isOver: boolean): void {
    if (isOver !== this.#isOver) this.#kit.host.requestUpdate();
    this.#isOver = isOver;
  }

  #bring(then?: (desk: AttachDesk) => void): void {
    const { host, i18n } = this.#kit;
    if (this.#desk) {
      if (this.#chosen.length > 0) this.#desk.take(this.#chosen);
      this.#chosen = [];
      then?.(this.#desk);
      return;
    }
    if (this.#coming === 'asked' && !then) return;
    this.#coming = 'asked';
    import('../shared/attach/attach-desk.ts')
      .then(({ openAttach }) =>
        openAttach(
          host,
          i18n,
          filesOf(this.#draft, () => host.focus()),
        ),
      )
      .then(
        (desk) => {
          this.#desk ??= desk;
          this.#coming = undefined;
          this.#bring(then);
        },
        () => {
          this.#coming = 'failed';
        },
      )
      .finally(() => host.requestUpdate());
  }

  #renderAttach(): TemplateResult {
    return html`<button
        type="button"
        class="btn"
        data-kind="quiet"
        data-icon
        part="action"
        aria-label=${this.#kit.i18n.t('attach')}
        @click=${this.#choose}
      >
        ${icon('plus')}</button
      ><input type="file" multiple hidden @change=${this.#handleChosen} />`;
  }

  #renderUnready(): TemplateResult {
    const { i18n } = this.#kit;
    return html`<div class="bar">
      <p class="sm" role="alert">${renderProblem(i18n.t('attach.unready'))}</p>
      <button type="button" class="btn" data-size="s" @click=${() => this.#bring(() => {})}>
        ${i18n.t('tryAgain')}
      </button>
    </div>`;
  }

  /** The problem with what was typed, what it waits for, or how much room is left when it gets tight. */
  #renderNote(text: string): unknown {
    const { i18n } = this.#kit;
    const { max } = limits.message;
    const count = text.trim().length;
    const figures = { count: i18n.number(count), max: i18n.number(max) };
    const problem = this.#problem;
    if (problem)
      return renderProblem(i18n.t(`problem.${problem}`, { ...figures, name: this.#desk?.stuck ?? '' }));
    if (this.#isHeld) return i18n.plural('held', this.#desk?.coming || this.#chosen.length || 1);
    if (count < max * 0.9) return nothing;
    return html`<span class="hint">${i18n.t('field.count', figures)}</span>`;
  }

  readonly #choose = (): void => {
    this.#kit.host.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();
  };

  readonly #handleChosen = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file may be chosen once more.
    input.value = '';
    this.take(files);
  };

  readonly #handlePaste = (event: ClipboardEvent): void => {
    const { files, types } = event.clipboardData!;
    // What is copied from a document is a text, and a picture of it.
    if (files.length === 0 || types.includes('text/plain')) return;
    event.preventDefault();
    this.take([...files]);
  };

  readonly #handleInput = ({ target }: InputEvent): void => {
    const text = (target as HTMLTextAreaElement).value;
    this.reset();
    this.#draft.change({ text });
    if (text.trim() !== '') this.#kit.messages.tellTyping();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    // While an input method composes, Enter accepts its proposal.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    this.#handleSubmit(event);
  };

  readonly #handleSubmit = (event: Event): void => {
    event.preventDefault();
    this.#kit.host.focus();
    this.send();
  };
}
