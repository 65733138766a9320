/** Doing something: a receipt, one version, one event, and each key once. */
import { ActResult } from '../../contract/order.ts';
import type { Check, Checks } from './check.ts';
import { fits, isTrue, refusedWith, same } from './expect.ts';
import type { Side } from './side.ts';
import type { PlacedOrder } from './stage.ts';
import {
  accepted,
  completed,
  dayAfter,
  decide,
  escalated,
  mediating,
  negotiating,
  offerRefund,
  ready,
  submit,
  texts,
} from './ways.ts';

const estimate = async (channel: Side, days: number) => {
  const { serverTime } = await channel.order();
  const { on } = await channel.offer('setEstimate');
  return { type: 'setEstimate', on, payload: { date: dayAfter(serverTime, days) } };
};
const linesOf = async (side: Side, type: string) =>
  (await side.order()).timeline.entries.filter((entry) => entry.type === type).length;

const receipt: Check = {
  rule: 'An action answers with a receipt (reference, type, instant, version) and the order after it, for the one who acted.',
  async run(stage) {
    const { id, channel } = await stage.place();
    const before = await channel.order();
    const result = await channel.act('accept');
    fits(ActResult, result, 'the answer to accept');
    const { receipt, order } = result;
    same(receipt.type, 'accept', 'receipt.type');
    same(receipt.version, before.version + 1, 'receipt.version');
    isTrue(receipt.reference !== '', 'receipt.reference', 'what people may quote', receipt.reference);
    isTrue(receipt.at >= before.serverTime, 'receipt.at', `not before ${before.serverTime}`, receipt.at);
    const { id: ofOrder, status, version, viewer } = order;
    same(
      { ofOrder, status, version, actor: viewer.actor },
      { ofOrder: id, status: 'accepted', version: receipt.version, actor: 'channel' },
      'the order in the answer',
    );
  },
};

/** Does an action and looks at what it left. */
async function counted(order: PlacedOrder, act: () => Promise<unknown>): Promise<void> {
  const before = await order.client.order();
  await act();
  const after = await order.client.order();
  const last = after.timeline.entries.at(-1);
  same(after.version, before.version + 1, `the version after ${last?.type}`);
  const lines = after.timeline.entries.filter(({ seq }) => seq > (before.timeline.entries.at(-1)?.seq ?? 0));
  same(lines.length, 1, `lines of history that ${last?.type} wrote`);
}

const campaign: Check = {
  rule: 'Every action of a campaign, as it is offered, raises the version by exactly one and writes one event.',
  async run(stage) {
    const order = await stage.place();
    const { channel, client } = order;
    const days = async (n: number) => ({ date: dayAfter((await channel.order()).serverTime, n) });
    const steps: (() => Promise<unknown>)[] = [
      () => channel.act('accept'),
      () => channel.act('nudge'),
      () => submit(client, 'headline'),
      () => client.act('withdrawCreative'),
      () => submit(client, 'headline'),
      () => channel.act('requestChanges', { comments: [{ text: 'Shorter, please' }] }),
      () => submit(client, 'headline'),
      () => channel.act('approveCreative'),
      async () => channel.act('setEstimate', await days(9)),
      () => client.act('acceptEstimate'),
      () => channel.act('markReady'),
      () => channel.act('offerRefund', { refund: 10 }),
      () => client.act('requestCancellation', { reason: texts.explanation, refund: 500 }),
      () => client.act('withdrawCancellation'),
      () => channel.act('requestCancellation', { reason: texts.explanation, refund: 600 }),
      () => client.act('declineCancellation'),
      () => channel.act('complete', { availabilityTold: true }),
      () => channel.act('retractCompletion'),
      () => channel.act('complete', { availabilityTold: false }),
      () => client.act('release'),
    ];
    for (const step of steps) await counted(order, step);
    same((await client.order()).status, 'split', 'the status at the end');
  },
};

const dispute: Check = {
  rule: 'Every action of a dispute and its mediation, as it is offered, raises the version by exactly one and writes one event.',
  async run(stage) {
    const order = await completed(stage);
    const { id, channel, client } = order;
    const mediator = stage.signIn('mediator', id);
    const asked = { kind: 'refund', refund: 40_000 };
    const fact = { evidence: [{ kind: 'text', text: 'The page as it was printed.' }] };
    const answers = async () =>
      (await channel.order()).dispute?.claims.map((claim) => ({ claimId: claim.id, answer: 'partly' }));
    const steps: (() => Promise<unknown>)[] = [
      () => client.act('dispute', { ground: 'notPublished', text: texts.complaint, asked }),
      () => client.act('addEvidence', fact),
      async () => channel.act('respond', { answers: await answers(), text: texts.response }),
      () => offerRefund(channel, 1000),
      () => offerRefund(channel, 2000),
      () => channel.act('withdrawOffer'),
      () => offerRefund(client, 90_000),
      () => channel.act('rejectOffer'),
      () => offerRefund(channel, 3000),
      () => client.act('rejectOffer'),
      () => channel.act('escalate'),
      () => mediator.act('claimCase'),
      () => mediator.act('requestInfo', { side: 'client', question: texts.question }),
      () => client.act('provideInfo', { answer: 'The second one was printed.' }),
      () => mediator.act('returnCase'),
      () => mediator.act('claimCase'),
      () => decide(mediator, 30_000),
    ];
    for (const step of steps) await counted(order, step);
    same((await client.order()).status, 'split', 'the status at the end');
  },
};

const endings: Check = {
  rule: 'An order ends as its actions say: declined, cancelled, released, refunded, split.',
  async run(stage) {
    const reasons = async (order: PlacedOrder, status: string, endReason: string) => {
      const after = await order.client.order();
      same([after.status, after.endReason], [status, endReason], 'status and endReason');
    };
    const declined = await stage.place();
    await declined.channel.act('decline', { reason: 'offBrand', explanation: texts.explanation });
    await reasons(declined, 'declined', 'declined');
    const released = await completed(stage);
    await released.client.act('release');
    await reasons(released, 'released', 'released');
    const refunded = await accepted(stage, { captured: 500 });
    await refunded.channel.act('offerRefund', { refund: 500 });
    await reasons(refunded, 'refunded', 'refundPromised');
    const agreed = await ready(stage);
    await agreed.client.act('requestCancellation', { reason: texts.explanation, refund: 7 });
    await agreed.channel.act('acceptCancellation');
    await reasons(agreed, 'cancelled', 'cancellationAgreed');
    const conceded = await negotiating(stage);
    await conceded.channel.act('concede');
    await reasons(conceded, 'split', 'conceded');
    const withdrawn = await escalated(stage);
    await withdrawn.client.act('withdrawDispute');
    await reasons(withdrawn, 'released', 'withdrawn');
    const decided = await mediating(stage);
    await decide(decided.mediator, 120_000);
    await reasons(decided, 'refunded', 'decided');
  },
};

const keyRepeats: Check = {
  rule: 'The same key with the same command acts once, however often it is sent, and answers with the same receipt.',
  async run(stage) {
    const { channel, client } = await accepted(stage);
    const { version } = await client.order();
    const command = await estimate(channel, 8);
    const key = stage.key();
    const first = await channel.send(command, key);
    const second = await channel.send(command, key);
    same(second.receipt, first.receipt, 'the receipt of the second answer');
    const later = await channel.act('nudge');
    const third = await channel.send(command, key);
    same(third.receipt, first.receipt, 'the receipt of the third answer, after another action');
    same(
      third.order.version,
      later.order.version,
      'the version of the order in the third answer: as it is now',
    );
    same((await client.order()).version, version + 2, 'the version after one estimate and one nudge');
    same(await linesOf(client, 'setEstimate'), 1, 'estimates in the timeline');
  },
};

const keyReused: Check = {
  rule: 'The same key with another command is refused as `invalid`, and nothing happens.',
  async run(stage) {
    const { channel, client } = await accepted(stage);
    const key = stage.key();
    const [first, other] = [await estimate(channel, 8), await estimate(channel, 9)];
    const { receipt } = await channel.send(first, key);
    await refusedWith('invalid', () => channel.send(other, key), 'another date under the same key');
    const nudge = { type: 'nudge', on: first.on, payload: {} };
    await refusedWith('invalid', () => channel.send(nudge, key), 'another action under the same key');
    same((await client.order()).version, receipt.version, 'the version afterwards');
  },
};

const keyAtOnce: Check = {
  rule: 'The same key sent five times at once acts once: all five answers carry the same receipt.',
  async run(stage) {
    const { channel, client } = await accepted(stage);
    const { version } = await client.order();
    const command = await estimate(channel, 8);
    const key = stage.key();
    const results = await Promise.all(Array.from({ length: 5 }, () => channel.send(command, key)));
    for (const { receipt } of results) same(receipt, results[0]?.receipt, 'one of five receipts');
    same((await client.order()).version, version + 1, 'the version afterwards');
    same(await linesOf(client, 'setEstimate'), 1, 'estimates in the timeline');
  },
};

const keyPersonal: Check = {
  rule: 'A key belongs to the one who sent it: the other side may use the same word for its own action.',
  async run(stage) {
    const { channel, client } = await accepted(stage);
    const key = stage.key();
    const first = await channel.act('nudge', {}, { key });
    const second = await client.act('submitCreative', { asset: { kind: 'text', text: 'Bread' } }, { key });
    same(second.receipt.type, 'submitCreative', "the type on the other side's receipt");
    same(second.receipt.version, first.receipt.version + 1, "the version on the other side's receipt");
  },
};

const keyFree: Check = {
  rule: 'A key whose action was refused is free again: only what was done is remembered.',
  async run(stage) {
    const { channel } = await stage.place();
    const { on } = await channel.offer('decline');
    const key = stage.key();
    const short = { type: 'decline', on, payload: { reason: 'other', explanation: 'No' } };
    await refusedWith('invalid', () => channel.send(short, key), 'an explanation that is too short');
    const payload = { ...short.payload, explanation: texts.explanation };
    const { receipt } = await channel.send({ ...short, payload }, key);
    same(receipt.type, 'decline', 'the receipt of the corrected command');
  },
};

export const actionChecks = {
  'act.receipt': receipt,
  'act.campaign': campaign,
  'act.dispute': dispute,
  'act.endings': endings,
  'key.repeated': keyRepeats,
  'key.reused': keyReused,
  'key.at-once': keyAtOnce,
  'key.personal': keyPersonal,
  'key.free-after-refusal': keyFree,
} as const satisfies Checks;
