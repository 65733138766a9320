/** What happens to files by themselves: forgotten in time, erased by age or by law, and nothing left that nobody knows. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createUpkeep } from '../../backend/src/assets/upkeep.ts';
import { verifyChain } from '../../backend/src/store/chain.ts';
import { DAY, HOUR, SECOND } from '../../src/contract/primitives.ts';
import { type Edge, openEdge } from '../support/edge.ts';
import {
  acceptedWithSlots,
  append,
  begin,
  fileIn,
  idOf,
  orderAt,
  sent,
  stored,
  submit,
  take,
  withHero,
} from '../support/files-edge.ts';

const open = () => openEdge({ limits: { uploads: 1000, actions: 1000 } });
const heroOf = async (edge: Edge, id: string) => (await edge.read(id, 'client')).creatives[0]?.versions[0];
const nameOf = async (edge: Edge, id: string) => fileIn(await edge.read(id, 'client')).name;

describe('an upload that is not finished', () => {
  it('can be gone on with for a day, and is forgotten then with its bytes', async () => {
    const edge = open();
    const id = await acceptedWithSlots(edge);
    const upload = idOf(await begin(edge, id));
    edge.clock.advance(DAY - SECOND);
    await edge.upkeep.sweep();
    assert.equal((await append(edge, id, upload, new Uint8Array(2))).status, 204);
    edge.clock.advance(SECOND);
    assert.equal((await append(edge, id, upload, new Uint8Array(3), 2)).status, 404);
    assert.equal((await take(edge, id, upload, 'a'.repeat(64))).status, 404);
    assert.equal(await edge.assets.size(upload), 2);
    await edge.upkeep.sweep();
    assert.deepEqual([await edge.assets.keys(), await edge.store.asset(upload)], [[], null]);
  });

  it('does not stand in the way of others once it has expired', async () => {
    const edge = open();
    const id = await acceptedWithSlots(edge);
    for (let i = 0; i < 10; i++) await begin(edge, id);
    assert.equal((await begin(edge, id)).status, 429);
    edge.clock.advance(DAY);
    assert.equal((await begin(edge, id)).status, 201);
  });
});

describe('a file that was taken in', () => {
  it('and never handed in is forgotten after thirty days', async () => {
    const edge = open();
    const id = await acceptedWithSlots(edge);
    const file = await stored(edge, id);
    edge.clock.advance(30 * DAY - SECOND);
    await edge.upkeep.sweep();
    assert.equal((await edge.assets.keys()).length, 2);
    edge.clock.advance(SECOND);
    assert.equal((await submit(edge, id, file.id)).status, 422);
    await edge.upkeep.sweep();
    assert.deepEqual(await edge.assets.keys(), []);
    assert.equal((await take(edge, id, file.id, file.checksum)).status, 404);
  });

  it('and handed in stays for 24 months after the end of its order, and is erased then', async () => {
    const edge = open();
    const { id, file } = await orderAt(edge, 'released');
    const running = await withHero(edge);
    edge.clock.set('2028-03-04T08:59:59.000Z');
    await edge.upkeep.sweep();
    assert.equal(await nameOf(edge, id), 'summer-menu.webp');
    edge.clock.set('2028-03-04T09:00:00.000Z');
    const before = await edge.read(id, 'client');
    await edge.upkeep.sweep();
    const version = await heroOf(edge, id);
    assert.equal(version?.checksum, file?.checksum);
    assert.deepEqual(version?.asset, { ...before.creatives[0]?.versions[0]?.asset, name: '' });
    const { keys } = edge.assets;
    assert.deepEqual((await keys()).toSorted(), [running.file.id, `${running.file.id}-preview`]);
    const { problem } = await edge.call('POST', `/v1/orders/${id}/assets/${file?.id}/links`, {
      as: 'client',
    });
    assert.deepEqual(problem?.reason, { code: 'erased', params: { at: '2028-03-04T09:00:00.000Z' } });
  });
});

/** The order ends: both want it cancelled. */
async function calledOff(edge: Edge, id: string): Promise<void> {
  await edge.act(id, 'client', 'requestCancellation', { reason: 'Plans have changed.', refund: 120_000 });
  await edge.act(id, 'channel', 'acceptCancellation');
}

describe('erasing a party', () => {
  it('erases all its files in orders that are over: bytes, previews and names; the other side keeps its own', async () => {
    const edge = open();
    const one = await withHero(edge);
    const two = await acceptedWithSlots(edge);
    const [kept, attached] = [
      await stored(edge, two),
      await stored(edge, two, 'sheet-1', { as: 'channel', purpose: 'message' }),
    ];
    await begin(edge, two);
    await sent(edge, two, new Uint8Array(9));
    assert.deepEqual((await edge.upkeep.eraseParty('alder')).files, 0);
    assert.equal((await edge.assets.keys()).length, 7);
    for (const { id } of [one, { id: two }]) await calledOff(edge, id);
    assert.equal((await edge.upkeep.eraseParty('alder')).files, 4);
    assert.equal((await edge.upkeep.eraseParty('alder')).files, 0);
    assert.deepEqual(await edge.assets.keys(), [attached.id]);
    for (const { id } of [one.file, kept]) {
      const row = await edge.store.asset(id);
      assert.deepEqual([row?.state, row?.name, row?.erasedAt], ['erased', '', edge.clock.now()]);
      assert.match(row?.checksum ?? '', /^[0-9a-f]{64}$/);
    }
    assert.equal(await nameOf(edge, one.id), '');
  });

  it('leaves the chain of events whole and the approval where it was', async () => {
    const edge = open();
    const { id, file } = await orderAt(edge, 'released');
    await edge.upkeep.eraseParty('alder');
    const events = await edge.store.events(id, { after: 0, limit: 100 });
    const head = (await edge.store.read(id))?.head ?? '';
    assert.equal(verifyChain(id, events, head).state, 'intact');
    const [hero] = (await edge.read(id, 'channel')).creatives;
    assert.deepEqual(
      [hero?.status, hero?.currentVersionId, hero?.versions[0]?.checksum],
      ['approved', 'hero.1', file?.checksum],
    );
  });

  it('also ends an upload that is looked into at that moment', async () => {
    const edge = open();
    const id = await acceptedWithSlots(edge);
    const upload = await sent(edge, id, new Uint8Array(200_000));
    await calledOff(edge, id);
    const taking = take(edge, id, upload, 'a'.repeat(64));
    await edge.upkeep.eraseParty('alder');
    assert.ok((await taking).status >= 400);
    await edge.upkeep.sweep();
    assert.deepEqual(await edge.assets.keys(), []);
  });
});

describe('the sweep', () => {
  it('removes bytes that nobody knows, and only those', async () => {
    const edge = open();
    const { file } = await withHero(edge);
    const known = (await edge.assets.keys()).toSorted();
    assert.deepEqual(known, [file.id, `${file.id}-preview`]);
    await edge.assets.write('f'.repeat(32), new Uint8Array(3));
    await edge.assets.write(`${'e'.repeat(32)}-preview`, new Uint8Array(3));
    await edge.upkeep.sweep();
    assert.deepEqual((await edge.assets.keys()).toSorted(), known);
  });

  it('removes what a crash left between the row and the bytes', async () => {
    const edge = open();
    const { file } = await orderAt(edge, 'released');
    const failing = { ...edge.assets, remove: () => Promise.reject(new Error('the power went')) };
    const broken = createUpkeep({ store: edge.store, assets: failing, clock: edge.clock });
    await assert.rejects(broken.eraseParty('alder'), /the power went/);
    assert.notEqual(await edge.assets.size(file?.id ?? ''), null);
    edge.clock.advance(HOUR);
    await edge.upkeep.sweep();
    assert.deepEqual(await edge.assets.keys(), []);
  });
});
