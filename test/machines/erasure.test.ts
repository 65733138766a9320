/** What an order says once one side's words were taken out of it: all that happened, and nothing that this side typed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actionRules, actionTypes } from '../../src/contract/actions.ts';
import {
  carriesWords,
  type OrderRecord,
  paramsWithoutWords,
  withoutWords,
} from '../../src/machines/decide.ts';
import { orderMachine } from '../../src/machines/order.machine.ts';
import { createRules } from '../../src/machines/rules-over.ts';
import { commandFor, World } from './support/world.ts';

const rules = createRules(orderMachine);

/** What people typed: it has spaces, or goes on and on, or is an address. */
const typedIn = (value: unknown): string[] => {
  if (typeof value === 'string') return /\s|^https:|^.{100}/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(typedIn) : [];
};

const disputed = new World(rules).disputed({ text: 'The story never ran.'.padEnd(120) });

describe('an action carries words of its sender', () => {
  for (const type of actionTypes)
    it(`${type}: exactly when somebody typed something`, () => {
      const { payload } = commandFor(disputed.order, type);
      const isMediators = actionRules[type].actors.every((actor) => actor === 'mediator');
      assert.equal(carriesWords(type, payload), !isMediators && typedIn(payload).length > 0);
    });

  it('not when there was nothing to type, or only the order’s own record to name', () => {
    assert.equal(carriesWords('cancel', { explanation: '' }), false);
    assert.equal(carriesWords('cancel', { explanation: 'We changed our plans.' }), true);
    assert.equal(carriesWords('addEvidence', { evidence: [{ kind: 'message', seq: 1 }] }), false);
    assert.equal(carriesWords('addEvidence', { evidence: [{ kind: 'url', url: 'https://a.test' }] }), true);
    const file = { kind: 'file', assetId: 'f1' };
    assert.equal(carriesWords('submitCreative', { asset: file, note: '' }), false);
    assert.equal(carriesWords('submitCreative', { asset: file, note: 'shorter' }), true);
  });

  it('of which its line in the history keeps codes and figures', () => {
    assert.deepEqual(paramsWithoutWords({ reason: 'offBrand', explanation: 'Not for us.' }), {
      reason: 'offBrand',
      explanation: '',
    });
    assert.deepEqual(paramsWithoutWords({ requestId: 'c1', reason: 'Plans changed.', refund: 1000 }), {
      requestId: 'c1',
      reason: '',
      refund: 1000,
    });
  });
});

describe('an order without words', () => {
  const own: Record<'channel' | 'client', string[]> = {
    client: ['Buy now', 'Clem & Co', 'The story never ran.', 'A photo of it.', 'It was Monday.'],
    channel: ['Shorter, please.', 'Cora Media', 'It was published.', 'See page two.'],
  };
  const world = new World(rules).act('channel', 'accept').act('client', 'submitCreative');
  world.act('channel', 'requestChanges').act('client', 'submitCreative').act('channel', 'approveCreative');
  world.act('channel', 'markReady').act('channel', 'complete');
  const text = 'The story never ran.'.padEnd(120, '.');
  world.act('client', 'dispute', { payload: { text, evidence: [{ kind: 'text', text: 'A photo of it.' }] } });
  const evidence = [{ kind: 'text', text: 'See page two.' }];
  world.act('channel', 'respond', { payload: { text: 'It was published.', evidence } });
  world
    .later(25 * 3_600_000)
    .act('client', 'escalate')
    .act('mediator', 'claimCase');
  world.act('mediator', 'requestInfo', { payload: { side: 'client', question: 'Which day was it?' } });
  world.act('client', 'provideInfo', { payload: { answer: 'It was Monday.' } }).act('mediator', 'decide');
  const before = world.order;
  const heldIn = (order: OrderRecord, words: string[]) =>
    words.filter((word) => JSON.stringify(order).includes(word));

  for (const [side, other] of [
    ['client', 'channel'],
    ['channel', 'client'],
  ] as const)
    it(`holds none of the ${side}’s, all of the ${other}’s, and everything that is no word`, () => {
      const after = withoutWords(before, side, 'Erased party');
      assert.deepEqual(heldIn(before, own[side]), own[side]);
      assert.deepEqual(heldIn(after, own[side]), []);
      assert.deepEqual(heldIn(after, own[other]), own[other]);
      const { settlement, disputes } = after.context;
      assert.deepEqual(settlement, before.context.settlement);
      assert.deepEqual(disputes[0]?.decision, before.context.disputes[0]?.decision);
      assert.deepEqual(after.agreement, before.agreement);
      assert.deepEqual(rules.parseRecord(JSON.parse(JSON.stringify(after))), after, 'it can still be read');
      assert.deepEqual(withoutWords(after, side, 'Erased party'), after, 'twice is once');
    });
});
