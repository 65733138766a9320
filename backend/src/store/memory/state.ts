/** What the memory store holds: texts and plain rows, so that no caller can change what is stored. */
import type { Message } from '../../../../src/contract/message.ts';
import type { Actor } from '../../../../src/contract/actions.ts';
import type { CaseNote } from '../../../../src/contract/notes.ts';
import type { MoneyState } from '../../../../src/contract/money.ts';
import type { Instant } from '../../../../src/contract/primitives.ts';
import { parseRecord } from '../../../../src/machines/decide.ts';
import type { StoredAsset } from '../assets.ts';
import type { QueueEntry } from '../queues.ts';
import type { LedgerEntry, NewOutboxRow, OutboxRow, Settlement, StoredEvent, StoredOrder } from '../store.ts';

export interface Row {
  id: string;
  number: string;
  version: number;
  status: string;
  record: string;
  bodyHash: string;
  head: string;
  lastAt: Instant;
  parties: { channel: string; client: string };
  names: { channel: string; client: string };
  search: string;
  currency: string;
  captured: number;
  queue: QueueEntry;
  deadlines: { kind: string; dueAt: Instant }[];
  money: MoneyState;
  events: StoredEvent[];
  messages: HeldMessage[];
  read: { channel: number; client: number };
  /** When the words of each side were erased, and all messages by their age. */
  erased: Record<'channel' | 'client' | 'messages', Instant | null>;
}

/** Its files by their ids: what they are called is kept with them. */
export type HeldMessage = Omit<Message, 'attachments'> & { files: readonly string[] };

export type HeldNote = CaseNote & { clientId: string };

export interface KeyRecord {
  bodyHash: string;
  receipt: string;
  storedAt: Instant;
}

export interface HeldOutboxRow extends OutboxRow {
  claimedUntil: Instant | null;
}

export interface State {
  orders: Map<string, Row>;
  keys: Map<string, KeyRecord>;
  outbox: Map<string, HeldOutboxRow>;
  settlements: Map<string, Settlement>;
  ledger: LedgerEntry[];
  meta: Map<string, string>;
  /** By order. */
  notes: Map<string, readonly HeldNote[]>;
  assets: Map<string, StoredAsset>;
  /** Since when, by party. */
  remindersOff: Map<string, Instant>;
}

export const emptyState = (): State => ({
  orders: new Map(),
  keys: new Map(),
  outbox: new Map(),
  settlements: new Map(),
  ledger: [],
  notes: new Map(),
  meta: new Map([['nextCase', '1042']]),
  assets: new Map(),
  remindersOff: new Map(),
});

/** The row of an order that must exist. */
export function rowOf(state: State, orderId: string): Row {
  const row = state.orders.get(orderId);
  if (row === undefined) throw new Error(`no such order: ${orderId}`);
  return row;
}

export function storedOf(state: State, row: Row): StoredOrder {
  const wrote = (side: string) =>
    row.messages.some((message) => message.by === side && message.event === null);
  return {
    order: parseRecord(JSON.parse(row.record)),
    head: row.head,
    lastAt: row.lastAt,
    talked: wrote('channel') && wrote('client'),
    messages: row.messages.length,
    escalated: row.queue.escalated,
    money: row.money,
    nextCase: Number(state.meta.get('nextCase')),
  };
}

/** Messages of others that a side has not read; a mediator's reading is not kept. */
export function unreadFor({ messages, read }: Row, actor: Actor): number {
  if (actor === 'mediator') return 0;
  return messages.filter(({ seq, by, event }) => event === null && by !== actor && seq > read[actor]).length;
}

/** Adds work; a key that exists is left alone. */
export function addRows(state: State, orderId: string, rows: readonly NewOutboxRow[]): void {
  for (const row of rows)
    if (!state.outbox.has(row.key))
      state.outbox.set(row.key, {
        ...row,
        orderId,
        attempts: 0,
        state: 'waiting',
        error: null,
        claimedUntil: null,
      });
}
