/** Says to screen readers what has changed: the newest only, and not too often. */
const quietMs = 5000;

export class Speaker {
  readonly #at: () => Element | null;
  #next = '';
  #said = '';
  #saidAt = -Infinity;

  constructor(at: () => Element | null) {
    this.#at = at;
  }

  /** To be said now, or once the last words are over. */
  say(text: string): void {
    this.#next = text;
    this.tick();
  }

  tick(): void {
    const now = performance.now();
    const at = this.#at();
    if (!at || this.#next === this.#said || now - this.#saidAt < quietMs) return;
    this.#said = this.#next;
    this.#saidAt = now;
    at.textContent = this.#said;
  }
}
