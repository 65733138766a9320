/** What must be true after a clash, whoever won it. */
import assert from 'node:assert/strict';
import { verifyChain } from '../../backend/src/store/chain.ts';
import type { StoredOrder } from '../../backend/src/store/store.ts';
import type { Command } from '../../src/contract/commands.ts';
import type { Instant } from '../../src/contract/primitives.ts';
import type { OrderRecord } from '../../src/machines/order-record.ts';
import { type Body, replay } from '../histories/replay.ts';
import { isFinal } from '../machines/support/places.ts';
import type { Clash, Move } from './clashes.ts';
import type { Heard, Marketplace } from './marketplace.ts';

/** One request of a clash, and what was heard. */
export interface Asked {
  move: Move;
  command: Command;
  key: string;
  receivedAt: Instant;
  heard: Heard;
}

export interface Clashed {
  clash: Clash;
  start: OrderRecord;
  /** The order that all of them saw. */
  seen: OrderRecord;
  dueAt: Instant | null;
  asked: readonly Asked[];
}

/** One story: chained, without gaps, and the same again when it is decided again. */
async function checkStory(
  { store }: Marketplace,
  { start }: Clashed,
  { order, head, messages }: StoredOrder,
) {
  const events = await store.events(order.id, { after: 0, limit: 1000 });
  const expected = { state: 'intact', events: order.version, erased: [] };
  assert.deepEqual(verifyChain(order.id, events, head), expected, 'the history is one chain');
  const { id, number, agreement, agreementHash, parties, reorderOf, context } = start;
  const placed = { id, number, agreement, agreementHash, parties, reorderOf, policy: context.policy };
  const bodies = events.map(({ body }) => JSON.parse(body ?? '') as Body);
  assert.deepEqual(replay({ placed, events: bodies, order }), order, 'the same again when decided again');
  assert.equal(messages, events.length, 'one line in the chat per event');
  return bodies;
}

/** Who was told that it is done is in the history; who was refused sees by what. */
function checkAnswers({ asked, seen }: Clashed, events: readonly Body[]) {
  for (const { move, heard, command } of asked) {
    const { status, done, problem } = heard;
    const what = `${move} heard ${status} ${problem?.reason?.code ?? ''}`;
    assert.ok([200, 409, 422].includes(status), what);
    if (done) {
      const event = events[done.receipt.version - 1];
      assert.deepEqual(
        [event?.type, event?.at],
        [command.type, done.receipt.at],
        `${what}, and it is not there`,
      );
    } else if (status === 409) {
      assert.ok(problem?.latest, `${what} without the order`);
      const { version, timeline } = problem.latest;
      assert.ok(version > seen.version, `${what}, and nothing has happened`);
      assert.ok(
        timeline.entries.some(({ seq }) => seq > seen.version),
        `${what}, and the history does not say by what`,
      );
    } else
      assert.deepEqual(
        problem?.fields?.map(({ code }) => code),
        ['tooSmall'],
        `${what}: only a promise made meanwhile may make an amount too small`,
      );
  }
}

const ends = new Set(['acceptOffer', 'concede', 'decide', 'release', 'withdrawDispute']);

/** What of two such actions only one can be. */
function rivalryOf({ type, on }: Command): string | null {
  if (ends.has(type)) return 'ends the dispute';
  if ('offerId' in on) return `offer ${on.offerId}`;
  return type === 'claimCase' || type === 'respond' || type === 'provideInfo' || type === 'dispute'
    ? type
    : null;
}

function checkRivals({ asked }: Clashed) {
  const won = new Set<string>();
  for (const { command, heard, move } of asked) {
    const offer = 'offerId' in command.on ? `offer ${command.on.offerId}` : null;
    for (const rivalry of new Set([rivalryOf(command), offer])) {
      if (rivalry === null || !heard.done || heard.replayed) continue;
      assert.ok(!won.has(rivalry), `${move}: two of “${rivalry}” came true`);
      won.add(rivalry);
    }
  }
}

/** Received at the due instant counts, a millisecond later does not; and before it nothing but people act. */
function checkClock({ clash, asked, dueAt, seen }: Clashed, events: readonly Body[]) {
  if (!clash.due || dueAt === null) return;
  const isLate = ({ receivedAt }: Asked) => receivedAt > dueAt;
  for (const one of asked)
    if (isLate(one) && clash.due.ends.includes(one.move))
      assert.ok(!one.heard.done, `${one.move} came late and was done`);
  const reached = events.find(({ type, version }) => version > seen.version && type === clash.due?.kind);
  if (reached && reached.at <= dueAt) assert.fail('the clock came too early');
  const [first, ...others] = asked;
  if (first && others.length === 0 && !isLate(first))
    assert.ok(first.heard.done, `${first.move} came in time, alone, and was refused`);
}

/** Nothing moves before the end, everything once at the end, and no promise is broken. */
async function checkMoney({ store }: Marketplace, { order, money }: StoredOrder) {
  const { captured, promisedRefund, settlement } = order.context;
  const sums: Record<string, number> = { checkout: 0, held: 0, client: 0, channel: 0, platform: 0 };
  const ledger = await store.ledger(order.id);
  for (const { account, amount } of ledger) sums[account] = (sums[account] ?? 0) + amount;
  const settled = settlement ?? { refund: 0, payout: 0, fee: 0 };
  const held = settlement ? 0 : captured;
  assert.equal(settlement !== null, isFinal(order), 'settled exactly at the end');
  assert.deepEqual(sums, {
    checkout: -captured,
    held,
    client: settled.refund,
    channel: settled.payout,
    platform: settled.fee,
  });
  assert.equal(held + settled.refund + settled.payout + settled.fee, captured, 'money is conserved');
  assert.ok(!settlement || settled.refund >= promisedRefund, 'the promise is kept');
  assert.equal(money, settlement ? 'settled' : 'held');
  assert.ok(new Set(ledger.map(({ booking }) => booking)).size <= 2, 'money moved twice');
}

/** The same key is answered with the same receipt, and does nothing. */
async function checkReplays(market: Marketplace, { asked, seen }: Clashed, version: number) {
  for (const { heard, key, command, move } of asked) {
    if (!heard.done) continue;
    const [name] = move.split(' ') as ['client'];
    const again = await market.send(name, seen.id, key, command);
    assert.deepEqual(again.done?.receipt, heard.done.receipt, `${move} again under its key`);
    assert.ok(again.replayed, `${move} again is told as a repetition`);
    assert.equal(again.done?.order.version, version, `${move} was done twice`);
  }
}

/** Everything that must hold; throws with what does not. */
export async function judge(market: Marketplace, clashed: Clashed): Promise<void> {
  const { id } = clashed.start;
  await market.settle();
  const stored = await market.store.read(id);
  assert.ok(stored);
  const events = await checkStory(market, clashed, stored);
  checkAnswers(clashed, events);
  checkRivals(clashed);
  checkClock(clashed, events);
  await checkMoney(market, stored);
  await checkReplays(market, clashed, stored.order.version);
  assert.deepEqual(market.faults, [], 'the app reported a fault');
}
