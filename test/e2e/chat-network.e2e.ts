/** A conversation over a network that loses, repeats and mixes up what it carries: every message arrives once, in one order. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { type CallKind, calmMix, type Mix, type WireFault } from '../widget-faults/faults.ts';
import type { Lane } from '../widget-faults/lane.ts';
import { type Proxy, startProxy } from '../widget-faults/proxy.ts';
import { randomOf } from '../support/random.ts';
import { bubblesIn, grown, sayAll, stored, until } from './support/chat.ts';
import type { Person } from './support/people.ts';
import { raiseCurtain, type Stage } from './support/stage.ts';

/** Messages of each side; the figures in the docs are told of 500. */
const each = Number(process.env['EACH'] ?? 200);

/** What may befall a call of a kind, and in which share of them. Streams last under a second, or stutter. */
const faults: Partial<Record<CallKind, { share: number; of: readonly WireFault[] }>> = {
  send: {
    share: 0.08,
    of: ['latency', 'lostRequest', 'lostReply', 'resetMidBody', 'duplicate', 'reordered'],
  },
  messages: {
    share: 0.2,
    of: ['latency', 'lostRequest', 'lostReply', 'resetMidBody', 'duplicate', 'reordered'],
  },
  read: { share: 0.2, of: ['lostRequest', 'lostReply', 'duplicate', 'reordered'] },
  order: { share: 0.1, of: ['latency', 'lostRequest', 'lostReply', 'reordered'] },
  stream: { share: 1, of: ['streamCut', 'hintTwice', 'hintLate'] },
};

/** Chance says which calls are hit, each kind of fault in its turn; and now and then all that is under way breaks off. */
function rough(seed: number, breakLine: () => void): Mix {
  const hits = new Map<CallKind, number>();
  return {
    ...calmMix(seed, 'a conversation'),
    faultFor(kind, nth) {
      if (kind === 'send' && nth % 160 === 159) queueMicrotask(breakLine);
      const chance = randomOf(seed * 7919 + Object.keys(faults).indexOf(kind) * 1009 + nth * 31);
      const { share, of } = faults[kind] ?? { share: 0, of: [] };
      if (!chance.chance(share)) return null;
      const hit = hits.get(kind) ?? 0;
      hits.set(kind, hit + 1);
      return { fault: of[hit % of.length]!, chance };
    },
  };
}

describe('a conversation over a broken network', () => {
  let stage: Stage;
  let network: Proxy;
  before(async () => {
    stage = await raiseCurtain({ limits: 'actions=1000,messages=100000,streams=20', noMail: true });
    network = await startProxy(stage.backend.url);
  });
  after(async () => {
    await network.close();
    await stage.close();
  });

  it(`loses and doubles none of ${2 * each} messages`, async () => {
    const order = await stage.backend.place();
    const lanes = [1, 2].map((seed): Lane => {
      const lane: Lane = network.lane(rough(seed, () => breakLine(lane)));
      return lane;
    });
    const timing = { backoffMs: 50 };
    const [channel, client] = [
      await stage.enter('channel', order, { through: lanes[0]!.base, timing }),
      await stage.enter('client', order, { through: lanes[1]!.base, timing }),
    ];
    await Promise.all([channel, client].map((person) => person.sees(/^Message /, 'order-chat')));
    const told = { channel: linesOf('channel'), client: linesOf('client') };
    await Promise.all([sayAll(channel, told.channel), sayAll(client, told.client)]);

    const list = await grown(
      async () => (await stored(stage.backend, order, 'client')).filter(({ event }) => event === null),
      2 * each,
    );
    for (const side of ['channel', 'client'] as const)
      assert.deepEqual(
        list.filter(({ by }) => by === side).map(({ text }) => text),
        told[side],
        `the server has what the ${side} typed, in that order`,
      );
    assert.equal(new Set(list.map(({ clientId }) => clientId)).size, 2 * each);

    const texts = list.map(({ text }) => text);
    for (const person of [channel, client]) assert.deepEqual(await readAll(person, texts), texts);
    for (const lane of lanes) wasRough(lane);
    channel.assertClean();
    client.assertClean();
  });
});

const linesOf = (side: string) =>
  Array.from({ length: each }, (_, index) => `${side} says ${index + 1} of ${each}`);

/** Everything that is under way breaks off. */
function breakLine({ sockets }: Lane): void {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
}

/** Each kind of fault happened, so that the test is about them. */
function wasRough({ injected }: Lane): void {
  for (const { of } of Object.values(faults))
    for (const fault of of) assert.ok((injected.get(fault) ?? 0) > 0, `${fault} never happened`);
}

/**
 * Reads the log from its end up to its beginning and down again. Whatever stands there at once must be one stretch of
 * what is expected, so that nothing is missing, doubled or out of place.
 */
async function readAll(person: Person, expected: readonly string[]): Promise<string[]> {
  const read = new Set<string>();
  const end = expected.at(-1)!;
  const isStretch = (seen: readonly string[]) => {
    const from = expected.indexOf(seen[0]!);
    return isDeepStrictEqual(seen, expected.slice(from, from + seen.length));
  };
  const take = (seen: string[]) => {
    for (const text of seen) read.add(text);
    return seen;
  };
  // Its own last words stand at the end before the other side's come.
  take(
    await until(
      () => bubblesIn(person),
      (seen) => seen.at(-1) === end && isStretch(seen),
    ),
  );
  const log = person.widget('order-chat').locator('.log');
  for (let seen: string[] = []; seen[0] !== expected[0];) {
    // So far at once that what is rendered before and after overlaps.
    await log.evaluate((element) => element.scrollBy({ top: -2000 }));
    const older = person.widget('order-chat').getByRole('button', { name: 'Show earlier messages' });
    if ((await log.evaluate(({ scrollTop }) => scrollTop)) === 0 && (await older.isVisible()))
      await older.click({ timeout: 500 }).catch(() => undefined); // it comes by itself too, and then the button goes
    seen = take(await bubblesIn(person));
    assert.ok(isStretch(seen), `among the messages stand ${JSON.stringify(seen)}`);
  }
  return expected.filter((text) => read.has(text));
}
