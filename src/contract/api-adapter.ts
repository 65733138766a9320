/** The seam to any backend. Nothing here knows HTTP. */
import type { ApiError } from './api-error.ts';
import type { CommandInput } from './commands.ts';
import type { MessagePage, NewMessage } from './message.ts';
import type { CaseNote, NewNote } from './notes.ts';
import type { Actor } from './actors.ts';
import type { ActResult, OrderSnapshot, OrderStatus } from './order.ts';
import type { OrderPage, OrderRow, QueueView } from './queue.ts';

/** How fresh what is shown can be: pushed, asked for now and then, or not at all. */
export type Connection = 'live' | 'polling' | 'offline';

/** Where a watch reports to. After `error` the watch has ended; lost connections are not errors. */
export interface Watcher<T> {
  next(value: T): void;
  error(error: ApiError): void;
  connection?(state: Connection): void;
}

export type StopWatching = () => void;

export interface CallOptions {
  signal?: AbortSignal | undefined;
}

export interface ActOptions extends CallOptions {
  /** Idempotency key: the same key with the same command acts once, however often it is sent. */
  key: string;
}

/** Told also who is writing just now: repeated every few seconds while it goes on. */
export interface MessageWatcher extends Watcher<MessagePage> {
  typing?(by: Actor): void;
}

/** Which orders; the backend looks for them, and sorts what needs the viewer first, by the viewer's next deadline. */
export interface QueueQuery {
  view?: QueueView | undefined;
  /** Part of the order's number or of a party's name, at most `limits.search.max` characters. */
  search?: string | undefined;
  status?: OrderStatus | undefined;
  /** Only orders with messages that the viewer has not read. */
  unread?: boolean | undefined;
  /** Rows per page, 1–200. */
  limit?: number | undefined;
}

export interface MessageQuery {
  /** Only messages with a smaller `seq`. */
  before?: number | undefined;
  /** 1–200. */
  limit: number;
}

/** A stored file, as `upload` returns it. */
export interface AssetRef {
  id: string;
  checksum: string;
}

export interface UploadProgress {
  /** Sending the bytes, or waiting while the backend looks at what has arrived. */
  stage: 'sending' | 'checking';
  /** What has safely arrived, of how much. */
  bytes: number;
  total: number;
}

export interface UploadOptions extends CallOptions {
  orderId: string;
  purpose: 'creative' | 'message' | 'evidence';
  /** `creative`: the slot that it is for. */
  slotId?: string | undefined;
  /** What `onResumable` gave for the same file: goes on where it stopped, also after a reload; begins anew when the backend no longer knows it. */
  resume?: string | undefined;
  /** Told as soon as an interrupted upload could be taken up again, with what `resume` then needs. */
  onResumable?: ((resume: string) => void) | undefined;
  onProgress?: ((progress: UploadProgress) => void) | undefined;
}

export interface AssetUrlOptions extends CallOptions {
  orderId: string;
  /**
   * `preview`: an image or a PDF to look at, as a `blob:` address. `file`: the whole file, to play (with ranges) or to
   * save; good for ten minutes at most. Whoever asked revokes a `blob:` address when done.
   */
  use: 'preview' | 'file';
}

/** What this adapter cannot do, widgets leave out; calling it answers `ApiError('unsupported')`. */
export interface AdapterFeatures {
  readonly uploads: boolean;
  /** Telling the other side that somebody is writing. */
  readonly typing: boolean;
  readonly caseExport: boolean;
  /** Keeping what mediators note for themselves. */
  readonly notes: boolean;
}

/**
 * What the widgets need from a backend. Every promise rejects with `ApiError` and nothing else.
 * A watch reports the value as it is now, then every newer one, without a gap.
 */
export interface ApiAdapter {
  /** Names the adapter and its backend: part of the key under which drafts are kept. */
  readonly scope: string;
  readonly features: AdapterFeatures;

  watchOrder(orderId: string, watcher: Watcher<OrderSnapshot>): StopWatching;
  /** Performs one action; resolves when the backend has stored it. */
  act(orderId: string, command: CommandInput, options: ActOptions): Promise<ActResult>;

  watchQueue(query: QueueQuery, watcher: Watcher<OrderPage>): StopWatching;
  loadRows(
    query: QueueQuery,
    cursor: string,
    options?: CallOptions,
  ): Promise<{ rows: OrderRow[]; cursor: string | null }>;

  /** Reports the newest page, then pages holding only messages not yet reported. */
  watchMessages(orderId: string, query: MessageQuery, watcher: MessageWatcher): StopWatching;
  /** Resolves when stored; the same `clientId` is stored once. */
  sendMessage(orderId: string, message: NewMessage, options?: CallOptions): Promise<{ seq: number }>;
  markRead(orderId: string, seq: number, options?: CallOptions): Promise<void>;
  /** Tells the other side that the viewer is writing; asked at most every three seconds, and nothing waits for it. */
  tellTyping(orderId: string, options?: CallOptions): Promise<void>;

  /**
   * Sends a file; resolves when the backend has stored and checked it. Given up through `signal`, what has arrived is
   * kept for `resume`. A file that does not fit its slot rejects with `invalid` and one problem per path `file`.
   */
  upload(file: File, options: UploadOptions): Promise<AssetRef>;
  /** Forgets an upload that was begun; one that is unknown or over is no error. */
  discardUpload(orderId: string, resume: string, options?: CallOptions): Promise<void>;
  assetUrl(assetId: string, options: AssetUrlOptions): Promise<string>;
  /** The case file of an order with a dispute: one ZIP with everything that both sides and the mediator have said. */
  exportCase(orderId: string, options?: CallOptions): Promise<Blob>;

  /** Mediators only, oldest first. */
  loadNotes(orderId: string, options?: CallOptions): Promise<CaseNote[]>;
  /** Resolves when stored; the same `clientId` is stored once. */
  addNote(orderId: string, note: NewNote, options?: CallOptions): Promise<CaseNote>;
}
