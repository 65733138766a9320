/** A part of elements that comes a moment after their first look, and is asked for again while it cannot be had. */
import type { ReactiveElement } from 'lit';

/** Until it is asked for again. */
const pauseMs = 3000;
/** What has come, by the function that brought it: all elements of a page share it. */
const come = new WeakMap<() => Promise<unknown>, unknown>();

export class LatePart<T> {
  readonly #host: ReactiveElement;
  readonly #load: () => Promise<T>;
  #isLoading = false;

  constructor(host: ReactiveElement, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
  }

  /** Undefined until it is there; reading it asks for it, and the element is drawn again when it comes. */
  get value(): T | undefined {
    const part = come.get(this.#load) as T | undefined;
    if (part === undefined && !this.#isLoading) void this.#bring();
    return part;
  }

  async #bring(): Promise<void> {
    this.#isLoading = true;
    try {
      come.set(this.#load, await this.#load());
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    this.#isLoading = false;
    if (this.#host.isConnected) this.#host.requestUpdate();
  }
}
