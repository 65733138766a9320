/** Work after the commit, money and settings. */
import assert from 'node:assert/strict';
import type { NewOutboxRow, OutboxRow, Store } from '../../../backend/src/store/store.ts';
import { type Check, later, nextStep, one, placed, row } from './kit.ts';

export function working(check: Check): void {
  const every = ['mail', 'money', 'reminder', 'webhook'] as const;
  const until = '2026-03-05T09:05:00.000Z';
  const write = (store: Store, id: string, outbox: NewOutboxRow[]) =>
    store.change(id, null, (stored) => one(nextStep(stored, { outbox }), null));
  const claim = async (store: Store, now = later) =>
    (await store.claimOutbox(every, now, until, 10)).map(({ key }) => key);

  check('work is taken when it is due, by one only, and again when its taker is lost', async (store) => {
    const id = await placed(store);
    await write(store, id, [row('m1'), row('r1', { kind: 'reminder', lane: 'r1', nextAt: until })]);
    assert.deepEqual(await claim(store), ['m1']);
    assert.deepEqual(await claim(store), []);
    assert.deepEqual((await claim(store, until)).toSorted(), ['m1', 'r1']);
  });
  check('work that somebody is still at stays theirs; what was done meanwhile is let be', async (store) => {
    const id = await placed(store);
    await write(store, id, [row('m1'), row('other', { lane: 'mail:channel' })]);
    await claim(store);
    await store.outboxDone('other');
    await store.holdOutbox(['m1', 'other', 'unknown'], '2026-03-05T09:10:00.000Z');
    assert.deepEqual(await claim(store, until), []);
    assert.deepEqual(await claim(store, '2026-03-05T09:10:00.000Z'), ['m1']);
  });
  check(
    'one lane is worked off in order, also while its first row waits to be tried again',
    async (store) => {
      const id = await placed(store);
      await write(store, id, [row('m1'), row('m2'), row('other', { lane: 'mail:channel' })]);
      assert.deepEqual((await claim(store)).toSorted(), ['m1', 'other']);
      await store.outboxFailed('m1', 'no route', until);
      assert.deepEqual(await claim(store), []);
      assert.deepEqual((await claim(store, until)).toSorted(), ['m1', 'other']);
      await store.outboxDone('other');
      await store.outboxDone('m1');
      assert.deepEqual(await claim(store, until), ['m2']);
    },
  );
  check('what waits is counted: due or given up, by kind, and overdue deadlines', async (store) => {
    const id = await placed(store);
    await write(store, id, [row('m1'), row('m2'), row('w1', { kind: 'webhook', lane: 'w', nextAt: until })]);
    await claim(store);
    const mail = { kind: 'mail', rows: 2, since: row('m1').nextAt };
    const { overdue, outbox } = await store.backlog(later);
    assert.deepEqual([overdue, outbox], [0, [{ ...mail, state: 'waiting' }]]);
    await store.outboxFailed('m1', 'no such mailbox', null);
    await store.outboxDone('m2');
    const [due] = await store.dueDeadlines('2999-01-01T00:00:00.000Z', 1);
    const then = await store.backlog(due!.dueAt);
    assert.ok(then.overdue > 0);
    const kinds = then.outbox.map(({ kind, state, rows }) => `${rows} ${kind} ${state}`);
    assert.deepEqual(new Set(kinds), new Set(['1 webhook waiting', '1 mail dead']));
  });
  check('what is given up stays visible and no longer holds its lane', async (store) => {
    const id = await placed(store);
    await write(store, id, [row('m1'), row('m2')]);
    await claim(store);
    await store.outboxFailed('m1', 'no such mailbox', null);
    assert.deepEqual(await claim(store), ['m2']);
    const [dead, ...more] = await store.outboxTrouble({ dead: true, limit: 10 });
    assert.deepEqual(
      [dead?.key, dead?.state, dead?.attempts, dead?.error],
      ['m1', 'dead', 1, 'no such mailbox'],
    );
    assert.deepEqual(more, []);
  });
  check('what is given up can start anew, where it stood in its lane; nothing else can', async (store) => {
    const id = await placed(store);
    await write(store, id, [row('m1'), row('m2'), row('m3')]);
    await claim(store);
    await store.outboxFailed('m1', 'no route', later);
    assert.equal(await store.outboxResend('m1', until), false);
    await claim(store);
    await store.outboxFailed('m1', 'no such mailbox', null);
    assert.deepEqual(await claim(store), ['m2']);
    await store.outboxDone('m2');
    assert.equal(await store.outboxResend('m1', until), true);
    assert.equal(await store.outboxResend('m1', until), false);
    for (const key of ['m2', 'm3', 'none']) assert.equal(await store.outboxResend(key, until), false);
    assert.deepEqual(await store.outboxTrouble({ dead: true, limit: 10 }), []);
    assert.deepEqual(await claim(store), []);
    const [again, ...more] = await store.claimOutbox(every, until, until, 10);
    assert.deepEqual([again?.key, again?.attempts, again?.error, more], ['m1', 0, null, []]);
  });
  check('trouble is told apart: what is tried again, and what is given up', async (store) => {
    const id = await placed(store);
    const lanes = ['a', 'b', 'c', 'd'].map((lane) => row(lane, { lane }));
    await write(store, id, lanes);
    await store.outboxFailed('a', 'busy', until);
    await store.outboxFailed('b', 'gone', null);
    await store.outboxFailed('c', 'gone', null);
    const keys = async (dead: boolean, limit = 10) =>
      (await store.outboxTrouble({ dead, limit })).map(({ key }) => key);
    assert.deepEqual([await keys(false), await keys(true), await keys(true, 1)], [['a'], ['b', 'c'], ['b']]);
  });
  check('work of one kind is taken without that of another', async (store) => {
    const id = await placed(store);
    await write(store, id, [row('m1'), row('w1', { kind: 'webhook', lane: 'webhook' })]);
    const keys = async (...kinds: OutboxRow['kind'][]) =>
      (await store.claimOutbox(kinds, later, until, 10)).map(({ key }) => key);
    assert.deepEqual(await keys('money', 'reminder'), []);
    assert.deepEqual([await keys('webhook'), await keys('mail', 'webhook')], [['w1'], ['m1']]);
  });
  check('a key that exists is left alone', async (store) => {
    const id = await placed(store);
    await write(store, id, [row('m1')]);
    await claim(store);
    await store.outboxDone('m1');
    await store.addOutbox(id, [row('m1'), row('m2')]);
    await write(store, id, [row('m1'), row('m2')]);
    assert.deepEqual(await claim(store), ['m2']);
  });
  check('money is settling, failed and settled as its row goes', async (store) => {
    const id = await placed(store);
    const money = async () => (await store.read(id))?.money;
    await write(store, id, [row('settlement:x', { kind: 'money', lane: 'money' })]);
    assert.equal(await money(), 'settling');
    await store.outboxFailed('settlement:x', 'bank is closed', until);
    assert.equal(await money(), 'settlementFailed');
    await store.outboxDone('settlement:x');
    assert.equal(await money(), 'settled');
  });
}

export function booking(check: Check): void {
  const split = { refund: 20_000, payout: 90_000, fee: 10_000 };
  const settlement = (orderId: string) => ({
    ...split,
    key: `settlement:${orderId}`,
    orderId,
    currency: 'EUR',
    at: later,
    reference: `L-${orderId}`,
  });
  check('a settlement is booked once, and every account adds up', async (store) => {
    const id = await placed(store);
    await store.settle(settlement(id));
    const again = await store.settle({ ...settlement(id), reference: 'another' });
    assert.equal(again.reference, `L-${id}`);
    const sums = new Map<string, number>();
    for (const { account, amount } of await store.ledger(id))
      sums.set(account, (sums.get(account) ?? 0) + amount);
    assert.deepEqual(Object.fromEntries(sums), {
      checkout: -120_000,
      held: 0,
      client: 20_000,
      channel: 90_000,
      platform: 10_000,
    });
  });
  check('money that does not add up, other figures and a second settlement are refused', async (store) => {
    const id = await placed(store);
    await assert.rejects(store.settle({ ...settlement(id), fee: 9_999 }), { name: 'BookingError' });
    await assert.rejects(store.settle({ ...settlement(id), refund: -1, payout: 110_001 }), {
      name: 'BookingError',
    });
    await store.settle(settlement(id));
    await assert.rejects(store.settle({ ...settlement(id), refund: 10_000, payout: 100_000 }), {
      name: 'BookingError',
    });
    await assert.rejects(store.settle({ ...settlement(id), key: 'second' }), { name: 'BookingError' });
    assert.equal((await store.ledger(id)).length, 6);
  });
  check('settings are kept, and clearing forgets everything', async (store) => {
    const id = await placed(store);
    assert.equal(await store.meta('clock'), null);
    await store.setMeta('clock', '1');
    await store.setMeta('clock', '2');
    assert.equal(await store.meta('clock'), '2');
    await store.clear();
    assert.deepEqual(
      [await store.meta('clock'), await store.read(id), await store.nextDueAt()],
      [null, null, null],
    );
    await placed(store);
    await store.check();
  });
}
