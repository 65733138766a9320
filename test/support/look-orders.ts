/** The order of the look, CM-2417, in each of its statuses, as either side sees it. */
import type { ActionType, Actor } from '../../src/contract/actions.ts';
import type { CreativeSlot } from '../../src/contract/creative.ts';
import type { Deadline } from '../../src/contract/deadlines.ts';
import type { AvailableAction, OrderSnapshot } from '../../src/contract/order.ts';
import { DAY, HOUR, shift } from '../../src/contract/time.ts';
import { entry, history, open, orderSeen } from './session-order.ts';

/** The server's clock when these orders were read. */
export const now = '2026-03-10T06:12:00.000Z';

type Over = Partial<OrderSnapshot>;

export const parties = {
  channel: { id: 'harbour', name: 'Harbour Letter', locale: 'en', timeZone: 'Europe/Berlin' },
  client: { id: 'northfold', name: 'Northfold Coffee', locale: 'en', timeZone: 'Europe/Berlin' },
};

const on = (status: string, more: AvailableAction['on'] = {}) => ({ on: { status, ...more } });
const irreversible = { class: 'I' } as const;

export const due = (kind: Deadline['kind'], inMs: number, over: Partial<Deadline> = {}): Deadline => ({
  kind,
  dueAt: shift(now, inMs),
  owner: 'channel',
  consequence: { code: 'refundAll', params: { refund: 120_000, payout: 0, fee: 0 } },
  ...over,
});

export const slot = (name: string, status: CreativeSlot['status']): CreativeSlot => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  kind: 'text',
  required: true,
  note: '',
  status,
  currentVersionId: status === 'approved' ? `${name}.1` : null,
  versions: [],
});

const day = (date: string) => ({ date, timeZone: 'Europe/Berlin' });

function base(actor: Actor, over: Over): OrderSnapshot {
  return orderSeen({
    serverTime: now,
    parties,
    viewer: { actor, party: actor === 'client' ? 'northfold' : 'harbour', subject: `ada-${actor}` },
    agreement: {
      deliverables: ['2 newsletter placements'],
      slots: [],
      disclosure: [],
      clauses: [],
      startDate: day('2026-03-16'),
      endDate: day('2026-03-22'),
      price: 120_000,
      currency: 'EUR',
      feeBps: 1000,
    },
    placedAt: shift(now, -21 * HOUR),
    timeline: history(entry(1, { at: shift(now, -21 * HOUR) })),
    completion: {
      number: 0,
      completedAt: null,
      checklist: { materialsApproved: true, talked: true, estimateShared: true },
    },
    ...over,
  });
}

/** An action that is offered in this status. */
export const offers = (status: string, type: ActionType, over: Partial<AvailableAction> = {}) =>
  open(type, { ...on(status), ...over });

export const placed = (actor: Actor = 'channel', over: Over = {}): OrderSnapshot =>
  base(actor, {
    deadlines: [due('decision', 27 * HOUR)],
    actions:
      actor === 'channel'
        ? [offers('placed', 'accept'), offers('placed', 'decline', irreversible)]
        : [offers('placed', 'cancel', irreversible)],
    ...over,
  });

const channelWork = (status: 'accepted' | 'ready') => [
  offers(status, 'nudge'),
  offers(status, 'setEstimate', {
    class: 'R',
    input: { earliest: now, latest: shift(now, 74 * DAY) },
  }),
  offers(status, 'offerRefund', { ...irreversible, input: { minRefund: 1, maxRefund: 120_000 } }),
  offers(status, 'requestCancellation', { ...irreversible, input: { minRefund: 0, maxRefund: 120_000 } }),
];

export const accepted = (actor: Actor = 'channel', over: Over = {}): OrderSnapshot =>
  base(actor, {
    version: 2,
    status: 'accepted',
    turn: ['client'],
    creatives: [slot('Headline', 'approved'), slot('Photo', 'missing'), slot('Footer banner', 'missing')],
    deadlines: [due('hardStop', 73.4 * DAY, { owner: 'client' })],
    actions:
      actor === 'channel'
        ? channelWork('accepted')
        : [
            offers('accepted', 'submitCreative', { class: 'R' }),
            offers('accepted', 'requestCancellation', {
              ...irreversible,
              input: { minRefund: 0, maxRefund: 120_000 },
            }),
          ],
    timeline: history(entry(1), entry(2, { type: 'accept', by: 'channel' })),
    ...over,
  });

/** Everything is approved: the channel can mark the order ready. */
export const settled = (over: Over = {}): OrderSnapshot =>
  accepted('channel', {
    turn: ['channel'],
    creatives: [slot('Headline', 'approved'), slot('Photo', 'approved'), slot('Footer banner', 'approved')],
    estimate: { date: day('2026-03-22'), accepted: true },
    deadlines: [due('hardStop', 72.4 * DAY)],
    actions: [offers('accepted', 'markReady'), ...channelWork('accepted')],
    ...over,
  });

export const ready = (actor: Actor = 'channel', over: Over = {}): OrderSnapshot =>
  base(actor, {
    version: 6,
    status: 'ready',
    turn: ['channel'],
    estimate: { date: day('2026-03-22'), accepted: true },
    deadlines: [
      due('overdue', 15 * DAY, { owner: 'system', consequence: { code: 'disputeOpens', params: {} } }),
      due('hardStop', 61.4 * DAY, { consequence: { code: 'opensCase', params: {} } }),
    ],
    actions:
      actor === 'channel'
        ? [
            offers('ready', 'complete', { ...irreversible, input: { windowHours: 48 } }),
            ...channelWork('ready'),
          ]
        : [
            offers('ready', 'requestCancellation', {
              ...irreversible,
              input: { minRefund: 0, maxRefund: 120_000 },
            }),
          ],
    ...over,
  });

export const completed = (actor: Actor = 'channel', over: Over = {}): OrderSnapshot =>
  base(actor, {
    version: 7,
    status: 'completed',
    turn: ['client'],
    completion: {
      number: 1,
      completedAt: now,
      checklist: { materialsApproved: true, talked: true, estimateShared: true },
    },
    deadlines: [
      due('disputeWindow', actor === 'client' ? 21.14 * HOUR : 45 * HOUR, {
        owner: 'client',
        consequence: { code: 'releaseAll', params: { refund: 0, payout: 108_000, fee: 12_000 } },
      }),
    ],
    actions:
      actor === 'channel'
        ? [
            offers('completed', 'retractCompletion', {
              ...irreversible,
              ...on('completed', { completion: 1 }),
            }),
            offers('completed', 'offerRefund', {
              ...irreversible,
              ...on('completed', { completion: 1 }),
              input: { minRefund: 1, maxRefund: 120_000 },
            }),
          ]
        : [
            offers('completed', 'release', { ...irreversible, ...on('completed', { completion: 1 }) }),
            offers('completed', 'dispute', { ...irreversible, ...on('completed', { completion: 1 }) }),
          ],
    ...over,
  });

/** A cancellation that the client asked for, half of the money back. */
export const asked = (actor: Actor = 'channel', over: Over = {}): OrderSnapshot =>
  ready(actor, {
    version: 8,
    turn: ['channel'],
    cancellation: {
      id: 'c1',
      by: 'client',
      reason: 'The product launch moved to autumn.',
      refund: 60_000,
      requestedAt: now,
      dueAt: shift(now, 72 * HOUR),
    },
    deadlines: [
      due('cancellation', 72 * HOUR, { consequence: { code: 'lapses', params: { requestId: 'c1' } } }),
      due('hardStop', 61.4 * DAY, { consequence: { code: 'opensCase', params: {} } }),
    ],
    actions:
      actor === 'channel'
        ? [
            offers('ready', 'acceptCancellation', { ...irreversible, on: { requestId: 'c1' } }),
            offers('ready', 'declineCancellation', { ...irreversible, on: { requestId: 'c1' } }),
            offers('ready', 'complete', { ...irreversible, input: { windowHours: 48 } }),
          ]
        : [offers('ready', 'withdrawCancellation', { ...irreversible, on: { requestId: 'c1' } })],
    ...over,
  });

/** A finished order whose money has moved. */
export const ended = (
  actor: Actor,
  status: OrderSnapshot['status'],
  endReason: OrderSnapshot['endReason'],
  refund = 120_000,
  over: Over = {},
): OrderSnapshot => {
  const fee = Math.floor((120_000 - refund) / 10);
  const payout = 120_000 - refund - fee;
  return base(actor, {
    version: 9,
    status,
    endReason,
    endedAt: now,
    turn: [],
    deadlines: [],
    actions: [],
    money: { ...orderSeen().money, state: 'settled', refund, payout, fee },
    ...over,
  });
};
