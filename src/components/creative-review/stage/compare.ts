/** Two versions side by side: the same page and zoom of both. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CreativeVersion, FileAsset } from '../../../contract/creative.ts';
import { momentTag } from '../../shared/words.ts';
import { factsText } from '../../shared/file-words.ts';
import { type Kit, names } from '../kit.ts';
import type { Scene } from '../scene.ts';
import { makeView } from './make-view.ts';
import { Download, renderNone } from './none.ts';
import { type Life, presence } from './presence.ts';
import { type View, wordsOf } from './view.ts';

export class Compare implements Life {
  #kit: Kit;
  #before: CreativeVersion;
  #downloads = new Map<string, Download>();
  #views = new Map<string, View | undefined>();

  constructor(kit: Kit, before: CreativeVersion) {
    this.#kit = kit;
    this.#before = before;
  }

  render(scene: Scene, close: () => void): TemplateResult {
    const i18n = wordsOf(this.#kit);
    const { order, slot, version } = scene;
    const numbers = { slot: slot.name, before: this.#before.number, number: version.number };
    const [one, two] = [this.#viewOf(this.#before), this.#viewOf(version)];
    if (one && two) {
      one.mirror = two;
      two.mirror = one;
    }
    return html`
      <section class="compare" aria-labelledby="compared-${version.id}" ${presence(this)}>
        <div class="row stage-tools">
          <div class="compare-head">
            <h5 id="compared-${version.id}" tabindex="-1">${i18n.t('compare.title', numbers)}</h5>
            ${
              version.note
                ? html`<p class="hint">${i18n.t('compare.note', { ...names(order), note: version.note })}</p>`
                : nothing
            }
          </div>
          ${two && !two.problem ? two.renderTools({ ...scene, marks: [], work: undefined }) : nothing}
          <button type="button" class="btn" part="action" data-size="s" @click=${close}>
            ${i18n.t('compare.close')}
          </button>
        </div>
        <div class="compare-both">
          ${[this.#before, version].map((side) => this.#renderSide({ ...scene, version: side, marks: [], work: undefined }))}
        </div>
      </section>
    `;
  }

  #renderSide(scene: Scene): TemplateResult {
    const i18n = wordsOf(this.#kit);
    const { version } = scene;
    const asset = version.asset as FileAsset;
    const view = this.#viewOf(version);
    const download = this.#downloads.get(version.id) ?? new Download(this.#kit);
    this.#downloads.set(version.id, download);
    const retry = () => view?.retry();
    return html`
      <figure>
        <div class="ground">
          ${view && !view.problem ? view.render(scene) : renderNone(this.#kit, asset, view?.problem, { download, retry })}
        </div>
        <figcaption class="sm">
          <strong>${i18n.t('version', { number: version.number })}</strong>
          <span class="muted">
            · ${momentTag(this.#kit.i18n, version.submittedAt)} · ${factsText(this.#kit.i18n, asset)}
          </span>
        </figcaption>
      </figure>
    `;
  }

  enter(): void {
    for (const view of this.#views.values()) view?.enter();
  }

  leave(): void {
    for (const view of this.#views.values()) view?.leave();
  }

  #viewOf({ id, asset }: CreativeVersion): View | undefined {
    if (!this.#views.has(id)) this.#views.set(id, makeView(this.#kit, asset as FileAsset));
    return this.#views.get(id);
  }
}
