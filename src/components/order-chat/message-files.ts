/** Files that came with messages: what each is, how large, and the way to it. Nothing of them is shown or run here. */
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { ApiError } from '../../contract/api-error.ts';
import type { FileAsset } from '../../contract/creative.ts';
import { consumerOf } from '../../controllers/campaign-consumer.ts';
import { icon } from '../shared/icon.ts';
import type { ChatWords } from './chat-parts.ts';
import { nameText, sizeText } from './file-text.ts';

interface Log {
  i18n: ChatWords;
  open(file: FileAsset): void;
  fileState(file: FileAsset): 'opening' | 'failed' | undefined;
}

const iconOf = ({ type }: FileAsset) => icon(type.startsWith('image/') ? 'image' : 'file');

export function renderFiles(log: Log, files: readonly FileAsset[]): TemplateResult {
  return html`<ul class="bubble">
    ${files.map((file) => html`<li class="att">${file.name ? renderFile(log, file) : renderErased(log)}</li>`)}
  </ul>`;
}

function renderFile({ i18n, open, fileState }: Log, file: FileAsset): TemplateResult {
  const state = fileState(file);
  const size = sizeText(i18n, file.bytes);
  return html`${iconOf(file)}<button
      type="button"
      class="to"
      aria-busy=${state === 'opening' ? 'true' : nothing}
      @click=${() => open(file)}
    >
      <bdi>${nameText(file.name)}</bdi></button
    ><span class="sm muted">${state === 'opening' ? i18n.t('file.opening') : size}</span>${
      state === 'failed'
        ? html`<span class="sm tone-critical" role="alert">${i18n.t('file.unopened')}</span>`
        : nothing
    }`;
}

const renderErased = ({ i18n }: Log): TemplateResult =>
  html`${icon('file')}<span class="muted">${i18n.t('file.erased')}</span>`;

/** Of a message on its way. */
export function renderFileNames(i18n: ChatWords, files: readonly FileAsset[]): TemplateResult {
  return html`<ul class="bubble">
    ${files.map(
      (file) =>
        html`<li class="att">
          ${iconOf(file)}<bdi>${nameText(file.name)}</bdi
          ><span class="sm muted">${sizeText(i18n, file.bytes)}</span>
        </li>`,
    )}
  </ul>`;
}

/** A `blob:` address is given back once the browser has taken the file over. */
const keptMs = 60_000;

/** Asks for files and hands them to the browser, to be saved or opened in a place of their own. */
export class FileOpener {
  readonly #host: ReactiveElement & { orderId: string };
  readonly #states = new Map<string, 'opening' | 'failed'>();

  constructor(host: ReactiveElement & { orderId: string }) {
    this.#host = host;
  }

  readonly state = ({ assetId }: FileAsset) => this.#states.get(assetId);

  readonly open = (file: FileAsset): void => {
    if (this.#states.get(file.assetId) === 'opening') return;
    this.#be(file, 'opening');
    this.#address(file).then(
      (href) => {
        this.#be(file, undefined);
        handOver(href, file.name);
      },
      () => this.#be(file, 'failed'),
    );
  };

  async #address({ assetId }: FileAsset): Promise<string> {
    const { campaign } = consumerOf(this.#host);
    if (!campaign) throw new ApiError('unsupported', 'no campaign');
    return campaign.adapter.assetUrl(assetId, { orderId: this.#host.orderId, use: 'file' });
  }

  #be({ assetId }: FileAsset, state: 'opening' | 'failed' | undefined): void {
    if (state) this.#states.set(assetId, state);
    else this.#states.delete(assetId);
    this.#host.requestUpdate();
  }
}

function handOver(href: string, name: string): void {
  const link = document.createElement('a');
  // Anything else would run something here.
  if (!/^(https?|blob):/.test(new URL(href, location.href).protocol)) return;
  Object.assign(link, { href, download: nameText(name), target: '_blank', rel: 'noopener noreferrer' });
  link.click();
  if (href.startsWith('blob:')) setTimeout(() => URL.revokeObjectURL(href), keptMs);
}
