/** Lets an element hold a lease on its order: as long as it is connected, provided for, and names that order. */
import type { ReactiveController, ReactiveElement } from 'lit';
import { type CampaignConsumer, consumerOf } from './campaign-consumer.ts';
import type { Campaign } from './campaign-context.ts';

export type OrderHost = ReactiveElement & { orderId: string };

interface Lease {
  readonly orderId: string;
  release(): void;
}

export class Tenant<L extends Lease> implements ReactiveController {
  readonly #host: OrderHost;
  readonly #consumer: CampaignConsumer;
  readonly #rent: (campaign: Campaign, orderId: string) => L;
  readonly #changed: () => void;
  #campaign: Campaign | undefined;
  #lease: L | undefined;

  /** `changed` is called when the host holds another lease, or none. */
  constructor(host: OrderHost, rent: (campaign: Campaign, orderId: string) => L, changed: () => void) {
    this.#host = host;
    this.#rent = rent;
    this.#changed = changed;
    this.#consumer = consumerOf(host);
    this.#consumer.listeners.add(() => this.#move());
  }

  /** Called once its owner is complete: a host that is already connected answers at once. */
  moveIn(): this {
    this.#host.addController(this);
    return this;
  }

  /** Undefined also while the host names another order than it has rented. */
  get lease(): L | undefined {
    return this.#lease?.orderId === this.#host.orderId ? this.#lease : undefined;
  }

  get campaign(): Campaign | undefined {
    return this.#campaign;
  }

  hostConnected(): void {
    this.#move();
  }

  hostUpdate(): void {
    this.#move();
  }

  #move(): void {
    const { campaign } = this.#consumer;
    const { orderId } = this.#host;
    if (campaign === this.#campaign && orderId === (this.#lease?.orderId ?? '')) return;
    const left = this.#lease;
    this.#campaign = campaign;
    this.#lease = campaign === undefined || orderId === '' ? undefined : this.#rent(campaign, orderId);
    left?.release();
    this.#changed();
  }
}
