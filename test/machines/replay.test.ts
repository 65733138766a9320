/** An order made anew from a history. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { replay, type Step } from '../../src/machines/decide.ts';
import { standardPolicy } from '../../src/contract/policy.ts';

const party = (id: string) => ({ id, name: id, locale: 'en', timeZone: 'UTC', email: '' });
const placed = {
  id: 'o1',
  number: 'O-1',
  agreement: {
    deliverables: [],
    slots: [],
    startDate: null,
    endDate: null,
    disclosure: [],
    price: 5000,
    currency: 'EUR',
    feeBps: 1000,
    clauses: [],
  },
  agreementHash: 'a'.repeat(64),
  parties: { channel: party('h'), client: party('c') },
  policy: standardPolicy,
  reorderOf: null,
};
const day = (number: number, time = '10:00:00.000') => `2031-05-${String(number).padStart(2, '0')}T${time}Z`;
const by = { actor: 'channel', party: 'h', subject: 'h' } as const;
const accept: Step = { type: 'accept', by, at: day(2) };

it('has a version per line, and what the clock did between the steps', () => {
  const { order, history } = replay(placed, day(1), [accept], day(3));
  assert.deepEqual([order.status, order.version], ['accepted', 2]);
  assert.deepEqual(
    history.map(({ type, by, at, step }) => [type, by, at, step]),
    [
      ['placed', 'client', day(1), null],
      ['accept', 'channel', day(2), 0],
    ],
  );
  const silent = replay(placed, day(1), [], day(4));
  assert.deepEqual([silent.order.status, silent.history.at(-1)?.at], ['expired', day(3)]);
});

it('counts what came at the due instant, and refuses what came after it, naming the step', () => {
  assert.equal(replay(placed, day(1), [{ ...accept, at: day(3) }], day(4)).order.status, 'accepted');
  const late = { ...accept, at: day(3, '10:00:00.001') };
  assert.throws(
    () => replay(placed, day(1), [late], day(4)),
    /order o1: step 1 of its history \(accept at 2031-05-03/,
  );
});
