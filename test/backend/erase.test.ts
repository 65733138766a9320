/** Erasing a party: what it typed is gone everywhere once its orders are over; what happened stays, and proves itself. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '../../backend/src/node/sqlite.ts';
import { languages } from '../../backend/src/notices/words.ts';
import { verifyChain } from '../../backend/src/store/chain.ts';
import { orderWithout } from '../../backend/src/store/erasing.ts';
import { MessagePage } from '../../src/contract/message.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { type Edge, openEdge } from '../support/edge.ts';
import { orderToPlace } from '../support/placed.ts';

/** A word that only this side types, in all that it types. */
const words = { client: 'Quittenbaum', channel: 'Zwetschge' };
const say = (side: keyof typeof words, rest: string) => `${words[side]}: ${rest}`;
const unlimited = { actions: 1000, messages: 1000, typing: 1000, uploads: 1000, streams: 5 };

/** Both sides say all that can be said, up to the end; the order's id. */
async function talkative(edge: Edge): Promise<string> {
  const { channel, client } = orderToPlace();
  const id = await edge.place({
    client: { ...client, name: words.client, email: `${words.client}@alder.example` },
    channel: { ...channel, name: words.channel, locale: 'de', email: `${words.channel}@north.example` },
  });
  const act = async (as: 'client' | 'channel' | 'mediator', type: string, payload: object = {}) => {
    const { status, problem } = await edge.act(id, as, type, payload);
    assert.equal(status, 200, `${as} ${type}: ${JSON.stringify(problem)}`);
  };
  const chat = (as: 'client' | 'channel', clientId: string) =>
    edge.call('POST', `/v1/orders/${id}/messages`, { as, body: { clientId, text: say(as, 'a message') } });
  await act('channel', 'accept');
  for (const as of ['client', 'channel'] as const) await chat(as, `${as}-message`);
  const text = { kind: 'text', text: say('client', 'bread, baked today') };
  await act('client', 'submitCreative', { asset: text, note: say('client', 'as you asked') });
  await act('channel', 'requestChanges', { comments: [{ text: say('channel', 'shorter, please') }] });
  await act('client', 'submitCreative', {
    asset: { kind: 'text', text: `${words.client} bread` },
    note: 'shorter now',
  });
  await act('channel', 'approveCreative');
  await act('client', 'requestCancellation', {
    reason: say('client', 'plans have changed'),
    refund: 120_000,
  });
  await act('channel', 'declineCancellation');
  await act('channel', 'markReady');
  await act('channel', 'complete', { availabilityTold: true });
  const ofClient = [text, { kind: 'url', url: `https://${words.client}.example/proof` }];
  const asked = { kind: 'refund', refund: 60_000 };
  const complaint = say('client', 'the section names another bakery than ours');
  await act('client', 'dispute', {
    ground: 'wrongContent',
    text: complaint,
    clauses: ['2.1'],
    evidence: ofClient,
    asked,
  });
  const claimId = (await edge.read(id, 'channel')).dispute?.claims[0]?.id;
  await act('channel', 'respond', {
    answers: [{ claimId, answer: 'partly', words: say('channel', 'only on one page') }],
    text: say('channel', 'it was put right'),
    evidence: [{ kind: 'text', text: say('channel', 'see the second edition') }],
  });
  edge.clock.advance(25 * 3_600_000);
  await act('client', 'escalate');
  await act('mediator', 'claimCase');
  await act('mediator', 'requestInfo', { side: 'client', question: 'Which page was it?' });
  await act('client', 'provideInfo', { answer: say('client', 'the third page'), evidence: [] });
  return id;
}

async function decided(edge: Edge, id: string): Promise<void> {
  const findings = [{ claimId: 'k1', finding: 'upheld' }];
  const reasons =
    'The letter shows it on three of its four pages, and the second edition came a week late for that.';
  const payload = { refund: 40_000, findings, relied: [], reasons: `${reasons} So the claim is upheld.` };
  assert.equal((await edge.act(id, 'mediator', 'decide', payload)).status, 200);
}

async function over(edge: Edge): Promise<string> {
  const id = await talkative(edge);
  await decided(edge, id);
  return id;
}

const messagesOf = async (edge: Edge, id: string) =>
  MessagePage.parse((await edge.call('GET', `/v1/orders/${id}/messages?limit=200`, { as: 'channel' })).body)
    .messages;

async function verdict(edge: Edge, id: string) {
  const events = await edge.store.events(id, { after: 0, limit: 100 });
  return verifyChain(id, events, (await edge.store.read(id))?.head ?? '');
}

/** All that anybody can read of an order. */
async function everything(edge: Edge, id: string): Promise<string> {
  const seen = await Promise.all((['client', 'channel', 'mediator'] as const).map((as) => edge.read(id, as)));
  const queue = await edge.call('GET', '/v1/orders', { as: 'mediator' });
  const events = await edge.store.events(id, { after: 0, limit: 100 });
  return JSON.stringify([seen, queue.body, events, await messagesOf(edge, id), await edge.store.read(id)]);
}

describe('erasing a party', () => {
  for (const side of ['client', 'channel'] as const)
    it(`takes every word of the ${side} out of all that can be read, and none of the other’s`, async () => {
      const edge = openEdge({ limits: unlimited });
      const id = await over(edge);
      const other = side === 'client' ? 'channel' : 'client';
      const count = async (who: keyof typeof words) =>
        (await everything(edge, id)).split(words[who]).length - 1;
      const [own, others] = [await count(side), await count(other)];
      assert.ok(own > 10 && others > 10, 'there is something to erase');
      const { orders, messages, events, open } = await edge.upkeep.eraseParty(
        side === 'client' ? 'alder' : 'northlight',
      );
      assert.deepEqual([orders, messages, open], [1, 1, []]);
      assert.equal(events, side === 'client' ? 5 : 2);
      assert.equal(await count(side), 0);
      assert.equal(await count(other), others);
    });

  it('keeps what happened: figures, dates, findings, checksums, and a chain that says what was erased when', async () => {
    const edge = openEdge({ limits: unlimited });
    const id = await over(edge);
    const before = await edge.read(id, 'channel');
    edge.clock.advance(3_600_000);
    await edge.upkeep.eraseParty('alder');
    const after = await edge.read(id, 'channel');
    const at = edge.clock.now();
    assert.deepEqual(after.money, before.money);
    assert.deepEqual(after.agreement, before.agreement);
    assert.deepEqual(after.dispute?.decision, before.dispute?.decision);
    const sums = ({ creatives }: OrderSnapshot) =>
      creatives.flatMap(({ versions }) => versions.map((v) => v.checksum));
    assert.deepEqual(sums(after), sums(before));
    assert.deepEqual(
      after.timeline.entries.map(({ seq, type, by }) => [seq, type, by]),
      before.timeline.entries.map(({ seq, type, by }) => [seq, type, by]),
    );
    const erased = after.timeline.entries
      .filter(
        ({ type, by }) =>
          by === 'client' &&
          ['submitCreative', 'requestCancellation', 'dispute', 'provideInfo'].includes(type),
      )
      .map(({ seq }) => ({ seq, at }));
    assert.deepEqual(await verdict(edge, id), { state: 'intact', events: before.version, erased });
    assert.equal(after.parties.client.name, 'Gelöschte Partei');
    const { order } = (await edge.store.read(id))!;
    const nameIn = (locale: string) => {
      const parties = { ...order.parties, channel: { ...order.parties.channel, locale } };
      return orderWithout({ ...order, parties }, 'client').parties.client.name;
    };
    const names = new Set(Object.keys(languages).map((language) => nameIn(`${language}-XX`)));
    assert.equal(names.size, Object.keys(languages).length, [...names].join(', '));
    const [message] = (await messagesOf(edge, id)).filter(
      ({ event, by }) => event === null && by === 'client',
    );
    assert.deepEqual([message?.text, message?.erasedAt], ['', at]);
  });

  it('leaves an order that is not over as it is, and names it', async () => {
    const edge = openEdge({ limits: unlimited });
    const id = await talkative(edge);
    const { number } = await edge.read(id, 'client');
    const before = await everything(edge, id);
    const nothing = { orders: 0, files: 0, messages: 0, events: 0, unreadable: [] };
    assert.deepEqual(await edge.upkeep.eraseParty('alder'), { ...nothing, open: [number] });
    assert.equal(await everything(edge, id), before);
    await decided(edge, id);
    assert.equal((await edge.upkeep.eraseParty('alder')).orders, 1);
    assert.deepEqual(await edge.upkeep.eraseParty('alder'), { ...nothing, open: [] });
    assert.deepEqual(await edge.upkeep.eraseParty('nobody'), { ...nothing, open: [] });
  });

  it('lets the order be found by its number and the other’s name only', async () => {
    const edge = openEdge({ limits: unlimited });
    await over(edge);
    const found = async (search: string) =>
      (await edge.call<{ total: number }>('GET', `/v1/orders?search=${search}`, { as: 'channel' })).body
        .total;
    assert.equal(await found(words.client), 1);
    await edge.upkeep.eraseParty('alder');
    assert.deepEqual([await found(words.client), await found(words.channel)], [0, 1]);
  });

  it('leaves no word of it in the database file, in mails that wait or were given up, nor in what the file has freed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'erase-'));
    const file = join(folder, 'orders.db');
    const store = openSqliteStore(file);
    const edge = openEdge({ store, limits: unlimited });
    const id = await over(edge);
    const mails = await store.claimOutbox(['mail'], edge.clock.now(), edge.clock.now(), 100);
    assert.ok(mails.length > 0);
    for (const { key } of mails.slice(1)) await store.outboxFailed(key, 'no such address', null);
    await edge.upkeep.eraseParty('alder');
    assert.equal((await verdict(edge, id)).state, 'intact');
    await store.close();
    const db = new DatabaseSync(file);
    const [{ left }] = db
      .prepare(`SELECT count(*) AS "left" FROM outbox WHERE kind = 'mail' AND lane = 'mail:client'`)
      .all() as [{ left: number }];
    assert.equal(left, 0);
    db.close();
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'));
    const inAny = (word: string) => bytes.some((text) => text.toLowerCase().includes(word.toLowerCase()));
    assert.deepEqual([inAny(words.client), inAny(words.channel)], [false, true]);
    rmSync(folder, { recursive: true });
  });
});

describe('an order that cannot be read', () => {
  it('is named, and keeps no other from being erased', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'erase-'));
    const file = join(folder, 'orders.db');
    const store = openSqliteStore(file);
    const edge = openEdge({ store, limits: unlimited });
    const [bad, good] = [await over(edge), await over(edge)];
    const db = new DatabaseSync(file);
    db.prepare(`UPDATE orders SET record = '{}' WHERE id = ?`).run(bad);
    db.close();
    const { orders, unreadable } = await edge.upkeep.eraseParty('alder');
    assert.deepEqual([orders, unreadable], [1, [bad]]);
    assert.equal((await edge.read(good, 'channel')).parties.client.name, 'Gelöschte Partei');
    await store.close();
    rmSync(folder, { recursive: true });
  });
});

describe('messages that are old', () => {
  it('are erased 24 months after the end of their order, both sides’, and nothing else of it', async () => {
    const edge = openEdge({ limits: unlimited });
    const id = await over(edge);
    const running = await talkative(edge);
    const { endedAt, timeline } = await edge.read(id, 'client');
    const said = async (of: string) =>
      (await messagesOf(edge, of)).filter(({ event }) => event === null).map(({ text }) => text);
    edge.clock.set(endedAt!.replace('2026', '2028').replace(/\d\dZ$/, '00Z'));
    edge.clock.advance(-1000);
    await edge.upkeep.sweep();
    assert.deepEqual(await said(id), [say('client', 'a message'), say('channel', 'a message')]);
    edge.clock.advance(2000);
    await edge.upkeep.sweep();
    assert.deepEqual(await said(id), ['', '']);
    assert.deepEqual((await edge.read(id, 'client')).timeline, timeline);
    assert.equal((await verdict(edge, id)).state, 'intact');
    assert.deepEqual((await edge.upkeep.eraseParty('alder')).messages, 0);
    assert.equal((await said(running)).includes(''), false);
  });
});
