/** Puts elements into a room with a campaign, as a provider does on a page. */
import { ContextProvider } from '@lit/context';
import { fixture } from '@open-wc/testing';
import { html, type ReactiveElement, type TemplateResult } from 'lit';
import type { ApiAdapter } from '../../src/contract/api-adapter.ts';
import {
  type Campaign,
  campaignContext,
  type CampaignOptions,
  createCampaign,
} from '../../src/controllers/campaign-context.ts';
import type { DraftStorage } from '../../src/controllers/drafts.ts';
import { loadSession } from '../../src/controllers/session-loader.ts';

/** A store of drafts that lives as long as the test. */
export function memoryStorage(): DraftStorage & { keys(): string[] } {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
}

/** A room whose inhabitants find this campaign; the session's code has arrived, as it has soon after a page's start. */
export async function roomOf(campaign: Campaign | undefined): Promise<HTMLElement> {
  await loadSession();
  const room = await fixture<HTMLElement>(html`<main></main>`);
  if (campaign !== undefined) provide(room, campaign);
  return room;
}

/** Makes any element a provider; returns the way to give it another campaign. */
export function provide(room: HTMLElement, campaign: Campaign): (next: Campaign) => void {
  const provider = new ContextProvider(room as unknown as ReactiveElement, {
    context: campaignContext,
    initialValue: campaign,
  });
  provider.hostConnected();
  return (next) => provider.setValue(next);
}

/** One element on an adapter; drafts are kept in the test's own store. */
export async function withCampaign<T extends Element>(
  adapter: ApiAdapter,
  template: TemplateResult,
  options: CampaignOptions = { drafts: memoryStorage() },
): Promise<T> {
  const parentNode = await roomOf(createCampaign(adapter, options));
  return fixture<T>(template, { parentNode });
}
