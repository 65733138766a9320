/** Every way a request can be wrong: each has its own clear problem, and none changes the order. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actionTypes } from '../../src/contract/actions.ts';
import type { Problem } from '../../src/contract/api-error.ts';
import { HOUR } from '../../src/contract/primitives.ts';
import { type Ask, type Edge, newKey, openEdge, refused } from '../support/edge.ts';

const field = (problem: Problem, path: string) => problem.fields?.find((found) => found.path === path);

async function placed() {
  const edge = openEdge();
  return { edge, id: await edge.place() };
}

/** An order that ran to its completion. */
async function completed() {
  const { edge, id } = await placed();
  await edge.act(id, 'channel', 'accept');
  const slot = { status: 'accepted', slotId: 'headline', after: null };
  const asset = { kind: 'text', text: 'Fresh roast for spring' };
  await edge.act(id, 'client', 'submitCreative', { asset }, { on: slot });
  await edge.act(id, 'channel', 'approveCreative');
  await edge.act(id, 'channel', 'markReady');
  await edge.act(id, 'channel', 'complete', { availabilityTold: true });
  return { edge, id };
}

describe('an action is refused', () => {
  const act = (edge: Edge, id: string, ask: Ask) => () =>
    edge.call('POST', `/v1/orders/${id}/actions`, {
      as: 'channel',
      ...ask,
      headers: { ...newKey(), ...ask.headers },
    });

  it('when nobody knows its type, with the list of those there are', async () => {
    const { edge, id } = await placed();
    for (const type of ['teleport', 'toString', '__proto__', 7, undefined]) {
      const problem = await refused(edge, id, act(edge, id, { body: { type, on: {}, payload: {} } }));
      assert.deepEqual([problem.status, problem.code, problem.why], [422, 'invalid', 'unknownAction']);
      assert.equal(problem.reason?.params['known'], actionTypes.join(', '));
    }
  });

  it('when it is the other side’s to do', async () => {
    const { edge, id } = await placed();
    const accept = { type: 'accept', on: { status: 'placed' }, payload: {} };
    const problem = await refused(edge, id, act(edge, id, { as: 'client', body: accept }));
    assert.deepEqual([problem.status, problem.code], [403, 'forbidden']);
  });

  it('when what it acts on has changed, with the order as it is now', async () => {
    const { edge, id } = await placed();
    await edge.act(id, 'client', 'cancel');
    const accept = { type: 'accept', on: { status: 'placed' }, payload: {} };
    const problem = await refused(edge, id, act(edge, id, { body: accept }));
    assert.deepEqual([problem.status, problem.code], [409, 'conflict']);
    assert.deepEqual([problem.latest?.status, problem.latest?.version], ['cancelled', 2]);
    assert.equal(problem.latest?.viewer.actor, 'channel');
  });

  it('when its time was over before it came', async () => {
    const { edge, id } = await placed();
    edge.clock.advance(48 * HOUR + 1);
    const accept = { type: 'accept', on: { status: 'placed' }, payload: {} };
    const { status, problem } = await edge.call('POST', `/v1/orders/${id}/actions`, {
      as: 'channel',
      body: accept,
      headers: newKey(),
    });
    assert.deepEqual([status, problem?.latest?.status], [409, 'expired']);
  });

  it('when its key was used for something else', async () => {
    const { edge, id } = await placed();
    const headers = newKey();
    const note = (date: string) => ({
      type: 'setEstimate',
      on: { status: 'accepted' },
      payload: { date: { date, timeZone: 'Europe/Berlin' } },
    });
    await edge.act(id, 'channel', 'accept');
    assert.equal((await act(edge, id, { body: note('2026-03-18'), headers })()).status, 200);
    const problem = await refused(edge, id, act(edge, id, { body: note('2026-03-19'), headers }));
    assert.deepEqual([problem.status, problem.code, problem.why], [422, 'invalid', 'keyReused']);
  });

  it('when it has no key, or an impossible one', async () => {
    const { edge, id } = await placed();
    const body = { type: 'accept', on: { status: 'placed' }, payload: {} };
    for (const key of [null, '', 'short', 'x'.repeat(129), 'with space here', 'ключ-ключ'.normalize()]) {
      const headers: Record<string, string> = /[^\x20-\x7e]/.test(key ?? '')
        ? { 'idempotency-key': encodeURI(key ?? '') }
        : key === null
          ? {}
          : { 'idempotency-key': key };
      const ask = { as: 'channel', body, headers } as const;
      const problem = await refused(edge, id, () => edge.call('POST', `/v1/orders/${id}/actions`, ask));
      assert.deepEqual([problem.status, problem.why], [400, 'idempotencyKey']);
    }
  });

  it('when it declines without an explanation', async () => {
    const { edge, id } = await placed();
    const decline = (payload: unknown) =>
      refused(edge, id, act(edge, id, { body: { type: 'decline', on: { status: 'placed' }, payload } }));
    const without = await decline({ reason: 'offBrand' });
    assert.equal(without.status, 422);
    assert.equal(field(without, 'payload.explanation')?.code, 'required');
    const blank = await decline({ reason: 'offBrand', explanation: ' '.repeat(40) });
    assert.equal(field(blank, 'payload.explanation')?.code, 'required');
    const short = await decline({ reason: 'offBrand', explanation: '   too few  ' });
    assert.deepEqual(field(short, 'payload.explanation'), {
      path: 'payload.explanation',
      code: 'tooShort',
      params: {
        min: 10,
        actual: 7,
      },
    });
    const long = await decline({ reason: 'offBrand', explanation: 'x'.repeat(1001) });
    assert.deepEqual(field(long, 'payload.explanation')?.params, { max: 1000, actual: 1001 });
    const reason = await decline({ reason: 'bored', explanation: 'a good explanation' });
    assert.equal(field(reason, 'payload.reason')?.code, 'notOneOf');
    assert.match(String(field(reason, 'payload.reason')?.params['allowed']), /scheduleFull, offBrand/);
    const nothing = await decline(undefined);
    assert.equal(field(nothing, 'payload')?.code, 'required');
  });

  it('when it does not say what it acts on', async () => {
    const { edge, id } = await placed();
    for (const on of [undefined, null, {}, { status: 7 }, { status: 'placed', more: true }, []]) {
      const problem = await refused(edge, id, act(edge, id, { body: { type: 'accept', on, payload: {} } }));
      assert.equal(problem.status, 422);
      assert.match(problem.fields?.[0]?.path ?? '', /^on/);
    }
    // Of the shapes that a target may have, the nearest one explains.
    const body = { type: 'release', on: { status: 7 } };
    const { fields } = await refused(edge, id, act(edge, id, { as: 'client', body }));
    assert.deepEqual(fields, [{ path: 'on.status', code: 'wrongType', params: { expected: 'string' } }]);
  });

  it('when its estimate lies in the past, or is no day', async () => {
    const { edge, id } = await placed();
    await edge.act(id, 'channel', 'accept');
    for (const date of ['2026-03-01', '2026-02-30', 'tomorrow']) {
      const payload = { date: { date, timeZone: 'Europe/Berlin' } };
      const problem = await refused(edge, id, () => edge.act(id, 'channel', 'setEstimate', payload));
      assert.deepEqual([problem.status, problem.code], [422, 'invalid'], date);
      assert.match(problem.fields?.[0]?.path ?? '', /^payload\.date/);
    }
  });

  it('when an amount is negative, fractional, no number, or more than was paid', async () => {
    const { edge, id } = await completed();
    const codes: Record<string, unknown> = {};
    for (const refund of [-1, 10.5, '100', 120_001, 2 ** 53, 1e300, null]) {
      const problem = await refused(edge, id, () => edge.act(id, 'channel', 'offerRefund', { refund }));
      assert.equal(problem.status, 422, String(refund));
      codes[String(refund)] = field(problem, 'payload.refund')?.code;
    }
    assert.deepEqual(codes, {
      '-1': 'tooSmall',
      '10.5': 'notWhole',
      '100': 'wrongType',
      '120001': 'tooLarge',
      '9007199254740992': 'tooLarge',
      '1e+300': 'tooLarge',
      null: 'wrongType',
    });
  });

  it('with every problem of its text at once', async () => {
    const { edge, id } = await completed();
    const on = { status: 'completed', completion: 1 };
    const payload = {
      ground: 'rain',
      text: 'short',
      evidence: [{ kind: 'rumour' }],
      asked: { kind: 'refund', refund: -5 },
    };
    const problem = await refused(edge, id, () => edge.act(id, 'client', 'dispute', payload, { on }));
    assert.deepEqual(
      problem.fields?.map(({ path, code }) => `${path} ${code}`),
      [
        'payload.ground notOneOf',
        'payload.text tooShort',
        'payload.evidence.0.kind notOneOf',
        'payload.asked.refund tooSmall',
      ],
    );
  });

  it('when too many came in one minute, until the minute is over', async () => {
    let wall = Date.now();
    const edge = openEdge({ limits: { actions: 3 }, wall: () => wall });
    const id = await edge.place();
    const accept = { type: 'accept', on: { status: 'nowhere' }, payload: {} };
    const ask = act(edge, id, { body: accept });
    for (let i = 0; i < 3; i++) assert.equal((await ask()).status, 409);
    wall += 20_000;
    const { status, problem, headers } = await ask();
    assert.deepEqual([status, problem?.code, headers.get('retry-after')], [429, 'rateLimited', '40']);
    assert.notEqual((await act(edge, id, { as: 'client', body: accept })()).status, 429);
    wall += 40_001;
    assert.equal((await ask()).status, 409);
  });
});
