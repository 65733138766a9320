/** An order as it changes: nothing is missed, nothing comes twice in the wrong order, nothing comes after the end. */
import type { OrderSnapshot } from '../../contract/order.ts';
import type { Check, Checks } from './check.ts';
import { isTrue, pause, refusedWith, same } from './expect.ts';
import type { Side } from './side.ts';
import { accepted, dayAfter } from './ways.ts';
import type { Watching } from './watching.ts';

/** A watch that has stood for a while, so that a check about changes is not one about beginnings. */
export async function standing(side: Side): Promise<Watching<OrderSnapshot>> {
  const watch = side.watch();
  await watch.until('the order as it is now');
  await pause(300);
  return watch;
}

const isNewerOrSame = (a: OrderSnapshot, b: OrderSnapshot) =>
  b.version > a.version || (b.version === a.version && b.serverTime >= a.serverTime);

const firstReport: Check = {
  rule: 'The first report of a watch is the order as it is now, however old the adapter is and whatever it has seen.',
  async run(stage) {
    const { id, channel, client } = await stage.place();
    await client.order();
    await channel.act('accept');
    const { receipt } = await channel.act('nudge');
    for (const side of [client, stage.signIn('client', id)]) {
      const first = await side.watch().until('the first report');
      same(first.version, receipt.version, 'the version of the first report');
      same(first.status, 'accepted', 'the status of the first report');
    }
  },
};

const noGap: Check = {
  rule: 'Between the first report and the first push nothing is lost: a change made inside the first report is reported.',
  async run(stage) {
    for (let time = 0; time < 3; time++) {
      const { channel, client } = await accepted(stage);
      const { on } = await channel.offer('nudge');
      let done: Promise<unknown> = Promise.resolve();
      const watch = client.watch({
        onFirst: () => (done = channel.send({ type: 'nudge', on, payload: {} })),
      });
      const { version } = await watch.until('the first report');
      await done;
      await watch.until('the change made meanwhile', (order) => order.version === version + 1);
      watch.stop();
    }
  },
};

const otherSide: Check = {
  rule: 'What the other side does is reported, without asking, within the patience of the world.',
  async run(stage) {
    const { channel, client } = await stage.place();
    const watch = await standing(client);
    const { receipt } = await channel.act('accept');
    const order = await watch.until('the acceptance', ({ version }) => version === receipt.version);
    same(order.status, 'accepted', 'the status reported');
    same(order.viewer.actor, 'client', 'through whose eyes it is reported');
  },
};

const ownAction: Check = {
  rule: 'What somebody does is reported by their own watches too.',
  async run(stage) {
    const { channel } = await stage.place();
    const watch = await standing(channel);
    const { order } = await channel.act('accept');
    const reported = await watch.until('the acceptance', ({ version }) => version === order.version);
    same(reported.status, 'accepted', 'the status reported');
  },
};

const neverBack: Check = {
  rule: 'Reports never go backwards: each has a higher version, or the same with the same or a later serverTime.',
  async run(stage) {
    const { channel, client } = await accepted(stage);
    const watches = [await standing(channel), await standing(client)];
    const { serverTime } = await client.order();
    // Two weeks ahead is before the hard stop of any policy.
    const acts = [5, 6, 7, 8, 9].map(async (days) => {
      await client.say(`Message ${days}`);
      const payload = { date: dayAfter(serverTime, days) };
      await channel.send({ type: 'setEstimate', on: { status: 'accepted' }, payload });
    });
    await Promise.all(acts);
    const { version } = await client.order();
    for (const watch of watches) {
      await watch.until('the newest version', (order) => order.version === version);
      watch.values.reduce((before, after) => {
        isTrue(
          isNewerOrSame(before, after),
          'two reports in a row',
          `not older than version ${before.version} of ${before.serverTime}`,
          [after.version, after.serverTime],
        );
        return after;
      });
    }
  },
};

const two: Check = {
  rule: 'Two watches of one adapter on one order both report; stopping one leaves the other.',
  async run(stage) {
    const { channel, client } = await stage.place();
    const [stays, goes] = [await standing(client), await standing(client)];
    const first = await channel.act('accept');
    for (const watch of [stays, goes])
      await watch.until('the first change', ({ version }) => version === first.receipt.version);
    goes.stop();
    const second = await channel.act('nudge');
    await stays.until('the second change', ({ version }) => version === second.receipt.version);
  },
};

const stops: Check = {
  rule: 'After a watch is stopped it reports nothing more, whenever it is stopped and however often.',
  async run(stage) {
    const { channel, client } = await stage.place();
    const atOnce = client.watch();
    atOnce.stop();
    const [stopped, witness] = [await standing(client), await standing(client)];
    const before = stopped.values.length;
    stopped.stop();
    stopped.stop();
    const inside = client.watch({ onFirst: () => queueMicrotask(() => inside.stop()) });
    await inside.until('its one report');
    const { receipt } = await channel.act('accept');
    await witness.until('the change', ({ version }) => version === receipt.version);
    await pause(100);
    same(stopped.values.length, before, 'reports of the stopped watch');
    same(atOnce.values.length + atOnce.errors.length, 0, 'reports of a watch stopped at once');
    same(inside.values.length, 1, 'reports of a watch stopped after its first');
  },
};

const again: Check = {
  rule: 'A watch that is begun again after the last one was stopped reports the order as it is then, and what follows.',
  async run(stage) {
    const { channel, client } = await stage.place();
    (await standing(client)).stop();
    await channel.act('accept');
    const watch = await standing(client);
    same(watch.values[0]?.status, 'accepted', 'the first report');
    const { receipt } = await channel.act('nudge');
    await watch.until('the next change', ({ version }) => version === receipt.version);
  },
};

const needsCut = 'cut';

const lost: Check = {
  rule: 'A lost connection is no error: the watch says `offline`, and what was missed is reported once the line is back.',
  needs: needsCut,
  async run(stage) {
    const { channel, client } = await accepted(stage);
    const watch = await standing(client);
    await stage.world.cut?.(client.adapter);
    const { receipt } = await channel.act('nudge');
    await watch.connected('offline');
    same(watch.errors.length, 0, 'errors of the watch while the line is cut');
    isTrue(
      watch.values.every(({ version }) => version < receipt.version),
      'reports while the line is cut',
      'none of a change made meanwhile (the world has not cut the line)',
      watch.values.map(({ version }) => version),
    );
    await stage.world.mend?.(client.adapter);
    await watch.until('the change that was missed', ({ version }) => version === receipt.version);
  },
};

const lists: Check = {
  rule: 'A queue and a chat say `offline` on a cut line too, and then report what they missed: the rows as they are, each message once and in order.',
  needs: needsCut,
  async run(stage) {
    const { id, channel, client } = await accepted(stage);
    const [queue, chat] = [client.queue(), client.chat()];
    const first = await chat.until('the newest page');
    await queue.until('the first page');
    await pause(300);
    await stage.world.cut?.(client.adapter);
    for (const text of ['One', 'Two', 'Three']) await channel.say(text);
    await Promise.all([queue.connected('offline'), chat.connected('offline')]);
    same([queue.errors.length, chat.errors.length], [0, 0], 'errors of queue and chat while the line is cut');
    await stage.world.mend?.(client.adapter);
    const last = (first.messages.at(-1)?.seq ?? 0) + 3;
    await chat.until('the last message', ({ messages }) => messages.some(({ seq }) => seq === last));
    await queue.until('what is unread', ({ rows }) => rows.some((row) => row.id === id && row.unread === 3));
    const seqs = chat.values.flatMap(({ messages }) => messages.map(({ seq }) => seq));
    same(
      seqs,
      seqs.map((_, i) => seqs[0]! + i),
      'seq of what the chat reported',
    );
  },
};

const actWithoutLine: Check = {
  rule: 'An action on a cut line is refused as `network` or `timeout`, may be repeated, and acts once when it is sent again under its key.',
  needs: needsCut,
  async run(stage) {
    const { channel, client } = await accepted(stage);
    const { version } = await client.order();
    const key = stage.key();
    const { on } = await channel.offer('nudge');
    const command = { type: 'nudge', on, payload: {} };
    await stage.world.cut?.(channel.adapter);
    const error = await refusedWith(
      ['network', 'timeout'],
      () => channel.send(command, key),
      'an action without a line',
    );
    same(error.retryable, true, 'retryable');
    await stage.world.mend?.(channel.adapter);
    const first = await channel.send(command, key);
    const second = await channel.send(command, key);
    same(second.receipt, first.receipt, 'the receipt of the repeated action');
    same((await client.order()).version, version + 1, 'the version after both');
  },
};

export const watchChecks = {
  'watch.first-report': firstReport,
  'watch.no-gap': noGap,
  'watch.other-side': otherSide,
  'watch.own-action': ownAction,
  'watch.never-back': neverBack,
  'watch.two': two,
  'watch.stop': stops,
  'watch.again': again,
  'line.lost-and-back': lost,
  'line.queue-and-chat': lists,
  'line.act': actWithoutLine,
} as const satisfies Checks;
