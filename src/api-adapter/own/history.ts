/** What a backend tells of one order, and the order, the chat and the row of a queue that the rules make of it. */
import type { ActionType, Actor, Target } from '../../contract/actions.ts';
import type { Message, MessagePage } from '../../contract/message.ts';
import type { MoneyState } from '../../contract/money.ts';
import type { AvailableAction, OrderSnapshot, OrderStatus } from '../../contract/order.ts';
import { ApiError } from '../../contract/api-error.ts';
import type { OrderRow } from '../../contract/queue.ts';
import type { Instant, OrNewer, Sha256 } from '../../contract/primitives.ts';
import { type By, type NewOrder, type OrderRecord, replay, snapshotOf } from '../../machines/decide.ts';

/** One line of an order's history: an action, a message, or what the backend noted of itself. */
export interface HistoryLine {
  at: Instant;
  /** Null for the placement and for what the clock did: the rules know both. */
  by: Actor | null;
  /** The key of an action or the `clientId` of a message, as this library gave it. */
  key?: string | undefined;
  action?: { type: ActionType; on?: Target; payload?: object; checksum?: Sha256 | undefined } | undefined;
  text?: string | undefined;
}

/** One order as a backend tells it. */
export interface OrderHistory {
  placed: NewOrder;
  placedAt: Instant;
  /** The backend's clock, when it told this. */
  now: Instant;
  /** What the order's status is there: another one than the rules find, or a word that they do not know, is an error that names both. */
  status: OrNewer<OrderStatus>;
  money: MoneyState;
  /** Oldest first, never changed, from the placement on: a line's place is its number in the chat. */
  lines: readonly HistoryLine[];
  /** How many lines each side has read. */
  read: MessagePage['read'];
  links?: Partial<OrderSnapshot['links']> | undefined;
}

/** What this viewer may do; usually `actionsFor`, less what the backend cannot do. */
export type Offers = (order: OrderRecord, viewer: By, at: Instant) => AvailableAction[];

export interface Reading {
  readonly order: OrderRecord;
  readonly snapshot: OrderSnapshot;
  readonly messages: readonly Message[];
  /** The version that this line led to. */
  versionOf(line: HistoryLine): number;
}

const isMessage = ({ text }: HistoryLine) => text !== undefined;

const haveTalked = (lines: readonly HistoryLine[]) =>
  new Set(lines.filter(isMessage).map(({ by }) => by)).size > 1;

/** Decides the history again; throws `ApiError('server')` where backend and rules do not agree. */
export function readHistory(told: OrderHistory, viewer: By, offers: Offers): Reading {
  const { placed, placedAt, now, status, money, lines, read, links } = told;
  const deeds = lines.filter(({ action }) => action !== undefined);
  const partyOf = (by: Actor | null) => (by === 'channel' || by === 'client' ? placed.parties[by].id : '');
  const steps = deeds.map((line) => {
    const { at, by, action } = line;
    const party = partyOf(by);
    const talked = haveTalked(lines.slice(0, lines.indexOf(line)));
    return { ...action!, at, by: { actor: by as Actor, party, subject: party }, talked };
  });
  const { order, history } = replay(placed, placedAt, steps, now);
  if (order.status !== status)
    throw new ApiError(
      'server',
      `order ${order.id} is ${status} in the backend, ${order.status} by the rules`,
      { retryable: false },
    );
  const isOthers = ({ by }: HistoryLine) => by !== viewer.actor;
  const lastRead = viewer.actor === 'mediator' ? Infinity : read[viewer.actor];
  const unread = lines.filter((line, place) => place >= lastRead && isMessage(line) && isOthers(line)).length;
  const beside = {
    viewer,
    serverTime: now,
    money,
    talked: haveTalked(lines),
    counts: { messages: lines.filter(isMessage).length, unread },
    timeline: {
      entries: history.map(({ type, by, at, params }, place) => ({ seq: place + 1, type, by, at, params })),
      more: false,
    },
    links: { terms: null, termsDisputes: null, support: null, reorder: null, order: null, ...links },
  };
  // What the clock did stands in the rules' history at the instant at which the backend noted it.
  const versionOf = (line: HistoryLine) =>
    1 +
    history.findIndex(({ step, at }) =>
      step === null ? line.action === undefined && at === line.at : deeds[step] === line,
    );
  const eventOf = (line: HistoryLine) => {
    const entry = versionOf(line);
    const { type: code, params } = history[entry - 1] ?? { type: 'unknown', params: {} };
    return isMessage(line) ? null : { code, params, entry };
  };
  return {
    order,
    snapshot: { ...snapshotOf(order, beside), actions: offers(order, viewer, now) },
    messages: lines.map((line, place) => ({
      seq: place + 1,
      by: line.by ?? (place === 0 ? 'client' : 'system'),
      at: line.at,
      text: line.text ?? '',
      event: eventOf(line),
      attachments: [],
      clientId: isMessage(line) ? (line.key ?? null) : null,
    })),
    versionOf,
  };
}

/** The row of an order that cannot be read: nobody loses sight of it, and nothing is offered. Opened, it says why. */
export function unreadRow({ placed, status, lines }: OrderHistory, { actor }: By): OrderRow {
  const { id, number, agreement, parties } = placed;
  const { currency, price: captured } = agreement;
  return {
    id,
    number,
    status,
    currency,
    captured,
    version: lines.length,
    with: namesOf(parties, actor),
    dueAt: null,
    dueKind: null,
    dispute: null,
    view: 'waiting',
    unread: 0,
    actions: [],
  };
}

function namesOf({ channel, client }: OrderSnapshot['parties'], actor: Actor): string {
  const others = actor === 'channel' ? [client] : [channel];
  return (actor === 'mediator' ? [channel, client] : others).map(({ name }) => name).join(' · ');
}

/** An order's row in the viewer's queue. */
export function rowOf({ actions, ...order }: OrderSnapshot): OrderRow {
  const { id, number, version, status, viewer, parties, money, deadlines, counts, endedAt, turn } = order;
  const due = deadlines.find(({ owner }) => owner === viewer.actor) ?? deadlines[0];
  return {
    id,
    number,
    version,
    status,
    with: namesOf(parties, viewer.actor),
    currency: money.currency,
    captured: money.captured,
    dueAt: due?.dueAt ?? null,
    dueKind: due?.kind ?? null,
    dispute: status === 'disputed' ? (order.dispute?.status ?? null) : null,
    view: endedAt !== null ? 'done' : turn.includes(viewer.actor) ? 'needsYou' : 'waiting',
    unread: Math.min(100, counts.unread),
    actions: actions.filter(({ type, open }) => open && type === 'accept').map(({ type }) => type),
  };
}
