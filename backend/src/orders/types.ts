/** What can be asked of orders, and what the service needs for it. */
import type { Command } from '../../../src/contract/commands.ts';
import type { MessagePage, NewMessage } from '../../../src/contract/message.ts';
import type { CaseNote, CaseNotes, NewNote } from '../../../src/contract/notes.ts';
import type { ActResult, OrderSnapshot, OrderStatus } from '../../../src/contract/order.ts';
import type { OrderPage, QueueView } from '../../../src/contract/queue.ts';
import type { Policy } from '../../../src/contract/policy.ts';
import type { Instant } from '../../../src/contract/primitives.ts';
import type { PlaceOrder } from '../../../src/contract/placement.ts';
import type { Hint } from '../../../src/contract/wire.ts';
import type { Clock } from '../clock.ts';
import type { Hints } from '../hints.ts';
import type { Store } from '../store/store.ts';
import type { Viewer } from '../viewer.ts';
import type { LinkTemplates } from './links.ts';

export interface OrdersDeps {
  store: Store;
  clock: Clock;
  hints: Hints;
  /** Frozen with each order at its placement. */
  policy: Policy;
  links: LinkTemplates;
  /** The marketplace's name. */
  marketplace: string;
  /** Told when a deadline of an order could not be applied. */
  onError?: ((error: unknown, orderId: string) => void) | undefined;
}

export interface ActRequest {
  /** Idempotency key, 8–128 characters. */
  key: string;
  /** SHA-256 of the request's body: the same key with another body is refused. */
  bodyHash: string;
  command: Command;
}

export interface QueueRequest {
  view?: QueueView | undefined;
  /** Part of the number or of a party's name. */
  search?: string | undefined;
  status?: OrderStatus | undefined;
  /** Only orders with messages that the viewer has not read. */
  unread?: boolean | undefined;
  cursor?: string | undefined;
  /** 1–200. */
  limit: number;
}

export interface MessagesRequest {
  before?: number | undefined;
  after?: number | undefined;
  /** 1–200. */
  limit: number;
}

/** Every method rejects with `Refused`, or with an error that is nobody's fault but ours. */
export interface Orders {
  /** The same id with the same body is placed once (`created: false`); with another body it is a conflict. */
  place(body: PlaceOrder): Promise<{ id: string; number: string; version: number; created: boolean }>;
  get(id: string, viewer: Viewer): Promise<OrderSnapshot>;
  /** `receivedAt` is the moment the request came in: up to and including a due instant, it comes first. */
  act(
    id: string,
    viewer: Viewer,
    request: ActRequest,
    receivedAt: Instant,
  ): Promise<{ result: ActResult; replayed: boolean }>;
  list(viewer: Viewer, query: QueueRequest): Promise<OrderPage>;
  messages(id: string, viewer: Viewer, query: MessagesRequest): Promise<MessagePage>;
  /** The same `clientId` is stored once (`created: false`); `admit` is asked before a new one is, and may refuse. */
  send(
    id: string,
    viewer: Viewer,
    message: NewMessage,
    admit?: () => void,
  ): Promise<{ seq: number; created: boolean }>;
  markRead(id: string, viewer: Viewer, seq: number): Promise<void>;
  /** Tells the other side that this one is writing; stored nowhere. */
  typing(id: string, viewer: Viewer): Promise<void>;
  /** Mediators only; oldest first. */
  notes(id: string, viewer: Viewer): Promise<CaseNotes>;
  /** The same `clientId` is stored once (`created: false`); `admit` is asked before a new one is, and may refuse. */
  addNote(
    id: string,
    viewer: Viewer,
    note: NewNote,
    admit: () => void,
  ): Promise<{ note: CaseNote; created: boolean }>;
  /** For a stream that reconnects: of the orders it knows, those that are newer now. */
  newerThan(viewer: Viewer, known: Readonly<Record<string, number>>): Promise<Hint[]>;
  /** Applies deadlines that have been due for half a second; returns how many. */
  applyDue(limit?: number): Promise<number>;
  /** When the next deadline of any order is due. */
  nextDueAt(): Promise<Instant | null>;
}
