/** What a case of embedding is, and what it finds around it. */
import assert from 'node:assert/strict';
import type { Backend } from '../e2e/support/backend.ts';
import type { BrowserName, Driven, Tab } from '../support/browsers.ts';
import type { PageOptions, Site } from './site.ts';

export interface Stage {
  readonly browser: Driven;
  readonly site: Site;
  readonly backend: Backend;
  /** Opens a page with this body. */
  open(body: string, options?: PageOptions): Promise<Tab>;
}

export interface Case {
  readonly group: string;
  readonly name: string;
  /** Browsers in which it cannot be looked at, each with the reason. */
  readonly except?: Partial<Record<BrowserName, string>>;
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
export const isClean = ({ wrong }: Tab): void => assert.deepEqual(wrong, []);

declare global {
  interface Window {
    host: {
      load(name: string, copy?: string): Promise<Record<string, unknown>>;
      adapterFor(
        actor: 'channel' | 'client' | 'mediator',
        options?: { copy?: string; party?: string; timing?: object },
      ): Promise<object>;
      pause(ms?: number): Promise<void>;
    };
  }
}
