/** How a controller finds the campaign around its host, whether the provider came before it or comes later. */
import { ContextConsumer, ContextRoot } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { type Campaign, campaignContext } from './campaign-context.ts';

export interface CampaignConsumer {
  /** Undefined where there is no provider (yet). */
  readonly campaign: Campaign | undefined;
  /** Called whenever it is another one. */
  readonly listeners: Set<() => void>;
}

const consumers = new WeakMap<ReactiveElement, CampaignConsumer>();
let hasRoot = false;

/** One per host, however many controllers ask. */
export function consumerOf(host: ReactiveElement): CampaignConsumer {
  const consumer = consumers.get(host) ?? new Consumer(host);
  consumers.set(host, consumer);
  return consumer;
}

class Consumer implements CampaignConsumer, ReactiveController {
  campaign: Campaign | undefined;
  readonly listeners = new Set<() => void>();

  constructor(host: ReactiveElement) {
    host.addController(this);
    new ContextConsumer(host, {
      context: campaignContext,
      subscribe: true,
      callback: (campaign) => this.#take(campaign),
    });
  }

  hostConnected(): void {
    if (hasRoot) return;
    hasRoot = true;
    // Remembers who asked in vain, until a provider is upgraded.
    new ContextRoot().attach(document.documentElement);
  }

  hostDisconnected(): void {
    this.#take(undefined);
  }

  #take(campaign: Campaign | undefined): void {
    if (campaign === this.campaign) return;
    this.campaign = campaign;
    for (const listener of this.listeners) listener();
  }
}
