/** The real app over the real services for tests: requests in, responses out, every problem checked on its way. */
import assert from 'node:assert/strict';
import * as jose from 'jose';
import { type AppDeps, type Fault, createApp } from '../../backend/src/app.ts';
import { createFiles } from '../../backend/src/assets/files.ts';
import { createPageInspector } from '../../backend/src/assets/inspect/page-inspector.ts';
import type { Inspector } from '../../backend/src/assets/inspector.ts';
import { createMemoryAssets } from '../../backend/src/assets/memory-assets.ts';
import { createUploads } from '../../backend/src/assets/receive.ts';
import { createCaseFiles } from '../../backend/src/case-file/case-files.ts';
import { type CaseSigner, passingSigner } from '../../backend/src/case-file/keys.ts';
import { createUpkeep } from '../../backend/src/assets/upkeep.ts';
import { createTokenAuth } from '../../backend/src/auth/tokens.ts';
import { createHints } from '../../backend/src/hints.ts';
import { createOrders } from '../../backend/src/orders/orders.ts';
import { noLinks } from '../../backend/src/orders/links.ts';
import { createMemoryStore } from '../../backend/src/store/memory.ts';
import { Problem } from '../../src/contract/api-error.ts';
import type { AvailableAction, OrderSnapshot } from '../../src/contract/order.ts';
import { standardPolicy } from '../../src/contract/policy.ts';
import { type Instant, shift } from '../../src/contract/primitives.ts';
import { start } from './orders-world.ts';
import { orderToPlace } from './placed.ts';

export const secret = 'a secret for tests that has more than 32 bytes';
export const issuer = 'https://host.example';
export const audience = 'campaign-manager';
export const shop = 'https://shop.example';
/** Where requests of these tests go. */
export const base = 'https://api.example';

/** Who may ask in these tests; `stranger` is a channel of other orders. */
export const people = {
  channel: { actor: 'channel', party: 'northlight', sub: 'u-channel' },
  client: { actor: 'client', party: 'alder', sub: 'u-client' },
  mediator: { actor: 'mediator', party: 'support', sub: 'u-mediator' },
  stranger: { actor: 'channel', party: 'elsewhere', sub: 'u-stranger' },
  host: { actor: 'host', sub: 'checkout' },
} as const;
export type Person = keyof typeof people;

/** A signed token; each claim may be replaced, or left out with null. */
export async function tokenFor(
  person: Person,
  claims: Record<string, unknown> = {},
  key: Uint8Array | jose.CryptoKey = new TextEncoder().encode(secret),
  header: jose.JWTHeaderParameters = { alg: 'HS256' },
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const all = { iss: issuer, aud: audience, iat: now, exp: now + 300, ...people[person], ...claims };
  const said = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
  return new jose.SignJWT(said).setProtectedHeader(header).sign(key);
}

export interface Ask {
  as?: Person;
  /** Instead of `as`. */
  token?: string;
  body?: unknown;
  /** Instead of `body`, as it is. */
  raw?: BodyInit;
  headers?: Record<string, string>;
}

export interface Heard<T = unknown> {
  status: number;
  headers: Headers;
  body: T;
  /** The checked problem of a refusal. */
  problem: Problem | null;
}

export type Edge = ReturnType<typeof openEdge>;

export function openEdge(
  options: Partial<AppDeps> & {
    store?: ReturnType<typeof createMemoryStore>;
    quota?: number;
    inspector?: Inspector;
    signer?: () => Promise<CaseSigner>;
  } = {},
) {
  const {
    store = createMemoryStore(),
    quota,
    inspector = createPageInspector(),
    signer = passingSigner,
    ...given
  } = options;
  let now = start;
  const clock = {
    now: () => now,
    advance: (ms: number) => void (now = shift(now, ms)),
    set: (at: Instant) => void (now = at),
  };
  const hints = createHints();
  const marketplace = 'Tallypost';
  const shared = { store, clock, hints, policy: standardPolicy, links: noLinks, marketplace };
  const orders = createOrders(shared);
  const assets = createMemoryAssets();
  const wall = given.wall ?? Date.now;
  const held = { ...shared, assets, inspector, fileKey: new Uint8Array(32), wall, quota };
  const upkeep = createUpkeep({ store, assets, clock });
  const faults: Fault[] = [];
  const app = createApp({
    orders,
    uploads: createUploads(held),
    files: createFiles(held),
    caseFiles: createCaseFiles({ ...held, signer }),
    store,
    clock,
    hints,
    auth: createTokenAuth({ keys: { secret }, issuer, audience }),
    origins: [shop],
    ready: () => store.check(),
    onFault: (fault) => faults.push(fault),
    ...given,
  });
  const call = <T = unknown>(method: string, path: string, ask: Ask = {}) =>
    callOn<T>(app, method, path, ask);
  const read = async (id: string, as: Person) =>
    (await call<OrderSnapshot>('GET', `/v1/orders/${id}`, { as })).body;
  return {
    app,
    orders,
    store,
    assets,
    upkeep,
    clock,
    hints,
    faults,
    call,
    read,
    async place(given: Parameters<typeof orderToPlace>[0] = {}) {
      return (await orders.place(orderToPlace(given))).id;
    },
    async act(
      id: string,
      as: Person,
      type: string,
      payload: unknown = {},
      ask: Ask & {
        on?: unknown;
      } = {},
    ) {
      const { on = offered(await read(id, as), type).on, ...more } = ask;
      return call<{
        receipt: {
          type: string;
          version: number;
        };
        order: OrderSnapshot;
      }>('POST', `/v1/orders/${id}/actions`, {
        as,
        body: {
          type,
          on,
          payload,
        },
        ...more,
        headers: {
          ...newKey(),
          ...more.headers,
        },
      });
    },
  };
}

function offered(order: OrderSnapshot, type: string): AvailableAction {
  const action = order.actions.find((offer) => offer.type === type);
  if (action === undefined) throw new Error(`${type} is not offered to ${order.viewer.actor}`);
  return action;
}

let keys = 0;
export function newKey(): { 'idempotency-key': string } {
  return { 'idempotency-key': `test-key-${++keys}` };
}

async function callOn<T>(
  app: { fetch(request: Request): Promise<Response> },
  method: string,
  path: string,
  ask: Ask,
) {
  const token = ask.token ?? (ask.as && (await tokenFor(ask.as)));
  const sent = ask.raw ?? (ask.body === undefined ? undefined : JSON.stringify(ask.body));
  const response = await app.fetch(
    new Request(base + path, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(sent !== undefined && { 'content-type': 'application/json' }),
        ...ask.headers,
      },
      ...(sent !== undefined && { body: sent, duplex: 'half' }),
    }),
  );
  return hear<T>(response, method);
}

/** Reads an answer; a refusal must be a whole, valid problem that carries its own number. */
export async function hear<T>(response: Response, method = 'GET'): Promise<Heard<T>> {
  const { status, headers } = response;
  const text = await response.text();
  assert.match(headers.get('x-request-id') ?? '', /^\w{12}$/);
  if (status < 400 || method === 'HEAD')
    return { status, headers, body: (text === '' ? null : JSON.parse(text)) as T, problem: null };
  assert.equal(headers.get('content-type'), 'application/problem+json');
  const problem = Problem.parse(JSON.parse(text));
  assert.equal(problem.status, status);
  assert.equal(problem.requestId, headers.get('x-request-id'));
  if (status === 429 || status === 503) assert.match(headers.get('retry-after') ?? '', /^[1-9]\d*$/);
  return { status, headers, body: null as T, problem };
}

/** Asks, and makes sure that neither side's order has changed. */
export async function refused(
  edge: Edge,
  id: string,
  ask: () => Promise<{ status: number; problem: Problem | null }>,
) {
  const before = await edge.read(id, 'client');
  const { status, problem } = await ask();
  assert.ok(problem, `expected a refusal, heard ${status}`);
  const after = await edge.read(id, 'client');
  assert.equal(after.version, before.version);
  assert.deepEqual(after.timeline, before.timeline);
  assert.deepEqual(after.money, before.money);
  return { ...problem, status, why: problem.reason?.code };
}
