/** Keeps a log where its reader left it: at the end while reading along, in place when rows come in above. */
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Message } from '../../contract/message.ts';
import { LogWindow } from './log-window.ts';

/** How close to the end counts as reading along, how close to an edge as wanting more, in px. */
const nearEnd = 48;
const nearEdge = 400;

interface Places {
  log(): HTMLElement | null;
  /** The newest rows may just have been seen. */
  seen(): void;
  /** More is wanted above than this page knows. */
  older(): void;
}

export class LogController implements ReactiveController {
  readonly host: ReactiveElement;
  readonly #places: Places;
  readonly #window = new LogWindow();
  #atEnd = true;
  #isAway = false;
  /** Nobody has seen it yet: it begins at what is new. */
  #begins = true;
  #top = 0;
  /** Somebody scrolled up, which may have to wait until what is there is drawn. */
  #isGoingUp = false;
  /** A row in view, and where it was before the update. */
  #anchor: { row: Element; top: number } | undefined;
  #onScreen = false;
  #isEndSeen = false;
  #end: Element | null = null;
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveElement, places: Places) {
    this.host = host;
    this.#places = places;
    host.addController(this);
  }

  /** Whether the newest rows are in front of somebody's eyes: not below the fold, scrolled to the end, page in view. */
  get seen(): boolean {
    return this.#isEndSeen && !this.#isAway && document.visibilityState === 'visible';
  }

  /** Whether the newest rows are out of sight. */
  get isAway(): boolean {
    return this.#isAway;
  }

  /** Whether the newest rows are not even in the page. */
  get isPinned(): boolean {
    return this.#window.isPinned;
  }

  get hidesOlder(): boolean {
    return this.#window.hidesOlder;
  }

  /** The messages to be shown. */
  shown(messages: readonly Message[]): readonly Message[] {
    return this.#window.of(messages, this.#atEnd);
  }

  /** Goes to the end with the next update; at the beginning, to what is new. */
  follow(begins = false): void {
    this.#window.toNewest();
    this.#top = 0;
    this.#atEnd = true;
    this.#isAway = false;
    this.#begins = begins;
    this.host.requestUpdate();
  }

  /** Shows earlier messages above what is in view. */
  up(): void {
    // Rows that were asked for stand above what is read, also where everything fits.
    this.#atEnd = false;
    if (!this.#window.up()) this.#places.older();
    this.host.requestUpdate();
  }

  /** To be bound to the log's scroll event. */
  readonly onScroll = (): void => {
    const log = this.#places.log();
    if (!log) return;
    this.#notice(log);
    if (!this.host.isUpdatePending) this.#reach(log);
    this.#places.seen();
  };

  #notice(log: HTMLElement): void {
    if (log.scrollTop < this.#top) this.#isGoingUp = true;
    this.#measure(log);
  }

  /** Brings more where its reader comes close to an edge. */
  #reach(log: HTMLElement): void {
    if (this.#isGoingUp && log.scrollTop < nearEdge) this.up();
    else if (this.#window.isPinned && this.#toEnd(log) < nearEdge) {
      this.#window.down();
      this.host.requestUpdate();
    }
    this.#isGoingUp = false;
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => {
      const wasOnScreen = this.#onScreen;
      for (const { target, isIntersecting } of entries)
        if (target === this.host) this.#onScreen = isIntersecting;
        else this.#isEndSeen = isIntersecting;
      // What was filled while it was hidden could not be scrolled then.
      if (this.#onScreen && !wasOnScreen) this.hostUpdated();
      else this.#places.seen();
    });
    this.#observer.observe(this.host);
    document.addEventListener('visibilitychange', this.#places.seen);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#end = null;
    this.#onScreen = this.#isEndSeen = false;
    document.removeEventListener('visibilitychange', this.#places.seen);
  }

  hostUpdate(): void {
    const log = this.#places.log();
    this.#anchor = undefined;
    // Who has scrolled up stays there, also when the browser has not told of it yet.
    if (log && log.clientHeight > 0 && log.scrollTop < this.#top) this.#notice(log);
    if (!log || this.#atEnd) return;
    const { top } = log.getBoundingClientRect();
    const row = [...log.querySelectorAll('[data-row]')].find((one) => bottomOf(one) > top + 1);
    if (row) this.#anchor = { row, top: topOf(row) };
  }

  hostUpdated(): void {
    const log = this.#places.log();
    this.#observeEnd(log);
    if (log && log.clientHeight > 0) {
      this.#place(log);
      if (this.#isGoingUp) this.#reach(log);
    }
    this.#places.seen();
  }

  #place(log: HTMLElement): void {
    const unread = this.#begins && log.querySelector('[data-unread]');
    if (unread) log.scrollTop += topOf(unread) - log.getBoundingClientRect().top;
    else if (this.#anchor?.row.isConnected) log.scrollTop += topOf(this.#anchor.row) - this.#anchor.top;
    else if (this.#atEnd) log.scrollTop = log.scrollHeight;
    this.#anchor = undefined;
    if (this.#onScreen) this.#begins = false;
    this.#measure(log);
  }

  #measure(log: HTMLElement): void {
    const left = this.#toEnd(log);
    this.#top = log.scrollTop;
    this.#atEnd = !this.#window.isPinned && left < nearEnd;
    const isAway = this.#window.isPinned || left >= nearEnd;
    // Measured after an update, shown with the next one.
    if (isAway !== this.#isAway) queueMicrotask(() => this.host.requestUpdate());
    this.#isAway = isAway;
  }

  #toEnd(log: HTMLElement): number {
    return log.scrollHeight - log.scrollTop - log.clientHeight;
  }

  #observeEnd(log: HTMLElement | null): void {
    const end = log?.querySelector('.end') ?? null;
    if (end === this.#end) return;
    if (this.#end) this.#observer?.unobserve(this.#end);
    if (end) this.#observer?.observe(end);
    this.#isEndSeen = false;
    this.#end = end;
  }
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;
const bottomOf = (element: Element): number => element.getBoundingClientRect().bottom;
