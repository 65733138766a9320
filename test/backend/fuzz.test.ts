/** Bad input is refused and breaks nothing: requests made of true and false parts, the same ones for the same seed. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { actionTypes } from '../../src/contract/actions.ts';
import { base, hear, newKey, openEdge, people, tokenFor } from '../support/edge.ts';
import { orderAt } from '../support/files-edge.ts';
import { randomOf } from '../support/random.ts';

const total = 2000;
const seed = 20_260_304;

const { below, pick, chance } = randomOf(seed);

const odd = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  'null',
  'NaN',
  '%00',
  '../..',
  '..%2f..',
  '%',
  '%zz',
  '💩',
  '‮',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '{{7*7}}',
  '__proto__',
  'constructor',
  'x'.repeat(5e3),
];
const oddValues = [
  null,
  true,
  false,
  0,
  -1,
  0.5,
  2 ** 53,
  1e300,
  '',
  [],
  {},
  [[]],
  { __proto__: 1 },
  'placed',
  'o1',
  JSON.parse('{"__proto__":{"admin":true}}') as unknown,
  '2026-13-45',
  'x'.repeat(5e3),
  '\ud800',
  '\0',
];

function bytes(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: below(300) }, () => below(256));
}

const texts = {
  long: 'A reason that is long enough for every text there is. '.repeat(3),
  ok: 'A good explanation',
};

/** Something like what the contract wants, with some of it exchanged. */
function mutated(value: unknown): unknown {
  if (chance(0.12)) return pick(oddValues);
  if (Array.isArray(value)) return value.map(mutated);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(() => !chance(0.05));
  return Object.fromEntries([
    ...entries.map(([key, inner]) => [chance(0.03) ? pick(odd) : key, mutated(inner)]),
    ...(chance(0.05) ? [[pick(odd), pick(oddValues)]] : []),
  ]) as unknown;
}

function actionBody(): unknown {
  const on = pick([
    { status: pick(['placed', 'accepted', 'ready', 'completed', 'disputed']) },
    { status: 'completed', completion: 1 },
    { status: 'disputed', dispute: 1 },
    { status: 'disputed', dispute: 1, holder: null },
    { status: 'accepted', slotId: 'headline', after: null },
    { versionId: 'headline.1', checksum: 'a'.repeat(64) },
    { offerId: 'o1' },
    { requestId: 'c1' },
    { estimate: '2026-03-18' },
  ]);
  const payload = {
    reason: pick(['other', texts.ok]),
    explanation: texts.ok,
    text: texts.long,
    reasons: texts.long,
    refund: below(13e4),
    availabilityTold: true,
    ground: 'other',
    side: 'client',
    question: texts.ok,
    date: {
      date: `2026-03-${10 + below(20)}`,
      timeZone: pick(['Europe/Berlin', 'Mars/Base']),
    },
    asset: {
      kind: 'text',
      text: texts.ok,
    },
    comments: [{ text: texts.ok }],
    answers: [],
    findings: [],
    asked: {
      kind: 'refund',
      refund: below(13e4),
    },
    terms: {
      kind: 'refund',
      refund: 100,
    },
    evidence: [
      { kind: 'file', assetId: 'file-1' },
      { kind: 'message', seq: below(9) },
    ].filter(() => chance(0.3)),
  };
  return { type: pick(actionTypes), on, payload };
}

function bodyOf(path: string): BodyInit {
  if (chance(0.08)) return bytes();
  if (chance(0.04)) return '['.repeat(below(70_000));
  if (chance(0.02)) return JSON.stringify('x'.repeat(70_000));
  const meant = path.endsWith('actions')
    ? actionBody()
    : path.endsWith('read')
      ? { seq: below(9) }
      : {
          clientId: `client-${below(99)}`,
          text: pick([...odd, 'Hello']),
          ...(chance(0.3) && { attachments: [pick([...odd, 'file-1'])] }),
        };
  const text = JSON.stringify(chance(0.6) ? mutated(meant) : meant);
  return chance(0.05) ? text.slice(0, below(text.length)) : text;
}

function headersOf(): Record<string, string> {
  const values = [
    '',
    'x',
    'application/json',
    'text/html',
    '*',
    '"',
    'null',
    '-5',
    '99999999999',
    'gzip',
    'a'.repeat(3000),
  ];
  const names = [
    'content-type',
    'if-none-match',
    'idempotency-key',
    'origin',
    'content-length',
    'content-encoding',
  ];
  const more = ['last-event-id', 'access-control-request-method', 'x-request-id', 'accept', 'authorization'];
  return Object.fromEntries(
    [...names, ...more].filter(() => chance(0.06)).map((name) => [name, pick(values)] as const),
  );
}

describe('two thousand requests made of true and false parts', () => {
  const edge = openEdge({ limits: { actions: total, messages: total, notes: total } });
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  before(() => process.on('unhandledRejection', note));
  after(() => process.off('unhandledRejection', note));

  async function tokens(): Promise<string[]> {
    const all = (['channel', 'client', 'mediator', 'stranger', 'host'] as const).map((who) => tokenFor(who));
    const good = await Promise.all([...all, tokenFor('client', { orders: ['none'] })]);
    const bad = await Promise.all([
      tokenFor('client', { exp: 1 }),
      tokenFor('client', { aud: 'x' }),
      tokenFor('client', { party: people.channel.party }),
    ]);
    return [...good, ...good, ...good, ...bad, good[0]!.slice(0, -3), `${good[1]}x`, 'x', 'a.b.c', ''];
  }

  async function send(path: string, method: string, known: string[]) {
    const headers = {
      ...(chance(0.95) && { authorization: `Bearer ${pick(known)}` }),
      ...(method === 'POST' && { 'content-type': 'application/json', ...(chance(0.9) && newKey()) }),
      ...headersOf(),
    };
    const body = method === 'GET' || method === 'HEAD' ? {} : { body: bodyOf(path) };
    const response = await edge.app.fetch(new Request(base + path, { method, headers, ...body }));
    if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
      await response.body?.cancel();
      return 200;
    }
    return (await hear(response, method)).status;
  }

  it('break nothing: no 5xx, every refusal a valid problem, nothing left unhandled', async () => {
    const disputed = await orderAt(edge, 'escalated');
    const ids = [await edge.place(), await edge.place(), await edge.place(), disputed.id];
    const known = await tokens();
    const statuses = new Map<number, number>();
    for (let i = 0; i < total; i++) {
      const id = chance(0.9) ? pick(ids) : encodeURI(pick(odd));
      const rest = pick([
        '',
        '',
        '/actions',
        '/actions',
        '/actions',
        '/messages',
        '/messages',
        '/read',
        '/typing',
        '/notes',
        '/notes',
        '/x',
      ]);
      const query = chance(0.15)
        ? `?${pick(['limit', 'before', 'view', 'cursor', 'search'])}=${pick(odd)}`
        : '';
      const asked = ['view', 'search', 'status', 'unread', 'limit', 'cursor'].filter(() => chance(0.3));
      const given = () => pick([...odd, '\0', 'needsYou', 'placed', 'true', '9']);
      const other = pick([
        '/v1/orders',
        `/v1/orders?${asked.map((name) => `${name}=${given()}`).join('&')}`,
        '/v1/stream',
        `/v1/stream?known=${pick(odd)}`,
        '/healthz',
        `/${pick(odd)}`,
      ]);
      const path = encodeURI(chance(0.85) ? `/v1/orders/${id}${rest}${query}` : other);
      const wanted = /actions|messages|read$|typing|notes/.test(path) ? 'POST' : 'GET';
      const method = chance(0.9)
        ? wanted
        : pick(['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH']);
      const status = await send(path, method, known);
      assert.ok(status < 500, `request ${i} of seed ${seed}: ${method} ${path} → ${status}`);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    for (const status of [200, 201, 400, 401, 403, 404, 405, 409, 413, 415, 422])
      assert.ok(statuses.get(status), `no request ended with ${status}: ${JSON.stringify([...statuses])}`);
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual([edge.faults, unhandled], [[], []]);
    for (const id of ids) {
      const stored = await edge.store.read(id);
      const events = await edge.store.events(id, { after: 0, limit: 1000 });
      assert.equal(stored?.order.version, events.length);
    }
  });
});
