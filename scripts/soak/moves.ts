/** What a writer may do next, by what it is offered: a believable mix that ends in every way. */
import type { AvailableAction, OrderSnapshot } from '../../src/contract/order.ts';
import type { PlaceOrder } from '../../src/contract/placement.ts';

export interface Move {
  action: AvailableAction;
  payload: unknown;
}

const long = 'The section names another bakery than ours, on every page of the letter that was sent.';

/** Payloads and how readily each action is chosen. */
const ways: Record<string, { weight: number; payload: (order: OrderSnapshot) => unknown }> = {
  accept: { weight: 8, payload: () => ({}) },
  decline: { weight: 1, payload: () => ({ reason: 'scheduleFull', explanation: 'We are booked out.' }) },
  cancel: { weight: 0.5, payload: () => ({}) },
  submitCreative: {
    weight: 4,
    payload: () => ({ asset: { kind: 'text', text: 'Bread, baked today' }, note: 'As you asked' }),
  },
  withdrawCreative: { weight: 0.5, payload: () => ({}) },
  approveCreative: { weight: 6, payload: () => ({}) },
  requestChanges: { weight: 2, payload: () => ({ comments: [{ text: 'Shorter, please' }] }) },
  markReady: { weight: 6, payload: () => ({}) },
  complete: { weight: 6, payload: () => ({ availabilityTold: true }) },
  retractCompletion: { weight: 0.5, payload: () => ({}) },
  release: { weight: 3, payload: () => ({}) },
  offerRefund: {
    weight: 0.5,
    payload: ({ money }) => ({ refund: Math.min(money.captured, money.promisedRefund + 5000) }),
  },
  dispute: {
    weight: 2,
    payload: ({ money }) => ({
      ground: 'wrongContent',
      text: long,
      clauses: ['2.1'],
      asked: { kind: 'refund', refund: money.captured },
    }),
  },
  respond: {
    weight: 4,
    payload: ({ dispute }) => ({
      answers: dispute?.claims.map(({ id }) => ({ claimId: id, answer: 'deny' })),
      text: 'It was what we agreed on.',
    }),
  },
  makeOffer: {
    weight: 2,
    payload: ({ money }) => ({ terms: { kind: 'refund', refund: Math.max(40_000, money.promisedRefund) } }),
  },
  rejectOffer: { weight: 1, payload: () => ({}) },
  acceptOffer: { weight: 3, payload: () => ({}) },
  concede: { weight: 0.5, payload: () => ({}) },
};

/** Null when the viewer has nothing to do. */
export function nextMove(order: OrderSnapshot, random: () => number): Move | null {
  const offers = order.actions.filter(({ open, type }) => open && ways[type] !== undefined);
  const weight = ({ type }: AvailableAction) => ways[type]?.weight ?? 0;
  let left = random() * offers.reduce((sum, offer) => sum + weight(offer), 0);
  for (const action of offers) {
    left -= weight(action);
    if (left < 0) return { action, payload: ways[action.type]?.payload(order) };
  }
  return null;
}

let numbers = 0;

export function orderBody(id: string, parties: { channel: string; client: string }): PlaceOrder {
  const party = (name: string) => ({
    id: name,
    name,
    locale: 'en',
    timeZone: 'Europe/Berlin',
    email: `${name}@soak.example`,
  });
  return {
    id,
    number: `SK-${++numbers}`,
    channel: party(parties.channel),
    client: party(parties.client),
    agreement: {
      deliverables: ['One section in the weekly letter'],
      slots: [{ id: 'headline', name: 'Headline', kind: 'text', required: true, note: '' }],
      startDate: null,
      endDate: null,
      disclosure: [],
      price: 120_000,
      currency: 'EUR',
      clauses: [{ id: '2.1', title: 'Placement', text: 'The section runs above the fold.' }],
    },
    captured: 120_000,
  };
}
