/** A file as evidence: a picture of it where there is one, what it is, and a way to save it. Nothing of it is run. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FileAsset } from '../../../contract/creative.ts';
import type { OrderHost } from '../../../controllers/tenant.ts';
import type { CoreI18n } from '../../../i18n/core-i18n.ts';
import type { disputeCase } from '../../../i18n/en/dispute-case.ts';
import type { evidenceView } from '../../../i18n/en/evidence-view.ts';
import type { files } from '../../../i18n/en/files.ts';
import { FileOpener } from '../file-opener.ts';
import { nameText } from '../file-text.ts';
import { factsText, type Words } from '../file-words.ts';
import { Thumbs } from '../thumbs.ts';

/** The texts with which an opened piece is told. */
export type ViewWords = CoreI18n<typeof evidenceView & typeof files & typeof disputeCase>;

export class EvidenceFiles {
  readonly #i18n: ViewWords;
  readonly #previews: Thumbs;
  readonly #opener: FileOpener;

  constructor(host: OrderHost, i18n: ViewWords) {
    this.#i18n = i18n;
    this.#previews = new Thumbs(host);
    this.#opener = new FileOpener(host);
  }

  render(file: FileAsset): TemplateResult {
    const i18n = this.#i18n;
    if (!file.name) return html`<p class="muted">${i18n.t('file.erased')}</p>`;
    const name = nameText(file.name);
    return html`
      ${this.#renderPreview(file, name)}
      <p class="sm"><bdi>${name}</bdi> · ${factsText(i18n as unknown as Words, file)}</p>
      ${this.#previews.takesFiles ? this.#renderSave(file) : nothing}
    `;
  }

  #renderPreview({ assetId, type }: FileAsset, name: string): TemplateResult | typeof nothing {
    const url = type.startsWith('image/') ? this.#previews.of(assetId) : undefined;
    if (!url) return nothing;
    return html`<img class="picture" src=${url} alt=${this.#i18n.t('view.preview', { name })} />`;
  }

  #renderSave(file: FileAsset): TemplateResult {
    const i18n = this.#i18n;
    const state = this.#opener.state(file);
    return html`<p class="row">
      <button
        type="button"
        class="btn"
        part="action"
        data-size="s"
        aria-busy=${state === 'opening' ? 'true' : nothing}
        @click=${() => this.#opener.open(file)}
      >
        ${state === 'opening' ? i18n.t('file.opening') : i18n.t('view.save')}
      </button>
      ${
        state === 'failed'
          ? html`<span class="sm tone-critical" role="alert">${i18n.t('file.unopened')}</span>`
          : nothing
      }
    </p>`;
  }
}
