/** The stage: one file to look at, with what was said of it at its places. Loaded when the first file is opened. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CreativeVersion, FileAsset } from '../../../contract/creative.ts';
import { stage as texts } from '../../../i18n/en/stage.ts';
import { focusOn, type Kit } from '../kit.ts';
import { currentOf, isProposal } from '../slots.ts';
import type { Scene } from '../scene.ts';
import type { Compare } from './compare.ts';
import { makeView } from './make-view.ts';
import { MediaView } from './media-view.ts';
import { Download, renderNone } from './none.ts';
import { pinId } from './pins.ts';
import { type Life, presence } from './presence.ts';
import { renderQuiet } from './quiet.ts';
import { adopt } from '../../shared/adopt.ts';
import { styles } from './stage.styles.ts';
import { type NumberOf, type PlaceOf, type View, wordsOf } from './view.ts';

/** Gives the element the texts and the look of the stage. */
export async function bringTexts({ host, i18n }: Kit): Promise<void> {
  await i18n.add({ stage: texts });
  adopt(host, styles);
}

export class Stage implements Life {
  #kit: Kit;
  #download: Download;
  #view: View | undefined;
  #compare: Compare | undefined;

  constructor(kit: Kit) {
    this.#kit = kit;
    this.#download = new Download(kit);
  }

  render(scene: Scene): TemplateResult {
    if (this.#compare) return this.#compare.render(scene, () => this.#closeCompare(scene));
    const asset = scene.version.asset as FileAsset;
    const view = asset.name === '' ? undefined : this.#viewOf(asset);
    const problem = view?.problem;
    const isShown = view && !problem;
    const retry = () => view?.retry();
    return html`
      <div class="stage" ${presence(this)}>
        <div class="row stage-tools">
          ${isShown ? view.renderTools(scene) : nothing}
          <span class="end"></span>
          ${this.#renderCompare(scene)}
        </div>
        <div class="ground">
          ${isShown ? view.render(scene) : renderNone(this.#kit, asset, problem, { download: this.#download, retry })}
        </div>
        ${
          isShown
            ? html`<div class="row stage-foot">
                ${scene.work && !(view instanceof MediaView) ? this.#renderKeys(scene) : nothing}
                ${this.#download.render(asset, 'quiet')}
              </div>`
            : nothing
        }
      </div>
    `;
  }

  /** The ways to begin a comment; undefined where there is nothing to point at. */
  renderAdd(scene: Scene): unknown {
    const view = this.#view;
    if (!view || view.problem || this.#compare) return;
    return view.renderAdd(scene);
  }

  /** The number of a comment with a place leads to it. */
  renderNumber({ slot, key, number, state, place }: NumberOf): TemplateResult | undefined {
    if (!place || !this.#view || this.#view.problem || this.#compare) return;
    const label = wordsOf(this.#kit).t('comment.show', { number });
    const show = () => {
      this.#view?.show(place);
      if (place.x !== undefined) void this.focusPin(slot.id, key);
    };
    return html`<button type="button" class="number" data-state=${state} aria-label=${label} @click=${show}>
      ${number}
    </button>`;
  }

  /** A comment's moment: gone to, and moved by a second. */
  renderPlace({ number, place, move }: PlaceOf): TemplateResult | typeof nothing {
    const view = this.#view;
    const seconds = place?.seconds;
    if (!(view instanceof MediaView) || view.problem || seconds === undefined) return nothing;
    const i18n = wordsOf(this.#kit);
    const shift = (by: 1 | -1) => {
      const onClick = () => {
        const to = view.shifted(seconds, by);
        move(to);
        view.show(to);
      };
      const label = i18n.t(by < 0 ? 'time.earlier' : 'time.later', { number });
      return renderQuiet({ label, text: i18n.t(by < 0 ? 'time.minus' : 'time.plus'), onClick });
    };
    return html`<div class="row">${shift(-1)}${view.renderGo(number, seconds)}${shift(1)}</div>`;
  }

  async focusPin(slotId: string, key: string): Promise<void> {
    await focusOn(this.#kit, `[id="${pinId(slotId, key)}"]`);
  }

  enter(): void {
    this.#view?.enter();
  }

  leave(): void {
    this.#view?.leave();
  }

  #viewOf(asset: FileAsset): View | undefined {
    return (this.#view ??= makeView(this.#kit, asset));
  }

  #renderKeys({ slot, marks }: Scene): TemplateResult {
    const i18n = wordsOf(this.#kit);
    if (!marks.some(({ state, place }) => state === 'draft' && place?.x !== undefined))
      return html`<p class="hint">${i18n.t('pin.click')}</p>`;
    return html`<p class="hint" id="pins-${slot.id}">${i18n.t('pin.move')} ${i18n.t('pin.keys')}</p>`;
  }

  #renderCompare(scene: Scene): TemplateResult | typeof nothing {
    const before = beforeOf(scene);
    if (!before) return nothing;
    return html`<button
      type="button"
      class="btn"
      part="action"
      data-size="s"
      id="compare-${scene.version.id}"
      @click=${() => void this.#openCompare(scene, before)}
    >
      ${wordsOf(this.#kit).t('compare', { number: before.number })}
    </button>`;
  }

  async #openCompare({ version }: Scene, before: CreativeVersion): Promise<void> {
    const { Compare } = await import('./compare.ts');
    this.#compare = new Compare(this.#kit, before);
    this.#kit.host.requestUpdate();
    await focusOn(this.#kit, `[id="compared-${version.id}"]`);
  }

  #closeCompare({ version }: Scene): void {
    this.#compare = undefined;
    this.#kit.host.requestUpdate();
    void focusOn(this.#kit, `[id="compare-${version.id}"]`);
  }
}

/** What a version is compared with: beside an approved one the proposal, otherwise the one before. */
function beforeOf({ slot, version }: Scene): CreativeVersion | undefined {
  const current = currentOf(slot);
  const before =
    isProposal(slot) && current && current.number < version.number
      ? current
      : slot.versions.findLast(({ number }) => number < version.number);
  return before?.asset.kind === 'file' && before.asset.name !== '' ? before : undefined;
}
