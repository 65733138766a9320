/** The part of the chart in which the two disagree: answer, negotiate, mediate. Funds are frozen. */
import {
  both,
  daily,
  escalate,
  everyone,
  offerRefund,
  orderSetup,
  settle,
  start,
  stop,
  tell,
} from './order.setup.ts';

const lapse = (by: 'client' | 'channel') => ({
  actions: [
    { type: 'lapseOffer', params: { by } } as const,
    stop(`offer.${by}`),
    tell('offerLapsed', ...both),
  ],
});

export const disputed = orderSetup.createStateConfig({
  tags: ['disputed'],
  initial: 'awaitingResponse',
  entry: ['dropRequest'],
  exit: [stop('offer.client'), stop('offer.channel')],
  on: {
    makeOffer: { actions: ['makeOffer', 'startOffer', tell('offerMade', 'other')] },
    withdrawOffer: {
      guard: 'isOwnOffer',
      actions: [
        { type: 'endOffer', params: { state: 'withdrawn' } },
        'stopOffer',
        tell('offerWithdrawn', 'other'),
      ],
    },
    rejectOffer: {
      guard: 'isOthersOffer',
      actions: ['rejectOffer', 'stopOffer', tell('offerRejected', 'other')],
    },
    acceptOffer: [
      {
        guard: 'isOthersRedo',
        target: '#onTime',
        actions: [
          { type: 'endOffer', params: { state: 'accepted' } },
          { type: 'agreeRedo', params: { terms: 'offered' } },
          tell('redoAgreed', ...both),
        ],
      },
      {
        guard: 'isOthersOffer',
        target: 'settled',
        actions: [{ type: 'endOffer', params: { state: 'accepted' } }, settle('offered', 'offerAccepted')],
      },
    ],
    'deadline.offer.client': lapse('client'),
    'deadline.offer.channel': lapse('channel'),
    addEvidence: { actions: ['addEvidence', tell('evidenceAdded', 'other')] },
    concede: [
      {
        guard: 'asksRedo',
        target: '#onTime',
        actions: [{ type: 'agreeRedo', params: { terms: 'asked' } }, tell('redoAgreed', ...both)],
      },
      { target: 'settled', actions: [settle('asked', 'conceded')] },
    ],
    withdrawDispute: [
      { guard: 'isAfterCompletion', target: 'settled', actions: [settle('promised', 'withdrawn')] },
      {
        guard: 'isNonDelivery',
        target: '#onTime',
        actions: ['withdrawDispute', tell('disputeWithdrawn', ...both)],
      },
    ],
    release: { guard: 'isSystemCase', target: 'settled', actions: [settle('promised', 'released')] },
    offerRefund,
  },
  states: {
    awaitingResponse: {
      id: 'awaitingResponse',
      tags: ['awaitingResponse'],
      entry: [start('response')],
      exit: [stop('response')],
      on: {
        respond: { target: 'negotiating', actions: ['recordResponse', tell('responded', 'client')] },
        'deadline.response': {
          target: 'mediation',
          actions: [escalate('noResponse'), tell('escalated', ...everyone)],
        },
      },
    },
    negotiating: {
      tags: ['negotiating'],
      initial: 'cooling',
      entry: [start('negotiation')],
      exit: [stop('negotiation')],
      on: {
        'deadline.negotiation': {
          target: 'mediation',
          actions: [escalate('negotiationOver'), tell('escalated', ...everyone)],
        },
      },
      states: {
        cooling: {
          entry: [start('escalateOpens')],
          exit: [stop('escalateOpens')],
          on: {
            escalate: {
              guard: 'areEnoughRejected',
              target: '#escalated',
              actions: [escalate('rejections'), tell('escalated', ...everyone)],
            },
            'deadline.escalateOpens': { target: 'mayEscalate', actions: [tell('escalateOpens', ...both)] },
          },
        },
        mayEscalate: {
          on: {
            escalate: {
              target: '#escalated',
              actions: [escalate('asked'), tell('escalated', ...everyone)],
            },
          },
        },
      },
    },
    mediation: {
      initial: 'escalated',
      entry: [start('mediatorSilence')],
      exit: [stop('mediatorSilence')],
      on: {
        'deadline.mediatorSilence': [
          {
            guard: 'silenceRefunds',
            target: '#settled',
            actions: [settle('all', 'mediatorSilence')],
          },
          {
            guard: 'silenceReleases',
            target: '#settled',
            actions: [settle('promised', 'mediatorSilence')],
          },
          { actions: [start('mediatorSilence'), tell('mediatorSilence', ...everyone)] },
        ],
      },
      states: {
        escalated: {
          id: 'escalated',
          tags: ['escalated'],
          entry: [start('unclaimed')],
          exit: [stop('unclaimed')],
          on: {
            claimCase: { target: 'mediating', actions: ['claimCase', tell('caseClaimed', ...both)] },
            'deadline.unclaimed': { actions: [daily('unclaimed'), tell('caseUnclaimed', 'system')] },
          },
        },
        mediating: {
          tags: ['mediating'],
          initial: 'deliberating',
          entry: [start('overdueCase')],
          exit: [stop('overdueCase')],
          on: {
            claimCase: { guard: 'isNewClaimant', actions: ['claimCase', tell('caseClaimed', ...both)] },
            returnCase: {
              guard: 'isClaimant',
              target: 'escalated',
              actions: ['returnCase', tell('caseReturned', ...everyone)],
            },
            decide: {
              guard: 'isClaimant',
              target: '#settled',
              actions: ['recordDecision', settle('decided', 'decided')],
            },
            'deadline.overdueCase': { actions: [daily('overdueCase'), tell('caseOverdue', 'system')] },
          },
          states: {
            deliberating: {
              on: {
                requestInfo: {
                  guard: 'mayAsk',
                  target: 'awaitingInfo',
                  actions: ['askInfo', tell('infoRequested', ...both)],
                },
              },
            },
            awaitingInfo: {
              entry: [start('info')],
              exit: [stop('info')],
              on: {
                provideInfo: {
                  guard: 'isAskedSide',
                  target: 'deliberating',
                  actions: ['addEvidence', 'answerInfo', tell('infoProvided', 'other', 'mediator')],
                },
                'deadline.info': {
                  target: 'deliberating',
                  actions: ['missInfo', tell('infoMissing', ...both, 'mediator')],
                },
              },
            },
          },
        },
      },
    },
  },
});
