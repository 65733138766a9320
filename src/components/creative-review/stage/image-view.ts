/** An image: its preview, which the server made anew from the pixels. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FileAsset, Place } from '../../../contract/creative.ts';
import { reasonOf } from '../../shared/states.ts';
import { icon } from '../../shared/icon.ts';
import type { Kit } from '../kit.ts';
import type { Scene } from '../scene.ts';
import { Board } from './board.ts';
import { Source } from './source.ts';
import { type View, wordsOf } from './view.ts';

export class ImageView implements View {
  mirror: View | undefined;
  #kit: Kit;
  #asset: FileAsset;
  #source: Source;
  #board: Board;

  constructor(kit: Kit, asset: FileAsset) {
    this.#kit = kit;
    this.#asset = asset;
    this.#source = new Source(kit, asset, 'preview');
    this.#board = new Board(kit);
  }

  get problem(): View['problem'] {
    const { error } = this.#source;
    return error && { reason: reasonOf(this.#kit.i18n, error), canRetry: error.code !== 'unsupported' };
  }

  render(scene: Scene): TemplateResult {
    const { width = 480, height = 300, name } = this.#asset;
    const { url } = this.#source;
    const content = url
      ? html`<img src=${url} alt=${name} draggable="false" @error=${() => this.#source.fail()} />`
      : html`<div
          class="waits"
          role="status"
          aria-busy="true"
          aria-label=${this.#kit.i18n.t('preview.loading', { name })}
        >
          <span class="spin"></span>
        </div>`;
    return this.#board.render(scene, {
      content,
      width,
      height,
      marks: scene.marks,
      placeAt: (point) => point,
    });
  }

  renderTools(): unknown {
    return this.#board.renderTools((zoom) => {
      this.zoomTo(zoom);
      this.mirror?.zoomTo?.(zoom);
    });
  }

  renderAdd({ work }: Scene): unknown {
    return work ? renderAddPin(this.#kit, (byKey) => work.add(this.#board.middle(), byKey)) : nothing;
  }

  zoomTo(zoom: number): void {
    this.#board.zoomTo(zoom);
  }

  show(place: Place | undefined): void {
    if (place) this.#board.show(place);
  }

  retry(): void {
    void this.#source.load();
    this.#kit.host.requestUpdate();
  }

  enter(): void {
    void this.#source.load();
  }

  leave(): void {
    this.#source.leave();
  }
}

/** Puts a comment in the middle of what is seen; a click without a pointer came from the keyboard. */
export function renderAddPin(kit: Kit, add: (byKey: boolean) => void): TemplateResult {
  return html`<button
    type="button"
    class="btn"
    part="action"
    data-size="s"
    @click=${({ detail }: MouseEvent) => add(detail === 0)}
  >
    ${icon('plus')}${wordsOf(kit).t('comment.add')}
  </button>`;
}
