/** Puts a story's element into the demo's world: the real backend, in the page. */
import { html, type TemplateResult } from 'lit';
import { createDemoAdapter, createDemoWorld } from '../../src/api-adapter/demo/demo-adapter.ts';
import type { Actor } from '../../src/contract/actions.ts';
import type { ApiAdapter } from '../../src/contract/api-adapter.ts';

export interface DemoArgs {
  actor: Actor;
  orderId: string;
}

const world = createDemoWorld();
const adapters = new Map<string, ApiAdapter>();

/** One sign-in per actor and order, however often a story is rendered. */
function adapterFor({ actor, orderId }: DemoArgs): ApiAdapter {
  const key = `${actor}/${orderId}`;
  const adapter = adapters.get(key) ?? createDemoAdapter({ actor, orderId, world });
  adapters.set(key, adapter);
  return adapter;
}

export function inDemo(args: DemoArgs, element: TemplateResult): TemplateResult {
  return html`<campaign-manager .adapter=${adapterFor(args)} .drafts=${false}>${element}</campaign-manager>`;
}

export const demoArgTypes = {
  actor: { control: 'inline-radio', options: ['channel', 'client', 'mediator'] },
  orderId: { control: 'text' },
} as const;
