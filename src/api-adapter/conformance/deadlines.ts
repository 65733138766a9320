/** What happens by itself, and when: at the due instant and not before, whoever looks. */
import { SECOND } from '../../contract/time.ts';
import type { Check, Checks } from './check.ts';
import { isTrue, pause, same } from './expect.ts';
import type { Side } from './side.ts';
import type { PlacedOrder, Stage } from './stage.ts';
import { accepted, completed, disputed, dueAt, negotiating, offerRefund, ready, texts } from './ways.ts';
import { standing } from './watches.ts';

const needs = 'advance';

/** Moves the clock to so many ms after a deadline (negative: before it). */
async function advanceTo(stage: Stage, side: Side, kind: string, ms: number): Promise<void> {
  const due = await dueAt(side, kind);
  const { serverTime } = await side.order();
  await stage.world.advance?.(Date.parse(due) - Date.parse(serverTime) + ms);
}

/** Whether the world's clock stands still between two moves, so that a single ms can be told. */
async function clockStands(side: Side): Promise<boolean> {
  const before = await side.order();
  await pause(20);
  return (await side.order()).serverTime === before.serverTime;
}

/** A person acts shortly before the instant; a clock that runs needs some seconds for it. */
const inTime = async (side: Side) => ((await clockStands(side)) ? -1 : -10 * SECOND);

const expires: Check = {
  rule: 'An order that the channel does not answer expires at its decision deadline and gives everything back.',
  needs,
  async run(stage) {
    const { channel, client } = await stage.place({ captured: 9999 });
    const { consequence } = (await client.order()).deadlines.find(({ kind }) => kind === 'decision')!;
    same(consequence.params['refund'], 9999, 'the refund that the deadline announces');
    await advanceTo(stage, channel, 'decision', SECOND);
    for (const side of [channel, client]) {
      const { status, endReason, money, timeline } = await side.order();
      same([status, endReason], ['expired', 'notAccepted'], `the order as ${side.who}`);
      same([money.refund, money.payout, money.fee], [9999, 0, 0], `the money as ${side.who}`);
      const lines = timeline.entries.map(({ type, by }) => [type, by]);
      same(lines.at(-1), ['decision', 'system'], 'the last line of history');
      same(lines.length, 2, 'lines of history');
    }
  },
};

const lastMoment: Check = {
  rule: 'What is received by the due instant counts.',
  needs,
  async run(stage) {
    const { channel } = await stage.place();
    const { on } = await channel.offer('accept');
    await advanceTo(stage, channel, 'decision', await inTime(channel));
    const { order } = await channel.act('accept', {}, { on });
    same(order.status, 'accepted', 'the status after accepting in time');
    const { client, channel: seller } = await completed(stage);
    await advanceTo(stage, client, 'disputeWindow', await inTime(client));
    const asked = { kind: 'refund', refund: 1 };
    await client.act('dispute', { ground: 'other', text: texts.complaint, asked });
    same((await seller.order()).status, 'disputed', 'the status after disputing in time');
  },
};

const tooLate: Check = {
  rule: 'What comes after the due instant is a conflict, with the order as the clock has left it.',
  needs,
  async run(stage) {
    const late = async (order: PlacedOrder, side: Side, kind: string, type: string, status: string) => {
      const { on } = (await side.order()).actions.find((action) => action.type === type)!;
      await advanceTo(stage, side, kind, SECOND);
      const error = await side.refused('conflict', { type, on, payload: {} }, `${type}, a second too late`);
      same(error.latest?.status, status, `latest.status for ${type}, a second too late`);
      same((await order.client.order()).status, status, `the status for ${type}, a second too late`);
    };
    const placed = await stage.place();
    await late(placed, placed.channel, 'decision', 'accept', 'expired');
    const done = await completed(stage);
    await late(done, done.client, 'disputeWindow', 'release', 'released');
  },
};

const pushed: Check = {
  rule: 'What the clock does is reported to a watch, without asking, within the patience of the world.',
  needs,
  async run(stage) {
    const { client } = await stage.place();
    const watch = await standing(client);
    await advanceTo(stage, client, 'decision', SECOND);
    await watch.until('the expiry', ({ status }) => status === 'expired');
  },
};

const release: Check = {
  rule: 'A completion that nobody disputes pays the channel at the end of the dispute window, and a promised refund the client.',
  needs,
  async run(stage) {
    const quiet = await completed(stage, { captured: 9999 });
    await advanceTo(stage, quiet.client, 'disputeWindow', SECOND);
    const after = await quiet.client.order();
    same([after.status, after.endReason, after.money.refund], ['released', 'windowElapsed', 0], 'the order');
    const promise = await completed(stage, { captured: 9999 });
    await promise.channel.act('offerRefund', { refund: 1234 });
    await advanceTo(stage, promise.client, 'disputeWindow', SECOND);
    const split = await promise.client.order();
    same([split.status, split.money.refund], ['split', 1234], 'the order with a promise');
  },
};

const hardStop: Check = {
  rule: 'Work that is not ready by the hard stop gives everything back; work that is ready becomes a case for a mediator, and no money moves.',
  needs,
  async run(stage) {
    const begun = await accepted(stage, { captured: 9999 });
    await advanceTo(stage, begun.client, 'hardStop', SECOND);
    const over = await begun.client.order();
    same(
      [over.status, over.endReason, over.money.refund],
      ['expired', 'notReady', 9999],
      'the accepted order',
    );
    const done = await ready(stage);
    await advanceTo(stage, done.client, 'hardStop', SECOND);
    const open = await done.client.order();
    same(
      [open.status, open.dispute?.status, open.dispute?.ground, open.money.refund],
      ['disputed', 'escalated', 'notCompleted', null],
      'the ready order',
    );
  },
};

const silence: Check = {
  rule: 'Silence is never consent: a request to cancel lapses, an offer lapses, a dispute without a response goes to a mediator.',
  needs,
  async run(stage) {
    const asked = await accepted(stage);
    await asked.channel.act('requestCancellation', { reason: texts.explanation, refund: 5 });
    await advanceTo(stage, asked.client, 'cancellation', SECOND);
    const lapsed = await asked.client.order();
    same([lapsed.status, lapsed.cancellation], ['accepted', null], 'the order whose request lapsed');
    const offered = await negotiating(stage);
    await offerRefund(offered.channel, 5);
    await advanceTo(stage, offered.client, 'offer.channel', SECOND);
    const { dispute, status } = await offered.client.order();
    same([status, dispute?.offers.map(({ state }) => state)], ['disputed', ['lapsed']], 'the lapsed offer');
    const silent = await disputed(stage);
    await advanceTo(stage, silent.client, 'response', SECOND);
    same((await silent.client.order()).dispute?.status, 'escalated', 'the dispute without a response');
  },
};

const opens: Check = {
  rule: 'An action that is served with `from` is open from that instant on.',
  needs,
  async run(stage) {
    const { client } = await negotiating(stage);
    const order = await client.order();
    const escalate = order.actions.find(({ type }) => type === 'escalate');
    same(escalate?.open, false, 'escalate while it cools');
    const from = escalate?.from ?? '';
    isTrue(from > order.serverTime, 'from of escalate', 'an instant ahead', from);
    await stage.world.advance?.(Date.parse(from) - Date.parse(order.serverTime) + SECOND);
    await client.act('escalate');
    same((await client.order()).dispute?.status, 'escalated', 'the dispute afterwards');
  },
};

export const deadlineChecks = {
  'deadline.expires': expires,
  'deadline.in-time': lastMoment,
  'deadline.too-late': tooLate,
  'deadline.pushed': pushed,
  'deadline.release': release,
  'deadline.hard-stop': hardStop,
  'deadline.silence': silence,
  'deadline.opens': opens,
} as const satisfies Checks;
