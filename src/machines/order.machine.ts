/**
 * What may happen to an order, and when. Who may ask stands in `contract/actions.ts`; guards and changes in `*.rules.ts`.
 * Pure: no invoke, no timers, no I/O. Time is data: a deadline is written on entry, erased on exit, and comes back as an event;
 * "after X hours" is a place, so no guard ever reads a clock.
 */
import type { Split } from '../contract/money.ts';
import type { OrderStatus } from '../contract/order.ts';
import { disputed } from './disputed.chart.ts';
import { noOrder } from './new-order.ts';
import { endNotice } from './notices.ts';
import {
  both,
  escalate,
  everyone,
  offerRefund,
  orderSetup,
  settle,
  start,
  stop,
  tell,
} from './order.setup.ts';
import type { Scope } from './rule-kit.ts';

/** An end: one money movement, every deadline stopped, both sides told. */
const final = (status: OrderStatus) =>
  ({
    type: 'final',
    tags: [status],
    entry: [
      'endOrder',
      { type: 'moveMoney', params: ({ context }: Scope) => context.settlement as Split },
      {
        type: 'tell',
        params: ({ context }: Scope) => ({ code: endNotice(status, context.endReason), to: both }),
      },
    ],
  }) as const;

export const orderMachine = orderSetup.createMachine({
  id: 'order',
  // xstate makes a throw-away actor without input for every transition.
  context: ({ input }) => input ?? noOrder,
  initial: 'placed',
  states: {
    placed: {
      tags: ['placed'],
      entry: [start('decision'), tell('placed', ...both)],
      exit: [stop('decision')],
      on: {
        accept: { target: 'active', actions: ['freezeAgreement', tell('accept', 'client')] },
        decline: { target: 'declined', actions: [settle('all', 'declined')] },
        cancel: { target: 'cancelled', actions: [settle('all', 'clientCancelled')] },
        'deadline.decision': { target: 'expired', actions: [settle('all', 'notAccepted')] },
      },
    },

    active: {
      type: 'parallel',
      entry: [start('hardStop')],
      exit: [stop('hardStop')],
      on: {
        submitCreative: { actions: ['addVersion', tell('submitCreative', 'channel')] },
        withdrawCreative: {
          guard: 'isUnapproved',
          actions: ['withdrawVersion', tell('withdrawCreative', 'channel')],
        },
        approveCreative: {
          guard: 'isUnderReview',
          actions: ['approveVersion', tell('approveCreative', 'client')],
        },
        requestChanges: {
          guard: 'isUnderReview',
          actions: ['sendBackVersion', tell('requestChanges', 'client')],
        },
        nudge: { actions: ['noteNudge', tell('nudge', 'client')] },
        setEstimate: { guard: 'isRedoLeft', actions: ['shareEstimate', tell('setEstimate', 'client')] },
        offerRefund,
      },
      states: {
        work: {
          initial: 'accepted',
          states: {
            accepted: {
              tags: ['accepted'],
              on: {
                markReady: {
                  guard: 'areSlotsSettled',
                  target: 'ready',
                  actions: [tell('markReady', 'client')],
                },
                acceptEstimate: {
                  guard: 'isEstimateOpen',
                  actions: ['acceptEstimate', tell('acceptEstimate', 'channel')],
                },
                'deadline.hardStop': { target: '#expired', actions: [settle('all', 'notReady')] },
              },
            },
            ready: {
              tags: ['ready'],
              initial: 'onTime',
              on: {
                complete: [
                  {
                    guard: 'isRetractionLeft',
                    target: '#mayRetract',
                    actions: ['noteCompletion', tell('complete', 'client')],
                  },
                  { target: '#standing', actions: ['noteCompletion', tell('complete', 'client')] },
                ],
                acceptEstimate: {
                  guard: 'isEstimateOpen',
                  target: '.onTime',
                  actions: ['acceptEstimate', tell('acceptEstimate', 'channel')],
                },
                'deadline.hardStop': {
                  target: '#escalated',
                  actions: ['openCase', escalate('notCompleted'), tell('caseOpened', ...everyone)],
                },
              },
              states: {
                onTime: {
                  id: 'onTime',
                  entry: ['enterReady', start('overdue')],
                  exit: [stop('overdue')],
                  on: {
                    'deadline.overdue': { target: 'overdue', actions: [tell('overdue', ...both)] },
                    // The client's own way out was refused: it may dispute at once (beside the region below).
                    declineCancellation: { guard: 'isClientRefused', target: 'overdue' },
                    'deadline.cancellation': { guard: 'didClientAsk', target: 'overdue' },
                  },
                },
                overdue: {
                  id: 'overdue',
                  entry: ['noteOverdue'],
                  on: {
                    dispute: {
                      target: '#awaitingResponse',
                      actions: [
                        { type: 'openDispute', params: { from: 'ready' } },
                        tell('disputeOpened', ...both),
                      ],
                    },
                  },
                },
              },
            },
          },
        },
        cancellation: {
          initial: 'none',
          states: {
            none: {
              entry: ['dropRequest'],
              on: {
                requestCancellation: {
                  target: 'requested',
                  actions: ['keepRequest', tell('cancellationRequested', 'other')],
                },
              },
            },
            requested: {
              entry: [start('cancellation')],
              exit: [stop('cancellation')],
              on: {
                acceptCancellation: {
                  guard: 'isOtherSide',
                  target: '#cancelled',
                  actions: [settle('proposed', 'cancellationAgreed')],
                },
                declineCancellation: {
                  guard: 'isOtherSide',
                  target: 'none',
                  actions: ['noteRefusal', tell('cancellationDeclined', 'other')],
                },
                withdrawCancellation: {
                  guard: 'isRequester',
                  target: 'none',
                  actions: [tell('cancellationWithdrawn', 'other')],
                },
                'deadline.cancellation': {
                  target: 'none',
                  actions: ['noteRefusal', tell('cancellationLapsed', ...both)],
                },
              },
            },
          },
        },
      },
    },

    completed: {
      tags: ['completed'],
      initial: 'mayRetract',
      entry: ['dropRequest', start('disputeWindow')],
      exit: [stop('disputeWindow')],
      on: {
        release: { target: 'settled', actions: [settle('promised', 'released')] },
        dispute: {
          target: '#awaitingResponse',
          actions: [{ type: 'openDispute', params: { from: 'completed' } }, tell('disputeOpened', ...both)],
        },
        offerRefund,
        'deadline.disputeWindow': { target: 'settled', actions: [settle('promised', 'windowElapsed')] },
      },
      states: {
        mayRetract: {
          id: 'mayRetract',
          entry: [start('hardStop')],
          exit: [stop('hardStop')],
          on: {
            retractCompletion: [
              {
                guard: 'wasOverdue',
                target: '#overdue',
                actions: ['useRetraction', tell('retractCompletion', 'client')],
              },
              { target: '#onTime', actions: ['useRetraction', tell('retractCompletion', 'client')] },
            ],
            'deadline.hardStop': 'standing',
          },
        },
        standing: { id: 'standing' },
      },
    },

    disputed,

    settled: {
      id: 'settled',
      always: [
        { guard: 'paysNothingBack', target: 'released' },
        { guard: 'paysAllBack', target: 'refunded' },
        { target: 'split' },
      ],
    },
    declined: final('declined'),
    expired: { id: 'expired', ...final('expired') },
    cancelled: { id: 'cancelled', ...final('cancelled') },
    refunded: final('refunded'),
    released: final('released'),
    split: final('split'),
  },
});
