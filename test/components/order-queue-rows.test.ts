import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { OrderRow } from '../../src/contract/queue.ts';
import {
  all,
  cellsOf,
  find,
  focusedNumber,
  numbersIn,
  openQueue,
  rowHeight,
  rowOfOrder,
  rowsIn,
  scrollTo,
  settled,
} from '../support/queue-stage.ts';
import { orderPageOf, rowOf, rowsOf } from '../support/scripted-queue.ts';
import { cancelled } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';
import { focused, press, sees } from '../support/widget.ts';

const due = (at: number) => new Date(Date.UTC(2027, 0, 1) + at * 60_000).toISOString();
/** Ten thousand orders, each due a minute after the one before it. */
const many: OrderRow[] = rowsOf(10_000).map((row, at) => ({ ...row, dueAt: due(at) }));
const pageSize = 200;
const firstOf = (rows: OrderRow[]) =>
  orderPageOf(rows.slice(0, pageSize), {
    total: rows.length,
    counts: { needsYou: rows.length, waiting: 0, done: 0, unread: 0 },
    cursor: rows.length > pageSize ? String(pageSize) : null,
  });

type Stage = Awaited<ReturnType<typeof openQueue>>;

/** Answers whatever is asked for as a server does that has these rows; until nothing is asked any more. */
async function serve({ el, server }: Stage, rows: OrderRow[]): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet++) {
    for (let asked = server.more.shift(); asked; asked = server.more.shift()) {
      quiet = 0;
      const from = Number(asked.what.cursor);
      const to = from + pageSize;
      asked.answer({ rows: rows.slice(from, to), cursor: to < rows.length ? String(to) : null });
      await aTimeout(0);
    }
    await settled(el);
  }
}

describe('the rows of <order-queue>', () => {
  it('are shown through a window: ten thousand orders, few nodes, the right ones at every place', async () => {
    const stage = await openQueue(firstOf(many));
    const { el, server } = stage;
    expect(find(el, '.grid')!.getAttribute('aria-rowcount')).to.equal('10001');
    expect(numbersIn(el)[0]).to.equal('CM-1');
    const height = rowHeight(el);
    for (const place of [150, 450, 2_000, 5_500, 9_990]) {
      await scrollTo(el, place * height);
      await serve(stage, many);
      const row = rowOfOrder(el, `CM-${place + 1}`);
      expect(row.getAttribute('aria-rowindex')).to.equal(String(place + 2));
      const area = find(el, '.area')!;
      const top = row.getBoundingClientRect().top - area.getBoundingClientRect().top;
      expect(top).to.be.closeTo(place * height - area.scrollTop, 1);
      expect(top).to.be.within(0, area.clientHeight - height + 1);
      const nodes = document.createTreeWalker(el.shadowRoot!);
      let count = 0;
      while (nodes.nextNode()) count += 1;
      expect(all(el, '*').length).to.be.below(500);
      expect(count).to.be.below(1_500, 'with white space and comments');
    }
    expect(server.more).to.have.lengthOf(0);
  });

  it('that are still to come stand there as bones of the same height', async () => {
    const stage = await openQueue(firstOf(many));
    const { el } = stage;
    const height = rowHeight(el);
    const tall = find(el, '.area')!.scrollHeight;
    await scrollTo(el, 300 * height);
    expect(numbersIn(el)).to.include('…').and.not.include('CM-301');
    for (const row of rowsIn(el)) expect(row.getBoundingClientRect().height).to.equal(height);
    await expect(el).to.be.accessible();
    await serve(stage, many);
    expect(numbersIn(el)).to.include('CM-301').and.not.include('…');
    expect(find(el, '.area')!.scrollHeight).to.equal(tall);
  });

  it('are of one height, however long a name is', async () => {
    const rows = [rowOf({ id: 'a', with: 'Lumen and Loam '.repeat(20) }), rowOf({ id: 'b', number: 'CM-2' })];
    const { el } = await openQueue(orderPageOf(rows));
    const [first, second] = rowsIn(el).map((row) => row.getBoundingClientRect().height);
    expect(first).to.equal(second);
    expect(cellsOf(rowsIn(el)[0]!).order).to.contain('Lumen and Loam '.repeat(20).trim());
  });

  it('change in place', async () => {
    const rows = rowsOf(3);
    const stage = await openQueue(orderPageOf(rows));
    const { el, server } = stage;
    const [, second] = rowsIn(el);
    const changed = { ...rows[1]!, version: 2, status: 'accepted', unread: 2 };
    // The server sorts it elsewhere now: it stays where it is seen.
    server.queue(orderPageOf([changed, rows[0]!, rows[2]!]));
    await settled(el);
    expect(numbersIn(el)).to.deep.equal(['CM-1', 'CM-2', 'CM-3']);
    expect(rowsIn(el)[1] === second).to.equal(true);
    expect(cellsOf(second!)).to.include({ status: 'Accepted' });
    expect(second!.querySelector('.badge')!.ariaLabel).to.equal('2 unread messages');
    // What is older than what is shown changes nothing.
    server.queue(orderPageOf(rows));
    await settled(el);
    expect(cellsOf(second!)).to.include({ status: 'Accepted' });
  });

  it('do not move for new orders: a banner tells of them and shows them', async () => {
    const rows = rowsOf(3);
    const stage = await openQueue(orderPageOf(rows));
    const { el, server } = stage;
    const topsOf = () => rowsIn(el).map((row) => row.getBoundingClientRect().top);
    const tops = topsOf();
    const fresh = rowsOf(2, {}, 11);
    server.queue(orderPageOf([fresh[0]!, ...rows, fresh[1]!]));
    await settled(el);
    expect(numbersIn(el)).to.deep.equal(['CM-1', 'CM-2', 'CM-3']);
    expect(topsOf()).to.deep.equal(tops);
    await sees(el, /2 new orders arrived since \d\d:\d\d/);
    expect(find(el, '#say')!.textContent).to.match(/^2 new orders arrived since/);
    await expect(el).to.be.accessible();
    await press(el, 'Show 2 orders');
    await settled(el);
    expect(numbersIn(el)).to.deep.equal(['CM-11', 'CM-1', 'CM-2', 'CM-3', 'CM-12']);
    expect(focusedNumber()).to.equal('CM-11');
    expect(find(el, '.line')!.textContent).to.not.contain('new');
  });

  it('appear at once where there were none', async () => {
    const stage = await openQueue(orderPageOf([]));
    await sees(stage.el, 'No orders yet');
    stage.server.queue(orderPageOf(rowsOf(2)));
    await settled(stage.el);
    expect(numbersIn(stage.el)).to.deep.equal(['CM-1', 'CM-2']);
    expect(find(stage.el, '.line')!.textContent).to.not.contain('new');
  });

  it('that leave the list stay, greyed, with what they have become, until it is tidied up', async () => {
    const rows = rowsOf(3).map((row, at) => ({ ...row, id: at === 1 ? 'o1' : `p${at}` }));
    const stage = await openQueue(orderPageOf(rows));
    const { el, server } = stage;
    server.store(cancelled({ number: 'CM-2', turn: [], endedAt: '2026-03-09T10:00:01.000Z' }));
    server.queue(
      orderPageOf([rows[0]!, rows[2]!], { counts: { needsYou: 2, waiting: 0, done: 1, unread: 0 } }),
    );
    await waitUntil(() => cellsOf(rowOfOrder(el, 'CM-2')).status === 'Cancelled');
    const row = rowOfOrder(el, 'CM-2');
    expect(row.hasAttribute('data-left')).to.equal(true);
    expect(cellsOf(row).next).to.equal('No longer in this list');
    expect(numbersIn(el)).to.have.lengthOf(3);
    await sees(el, '1 order has left this list.');
    await sees(el, 'Needs you 2');
    await press(el, 'Tidy up');
    await settled(el);
    expect(numbersIn(el)).to.deep.equal(['CM-1', 'CM-3']);
  });

  it('beyond the first page are looked at again after a change, and none is lost or doubled', async () => {
    const stage = await openQueue(firstOf(many));
    const { el, server } = stage;
    const height = rowHeight(el);
    await scrollTo(el, 450 * height);
    await serve(stage, many);
    const changed = many.map((row) => (row.id === 'o455' ? { ...row, version: 2, status: 'ready' } : row));
    server.queue(firstOf(changed));
    await serve(stage, changed);
    expect(cellsOf(rowOfOrder(el, 'CM-455')).status).to.equal('Ready');
    await scrollTo(el, 190 * height);
    await serve(stage, changed);
    const seen = numbersIn(el);
    expect(new Set(seen).size).to.equal(seen.length);
    expect(seen).to.include('CM-200').and.to.include('CM-201');
  });

  it('can be walked with the keys, over places that are still to come', async () => {
    const stage = await openQueue(firstOf(many));
    const { el } = stage;
    await serve(stage, many);
    rowOfOrder(el, 'CM-1').focus();
    await sendKeys({ press: 'ArrowDown' });
    await settled(el);
    expect(focusedNumber()).to.equal('CM-2');
    await sendKeys({ press: 'End' });
    await settled(el);
    expect(focused()!.getAttribute('aria-rowindex')).to.equal('10001');
    await serve(stage, many);
    expect(focusedNumber()).to.equal('CM-10000');
    await sendKeys({ press: 'PageUp' });
    await settled(el);
    expect(focusedNumber()).to.equal('CM-9990');
    await sendKeys({ press: 'Home' });
    await settled(el);
    expect(focusedNumber()).to.equal('CM-1');
    expect(all(el, '.row[tabindex="0"]')).to.have.lengthOf(1);
  });

  it('keep the focus when somebody scrolls away from it', async () => {
    const stage = await openQueue(firstOf(many));
    const { el } = stage;
    rowOfOrder(el, 'CM-3').focus();
    await scrollTo(el, 100 * rowHeight(el));
    expect(focusedNumber()).to.equal('CM-3');
    await sendKeys({ press: 'ArrowDown' });
    await settled(el);
    expect(focusedNumber()).to.equal('CM-4');
  });

  it('that did not come are told of, and asked for again', async () => {
    const stage = await openQueue(firstOf(many));
    const { el, server } = stage;
    await scrollTo(el, 250 * rowHeight(el));
    await waitUntil(() => server.more.length > 0);
    server.more.shift()!.refuse(new Error('lost'));
    await sees(el, 'Further orders did not load.');
    await press(el, 'Try again');
    await waitUntil(() => server.more.length > 0);
    await serve(stage, many);
    expect(numbersIn(el)).to.include('CM-251');
  });

  it('say nothing of an order that a newer server describes in its own words, but something', async () => {
    const odd = rowOf({ status: 'paused', dueKind: 'nightfall', dispute: 'brewing', number: 'CM-7' });
    const { el } = await openQueue(orderPageOf([odd]));
    expect(cellsOf(rowOfOrder(el, 'CM-7'))).to.include({ status: 'Paused', next: 'Your move' });
  });
});
