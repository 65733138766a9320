/** The order as one viewer may see it, with what this viewer may do next. */
import type { Asset, CreativeSlot } from '../../../src/contract/creative.ts';
import type { DisputeView, Evidence } from '../../../src/contract/dispute.ts';
import type { MoneyState } from '../../../src/contract/money.ts';
import type { OrderSnapshot, Party, TimelineEntry } from '../../../src/contract/order.ts';
import type { Coded } from '../../../src/contract/primitives.ts';
import {
  actionsFor,
  cancellationOf,
  checklistOf,
  creativesOf,
  deadlinesOf,
  disputeOf,
  type OrderRecord,
  turnOf,
} from '../../../src/machines/decide.ts';
import type { OrderReading, StoredEvent, StoredOrder } from '../store/store.ts';
import type { Viewer } from '../viewer.ts';

/** Events in a snapshot's timeline. */
export const timelineLength = 30;

export function snapshotOf(
  { stored, events, counts, fileNames }: OrderReading,
  viewer: Viewer,
  serverTime: string,
  links: OrderSnapshot['links'],
): OrderSnapshot {
  const { order } = stored;
  const { context } = order;
  const { actor, party, subject } = viewer;
  const by = { actor, party, subject };
  return {
    id: order.id,
    number: order.number,
    version: order.version,
    serverTime,
    status: order.status,
    endReason: context.endReason,
    endedAt: context.endedAt,
    viewer: by,
    parties: { channel: partyOf(order.parties.channel), client: partyOf(order.parties.client) },
    placedAt: context.placedAt,
    acceptedAt: context.acceptedAt,
    agreement: order.agreement,
    agreementHash: context.acceptedAt === null ? null : order.agreementHash,
    money: moneyOf(stored),
    turn: turnOf(order),
    deadlines: deadlinesOf(order, by),
    creatives: creativesOf(order).map((slot) => named(slot, fileNames)),
    estimate: context.estimate && { date: context.estimate.date, accepted: context.estimate.accepted },
    completion: {
      number: context.completions,
      completedAt: context.completedAt,
      checklist: checklistOf(order, stored.talked),
    },
    cancellation: cancellationOf(order),
    dispute: withNames(disputeOf(order), fileNames),
    counts,
    timeline: { entries: events.map(entryOf), more: (events[0]?.seq ?? 1) > 1 },
    actions: actionsFor(order, by, serverTime),
    links,
  };
}

/** What files are called is kept beside the order, so that it can be erased. */
function named(slot: CreativeSlot, names: OrderReading['fileNames']): CreativeSlot {
  const versions = slot.versions.map((version) => {
    const { asset } = version;
    return { ...version, asset: namedFile(asset, names) };
  });
  return { ...slot, versions };
}

/** The same for the files among a dispute's evidence. */
function withNames(dispute: DisputeView | null, names: OrderReading['fileNames']): DisputeView | null {
  if (dispute === null) return null;
  const evidence = dispute.evidence.map((piece) => ({ ...piece, item: namedFile(piece.item, names) }));
  return { ...dispute, evidence };
}

const namedFile = <Item extends Asset | Evidence>(item: Item, names: OrderReading['fileNames']): Item =>
  item.kind === 'file' ? { ...item, name: names[item.assetId] ?? '' } : item;

/** Without the address that mails go to. */
const partyOf = ({ id, name, locale, timeZone }: Party): Party => ({ id, name, locale, timeZone });

function moneyOf({ order, money }: StoredOrder): OrderSnapshot['money'] {
  const { captured, feeBps, promisedRefund, settlement } = order.context;
  return {
    currency: order.agreement.currency,
    captured,
    feeBps,
    promisedRefund,
    refund: settlement?.refund ?? null,
    payout: settlement?.payout ?? null,
    fee: settlement?.fee ?? null,
    state: stateOf(order, money),
  };
}

function stateOf(order: OrderRecord, money: MoneyState): MoneyState {
  return money === 'held' && order.status === 'disputed' ? 'frozen' : money;
}

/** An erased event keeps its place and its name, and says nothing more. */
function entryOf({ seq, type, by, at, body }: StoredEvent): TimelineEntry {
  const params = body === null ? {} : (JSON.parse(body) as Coded).params;
  return { seq, type, by, at, params };
}
