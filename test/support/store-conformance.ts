/** What every store promises. `open` gives an empty store and how to leave it. */
import assert from 'node:assert/strict';
import { digest } from '../../backend/src/digest.ts';
import { stepOf } from '../../backend/src/orders/steps.ts';
import { genesis, verifyChain } from '../../backend/src/store/chain.ts';
import type {
  Change,
  KeyScope,
  NewOutboxRow,
  Step,
  Store,
  StoredOrder,
} from '../../backend/src/store/store.ts';
import type { Actor } from '../../src/contract/actions.ts';
import type { OrderContext } from '../../src/machines/order-record.ts';
import { type OrderRecord, place } from '../../src/machines/decide.ts';
import { standardPolicy } from '../../src/contract/policy.ts';
import { orderToPlace } from './placed.ts';
import { start } from './orders-world.ts';

type It = (name: string, run: () => Promise<void>) => void;
interface Opened {
  store: Store;
  leave(): Promise<void>;
}

const later = '2026-03-05T09:00:00.000Z';
const receipt = { reference: 'TEST-01', type: 'accept', at: later, version: 2 };
const scope = (given: Partial<KeyScope> = {}): KeyScope => ({
  subject: 'u-channel',
  key: 'key-00000001',
  bodyHash: digest('body'),
  keptFrom: '2026-02-04T09:00:00.000Z',
  ...given,
});

/** A new order's first step. */
export function firstStep(given: Parameters<typeof orderToPlace>[0] = {}): Step {
  const { id, number, agreement, channel, client } = orderToPlace(given);
  const decided = place(
    {
      id,
      number,
      agreement: { ...agreement, feeBps: 1000 },
      agreementHash: digest('agreement'),
      parties: { channel, client },
      policy: standardPolicy,
      reorderOf: null,
    },
    start,
  );
  return stepOf({ order: null, head: genesis, lastAt: start, nextCase: 0 }, decided, start, {});
}

/** A next step that changes only what is said. */
export function nextStep(
  stored: StoredOrder,
  given: {
    context?: Partial<OrderContext>;
    outbox?: NewOutboxRow[];
    queue?: Partial<Step['queue']>;
    type?: string;
  } = {},
): Step {
  const order: OrderRecord = {
    ...stored.order,
    version: stored.order.version + 1,
    context: { ...stored.order.context, ...given.context },
  };
  const event = { type: given.type ?? 'nudge', by: 'channel' as const, params: {} };
  const step = stepOf(stored, { ok: true, order, effects: [], event }, later, {});
  return { ...step, outbox: given.outbox ?? [], queue: { ...step.queue, ...given.queue } };
}

const one = <T>(step: Step, outcome: T): Change<T> => ({ steps: [step], receipt, outcome });
const row = (key: string, given: Partial<NewOutboxRow> = {}): NewOutboxRow => ({
  key,
  kind: 'mail',
  lane: 'mail:client',
  body: '{}',
  nextAt: later,
  ...given,
});

async function placed(store: Store, given: Parameters<typeof orderToPlace>[0] = {}): Promise<string> {
  const step = { ...firstStep(given), outbox: [] };
  await store.place({ bodyHash: digest('placed'), step });
  return step.order.id;
}

export function storeConformance(it: It, open: () => Promise<Opened>): void {
  const check = (name: string, run: (store: Store) => Promise<void>) =>
    it(name, async () => {
      const { store, leave } = await open();
      try {
        await run(store);
      } finally {
        await leave();
      }
    });
  placing(check);
  changing(check);
  listing(check);
  talking(check);
  working(check);
  booking(check);
}

type Check = (name: string, run: (store: Store) => Promise<void>) => void;

function placing(check: Check): void {
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
    assert.deepEqual(entries.map(({ account, amount }) => [account, amount]).toSorted(), [
      ['checkout', -120_000],
      ['held', 120_000],
    ]);
  });
  check('what was read cannot change what is stored', async (store) => {
    const id = await placed(store);
    const read = await store.read(id);
    read!.order.number = 'changed';
    assert.notEqual((await store.read(id))?.order.number, 'changed');
  });
}

function changing(check: Check): void {
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
    assert.deepEqual(await store.claimOutbox(later, later, 10), []);
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
    await store.eraseEvent(id, 1);
    const events = await store.events(id, { after: 0, limit: 10 });
    assert.deepEqual(
      events.map(({ body }) => body === null),
      [true, false],
    );
    const head = (await store.read(id))!.head;
    assert.deepEqual(verifyChain(id, events, head), { state: 'intact', events: 2, erased: [1] });
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

function listing(check: Check): void {
  const asked = { actor: 'channel' as Actor, party: 'northlight', limit: 100 };
  const turned = (store: Store, id: string, queue: Partial<Step['queue']>) =>
    store.change(id, null, (stored) => one(nextStep(stored, { queue }), null));

  check(
    'a queue shows what needs the viewer first, then what waits, then what is over, each in its order',
    async (store) => {
      const ids: string[] = [];
      for (let i = 0; i < 6; i++) ids.push(await placed(store));
      const [a, b, c, d, e, f] = ids as [string, string, string, string, string, string];
      const on = (day: number) => `2026-04-0${day}T00:00:00.000Z`;
      await turned(store, a, { turn: ['client'], dueAt: on(2) });
      await turned(store, b, { turn: ['channel'], dueAt: on(5) });
      await turned(store, c, { turn: ['channel', 'client'], dueAt: on(3) });
      await turned(store, d, { turn: [], done: true, dueAt: null, endedAt: on(1) });
      await turned(store, e, { turn: [], done: true, dueAt: null, endedAt: on(4) });
      await turned(store, f, { turn: ['channel'], dueAt: null });
      const { rows, counts, total, more } = await store.list(asked);
      assert.deepEqual(
        rows.map(({ id }) => id),
        [c, b, f, a, e, d],
      );
      assert.deepEqual(
        rows.map(({ view }) => view),
        ['needsYou', 'needsYou', 'needsYou', 'waiting', 'done', 'done'],
      );
      assert.deepEqual([counts, total, more], [{ needsYou: 3, waiting: 1, done: 2 }, 6, false]);
      const waiting = await store.list({ ...asked, view: 'waiting' });
      assert.deepEqual([waiting.total, waiting.rows[0]?.id], [1, a]);
      assert.deepEqual(waiting.counts, counts);
    },
  );
  check('pages follow each other without a gap and without repeating', async (store) => {
    const ids: string[] = [];
    for (let i = 0; i < 7; i++) ids.push(await placed(store));
    const seen: string[] = [];
    let page = await store.list({ ...asked, limit: 3 });
    for (;;) {
      seen.push(...page.rows.map(({ id }) => id));
      if (!page.more) break;
      page = await store.list({ ...asked, limit: 3, after: page.rows.at(-1)!.position });
    }
    assert.deepEqual(seen.toSorted(), ids.toSorted());
    assert.equal(seen.length, 7);
  });
  check(
    'search finds part of a number or of a party, whatever the case; wildcards mean themselves',
    async (store) => {
      const id = await placed(store, { number: 'CM-77_5%' });
      await placed(store);
      const found = async (search: string) => (await store.list({ ...asked, search })).rows.map((r) => r.id);
      assert.deepEqual(await found('cm-77_5%'), [id]);
      assert.equal((await found('NORTHLIGHT')).length, 2);
      assert.deepEqual(await found('7%5'), []);
      assert.deepEqual(await found('nothing'), []);
    },
  );
  check(
    'only its parties see an order; mediators only escalated ones that are not their own',
    async (store) => {
      const id = await placed(store);
      const seen = async (actor: Actor, party: string, orders?: string[]) =>
        (await store.list({ actor, party, orders, limit: 10 })).total;
      assert.deepEqual(
        [
          await seen('channel', 'northlight'),
          await seen('client', 'alder'),
          await seen('client', 'northlight'),
        ],
        [1, 1, 0],
      );
      assert.equal(await seen('mediator', 'support'), 0);
      await turned(store, id, { escalated: true });
      assert.deepEqual([await seen('mediator', 'support'), await seen('mediator', 'alder')], [1, 0]);
      assert.deepEqual(
        [await seen('channel', 'northlight', []), await seen('channel', 'northlight', [id])],
        [0, 1],
      );
    },
  );
}

function talking(check: Check): void {
  const say = (by: Actor, clientId: string, text = 'Hello') => ({ by, at: later, text, clientId });

  check('messages get numbers without gaps; a repeated one is stored once', async (store) => {
    const id = await placed(store);
    const sent = [
      await store.addMessage(id, say('client', 'c-000001')),
      await store.addMessage(id, say('channel', 'c-000001')),
      await store.addMessage(id, say('client', 'c-000001', 'again')),
    ];
    assert.deepEqual(sent, [
      { seq: 2, created: true },
      { seq: 3, created: true },
      { seq: 2, created: false },
    ]);
    const { messages } = await store.messages(id, { limit: 10 });
    assert.deepEqual(
      messages.map(({ seq, text }) => [seq, text]),
      [
        [1, ''],
        [2, 'Hello'],
        [3, 'Hello'],
      ],
    );
    assert.equal((await store.read(id))?.talked, true);
  });
  check('messages sent at once are all kept', async (store) => {
    const id = await placed(store);
    const sent = await Promise.all(
      Array.from({ length: 20 }, (_, i) => store.addMessage(id, say('client', `c-0000${10 + i}`))),
    );
    assert.equal(new Set(sent.map(({ seq }) => seq)).size, 20);
    assert.equal((await store.read(id))?.talked, false);
  });
  check('pages of messages: the newest, older ones, and those after a known one', async (store) => {
    const id = await placed(store);
    for (let i = 0; i < 5; i++) await store.addMessage(id, say('client', `c-0000${10 + i}`));
    const seqs = async (query: { before?: number; after?: number; limit: number }) => {
      const { messages, more } = await store.messages(id, query);
      return [messages.map(({ seq }) => seq), more];
    };
    assert.deepEqual(await seqs({ limit: 2 }), [[5, 6], true]);
    assert.deepEqual(await seqs({ before: 5, limit: 10 }), [[1, 2, 3, 4], false]);
    assert.deepEqual(await seqs({ after: 2, limit: 2 }), [[3, 4], true]);
    assert.deepEqual(await seqs({ after: 6, limit: 2 }), [[], false]);
  });
  check('read marks move forward only, and unread counts what the others wrote', async (store) => {
    const id = await placed(store);
    await store.addMessage(id, say('client', 'c-000001'));
    await store.addMessage(id, say('client', 'c-000002'));
    await store.addMessage(id, say('channel', 'c-000003'));
    const counts = async (viewer: Actor) => (await store.readFor(id, viewer, 1))?.counts;
    assert.deepEqual(await counts('channel'), { messages: 3, unread: 2 });
    assert.deepEqual(await counts('mediator'), { messages: 3, unread: 0 });
    assert.equal(await store.markRead(id, 'channel', 2), true);
    assert.equal(await store.markRead(id, 'channel', 1), false);
    assert.deepEqual(await counts('channel'), { messages: 3, unread: 1 });
    assert.equal(await store.markRead(id, 'channel', 99), true);
    assert.deepEqual((await store.messages(id, { limit: 1 })).read, { channel: 4, client: 0 });
  });
}

function working(check: Check): void {
  const until = '2026-03-05T09:05:00.000Z';
  const write = (store: Store, id: string, outbox: NewOutboxRow[]) =>
    store.change(id, null, (stored) => one(nextStep(stored, { outbox }), null));
  const claim = async (store: Store, now = later) =>
    (await store.claimOutbox(now, until, 10)).map(({ key }) => key);

  check('work is taken when it is due, by one only, and again when its taker is lost', async (store) => {
    const id = await placed(store);
    await write(store, id, [row('m1'), row('r1', { kind: 'reminder', lane: 'r1', nextAt: until })]);
    assert.deepEqual(await claim(store), ['m1']);
    assert.deepEqual(await claim(store), []);
    assert.deepEqual((await claim(store, until)).toSorted(), ['m1', 'r1']);
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
      await store.outboxDone('m1');
      assert.deepEqual(await claim(store, until), ['m2']);
    },
  );
  check('what is given up stays visible and no longer holds its lane', async (store) => {
    const id = await placed(store);
    await write(store, id, [row('m1'), row('m2')]);
    await claim(store);
    await store.outboxFailed('m1', 'no such mailbox', null);
    assert.deepEqual(await claim(store), ['m2']);
    const [dead, ...more] = await store.outboxTrouble(10);
    assert.deepEqual(
      [dead?.key, dead?.state, dead?.attempts, dead?.error],
      ['m1', 'dead', 1, 'no such mailbox'],
    );
    assert.deepEqual(more, []);
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

function booking(check: Check): void {
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
