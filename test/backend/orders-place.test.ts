/** Placing an order: once per id, with money and agreement that hold together. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { standardPolicy } from '../../src/contract/policy.ts';
import { openWorld, viewers } from '../support/orders-world.ts';
import { orderToPlace } from '../support/placed.ts';
import { refusal } from '../support/refusal.ts';

describe('placing an order', () => {
  it('places the same order once, and refuses another under its id', async () => {
    const { orders } = openWorld();
    const body = orderToPlace();
    const { id, number } = body;
    assert.deepEqual(await orders.place(body), { id, number, version: 1, created: true });
    assert.deepEqual(await orders.place(body), { id, number, version: 1, created: false });
    const { code, reason } = await refusal(orders.place({ ...body, number: 'CM-1' }));
    assert.deepEqual([code, reason?.code], ['conflict', 'idTaken']);
  });

  it('freezes fee and policy, and shows the hash of the agreement once it is accepted', async () => {
    const { orders, place, act, store } = openWorld({ policy: { ...standardPolicy, feeBps: 750 } });
    const id = await place();
    const placed = await orders.get(id, viewers.client);
    assert.deepEqual([placed.money.feeBps, placed.agreement.feeBps, placed.agreementHash], [750, 750, null]);
    const accepted = await act(id, 'channel', { type: 'accept' });
    assert.match(accepted.agreementHash ?? '', /^[0-9a-f]{64}$/);
    assert.equal((await store.read(id))?.order.context.policy.feeBps, 750);
    assert.equal(accepted.links.order, `https://host.example/orders/${id}`);
  });

  it('names everything that does not hold together', async () => {
    const { orders } = openWorld();
    const { agreement, channel } = orderToPlace();
    const body = orderToPlace({
      captured: 1,
      client: { ...channel, name: ' ', timeZone: 'Moon/Base', locale: '!' },
      agreement: {
        ...agreement,
        startDate: { date: '2026-02-31', timeZone: 'Europe/Berlin' },
        endDate: { date: '2026-02-01', timeZone: 'Nowhere' },
        slots: [...agreement.slots, agreement.slots[0]!],
      },
      reorderOf: 'unknown',
    });
    const { code, fields } = await refusal(orders.place(body));
    assert.equal(code, 'invalid');
    assert.deepEqual(
      fields?.map(({ path, code }) => `${path} ${code}`),
      [
        'captured notThePrice',
        'client.id sameParty',
        'client.name required',
        'client.timeZone unknownTimeZone',
        'client.locale unknownLocale',
        'agreement.startDate.date noSuchDay',
        'agreement.endDate.timeZone unknownTimeZone',
        'agreement.endDate beforeStart',
        'agreement.slots.2.id twice',
        'reorderOf noFinishedOrder',
      ],
    );
  });

  it('repeats a finished order of the same parties', async () => {
    const { place, act, store } = openWorld();
    const id = await place();
    const early = await refusal(place({ reorderOf: id }));
    assert.equal(early.fields?.[0]?.code, 'noFinishedOrder');
    await act(id, 'client', { type: 'cancel' });
    const again = await place({ reorderOf: id });
    assert.equal((await store.read(again))?.order.reorderOf, id);
  });
});
