/** The orders of one side: counted, searched, in pages that neither repeat nor lose a row. */
import { OrderPage, type OrderRow } from '../../contract/order.ts';
import type { Check, Checks } from './check.ts';
import { fits, isTrue, pause, refusedWith, same } from './expect.ts';
import type { Side } from './side.ts';
import type { PlacedOrder, Stage } from './stage.ts';
import { escalated, texts } from './ways.ts';
import type { OrderWish } from './world.ts';

const ids = (rows: readonly OrderRow[]) => rows.map(({ id }) => id).toSorted();

/** Some orders of the same two parties. */
async function several(stage: Stage, count: number, names?: OrderWish['names']) {
  const between = stage.word();
  const orders: PlacedOrder[] = [];
  for (let i = 0; i < count; i++) orders.push(await stage.place({ between, names }));
  return orders;
}

async function page(side: Side, query: Parameters<Side['queue']>[0] = {}): Promise<OrderPage> {
  const watch = side.queue(query);
  const first = await watch.until('the first page');
  watch.stop();
  return first;
}

const counts: Check = {
  rule: 'A queue counts what needs the viewer, what waits for others and what is over; the counts do not depend on view or search.',
  async run(stage) {
    const [a, b, c] = (await several(stage, 3)) as [PlacedOrder, PlacedOrder, PlacedOrder];
    await b.channel.act('accept');
    await c.channel.act('decline', { reason: 'scheduleFull', explanation: texts.explanation });
    const expected = {
      channel: { needsYou: [a.id], waiting: [b.id], done: [c.id] },
      client: { needsYou: [b.id], waiting: [a.id], done: [c.id] },
    };
    for (const side of [a.channel, a.client]) {
      const all = await page(side);
      fits(OrderPage, all, `the queue of the ${side.who}`);
      same(
        [all.total, ids(all.rows)],
        [3, ids([a, b, c] as unknown as OrderRow[])],
        `all rows of the ${side.who}`,
      );
      for (const [view, rows] of Object.entries(expected[side.who as 'channel' | 'client'])) {
        const some = await page(side, { view: view as 'done' });
        same([some.total, ids(some.rows)], [1, rows], `${view} of the ${side.who}`);
        same(some.rows[0]?.view, view, `the view of a row in ${view}`);
        same(some.counts, { needsYou: 1, waiting: 1, done: 1 }, `counts beside ${view}`);
      }
      const none = await page(side, { search: `nothing-${stage.word()}` });
      same([none.total, none.rows.length, none.counts.done], [0, 0, 1], 'a search that finds nothing');
    }
  },
};

const rows: Check = {
  rule: 'A row says what the order says: number, version, status, amount, the other party and what is due next.',
  async run(stage) {
    const { channel, client } = await stage.place({ captured: 4711, currency: 'CHF' });
    for (const side of [channel, client]) {
      const { id, number, version, status, parties, deadlines } = await side.order();
      const { rows: found } = await page(side);
      const { view: _, ...row } = found.find((one) => one.id === id)!;
      const other = side.who === 'channel' ? parties.client : parties.channel;
      const dueAt = deadlines.map((deadline) => deadline.dueAt).toSorted()[0];
      const expected = {
        id,
        number,
        version,
        status,
        with: other.name,
        currency: 'CHF',
        captured: 4711,
        dueAt,
      };
      same(row, expected, `the row of the ${side.who}`);
    }
  },
};

const small: Check = {
  rule: 'A row is at most 400 bytes of JSON, whatever the parties are called.',
  async run(stage) {
    const lengthy = [
      { channel: 'A'.repeat(100), client: 'B'.repeat(100) },
      { channel: '広'.repeat(100), client: 'Ünïcödé “name” '.repeat(6) },
    ];
    for (const names of lengthy) {
      const { id, channel, client, mediator } = await escalated(stage, { names });
      for (const side of [channel, client, mediator]) {
        const row = (await page(side)).rows.find((one) => one.id === id);
        const { length } = new TextEncoder().encode(JSON.stringify(row));
        isTrue(length <= 400, `a row of the ${side.who}, in bytes`, 'at most 400', [length, row?.with]);
        const name = side.who === 'channel' ? names.client : names.channel;
        isTrue(!!row?.with.startsWith(name.slice(0, 20)), 'with', `the beginning of ${name}`, row?.with);
      }
    }
  },
};

const search: Check = {
  rule: "A search finds part of the order's number or of a party's name, without regard to case, and nothing of other orders.",
  async run(stage) {
    const word = stage.word();
    const [a, b] = (await several(stage, 2, { channel: `Harbour ${word}`, client: `Nörthfold ${word}` })) as [
      PlacedOrder,
      PlacedOrder,
    ];
    await stage.place();
    const { number } = await a.client.order();
    const found = await page(a.client, { search: number.toLowerCase() });
    isTrue(ids(found.rows).includes(a.id), 'a search for the number', a.id, ids(found.rows));
    const both = ids([a, b] as unknown as OrderRow[]);
    for (const part of [`harbour ${word}`, `NÖRTHFOLD ${word.toUpperCase()}`, word])
      same(ids((await page(a.channel, { search: part })).rows), both, `a search for “${part}”`);
    const all = (await page(a.channel)).rows;
    for (const part of ['%', '_', `${word}'`, '\\']) {
      const has = all.filter((row) => `${row.number} Harbour ${row.with}`.includes(part));
      same(ids((await page(a.channel, { search: part })).rows), ids(has), `a search for “${part}”`);
    }
  },
};

/** More than any check places; pages that go round in circles must not keep it for ever. */
const mostRows = 100;

/** All pages of a queue, one after the other; `between` may change something. */
async function walk(side: Side, limit: number, between = async () => {}): Promise<OrderRow[]> {
  const first = await page(side, { limit });
  const found = [...first.rows];
  for (let { cursor } = first; cursor !== null;) {
    await between();
    const next = await side.adapter.loadRows({ limit }, cursor);
    isTrue(next.rows.length <= limit, 'rows of one page', `at most ${limit}`, next.rows.length);
    isTrue(next.rows.length > 0, 'a page behind a cursor', 'rows', next);
    found.push(...next.rows);
    isTrue(found.length <= mostRows, 'rows of all pages', `at most ${mostRows}`, found.length);
    cursor = next.cursor;
  }
  return found;
}

const pages: Check = {
  rule: 'Pages follow each other by cursor without repeats and without losses, also while other rows change; the last one has none.',
  async run(stage) {
    const orders = await several(stage, 7);
    const { client } = orders[0]!;
    const all = orders.map(({ id }) => id).toSorted();
    for (const limit of [1, 3, 7, 200])
      same(ids(await walk(client, limit)), all, `the rows of all pages of ${limit}`);
    const whole = await page(client);
    same(
      (await walk(client, 2)).map(({ id }) => id),
      whole.rows.map(({ id }) => id),
      'the order of the rows in pages of 2, beside that of one page',
    );
    // An order that leaves the pages still to come must take no other with it.
    const rest = [...orders];
    const seen = await walk(client, 2, async () => {
      await rest.shift()?.client.act('cancel');
    });
    const twice = seen.map(({ id }) => id).filter((id, i, list) => list.indexOf(id) < i);
    const still = rest.map(({ id }) => id).filter((id) => !seen.some((row) => row.id === id));
    same(still, [], 'unchanged orders that the pages lost');
    isTrue(
      twice.every((id) => !rest.some((order) => order.id === id)),
      'rows of unchanged orders that came twice',
      'none',
      twice,
    );
  },
};

const cursor: Check = {
  rule: 'A cursor is good for the question whose page it ended, and refused as `invalid` for any other.',
  async run(stage) {
    const [{ client }] = (await several(stage, 3)) as [PlacedOrder];
    const first = await page(client, { limit: 2 });
    const end = first.cursor ?? '';
    isTrue(end !== '', 'the cursor of a first page of 2 of 3', 'a cursor', first.cursor);
    const bad: [string, () => Promise<unknown>][] = [
      ['of another view', () => client.adapter.loadRows({ limit: 2, view: 'done' }, end)],
      ['that never was', () => client.adapter.loadRows({ limit: 2 }, 'bm9uZQ')],
    ];
    for (const [what, call] of bad) await refusedWith('invalid', call, `a cursor ${what}`);
  },
};

const changes: Check = {
  rule: 'A watched queue reports what changes in it, within the patience of the world.',
  async run(stage) {
    const [{ id, channel, client }] = (await several(stage, 1)) as [PlacedOrder];
    const watch = client.queue();
    await watch.until('the first page');
    await pause(300);
    const { receipt } = await channel.act('accept');
    const isIt = (row: OrderRow) => row.id === id && row.version === receipt.version;
    const next = await watch.until('the accepted order', (one) => one.rows.some(isIt));
    same(next.counts, { needsYou: 1, waiting: 0, done: 0 }, 'the counts afterwards');
  },
};

export const queueChecks = {
  'queue.counts': counts,
  'queue.rows': rows,
  'queue.small-rows': small,
  'queue.search': search,
  'queue.pages': pages,
  'queue.cursor': cursor,
  'queue.changes': changes,
} as const satisfies Checks;
