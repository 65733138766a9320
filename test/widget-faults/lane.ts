/** What the proxy knows of one mix, and of one call on its way. */
import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { CallKind } from './faults.ts';

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** An action or a message that reached the proxy. */
export interface Sent {
  kind: 'act' | 'send';
  order: string;
  /** The action's type; of a message its text. */
  what: string;
  /** The idempotency key; of a message its `clientId`. */
  key: string;
  body: string;
}

/** One call on its way. */
export interface Call {
  readonly kind: CallKind;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: string;
  readonly order: string;
  /** Sends it on; may be called more than once. */
  forward(): Promise<Reply>;
  /** The order as the same person would read it now. */
  look(): Promise<Reply>;
  /** Opens it at the backend, for endless answers. */
  open(take: (answer: IncomingMessage) => void): ClientRequest;
  reply(reply: Reply): void;
  /** Ends the connection without a word. */
  cut(): void;
}

export interface Lane {
  /** The address of the API for this lane's pages. */
  readonly base: string;
  readonly sent: Sent[];
  /** The orders that its pages look at. */
  readonly orders: Set<string>;
  /** How often each fault was injected. */
  readonly injected: Map<string, number>;
  readonly isHealed: boolean;
  /** Until when (ms) nobody is let in. */
  signedOutUntil: number;
  /** An order was shown other than it is: after healing every page is told to ask again. */
  isDoctored: boolean;
  /** What the other side does right before an action arrives. */
  otherSide: (() => Promise<void>) | null;
  /** Answers that wait for another one to pass. */
  readonly held: Set<() => void>;
  readonly sockets: Set<Socket>;
  /** From here on nothing fails. */
  heal(): void;
}

export function openLane(base: string): Lane {
  let isHealed = false;
  const lane: Lane = {
    base,
    sent: [],
    orders: new Set(),
    injected: new Map(),
    get isHealed() {
      return isHealed;
    },
    signedOutUntil: 0,
    isDoctored: false,
    otherSide: null,
    held: new Set(),
    sockets: new Set(),
    heal() {
      isHealed = true;
      // What hangs is let go, and every stream begins anew.
      for (const pass of lane.held) pass();
      for (const socket of lane.sockets) socket.destroy();
    },
  };
  return lane;
}

export function count(lane: Lane, fault: string): void {
  lane.injected.set(fault, (lane.injected.get(fault) ?? 0) + 1);
}
