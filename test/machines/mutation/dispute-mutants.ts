/** Rules of disputes broken as somebody could well have written them. */
import type { Dispute } from '../../../src/contract/dispute.ts';
import { splitOf } from '../../../src/contract/split.ts';
import { HOUR, shift } from '../../../src/contract/time.ts';
import type { OrderEvent } from '../../../src/machines/order-events.ts';
import type { OrderContext } from '../../../src/machines/order-record.ts';
import { changes } from '../../../src/machines/order.rules.ts';
import { changeBy } from '../../../src/machines/rule-kit.ts';

type Params = Record<string, unknown>;
type Update = (context: OrderContext, event: OrderEvent, params: Params) => Partial<OrderContext>;
type Name = keyof typeof changes;
export interface Broken {
  guards?: object;
  actions?: object;
}

/** What our own change of this name does. */
function ours(name: Name): Update {
  type Assigned = { assignment(scope: object, params: Params): Partial<OrderContext> };
  const { assignment } = changes[name] as unknown as Assigned;
  return (context, event, params) => assignment({ context, event }, params);
}

/** Our own change, and then something that is wrong. */
const andThen = (name: Name, wrong: Update): Broken => ({
  actions: {
    [name]: changeBy<Params>((context, event, params) => {
      const changed = ours(name)(context, event, params);
      return { ...changed, ...wrong({ ...context, ...changed }, event, params) };
    }),
  },
});

const toLast = (context: OrderContext, change: (dispute: Dispute) => Partial<Dispute>) => ({
  disputes: context.disputes.map((dispute, index) =>
    index === context.disputes.length - 1 ? { ...dispute, ...change(dispute) } : dispute,
  ),
});
const everyOffer = (dispute: Dispute, state: 'accepted' | 'open') => ({
  offers: dispute.offers.map((offer) => (offer.state === 'lapsed' ? { ...offer, state } : offer)),
});
const silenceMoved: Update = ({ deadlines }) =>
  deadlines.mediatorSilence
    ? { deadlines: { ...deadlines, mediatorSilence: shift(deadlines.mediatorSilence, 72 * HOUR) } }
    : {};
const bare: Update = (context, event, params) => {
  const { settlement } = ours('settle')({ ...context, promisedRefund: 0 }, event, params);
  return settlement ? { settlement } : {};
};

export const brokenDisputes: Record<string, Broken> = {
  'a redo is not counted': andThen('agreeRedo', () => ({ redoUsed: false })),
  'a withdrawn offer stays open': {
    actions: {
      endOffer: changeBy<Params>((context, event, params) =>
        params['state'] === 'withdrawn' ? {} : ours('endOffer')(context, event, params),
      ),
    },
  },
  'a new offer leaves the one before it open': andThen('makeOffer', (context) =>
    toLast(context, ({ offers }) => ({
      offers: offers.map((offer) =>
        offer.state === 'replaced' ? { ...offer, state: 'open' as const } : offer,
      ),
    })),
  ),
  'an end leaves offers open': andThen('settle', (context) =>
    toLast(context, (dispute) => everyOffer(dispute, 'open')),
  ),
  'an accepted offer pays less than was promised': andThen('settle', (context, event, params) =>
    params['total'] === 'offered' ? bare(context, event, params) : {},
  ),
  'conceding pays only what was promised': andThen('settle', (context, _event, { total }) =>
    total === 'asked'
      ? { settlement: splitOf(context.captured, context.promisedRefund, context.feeBps) }
      : {},
  ),
  'an offer is a promise': andThen('makeOffer', ({ promisedRefund }, event) => {
    const terms = event.type === 'makeOffer' ? event.payload.terms : null;
    return terms?.kind === 'refund' ? { promisedRefund: Math.max(promisedRefund, terms.refund) } : {};
  }),
  'silence accepts an offer': andThen('lapseOffer', (context) =>
    toLast(context, (dispute) => everyOffer(dispute, 'accepted')),
  ),
  'a lapse counts as a rejection': andThen('lapseOffer', (context) =>
    toLast(context, ({ rejections }) => ({ rejections: rejections + 1 })),
  ),
  'a replaced offer counts as a rejection': andThen('makeOffer', (context) =>
    toLast(context, ({ offers, rejections }) => ({
      rejections: rejections + offers.filter(({ state }) => state === 'replaced').length,
    })),
  ),
  'a question moves the end of the mediator’s silence': andThen('askInfo', silenceMoved),
  'a takeover moves the end of the mediator’s silence': andThen('claimCase', silenceMoved),
  'a returned case keeps its question open': andThen('returnCase', (context) =>
    toLast(context, ({ infoRequests }) => ({
      infoRequests: infoRequests.map((request) =>
        request.state === 'closed' ? { ...request, state: 'open' as const } : request,
      ),
    })),
  ),
  'an answer leaves its question open': { actions: { answerInfo: changeBy(() => ({})) } },
  'a decision is not kept': { actions: { recordDecision: changeBy(() => ({})) } },
};
