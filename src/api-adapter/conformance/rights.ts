/** Who may do and see what: each side its own, nobody else anything. */
import { actionRules, type Actor } from '../../contract/actions.ts';
import type { Check, Checks } from './check.ts';
import { isTrue, refusedWith, same } from './expect.ts';
import { samplesIn } from './samples.ts';
import type { Side } from './side.ts';
import type { PlacedOrder, Stage } from './stage.ts';
import { accepted, completed, disputed, escalated, mediating, negotiating, ready, submit } from './ways.ts';

const actorsOf = (type: string): readonly Actor[] =>
  actionRules[type as keyof typeof actionRules]?.actors ?? [];
const openTo = async (side: Side) =>
  [
    ...new Set((await side.order()).actions.filter(({ open }) => open).map(({ type }) => type as string)),
  ].toSorted();
const words = (text: string) => text.split(' ').filter(Boolean).toSorted();

const submitted = async (stage: Stage) => {
  const order = await accepted(stage);
  await submit(order.client, 'headline');
  return order;
};
const approved = async (stage: Stage) => {
  const order = await submitted(stage);
  await order.channel.act('approveCreative');
  return order;
};
const over = async (stage: Stage) => {
  const order = await completed(stage);
  await order.client.act('release');
  return order;
};

/** Written by hand: what each side may do in each place. */
const table: [place: string, way: (stage: Stage) => Promise<PlacedOrder>, channel: string, client: string][] =
  [
    ['placed', (stage) => stage.place(), 'accept decline', 'cancel'],
    [
      'accepted',
      accepted,
      'nudge setEstimate offerRefund requestCancellation',
      'submitCreative requestCancellation',
    ],
    [
      'accepted, a creative handed in',
      submitted,
      'nudge setEstimate offerRefund requestCancellation approveCreative requestChanges',
      'submitCreative withdrawCreative requestCancellation',
    ],
    [
      'accepted, all creatives approved',
      approved,
      'nudge setEstimate offerRefund requestCancellation markReady',
      'submitCreative requestCancellation',
    ],
    [
      'ready',
      ready,
      'nudge setEstimate offerRefund requestCancellation complete',
      'submitCreative requestCancellation',
    ],
    ['completed', completed, 'retractCompletion offerRefund', 'release dispute'],
    [
      'disputed, awaiting the response',
      disputed,
      'respond concede offerRefund addEvidence makeOffer',
      'withdrawDispute addEvidence makeOffer',
    ],
    [
      'disputed, negotiating',
      negotiating,
      'concede offerRefund addEvidence makeOffer',
      'withdrawDispute addEvidence makeOffer',
    ],
    ['released', over, '', ''],
  ];

const served: Check = {
  rule: 'Each side is served exactly the actions that the contract gives it in this place, and none of the other side.',
  async run(stage) {
    for (const [place, way, channel, client] of table) {
      const order = await way(stage);
      same(await openTo(order.channel), words(channel), `open to the channel in ${place}`);
      same(await openTo(order.client), words(client), `open to the client in ${place}`);
      for (const { who, order: look } of [order.channel, order.client])
        for (const { type } of (await look()).actions)
          isTrue(
            actorsOf(type).includes(who as Actor),
            `an action served to the ${who} in ${place}`,
            'one of its own',
            type,
          );
    }
  },
};

const closed: Check = {
  rule: 'An action that is shown but not open says why, and from when if time opens it.',
  async run(stage) {
    const { channel } = await accepted(stage);
    const ready = (await channel.order()).actions.find(({ type }) => type === 'markReady');
    same([ready?.open, ready?.reason?.code], [false, 'slotsOpen'], 'markReady while a creative is missing');
    await channel.act('nudge');
    const after = await channel.order();
    const nudge = after.actions.find(({ type }) => type === 'nudge');
    same(nudge?.open, false, 'nudge right after a nudge, open');
    isTrue((nudge?.from ?? '') > after.serverTime, 'from of nudge', 'an instant ahead', nudge?.from);
  },
};

const others: Check = {
  rule: 'An action of another actor is refused as `forbidden`, whatever it names; nothing is done.',
  async run(stage) {
    const { channel, client } = await stage.place();
    const { version } = await channel.order();
    for (const side of [channel, client])
      for (const command of samplesIn('placed'))
        if (!actorsOf(command.type).includes(side.who as Actor))
          await side.refused('forbidden', command, command.type);
    same((await channel.order()).version, version, 'the version afterwards');
  },
};

/** For whom the order does not exist. */
async function seesNothing(stage: Stage, side: Side): Promise<void> {
  const { adapter, id } = side;
  const what = (call: string) => `${call} as ${side.who}`;
  const failures = [side.watch().failure('the order'), side.chat().failure('the chat')];
  for (const error of await Promise.all(failures)) same(error.code, 'notFound', what('the end of a watch'));
  const command = { type: 'accept', on: { status: 'placed' }, payload: {} };
  const calls: Record<string, () => Promise<unknown>> = {
    act: () => side.send(command),
    sendMessage: () => adapter.sendMessage(id, { clientId: stage.word(), text: 'Hello' }),
    markRead: () => adapter.markRead(id, 1),
  };
  for (const [name, call] of Object.entries(calls)) await refusedWith('notFound', call, what(name));
}

const stranger: Check = {
  rule: 'For whoever is no side of an order it does not exist: the same `notFound` as for an order that never was.',
  async run(stage) {
    const { id, client } = await stage.place();
    const { version } = await client.order();
    const foreign = stage.signIn('stranger', id);
    await seesNothing(stage, foreign);
    const command = { type: 'accept', on: { status: 'placed' }, payload: {} } as const;
    const key = stage.key();
    const act = () => foreign.adapter.act(`no-${stage.word()}`, command, { key });
    await refusedWith('notFound', act, 'act on an order that never was');
    const page = await foreign.queue().until('the queue');
    isTrue(
      page.rows.every((row) => row.id !== id),
      "a stranger's queue",
      'without this order',
      page.rows,
    );
    same((await client.order()).version, version, 'the version afterwards');
  },
};

const early: Check = {
  rule: 'For a mediator an order does not exist until it is escalated.',
  async run(stage) {
    for (const way of [(one: Stage) => one.place(), negotiating]) {
      const { id } = await way(stage);
      await seesNothing(stage, stage.signIn('mediator', id));
    }
  },
};

const late: Check = {
  rule: 'From the escalation on a mediator sees the order and its chat, may claim and decide the case, and writes no messages.',
  async run(stage) {
    const { mediator, client } = await escalated(stage);
    same(await openTo(mediator), ['claimCase'], 'open to the mediator of an escalated order');
    same((await mediator.order()).viewer.actor, 'mediator', 'viewer.actor');
    await client.say('What happened was this.');
    const chat = await mediator.chat().until('the chat');
    isTrue(
      chat.messages.some(({ text }) => text !== ''),
      "a mediator's chat",
      'the message',
      chat.messages,
    );
    same(chat.mediatorReads, true, 'mediatorReads');
    const write = () => mediator.adapter.sendMessage(mediator.id, { clientId: stage.word(), text: 'Hello' });
    await refusedWith('forbidden', write, 'a message of the mediator');
    const claimed = await mediating(stage);
    same(
      await openTo(claimed.mediator),
      words('returnCase requestInfo decide'),
      'open to the mediator who claimed',
    );
  },
};

export const rightChecks = {
  'rights.served': served,
  'rights.closed': closed,
  'rights.other-actor': others,
  'rights.stranger': stranger,
  'rights.mediator-early': early,
  'rights.mediator-late': late,
} as const satisfies Checks;
