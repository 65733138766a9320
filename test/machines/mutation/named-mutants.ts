/** Broken rules that somebody could well have written: each would cost a party money or never end. */
import { DeadlineKind } from '../../../src/contract/deadlines.ts';
import { splitOf } from '../../../src/contract/split.ts';
import { shift } from '../../../src/contract/time.ts';
import { dueAt } from '../../../src/machines/deadline.rules.ts';
import type { orderMachine } from '../../../src/machines/order.machine.ts';
import { changes } from '../../../src/machines/order.rules.ts';
import type { OrderContext } from '../../../src/machines/order-record.ts';
import { atOf, changeBy } from '../../../src/machines/rule-kit.ts';
import type { Mutant } from './chart-mutants.ts';
import { brokenDisputes } from './dispute-mutants.ts';

type Machine = typeof orderMachine;

/** Replaces the pieces of the chart by name; types are the machine's own affair. */
const broken = (machine: Machine, implementations: { guards?: object; actions?: object }): Machine =>
  machine.provide(implementations as Parameters<Machine['provide']>[0]);

/** A change in place of ours. */
const patched = (
  update: (
    context: OrderContext,
    params: { kind: DeadlineKind },
    at: string,
    by: string,
  ) => Partial<OrderContext>,
) =>
  changeBy<{ kind: DeadlineKind }>((context, event, params) =>
    update(context, params, atOf({ context, event }), 'by' in event ? event.by.actor : 'system'),
  );

export function* named(machine: Machine): Generator<Mutant> {
  const mutant = (name: string, implementations: { guards?: object; actions?: object }): Mutant => ({
    name,
    touches: [],
    machine: () => broken(machine, implementations),
  });
  const always = () => true;
  yield mutant('the system’s case can be withdrawn', { guards: { isNonDelivery: always } });
  yield mutant('redos without end', {
    actions: {
      agreeRedo: patched((context) => ({
        redoUsed: false,
        nonDeliveryAt: shift(context.placedAt, 1e9),
        hardStopAt: shift(context.hardStopAt ?? context.placedAt, 1e9),
        disputes: context.disputes.map((dispute) => ({ ...dispute, closedAt: context.placedAt })),
      })),
    },
  });
  yield mutant('retractions without end', { actions: { useRetraction: patched(() => ({})) } });
  yield mutant('settling forgets the promise', {
    actions: {
      settle: patched((context) => ({
        settlement: splitOf(context.captured, 0, context.feeBps),
        endReason: 'released',
      })),
    },
  });
  yield mutant('a fee on a full refund', {
    actions: {
      settle: patched((context) => ({
        settlement: { refund: context.captured - 1, payout: 0, fee: 1 },
        endReason: 'released',
      })),
    },
  });
  yield mutant('a returned case starts the mediator’s 30 days anew', {
    actions: {
      returnCase: patched((context, _params, at) => ({
        deadlines: { ...context.deadlines, mediatorSilence: dueAt.mediatorSilence(context, at) },
        disputes: context.disputes.map((dispute) => ({
          ...dispute,
          claimedBy: null,
          escalation: { at, cause: { code: 'returned', params: {} } },
        })),
      })),
    },
  });
  yield mutant('a withdrawn offer counts as rejected', {
    actions: {
      endOffer: patched((context) => ({
        disputes: context.disputes.map((dispute) => ({
          ...dispute,
          rejections: dispute.rejections + 1,
          offers: dispute.offers.map((offer) => ({ ...offer, state: 'withdrawn' as const })),
        })),
      })),
    },
  });
  yield mutant('an approval is not kept', { actions: { approveVersion: patched(() => ({})) } });
  yield mutant('a new version replaces the approved one', {
    actions: {
      addVersion: patched((context) => ({
        slots: context.slots.map((slot) => ({ ...slot, approvedId: null })),
      })),
    },
  });
  yield mutant('ready without asking for slots', { guards: { areSlotsSettled: always } });
  yield mutant('anybody’s request can be accepted by its requester', { guards: { isOtherSide: always } });
  yield mutant('one’s own offer can be accepted', { guards: { isOthersOffer: always } });
  yield mutant('any mediator decides', { guards: { isClaimant: always } });
  yield mutant('any side answers a question', { guards: { isAskedSide: always } });
  yield mutant('the hard stop takes no notice of the end date', {
    actions: {
      freezeAgreement: patched((context) => ({
        acceptedAt: context.placedAt,
        nonDeliveryAt: context.endsAt ?? shift(context.placedAt, 30 * 864e5),
        hardStopAt: shift(context.placedAt, 75 * 864e5),
      })),
    },
  });
  yield mutant('deadlines are written and never erased', { actions: { stopDeadline: patched(() => ({})) } });
  yield mutant('a deadline is started a day late', {
    actions: {
      startDeadline: patched((context, { kind }) => ({
        deadlines: { ...context.deadlines, [kind]: shift(context.placedAt, 1e8) },
      })),
    },
  });
  for (const late of DeadlineKind.options)
    yield mutant(`${late} comes an hour late`, {
      actions: {
        startDeadline: patched((context, { kind }, at) => ({
          deadlines: {
            ...context.deadlines,
            [kind]: shift(dueAt[kind](context, at), kind === late ? 36e5 : 0),
          },
        })),
        startOffer: patched((context, _params, at, by) => ({
          deadlines: {
            ...context.deadlines,
            [`offer.${by}`]: shift(dueAt['offer.client'](context, at), late === `offer.${by}` ? 36e5 : 0),
          },
        })),
      },
    });
  yield mutant('a refusal is not noted', { actions: { noteRefusal: changes.dropRequest } });
  for (const [name, pieces] of Object.entries(brokenDisputes)) yield mutant(name, pieces);
  yield {
    name: 'the hard stop refunds a ready order',
    touches: ['ready|deadline.hardStop'],
    machine: () => withArrow(machine, 'deadline.hardStop', '#expired', 'notReady'),
  };
}

/** The chart with another end at the hard stop of `ready`. */
function withArrow(machine: Machine, event: string, target: string, reason: string): Machine {
  const MachineOf = machine.constructor as new (config: object, implementations: unknown) => Machine;
  const { config } = machine;
  const active = config.states?.active as { states: Record<string, { states: Record<string, object> }> };
  const work = active.states['work'] as { states: Record<string, { on: object }> };
  const ready = work.states['ready'] as { on: object };
  const arrow = { target, actions: [{ type: 'settle', params: { total: 'all', reason } }] };
  const changed = { ...ready, on: { ...ready.on, [event]: arrow } };
  return new MachineOf(
    {
      ...config,
      states: {
        ...config.states,
        active: {
          ...active,
          states: { ...active.states, work: { ...work, states: { ...work.states, ready: changed } } },
        },
      },
    },
    machine.implementations,
  );
}
