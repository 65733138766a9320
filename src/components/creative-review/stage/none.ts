/** Instead of a preview: why there is none, what the file is, and the file itself. */
import { html, nothing, type TemplateResult } from 'lit';
import { ApiError } from '../../../contract/api-error.ts';
import type { FileAsset } from '../../../contract/creative.ts';
import { icon } from '../../shared/icon.ts';
import { reasonOf } from '../../shared/states.ts';
import { factsText } from '../../shared/file-words.ts';
import type { Kit } from '../kit.ts';
import { urlOf } from './source.ts';
import { type View, wordsOf } from './view.ts';

export class Download {
  #kit: Kit;
  #isComing = false;
  #failed = '';

  constructor(kit: Kit) {
    this.#kit = kit;
  }

  render(asset: FileAsset, kind?: 'quiet'): TemplateResult {
    const i18n = wordsOf(this.#kit);
    return html`
      <button
        type="button"
        class="btn"
        part="action"
        data-kind=${kind ?? nothing}
        data-size="s"
        aria-busy=${this.#isComing ? 'true' : nothing}
        @click=${() => void this.#start(asset)}
      >
        ${i18n.t('download')}
      </button>
      <span class="hint" role="status">
        ${this.#failed ? i18n.t('download.failed', { reason: this.#failed }) : nothing}
      </span>
    `;
  }

  async #start(asset: FileAsset): Promise<void> {
    if (this.#isComing) return;
    this.#isComing = true;
    this.#failed = '';
    this.#kit.host.requestUpdate();
    try {
      const link = document.createElement('a');
      link.href = await urlOf(this.#kit, asset, 'file');
      link.download = asset.name;
      // Should the address show a page after all, it does not take this one's place.
      link.target = '_blank';
      link.rel = 'noopener';
      link.click();
    } catch (error) {
      this.#failed = reasonOf(this.#kit.i18n, error instanceof ApiError ? error : null);
    }
    this.#isComing = false;
    this.#kit.host.requestUpdate();
  }
}

/** A problem that may pass is told with its reason, one that stays with what the file is. */
export function renderNone(
  kit: Kit,
  asset: FileAsset,
  problem: NonNullable<View['problem']> | undefined,
  more: { download: Download; retry(): void },
): TemplateResult {
  const i18n = wordsOf(kit);
  const { name } = asset;
  const facts = factsText(kit.i18n, asset);
  const why = name === '' ? 'erased' : problem?.canRetry ? 'failed' : 'none';
  return html`
    <div class="empty stage-none">
      ${icon(why === 'failed' ? 'alert' : 'file')}
      <h5 dir="auto">${i18n.t(`preview.${why}`, { name })}</h5>
      <p class="muted sm">${i18n.t(`preview.${why}.text`, { facts, reason: problem?.reason ?? '' })}</p>
      ${
        name === ''
          ? nothing
          : html`<div class="row">
              ${
                problem?.canRetry
                  ? html`<button type="button" class="btn" part="action" data-size="s" @click=${more.retry}>
                      ${icon('retry')}${i18n.t('tryAgain')}
                    </button>`
                  : nothing
              }
              ${more.download.render(asset)}
            </div>`
      }
    </div>
  `;
}
