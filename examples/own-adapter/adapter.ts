/** Lets the widgets work with the booking desk: its words become ours, and what it lacks is made from what it has. */
import { createDictionary, createHistoryAdapter, toMinor } from 'campaign-manager-widgets/adapters/own';
import type { OrderHistory } from 'campaign-manager-widgets/adapters/own';
import { ApiError, standardPolicy } from 'campaign-manager-widgets/contract';
import type { OrderStatus } from 'campaign-manager-widgets/contract';
import { actionsFor } from 'campaign-manager-widgets/machines/order';
import type { DeskClient, DeskTrouble, Shown } from './desk-client.ts';
import type { Line, Partner, Session, State } from './desk-words.ts';

const actors = {
  publisher: 'channel',
  advertiser: 'client',
  support: 'mediator',
  checkout: 'mediator',
} as const;

const statuses: Record<State, OrderStatus> = {
  booked: 'placed',
  in_production: 'accepted',
  scheduled: 'ready',
  reported_done: 'completed',
  at_support: 'disputed',
  turned_down: 'declined',
  called_off: 'cancelled',
  lapsed: 'expired',
  paid_out: 'released',
  paid_back: 'refunded',
  shared: 'split',
};

/** The desk's word for each action, and where in the action its details stand. What is not here it cannot do. */
const words = createDictionary({
  accept: ['confirm'],
  decline: ['turn_down', { reason: 'payload.reason', text: 'payload.explanation' }],
  cancel: ['call_off', { text: 'payload.explanation' }],
  submitCreative: ['send', { want: 'on.slotId', content: 'payload.asset', remark: 'payload.note' }],
  withdrawCreative: ['take_back', { item: 'on.versionId' }],
  approveCreative: ['pass', { item: 'on.versionId' }],
  requestChanges: [
    'send_back',
    { item: 'on.versionId', remarks: 'payload.comments', done: 'payload.resolved' },
  ],
  nudge: ['remind'],
  setEstimate: ['promise', { day: 'payload.date.date', zone: 'payload.date.timeZone' }],
  acceptEstimate: ['agree_day', { day: 'on.estimate' }],
  markReady: ['schedule'],
  complete: ['report', { visible: 'payload.availabilityTold' }],
  retractCompletion: ['unreport'],
  release: ['release'],
  offerRefund: ['discount', { amount: 'payload.refund' }],
  requestCancellation: ['ask_out', { text: 'payload.reason', amount: 'payload.refund' }],
  acceptCancellation: ['agree_out', { request: 'on.requestId' }],
  declineCancellation: ['refuse_out', { request: 'on.requestId' }],
  withdrawCancellation: ['drop_out', { request: 'on.requestId' }],
});

const partyOf = ({ zone: timeZone, ...partner }: Partner) => ({ ...partner, timeZone, email: '' });

/** What a booking was when it was placed. */
function placedFrom(booking: Shown): OrderHistory['placed'] {
  const { no, price, currency, fee_percent, wants, terms, deliverables, fingerprint } = booking;
  const feeBps = fee_percent * 100;
  return {
    id: no,
    number: `PD-${no}`,
    agreement: {
      deliverables,
      slots: wants.map(({ key: id, must: required, ...want }) => ({ ...want, id, required, note: '' })),
      startDate: null,
      endDate: null,
      disclosure: [],
      price: toMinor(price, currency),
      currency,
      feeBps,
      clauses: terms.map(({ no: id, head, body }) => ({ id, title: head, text: body })),
    },
    agreementHash: fingerprint,
    parties: { channel: partyOf(booking.publisher), client: partyOf(booking.advertiser) },
    policy: { ...standardPolicy, feeBps },
    reorderOf: null,
  };
}

/** The booking's diary, line by line. */
function historyOf(booking: Shown): OrderHistory {
  const { currency, materials, diary, seen } = booking;
  const sent = diary.filter(({ what }) => what === 'send');
  const lineOf = (line: Line) => {
    const { what, who, at, your_ref: key, details } = line;
    const action = words.actionOf(what, details, currency);
    const checksum = materials[sent.indexOf(line)]?.digest;
    return {
      at,
      by: who === 'desk' || what === 'booked' ? null : actors[who],
      key,
      action: action && { ...action, checksum },
      text: what === 'note' ? String(details['text']) : undefined,
    };
  };
  return {
    placed: placedFrom(booking),
    placedAt: booking.opened,
    now: booking.desk_time,
    // A state that is newer than this file stays the desk's own word.
    status: statuses[booking.state] ?? booking.state,
    money: booking.settled ? 'settled' : 'held',
    lines: diary.map(lineOf),
    read: { channel: seen.publisher, client: seen.advertiser },
    links: { support: 'mailto:support@desk.example' },
  };
}

const codes = {
  0: 'network',
  400: 'invalid',
  401: 'unauthorized',
  404: 'notFound',
  412: 'conflict',
  423: 'rateLimited',
} as const;

function refused({ status, message }: DeskTrouble): never {
  const reason = { code: message, params: {} };
  throw new ApiError(codes[status as keyof typeof codes] ?? 'server', `the desk says ${message}`, { reason });
}

export function createDeskAdapter(desk: DeskClient, { side, partner }: Session, everyMs?: number) {
  return createHistoryAdapter({
    scope: 'booking-desk',
    viewer: { actor: actors[side], party: partner, subject: partner },
    everyMs,
    // Complaints go to support by telephone: what the desk has no word for is not offered.
    offers: (order, viewer, now) =>
      actionsFor(order, viewer, now).filter(({ type }) => words.verbOf(type) && order.status !== 'disputed'),
    read: (no, signal) => desk.get(no, signal).then(historyOf, refused),
    readAll: (signal) => desk.all(signal).then((all) => all.map(historyOf), refused),
    async act({ placed }, command, key, signal) {
      const verb = words.verbOf(command.type);
      if (verb === undefined) throw new ApiError('unsupported', `the desk has no word for ${command.type}`);
      const details = { ...words.detailsOf(command, placed.agreement.currency), your_ref: key };
      return desk.post(placed.id, verb, details, signal).then(historyOf, refused);
    },
    send: (no, { clientId, text }, signal) =>
      desk.post(no, 'note', { text, your_ref: clientId }, signal).then(historyOf, refused),
    markRead: (no, lines, signal) => desk.post(no, 'seen', { upto: lines }, signal).catch(refused),
  });
}
