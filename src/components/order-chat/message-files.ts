/** Files that came with messages: what each is, how large, and the way to it. Nothing of them is shown or run here. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FileAsset } from '../../contract/creative.ts';
import { icon } from '../shared/icon.ts';
import type { ChatWords } from './chat-parts.ts';
import { nameText, sizeText } from '../shared/file-text.ts';

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
