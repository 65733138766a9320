/** What the poll finds, whatever order transactions end in, and what it does not tell twice. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { createHints, ownHints, type PublishedHint } from '../../backend/src/hints.ts';
import { createSharedHints, hintChannel, type SharedHints } from '../../backend/src/node/postgres-hints.ts';
import type { Ask } from '../../backend/src/node/postgres-link.ts';
import { openPostgres } from '../../backend/src/node/postgres.ts';
import { wholeNumbers } from '../../backend/src/node/postgres-types.ts';
import type { Store } from '../../backend/src/store/store.ts';
import { type PostgresServer, startPostgres } from '../../scripts/lib/postgres.mjs';
import { nextStep, one, placed } from '../support/store/kit.ts';
import { connected } from './support/asked.ts';

let server: PostgresServer;
let url: string;
let store: Store;
let askOn: Awaited<ReturnType<typeof connected>>;
let shared: SharedHints;
let heard: PublishedHint[];
const poll: Ask = async <R extends object>(text: string, values: unknown[] = []) =>
  (await askOn.query<R>({ text, values, types: wholeNumbers })).rows;

before(async () => {
  server = await startPostgres();
  url = await server.database();
  ({ store } = await openPostgres(url));
  askOn = await connected(url);
});
after(async () => {
  await askOn.end();
  await store.close();
  await server.stop();
});
beforeEach(async () => {
  shared = createSharedHints(async () => []);
  heard = [];
  shared.subscribe((hint) => heard.push(hint));
  await shared.poll(poll);
});
const step = (id: string) => store.change(id, null, (stored) => one(nextStep(stored), 0));
const versions = () => heard.flatMap(({ orderId, version }) => (version ? [`${orderId}@${version}`] : []));

describe('the poll', () => {
  it('tells of each order that was written since, once', async () => {
    const [one, two] = [await placed(store), await placed(store)];
    await step(two);
    await shared.poll(poll);
    assert.deepEqual(versions().toSorted(), [`${one}@1`, `${two}@2`].toSorted());
    heard.length = 0;
    await shared.poll(poll);
    assert.deepEqual(heard, []);
  });

  it('says nothing again that a notification said', async () => {
    const id = await placed(store);
    const parties = ['northlight', 'alder'];
    const hint = { orderId: id, version: 1, messages: 1, parties, escalated: false };
    shared.handleNotification(JSON.stringify({ instance: 'another', hint }));
    assert.deepEqual(versions(), [`${id}@1`]);
    await shared.poll(poll);
    assert.deepEqual(versions(), [`${id}@1`]);
    await step(id);
    await shared.poll(poll);
    assert.deepEqual(versions(), [`${id}@1`, `${id}@2`]);
  });

  it('finds what was begun before others and committed after them', async () => {
    const [slow, quick] = [await placed(store), await placed(store)];
    await shared.poll(poll);
    heard.length = 0;
    const late = await connected(url);
    await late.query('BEGIN');
    await late.query('UPDATE orders SET version = 7 WHERE id = $1', [slow]);
    await step(quick);
    await shared.poll(poll);
    await shared.poll(poll);
    assert.deepEqual(versions(), [`${quick}@2`]);
    await late.query('COMMIT');
    await late.end();
    await shared.poll(poll);
    assert.deepEqual(versions(), [`${quick}@2`, `${slow}@7`]);
  });

  it('tells of messages, read marks and money, which raise no version', async () => {
    const id = await placed(store);
    await shared.poll(poll);
    heard.length = 0;
    await store.addMessage(id, { by: 'client', at: '2026-03-05T09:00:00.000Z', text: 'x', clientId: 'c1' });
    await shared.poll(poll);
    assert.deepEqual(
      heard.map(({ version, messages }) => [version, messages]),
      [[undefined, 2]],
    );
    await store.markRead(id, 'channel', 2);
    await shared.poll(poll);
    assert.deepEqual(heard.map(({ version, messages }) => [version, messages]).at(-1), [undefined, 2]);
    heard.length = 0;
    await askOn.query(`UPDATE orders SET money = 'settled' WHERE id = $1`, [id]);
    await shared.poll(poll);
    assert.deepEqual(heard, [{ orderId: id, parties: ['northlight', 'alder'], escalated: false }]);
  });
});

describe('a notification', () => {
  it('that is none of ours is not heard, and ends no process', async () => {
    const { hints } = await openPostgres(url).then((opened) => {
      after(() => opened.store.close());
      return opened;
    });
    const told: PublishedHint[] = [];
    hints.subscribe((hint) => told.push(hint));
    for (const payload of ['', 'hello', 'null', '{}', '{"instance":"x","hint":{"orderId":7}}'])
      await askOn.query('SELECT pg_notify($1, $2)', [hintChannel, payload]);
    const ours = { orderId: 'o-1', version: 3, parties: ['northlight'], escalated: false };
    const payload = JSON.stringify({ instance: 'another', hint: ours });
    await askOn.query('SELECT pg_notify($1, $2)', [hintChannel, payload]);
    while (told.length === 0) await setTimeout(10);
    assert.deepEqual(told, [ours]);
  });
});

describe('the hints of one instance', () => {
  it('reach its own work alone, and the streams of all', () => {
    const all = createHints();
    const own = ownHints(all);
    const [work, streams]: [string[], string[]] = [[], []];
    own.subscribe(({ orderId }) => work.push(orderId));
    all.subscribe(({ orderId }) => streams.push(orderId));
    own.publish({ orderId: 'mine', parties: [], escalated: false });
    all.publish({ orderId: 'another’s', parties: [], escalated: false });
    assert.deepEqual([work, streams], [['mine'], ['mine', 'another’s']]);
  });
});
