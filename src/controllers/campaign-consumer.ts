/** How a controller finds the campaign around its host, whether the provider came before it or comes later. */
import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { type Campaign, campaignContext } from './campaign-context.ts';

export interface CampaignConsumer {
  /** Undefined where there is no provider (yet). */
  readonly campaign: Campaign | undefined;
  /** Called whenever it is another one. */
  readonly listeners: Set<() => void>;
}

const consumers = new WeakMap<ReactiveElement, CampaignConsumer>();

/** One per host, however many controllers ask. */
export function consumerOf(host: ReactiveElement): CampaignConsumer {
  const consumer = consumers.get(host) ?? new Consumer(host);
  consumers.set(host, consumer);
  return consumer;
}

class Consumer implements CampaignConsumer, ReactiveController {
  campaign: Campaign | undefined;
  readonly listeners = new Set<() => void>();

  readonly #context: ContextConsumer<typeof campaignContext, ReactiveElement>;

  constructor(host: ReactiveElement) {
    host.addController(this);
    this.#context = new ContextConsumer(host, {
      context: campaignContext,
      subscribe: true,
      callback: (campaign) => this.#take(campaign),
    });
  }

  hostConnected(): void {
    document.addEventListener('context-provider', this.#askAgain);
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#askAgain);
    this.#take(undefined);
  }

  /** Whoever asked in vain asks every provider that is upgraded later. */
  #askAgain = (): void => {
    if (!this.campaign) this.#context.hostConnected();
  };

  #take(campaign: Campaign | undefined): void {
    if (campaign === this.campaign) return;
    this.campaign = campaign;
    for (const listener of this.listeners) listener();
  }
}
