/** A long queue: searched, in pages that neither repeat nor lose a row, and watched while it changes. */
import type { QueueQuery } from '../../contract/api-adapter.ts';
import type { OrderPage, OrderRow } from '../../contract/queue.ts';
import type { Check, Checks } from './check.ts';
import { isTrue, pause, refusedWith, same } from './expect.ts';
import { ids, page, several, walk } from './queues.ts';
import type { PlacedOrder } from './stage.ts';

const search: Check = {
  rule: "A search finds part of the order's number or of a party's name, without regard to case, and nothing of other orders; what is special elsewhere is a letter here.",
  async run(stage) {
    const word = stage.word();
    const lengthy = `Ütterly ${word} `.padEnd(99, 'x').concat('!');
    const orders = await several(stage, 2, { channel: `Harbour 100% ${word}_a`, client: lengthy });
    const [{ channel, client }] = orders;
    await stage.place();
    const { number } = await client.order();
    const found = await page(client, { search: number.toLowerCase() });
    isTrue(ids(found.rows).includes(client.id), 'a search for the number', client.id, ids(found.rows));
    const parts = [`harbour 100% ${word}`, `ÜTTERLY ${word.toUpperCase()}`, word, ` ${word} `, lengthy];
    for (const part of [...parts, `${word}_`, `100% ${word}`])
      same(ids((await page(channel, { search: part })).rows), ids(orders), `a search for “${part}”`);
    for (const part of [`${word}%`, `_${word}`, `%${word}`, `${word}'`, `${word}\\`, `"${word}"`])
      same((await page(channel, { search: part })).total, 0, `a search for “${part}”`);
  },
};

const pages: Check = {
  rule: 'Pages follow each other by cursor without repeats and without losses, also while other rows change; the last one has none.',
  async run(stage) {
    const orders = await several(stage, 7);
    const [{ client }] = orders;
    for (const limit of [1, 3, 7, 200])
      same(ids(await walk(client, { limit })), ids(orders), `the rows of all pages of ${limit}`);
    const whole = await page(client);
    const inTwos = { limit: 2, view: 'waiting' } as const;
    same(
      (await walk(client, inTwos)).map(({ id }) => id),
      whole.rows.map(({ id }) => id),
      'the order of the rows in pages of 2, beside that of one page',
    );
    // An order that leaves the pages still to come must take no other with it.
    const rest: PlacedOrder[] = [...orders];
    const seen = await walk(client, { limit: 2 }, async () => {
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
  rule: 'A cursor is good for the question whose page it ended, also later, and refused as `invalid` for any other question or person, or when it was altered.',
  async run(stage) {
    const orders = await several(stage, 4);
    const [{ channel, client }] = orders;
    const first = await page(client, { limit: 2 });
    const end = first.cursor ?? '';
    isTrue(end !== '', 'the cursor of a first page of 2 of 4', 'a cursor', first.cursor);
    const middle = Math.floor(end.length / 2);
    const altered = end.slice(0, middle) + (end[middle] === 'A' ? 'B' : 'A') + end.slice(middle + 1);
    const ask =
      (query: QueueQuery, text = end, side = client) =>
      () =>
        side.adapter.loadRows({ limit: 2, ...query }, text);
    const bad: Record<string, () => Promise<unknown>> = {
      'of another view': ask({ view: 'waiting' }),
      'of another status': ask({ status: 'placed' }),
      'of another search': ask({ search: 'a' }),
      'without regard to what is unread': ask({ unread: true }),
      "of the other side's": ask({}, end, channel),
      'that was altered': ask({}, altered),
      'that never was': ask({}, 'bm9uZQ'),
    };
    for (const [what, call] of Object.entries(bad)) await refusedWith('invalid', call, `a cursor ${what}`);
    const gone = orders.find(({ id }) => id === first.rows[1]?.id)!;
    await gone.client.act('cancel');
    const { rows } = await ask({})();
    const unseen = orders.filter(({ id }) => !first.rows.some((row) => row.id === id));
    const kept = ids(rows).filter((id) => id !== gone.id);
    same(kept, ids(unseen), 'the page behind an old cursor');
  },
};

const changes: Check = {
  rule: 'A watched queue reports what changes in it within the patience of the world: actions, messages, and what was read.',
  async run(stage) {
    const [{ id, channel, client }] = await several(stage, 1);
    const watch = channel.queue();
    await watch.until('the first page');
    await pause(300);
    const reported = (what: string, isSo: (row: OrderRow, reportedPage: OrderPage) => boolean) =>
      watch.until(what, (one) => one.rows.some((row) => row.id === id && isSo(row, one)));
    const seq = await client.say('Hello');
    await reported('the message', ({ unread }, one) => unread === 1 && one.counts.unread === 1);
    const before = watch.values.length;
    await channel.adapter.markRead(id, seq);
    const isRead = (one: OrderPage) => watch.values.indexOf(one) >= before && one.counts.unread === 0;
    await reported('that it was read', ({ unread }, one) => unread === 0 && isRead(one));
    const { receipt } = await channel.act('accept');
    const next = await reported('the acceptance', ({ version }) => version === receipt.version);
    same(next.counts, { needsYou: 0, waiting: 1, done: 0, unread: 0 }, 'the counts afterwards');
  },
};

export const queuePageChecks = {
  'queue.search': search,
  'queue.pages': pages,
  'queue.cursor': cursor,
  'queue.changes': changes,
} as const satisfies Checks;
