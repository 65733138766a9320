/** The conversation of both sides, to be read only: what they wrote, their files, and what happened between. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FileAsset } from '../../contract/creative.ts';
import type { Message } from '../../contract/message.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import { MessagesController } from '../../controllers/messages-controller.ts';
import { eventIcon, eventSentence } from '../shared/event-sentence.ts';
import { FileOpener } from '../shared/file-opener.ts';
import { nameText, sizeText } from '../shared/file-text.ts';
import { icon } from '../shared/icon.ts';
import { messageText } from '../shared/message-text.ts';
import { mends, renderError } from '../shared/states.ts';
import { subjectOf } from '../shared/stories.ts';
import { momentTag } from '../shared/words.ts';
import type { DeskHost } from './kit.ts';
import type { RecordWords } from './record-words.ts';

export class ChatPane {
  readonly #i18n: RecordWords;
  readonly #messages: MessagesController;
  readonly #files: FileOpener;

  constructor(host: DeskHost, i18n: RecordWords) {
    this.#i18n = i18n;
    this.#messages = new MessagesController(host);
    this.#files = new FileOpener(host);
  }

  render(order: OrderSnapshot): TemplateResult {
    const i18n = this.#i18n;
    const { phase, messages, more, loadingOlder, error } = this.#messages.view;
    const { channel, client } = order.parties;
    const names = { channel: channel.name, client: client.name };
    return html`
      ${
        error
          ? renderError(
              i18n,
              { what: i18n.t('notFollowed'), error },
              mends(error) ? () => this.#messages.retry() : undefined,
            )
          : nothing
      }
      <div class="body" aria-busy=${phase === 'loading' ? 'true' : nothing}>
        ${
          phase === 'loading'
            ? html`<p class="vh" role="status">${i18n.t('loading')}</p>
                <span class="bone" data-b="block"></span>`
            : nothing
        }
        ${phase === 'open' && messages.length === 0 ? html`<p class="muted">${i18n.t('chat.empty.mediator', names)}</p>` : nothing}
        ${
          more
            ? html`<p>
                <button
                  type="button"
                  class="btn"
                  data-size="s"
                  part="action"
                  aria-disabled=${loadingOlder ? 'true' : nothing}
                  @click=${() => loadingOlder || this.#messages.older()}
                >
                  ${i18n.t(loadingOlder ? 'older.loading' : 'older')}
                </button>
              </p>`
            : nothing
        }
        <ol class="log" aria-label=${i18n.t('log.mediator', names)}>
          ${repeat(
            messages,
            ({ seq }) => seq,
            (message) =>
              html`<li>
                ${message.event ? this.#renderEvent(order, message) : this.#renderMessage(order, message)}
              </li>`,
          )}
        </ol>
      </div>
    `;
  }

  #renderEvent(order: OrderSnapshot, { event, by, at }: Message): TemplateResult {
    const i18n = this.#i18n;
    const { code, params } = event!;
    const meta = { name: eventSentence(i18n, order, { code, by, params }), time: momentTag(i18n, at) };
    return html`<p class="note sm muted">
      ${icon(eventIcon(code))}<span>${i18n.rich<TemplateResult | string>(i18n.t('meta'), meta)}</span>
    </p>`;
  }

  #renderMessage(order: OrderSnapshot, message: Message): TemplateResult {
    const i18n = this.#i18n;
    const { by, at, text } = message;
    // An adapter that was written before messages had files leaves them out.
    const files = (message as Partial<Message>).attachments ?? [];
    const meta = { name: subjectOf(i18n, order, by), time: momentTag(i18n, at) };
    return html`
      <p class="sm muted">${i18n.rich<TemplateResult | string>(i18n.t('meta'), meta)}</p>
      ${text ? html`<blockquote class="said" dir="auto">${messageText(message, text)}</blockquote>` : nothing}
      ${files.map((file) => this.#renderFile(file))}
    `;
  }

  #renderFile(file: FileAsset): TemplateResult {
    const i18n = this.#i18n;
    if (!file.name) return html`<p class="sm muted">${i18n.t('file.erased')}</p>`;
    const state = this.#files.state(file);
    return html`<p class="row sm">
      <button
        type="button"
        class="chip"
        aria-busy=${state === 'opening' ? 'true' : nothing}
        @click=${() => this.#files.open(file)}
      >
        ${icon(file.type.startsWith('image/') ? 'image' : 'file')}<bdi>${nameText(file.name)}</bdi>
      </button>
      <span class="muted">${state === 'opening' ? i18n.t('file.opening') : sizeText(i18n, file.bytes)}</span>
      ${state === 'failed' ? html`<span class="tone-critical" role="alert">${i18n.t('file.unopened')}</span>` : nothing}
    </p>`;
  }
}
