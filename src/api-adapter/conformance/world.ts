/** What the kit needs of the one who tests an adapter: orders, people who sign in, and, if there is one, a hand on the clock and on the line. */
import type { ApiAdapter } from '../../contract/api-adapter.ts';
import type { FileSpec } from '../../contract/file-spec.ts';

/** Whoever can look at an order. A stranger is signed in, but to other orders only. */
export type Who = 'channel' | 'client' | 'mediator' | 'stranger';

/** One creative that the channel of a wished order wants. */
export interface WishedSlot {
  /** 1–64 letters, digits, `.`, `_`, `-`. */
  id: string;
  /** `image` is wished only where the adapters offer uploads. */
  kind: 'text' | 'url' | 'image';
  required: boolean;
  /** What a picture must be; without it any that the backend takes. */
  file?: FileSpec | undefined;
}

/** The order that a check needs. Whatever is not said here is the world's own choice; it needs at least one clause and no end date. */
export interface OrderWish {
  /** Captured, and the agreement's price: minor units (cents, yen, fils), a whole number from 1 to 2^53 − 1. */
  captured: number;
  /** ISO 4217. */
  currency: string;
  slots: WishedSlot[];
  /** 1–20 letters, digits, `-`: orders wished with the same word have the same channel and the same client, all others have parties of their own. */
  between: string;
  /** What the two parties are called; without it as the world likes. At most 100 characters each. */
  names?: { channel: string; client: string } | undefined;
}

/** One marketplace in which orders are placed and looked at. A method that rejects fails the check that called it. */
export interface ConformanceWorld {
  /** Places a fresh, paid order in status `placed`; resolves with its id. */
  place(wish: OrderWish): Promise<string>;
  /** An adapter signed in as one side of this order, or as somebody who is no side of it; a fresh one per call. Its queue is the queue of that side. */
  signIn(who: Who, orderId: string): ApiAdapter;
  /** Moves the world's clock forward by so many ms; resolves when everything that was due has happened. Without it, checks about deadlines are skipped. */
  advance?(ms: number): Promise<void>;
  /** Takes the line from this adapter: its requests and its push channel fail as when a network is gone. Without it, checks about lost connections are skipped. */
  cut?(adapter: ApiAdapter): Promise<void>;
  /** Gives the line back. */
  mend?(adapter: ApiAdapter): Promise<void>;
  /** How long a watch may take to report what happened, in ms; 5000 without it. An adapter that polls says more than its interval. */
  readonly patienceMs?: number | undefined;
  /** The check is over. A world that serves several checks does nothing here. */
  close(): Promise<void>;
}
