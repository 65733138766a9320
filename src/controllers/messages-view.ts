/** What an element sees of one order's chat. */
import type { ApiError } from '../contract/api-error.ts';
import type { Connection } from '../contract/api-adapter.ts';
import type { Message } from '../contract/message.ts';

/** A message typed here that the server has not confirmed yet. */
export interface OutgoingMessage {
  clientId: string;
  text: string;
  state: 'sending' | 'failed';
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
  connection: 'live',
  error: null,
});
