/** A PDF, page by page; comments point at a page or at a point of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FileAsset, Place } from '../../../contract/creative.ts';
import { reasonOf } from '../../shared/states.ts';
import { listed } from '../../../i18n/listed.ts';
import type { Kit } from '../kit.ts';
import type { Scene } from '../scene.ts';
import { Board } from './board.ts';
import { renderAddPin } from './image-view.ts';
import type { Pdf } from './pdf.ts';
import { renderQuiet } from './quiet.ts';
import { Source } from './source.ts';
import { type View, wordsOf } from './view.ts';

/** A4, until the first page has come. */
const a4 = { width: 794, height: 1123 };

export class PdfView implements View {
  mirror: View | undefined;
  #kit: Kit;
  #asset: FileAsset;
  /** The whole file by a link: a page may not read a `blob:` under a strict CSP. */
  #source: Source;
  #board: Board;
  #pdf: Pdf | undefined;
  #size = a4;
  #page = 1;
  /** What is painted, or is being. */
  #drawn = '';
  /** What is written on that page. */
  #text = '';
  #id = '';
  #reading: AbortController | undefined;

  constructor(kit: Kit, asset: FileAsset) {
    this.#kit = kit;
    this.#asset = asset;
    this.#source = new Source(kit, asset, 'file');
    this.#board = new Board(kit);
  }

  get problem(): View['problem'] {
    const { error } = this.#source;
    return error && { reason: reasonOf(this.#kit.i18n, error), canRetry: true };
  }

  render(scene: Scene): TemplateResult {
    const i18n = wordsOf(this.#kit);
    const { name } = this.#asset;
    this.#id = `page-${scene.version.id}`;
    const content = this.#pdf
      ? html`<canvas
          id=${this.#id}
          role="img"
          aria-label=${listed(i18n, [name, i18n.t('page.of', this.#count)])}
        ></canvas>`
      : html`<div
          class="waits"
          role="status"
          aria-busy="true"
          aria-label=${i18n.t('preview.loading', { name })}
        >
          <span class="spin"></span>
        </div>`;
    void this.#kit.host.updateComplete.then(() => this.#draw());
    const board = this.#board.render(scene, {
      content,
      ...this.#size,
      marks: scene.marks.filter(({ place }) => place?.page === this.#page),
      placeAt: (point) => ({ page: this.#page, ...point }),
    });
    const text = this.#text
      ? html`<div class="vh page-text" role="group" aria-label=${i18n.t('page.text', { page: this.#page })}>
          <p dir="auto">${this.#text}</p>
        </div>`
      : nothing;
    return html`${board} ${text}`;
  }

  renderTools(): unknown {
    const { page, total } = this.#count;
    const i18n = wordsOf(this.#kit);
    // Turned by the look of the row.
    const turn = (label: string, to: number) => {
      const onClick = () => {
        this.turn(to);
        this.mirror?.turn?.(to);
      };
      return renderQuiet({ label, icon: 'down', isOff: to < 1 || to > total, onClick });
    };
    return html`
      <div class="row pages">
        ${turn(i18n.t('page.before'), page - 1)}
        <span class="sm" role="status">${i18n.t('page.of', this.#count)}</span>
        ${turn(i18n.t('page.next'), page + 1)}
      </div>
      ${this.#board.renderTools((zoom) => {
        this.zoomTo(zoom);
        this.mirror?.zoomTo?.(zoom);
      })}
    `;
  }

  renderAdd({ work }: Scene): unknown {
    if (!work) return nothing;
    const page = this.#page;
    return html`
      ${renderAddPin(this.#kit, (byKey) => work.add({ page, ...this.#board.middle() }, byKey))}
      ${renderQuiet({
        label: wordsOf(this.#kit).t('comment.page'),
        onClick: () => work.add({ page }, false),
      })}
    `;
  }

  turn(page: number): void {
    if (page < 1 || page > this.#count.total) return;
    if (page !== this.#page) this.#text = '';
    this.#page = page;
    this.#kit.host.requestUpdate();
  }

  zoomTo(zoom: number): void {
    this.#board.zoomTo(zoom);
  }

  show(place: Place | undefined): void {
    this.turn(place?.page ?? this.#page);
    if (place) void this.#kit.host.updateComplete.then(() => this.#board.show(place));
  }

  retry(): void {
    this.enter();
    this.#kit.host.requestUpdate();
  }

  enter(): void {
    this.leave();
    const reading = (this.#reading = new AbortController());
    void this.#open(reading.signal);
  }

  leave(): void {
    this.#reading?.abort();
    this.#pdf?.close();
    this.#pdf = undefined;
    this.#drawn = '';
    this.#text = '';
    this.#source.leave();
  }

  get #count(): { page: number; total: number } {
    return { page: this.#page, total: this.#pdf?.pages ?? this.#asset.pages ?? 1 };
  }

  async #open(signal: AbortSignal): Promise<void> {
    await this.#source.load();
    if (signal.aborted || this.#source.error) return;
    try {
      const { Pdf } = await import('./pdf.ts');
      const pdf = await Pdf.open(this.#source.url, signal);
      if (signal.aborted) return pdf.close();
      this.#pdf = pdf;
      this.#page = Math.min(this.#page, pdf.pages);
      this.#kit.host.requestUpdate();
    } catch {
      if (!signal.aborted) this.#source.fail();
    }
  }

  async #draw(): Promise<void> {
    const canvas = this.#kit.host.renderRoot.querySelector<HTMLCanvasElement>(`[id="${this.#id}"]`);
    const pdf = this.#pdf;
    const wanted = `${this.#page}/${this.#board.zoom}`;
    if (!canvas || !pdf || wanted === this.#drawn) return;
    this.#drawn = wanted;
    try {
      const size = await pdf.sizeOf(this.#page);
      if (size.width !== this.#size.width || size.height !== this.#size.height) {
        this.#size = size;
        this.#kit.host.requestUpdate();
        await this.#kit.host.updateComplete;
      }
      if (this.#drawn !== wanted || !(await pdf.draw(this.#page, canvas))) return;
      canvas.dataset['page'] = wanted;
      const text = await pdf.textOf(this.#page);
      if (this.#drawn !== wanted || text === this.#text) return;
      this.#text = text;
      this.#kit.host.requestUpdate();
    } catch {
      if (this.#pdf === pdf && this.#drawn === wanted) this.#source.fail();
    }
  }
}
