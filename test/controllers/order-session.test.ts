import { expect } from '@open-wc/testing';
import type { ApiAdapter } from '../../src/contract/api-adapter.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import type { ActResult } from '../../src/contract/order.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { openSession, quiet } from '../support/session.ts';
import { accept, accepted, open, orderSeen, receipt } from '../support/session-order.ts';

const hour = 3_600_000;

/** A session whose order is open, on an adapter whose `act` does this. */
async function withAct(act: ApiAdapter['act']) {
  const { adapter, server } = scriptedAdapter(orderSeen());
  const session = openSession({ ...adapter, act });
  await quiet();
  session.actor.send({ type: 'act', command: accept });
  await quiet();
  return { session, server };
}

function failure(session: ReturnType<typeof openSession>): string | undefined {
  const { outcome } = session.seen;
  return outcome?.kind === 'failed' ? outcome.error.code : undefined;
}

describe('a session whose watch has ended', () => {
  it('follows the order again when an action comes through all the same', async () => {
    const { adapter, server } = scriptedAdapter(orderSeen());
    const session = openSession(adapter);
    await quiet();
    session.actor.send({ type: 'act', command: accept });
    await quiet();
    server.fail(new ApiError('unauthorized', 'the token is over'));
    await quiet();
    const order = accepted();
    server.store(order);
    server.actions[0]!.answer({ receipt: receipt({ type: 'accept' }), order });
    await quiet();
    expect(server.begun).to.equal(2);
    server.push({ ...order, version: order.version + 1 });
    await quiet();
    expect(session.seen.order?.version).to.equal(order.version + 1);
    expect(session.seen.error).to.equal(null);
  });
});

describe('a session on an adapter that does not keep its word', () => {
  it('an act() that throws ends as a visible failure', async () => {
    const { session } = await withAct(() => {
      throw new TypeError('not written yet');
    });
    expect(failure(session)).to.equal('server');
  });

  it('an act() that rejects with anything ends as a visible failure', async () => {
    // oxlint-disable-next-line prefer-promise-reject-errors
    const { session } = await withAct(() => Promise.reject('no'));
    expect(failure(session)).to.equal('server');
  });

  it('an act() that resolves with something else ends as a visible failure', async () => {
    const { session } = await withAct(() => Promise.resolve({ ok: true } as unknown as ActResult));
    expect(failure(session)).to.equal('server');
    expect(session.seen.order).to.deep.equal(orderSeen());
  });

  it('an act() that never settles fails after 30 s, is given up, and is repeated with the same key', async () => {
    const keys: string[] = [];
    let given: AbortSignal | undefined;
    const { session } = await withAct((_id, _command, { key, signal }) => {
      keys.push(key);
      given ??= signal;
      return new Promise(() => {});
    });
    await session.pass(29_999);
    expect(failure(session)).to.equal(undefined);
    await session.pass(1);
    expect(failure(session)).to.equal('timeout');
    expect(given!.aborted).to.equal(true);
    session.actor.send({ type: 'retry' });
    await quiet();
    expect(keys).to.have.length(2);
    expect(keys[1]).to.equal(keys[0]);
  });

  it('a reply that comes after it was given up changes nothing', async () => {
    let answer = (_result: ActResult): void => {};
    const { session } = await withAct(() => new Promise((resolve) => (answer = resolve)));
    await session.pass(30_000);
    answer({ receipt: receipt(), order: accepted() });
    await quiet();
    expect(failure(session)).to.equal('timeout');
    expect(session.seen.order!.version).to.equal(1);
  });

  it('a watchOrder() that throws ends the loading, and can be retried', async () => {
    const { adapter } = scriptedAdapter(orderSeen());
    let isBroken = true;
    const session = openSession({
      act: adapter.act,
      watchOrder(id, watcher) {
        if (isBroken) throw new Error('broken');
        return adapter.watchOrder(id, watcher);
      },
    });
    await quiet();
    expect(session.seen.error!.code).to.equal('server');
    isBroken = false;
    session.actor.send({ type: 'retry' });
    await quiet();
    expect(session.seen.order).not.to.equal(null);
    expect(session.seen.error).to.equal(null);
  });

  it('a watchOrder() that reports something else is an error, not a crash', async () => {
    const { adapter, server } = scriptedAdapter(null);
    const session = openSession(adapter);
    for (const { watcher } of server.orders) watcher.next({ id: 'o1' } as never);
    expect(session.seen.error!.code).to.equal('server');
  });

  it('a watchOrder() that returns nothing can be stopped', () => {
    const session = openSession({ act: () => new Promise(() => {}), watchOrder: () => undefined as never });
    session.actor.stop();
  });

  it('a watchOrder() that is silent for 30 s ends the loading; what comes later is shown', async () => {
    const { adapter, server } = scriptedAdapter(null);
    const session = openSession(adapter);
    await session.pass(30_000);
    expect(session.seen.error!.code).to.equal('timeout');
    server.push(orderSeen());
    expect(session.seen.order).not.to.equal(null);
    expect(session.seen.error).to.equal(null);
  });
});

describe('a session and the time', () => {
  it('asks the server right after a deadline, not before', async () => {
    const { adapter, server } = scriptedAdapter(orderSeen());
    const session = openSession(adapter, '2026-03-11T08:30:00.000Z');
    await quiet();
    await session.pass(hour / 2);
    expect(server.begun).to.equal(1);
    await session.pass(1000);
    expect(server.begun).to.equal(2);
  });

  it('asks less and less often while the server has nothing new to say', async () => {
    const { adapter, server } = scriptedAdapter(orderSeen());
    const session = openSession(adapter, '2026-03-11T09:00:00.000Z');
    for (let seconds = 0; seconds < 600; seconds++) await session.pass(1000);
    expect(server.begun).to.be.within(8, 20);
  });

  it('asks at the instants from and until which an action is served', async () => {
    const actions = [
      open('nudge', { open: false, from: '2026-03-09T11:00:00.000Z' }),
      open('accept', { until: '2026-03-09T12:00:00.000Z' }),
    ];
    const { adapter, server } = scriptedAdapter(orderSeen({ actions, deadlines: [] }));
    const session = openSession(adapter);
    await session.pass(hour + 1000);
    expect(server.begun).to.equal(2);
    server.store(orderSeen({ actions, deadlines: [], serverTime: '2026-03-09T11:00:01.000Z' }));
    server.push(orderSeen({ actions, deadlines: [], serverTime: '2026-03-09T11:00:01.000Z' }));
    await session.pass(hour - 2000);
    expect(server.begun).to.equal(2);
    await session.pass(2000);
    expect(server.begun).to.equal(3);
  });

  it('does not take a far deadline for a near one', async () => {
    const deadlines = [{ ...orderSeen().deadlines[0]!, dueAt: '2026-05-25T10:00:00.000Z' }];
    const { adapter, server } = scriptedAdapter(orderSeen({ deadlines }));
    const session = openSession(adapter);
    await session.pass(11 * hour);
    expect(server.begun).to.equal(1);
  });

  it('says when what it shows was last confirmed', async () => {
    const { adapter, server } = scriptedAdapter(orderSeen());
    const session = openSession(adapter);
    await session.pass(5000);
    server.connect('live');
    const confirmed = session.seen.asOf!;
    expect(confirmed).to.equal(Date.parse('2026-03-09T10:00:05.000Z'));
    await session.pass(5000);
    server.connect('offline');
    expect(session.seen).to.include({ connection: 'offline', asOf: confirmed });
  });

  it('leaves no timer behind', async () => {
    const { adapter, server } = scriptedAdapter(orderSeen());
    const session = openSession(adapter, '2026-03-11T08:59:59.000Z');
    await quiet();
    session.actor.stop();
    await session.pass(24 * hour);
    expect(server.begun).to.equal(1);
  });
});

describe('an error from another copy of the library', () => {
  it('keeps its code', () => {
    const foreign = Object.assign(new Error('elsewhere'), {
      name: 'ApiError',
      code: 'conflict',
      retryable: false,
    });
    expect(ApiError.from(foreign).code).to.equal('conflict');
  });
});
