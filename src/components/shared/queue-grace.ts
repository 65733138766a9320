/** Nobody waits for ever for a provider that the page has forgotten: for elements of a queue. */
import type { LitElement } from 'lit';
import type { QueueController } from '../../controllers/queue-controller.ts';

/** How long an element may be without one before it says so. */
const graceMs = 3000;

export class Grace {
  readonly #host: LitElement;
  readonly #queue: QueueController;
  #alarm: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, queue: QueueController) {
    this.#host = host;
    this.#queue = queue;
  }

  updated(): void {
    clearTimeout(this.#alarm);
    if (this.#queue.campaign || this.#queue.view.error || !this.#host.isConnected) return;
    this.#alarm = setTimeout(() => void this.#give(), graceMs);
  }

  leave(): void {
    clearTimeout(this.#alarm);
  }

  async #give(): Promise<void> {
    const { despairOf } = await import('../../controllers/developer.ts');
    if (this.#host.isConnected && !this.#queue.campaign) this.#queue.giveUp(despairOf(this.#host));
  }
}
