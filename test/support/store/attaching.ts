/** Files that go with messages, and what queues know of messages: alike in every store. */
import assert from 'node:assert/strict';
import type { NewAsset } from '../../../backend/src/store/assets.ts';
import type { ListQuery } from '../../../backend/src/store/queues.ts';
import { type MessageToStore, type Store, UnknownFile } from '../../../backend/src/store/store.ts';
import { HOUR, shift } from '../../../src/contract/primitives.ts';
import { start, viewers } from '../orders-world.ts';
import { type Check, ended, later, nextStep, one, placed } from './kit.ts';

const room = { bytes: 10_000, unfinished: 20 };
const facts = { type: 'image/png', bytes: 100, width: 10, height: 20 };
const kept = {
  name: 'sketch.png',
  expiresAt: shift(later, HOUR),
  preview: null,
  checksum: 'c'.repeat(64),
  facts,
};

let made = 0;
/** A file that was taken in; whatever matters is said. */
async function stored(store: Store, orderId: string, given: Partial<NewAsset> = {}): Promise<string> {
  const asset: NewAsset = {
    id: `file-${++made}`,
    orderId,
    subject: 'u-client',
    party: 'alder',
    actor: 'client',
    purpose: 'message',
    slotId: null,
    name: 'sketch.png',
    length: 100,
    createdAt: start,
    expiresAt: kept.expiresAt,
    ...given,
  };
  await store.addAsset(asset, room);
  await store.keepAsset(asset.id, { ...kept, expiresAt: asset.expiresAt });
  return asset.id;
}

let said = 0;
const say = (ids: string[] = [], given: Partial<MessageToStore> = {}): MessageToStore => ({
  by: 'client',
  at: later,
  text: 'Hello',
  clientId: `c-${10_000 + ++said}`,
  files: { party: 'alder', ids },
  ...given,
});

export function attaching(check: Check): void {
  check('files go with a message, in its order, and are kept from then on', async (store) => {
    const orderId = await placed(store);
    const [a, b] = [await stored(store, orderId), await stored(store, orderId)];
    await store.addMessage(orderId, say([b, a]));
    const { messages } = await store.messages(orderId, { limit: 10 });
    const attached = (assetId: string, name = 'sketch.png') => ({ kind: 'file', assetId, name, ...facts });
    assert.deepEqual(
      messages.map(({ attachments }) => attachments),
      [[], [attached(b), attached(a)]],
    );
    assert.deepEqual(await store.dropAssets({ expiredBy: '2030-01-01T00:00:00.000Z' }, 10), []);
    assert.deepEqual(await store.eraseAssets({ party: 'alder' }, later, 1), []);
    await ended(store, orderId);
    await store.eraseAssets({ party: 'alder' }, later, 1);
    const [erased, other] = a < b ? [a, b] : [b, a];
    const { attachments } = (await store.messages(orderId, { limit: 2 })).messages[0]!;
    assert.deepEqual(
      attachments.toSorted((x, y) => x.assetId.localeCompare(y.assetId)),
      [attached(erased, ''), attached(other)],
    );
  });

  check(
    'a file that cannot go with a message keeps it from being stored, and stays as it was',
    async (store) => {
      const orderId = await placed(store);
      const good = await stored(store, orderId);
      const unfinished = { ...(await store.asset(good))!, id: 'file-unfinished' };
      await store.addAsset(unfinished, room);
      const wrong = [
        'none',
        'file-unfinished',
        await stored(store, orderId, { purpose: 'evidence' }),
        await stored(store, orderId, { party: 'northlight' }),
        await stored(store, orderId, { actor: 'channel' }),
        await stored(store, orderId, { expiresAt: later }),
        await stored(store, await placed(store)),
      ];
      for (const id of wrong)
        await assert.rejects(
          store.addMessage(orderId, say([good, id])),
          (error) => error instanceof UnknownFile && error.id === id,
          id,
        );
      assert.equal((await store.messages(orderId, { limit: 10 })).messages.length, 1);
      assert.equal((await store.read(orderId))?.messages, 1);
      assert.equal((await store.asset(good))?.expiresAt, kept.expiresAt);
      assert.equal((await store.addMessage(orderId, say([good]))).seq, 2);
    },
  );

  check('a repeated message asks for none of its files again', async (store) => {
    const orderId = await placed(store);
    const message = say([await stored(store, orderId)]);
    const other = { ...message, by: 'channel' as const };
    assert.equal(await store.sentMessage(orderId, 'client', message.clientId), null);
    assert.deepEqual(await store.addMessage(orderId, message), { seq: 2, created: true });
    const again = { ...message, files: { party: 'alder', ids: ['none'] } };
    assert.deepEqual(await store.addMessage(orderId, again), { seq: 2, created: false });
    assert.equal(await store.sentMessage(orderId, 'client', message.clientId), 2);
    assert.equal(await store.sentMessage(orderId, 'channel', message.clientId), null);
    assert.equal(await store.sentMessage(await placed(store), 'client', message.clientId), null);
    await assert.rejects(store.addMessage(orderId, other), UnknownFile);
  });
}

export function counting(check: Check): void {
  const asked: ListQuery = { ...viewers.channel, limit: 100 };
  const theirs: ListQuery = { ...viewers.client, limit: 100 };

  check(
    'each side has its own unread messages: counted in a row, in the figures, as a filter',
    async (store) => {
      const [quiet, loud] = [await placed(store), await placed(store)];
      for (let i = 0; i < 3; i++) await store.addMessage(loud, say());
      await store.addMessage(quiet, say([], { by: 'channel', files: undefined }));
      const unread = async (query: typeof asked) => {
        const { rows, counts, total } = await store.list({ ...query, unread: true });
        return [rows.map((row) => [row.id, row.unread]), counts.unread, total];
      };
      assert.deepEqual(await unread(asked), [[[loud, 3]], 1, 1]);
      assert.deepEqual(await unread(theirs), [[[quiet, 1]], 1, 1]);
      await store.markRead(loud, 'channel', 3);
      assert.deepEqual(await unread(asked), [[[loud, 1]], 1, 1]);
      // The order's own lines are news of another kind.
      await store.change(loud, null, (now) => one(nextStep(now), null));
      assert.deepEqual(await unread(asked), [[[loud, 1]], 1, 1]);
      await store.markRead(loud, 'channel', 99);
      assert.deepEqual(await unread(asked), [[], 0, 0]);
      assert.equal((await store.list(asked)).counts.needsYou, 2);
    },
  );

  check('a row counts unread messages up to a hundred', async (store) => {
    const id = await placed(store);
    for (let i = 0; i < 101; i++) await store.addMessage(id, say());
    assert.equal((await store.list(asked)).rows[0]?.unread, 100);
    assert.equal((await store.readFor(id, 'channel', 1))?.counts.unread, 101);
    await store.markRead(id, 'channel', 60);
    assert.equal((await store.list(asked)).rows[0]?.unread, 42);
  });

  check('messages and read marks of two tabs at once leave one true figure', async (store) => {
    const id = await placed(store);
    const seqs = Array.from({ length: 30 }, (_, i) => i + 2);
    await Promise.all(
      seqs.flatMap((seq) => [
        store.addMessage(id, say()),
        store.markRead(id, 'channel', seq),
        store.markRead(id, 'channel', 31 - seq),
      ]),
    );
    const { read } = await store.messages(id, { limit: 1 });
    const { unread } = (await store.list(asked)).rows[0]!;
    assert.deepEqual(unread, 31 - read.channel);
    assert.deepEqual(unread, (await store.readFor(id, 'channel', 1))?.counts.unread);
    await store.markRead(id, 'channel', 31);
    assert.equal((await store.list(asked)).rows[0]?.unread, 0);
  });

  check('a status narrows a queue, and what is listed beside it stays', async (store) => {
    const [id, other] = [await placed(store), await placed(store)];
    const found = async (status: string) => {
      const { rows, total, counts } = await store.list({ ...asked, status });
      return [rows.map((row) => row.id).toSorted(), total, counts.needsYou];
    };
    assert.deepEqual(await found('placed'), [[id, other].toSorted(), 2, 2]);
    assert.deepEqual(await found('released'), [[], 0, 2]);
  });
}
