/** Where orders live. Every store keeps the same promise (test/support/store-conformance.ts): a change is stored whole or not at all. */
import type { Actor, ActorOrSystem } from '../../../src/contract/actions.ts';
import type { Message, MessageEvent } from '../../../src/contract/message.ts';
import type { CaseNote } from '../../../src/contract/notes.ts';
import type { MoneyState, Split } from '../../../src/contract/money.ts';
import type { Receipt } from '../../../src/contract/order.ts';
import type { Instant } from '../../../src/contract/primitives.ts';
import type { OrderRecord } from '../../../src/machines/decide.ts';
import type { AssetRows, StoredAsset } from './assets.ts';
import type { Backlogs } from './backlog.ts';
import type { Erasing } from './erasure.ts';
import type { Listed, ListQuery, QueueEntry } from './queues.ts';

/** One event of an order's history; `seq` is the version that it made. */
export interface StoredEvent {
  seq: number;
  at: Instant;
  type: string;
  by: ActorOrSystem;
  /** JSON; null once it was erased. */
  body: string | null;
  /** When it was. */
  erasedAt?: Instant | null | undefined;
  /** SHA-256 of the body: stays when the body is erased. */
  bodyHash: string;
  /** Links this event to all before it (see chain.ts). */
  hash: string;
}

/** Work to be done after the commit, at least once. */
export interface OutboxRow {
  /** The same work has the same key, for ever. */
  key: string;
  orderId: string;
  kind: 'mail' | 'money' | 'reminder' | 'webhook';
  /** Rows of one lane are carried out one after the other, in the order in which they were written. */
  lane: string;
  /** JSON. */
  body: string;
  /** Not before this instant. */
  nextAt: Instant;
  attempts: number;
  state: 'waiting' | 'done' | 'dead';
  /** What the last failed attempt said. */
  error: string | null;
}
export type NewOutboxRow = Pick<OutboxRow, 'key' | 'kind' | 'lane' | 'body' | 'nextAt'>;

/** One version of an order with everything that is written with it. */
export interface Step {
  order: OrderRecord;
  event: Omit<StoredEvent, 'body'> & { body: string };
  /** The event's line in the chat. */
  line: { by: ActorOrSystem; at: Instant; event: MessageEvent };
  /** A key that exists is left alone. */
  outbox: NewOutboxRow[];
  queue: QueueEntry;
  /** Whether the next case number was taken. */
  tookCaseNumber: boolean;
}

/** An order as a change finds it, under its lock. */
export interface StoredOrder {
  order: OrderRecord;
  /** Hash of the newest event. */
  head: string;
  /** Instant of the newest event. */
  lastAt: Instant;
  /** Both parties have written a message. */
  talked: boolean;
  /** The highest message `seq`. */
  messages: number;
  escalated: boolean;
  money: MoneyState;
  /** The number that the next case would get. */
  nextCase: number;
}

/** Whose idempotency key; an older record than `keptFrom` no longer counts. */
export interface KeyScope {
  subject: string;
  key: string;
  bodyHash: string;
  keptFrom: Instant;
}

export interface Change<T> {
  /** In order; may be empty. */
  steps: readonly Step[];
  /** Stored under the key; null when nothing may be repeated (a refusal). */
  receipt: Receipt | null;
  /** Ids of files that belong to the order's record from now on, and no longer expire. */
  keeps?: readonly string[] | undefined;
  outcome: T;
}

export type Changed<T> =
  | { kind: 'changed'; outcome: T; stored: StoredOrder }
  | { kind: 'replayed'; receipt: Receipt; stored: StoredOrder }
  | { kind: 'keyReused' }
  | { kind: 'unknown' };

export interface Placing {
  /** SHA-256 of what the host sent: the same id again must be the same order. */
  bodyHash: string;
  step: Step;
}

/** An order with what its snapshot needs, read at one moment. */
export interface OrderReading {
  stored: StoredOrder;
  /** Newest last. */
  events: StoredEvent[];
  /** Messages that people wrote, and how many of the others' this viewer has not read. */
  counts: { messages: number; unread: number };
  /** What the order's files are called, by id; without those that were erased. */
  fileNames: Record<string, string>;
}

export interface MessageQuery {
  before?: number | undefined;
  after?: number | undefined;
  limit: number;
}
export interface Messages {
  /** Oldest first. */
  messages: Message[];
  more: boolean;
  read: { channel: number; client: number };
}

export interface MessageToStore {
  by: Actor;
  at: Instant;
  text: string;
  clientId: string;
  files?: { party: string; ids: readonly string[] } | undefined;
}

/** A mediator's note for mediators. */
export interface NoteToStore {
  /** Subject of who wrote it. */
  by: string;
  at: Instant;
  text: string;
  clientId: string;
}

/** A file that cannot go with a message: not there (any more), not for messages of this order, or another party's. */
export class UnknownFile extends Error {
  readonly id: string;

  constructor(id: string) {
    super(`file ${id} cannot go with this message`);
    this.id = id;
  }
}

/** One side of a booking: what comes into an account is positive. */
export interface LedgerEntry {
  orderId: string;
  /** `placed:…` or the settlement's key. */
  booking: string;
  account: 'checkout' | 'held' | 'client' | 'channel' | 'platform';
  amount: number;
  currency: string;
}

export interface Store extends AssetRows, Erasing, Backlogs {
  /** Stores a new order; `created: false` and what was stored when the id is taken. */
  place(placing: Placing): Promise<{ created: boolean; bodyHash: string; stored: StoredOrder }>;
  /**
   * Changes one order in one transaction. `apply` is pure and may run again; a repeated key answers without it.
   * It is also told of the files named, whosever they are, without those that are unknown. `dueBy`: without a key, and
   * not at all (`unknown`) when no deadline is due by then, or while another instance changes the same order.
   */
  change<T>(
    orderId: string,
    how: KeyScope | { dueBy: Instant } | null,
    apply: (stored: StoredOrder, assets: readonly StoredAsset[]) => Change<T>,
    assetIds?: readonly string[],
  ): Promise<Changed<T>>;
  read(orderId: string): Promise<StoredOrder | null>;
  readFor(orderId: string, viewer: Actor, newest: number): Promise<OrderReading | null>;
  list(query: ListQuery): Promise<Listed>;

  /** Deadlines due at or before an instant, earliest first. */
  dueDeadlines(by: Instant, limit: number): Promise<{ orderId: string; kind: string; dueAt: Instant }[]>;
  nextDueAt(): Promise<Instant | null>;

  /** Oldest first. */
  events(orderId: string, page: { after: number; limit: number }): Promise<StoredEvent[]>;

  /** Its files no longer expire; rejects with `UnknownFile`, and stores nothing, when one cannot go with it. */
  addMessage(orderId: string, message: MessageToStore): Promise<{ seq: number; created: boolean }>;
  /** The `seq` of a message that was stored before. */
  sentMessage(orderId: string, by: Actor, clientId: string): Promise<number | null>;
  messages(orderId: string, query: MessageQuery): Promise<Messages>;
  /** Never backwards, never beyond the newest; whether it moved. */
  markRead(orderId: string, side: 'channel' | 'client', seq: number): Promise<boolean>;

  /** Oldest first. */
  notes(orderId: string): Promise<CaseNote[]>;
  /** The same writer's `clientId` is stored once (`created: false`). */
  addNote(orderId: string, note: NoteToStore): Promise<{ note: CaseNote; created: boolean }>;
  /** A note that was stored before. */
  storedNote(orderId: string, by: string, clientId: string): Promise<CaseNote | null>;

  /** Takes waiting rows of these kinds that are due and first of their lane, so that nobody else takes them before `until`. */
  claimOutbox(
    kinds: readonly OutboxRow['kind'][],
    now: Instant,
    until: Instant,
    limit: number,
  ): Promise<OutboxRow[]>;
  /** Of these, those that are still taken stay so until then. */
  holdOutbox(keys: readonly string[], until: Instant): Promise<void>;
  /** Adds work outside a change; a key that exists is left alone. */
  addOutbox(orderId: string, rows: readonly NewOutboxRow[]): Promise<void>;
  outboxDone(key: string): Promise<void>;
  /** A failed attempt: to be tried again at `nextAt`, or given up (null). */
  outboxFailed(key: string, error: string, nextAt: Instant | null): Promise<void>;
  /** Rows that failed: those that were given up (`dead`), or those that are tried again; longest due first. */
  outboxTrouble(query: { dead: boolean; limit: number }): Promise<OutboxRow[]>;
  /** Lets a row that was given up start anew, at once; false when there is no such row. */
  outboxResend(key: string, at: Instant): Promise<boolean>;

  /** Whether a party no longer wants reminders by mail. */
  remindersOff(party: string): Promise<boolean>;
  /** Off since an instant, unless they were before; null: on again. */
  setRemindersOff(party: string, since: Instant | null): Promise<void>;

  /** Books a settlement once: a repeated key returns the first one's reference; other figures are refused. */
  settle(settlement: Settlement): Promise<{ reference: string }>;
  ledger(orderId: string): Promise<LedgerEntry[]>;

  meta(name: string): Promise<string | null>;
  setMeta(name: string, value: string): Promise<void>;
  /** Forgets idempotency records and finished outbox rows from before an instant. */
  purge(before: Instant): Promise<void>;
  /** Empties the store (the demo's reset). */
  clear(): Promise<void>;
  /** Throws when the store cannot serve. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface Settlement extends Split {
  key: string;
  orderId: string;
  currency: string;
  at: Instant;
  reference: string;
}
