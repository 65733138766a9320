/** The real things that all mixes share: backend, partner site, browser, and the proxy between them. */
import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { Browser } from 'playwright-core';
import { startBackend, tokenFor } from '../e2e/support/backend.ts';
import { startHostServer } from '../e2e/support/host-server.ts';
import { marketplaceOrder } from '../e2e/support/order.ts';
import { launch } from '../e2e/support/people.ts';
import { type Proxy, startProxy } from './proxy.ts';

export type Side = 'channel' | 'client';
export type Preparation = 'placed' | 'accepted' | 'approved' | 'ready' | 'completed';

/** Parties of one mix: limits count per person, so that mixes must not share theirs. */
export type Parties = Record<Side, string>;

/** What the backend's file holds about an order. */
export interface Truth {
  version: number;
  status: string;
  events: { type: string; by: string }[];
  messages: { text: string; by: string }[];
  /** References of all receipts given out. */
  receipts: string[];
}

export interface World {
  readonly browser: Browser;
  readonly proxy: Proxy;
  /** The address of the page that shows this order to one side. */
  pageFor(order: string, side: Side, parties: Parties, api: string, isImpatient: boolean): string;
  place(parties: Parties, until: Preparation): Promise<string>;
  act(order: string, side: Side, parties: Parties, type: string): Promise<void>;
  truthOf(order: string): Truth;
  close(): Promise<void>;
}

/** The adapter's patience, so that a mix takes seconds; a stream's heartbeat comes later than any mix lasts. */
const usual = {
  timeoutMs: 5000,
  backoffMs: 60,
  pollMs: 500,
  heartbeatMs: 60_000,
  openMs: 2000,
  refusedMs: 800,
};

const payloads: Record<string, object> = {
  submitCreative: { asset: { kind: 'text', text: 'Ad. Coffee that is roasted at dawn.' } },
  complete: { availabilityTold: true },
};

/** The steps to each place. */
const ways: Record<Preparation, readonly [Side, string][]> = {
  placed: [],
  accepted: [['channel', 'accept']],
  approved: [
    ['channel', 'accept'],
    ['client', 'submitCreative'],
    ['channel', 'approveCreative'],
  ],
  ready: [],
  completed: [],
};
const toReady: readonly [Side, string][] = [...ways.approved, ['channel', 'markReady']];
const steps: Record<Preparation, readonly [Side, string][]> = {
  ...ways,
  ready: toReady,
  completed: [...toReady, ['channel', 'complete']],
};

export async function openWorld(): Promise<World> {
  const opened: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const end of opened.toReversed()) await end();
  };
  try {
    const host = await startHostServer();
    opened.push(host.close);
    const backend = await startBackend({ origin: host.url });
    opened.push(backend.stop);
    const proxy = await startProxy(backend.url);
    opened.push(proxy.close);
    const browser = await launch();
    opened.push(() => browser.close());
    const file = new DatabaseSync(backend.database, { readOnly: true });
    opened.push(async () => file.close());
    const act = actsOn(backend.url);
    let placed = 0;
    return {
      browser,
      proxy,
      close,
      act,
      pageFor(order, side, parties, api, isImpatient) {
        const timing = JSON.stringify(isImpatient ? { ...usual, timeoutMs: 700 } : usual);
        return `${host.url}/?${new URLSearchParams({ api, order, actor: side, party: parties[side], timing })}`;
      },
      async place(parties, until) {
        const { channel, client } = marketplaceOrder('');
        const id = await backend.place({
          id: `mix-${(placed += 1)}`,
          number: `MIX-${placed}`,
          channel: { ...channel, id: parties.channel },
          client: { ...client, id: parties.client },
        });
        for (const [side, type] of steps[until]) await act(id, side, parties, type);
        return id;
      },
      truthOf: (order) => truthIn(file, order),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Acts straight at the backend, as the other side's own page would. */
function actsOn(url: string): World['act'] {
  return async (order, side, parties, type) => {
    const headers = {
      authorization: `Bearer ${await tokenFor({ actor: side, party: parties[side] })}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    };
    const answer = await fetch(`${url}/v1/orders/${order}`, { headers });
    const { actions } = (await answer.json()) as { actions: { type: string; open: boolean; on: object }[] };
    const action = actions.find((one) => one.type === type && one.open);
    if (!action) return;
    const body = JSON.stringify({ type, on: action.on, payload: payloads[type] ?? {} });
    const done = await fetch(`${url}/v1/orders/${order}/actions`, { method: 'POST', headers, body });
    if (!done.ok && done.status !== 409)
      throw new Error(`${type} answered ${done.status}: ${await done.text()}`);
  };
}

function truthIn(file: DatabaseSync, order: string): Truth {
  const all = <T>(sql: string) => file.prepare(sql).all(order) as unknown as T[];
  const [row] = all<{ version: number; status: string }>('SELECT version, status FROM orders WHERE id = ?');
  if (!row) throw new Error(`no order ${order}`);
  return {
    ...row,
    events: all('SELECT type, by_actor AS by FROM events WHERE order_id = ? ORDER BY seq'),
    messages: all('SELECT text, by_actor AS by FROM messages WHERE order_id = ? AND event IS NULL'),
    receipts: all<{ receipt: string }>('SELECT receipt FROM idempotency WHERE order_id = ?').map(
      ({ receipt }) => (JSON.parse(receipt) as { reference: string }).reference,
    ),
  };
}
