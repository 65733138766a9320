/** What a dispute's amounts, texts and findings must be: whatever does not add up is refused, field by field, with figures. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseCommand } from '../../backend/src/http/command.ts';
import type { Actor } from '../../src/contract/actions.ts';
import { DAY, HOUR, shift } from '../../src/contract/primitives.ts';
import {
  dispute,
  disputed,
  mediating,
  negotiating,
  offer,
  reasons,
  refundOf,
} from '../support/dispute-ways.ts';
import { complaint, completed } from '../support/order-ways.ts';
import { type Asked, openWorld, viewers, type World } from '../support/orders-world.ts';
import { orderToPlace } from '../support/placed.ts';
import { refusal } from '../support/refusal.ts';

describe('what does not add up', () => {
  /** A refusal's fields, also of a body that is refused before it reaches the orders. */
  async function refusedFields(world: World, id: string, by: Actor, asked: Asked) {
    const { actions } = await world.orders.get(id, viewers[by]);
    const { on } = actions.find(({ type }) => type === asked.type)!;
    const ask = async () => {
      const command = parseCommand({ type: asked.type, on, payload: asked.payload });
      const request = { key: 'key-for-refusals', bodyHash: 'h', command };
      await world.orders.act(id, viewers[by], request, world.clock.now());
    };
    const { code, fields } = await refusal(ask());
    return [code, fields?.map(({ path, code: what, params }) => [path, what, params])];
  }

  const amounts: [number, string, object][] = [
    [120_001, 'tooLarge', { max: 120_000, actual: 120_001 }],
    [9_999, 'tooSmall', { min: 10_000, actual: 9_999 }],
    [-1, 'tooSmall', { min: 0, actual: -1 }],
    [0.5, 'notWhole', {}],
  ];
  for (const currency of ['EUR', 'JPY', 'KWD'])
    it(`an amount in ${currency} that is negative, broken, below the promise or above what was captured`, async () => {
      const world = openWorld();
      const { agreement } = orderToPlace();
      const place = world.place;
      const id = await mediating({
        ...world,
        place: (given) => place({ agreement: { ...agreement, currency }, ...given }),
      });
      await world.act(id, 'channel', { type: 'offerRefund', payload: { refund: 10_000 } });
      for (const [refund, code, params] of amounts) {
        const made = await refusedFields(world, id, 'client', {
          type: 'makeOffer',
          payload: { terms: refundOf(refund) },
        });
        assert.deepEqual(made, ['invalid', [['payload.terms.refund', code, params]]]);
        const findings = [{ claimId: 'k1', finding: 'upheld' }];
        const decided = await refusedFields(world, id, 'mediator', {
          type: 'decide',
          payload: { refund, findings, reasons },
        });
        assert.deepEqual(decided, ['invalid', [['payload.refund', code, params]]]);
      }
      const order = await offer(world, id, 'client', 10_000);
      assert.deepEqual([order.money.currency, order.dispute?.offers[0]?.terms], [currency, refundOf(10_000)]);
    });

  it('an amount that names a currency of its own', async () => {
    const world = openWorld();
    const id = await disputed(world);
    const payload = { terms: { ...refundOf(100), currency: 'USD' } };
    assert.deepEqual(await refusedFields(world, id, 'client', { type: 'makeOffer', payload }), [
      'invalid',
      [['payload.terms.currency', 'unknownField', {}]],
    ]);
  });

  it('a complaint beyond its limit, with both figures', async () => {
    const world = openWorld();
    const id = await completed(world);
    const payload = { ...complaint.payload, text: 'x'.repeat(5000) };
    assert.deepEqual(await refusedFields(world, id, 'client', { type: 'dispute', payload }), [
      'invalid',
      [['payload.text', 'tooLong', { max: 4000, actual: 5000 }]],
    ]);
  });

  it('a decision without a finding for each claim, or without reasons', async () => {
    const world = openWorld();
    const id = await mediating(world);
    const finding = { claimId: 'k1', finding: 'upheld' };
    const cases: [object, unknown[]][] = [
      [{ findings: [], reasons }, ['payload.findings', 'missing', { claimId: 'k1' }]],
      [{ findings: [finding, finding], reasons }, ['payload.findings.1.claimId', 'duplicate', {}]],
      [
        { findings: [finding], reasons: ' Too short. ' },
        ['payload.reasons', 'tooShort', { min: 100, actual: 10 }],
      ],
      [{ findings: [finding], reasons, relied: ['e9'] }, ['payload.relied.0', 'unknown', {}]],
    ];
    for (const [given, field] of cases) {
      const payload = { refund: 20_000, ...given };
      assert.deepEqual(await refusedFields(world, id, 'mediator', { type: 'decide', payload }), [
        'invalid',
        [field],
      ]);
    }
  });

  it('a second redo, asked for or offered', async () => {
    const world = openWorld();
    const id = await negotiating(world);
    const redo = (days: number) => ({
      kind: 'redo',
      date: { date: shift(world.clock.now(), days * DAY).slice(0, 10), timeZone: 'UTC' },
    });
    await world.act(id, 'channel', { type: 'makeOffer', payload: { terms: redo(10) } });
    assert.equal((await world.act(id, 'client', { type: 'acceptOffer' })).status, 'ready');
    world.clock.advance(HOUR);
    await world.act(id, 'channel', { type: 'complete', payload: { availabilityTold: true } });
    const again = { ...complaint.payload, asked: redo(10) };
    const used = (path: string) => ['invalid', [[path, 'redoUsed', {}]]];
    assert.deepEqual(
      await refusedFields(world, id, 'client', { type: 'dispute', payload: again }),
      used('payload.asked.kind'),
    );
    await dispute(world, id);
    assert.deepEqual(
      await refusedFields(world, id, 'channel', { type: 'makeOffer', payload: { terms: redo(10) } }),
      used('payload.terms.kind'),
    );
  });
});
