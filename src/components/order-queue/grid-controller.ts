/** The rows: rendered through a window, walked by keyboard, counted down in place. */
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { QueueRow } from '../../controllers/queue-view.ts';
import { TickController } from '../../controllers/ticker.ts';
import { renderRow, type RowScene } from './row.ts';
import { type QueueWords, timeLeft } from './words.ts';
import { WindowController } from './window-controller.ts';

export interface GridScene extends Omit<RowScene, 'stop' | 'i18n'> {
  rows: readonly QueueRow[];
  length: number;
  /** The viewer's own deadlines, or the orders' next ones. */
  isOwn: boolean;
  isSorted: boolean;
}

export interface GridDeeds {
  /** These places are rendered. */
  want(first: number, last: number): void;
  open(row: QueueRow, event: MouseEvent, link: HTMLElement): void;
  pick(row: QueueRow): void;
  key(event: KeyboardEvent): void;
  /** Every second. */
  tick(): void;
}

export class GridController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #i18n: QueueWords;
  readonly #deeds: GridDeeds;
  readonly #window: WindowController;
  readonly #ticker: TickController;
  /** The place of the row that the Tab key reaches. */
  #active = 0;
  #hasFocus = false;
  #scene: GridScene | undefined;

  constructor(host: ReactiveElement, i18n: QueueWords, deeds: GridDeeds) {
    this.#host = host;
    this.#i18n = i18n;
    this.#deeds = deeds;
    this.#window = new WindowController(host, () => host.requestUpdate());
    this.#ticker = new TickController(host, () => {
      deeds.tick();
      this.#paint(this.#window.seen(this.#scene?.length ?? 0));
    });
    host.addController(this);
  }

  /** Another list begins at its top. */
  reset(): void {
    this.#active = 0;
    this.#window.toTop();
  }

  /** Brings the row of a place into view and gives it the focus. */
  async focus(place: number): Promise<void> {
    const { length = 0 } = this.#scene ?? {};
    this.#active = Math.max(0, Math.min(place, length - 1));
    this.#window.reveal(this.#active);
    this.#hasFocus = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const row = this.#host.renderRoot.querySelector<HTMLElement>(`.row[data-place="${this.#active}"]`);
    row?.focus({ preventScroll: true });
  }

  /** Gives the focus back to the row that had it last: at once where it is rendered, so that no moment lies between. */
  resume(): void {
    const row = this.#host.renderRoot.querySelector<HTMLElement>(`.row[data-place="${this.#active}"]`);
    if (row) row.focus();
    else if (this.#scene?.length) void this.focus(this.#active);
  }

  hostUpdated(): void {
    const { length = 0 } = this.#scene ?? {};
    const all = this.#host.renderRoot.querySelector<HTMLElement>('.all');
    all?.style.setProperty('--_n', String(length));
    for (const row of all?.querySelectorAll<HTMLElement>('.row') ?? [])
      row.style.setProperty('--_i', row.dataset.place!);
    this.#paint({ first: 0, last: length });
    const { first, last } = this.#window.rendered(length);
    this.#deeds.want(first, last);
  }

  render(scene: GridScene): TemplateResult {
    this.#scene = scene;
    const { rows, length, picked, isOwn, isSorted } = scene;
    const i18n = this.#i18n;
    const due = i18n.t(isOwn ? 'queue.col.due' : 'queue.col.due.other');
    return html`
      <div
        class="grid"
        part="grid"
        role="grid"
        aria-labelledby="title"
        aria-rowcount=${rows.length > 0 ? length + 1 : -1}
        aria-multiselectable=${picked ? 'true' : nothing}
        ?data-pick=${picked !== null}
      >
        <div class="cols" role="rowgroup">
          <div role="row" aria-rowindex="1">
            ${picked ? renderPickHead(i18n.maybe(['queue.col.pick'])) : nothing}
            <div role="columnheader">${i18n.t('queue.col.order')}</div>
            <div role="columnheader">${i18n.t('queue.status')}</div>
            <div role="columnheader">${i18n.t('queue.col.next')}</div>
            <div role="columnheader" aria-sort=${isSorted ? 'ascending' : nothing}>${due}</div>
            <div role="columnheader" data-col="amount">${i18n.t('queue.col.amount')}</div>
          </div>
        </div>
        <div
          class="area"
          role="rowgroup"
          @scroll=${this.#window.onScroll}
          @click=${this.#handleClick}
          @keydown=${this.#deeds.key}
          @focusin=${this.#handleFocus}
          @focusout=${() => (this.#hasFocus = false)}
        >
          <div class="all">${this.#renderRows({ ...scene, i18n }, rows, length)}</div>
        </div>
      </div>
    `;
  }

  #renderRows(scene: Omit<RowScene, 'stop'>, rows: readonly QueueRow[], length: number): unknown {
    const { first, last } = this.#window.rendered(length);
    const places = Array.from({ length: last - first }, (_, at) => first + at);
    const isOut = this.#active < first || this.#active >= last;
    // A row that has the focus keeps it, also where nobody sees it.
    if (isOut && this.#hasFocus && this.#active < length)
      // In its order: what is moved in the document loses the focus.
      if (this.#active < first) places.unshift(this.#active);
      else places.push(this.#active);
    const stop = isOut && !this.#hasFocus ? this.#window.seen(length).first : this.#active;
    return repeat(
      places,
      (place) => place,
      (place) => renderRow({ ...scene, stop }, rows[place], place),
    );
  }

  /** Writes the time left where it stands; rendering the rows each second would cost far more. */
  #paint({ first, last }: { first: number; last: number }): void {
    if (!this.#i18n.isReady) return;
    for (const row of this.#host.renderRoot.querySelectorAll<HTMLElement>('.row')) {
      const { place, due, mine } = row.dataset;
      const at = row.querySelector<HTMLElement>('.left');
      if (!at || Number(place) < first || Number(place) >= last) continue;
      const left = due ? timeLeft(this.#i18n, Date.parse(due), mine !== undefined, this.#ticker.now) : null;
      at.toggleAttribute('data-urgent', left?.isUrgent ?? false);
      write(at.lastElementChild!, left?.text ?? '');
    }
  }

  /** How many rows are seen at once, and how many there are. */
  get size(): { page: number; length: number } {
    return { page: this.#window.page, length: this.#scene?.length ?? 0 };
  }

  /** What an event is about. */
  rowAt(event: Event): { place: number; row: QueueRow | undefined; link: HTMLElement | null } | undefined {
    const at = (event.target as Element).closest<HTMLElement>('.row');
    if (!at) return;
    const place = Number(at.dataset.place);
    return { place, row: this.#scene?.rows[place], link: at.querySelector('.link') };
  }

  #handleClick = (event: MouseEvent): void => {
    const { row, link } = this.rowAt(event) ?? {};
    if (!row || !link) return;
    const target = event.target as Element;
    if (target.matches('input')) this.#deeds.pick(row);
    else if (target === link) this.#deeds.open(row, event, link);
  };

  #handleFocus = (event: FocusEvent): void => {
    const at = this.rowAt(event);
    if (!at) return;
    this.#hasFocus = true;
    if (at.place === this.#active) return;
    this.#active = at.place;
    this.#host.requestUpdate();
  };
}

/** Only what is different, and into the text that is there. */
function write(at: Element, text: string): void {
  const { firstChild } = at;
  if (!(firstChild instanceof Text)) at.textContent = text;
  else if (firstChild.data !== text) firstChild.data = text;
}

/** Its word comes later than the rows. */
const renderPickHead = (word: string | undefined): TemplateResult =>
  html`<div role=${word ? 'columnheader' : 'presentation'}><span class="vh">${word}</span></div>`;
