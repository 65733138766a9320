/** Opens one piece of evidence where somebody asked for it; what shows it comes when the first one is opened. */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { PrintController } from '../../../controllers/print-controller.ts';
import type { OrderHost } from '../../../controllers/tenant.ts';
import { momentTag } from '../words.ts';
import type { EvidenceView } from './evidence-view.ts';
import { type Piece, pieceIcon, pieceNumber, pieceTitle } from './pieces.ts';
import { type CaseContext, whoIs } from './words.ts';

/** A case whose evidence can be opened. */
export interface RecordContext extends CaseContext {
  pieces: EvidenceOpener;
}

/** Where a piece can be opened: beside each side's words, in the list, beside the decision. */
export type ChipPlace = 'client' | 'channel' | 'list' | 'decision';

export class EvidenceOpener implements ReactiveController {
  /** Whether the case is put on paper just now. */
  readonly print: PrintController;
  readonly #host: OrderHost;
  readonly #i18n: CaseContext['i18n'];
  #open: { place: ChipPlace; id: string } | null = null;
  #view: EvidenceView | undefined;
  #isLoading = false;
  #isLost = false;
  #focusNext = '';

  constructor(host: OrderHost, i18n: CaseContext['i18n']) {
    this.#host = host;
    this.#i18n = i18n;
    host.addController(this);
    this.print = new PrintController(host);
  }

  hostUpdated(): void {
    if (!this.#focusNext) return;
    const target = this.#host.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    this.#focusNext = '';
    target?.focus();
  }

  isOpen(place: ChipPlace, { id }: Piece): boolean {
    return this.#open?.place === place && this.#open.id === id;
  }

  /** The button that opens a piece, or closes it again. */
  renderButton(c: CaseContext, place: ChipPlace, piece: Piece): TemplateResult {
    const isOpen = this.isOpen(place, piece);
    return html`<button
      type="button"
      class="chip"
      data-piece="${place}.${piece.id}"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls=${isOpen ? `view-${place}` : nothing}
      @click=${() => (isOpen ? this.#close() : this.#show(place, piece))}
    >
      ${pieceIcon(piece)}<span
        ><strong>${pieceNumber(c, piece)}</strong> <bdi>${pieceTitle(c, piece)}</bdi></span
      >
    </button>`;
  }

  /** The piece that is open in this place, if it is one of these. */
  renderPanel(c: CaseContext, place: ChipPlace, pieces: readonly Piece[]): TemplateResult | typeof nothing {
    const piece = pieces.find((one) => this.isOpen(place, one));
    return piece ? this.#renderOpen(c, place, piece) : nothing;
  }

  #renderOpen(c: CaseContext, place: ChipPlace, piece: Piece): TemplateResult {
    // What was pressed goes away; the focus stays with the piece.
    const handleAgain = (event: Event) => {
      if ((event.target as Element).closest('[data-again]')) this.#focus(`#view-${place}-title`);
    };
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.#close();
    };
    return html`
      <div
        class="box"
        role="group"
        part="evidence-view"
        id="view-${place}"
        aria-labelledby="view-${place}-title"
        @keydown=${handleKey}
        @click=${handleAgain}
      >
        ${this.#renderHead(c, place, piece)} ${this.#renderContent(c, piece)}
      </div>
    `;
  }

  #renderHead(c: CaseContext, place: ChipPlace, piece: Piece): TemplateResult {
    const { i18n } = c;
    const added = { who: whoIs(c, piece.by), instant: momentTag(i18n, piece.addedAt) };
    // Words stand below as a whole.
    const title = piece.item.kind === 'text' ? nothing : html`<bdi>${pieceTitle(c, piece)}</bdi>`;
    return html`
      <div class="row apart">
        <h5 id="view-${place}-title" tabindex="-1">${pieceNumber(c, piece)} ${title}</h5>
        <button type="button" class="btn" part="action" data-size="s" data-kind="quiet" @click=${this.#close}>
          ${i18n.t('evidence.close')}
        </button>
      </div>
      <p class="sm muted">${i18n.rich<TemplateResult | string>(i18n.t('evidence.by'), added)}</p>
    `;
  }

  #renderContent(c: CaseContext, piece: Piece): TemplateResult {
    const { i18n } = c;
    if (this.#view) return this.#view.render(c, piece);
    if (this.#isLost)
      return html`<p role="status">${i18n.t('evidence.unloaded')}</p>
        <button type="button" class="btn" part="action" data-size="s" data-again @click=${this.#load}>
          ${i18n.t('tryAgain')}
        </button>`;
    return html`<p aria-busy="true"><span class="spin"></span></p>`;
  }

  #show(place: ChipPlace, { id }: Piece): void {
    this.#open = { place, id };
    this.#focus(`#view-${place}-title`);
    void this.#load();
  }

  #close = (): void => {
    if (!this.#open) return;
    const { place, id } = this.#open;
    this.#open = null;
    this.#focus(`[data-piece="${CSS.escape(`${place}.${id}`)}"]`);
  };

  #focus(selector: string): void {
    this.#focusNext = selector;
    this.#host.requestUpdate();
  }

  #load = async (): Promise<void> => {
    if (this.#isLoading || this.#view) return;
    this.#isLoading = true;
    this.#isLost = false;
    this.#host.requestUpdate();
    try {
      const { bringTexts, EvidenceView } = await import('./evidence-view.ts');
      await bringTexts(this.#i18n);
      this.#view = new EvidenceView(this.#host, this.#i18n);
    } catch {
      this.#isLost = true;
    }
    this.#isLoading = false;
    this.#host.requestUpdate();
  };
}

/** Pieces in a row, each to be opened below them. */
export function renderChips(
  c: RecordContext,
  place: ChipPlace,
  pieces: readonly Piece[],
): TemplateResult | typeof nothing {
  if (pieces.length === 0) return nothing;
  return html`
    <ul class="chips" aria-label=${c.i18n.t('evidence')}>
      ${pieces.map((piece) => html`<li>${c.pieces.renderButton(c, place, piece)}</li>`)}
    </ul>
    ${c.pieces.renderPanel(c, place, pieces)}
  `;
}
