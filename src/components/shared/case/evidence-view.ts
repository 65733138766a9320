/** One piece of evidence, opened: what was said, what was sent, what happened. Whatever people gave stays text. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Evidence } from '../../../contract/dispute.ts';
import type { CreativeVersion } from '../../../contract/creative.ts';
import type { Message } from '../../../contract/message.ts';
import type { Instant } from '../../../contract/primitives.ts';
import type { OrderHost } from '../../../controllers/tenant.ts';
import type { I18n } from '../../../i18n/core-i18n.ts';
import { evidenceView } from '../../../i18n/en/evidence-view.ts';
import { files } from '../../../i18n/en/files.ts';
import { review } from '../../../i18n/en/review.ts';
import { adopt } from '../adopt.ts';
import { eventSentence } from '../event-sentence.ts';
import { hostOf } from '../link.ts';
import { messageText } from '../message-text.ts';
import { momentTag, nameOf } from '../words.ts';
import { EvidenceFiles, type ViewWords } from './evidence-view-files.ts';
import { MessageFinder } from './evidence-view-message.ts';
import { styles } from './evidence-view.styles.ts';
import { entryNamed, isErased, type Piece, versionNamed } from './pieces.ts';
import type { CaseContext } from './words.ts';

/** Wait for it before a view is shown: its texts. */
export const bringTexts = (i18n: I18n): unknown => i18n.add({ evidenceView, files, review });

export class EvidenceView {
  readonly #host: OrderHost;
  readonly #i18n: ViewWords;
  readonly #files: EvidenceFiles;
  readonly #messages: MessageFinder;

  constructor(host: OrderHost, i18n: I18n) {
    this.#host = host;
    this.#i18n = i18n as ViewWords;
    this.#files = new EvidenceFiles(host, this.#i18n);
    this.#messages = new MessageFinder(host);
  }

  render(c: CaseContext, piece: Piece): TemplateResult {
    adopt(this.#host, styles);
    if (isErased(piece)) return this.#renderErased();
    return this.#renderItem(c, piece.item);
  }

  #renderItem(c: CaseContext, item: Evidence): TemplateResult {
    switch (item.kind) {
      case 'message':
        return this.#renderMessage(c, item.seq);
      case 'version':
        return this.#renderVersion(versionNamed(c, item.versionId)?.version);
      case 'event':
        return this.#renderEvent(c, item.seq);
      case 'text':
        return renderWords(item, item.text);
      case 'url':
        return this.#renderLink(item.url);
      case 'file':
        return this.#files.render(item);
      default:
        return html`<p class="muted">${this.#i18n.t('view.unknown')}</p>`;
    }
  }

  #renderMessage(c: CaseContext, seq: number): TemplateResult {
    const found = this.#messages.of(seq);
    const i18n = this.#i18n;
    switch (found.state) {
      case 'found':
        return this.#renderFound(c, found.message);
      case 'gone':
        return html`<p class="muted">${i18n.t('view.message.gone')}</p>`;
      case 'failed':
        return html`<p role="status">${i18n.t('view.message.failed')}</p>
          <button
            type="button"
            class="btn"
            part="action"
            data-size="s"
            data-again
            @click=${() => this.#messages.retry(seq)}
          >
            ${i18n.t('tryAgain')}
          </button>`;
      default:
        return html`<p aria-busy="true"><span class="spin"></span> ${i18n.t('view.message.loading')}</p>`;
    }
  }

  #renderFound({ order, i18n: words }: CaseContext, message: Message): TemplateResult {
    const i18n = this.#i18n;
    const { by, at, text, event, attachments, erasedAt } = message;
    const line = { who: nameOf(i18n, order, by), instant: momentTag(i18n, at) };
    const told = event && { what: eventSentence(i18n, order, { ...event, by }), instant: line.instant };
    if (told) return html`<p>${words.rich<TemplateResult | string>(words.t('evidence.entry'), told)}</p>`;
    const isGone = erasedAt !== undefined || (text === '' && attachments.length === 0);
    return html`
      <p class="sm">${i18n.rich<TemplateResult | string>(i18n.t('view.message.by'), line)}</p>
      ${text ? renderWords(message, text) : nothing} ${isGone ? this.#renderErased(erasedAt) : nothing}
      ${attachments.map((file) => this.#files.render(file))}
    `;
  }

  #renderVersion(version: CreativeVersion | undefined): TemplateResult {
    const i18n = this.#i18n;
    if (!version) return html`<p class="muted">${i18n.t('view.version.gone')}</p>`;
    const { asset, status, submittedAt, reviewedAt, checksum, note } = version;
    const fact = (term: string, value: unknown) =>
      html`<div>
        <dt>${term}</dt>
        <dd>${value}</dd>
      </div>`;
    return html`
      ${this.#renderAsset(asset)} ${note ? renderWords(version, note) : nothing}
      <dl class="facts sm">
        ${fact(i18n.t('view.version.sent'), momentTag(i18n, submittedAt))}
        ${fact(
          i18n.label('view.version', status),
          reviewedAt ? momentTag(i18n, reviewedAt) : i18n.t('view.version.open'),
        )}
        ${fact(i18n.t('view.checksum'), html`<code class="sum" dir="ltr">${checksum}</code>`)}
      </dl>
    `;
  }

  #renderAsset(asset: CreativeVersion['asset']): TemplateResult {
    if (asset.kind === 'file') return this.#files.render(asset);
    if (asset.kind === 'url') return asset.url ? this.#renderLink(asset.url) : this.#renderErased();
    return asset.text ? renderWords(asset, asset.text) : this.#renderErased();
  }

  #renderEvent(c: CaseContext, seq: number): TemplateResult {
    const { i18n, order } = c;
    const entry = entryNamed(c, seq);
    if (!entry) return html`<p class="muted">${this.#i18n.t('view.event.gone')}</p>`;
    const { type, by, params, at } = entry;
    return html`<p>${eventSentence(i18n, order, { code: type, by, params })}</p>
      <p class="sm muted">${momentTag(i18n, at)}</p>`;
  }

  #renderErased(at?: Instant): TemplateResult {
    const i18n = this.#i18n;
    const when = at && i18n.rich(i18n.t('view.erased.at'), { instant: momentTag(i18n, at) });
    return html`<p class="muted">${when ?? i18n.t('view.erased')}</p>`;
  }

  /** Never a link: whoever wants to go there copies it, and sees where it leads. */
  #renderLink(url: string): TemplateResult {
    const host = html`<strong dir="ltr">${hostOf(url)}</strong>`;
    return html`
      <p class="sm">${this.#i18n.rich(this.#i18n.t('view.link'), { host })}</p>
      <p class="link" dir="ltr">${url}</p>
    `;
  }
}

/** `owner` is what the text belongs to, and nothing else of it. */
const renderWords = (owner: object, text: string): TemplateResult =>
  html`<blockquote class="said" dir="auto">${messageText(owner, text)}</blockquote>`;
