/** What every store promises of erasure. */
import assert from 'node:assert/strict';
import { verifyChain } from '../../../backend/src/store/chain.ts';
import type { Store } from '../../../backend/src/store/store.ts';
import { type Instant, shift } from '../../../src/contract/primitives.ts';
import { viewers } from '../orders-world.ts';
import { type Check, ended, later, placed } from './kit.ts';

const at = '2027-01-01T00:00:00.000Z';

async function talked(store: Store, end?: Instant): Promise<string> {
  const id = await placed(store);
  for (const by of ['client', 'channel'] as const)
    await store.addMessage(id, { by, at: later, text: `by the ${by}`, clientId: `message-${by}` });
  if (end !== undefined) await ended(store, id, end);
  return id;
}

/** What people wrote, and when it was erased. */
const said = async (store: Store, id: string) =>
  (await store.messages(id, { limit: 100 })).messages
    .filter(({ event }) => event === null)
    .map(({ text, erasedAt }) => [text, erasedAt]);
const untouched = [
  ['by the client', undefined],
  ['by the channel', undefined],
];

export function erasing(check: Check): void {
  check('erases one side’s words of an order that is over, once', async (store) => {
    const id = await talked(store, later);
    assert.deepEqual(await store.ordersOf('alder'), { over: [{ id, side: 'client' }], open: [] });
    assert.deepEqual(await store.eraseWords(id, 'client', at), { messages: 1, events: 0 });
    assert.deepEqual(await said(store, id), [
      ['', at],
      ['by the channel', undefined],
    ]);
    const { order, head, talked: both } = (await store.read(id))!;
    const { client, channel } = order.parties;
    assert.deepEqual([client.name, client.email, channel.name], ['Erased party', '', 'Northlight Weekly']);
    assert.equal(both, true);
    assert.equal(verifyChain(id, await store.events(id, { after: 0, limit: 10 }), head).state, 'intact');
    assert.deepEqual(await store.ordersOf('alder'), { over: [], open: [] });
    assert.deepEqual(await store.eraseWords(id, 'client', shift(at, 1)), { messages: 0, events: 0 });
  });

  check('erases what was written after an erasure with the next one', async (store) => {
    const id = await talked(store, later);
    await store.eraseWords(id, 'client', at);
    await store.eraseMessages(later, at, 10);
    const again = shift(at, 1000);
    await store.addMessage(id, { by: 'client', at: again, text: 'Thanks again', clientId: 'message-3' });
    assert.equal(await store.eraseMessages(shift(again, -1), at, 10), 0);
    assert.deepEqual((await store.ordersOf('alder')).over, [{ id, side: 'client' }]);
    assert.deepEqual(await store.eraseWords(id, 'client', shift(again, 1)), { messages: 1, events: 0 });
    assert.equal(await store.eraseMessages(again, shift(again, 2), 10), 1);
    assert.deepEqual(await said(store, id), [
      ['', at],
      ['', at],
      ['', shift(again, 1)],
    ]);
  });

  check('shows and finds it under another name from then on', async (store) => {
    const id = await talked(store, later);
    await store.eraseWords(id, 'client', at);
    const find = async (search: string) => (await store.list({ ...viewers.channel, search, limit: 10 })).rows;
    assert.deepEqual(
      (await find('northlight')).map((row) => [row.id, row.client]),
      [[id, 'Erased party']],
    );
    assert.deepEqual(await find('alder'), []);
  });

  check('leaves an order that is not over as it is', async (store) => {
    const id = await talked(store);
    const { number } = (await store.read(id))!.order;
    assert.deepEqual(await store.ordersOf('alder'), { over: [], open: [number] });
    assert.deepEqual(await store.eraseWords(id, 'client', at), { messages: 0, events: 0 });
    assert.equal(await store.eraseMessages(at, at, 10), 0);
    assert.deepEqual(await said(store, id), untouched);
  });

  check('erases the messages of orders that ended by an instant, so many orders at once', async (store) => {
    const young = await talked(store, shift(later, 1));
    const old = [await talked(store, later), await talked(store, later)];
    assert.deepEqual(
      [
        await store.eraseMessages(later, at, 1),
        await store.eraseMessages(later, at, 10),
        await store.eraseMessages(later, at, 10),
      ],
      [1, 1, 0],
    );
    for (const id of old)
      assert.deepEqual(await said(store, id), [
        ['', at],
        ['', at],
      ]);
    assert.deepEqual(await said(store, young), untouched);
    const { over } = await store.ordersOf('alder');
    assert.equal(over.length, 3, 'their other words are still there');
  });
}
