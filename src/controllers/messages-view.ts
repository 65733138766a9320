/** What an element sees of one order's chat. */
import type { Actor } from '../contract/actors.ts';
import type { ApiError } from '../contract/api-error.ts';
import type { Connection } from '../contract/api-adapter.ts';
import type { FileAsset } from '../contract/creative.ts';
import type { Message } from '../contract/message.ts';

/** What is to be sent: a text, files that have arrived, or both. */
export interface Written {
  text: string;
  files: readonly FileAsset[];
}

/**
 * A message typed here that the server has not confirmed yet. `waiting` goes out by itself, `error` says what keeps it;
 * `failed` was refused for good, or (without an `error`) was left behind in another visit: its writer decides.
 */
export interface OutgoingMessage extends Written {
  clientId: string;
  /** When it was typed, in ms of this page's clock. */
  at: number;
  state: 'sending' | 'waiting' | 'failed';
  error?: ApiError | undefined;
}

export interface MessagesView {
  phase: 'loading' | 'open' | 'failed';
  /** Oldest first. */
  messages: readonly Message[];
  /** Whether older messages exist before the first of these. */
  more: boolean;
  /** Whether older messages are being asked for. */
  loadingOlder: boolean;
  /** The last `seq` that each party has read. */
  read: { channel: number; client: number };
  /** Mediators read along. */
  mediatorReads: boolean;
  /** Oldest first; shown after `messages`. */
  outgoing: readonly OutgoingMessage[];
  /** Who on the other side is writing just now. */
  typing: Actor | null;
  connection: Connection;
  error: ApiError | null;
}

/** What is seen before there is anything to see. */
export const loadingMessages: MessagesView = Object.freeze({
  phase: 'loading',
  messages: [],
  more: false,
  loadingOlder: false,
  read: { channel: 0, client: 0 },
  mediatorReads: false,
  outgoing: [],
  typing: null,
  connection: 'live',
  error: null,
});
