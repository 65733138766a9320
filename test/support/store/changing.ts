/** Placing and changing: all of it or nothing, once. */
import assert from 'node:assert/strict';
import { digest } from '../../../backend/src/digest.ts';
import { verifyChain } from '../../../backend/src/store/chain.ts';
import type { KeyScope } from '../../../backend/src/store/store.ts';
import { start } from '../orders-world.ts';
import { type Check, firstStep, later, nextStep, one, placed, receipt, row, scope } from './kit.ts';

export function placing(check: Check): void {
  check('an order is placed once and read as it was placed', async (store) => {
    const step = firstStep();
    const { id } = step.order;
    assert.equal((await store.place({ bodyHash: 'a', step })).created, true);
    const again = await store.place({ bodyHash: 'b', step });
    assert.deepEqual([again.created, again.bodyHash], [false, 'a']);
    const stored = await store.read(id);
    assert.deepEqual(stored?.order, step.order);
    assert.equal(stored?.head, step.event.hash);
    assert.equal(stored?.money, 'held');
    assert.equal(await store.read('nobody'), null);
  });
  check('placing books the captured money as held', async (store) => {
    const id = await placed(store);
    const entries = await store.ledger(id);
    assert.deepEqual(
      entries.map(({ account, amount }) => [account, amount]),
      [
        ['checkout', -120_000],
        ['held', 120_000],
      ],
    );
  });
  check('what was read cannot change what is stored', async (store) => {
    const id = await placed(store);
    const read = await store.read(id);
    read!.order.number = 'changed';
    assert.notEqual((await store.read(id))?.order.number, 'changed');
  });
}

export function changing(check: Check): void {
  check('a change writes order, event, chat line and deadlines together', async (store) => {
    const id = await placed(store);
    const changed = await store.change(id, scope(), (stored) =>
      one(nextStep(stored, { context: { deadlines: { hardStop: later } } }), 'told'),
    );
    assert.equal(changed.kind === 'changed' && changed.outcome, 'told');
    const reading = await store.readFor(id, 'client', 30);
    assert.equal(reading?.stored.order.version, 2);
    assert.deepEqual(
      reading?.events.map(({ seq, type }) => [seq, type]),
      [
        [1, 'placed'],
        [2, 'nudge'],
      ],
    );
    const { messages } = await store.messages(id, { limit: 10 });
    assert.deepEqual(
      messages.map(({ seq, event }) => [seq, event?.code]),
      [
        [1, 'placed'],
        [2, 'nudge'],
      ],
    );
    assert.deepEqual(await store.dueDeadlines(later, 10), [{ orderId: id, kind: 'hardStop', dueAt: later }]);
    assert.equal(await store.nextDueAt(), later);
  });
  check('a change returns the order as it is read next', async (store) => {
    const id = await placed(store);
    const changed = await store.change(id, null, (stored) => {
      const paid = nextStep(stored, { outbox: [row('p1', { kind: 'money' })], queue: { escalated: true } });
      const next = nextStep({ ...stored, order: paid.order, head: paid.event.hash });
      return { steps: [paid, { ...next, tookCaseNumber: true }], receipt: null, outcome: null };
    });
    const stored = await store.read(id);
    assert.deepEqual([stored?.order.version, stored?.messages, stored?.money], [3, 3, 'settling']);
    assert.deepEqual(changed.kind === 'changed' && changed.stored, stored);
  });
  check('what is due is done once, and an order of which nothing is due is left alone', async (store) => {
    const id = await placed(store);
    const dueBy = (await store.nextDueAt())!;
    const reach = (by: string) =>
      store.change(id, { dueBy: by }, (stored) => one(nextStep(stored, { context: { deadlines: {} } }), 0));
    assert.equal((await reach(start)).kind, 'unknown');
    assert.equal((await reach(dueBy)).kind, 'changed');
    assert.equal((await reach(dueBy)).kind, 'unknown');
    assert.equal((await store.read(id))?.order.version, 2);
  });
  check('a change that throws leaves nothing behind', async (store) => {
    const id = await placed(store);
    await assert.rejects(
      store.change(id, scope(), (stored) => ({
        // The second step does not follow from the first: it must take the first with it.
        steps: [nextStep(stored, { outbox: [row('m1')] }), nextStep(stored)],
        receipt,
        outcome: null,
      })),
    );
    await assert.rejects(
      store.change(id, scope(), () => {
        throw new Error('broken');
      }),
    );
    const reading = await store.readFor(id, 'client', 30);
    assert.deepEqual(
      [reading?.stored.order.version, reading?.stored.messages, reading?.events.length],
      [1, 1, 1],
    );
    assert.deepEqual(await store.claimOutbox(['mail'], later, later, 10), []);
    const after = await store.change(id, scope(), (stored) => one(nextStep(stored), 'once'));
    assert.equal(after.kind, 'changed');
  });
  check('an event that is not linked to the one before is refused', async (store) => {
    const id = await placed(store);
    await assert.rejects(
      store.change(id, null, (stored) => {
        const step = nextStep(stored);
        return one({ ...step, event: { ...step.event, hash: digest('forged') } }, null);
      }),
    );
    assert.equal((await store.read(id))?.order.version, 1);
  });
  check('a repeated key answers with the first receipt and does not apply again', async (store) => {
    const id = await placed(store);
    const act = () => store.change(id, scope(), (stored) => one(nextStep(stored), null));
    await act();
    const again = await act();
    assert.deepEqual(again.kind === 'replayed' && again.receipt, receipt);
    assert.equal((await store.read(id))?.order.version, 2);
  });
  check('a key is good for one body, one subject and one order, and is forgotten in time', async (store) => {
    const [id, other] = [await placed(store), await placed(store)];
    const act = (orderId: string, given: Partial<KeyScope> = {}) =>
      store.change(orderId, scope(given), (stored) => one(nextStep(stored), null));
    await act(id);
    assert.equal((await act(id, { bodyHash: digest('other') })).kind, 'keyReused');
    assert.equal((await act(id, { subject: 'u-client' })).kind, 'changed');
    assert.equal((await act(other)).kind, 'changed');
    assert.equal(
      (await act(id, { bodyHash: digest('new'), keptFrom: '2026-03-05T09:00:00.001Z' })).kind,
      'changed',
    );
    await store.purge('2027-01-01T00:00:00.000Z');
    assert.equal((await act(id, { bodyHash: digest('newer') })).kind, 'changed');
  });
  check('a refusal stores no receipt, but the deadlines that came before it', async (store) => {
    const id = await placed(store);
    const change = () =>
      store.change(id, scope(), (stored) => ({
        steps: [nextStep(stored)],
        receipt: null,
        outcome: 'refused',
      }));
    await change();
    assert.equal((await change()).kind, 'changed');
    assert.equal((await store.read(id))?.order.version, 3);
  });
  check('simultaneous changes follow one another', async (store) => {
    const id = await placed(store);
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        store.change(id, scope({ key: `key-${i}-padding` }), (stored) => one(nextStep(stored), null)),
      ),
    );
    const stored = await store.read(id);
    assert.equal(stored?.order.version, 21);
    const events = await store.events(id, { after: 0, limit: 100 });
    assert.deepEqual(verifyChain(id, events, stored.head), { state: 'intact', events: 21, erased: [] });
  });
  check('an erased event keeps its place, and the chain still proves the rest', async (store) => {
    const id = await placed(store);
    await store.change(id, null, (stored) => one(nextStep(stored), null));
    await store.eraseEvent(id, 1, later);
    const events = await store.events(id, { after: 0, limit: 10 });
    assert.deepEqual(
      events.map(({ body }) => body === null),
      [true, false],
    );
    const head = (await store.read(id))!.head;
    assert.deepEqual(verifyChain(id, events, head), {
      state: 'intact',
      events: 2,
      erased: [{ seq: 1, at: later }],
    });
  });
  check('a case number is given once', async (store) => {
    const [id, other] = [await placed(store), await placed(store)];
    const take = (orderId: string) =>
      store.change(orderId, null, (stored) =>
        one({ ...nextStep(stored), tookCaseNumber: true }, stored.nextCase),
      );
    const first = await take(id);
    const second = await take(other);
    assert.deepEqual(
      [first, second].map((c) => c.kind === 'changed' && c.outcome),
      [1042, 1043],
    );
  });
  check('an unknown order cannot be changed', async (store) => {
    assert.deepEqual(await store.change('nobody', null, (stored) => one(nextStep(stored), null)), {
      kind: 'unknown',
    });
    assert.equal(await store.readFor('nobody', 'client', 30), null);
  });
}
