/** What every store promises of files' rows. */
import assert from 'node:assert/strict';
import type { NewAsset } from '../../../backend/src/store/assets.ts';
import { HOUR, shift } from '../../../src/contract/primitives.ts';
import { start } from '../orders-world.ts';
import { type Check, ended, later, nextStep, placed } from './kit.ts';

let made = 0;
const room = { bytes: 1000, unfinished: 3 };
const asset = (orderId: string, given: Partial<NewAsset> = {}): NewAsset => ({
  id: `asset-${++made}`,
  orderId,
  subject: 'u-client',
  party: 'alder',
  actor: 'client',
  purpose: 'creative',
  slotId: 'hero',
  name: 'hero.png',
  length: 100,
  createdAt: start,
  expiresAt: shift(start, HOUR),
  ...given,
});
const kept = {
  name: 'hero.png',
  expiresAt: later,
  preview: 'image/webp',
  checksum: 'c'.repeat(64),
  facts: { type: 'image/png', bytes: 100, width: 10, height: 20 },
};

export function filing(check: Check): void {
  check('remembers a file from its announcement on', async (store) => {
    const orderId = await placed(store);
    const given = asset(orderId);
    assert.deepEqual(await store.addAsset(given, room), { bytes: 0, unfinished: 0, added: true });
    const nothing = { checksum: null, facts: null, preview: null, refusal: null, erasedAt: null };
    assert.deepEqual(await store.asset(given.id), { ...given, state: 'uploading', ...nothing });
    assert.equal(await store.asset('another'), null);
    await assert.rejects(store.addAsset(asset('no-such-order'), room));
  });

  check('adds no file beyond the bounds, and counts what takes room', async (store) => {
    const orderId = await placed(store);
    const add = (given: Partial<NewAsset>) => store.addAsset(asset(orderId, given), room);
    await add({ length: 900 });
    assert.deepEqual(await add({ length: 101 }), { bytes: 900, unfinished: 1, added: false });
    assert.equal((await add({ length: 100 })).added, true);
    const elsewhere = asset(await placed(store), { length: 1000 });
    assert.deepEqual(await store.addAsset(elsewhere, room), { bytes: 0, unfinished: 0, added: true });
    const afterwards = { createdAt: shift(start, HOUR), expiresAt: shift(start, 2 * HOUR), length: 1000 };
    assert.deepEqual(await add(afterwards), { bytes: 0, unfinished: 0, added: true });
  });

  check('counts unfinished files of one person, and of that order only', async (store) => {
    const orderId = await placed(store);
    const add = (given: Partial<NewAsset> = {}) =>
      store.addAsset(asset(orderId, { length: 1, ...given }), room);
    for (let i = 0; i < 3; i++) await add();
    assert.deepEqual(await add(), { bytes: 3, unfinished: 3, added: false });
    const others = await add({ subject: 'u-other' });
    assert.deepEqual([others.unfinished, others.added], [0, true]);
  });

  check('keeps or refuses a file that is on its way, once', async (store) => {
    const orderId = await placed(store);
    const [good, bad] = [asset(orderId), asset(orderId)];
    await store.addAsset(good, room);
    await store.addAsset(bad, room);
    assert.equal(await store.keepAsset(good.id, kept), true);
    assert.equal(await store.keepAsset(good.id, { ...kept, name: 'other' }), false);
    assert.equal(await store.refuseAsset(good.id, []), false);
    assert.deepEqual(await store.asset(good.id), {
      ...good,
      ...kept,
      state: 'stored',
      refusal: null,
      erasedAt: null,
    });
    const why = [{ code: 'tooLarge', params: { actual: 2, max: 1 } }];
    assert.equal(await store.refuseAsset(bad.id, why), true);
    assert.equal(await store.keepAsset(bad.id, kept), false);
    const refused = await store.asset(bad.id);
    assert.deepEqual([refused?.state, refused?.refusal], ['refused', why]);
    assert.deepEqual(await store.wantedAssets([good.id, bad.id, 'none']), [good.id]);
    const { added, bytes } = await store.addAsset(asset(orderId, { length: 900 }), room);
    assert.deepEqual([added, bytes], [true, 100]);
  });

  check(
    'tells a change of the files it asks for, and keeps them for good when the change is stored',
    async (store) => {
      const orderId = await placed(store);
      const given = asset(orderId);
      await store.addAsset(given, room);
      await store.keepAsset(given.id, kept);
      const seen: unknown[] = [];
      const nothing = { steps: [], receipt: null, outcome: 0 };
      await store.change(orderId, null, (_, files) => (seen.push(files.length), nothing));
      await store.change(orderId, null, (_, files) => (seen.push(files.length), nothing), ['none']);
      await store.change(orderId, null, (_, files) => (seen.push(files[0]?.state), nothing), [given.id]);
      assert.deepEqual(seen, [0, 0, 'stored']);
      assert.equal((await store.asset(given.id))?.expiresAt, later);
      const failing = store.change(
        orderId,
        null,
        (stored) => ({ ...nothing, steps: [nextStep(stored), nextStep(stored)], keeps: [given.id] }),
        [given.id],
      );
      await assert.rejects(failing);
      assert.equal((await store.asset(given.id))?.expiresAt, later);
      await store.change(
        orderId,
        null,
        (stored) => ({ ...nothing, steps: [nextStep(stored)], keeps: [given.id] }),
        [given.id],
      );
      assert.equal((await store.asset(given.id))?.expiresAt, null);
      const reading = await store.readFor(orderId, 'client', 10);
      assert.deepEqual(reading?.fileNames, { [given.id]: 'hero.png' });
    },
  );

  check('forgets what has expired, and what is named, but nothing that the record needs', async (store) => {
    const orderId = await placed(store);
    const [old, fresh, needed] = [asset(orderId), asset(orderId, { expiresAt: later }), asset(orderId)];
    for (const one of [old, fresh, needed]) await store.addAsset(one, room);
    await store.keepAsset(needed.id, { ...kept, expiresAt: null });
    assert.deepEqual(await store.dropAssets({ expiredBy: shift(start, HOUR - 1) }, 10), []);
    assert.deepEqual(await store.dropAssets({ expiredBy: shift(start, HOUR) }, 10), [old.id]);
    assert.deepEqual(await store.dropAssets({ id: needed.id }, 10), []);
    assert.deepEqual(await store.dropAssets({ id: fresh.id }, 10), [fresh.id]);
    assert.equal(await store.asset(old.id), null);
    assert.equal((await store.asset(needed.id))?.state, 'stored');
  });

  check(
    'erases the files of a party, or of orders that ended long ago: the checksum stays',
    async (store) => {
      const [running, recent, old] = [await placed(store), await placed(store), await placed(store)];
      await ended(store, recent, shift(later, 1));
      await ended(store, old);
      const [ours, theirs, over] = [asset(recent), asset(recent, { party: 'northlight' }), asset(old)];
      const open = asset(running);
      for (const one of [ours, theirs, over, open]) {
        await store.addAsset(one, room);
        await store.keepAsset(one.id, { ...kept, expiresAt: null });
      }
      const at = '2027-01-01T00:00:00.000Z';
      assert.deepEqual(await store.eraseAssets({ endedBy: shift(later, -1) }, at, 10), []);
      assert.deepEqual(await store.eraseAssets({ endedBy: later }, at, 10), [over.id]);
      assert.deepEqual(await store.eraseAssets({ party: 'alder' }, at, 10), [ours.id]);
      assert.deepEqual(await store.eraseAssets({ party: 'alder' }, at, 10), []);
      const erased = await store.asset(ours.id);
      assert.deepEqual(
        [erased?.state, erased?.name, erased?.preview, erased?.checksum, erased?.erasedAt],
        ['erased', '', null, kept.checksum, at],
      );
      const all = [ours.id, theirs.id, over.id, open.id];
      assert.deepEqual(new Set(await store.wantedAssets(all)), new Set([theirs.id, open.id]));
      assert.deepEqual((await store.readFor(recent, 'client', 10))?.fileNames, { [theirs.id]: 'hero.png' });
    },
  );
}
