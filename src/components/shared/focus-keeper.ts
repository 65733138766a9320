/** Keeps the focus near when what held it goes away by itself: a button, because the other side was first. */
import type { LitElement, ReactiveController } from 'lit';

const kept = new WeakSet<LitElement>();

/** From now on the focus moves to the nearest heading when an update of `host` takes its place away. */
export function keepFocus(host: LitElement): void {
  if (kept.has(host)) return;
  kept.add(host);
  host.addController(new FocusKeeper(host));
}

class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  /** What had the focus before the update, and everything around it, nearest first. */
  #around: Element[] = [];

  constructor(host: LitElement) {
    this.#host = host;
  }

  hostUpdate(): void {
    this.#around = [];
    for (let at = this.#host.shadowRoot?.activeElement; at; at = at.parentElement) this.#around.push(at);
  }

  hostUpdated(): void {
    const [held, ...around] = this.#around;
    if (!held || held.isConnected) return;
    // Whoever moves the focus on purpose goes first.
    void this.#host.updateComplete.then(() => {
      if (document.activeElement !== document.body) return;
      const near = [...around.filter((element) => element.isConnected), this.#host.renderRoot];
      const headings = near.map((place) => place.querySelector<HTMLElement>(':is(h3, h4)[tabindex]'));
      headings.find((heading) => heading !== null)?.focus();
    });
  }
}
