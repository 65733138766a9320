/** Two people at once: what somebody acts on is named, and only its own change is a conflict. */
import type { ApiError } from '../../contract/api-error.ts';
import type { Check, Checks } from './check.ts';
import { given, isTrue, same, Unexpected, shown } from './expect.ts';
import type { Side } from './side.ts';
import type { PlacedOrder } from './stage.ts';
import { accepted, negotiating, offerRefund, ready, submit, texts } from './ways.ts';

/** A conflict carries the order as it is now, for the one who lost. */
function tellsLatest(error: ApiError, side: Side, version: number): void {
  const latest = given(error.latest, `latest of the conflict for the ${side.who}`, 'the order as it is now');
  same(latest.viewer.actor, side.who, 'latest.viewer.actor');
  isTrue(latest.version >= version, 'latest.version', `at least ${version}`, latest.version);
  isTrue(!!error.reason?.code, 'the reason of the conflict', 'a code', error.reason);
}

const stale: Check = {
  rule: 'An action on a status that is over is a conflict, with the order as it is now; nothing is done.',
  async run(stage) {
    const { channel, client } = await stage.place();
    const { on } = await client.offer('cancel');
    const { receipt } = await channel.act('accept');
    const cancel = { type: 'cancel', on, payload: {} };
    const error = await client.refused('conflict', cancel, 'cancel, seen in placed, sent in accepted');
    tellsLatest(error, client, receipt.version);
    same(error.latest?.status, 'accepted', 'latest.status');
    same(error.retryable, false, 'retryable');
    same((await client.order()).version, receipt.version, 'the version afterwards');
  },
};

/** Sends both at once: one wins, the other hears of it. */
async function crossing(left: [Side, object], right: [Side, object]): Promise<void> {
  const { version } = await left[0].order();
  const both = [left, right] as const;
  const settled = await Promise.allSettled(both.map(([side, command]) => side.send(command)));
  const won = settled.filter((one) => one.status === 'fulfilled');
  if (won.length !== 1)
    throw new Unexpected(
      'two acts that exclude each other, sent at once',
      'one receipt and one conflict',
      shown(settled.map((one) => (one.status === 'fulfilled' ? one.value.receipt : String(one.reason)))),
    );
  const loser = settled.findIndex((one) => one.status === 'rejected');
  const [side, command] = both[loser]!;
  const { reason } = settled[loser] as PromiseRejectedResult;
  same((reason as ApiError).code, 'conflict', 'the code for the one who came second');
  tellsLatest(reason as ApiError, side, version + 1);
  same((await side.order()).version, version + 1, 'the version after both');
  await side.refused('conflict', command, 'the same once more');
}

const crossed: Check = {
  rule: 'Of two acts that exclude each other one wins, and the other is a conflict with the order as it is now.',
  async run(stage) {
    for (let time = 0; time < 4; time++) {
      const { channel, client } = await stage.place();
      const [accept, cancel] = [await channel.offer('accept'), await client.offer('cancel')];
      await crossing(
        [channel, { type: 'accept', on: accept.on, payload: {} }],
        [client, { type: 'cancel', on: cancel.on, payload: {} }],
      );
    }
    const { channel, client } = await negotiating(stage);
    await offerRefund(channel, 5000);
    const [accept, withdraw] = [await client.offer('acceptOffer'), await channel.offer('withdrawOffer')];
    await crossing(
      [client, { type: 'acceptOffer', on: accept.on, payload: {} }],
      [channel, { type: 'withdrawOffer', on: withdraw.on, payload: {} }],
    );
  },
};

const noise: Check = {
  rule: 'Only what an action names can make it a conflict: other changes of the order do not block it.',
  async run(stage) {
    const slots = [
      { id: 'one', kind: 'text', required: true },
      { id: 'two', kind: 'text', required: true },
    ] as const;
    const { channel, client } = await accepted(stage, { slots: [...slots] });
    const into = async (id: string) =>
      (await client.offer('submitCreative', ({ on }) => on.slotId === id)).on;
    const [one, two] = [await into('one'), await into('two')];
    await channel.act('nudge');
    const words = (on: object) => ({
      type: 'submitCreative',
      on,
      payload: { asset: { kind: 'text', text: 'Bread' } },
    });
    const settled = await Promise.allSettled([client.send(words(one)), client.send(words(two))]);
    for (const result of settled)
      if (result.status === 'rejected')
        throw new Unexpected('two slots filled at once, after a nudge', 'two receipts', shown(result.reason));
    const { creatives } = await client.order();
    same(
      creatives.map(({ status }) => status),
      ['submitted', 'submitted'],
      'both slots',
    );
  },
};

const version: Check = {
  rule: 'A review names the version and its checksum: after a newer version, or with another checksum, it is a conflict.',
  async run(stage) {
    const { channel, client } = await accepted(stage);
    await submit(client, 'headline');
    const first = await channel.offer('approveCreative');
    const other = { ...first.on, checksum: '0'.repeat(64) };
    await channel.refused(
      'conflict',
      { type: 'approveCreative', on: other, payload: {} },
      'another checksum',
    );
    await submit(client, 'headline');
    for (const type of ['approveCreative', 'requestChanges']) {
      const payload = type === 'requestChanges' ? { comments: [{ text: 'Shorter' }] } : {};
      const error = await channel.refused(
        'conflict',
        { type, on: first.on, payload },
        `${type} of an older version`,
      );
      tellsLatest(error, channel, 4);
    }
    const { status } = (await channel.order()).creatives[0]!;
    same(status, 'submitted', 'the slot afterwards');
  },
};

/** What was open for the first of two offers or requests, and no longer is. */
async function replaced(
  side: Side,
  type: 'acceptOffer' | 'acceptCancellation',
  change: () => Promise<unknown>,
) {
  const { on } = await side.offer(type);
  await change();
  const error = await side.refused('conflict', { type, on, payload: {} }, `${type} of what was replaced`);
  tellsLatest(error, side, 1);
}

const offers: Check = {
  rule: 'Accepting names the very offer or request: one that was replaced or withdrawn cannot be accepted any more.',
  async run(stage) {
    const dispute = await negotiating(stage);
    await offerRefund(dispute.channel, 50_000);
    await replaced(dispute.client, 'acceptOffer', () => offerRefund(dispute.channel, 100));
    same((await dispute.client.order()).status, 'disputed', 'the status afterwards');

    const { channel, client } = await accepted(stage);
    const ask = (refund: number) => client.act('requestCancellation', { reason: texts.explanation, refund });
    await ask(120_000);
    await replaced(channel, 'acceptCancellation', async () => {
      await client.act('withdrawCancellation');
      await ask(1);
    });
    same((await client.order()).status, 'accepted', 'the status afterwards');
  },
};

const closed: Check = {
  rule: 'An action of the right person that is not open now is a conflict with the order as it is now.',
  async run(stage) {
    const orders: [PlacedOrder, string, string, object][] = [
      [await stage.place(), 'channel', 'complete', { availabilityTold: true }],
      [await stage.place(), 'client', 'release', {}],
      [await accepted(stage), 'channel', 'markReady', {}],
      [await ready(stage), 'channel', 'accept', {}],
    ];
    for (const [order, who, type, payload] of orders) {
      const side = who === 'channel' ? order.channel : order.client;
      const { status, version } = await side.order();
      const error = await side.refused('conflict', { type, on: { status }, payload }, `${type} in ${status}`);
      tellsLatest(error, side, version);
      same((await side.order()).version, version, `the version after ${type} in ${status}`);
    }
  },
};

const ended: Check = {
  rule: 'An ended order stays as it is: every further action is a conflict.',
  async run(stage) {
    const { channel, client } = await stage.place();
    const { receipt } = await client.act('cancel');
    const commands: [Side, string, object][] = [
      [channel, 'accept', {}],
      [channel, 'offerRefund', { refund: 5 }],
      [client, 'cancel', {}],
      [client, 'release', {}],
    ];
    for (const [side, type, payload] of commands) {
      const command = { type, on: { status: 'cancelled' }, payload };
      tellsLatest(await side.refused('conflict', command, `${type} in cancelled`), side, receipt.version);
    }
    same((await client.order()).version, receipt.version, 'the version afterwards');
  },
};

export const conflictChecks = {
  'conflict.stale': stale,
  'conflict.crossing': crossed,
  'conflict.noise': noise,
  'conflict.version': version,
  'conflict.offer': offers,
  'conflict.closed': closed,
  'conflict.ended': ended,
} as const satisfies Checks;
