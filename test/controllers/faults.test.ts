import { expect, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { createHttpAdapter } from '../../src/api-adapter/http/http-adapter.ts';
import { createCampaign, type Campaign } from '../../src/controllers/campaign-context.ts';
import type { DraftStorage } from '../../src/controllers/drafts.ts';
import { OrderController } from '../../src/controllers/order-controller.ts';
import { memoryStorage, roomOf } from '../support/campaign.ts';
import { faultyServer, random } from '../support/faulty-server.ts';
import { waitUntil } from '../support/waiting.ts';

class FaultProbe extends LitElement {
  @property({ attribute: 'order-id' }) orderId = 'o1';
  order = new OrderController(this);
  override render(): TemplateResult {
    return html`v${this.order.order?.version}`;
  }
}
customElements.define('fault-probe', FaultProbe);

const timing = { timeoutMs: 60, backoffMs: 2, pollMs: 25, heartbeatMs: 150, openMs: 60, refusedMs: 200 };
const hour = 3_600_000;
const realNow = Date.now;

const until = (condition: () => boolean, what: string) => waitUntil(condition, what);

/** `unsent`: this tab was still bringing an action of the other to its end. */
type End = 'done' | 'conflict' | 'given up' | 'unsent';
const effects: Record<End, number[]> = { done: [1], conflict: [0], 'given up': [0, 1], unsent: [0] };

/** What one person sees of the order in one tab, and what became of what was asked for there. */
interface Tab {
  name: string;
  el: FaultProbe;
  campaign: Campaign;
  ends: { said: string; kind: End }[];
  /** What the page was told is done, by its receipt. */
  told: string[];
}

type Server = ReturnType<typeof faultyServer>;

async function openTab(server: Server, name: string, drafts: DraftStorage): Promise<Tab> {
  const adapter = createHttpAdapter({
    baseUrl: 'https://faulty.example',
    getToken: () => server.token(),
    fetch: server.fetch,
    timing,
  });
  const campaign = createCampaign(adapter, { drafts });
  const el = document.createElement('fault-probe') as FaultProbe;
  const tab: Tab = { name, el, campaign, ends: [], told: [] };
  el.addEventListener('cm-action-done', ({ detail }) => tab.told.push(detail.receipt.reference));
  (await roomOf(campaign)).append(el);
  return tab;
}

/** One click, brought to its end as a person would: tries again while there is a button for it, or gives up. */
async function bring({ el: { order }, ends }: Tab, said: string, chance: () => number): Promise<void> {
  await until(() => {
    if (order.view.phase === 'failed') order.retry();
    return order.view.phase === 'open' && order.view.acting === null;
  }, `${said}: the order is open and quiet`);
  const { on } = order.available('cancel')!;
  const command = { type: 'cancel', on, payload: { explanation: said } } as const;
  if (!order.act(command)) throw new Error('a quiet open order refused the click');
  await until(() => {
    const { outcome } = order.view;
    if (outcome === null) return false;
    const isFailed = outcome.kind === 'failed';
    if (isFailed && chance() < 0.9) {
      order.retry();
      return false;
    }
    if (isFailed) order.dismiss();
    const { explanation } = (outcome.command as typeof command).payload;
    ends.push({ said: explanation, kind: outcome.kind === 'failed' ? 'given up' : outcome.kind });
    if (explanation !== said) ends.push({ said, kind: 'unsent' });
    return true;
  }, `${said}: the click ends`);
}

async function clicks(tab: Tab, seed: number): Promise<void> {
  const chance = random(seed);
  for (let click = 0; click < 3; click++) {
    if (chance() < 0.3) tab.el.parentElement!.append(tab.el);
    await bring(tab, `${tab.name}: click ${click}`, chance);
  }
}

/** Two tabs of one person on one order. */
async function mix(seed: number): Promise<Tab[]> {
  const server = faultyServer(random(seed));
  const drafts = memoryStorage();
  const tabs = await Promise.all(['A', 'B'].map((name) => openTab(server, name, drafts)));
  await Promise.all(tabs.map((tab, index) => clicks(tab, seed * 100 + index)));
  server.calm();
  for (const tab of tabs) holds(tab, server, seed);
  for (const { el, name } of tabs)
    await until(() => {
      const { error, order } = el.order.view;
      // Whoever was signed out sees a button for it.
      if (error !== null) el.order.retry();
      return order?.version === server.version;
    }, `seed ${seed}, tab ${name}: the newest is seen in the end`);
  return tabs;
}

/** Once the device's clock is left alone. */
async function tellsTheTime({ el, campaign }: Tab): Promise<void> {
  el.order.refresh();
  const isRight = () => Math.abs(campaign.clock.now() - realNow()) < 3000;
  await until(isRight, 'the server’s time is told again');
  el.remove();
}

/** What was told of each click is what became of it. */
function holds({ ends, told, name }: Tab, { acted }: Server, seed: number): void {
  expect(
    ends.filter(({ said }) => said.startsWith(name)).length,
    `seed ${seed}: no click is forgotten`,
  ).to.equal(3);
  for (const { said, kind } of ends) {
    const times = acted.filter((effect) => effect.said === said).length;
    expect(effects[kind], `seed ${seed}, ${said}: ${kind}, and took effect ${times} times`).to.include(times);
  }
  expect(new Set(told).size, `seed ${seed}, tab ${name}: nothing is told twice`).to.equal(told.length);
  const isDone = ({ said }: { said: string }) => ends.some((end) => end.said === said && end.kind === 'done');
  const done = acted.filter(isDone).map(({ key }) => key);
  expect(told, `seed ${seed}, tab ${name}: what is done is told, with its receipt`).to.include.members(done);
}

/** Until it is stopped: the device loses its network and finds it again, and its clock is moved back and forth. */
function disturb(seed: number): () => void {
  const chance = random(seed);
  let offset = 0;
  Date.now = () => realNow() + offset;
  const timer = setInterval(() => {
    if (chance() < 0.1) offset = (chance() - 0.5) * 60 * hour;
    if (chance() < 0.1) {
      globalThis.dispatchEvent(new Event('offline'));
      setTimeout(() => globalThis.dispatchEvent(new Event('online')), 20 * chance());
    }
  }, 10);
  return () => {
    clearInterval(timer);
    Date.now = realNow;
  };
}

describe('two tabs on one order, behind a network that loses, doubles, delays and garbles', () => {
  for (let group = 0; group < 8; group++)
    it(`do each action at most once, tell the truth of it and never end in a dead end (mixes ${group * 6 + 1}–${group * 6 + 6})`, async () => {
      const stop = disturb(group + 1);
      try {
        const seeds = Array.from({ length: 6 }, (_, index) => group * 6 + index + 1);
        const mixes = await Promise.all(seeds.map(mix));
        stop();
        await Promise.all(mixes.flat().map(tellsTheTime));
      } finally {
        stop();
      }
    });
});
