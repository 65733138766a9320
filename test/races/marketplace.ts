/** The real app over a real store, where everything takes its time: each call of the store waits a few turns, as chance says. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Authenticator } from '../../backend/src/auth/principal.ts';
import { ledgerGateway } from '../../backend/src/money/gateway.ts';
import { openPostgres } from '../../backend/src/node/postgres.ts';
import { openSqliteStore } from '../../backend/src/node/sqlite.ts';
import { noLinks } from '../../backend/src/orders/links.ts';
import { createOutbox } from '../../backend/src/outbox/outbox.ts';
import { createMemoryStore } from '../../backend/src/store/memory.ts';
import type { Store } from '../../backend/src/store/store.ts';
import type { Problem } from '../../src/contract/api-error.ts';
import type { ActResult } from '../../src/contract/order.ts';
import { base, openEdge } from '../support/edge.ts';
import type { Chance } from '../support/random.ts';
import { cast, type Name } from './places.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Lets between none and three turns of the event loop pass. */
export async function wait(chance: Chance): Promise<void> {
  for (let turns = chance.below(4); turns > 0; turns--) await turn();
}

/** A store whose every call takes as long as chance wants. */
function slow(store: Store, chance: () => Chance): Store {
  return new Proxy(store, {
    get(target, name: keyof Store) {
      const method = target[name] as (...given: unknown[]) => Promise<unknown>;
      return async (...given: unknown[]) => {
        await wait(chance());
        const answer = await method.apply(target, given);
        await wait(chance());
        return answer;
      };
    },
  });
}

/** Tokens here are names, so that nothing but chance decides who comes first. */
const auth: Authenticator = {
  verify: async (token) => ({ ...cast[token as Name], expiresAt: Infinity }),
};

export interface Heard {
  status: number;
  done: ActResult | null;
  problem: Problem | null;
  replayed: boolean;
}

export interface Marketplace {
  store: Store;
  clock: ReturnType<typeof openEdge>['clock'];
  faults: unknown[];
  /** What chance there is from now on. */
  begin(chance: Chance): void;
  send(name: Name, id: string, key: string, body: object): Promise<Heard>;
  sweep(): Promise<unknown>;
  /** Carries out what was asked for: money moves. */
  settle(): Promise<unknown>;
  close(): Promise<void>;
}

export type Sabotage = (store: Store) => Store;

export function openMarketplace(bare: Store, close: () => unknown, sabotage: Sabotage): Marketplace {
  let chance: Chance;
  const store = slow(sabotage(bare), () => chance);
  const unlimited = { actions: 1e9, messages: 1e9, typing: 1e9, uploads: 1e9, streams: 5 };
  const { app, orders, clock, hints, faults } = openEdge({ store, auth, limits: unlimited });
  const outbox = createOutbox({
    store: bare,
    clock,
    hints,
    mail: { send: async () => undefined },
    gateway: ledgerGateway({ store: bare, clock }),
    render: () => ({
      to: { name: '', address: '' },
      subject: '',
      text: '',
      html: '',
      messageId: '',
      language: 'en',
    }),
    links: noLinks,
    marketplace: 'Tallypost',
    operator: { name: 'Operator', address: 'ops@tallypost.example' },
    onError: (error) => void faults.push({ where: 'outbox', error }),
  });
  return {
    store: bare,
    clock,
    faults,
    begin: (given) => void (chance = given),
    async send(name, id, key, body) {
      const headers = {
        authorization: `Bearer ${name}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      };
      const sent = { method: 'POST', headers, body: JSON.stringify(body) };
      const answer = await app.fetch(new Request(`${base}/v1/orders/${id}/actions`, sent));
      const said: unknown = await answer.json();
      return {
        status: answer.status,
        done: answer.ok ? (said as ActResult) : null,
        problem: answer.ok ? null : (said as Problem),
        replayed: answer.headers.has('idempotency-replayed'),
      };
    },
    sweep: () => orders.applyDue(),
    settle: () => outbox.drain(),
    async close() {
      app.close();
      await bare.close();
      await close();
    },
  };
}

/** Every third call goes to the other instance; only the first is closed with it. */
function inTurn(one: Store, other: Store): Store {
  let calls = 0;
  return new Proxy(one, {
    get: (_, name: keyof Store) => (name !== 'close' && ++calls % 3 === 0 ? other : one)[name],
  });
}

const honest: Sabotage = (store) => store;

export const marketplaces = {
  memory: async (sabotage = honest) => openMarketplace(createMemoryStore(), () => undefined, sabotage),
  async sqlite(sabotage = honest) {
    const folder = mkdtempSync(join(tmpdir(), 'races-'));
    // Not even a power cut is waited for here: what counts is who comes first.
    const store = openSqliteStore(join(folder, 'orders.db'), { demo: true });
    return openMarketplace(store, () => rmSync(folder, { recursive: true }), sabotage);
  },
  /** Two instances on one server: chance sends each call to one of them. */
  async postgres(sabotage = honest) {
    const { startPostgres } = await import('../../scripts/lib/postgres.mjs');
    const server = await startPostgres();
    const url = await server.database();
    const [one, two] = [await openPostgres(url), await openPostgres(url)];
    const close = async () => {
      await two.store.close();
      await server.stop();
    };
    return openMarketplace(inTurn(one.store, two.store), close, sabotage);
  },
};
