import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/components/order-queue/define.ts';
import type { OrderQueue } from '../../src/components/order-queue/order-queue.ts';
import { createDemoAdapter, createDemoWorld } from '../../src/api-adapter/demo/demo-adapter.ts';
import type { ApiAdapter } from '../../src/contract/api-adapter.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import { createCampaign } from '../../src/controllers/campaign-context.ts';
import { loadingQueue } from '../../src/controllers/queue-view.ts';
import { openQueue } from '../../src/controllers/queue-rooms.ts';
import { provide, roomOf, withCampaign } from '../support/campaign.ts';
import { countTimers } from '../support/page.ts';
import { all, cellsOf, numbersIn, rowsIn, settled } from '../support/queue-stage.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { orderPageOf, rowOf, rowsOf } from '../support/scripted-queue.ts';
import { waitUntil } from '../support/waiting.ts';
import { press, sees } from '../support/widget.ts';

const question = (view: string) => JSON.stringify({ view, limit: 200 });

describe('a queue that is followed', () => {
  it('is watched once for everyone who asks the same, and left with the last of them', async () => {
    const { adapter, server } = scriptedAdapter(null);
    const campaign = createCampaign(adapter, { drafts: false });
    const heard: number[] = [];
    const first = openQueue(campaign, question('needsYou'), () => heard.push(1));
    const second = openQueue(campaign, question('needsYou'), () => heard.push(2));
    const other = openQueue(campaign, question('done'), () => {});
    expect(server.queueQueries).to.have.lengthOf(2);
    server.queue(orderPageOf(rowsOf(2)), ({ view }) => view === 'needsYou');
    expect(new Set(heard)).to.deep.equal(new Set([1, 2]));
    expect(first.room.view.length).to.equal(2);
    expect(other.room.view).to.equal(loadingQueue);
    first.leave();
    await aTimeout(0);
    expect(server.queues.size).to.equal(2);
    second.leave();
    other.leave();
    await aTimeout(0);
    expect(server.queues.size).to.equal(0);
  });

  it('survives an element that is moved: the watch goes on, nothing is asked twice', async () => {
    const { adapter, server } = scriptedAdapter(null);
    const room = await roomOf(createCampaign(adapter, { drafts: false }));
    const el = await fixture<OrderQueue>(html`<order-queue></order-queue>`, { parentNode: room });
    server.queue(orderPageOf(rowsOf(2)));
    await settled(el);
    const box = document.createElement('section');
    room.append(box);
    box.append(el);
    await settled(el);
    expect(numbersIn(el)).to.deep.equal(['CM-1', 'CM-2']);
    expect(server.queueQueries).to.have.lengthOf(1);
  });

  it('shows another backend’s orders when the page signs somebody else in', async () => {
    const one = scriptedAdapter(null);
    const two = scriptedAdapter(null);
    const room = await fixture<HTMLElement>(html`<main></main>`);
    const give = provide(room, createCampaign(one.adapter, { drafts: false }));
    const el = await fixture<OrderQueue>(html`<order-queue></order-queue>`, { parentNode: room });
    one.server.queue(orderPageOf(rowsOf(2)));
    await settled(el);
    give(createCampaign(two.adapter, { drafts: false }));
    await settled(el);
    expect(all(el, '.row[data-bone]').length).to.be.above(0);
    expect(el.actor).to.equal(null);
    two.server.queue(orderPageOf([rowOf({ number: 'X-1' })]));
    await settled(el);
    expect(numbersIn(el)).to.deep.equal(['X-1']);
  });

  it('leaves no timer and no watch after a hundred mounts and unmounts', async () => {
    const { adapter, server } = scriptedAdapter(null);
    const room = await roomOf(createCampaign(adapter, { drafts: false }));
    const timers = countTimers();
    for (let round = 0; round < 100; round++) {
      const el = document.createElement('order-queue');
      room.append(el);
      await el.updateComplete;
      if (round % 2) server.queue(orderPageOf(rowsOf(2)));
      el.remove();
      await Promise.resolve();
    }
    await nextFrame();
    expect(timers.running).to.equal(0);
    timers.restore();
    expect(server.queues.size).to.equal(0);
  });

  const wrong: Record<string, Partial<ApiAdapter>> = {
    throws: {
      watchQueue: () => {
        throw new TypeError('boom');
      },
    },
    'is no function': { watchQueue: undefined as never },
    'hands over no page': {
      watchQueue: (_query, watcher) => {
        watcher.next({ rows: null } as never);
        return undefined as never;
      },
    },
  };
  for (const [how, part] of Object.entries(wrong))
    it(`says so when an adapter’s watchQueue ${how}`, async () => {
      const { adapter } = scriptedAdapter(null);
      const el = await withCampaign<OrderQueue>({ ...adapter, ...part }, html`<order-queue></order-queue>`);
      await sees(el, 'Orders did not load.');
      expect(rowsIn(el)).to.have.lengthOf(0);
    });

  it('says that a provider is missing, in time', async () => {
    const el = await fixture<OrderQueue>(html`<order-queue></order-queue>`);
    const errors: ApiError[] = [];
    el.addEventListener('cm-error', ({ detail }) => errors.push(detail.error));
    await waitUntil(() => errors.length > 0);
    expect(errors[0]!.message).to.contain('<order-queue> is in no <campaign-manager>');
    await sees(el, 'Orders did not load.');
  });

  it('keeps what it has when a further page is no page', async () => {
    const { adapter, server } = scriptedAdapter(null);
    const el = await withCampaign<OrderQueue>(adapter, html`<order-queue></order-queue>`);
    server.queue(orderPageOf(rowsOf(3), { total: 6, cursor: 'c' }));
    await waitUntil(() => server.more.length > 0);
    server.more[0]!.answer({ rows: 'none' } as never);
    await sees(el, 'Further orders did not load.');
    expect(numbersIn(el).slice(0, 3)).to.deep.equal(['CM-1', 'CM-2', 'CM-3']);
    // A page that overlaps what is shown doubles nothing.
    await press(el, 'Try again');
    await waitUntil(() => server.more.length > 1);
    server.more[1]!.answer({ rows: rowsOf(4, {}, 3), cursor: null });
    await waitUntil(() => numbersIn(el).includes('CM-6'));
    expect(numbersIn(el)).to.deep.equal(['CM-1', 'CM-2', 'CM-3', 'CM-4', 'CM-5', 'CM-6']);
  });
});

describe('a queue on the whole backend in the page', () => {
  it('accepts an order: it leaves “Needs you” in place and stands in “Waiting” afterwards', async () => {
    const world = createDemoWorld();
    const el = await withCampaign<OrderQueue>(
      createDemoAdapter({ actor: 'channel', world }),
      html`<order-queue></order-queue>`,
    );
    await waitUntil(() => rowsIn(el).some((row) => row.querySelector('input:not([hidden])')));
    const before = numbersIn(el);
    const row = rowsIn(el).find((one) => one.querySelector('input:not([hidden])'))!;
    const number = cellsOf(row).order!.split(' ')[0]!;
    row.querySelector('input')!.click();
    await waitUntil(() => /1 order selected/.test(el.shadowRoot!.textContent));
    await press(el, 'Accept 1 order');
    await sees(el, 'Accepted 1 of 1.');
    expect(cellsOf(row).next).to.match(/^Accepted · [\w-]+$/);
    expect(numbersIn(el)).to.deep.equal(before);
    await sees(el, 'Tidy up');
    await press(el, 'Close');
    await press(el, 'Tidy up');
    expect(numbersIn(el).some((one) => number.startsWith(one))).to.equal(false);
    await press(el, /^Waiting/);
    await waitUntil(() => numbersIn(el).some((one) => number.startsWith(one)));
    await world.close();
  });
});
