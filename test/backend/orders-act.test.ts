/** Acting on an order: once per key, only on what was seen, with a receipt; the same on both stores. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openSqliteStore } from '../../backend/src/node/sqlite.ts';
import { createMemoryStore } from '../../backend/src/store/memory.ts';
import type { Store } from '../../backend/src/store/store.ts';
import { OrderSnapshot } from '../../src/contract/order.ts';
import { HOUR } from '../../src/contract/primitives.ts';
import { accepted, headline } from '../support/order-ways.ts';
import { openWorld, requestOf, viewers } from '../support/orders-world.ts';
import { refusal } from '../support/refusal.ts';

const { channel, client } = viewers;
const folder = mkdtempSync(join(tmpdir(), 'orders-'));
const opened: Store[] = [];
after(async () => {
  await Promise.all(opened.map((store) => store.close()));
  rmSync(folder, { recursive: true });
});
function sqlite(): Store {
  const store = openSqliteStore(join(folder, `${opened.length}.db`));
  opened.push(store);
  return store;
}

for (const [name, openStore] of [
  ['memory', createMemoryStore],
  ['SQLite', sqlite],
] as const)
  describe(`acting on an order (${name})`, () => {
    const accept = (key = 'accept-0001') => requestOf({ type: 'accept', on: { status: 'placed' }, key });

    it('stores an action and answers with a receipt and the order as it is now', async () => {
      const { orders, clock, place, hints } = openWorld({ store: openStore() });
      const id = await place();
      clock.advance(HOUR);
      const { result, replayed } = await orders.act(id, channel, accept(), clock.now());
      assert.equal(replayed, false);
      assert.match(result.receipt.reference, /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/);
      assert.deepEqual(
        { ...result.receipt, reference: '' },
        { reference: '', type: 'accept', at: clock.now(), version: 2 },
      );
      assert.equal(OrderSnapshot.parse(result.order).status, 'accepted');
      assert.deepEqual(hints.at(-1), {
        orderId: id,
        version: 2,
        messages: 2,
        parties: ['northlight', 'alder'],
        escalated: false,
      });
    });

    it('acts exactly once under a repeated key, and answers with the first receipt and the present order', async () => {
      const { orders, clock, place, act, store, outbox, mails } = openWorld({ store: openStore() });
      const id = await place();
      const first = await orders.act(id, channel, accept(), clock.now());
      await act(id, 'client', headline('Bread'));
      clock.advance(29 * 24 * HOUR);
      const again = await orders.act(id, channel, accept(), clock.now());
      assert.equal(again.replayed, true);
      assert.deepEqual(again.result.receipt, first.result.receipt);
      assert.equal(again.result.order.version, 3);
      assert.equal((await store.events(id, { after: 0, limit: 10 })).length, 3);
      await outbox.drain();
      assert.equal(mails.filter(({ code }) => code === 'accept').length, 1);
    });

    it('acts once when the same request arrives eight times at once', async () => {
      const { orders, clock, place, store } = openWorld({ store: openStore() });
      const id = await place();
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => orders.act(id, channel, accept(), clock.now())),
      );
      assert.equal(answers.filter(({ replayed }) => !replayed).length, 1);
      assert.equal(new Set(answers.map(({ result }) => result.receipt.reference)).size, 1);
      assert.equal((await store.read(id))?.order.version, 2);
    });

    it('refuses a key that was used for another body', async () => {
      const { orders, clock, place } = openWorld({ store: openStore() });
      const id = await place();
      await orders.act(id, channel, accept(), clock.now());
      const other = requestOf({ type: 'nudge', on: { status: 'accepted' }, key: 'accept-0001' });
      const { code, reason } = await refusal(orders.act(id, channel, other, clock.now()));
      assert.deepEqual([code, reason?.code], ['invalid', 'keyReused']);
      const { code: replay } = await refusal(orders.act(id, client, other, clock.now()));
      assert.equal(replay, 'forbidden', "another subject's key is another key");
    });

    it('keeps no key of a refusal: the same request may succeed later', async () => {
      const { orders, clock, place, act } = openWorld({ store: openStore() });
      const id = await place();
      const early = requestOf({ type: 'nudge', on: { status: 'accepted' }, key: 'nudge-00001' });
      const { code, reason, latest } = await refusal(orders.act(id, channel, early, clock.now()));
      assert.deepEqual([code, typeof reason?.code, latest?.version], ['conflict', 'string', 1]);
      await act(id, 'channel', { type: 'accept' });
      assert.equal((await orders.act(id, channel, early, clock.now())).replayed, false);
    });

    it('refuses what was decided about something that has changed since, with the order as it is now', async () => {
      const world = openWorld({ store: openStore() });
      const { orders, clock, act } = world;
      const id = await accepted(world);
      await act(id, 'client', headline('Bread'));
      const seen = (await orders.get(id, channel)).actions.find(({ type }) => type === 'approveCreative');
      await act(id, 'client', headline('Better bread'));
      const stale = requestOf({ type: 'approveCreative', on: seen!.on });
      const { code, latest } = await refusal(orders.act(id, channel, stale, clock.now()));
      assert.equal(code, 'conflict');
      assert.equal(latest?.creatives[0]?.status, 'submitted');
      assert.equal(latest?.version, 4);
      assert.deepEqual(latest?.viewer.actor, 'channel');
    });

    it('does not let harmless changes of the other side stand in the way', async () => {
      const world = openWorld({ store: openStore() });
      const { orders, clock, act } = world;
      const id = await accepted(world);
      const seen = (await orders.get(id, client)).actions.find(({ on }) => on.slotId === 'headline');
      await act(id, 'channel', { type: 'nudge' });
      const { payload } = headline('Bread');
      const sent = requestOf({ type: 'submitCreative', on: seen!.on, payload });
      assert.equal((await orders.act(id, client, sent, clock.now())).result.order.version, 4);
    });

    it('says who may not, and how long to wait for what is limited', async () => {
      const world = openWorld({ store: openStore() });
      const { orders, clock, act } = world;
      const id = await world.place();
      assert.equal((await refusal(orders.act(id, client, accept(), clock.now()))).code, 'forbidden');
      await act(id, 'channel', { type: 'accept' });
      await act(id, 'channel', { type: 'nudge' });
      clock.advance(HOUR);
      const again = requestOf({ type: 'nudge', on: { status: 'accepted' } });
      const { code, retryAfterMs } = await refusal(orders.act(id, channel, again, clock.now()));
      assert.deepEqual([code, retryAfterMs], ['rateLimited', 23 * HOUR]);
    });

    it('gives every submitted creative the checksum of its bytes', async () => {
      const world = openWorld({ store: openStore() });
      const id = await accepted(world);
      const order = await world.act(id, 'client', headline('Süßes Brot – täglich'));
      const [slot] = order.creatives;
      const expected = createHash('sha256').update('Süßes Brot – täglich', 'utf8').digest('hex');
      assert.equal(slot?.versions[0]?.checksum, expected);
    });
  });
