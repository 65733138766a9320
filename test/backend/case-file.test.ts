import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { passingSigner } from '../../backend/src/case-file/keys.ts';
import type { CaseRecord } from '../../backend/src/case-file/record.ts';
import { createMemoryStore } from '../../backend/src/store/memory.ts';
import {
  type Case,
  decided,
  exported,
  mediated,
  requestExport,
  verdictOf,
  decide,
  settle,
} from '../support/case-edge.ts';
import { type Edge, openEdge, type Person } from '../support/edge.ts';
import { orderAt } from '../support/files-edge.ts';
import { partsOf } from '../support/forged-case.ts';

/** Taken apart by a reader that is not ours, in its order. */
const unzipped = async (bytes: Uint8Array) =>
  new Map((await partsOf(bytes)).map(({ name, content }) => [name, Buffer.from(content)]));
const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a case file', () => {
  let edge: Edge;
  let one: Case;
  let archive: Uint8Array<ArrayBuffer>;
  let entries: Map<string, Buffer>;
  let record: CaseRecord;
  let page: string;
  before(async () => {
    edge = openEdge();
    one = await decided(edge);
    archive = await exported(edge, one.id);
    entries = await unzipped(archive);
    record = JSON.parse(String(entries.get('case.json')));
    page = String(entries.get('case.html'));
  });

  it('holds the case as data and as a page, its files as they were sent, and a signed list of sums', async () => {
    const files = [...entries.keys()];
    assert.deepEqual(files, [
      'case.json',
      'case.html',
      `files/${one.hero}-summer-menu.webp`,
      `files/${one.attached}-Lesung _am_ Abend.webp`,
      `files/${one.evidence}-Beweis Nº 1.pdf`,
      'manifest.json',
      'manifest.sig',
    ]);
    const manifest = JSON.parse(String(entries.get('manifest.json')));
    for (const { path, bytes, sha256 } of manifest.files) {
      assert.equal(entries.get(path)?.byteLength, bytes);
      assert.equal(sumOf(entries.get(path) ?? Buffer.of()), sha256);
    }
    const { checksum } = (await edge.store.asset(one.evidence)) ?? {};
    assert.equal(sumOf(entries.get(files[4] ?? '') ?? Buffer.of()), checksum);
    assert.deepEqual([manifest.orderId, manifest.caseNumbers, manifest.erased], [one.id, ['1042'], []]);
    assert.deepEqual((await verdictOf(archive)).altered, []);
  });

  it('tells all that both sides and the mediator said', () => {
    const [dispute] = record.disputes;
    assert.equal(dispute?.evidence.length, 6);
    assert.deepEqual(
      dispute?.evidence.map(({ item }) => item.kind),
      ['message', 'version', 'event', 'text', 'url', 'file'],
    );
    assert.equal(dispute?.response?.text, 'We named the wrong one once.');
    assert.equal(dispute?.claims[0]?.words, 'Only on page one.');
    assert.deepEqual(
      dispute?.offers.map(({ state }) => state),
      ['rejected'],
    );
    assert.equal(dispute?.infoRequests[0]?.answer, 'On page one and page four.');
    assert.equal(dispute?.decision?.refund, 60_000);
    assert.equal(record.events.length, record.order.version);
    assert.equal(record.messages.find(({ text }) => text !== '')?.text, 'Is <b>this</b> ours?');
    const { settlement, ledger, state } = record.money;
    assert.deepEqual([settlement, state], [{ refund: 60_000, payout: 54_000, fee: 6000 }, 'settled']);
    assert.equal(ledger.length, 6);
    for (const text of ['We named the wrong one once.', 'On which pages was it?', '€600.00', '1042'])
      assert.ok(page.includes(text), text);
  });

  it('gives away no mail address', () => {
    for (const [name, bytes] of entries)
      if (!name.startsWith('files/')) assert.doesNotMatch(String(bytes), /@[\w-]+\.\w/, name);
    assert.equal(record.parties.client.name, 'Alder & Finch');
  });

  it('prints what people typed as they typed it, and runs none of it', () => {
    assert.ok(page.includes('Is &lt;b&gt;this&lt;/b&gt; ours?'));
    assert.ok(page.includes('See &lt;page&gt; &quot;four&quot; &amp; on.'));
    assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
    assert.doesNotMatch(page, /<(script|img|iframe|object|link|form|base)\b|\son\w+=|javascript:|\sstyle=/i);
    const sources = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target = '']) => target);
    for (const target of sources)
      assert.ok(target.startsWith('#') || entries.has(decodeURIComponent(target)), target);
    for (const [, anchor = ''] of page.matchAll(/href="#([^"]*)"/g))
      assert.ok(page.includes(` id="${anchor}"`), anchor);
  });

  it('allows itself its own style and nothing else', () => {
    const [, style = ''] = /<style>(.*)<\/style>/s.exec(page) ?? [];
    const sum = createHash('sha256').update(style).digest('base64');
    assert.ok(page.includes(`default-src &#39;none&#39;; style-src &#39;sha256-${sum}&#39;`));
  });

  it('dates in UTC and by the clocks of both sides', () => {
    assert.ok(page.includes('Wed 4 Mar 2026, 09:00 UTC'));
    assert.ok(page.includes('Wed 4 Mar, 10:00 CET (channel)'));
    assert.ok(page.includes('Wed 4 Mar, 09:00 WET (client)'));
  });

  it('is the same, byte for byte, for everyone who may have it, as long as nothing changes', async () => {
    for (const who of ['channel', 'mediator'] as const)
      assert.deepEqual(await exported(edge, one.id, who), archive);
  });
});

describe('who may have a case file', () => {
  it('is who may see the order, once there was a dispute', async () => {
    const edge = openEdge();
    const ask = async (id: string, as: Person) => {
      const { status, headers, problem } = await heard(await requestExport(edge, id, as));
      return [status, problem?.reason?.code ?? headers.get('content-disposition')];
    };
    const quiet = await orderAt(edge, 'completed');
    assert.deepEqual(await ask(quiet.id, 'client'), [409, 'noCase']);
    const { id } = await orderAt(edge, 'disputed');
    assert.deepEqual(await ask(id, 'channel'), [200, 'attachment; filename="case-1042.zip"']);
    assert.deepEqual(await ask(id, 'stranger'), [404, 'notFound']);
    assert.deepEqual(await ask(id, 'mediator'), [404, 'notFound']);
    assert.deepEqual(await ask(id, 'host'), [403, 'partiesOnly']);
    edge.clock.advance(73 * 3_600_000);
    assert.equal((await ask(id, 'mediator'))[0], 200);
  });

  it('is asked to wait after six in a minute', async () => {
    const edge = openEdge();
    const { id } = await orderAt(edge, 'disputed');
    const statuses = await Promise.all(
      Array.from({ length: 8 }, async () => (await requestExport(edge, id)).status),
    );
    assert.equal(statuses.filter((status) => status === 429).length, 2);
    assert.equal((await requestExport(edge, id, 'channel')).status, 200);
  });

  it('hears on HEAD that there is one, and gets no bytes', async () => {
    const edge = openEdge();
    const { id } = await orderAt(edge, 'disputed');
    const { status, headers, body } = await edge.call('HEAD', `/v1/orders/${id}/case-file`, { as: 'client' });
    assert.deepEqual([status, headers.get('content-type'), body], [200, 'application/zip', null]);
  });

  it('never reads what mediators noted for themselves', async () => {
    const edge = openEdge();
    const { id } = await mediated(edge);
    const body = { clientId: 'note-0001', text: 'A thought for mediators alone.' };
    const noted = await edge.call('POST', `/v1/orders/${id}/notes`, { as: 'mediator', body });
    assert.ok(noted.status < 300);
    const entries = await unzipped(await exported(edge, id, 'mediator'));
    for (const bytes of entries.values()) assert.ok(!bytes.includes('A thought for mediators'));
  });
});

describe('an export under way', () => {
  it('stays with the version at which it began', async () => {
    const edge = openEdge();
    const { id } = await mediated(edge);
    const { version } = await edge.read(id, 'client');
    const response = await requestExport(edge, id);
    await edge.act(id, 'channel', 'concede');
    await edge.call('POST', `/v1/orders/${id}/messages`, {
      as: 'client',
      body: { clientId: 'message-2', text: 'Later.' },
    });
    const archive = new Uint8Array(await response.arrayBuffer());
    const { altered, manifest } = await verdictOf(archive);
    assert.deepEqual([altered, manifest?.orderVersion], [[], version]);
    assert.ok(!(await unzipped(archive)).get('case.json')?.includes('Later.'));
  });

  it('leaves out what came while its record was read', async () => {
    const edge = openEdge();
    const { id } = await mediated(edge);
    const { version } = await edge.read(id, 'client');
    const { events } = edge.store;
    edge.store.events = async (...page) => {
      edge.store.events = events;
      await edge.act(id, 'channel', 'concede');
      return events(...page);
    };
    const archive = await exported(edge, id);
    const { altered, manifest } = await verdictOf(archive);
    assert.deepEqual([altered, manifest?.orderVersion], [[], version]);
    const { events: told, messages }: CaseRecord = JSON.parse(
      String((await unzipped(archive)).get('case.json')),
    );
    assert.deepEqual([told.length, messages.at(-1)?.event?.code], [version, 'provideInfo']);
  });

  it('knows nothing of a payment that came while its record was read', async () => {
    const edge = openEdge();
    const one = await mediated(edge);
    const order = await decide(edge, one);
    const { events } = edge.store;
    edge.store.events = async (...page) => {
      edge.store.events = events;
      await settle(edge, order);
      return events(...page);
    };
    const archive = await exported(edge, one.id);
    assert.deepEqual((await verdictOf(archive)).altered, []);
    const { money }: CaseRecord = JSON.parse(String((await unzipped(archive)).get('case.json')));
    assert.deepEqual([money.state, money.ledger.length], ['settling', 2]);
  });

  it('reads no further than somebody listens', async () => {
    const edge = openEdge();
    const { id } = await mediated(edge);
    const reading: string[] = [];
    const { read } = edge.assets;
    edge.assets.read = (key, range) => {
      reading.push(key);
      return read(key, range);
    };
    const response = await requestExport(edge, id);
    const reader = response.body!.getReader();
    while (reading.length === 0) await reader.read();
    await reader.cancel();
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(reading.length, 1);
    assert.deepEqual(edge.faults, []);
  });

  it('names files whose bytes are gone, and tells of files that are no longer what was sent', async () => {
    const edge = openEdge();
    const { id, hero, evidence } = await mediated(edge);
    await edge.assets.remove(evidence);
    const first = await verdictOf(await exported(edge, id));
    assert.deepEqual([first.altered, first.missing], [[], [evidence]]);
    await edge.assets.write(hero, new TextEncoder().encode('another picture'));
    const { altered } = await verdictOf(await exported(edge, id));
    const path = `files/${hero}-summer-menu.webp`;
    assert.deepEqual(altered, [{ what: path, why: 'is not the file that the record names' }]);
  });
});

describe('the keys of a deployment', () => {
  const keysOf = (edge: Edge, headers: Record<string, string> = {}) =>
    edge.call<{ keys: { kid: string }[] }>('GET', '/.well-known/case-file-keys.json', { headers });

  it('are public, and need not be sent twice', async () => {
    const edge = openEdge();
    const { body, headers } = await keysOf(edge);
    assert.equal(body.keys.length, 1);
    assert.deepEqual(Object.keys(body.keys[0] ?? {}), ['kty', 'crv', 'x', 'kid', 'use', 'alg']);
    assert.equal(headers.get('cache-control'), 'public, max-age=3600');
    const again = await keysOf(edge, { 'if-none-match': headers.get('etag') ?? '' });
    assert.equal(again.status, 304);
  });

  it('stay known after the key was changed', async () => {
    const store = createMemoryStore();
    const [old, next] = [await passingSigner(), await passingSigner()];
    await keysOf(openEdge({ store, signer: async () => old }));
    const edge = openEdge({ store, signer: async () => next });
    const { body } = await keysOf(edge);
    assert.deepEqual(body.keys, [next.key, old.key]);
    assert.deepEqual((await keysOf(edge)).body, body);
  });
});

async function heard(response: Response) {
  const { status, headers } = response;
  if (status >= 400)
    return { status, headers, problem: (await response.json()) as { reason?: { code: string } } };
  await response.arrayBuffer();
  return { status, headers, problem: null };
}
