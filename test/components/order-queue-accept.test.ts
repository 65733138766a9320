import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { OrderQueue } from '../../src/components/order-queue/order-queue.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import type { OrderRow } from '../../src/contract/queue.ts';
import { createCampaign } from '../../src/controllers/campaign-context.ts';
import { memoryStorage, roomOf } from '../support/campaign.ts';
import { all, cellsOf, find, openQueue, rowOfOrder, settled } from '../support/queue-stage.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { orderPageOf, rowOf } from '../support/scripted-queue.ts';
import { accepted, cancelled, receipt } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';
import { button, focused, isWaiting, press, sees } from '../support/widget.ts';

const placed = (id: string, over: Partial<OrderRow> = {}) =>
  rowOf({ id, number: `CM-${id}`, actions: ['accept'], ...over });
const three = [
  placed('a'),
  placed('b', { captured: 87_000, with: 'Lumen and Loam' }),
  rowOf({ id: 'c', number: 'CM-c', status: 'ready' }),
];
const page = orderPageOf(three);

const box = (el: Element, id: string) => rowOfOrder(el, `CM-${id}`).querySelector('input')!;
async function choose(el: OrderQueue, ...ids: string[]) {
  for (const id of ids) box(el, id).click();
  await settled(el);
}
const result = (id: string, reference: string) => ({
  receipt: receipt({ reference }),
  order: accepted({ id, number: `CM-${id}`, turn: ['client'], acceptedAt: '2026-03-09T10:00:01.000Z' }),
});

describe('several orders in <order-queue>', () => {
  it('are chosen by box or key; a bar says how many and how much is held', async () => {
    const { el } = await openQueue(page);
    expect(box(el, 'a').getAttribute('aria-label')).to.equal('Select CM-a, Alder & Finch');
    expect(box(el, 'c').hidden).to.equal(true);
    const height = find(el, '.tools')!.offsetHeight;
    rowOfOrder(el, 'CM-a').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: ' ' });
    await settled(el);
    await sees(el, /2 orders selected · €2,070\.00 held/);
    expect(rowOfOrder(el, 'CM-b').ariaSelected).to.equal('true');
    // The bar takes the place of the filters, so that no row moves.
    expect(find(el, '.tools')!.offsetHeight).to.equal(height);
    await expect(el).to.be.accessible();
    await press(el, 'Clear selection');
    expect(all(el, '[aria-selected=true]')).to.have.lengthOf(0);
  });

  it('in two currencies are summed apart', async () => {
    const { el } = await openQueue(
      orderPageOf([placed('a'), placed('b', { currency: 'USD', captured: 500 })]),
    );
    await choose(el, 'a', 'b');
    await sees(el, '€1,200.00 + $5.00 held');
  });

  it('are accepted with a key and a result each', async () => {
    const { el, server } = await openQueue(page);
    const done: string[] = [];
    el.addEventListener('cm-action-done', ({ detail }) => done.push(detail.receipt.reference));
    await choose(el, 'a', 'b');
    const width = button(el, 'Accept 2 orders').offsetWidth;
    button(el, 'Accept 2 orders').focus();
    await press(el, 'Accept 2 orders');
    const [first, second] = server.actions;
    expect(server.actions.map(({ what }) => what.command)).to.deep.equal([
      { type: 'accept', on: { status: 'placed' }, payload: {} },
      { type: 'accept', on: { status: 'placed' }, payload: {} },
    ]);
    expect(first!.what.key).to.not.equal(second!.what.key);
    expect(button(el, 'Accepting…').offsetWidth).to.equal(width);
    expect(isWaiting(button(el, 'Accepting…'))).to.equal(true);
    expect(cellsOf(rowOfOrder(el, 'CM-b')).next).to.equal('Accepting…');
    first!.answer(result('a', '8F2K-41'));
    const latest = cancelled({ id: 'b', number: 'CM-b', turn: [], endedAt: '2026-03-09T10:00:01.000Z' });
    second!.refuse(new ApiError('conflict', 'too late', { latest }));
    await sees(el, 'Accepted 1 of 2.');
    await sees(el, '2 orders have left this list.');
    await sees(el, /CM-b: Alder & Finch cancelled this order at \d\d:\d\d \S+ Nothing was sent for it\./);
    expect(cellsOf(rowOfOrder(el, 'CM-a'))).to.include({ status: 'Accepted', next: 'Accepted · 8F2K-41' });
    expect(cellsOf(rowOfOrder(el, 'CM-b'))).to.include({ status: 'Cancelled', next: 'Not accepted' });
    expect(done).to.deep.equal(['8F2K-41']);
    await settled(el);
    expect(focused()?.id).to.equal('results');
    await expect(el).to.be.accessible();
    const asked: string[] = [];
    el.addEventListener('cm-open', (event) => (event.preventDefault(), asked.push(event.detail.orderId)));
    await press(el, 'Show CM-b');
    expect(asked).to.deep.equal(['b']);
    await press(el, 'Close');
    expect(find(el, '#results') === null).to.equal(true);
  });

  it('go out four at a time', async () => {
    const rows = 'abcdef'.split('').map((id) => placed(id));
    const { el, server } = await openQueue(orderPageOf(rows));
    await choose(el, ...rows.map(({ id }) => id));
    await press(el, 'Accept 6 orders');
    expect(server.actions).to.have.lengthOf(4);
    server.actions[2]!.answer(result('c', 'R-1'));
    await waitUntil(() => server.actions.length === 5);
    await sees(el, 'Accepted 1 of 6 so far.');
  });

  it('that may have been accepted are sent again with the same key', async () => {
    const { el, server } = await openQueue(page);
    await choose(el, 'a');
    await press(el, 'Accept 1 order');
    server.actions[0]!.refuse(new ApiError('network', 'lost', { requestId: 'E-1' }));
    await sees(el, 'CM-a: The server could not be reached. Trying again never does it twice.');
    expect(cellsOf(rowOfOrder(el, 'CM-a')).next).to.equal('Not confirmed');
    await press(el, 'Try again');
    expect(server.actions[1]!.what.key).to.equal(server.actions[0]!.what.key);
    server.actions[1]!.answer(result('a', '8F2K-41'));
    await sees(el, 'Accepted 1 of 1.');
  });

  it('that were accepted elsewhere are told as what they are', async () => {
    const { el, server } = await openQueue(page);
    await choose(el, 'a');
    await press(el, 'Accept 1 order');
    const { order } = result('a', '');
    server.actions[0]!.refuse(new ApiError('conflict', 'too late', { latest: order }));
    await sees(el, 'CM-a: It was already accepted. Nothing was done twice.');
    expect(cellsOf(rowOfOrder(el, 'CM-a')).next).to.equal('Was already accepted');
  });

  it('that the page keeps back are not sent', async () => {
    const { el, server } = await openQueue(page);
    el.addEventListener('cm-before-action', (event) => {
      if (event.detail.orderId === 'b') event.preventDefault();
    });
    await choose(el, 'a', 'b');
    await press(el, 'Accept 2 orders');
    expect(server.actions.map(({ what }) => what.orderId)).to.deep.equal(['a']);
    server.actions[0]!.answer(result('a', '8F2K-41'));
    await sees(el, 'CM-b: This page kept it back. Nothing was sent.');
    expect(box(el, 'b').checked).to.equal(true);
  });

  it('that were on their way at a reload are taken up with the same key, unless that was long ago', async () => {
    const drafts = memoryStorage();
    const begin = async () => {
      const { adapter, server } = scriptedAdapter(null);
      const parentNode = await roomOf(createCampaign(adapter, { drafts }));
      const el = await fixture<OrderQueue>(html`<order-queue></order-queue>`, { parentNode });
      server.queue(page);
      await waitUntil(() => (el as unknown as { _late: unknown })._late !== undefined);
      await settled(el);
      return { el, server };
    };
    const before = await begin();
    await choose(before.el, 'a');
    await press(before.el, 'Accept 1 order');
    const [lost] = before.server.actions;
    before.el.remove();
    const after = await begin();
    expect(after.server.actions.map(({ what }) => what)).to.deep.equal([lost!.what]);
    after.server.actions[0]!.answer(result('a', '8F2K-41'));
    await sees(after.el, 'Accepted 1 of 1.');
    expect(drafts.keys()).to.deep.equal([]);
    const key = 'cm:1:scripted:mara:~queue:~accepting';
    const old = { row: three[0], key: 'k'.repeat(32), startedAt: Date.now() - 11 * 60_000 };
    drafts.setItem(key, JSON.stringify({ at: Date.now(), value: [old, 'nonsense', null] }));
    const later = await begin();
    await aTimeout(20);
    expect(later.server.actions).to.have.lengthOf(0);
    expect(drafts.keys()).to.deep.equal([]);
  });

  it('are no longer chosen when another list is shown, and wait while offline', async () => {
    const { el, server } = await openQueue(page);
    await choose(el, 'a');
    server.connect('offline');
    await settled(el);
    expect(isWaiting(button(el, 'Accept 1 order'))).to.equal(true);
    await press(el, 'Accept 1 order');
    expect(server.actions).to.have.lengthOf(0);
    el.view = 'waiting';
    await settled(el);
    el.view = 'needsYou';
    await settled(el);
    server.queue(page);
    await settled(el);
    expect(all(el, 'input:checked')).to.have.lengthOf(0);
  });
});
