/** The orders of one side: counted, each row as its order is, in the order in which they need this side. */
import { type OrderSnapshot } from '../../contract/order.ts';
import { OrderPage, type OrderRow, QueueView } from '../../contract/queue.ts';
import type { Check, Checks } from './check.ts';
import { fits, given, isTrue, same } from './expect.ts';
import { ids, page, type Pair, rowOf, several } from './queues.ts';
import type { Side } from './side.ts';
import type { Stage } from './stage.ts';
import { accepted, completed, disputed, escalated, texts } from './ways.ts';

const decline = { reason: 'scheduleFull', explanation: texts.explanation };
const cancellation = { reason: texts.explanation, refund: 0 };

const counts: Check = {
  rule: 'A queue says whose eyes it is for, and counts what needs them, what waits for others, what is over and what is unread; the counts do not depend on what was asked.',
  async run(stage) {
    const [a, b, c] = await several(stage, 3);
    await b!.channel.act('accept');
    await c!.channel.act('decline', decline);
    await b!.client.say('One unread message');
    await b!.client.say('Two unread messages');
    const expected = {
      channel: { needsYou: [a.id], waiting: [b!.id], done: [c!.id] },
      client: { needsYou: [b!.id], waiting: [a.id], done: [c!.id] },
    };
    for (const side of [a.channel, a.client]) {
      const all = await page(side);
      fits(OrderPage, all, `the queue of the ${side.who}`);
      const { viewer, serverTime } = await side.order();
      same(all.viewer, viewer, 'viewer of a queue, as of an order');
      isTrue(all.serverTime <= serverTime, 'serverTime', `at most ${serverTime}`, all.serverTime);
      same([all.total, ids(all.rows)], [3, ids([a, b!, c!])], `all rows of the ${side.who}`);
      const unread = side.who === 'channel' ? 1 : 0;
      const beside = { needsYou: 1, waiting: 1, done: 1, unread };
      for (const [view, rows] of Object.entries(expected[side.who as 'channel' | 'client'])) {
        const some = await page(side, { view: view as 'done' });
        same([some.total, ids(some.rows)], [1, rows], `${view} of the ${side.who}`);
        same(some.rows[0]?.view, view, `the view of a row in ${view}`);
        same(some.counts, beside, `counts beside ${view}`);
      }
      const none = await page(side, { search: `nothing-${stage.word()}` });
      same([none.total, none.rows, none.counts], [0, [], beside], 'a search that finds nothing');
    }
  },
};

/** What an order says of itself in a row, to whoever looks at it. */
function rowBy(order: OrderSnapshot, side: Side): Omit<OrderRow, 'with' | 'actions'> {
  const { id, number, version, status, money, deadlines, dispute, counts: chat, turn, endedAt } = order;
  const own = deadlines.find(({ owner }) => owner === side.who) ?? deadlines[0];
  return {
    id,
    number,
    version,
    status,
    currency: money.currency,
    captured: money.captured,
    dueAt: own?.dueAt ?? null,
    dueKind: own?.kind ?? null,
    dispute: status === 'disputed' ? (dispute?.status ?? null) : null,
    view: endedAt !== null ? 'done' : turn.includes(side.who as 'client') ? 'needsYou' : 'waiting',
    unread: Math.min(100, chat.unread),
  };
}

/** Orders of the same two parties, one in each place that has a deadline of its own kind. */
async function everywhere(stage: Stage): Promise<Pair> {
  const wish = { between: stage.word(), captured: 4711, currency: 'CHF' };
  const moment = async () => stage.world.advance?.(1000);
  const ended = await stage.place(wish);
  await moment();
  const first = await stage.place(wish);
  await ended.channel.act('decline', decline);
  await moment();
  const asked = await accepted(stage, wish);
  await asked.client.act('requestCancellation', cancellation);
  await accepted(stage, wish);
  await completed(stage, wish);
  await disputed(stage, wish);
  await moment();
  await (await stage.place(wish)).client.act('cancel');
  await first.client.say('One unread message');
  await ended.channel.say('And one more, after the end');
  return first;
}

const rows: Check = {
  rule: "A row says what the order says: status, amount, the other party, the viewer's own next deadline or else the order's, how far a dispute is, and what is unread.",
  async run(stage) {
    const { channel, client } = await everywhere(stage);
    for (const side of [channel, client]) {
      for (const { with: other, actions, ...row } of (await page(side)).rows) {
        const order = await stage.signIn(side.who, row.id).order();
        same(row, rowBy(order, side), `the row of the ${side.who} in ${order.status}`);
        const { parties } = order;
        const served = order.actions.filter(({ open }) => open).map(({ type }) => type);
        isTrue(
          actions.every((type) => served.includes(type)),
          `actions of the row of the ${side.who} in ${order.status}`,
          `none but ${served.join(', ')}`,
          actions,
        );
        same(other, side.who === 'channel' ? parties.client.name : parties.channel.name, 'with');
      }
    }
    const { id, mediator } = await escalated(stage);
    const { with: both, actions: _, case: open, ...row } = await rowOf(mediator, id);
    const order = await mediator.order();
    same(row, rowBy(order, mediator), 'the row of the mediator');
    same(open?.number, order.dispute?.caseNumber, 'the case in the row of the mediator');
    for (const { name } of [order.parties.channel, order.parties.client])
      isTrue(both.includes(name), 'with, for a mediator', `also ${name}`, both);
  },
};

const sorted: Check = {
  rule: "What needs the viewer comes first, then what waits, each by the row's deadline, the nearest first; then what is over, the newest end first.",
  async run(stage) {
    const { channel, client } = await everywhere(stage);
    const rank = (row: OrderRow) => QueueView.options.indexOf(row.view);
    for (const side of [channel, client]) {
      const found = (await page(side)).rows;
      same(found.length, 7, `rows of the ${side.who}`);
      same(
        found.map(rank),
        found.map(rank).toSorted((a, b) => a - b),
        `views of the ${side.who}, by their rank`,
      );
      for (const view of ['needsYou', 'waiting'] as const) {
        const due = found.filter((row) => row.view === view).map((row) => row.dueAt ?? 'never');
        same(due, due.toSorted(), `deadlines of ${view} of the ${side.who}`);
      }
      const ends: string[] = [];
      for (const { id } of found.filter(({ view }) => view === 'done'))
        ends.push(given((await stage.signIn(side.who, id).order()).endedAt, 'endedAt', 'an instant'));
      same(ends, ends.toSorted().toReversed(), `ends of what is done, of the ${side.who}`);
    }
  },
};

const filters: Check = {
  rule: '`status` and `unread` leave only such orders, also together with a view or a search; `total` counts what is left.',
  async run(stage) {
    const [a, b, c] = await several(stage, 3);
    await b!.channel.act('accept');
    await c!.channel.act('accept');
    await a.client.say('Unread in placed');
    await b!.client.say('Unread in accepted');
    await c!.channel.say("One's own is never unread");
    const { number } = await b!.channel.order();
    const questions: [Parameters<typeof page>[1], string[]][] = [
      [{ status: 'placed' }, ids([a])],
      [{ status: 'accepted' }, ids([b!, c!])],
      [{ status: 'split' }, []],
      [{ unread: true }, ids([a, b!])],
      [{ unread: false }, ids([a, b!, c!])],
      [{ unread: true, status: 'accepted' }, ids([b!])],
      [{ unread: true, view: 'needsYou' }, ids([a])],
      [{ unread: true, search: number }, ids([b!])],
      [{ status: 'placed', view: 'waiting' }, []],
    ];
    for (const [query, expected] of questions) {
      const found = await page(a.channel, query);
      same([found.total, ids(found.rows)], [expected.length, expected], `rows of ${JSON.stringify(query)}`);
    }
  },
};

const small: Check = {
  rule: 'A row is at most 400 bytes of JSON, 450 with a case, whatever the parties are called.',
  async run(stage) {
    const lengthy = [
      { channel: 'A'.repeat(100), client: 'B'.repeat(100) },
      { channel: '広'.repeat(100), client: 'Ünïcödé “name” '.repeat(6) },
    ];
    for (const names of lengthy) {
      const { id, channel, client, mediator } = await escalated(stage, { names });
      for (const side of [channel, client, mediator]) {
        const row = await rowOf(side, id);
        const { length } = new TextEncoder().encode(JSON.stringify(row));
        const most = row.case ? 450 : 400;
        isTrue(length <= most, `a row of the ${side.who}, in bytes`, `at most ${most}`, [length, row.with]);
        const name = side.who === 'channel' ? names.client : names.channel;
        isTrue(row.with.startsWith(name.slice(0, 10)), 'with', `the beginning of ${name}`, row.with);
      }
    }
  },
};

const fromRow: Check = {
  rule: "What a row offers may be done with the row's own status as `on`, once: afterwards it is offered no more, and refused as a `conflict`.",
  async run(stage) {
    const [{ id, channel, client }] = await several(stage, 1);
    const { status, actions } = await rowOf(channel, id);
    same([actions, (await rowOf(client, id)).actions], [['accept'], []], 'actions for channel and client');
    const command = { type: 'accept', on: { status }, payload: {} };
    const { order } = await channel.send(command);
    same(order.status, 'accepted', 'the status afterwards');
    for (const side of [channel, client])
      same((await rowOf(side, id)).actions, [], `actions for the ${side.who} afterwards`);
    const { latest } = await channel.refused('conflict', command, 'the same from an old row');
    same(latest?.status, 'accepted', 'the order as it is now');
  },
};

export const queueChecks = {
  'queue.counts': counts,
  'queue.rows': rows,
  'queue.sorted': sorted,
  'queue.filters': filters,
  'queue.small-rows': small,
  'queue.actions': fromRow,
} as const satisfies Checks;
