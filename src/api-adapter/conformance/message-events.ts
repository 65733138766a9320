/** What stands beside the messages: what happened to the order, and that somebody is writing. */
import type { Actor } from '../../contract/actors.ts';
import { heard, lines, said, standing } from './chats.ts';
import type { Check, Checks } from './check.ts';
import { given, pause, refusedWith, same } from './expect.ts';
import { NotOffered } from './sending.ts';
import type { Side } from './side.ts';
import { escalated } from './ways.ts';

const events: Check = {
  rule: 'What happens to the order stands between the messages, at its place, as a line without text.',
  async run(stage) {
    const { channel, client } = await stage.place();
    await client.say('Please accept');
    await channel.act('accept');
    const last = await client.say('Thank you');
    const found = await heard(client.chat(), last);
    const accept = found.find(({ event }) => event?.code === 'accept');
    same([accept?.by, accept?.text, accept?.attachments], ['channel', '', []], 'the line of the acceptance');
    same(
      found.slice(-3).map(({ text, event }) => event?.code ?? text),
      ['Please accept', 'accept', 'Thank you'],
      'the last three lines',
    );
  },
};

const entries: Check = {
  rule: "A line of what happened names its entry in the order's timeline.",
  async run(stage) {
    const { channel, client } = await stage.place();
    await client.say('Please accept');
    await channel.act('accept');
    await channel.act('nudge');
    const last = await client.say('Thank you');
    const { timeline } = await client.order();
    for (const code of ['accept', 'nudge']) {
      const line = (await heard(client.chat(), last)).find(({ event }) => event?.code === code);
      const { seq } = given(
        timeline.entries.find(({ type }) => type === code),
        'the timeline',
        `an entry ${code}`,
      );
      same(line?.event?.entry, seq, `the entry that the line of ${code} names`);
    }
  },
};

/** A chat that has stood for a while, and whom it was told of. */
async function hearing(side: Side) {
  const told: Actor[] = [];
  const watch = await standing(side, { onTyping: (by) => void told.push(by) });
  return { told, watch };
}

/** Tells it again and again, as a widget does while somebody writes, until it was heard. */
async function tellUntil(side: Side, isHeard: () => boolean, patienceMs: number): Promise<void> {
  for (let waited = 0; waited <= patienceMs; waited += 200) {
    await side.adapter.tellTyping(side.id);
    await pause(100);
    if (isHeard()) return;
    await pause(100);
  }
  same('never', `within ${patienceMs} ms`, 'when the other side was told who is writing');
}

const typing: Check = {
  rule: 'Who is writing is told to the other side only, in no page of their own and to no stranger or mediator; nothing is stored.',
  async run(stage) {
    const { id, channel, client } = await stage.place();
    if (!client.adapter.features.typing) throw new NotOffered('this adapter does not tell who is writing');
    const [other, ...own] = await Promise.all(
      [channel, client, stage.signIn('client', id)].map((side) => hearing(side)),
    );
    await tellUntil(client, () => other!.told.length > 0, stage.patienceMs);
    // Whatever was told before this message is told before it is reported.
    const last = await client.say('This is what I wrote.');
    for (const { told, watch } of [other!, ...own]) {
      await heard(watch, last);
      same(said(lines(watch)).length, 1, 'messages');
      const expected = told === other!.told ? ['client'] : [];
      same([...new Set(told)], expected, 'of whom a chat was told that they are writing');
    }
    for (const who of ['stranger', 'mediator'] as const) {
      const { adapter } = stage.signIn(who, id);
      await refusedWith('notFound', () => adapter.tellTyping(id), `tellTyping as ${who}`);
    }
    same((await client.order()).version, 1, 'the version afterwards');
  },
};

const silent: Check = {
  rule: 'A mediator who reads along is not told who is writing, and tells nobody.',
  async run(stage) {
    const { id, channel, client, mediator } = await escalated(stage);
    if (!client.adapter.features.typing) throw new NotOffered('this adapter does not tell who is writing');
    const [side, reader] = await Promise.all([hearing(channel), hearing(mediator)]);
    await refusedWith('forbidden', () => mediator.adapter.tellTyping(id), 'tellTyping as mediator');
    await tellUntil(client, () => side.told.length > 0, stage.patienceMs);
    const last = await client.say('This is what I wrote.');
    await heard(reader.watch, last);
    same([reader.told, [...new Set(side.told)]], [[], ['client']], 'of whom mediator and channel were told');
  },
};

export const messageEventChecks = {
  'chat.events': events,
  'chat.entries': entries,
  'chat.typing': typing,
  'chat.typing-mediator': silent,
} as const satisfies Checks;
