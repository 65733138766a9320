/** The whole record of an order with a dispute, read at one version, as data. */
import type { Asset, CreativeVersion, FileAsset } from '../../../src/contract/creative.ts';
import type { Dispute, DisputeView, Evidence } from '../../../src/contract/dispute.ts';
import type { Message } from '../../../src/contract/message.ts';
import type { MoneyState } from '../../../src/contract/money.ts';
import type { Party } from '../../../src/contract/order.ts';
import type { Instant } from '../../../src/contract/primitives.ts';
import type { ActorOrSystem } from '../../../src/contract/actions.ts';
import { disputeOf, type OrderContext, type OrderRecord } from '../../../src/machines/decide.ts';
import type { StoredAsset } from '../store/assets.ts';
import type { LedgerEntry, Store, StoredEvent, StoredOrder } from '../store/store.ts';
import { format, formatVersion } from './manifest.ts';
import { pathOf } from './paths.ts';

/** A file of the record: in the archive under `path`, or erased. */
export interface CaseFileEntry {
  assetId: string;
  /** Null once it was erased. */
  path: string | null;
  name: string;
  type: string;
  bytes: number;
  sha256: string;
  purpose: StoredAsset['purpose'];
  by: ActorOrSystem;
  createdAt: Instant;
  erasedAt: Instant | null;
}

/** When something was erased, for whoever stores that beside it. */
type Erasable = { erasedAt?: Instant | null | undefined };
export type CaseEvent = StoredEvent & Erasable;
export type CaseMessage = Omit<Message, 'clientId' | 'erasedAt'> & Erasable;

export interface CaseRecord {
  format: typeof format;
  formatVersion: typeof formatVersion;
  marketplace: string;
  order: {
    id: string;
    number: string;
    version: number;
    status: string;
    endReason: string | null;
    placedAt: Instant;
    acceptedAt: Instant | null;
    completedAt: Instant | null;
    endedAt: Instant | null;
    hardStopAt: Instant | null;
    reorderOf: string | null;
  };
  /** Without their mail addresses. */
  parties: { channel: Party; client: Party };
  agreement: OrderRecord['agreement'];
  agreementHash: string;
  policy: OrderContext['policy'];
  money: {
    currency: string;
    captured: number;
    feeBps: number;
    promisedRefund: number;
    state: MoneyState;
    settlement: OrderContext['settlement'];
    ledger: LedgerEntry[];
  };
  /** By slot of the agreement; withdrawn versions too. */
  creatives: { slotId: string; approvedId: string | null; versions: CreativeVersion[] }[];
  /** Oldest first; the last one as it stands. */
  disputes: (Dispute | DisputeView)[];
  events: CaseEvent[];
  chainHead: string;
  messages: CaseMessage[];
  files: CaseFileEntry[];
}

export interface RecordDeps {
  store: Store;
  marketplace: string;
}

/** Everything up to this version of the order, and the chat up to its newest message then. */
export async function readRecord(
  { store, marketplace }: RecordDeps,
  stored: StoredOrder,
): Promise<CaseRecord> {
  const { order } = stored;
  const { context, agreement, agreementHash, parties } = order;
  const events = await eventsUpTo(store, order.id, order.version);
  const messages = await messagesUpTo(store, order.id, stored.messages);
  const files = await filesOf(store, context, messages);
  const named = namerOf(files);
  return {
    format,
    formatVersion,
    marketplace,
    order: {
      id: order.id,
      number: order.number,
      version: order.version,
      status: order.status,
      endReason: context.endReason,
      placedAt: context.placedAt,
      acceptedAt: context.acceptedAt,
      completedAt: context.completedAt,
      endedAt: context.endedAt,
      hardStopAt: context.hardStopAt,
      reorderOf: order.reorderOf,
    },
    parties: { channel: withoutAddress(parties.channel), client: withoutAddress(parties.client) },
    agreement,
    agreementHash,
    policy: context.policy,
    money: {
      currency: agreement.currency,
      captured: context.captured,
      feeBps: context.feeBps,
      promisedRefund: context.promisedRefund,
      state: stored.money,
      settlement: context.settlement,
      ledger: await ledgerOf(store, stored),
    },
    creatives: context.slots.map(({ id, approvedId, versions }) => ({
      slotId: id,
      approvedId,
      versions: versions.map((version) => ({ ...version, asset: named(version.asset) })),
    })),
    disputes: disputesOf(order).map((dispute) => ({
      ...dispute,
      evidence: dispute.evidence.map((piece) => ({ ...piece, item: named(piece.item) })),
    })),
    events,
    chainHead: stored.head,
    messages,
    files,
  };
}

/** What was booked by then: a settlement that came while this was read belongs to no version of it. */
async function ledgerOf(store: Store, { order, money }: StoredOrder): Promise<LedgerEntry[]> {
  const entries = await store.ledger(order.id);
  return money === 'settled' ? entries : entries.filter(({ booking }) => booking === `placed:${order.id}`);
}

const disputesOf = (order: OrderRecord): (Dispute | DisputeView)[] => {
  const last = disputeOf(order);
  return last === null ? [] : [...order.context.disputes.slice(0, -1), last];
};

const withoutAddress = ({ id, name, locale, timeZone }: Party): Party => ({ id, name, locale, timeZone });

async function eventsUpTo(store: Store, orderId: string, version: number): Promise<CaseEvent[]> {
  const found: CaseEvent[] = [];
  while (found.length < version) {
    const page = await store.events(orderId, { after: found.length, limit: 500 });
    if (page.length === 0) break;
    found.push(...page);
  }
  return found.slice(0, version);
}

async function messagesUpTo(store: Store, orderId: string, newest: number): Promise<CaseMessage[]> {
  const found: CaseMessage[] = [];
  while (found.length < newest) {
    const { messages } = await store.messages(orderId, { after: found.length, limit: 200 });
    if (messages.length === 0) break;
    found.push(...messages.map(withoutOwnId));
  }
  return found.slice(0, newest);
}

function withoutOwnId(message: Message): CaseMessage {
  const { clientId: _, ...rest } = message;
  return rest;
}

// ── Files

const fileIn = (item: Asset | Evidence): string[] => (item.kind === 'file' ? [item.assetId] : []);

/** Every file that the record names, in the order in which it does. */
async function filesOf(
  store: Store,
  { slots, disputes }: OrderContext,
  messages: readonly CaseMessage[],
): Promise<CaseFileEntry[]> {
  const ids = [
    ...slots.flatMap(({ versions }) => versions.flatMap(({ asset }) => fileIn(asset))),
    ...messages.flatMap(({ attachments }) => attachments.flatMap(fileIn)),
    ...disputes.flatMap(({ evidence }) => evidence.flatMap(({ item }) => fileIn(item))),
  ];
  const found: CaseFileEntry[] = [];
  for (const id of new Set(ids)) {
    const asset = await store.asset(id);
    if (asset !== null) found.push(entryOf(asset));
  }
  return found;
}

function entryOf(asset: StoredAsset): CaseFileEntry {
  const { id, name, facts, checksum, state, purpose, actor, createdAt, erasedAt } = asset;
  if (facts === null || checksum === null) throw new Error(`file ${id} was kept without its facts`);
  const isErased = state === 'erased';
  return {
    assetId: id,
    path: isErased ? null : pathOf(id, name),
    name,
    type: facts.type,
    bytes: facts.bytes,
    sha256: checksum,
    purpose,
    by: actor,
    createdAt,
    erasedAt: isErased ? erasedAt : null,
  };
}

/** What files are called stands beside the record, so that it can be erased. */
function namerOf(files: readonly CaseFileEntry[]) {
  const names = new Map(files.map(({ assetId, name }) => [assetId, name]));
  return <Item extends Asset | Evidence>(item: Item): Item =>
    item.kind === 'file' ? { ...item, name: names.get((item as FileAsset).assetId) ?? '' } : item;
}
