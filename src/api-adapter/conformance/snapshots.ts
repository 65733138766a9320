/** What an order looks like, through whoever's eyes. */
import { actionRules } from '../../contract/actions.ts';
import { OrderSnapshot } from '../../contract/order.ts';
import type { Check, Checks } from './check.ts';
import { fits, isTrue, same } from './expect.ts';
import { accepted, completed, disputed, mediating, ready } from './ways.ts';

const places = { accepted, ready, completed, disputed, mediating };

/** The order as both sides have it in common. */
const common = ({
  id,
  number,
  version,
  status,
  parties,
  agreement,
  money,
  turn,
  creatives,
}: OrderSnapshot) => ({
  id,
  number,
  version,
  status,
  parties,
  agreement,
  money,
  turn,
  creatives,
});

const shape: Check = {
  rule: "In every status both sides' orders have the shape of the contract, and only known actions are served, each with its class.",
  async run(stage) {
    const placed = await stage.place();
    const orders = [placed, ...(await Promise.all(Object.values(places).map((way) => way(stage))))];
    for (const { channel, client } of orders)
      for (const side of [channel, client]) {
        const order = await side.order();
        fits(OrderSnapshot, order, `the order in ${order.status} as ${side.who}`);
        for (const { type, class: weight } of order.actions)
          same(
            weight,
            actionRules[type as keyof typeof actionRules]?.class,
            `the class of ${type} in ${order.status}`,
          );
      }
  },
};

const viewer: Check = {
  rule: 'An order says through whose eyes it is seen: the actor and the party that are signed in.',
  async run(stage) {
    const { channel, client } = await stage.place();
    for (const { who, order } of [channel, client]) {
      const { viewer, parties } = await order();
      same(viewer.actor, who, 'viewer.actor');
      same(viewer.party, parties[who as 'channel' | 'client'].id, 'viewer.party');
      isTrue(viewer.subject !== '', 'viewer.subject', 'who is signed in', viewer.subject);
      isTrue(parties.channel.id !== parties.client.id, 'parties', 'two different ones', parties);
    }
  },
};

const oneOrder: Check = {
  rule: 'Both sides see the same order: version, status, parties, agreement, money, turn, creatives and history.',
  async run(stage) {
    for (const way of [accepted, ready, disputed]) {
      const { channel, client } = await way(stage);
      const [seenByChannel, seenByClient] = [await channel.order(), await client.order()];
      same(common(seenByClient), common(seenByChannel), "the client's order beside the channel's");
      same(seenByClient.timeline, seenByChannel.timeline, "the client's timeline beside the channel's");
    }
  },
};

const agreement: Check = {
  rule: 'The agreement is the one that was placed; its hash is null until the channel accepts it, and the same from then on.',
  async run(stage) {
    const slots = [
      { id: 'words', kind: 'text', required: true },
      { id: 'link', kind: 'url', required: false },
    ] as const;
    const { channel, client } = await stage.place({ captured: 4711, currency: 'CHF', slots: [...slots] });
    const before = await client.order();
    same(before.agreement.price, 4711, 'agreement.price');
    same(before.agreement.currency, 'CHF', 'agreement.currency');
    same(before.money.currency, 'CHF', 'money.currency');
    same(
      before.creatives.map(({ id, kind, required, status }) => ({ id, kind, required, status })),
      slots.map((slot) => ({ ...slot, status: 'missing' })),
      'creatives',
    );
    same(before.agreementHash, null, 'agreementHash before the acceptance');
    await channel.act('accept');
    const after = await client.order();
    isTrue(!!after.agreementHash, 'agreementHash after the acceptance', 'a hash', after.agreementHash);
    same(after.agreement, before.agreement, 'the agreement after the acceptance');
    await channel.act('nudge');
    same((await channel.order()).agreementHash, after.agreementHash, 'agreementHash later on');
  },
};

const timeline: Check = {
  rule: 'Every change writes one line of history, newest last, saying what was done, by whom and when.',
  async run(stage) {
    const { channel, client } = await stage.place();
    await channel.act('accept');
    await channel.act('nudge');
    await client.act('submitCreative', { asset: { kind: 'text', text: 'Bread' } });
    const { timeline, version, serverTime } = await client.order();
    same(
      timeline.entries.map(({ type, by }) => [type, by]),
      [
        ['placed', 'client'],
        ['accept', 'channel'],
        ['nudge', 'channel'],
        ['submitCreative', 'client'],
      ],
      'the timeline',
    );
    same(timeline.more, false, 'timeline.more');
    same(timeline.entries.length, version, 'lines of history for this version');
    const seqs = timeline.entries.map(({ seq }) => seq);
    same(
      seqs,
      [...new Set(seqs)].toSorted((a, b) => a - b),
      'seq of the timeline, growing',
    );
    const instants = [...timeline.entries.map(({ at }) => at), serverTime];
    same(instants, instants.toSorted(), 'instants of the timeline, ending with serverTime');
  },
};

const running: Check = {
  rule: 'A running order names its deadlines, with who must act and what their passing means; an ended one has neither deadlines nor actions nor anyone to move.',
  async run(stage) {
    const { channel, client } = await stage.place();
    const open = await client.order();
    const decision = open.deadlines.find(({ kind }) => kind === 'decision');
    same(decision?.owner, 'channel', 'the owner of the deadline decision in placed');
    same(decision?.consequence.code, 'refundAll', 'the consequence of the deadline decision');
    isTrue(
      (decision?.dueAt ?? '') > open.serverTime,
      'dueAt of the deadline decision',
      `later than ${open.serverTime}`,
      decision?.dueAt,
    );
    same(open.turn, ['channel'], 'turn in placed');
    await client.act('cancel');
    for (const side of [channel, client]) {
      const { status, deadlines, actions, turn, endedAt } = await side.order();
      same(
        { status, deadlines, actions, turn },
        { status: 'cancelled', deadlines: [], actions: [], turn: [] },
        `the ended order as ${side.who}`,
      );
      isTrue(endedAt !== null, 'endedAt', 'an instant', endedAt);
    }
  },
};

export const snapshotChecks = {
  'snapshot.shape': shape,
  'snapshot.viewer': viewer,
  'snapshot.one-order': oneOrder,
  'snapshot.agreement': agreement,
  'snapshot.timeline': timeline,
  'snapshot.running-and-ended': running,
} as const satisfies Checks;
