/** An order as a channel sees it right after it was placed; whatever matters to a test it says itself. */
import type { AvailableAction, OrderSnapshot, Receipt, TimelineEntry } from '../../src/contract/order.ts';

export const clauseFree = { deliverables: ['One post'], slots: [], disclosure: [], clauses: [] };

export const open = (
  type: AvailableAction['type'],
  over: Partial<AvailableAction> = {},
): AvailableAction => ({
  type,
  class: 'C',
  open: true,
  on: { status: 'placed' },
  ...over,
});

export const entry = (seq: number, over: Partial<TimelineEntry> = {}): TimelineEntry => ({
  seq,
  type: 'placed',
  by: 'client',
  at: '2026-03-09T09:00:00.000Z',
  params: {},
  ...over,
});

export const history = (...entries: TimelineEntry[]): OrderSnapshot['timeline'] => ({ entries, more: false });

export function orderSeen(over: Partial<OrderSnapshot> = {}): OrderSnapshot {
  const version = over.version ?? 1;
  return {
    id: 'o1',
    number: 'CM-2417',
    version,
    serverTime: '2026-03-09T10:00:00.000Z',
    status: 'placed',
    endReason: null,
    endedAt: null,
    viewer: { actor: 'channel', party: 'northlight', subject: 'mara' },
    parties: {
      channel: { id: 'northlight', name: 'Northlight Weekly', locale: 'en', timeZone: 'Europe/Berlin' },
      client: { id: 'alder', name: 'Alder & Finch', locale: 'en', timeZone: 'Europe/Lisbon' },
    },
    placedAt: '2026-03-09T09:00:00.000Z',
    acceptedAt: null,
    agreement: {
      ...clauseFree,
      startDate: null,
      endDate: null,
      price: 120_000,
      currency: 'EUR',
      feeBps: 1000,
    },
    agreementHash: null,
    money: {
      currency: 'EUR',
      captured: 120_000,
      feeBps: 1000,
      promisedRefund: 0,
      refund: null,
      payout: null,
      fee: null,
      state: 'held',
    },
    turn: ['channel'],
    deadlines: [
      {
        kind: 'decision',
        dueAt: '2026-03-11T09:00:00.000Z',
        owner: 'channel',
        consequence: { code: 'refundAll', params: { refund: 120_000 } },
      },
    ],
    creatives: [],
    estimate: null,
    completion: {
      number: 0,
      completedAt: null,
      checklist: { materialsApproved: true, talked: false, estimateShared: false },
    },
    cancellation: null,
    dispute: null,
    counts: { messages: 0, unread: 0 },
    timeline: history(entry(1)),
    actions: [open('accept'), open('decline', { class: 'I' })],
    links: { terms: null, termsDisputes: null, support: null, reorder: null, order: null },
    ...over,
  };
}

/** The same order after one action by the channel. */
export const accepted = (over: Partial<OrderSnapshot> = {}): OrderSnapshot =>
  orderSeen({
    version: 2,
    status: 'accepted',
    actions: [open('markReady', { on: { status: 'accepted' } })],
    deadlines: [],
    timeline: history(entry(1), entry(2, { type: 'accept', by: 'channel', at: '2026-03-09T10:00:01.000Z' })),
    ...over,
  });

/** The same order after the client was faster. */
export const cancelled = (over: Partial<OrderSnapshot> = {}): OrderSnapshot =>
  orderSeen({
    version: 2,
    status: 'cancelled',
    actions: [],
    deadlines: [],
    timeline: history(entry(1), entry(2, { type: 'cancel', by: 'client', at: '2026-03-09T10:00:01.000Z' })),
    ...over,
  });

export const receipt = (over: Partial<Receipt> = {}): Receipt => ({
  reference: '8F2K-41',
  type: 'accept',
  at: '2026-03-09T10:00:01.000Z',
  version: 2,
  ...over,
});

export const accept = { type: 'accept', on: { status: 'placed' }, payload: {} } as const;
export const decline = {
  type: 'decline',
  on: { status: 'placed' },
  payload: { reason: 'other', explanation: 'We are fully booked.' },
} as const;
