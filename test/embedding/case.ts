/** What a case of embedding is, and what it finds around it. */
import assert from 'node:assert/strict';
import type { Backend } from '../e2e/support/backend.ts';
import type { BrowserName, Driven, Tab } from '../support/browsers.ts';
import type { PageOptions, Site } from './site.ts';

export interface Stage {
  readonly browser: Driven;
  readonly site: Site;
  readonly backend: Backend;
  /** The version of an order as the backend has it. */
  versionOf(order: string): Promise<number>;
  /** The channel accepts, elsewhere. */
  accept(order: string): Promise<void>;
  /** The channel writes, elsewhere. */
  say(order: string, text: string): Promise<void>;
  /** Opens a page with this body. */
  open(body: string, options?: PageOptions): Promise<Tab>;
}

export interface Case {
  readonly group: string;
  readonly name: string;
  /** Browsers in which it cannot be looked at, each with the reason. */
  readonly except?: Partial<Record<BrowserName, string>>;
  /** It needs no browser: once is enough. */
  readonly once?: boolean;
  run(stage: Stage): Promise<void>;
}

/** Cases of one subject. */
export const group = (
  name: string,
  cases: Record<string, Case['run'] | Omit<Case, 'group' | 'name'>>,
): Case[] =>
  Object.entries(cases).map(([title, one]) => ({
    group: name,
    name: title,
    ...(typeof one === 'function' ? { run: one } : one),
  }));

/** Nothing went wrong on this page. */
export const isClean = ({ wrong }: Tab): void =>
  assert.deepEqual(
    // Whoever leaves hangs up.
    wrong.filter((one) => !/ERR_ABORTED|NS_BINDING_ABORTED/.test(one)),
    [],
  );

/** Waits until no bone stands for something that is still to come; rows of a long list may be. */
export async function arrived({ page }: Tab): Promise<void> {
  await page.waitForFunction(
    () => {
      const waits = (root: ParentNode): boolean =>
        [...root.querySelectorAll('*')].some(
          (one) => one.matches('.bone:not(.row *)') || (one.shadowRoot !== null && waits(one.shadowRoot)),
        );
      // A provider on its own has nothing at all to show until its desk is there.
      const provider = document.querySelector('campaign-manager')!;
      const hasCome = provider.childElementCount > 0 || !!provider.shadowRoot?.querySelector('.desk');
      return hasCome && !waits(document);
    },
    { timeout: 30_000, polling: 100 },
  );
}

/** What the console warns of, from now on. */
export function warningsOn({ page }: Tab): string[] {
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warn') warnings.push(message.text());
  });
  return warnings;
}

export const manager = (inside: string): string => `<campaign-manager>${inside}</campaign-manager>`;

/** A new order on a page whose providers all speak for one person. */
export async function start(
  { backend, open }: Stage,
  body: (order: string) => string,
  { actor = 'channel', ...options }: PageOptions & { actor?: 'channel' | 'client' } = {},
): Promise<{ tab: Tab; order: string }> {
  const order = await backend.place();
  const tab = await open(body(order), options);
  await tab.page.evaluate(async (actor) => {
    await host.load('define');
    const adapter = await host.adapterFor(actor);
    for (const provider of document.querySelectorAll('campaign-manager'))
      Object.assign(provider, { adapter });
  }, actor);
  return { tab, order };
}

declare global {
  // oxlint-disable-next-line no-var -- only this makes a global of a script
  var host: {
    load(name: string, copy?: string): Promise<Record<string, unknown>>;
    adapterFor(
      actor: 'channel' | 'client' | 'mediator',
      options?: { copy?: string; party?: string; timing?: object; fetch?: typeof fetch },
    ): Promise<object>;
    pause(ms?: number): Promise<void>;
  };
}
