/** The demo's files: they come and go with its world, and move in time with it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPageInspector } from '../../backend/src/assets/inspect/page-inspector.ts';
import { createMemoryAssets } from '../../backend/src/assets/memory-assets.ts';
import { claimAssets } from '../../backend/src/assets/owner.ts';
import { createDemo } from '../../backend/src/demo/demo.ts';
import { demoLinks } from '../../backend/src/demo/links.ts';
import { pageTokens } from '../../backend/src/demo/session.ts';
import { createMemoryStore } from '../../backend/src/store/memory.ts';
import { DAY, shift } from '../../src/contract/primitives.ts';
import { base, oneOrder } from '../support/demo.ts';

function world() {
  const [store, assets] = [createMemoryStore(), createMemoryAssets()];
  const tokens = pageTokens(Date.now);
  const inspector = createPageInspector();
  const deps = { store, assets, inspector, tokens, links: demoLinks(base), origins: [], seed: oneOrder };
  return { store, assets, deps, open: () => createDemo(deps) };
}
const row = (createdAt: string) => ({
  id: 'a'.repeat(32),
  orderId: oneOrder.orders[0]?.id ?? '',
  subject: 'someone',
  party: 'anyone',
  actor: 'client' as const,
  purpose: 'message' as const,
  slotId: null,
  name: 'a.png',
  length: 3,
  createdAt,
  expiresAt: shift(createdAt, DAY),
});

describe("the demo's files", () => {
  it('are thrown away with everything else at a fresh start', async () => {
    const { assets, open } = world();
    const demo = await open();
    await assets.write('a'.repeat(32), new Uint8Array(3));
    await demo.reset();
    assert.deepEqual(await assets.keys(), ['owner']);
    await demo.close();
  });

  it('begin anew with the orders when they are lost, since orders without them are half a demo', async () => {
    const { store, assets, open } = world();
    const demo = await open();
    await demo.moveTo(shift(await demo.now(), 30 * DAY));
    await demo.close();
    const again = await open();
    const moved = await again.now();
    await again.close();
    await assets.remove('owner');
    const anew = await open();
    assert.ok((await anew.now()) < shift(moved, -20 * DAY));
    assert.equal(await claimAssets(store, assets, 'demo'), 'own');
    await anew.close();
  });

  it('are forgotten when the clock is moved past their time', async () => {
    const { store, assets, open } = world();
    const demo = await open();
    const asset = row(await demo.now());
    const { id } = asset;
    await store.addAsset(asset, { bytes: 9, unfinished: 9 });
    await assets.write(id, new Uint8Array(3));
    await demo.moveTo(shift(await demo.now(), DAY - 60_000));
    assert.equal(await assets.size(id), 3);
    await demo.moveTo(shift(await demo.now(), 60_001));
    assert.deepEqual([await assets.size(id), await store.asset(id)], [null, null]);
    await demo.close();
  });
});
