/** Shows a long list through a window: knows which places are in view, however high a row is just now. */
import type { ReactiveController, ReactiveElement } from 'lit';

/** Rows beyond each end of what is in view, so that a small step shows no gap. */
const margin = 3;

export class WindowController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #onView: () => void;
  #area: HTMLElement | null = null;
  #observer: ResizeObserver | undefined;
  /** In px; what they are before anything was measured is a guess. */
  #row = 64;
  #room = 640;
  #top = 0;

  /** `onView` is called when other places come into view. */
  constructor(host: ReactiveElement, onView: () => void) {
    this.#host = host;
    this.#onView = onView;
    host.addController(this);
  }

  /** How many rows are seen at once. */
  get page(): number {
    return Math.max(1, Math.floor(this.#room / this.#row));
  }

  /** The places that somebody sees, the last one not included. */
  seen(length: number): { first: number; last: number } {
    const first = Math.min(Math.floor(this.#top / this.#row), Math.max(0, length - 1));
    return { first, last: Math.min(length, Math.ceil((this.#top + this.#room) / this.#row)) };
  }

  /** The places that are rendered. */
  rendered(length: number): { first: number; last: number } {
    const { first, last } = this.seen(length);
    return { first: Math.max(0, first - margin), last: Math.min(length, last + margin) };
  }

  /** Scrolls no further than it must. */
  reveal(place: number): void {
    const top = place * this.#row;
    if (top < this.#top) this.#go(top);
    else if (top + this.#row > this.#top + this.#room) this.#go(top + this.#row - this.#room);
  }

  toTop(): void {
    this.#go(0);
  }

  /** To be bound to the scroll event of the area. */
  readonly onScroll = (): void => {
    if (this.#area) this.#look(this.#area.scrollTop);
  };

  hostUpdated(): void {
    const area = this.#host.renderRoot.querySelector<HTMLElement>('.area');
    if (area !== this.#area) {
      this.#observer?.disconnect();
      this.#observer = area ? new ResizeObserver(() => this.#measure()) : undefined;
      this.#area = area;
      // Its size tells of a narrower card, that of its content of larger text.
      for (const part of area ? [area, ...area.children] : []) this.#observer!.observe(part);
      if (area) area.scrollTop = this.#top;
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#area = null;
  }

  #go(top: number): void {
    // The area is as high as it will be only after the next update.
    this.#look(top);
    void this.#host.updateComplete.then(() => {
      if (this.#area) this.#area.scrollTop = top;
    });
  }

  #look(top: number): void {
    const before = Math.floor(this.#top / this.#row);
    this.#top = Math.max(0, top);
    if (Math.floor(this.#top / this.#row) !== before) this.#onView();
  }

  #measure(): void {
    const row = this.#area?.querySelector('.row')?.getBoundingClientRect().height ?? 0;
    const room = this.#area?.clientHeight ?? 0;
    if (row === 0 || room === 0 || (row === this.#row && room === this.#room)) return;
    // The row that was at the top stays there.
    const at = this.#top / this.#row;
    const isOther = row !== this.#row;
    [this.#row, this.#room] = [row, room];
    if (isOther && this.#top > 0) this.#go(at * row);
    this.#onView();
  }
}
