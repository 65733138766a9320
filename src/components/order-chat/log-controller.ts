/** Keeps a log where its reader left it: at the end while reading along, in place when older rows come in above. */
import type { ReactiveController, ReactiveElement } from 'lit';

/** How close to the end counts as reading along, in px. */
const nearEnd = 48;

export class LogController implements ReactiveController {
  readonly host: ReactiveElement;
  #log: () => HTMLElement | null;
  #onSeen: () => void;
  #atEnd = true;
  #fromEnd: number | null = null;
  #onScreen = false;
  #observer: IntersectionObserver | undefined;

  /** `onSeen` is called whenever the newest rows may just have been seen. */
  constructor(host: ReactiveElement, log: () => HTMLElement | null, onSeen: () => void) {
    this.host = host;
    this.#log = log;
    this.#onSeen = onSeen;
    host.addController(this);
  }

  /** Whether the newest rows are in front of somebody's eyes: visible page, element in view, scrolled to the end. */
  get seen(): boolean {
    return this.#onScreen && this.#atEnd && document.visibilityState === 'visible';
  }

  /** Whether rows are being added above: they are history, not news. */
  get holding(): boolean {
    return this.#fromEnd !== null;
  }

  /** Goes to the end with the next update. */
  follow(): void {
    this.#atEnd = true;
    this.#fromEnd = null;
  }

  /** Keeps what is in view in view until `release`. */
  hold(): void {
    const log = this.#log();
    if (log) this.#fromEnd = log.scrollHeight - log.scrollTop;
  }

  release(): void {
    this.#fromEnd = null;
  }

  /** To be bound to the log's scroll event. */
  readonly onScroll = (): void => {
    const log = this.#log();
    if (!log) return;
    this.#atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < nearEnd;
    this.#onSeen();
  };

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => {
      this.#onScreen = entries.at(-1)?.isIntersecting ?? false;
      // What was filled while it was hidden could not be scrolled then.
      this.hostUpdated();
    });
    this.#observer.observe(this.host);
    document.addEventListener('visibilitychange', this.#onSeen);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#onScreen = false;
    document.removeEventListener('visibilitychange', this.#onSeen);
  }

  hostUpdated(): void {
    const log = this.#log();
    if (!log) return this.#onSeen();
    if (this.#fromEnd !== null) log.scrollTop = log.scrollHeight - this.#fromEnd;
    else if (this.#atEnd) log.scrollTop = log.scrollHeight;
    this.#onSeen();
  }
}
