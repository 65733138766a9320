/** What an element sees of a queue of orders. */
import type { Connection } from '../contract/api-adapter.ts';
import type { ApiError } from '../contract/api-error.ts';
import type { OrderPage, OrderRow } from '../contract/queue.ts';

/** A row that stands still: what changes about it is seen in place. */
export interface QueueRow extends OrderRow {
  /** It is no longer among what was asked for; it stays until the list is arranged anew. */
  hasLeft: boolean;
}

export interface QueueView {
  phase: 'loading' | 'open' | 'failed';
  viewer: OrderPage['viewer'] | null;
  counts: OrderPage['counts'] | null;
  /** How many match the question, as the server says. */
  total: number;
  /** What has been loaded, in the order in which it is shown. */
  rows: readonly QueueRow[];
  /** Places in the list: the loaded ones, and those that are still to come. */
  length: number;
  /** Orders that match and have no place in the list yet. */
  news: number;
  /** Ids of the new ones that are known. */
  fresh: readonly string[];
  /** How many rows have left. */
  left: number;
  /** When the list was arranged, by the server's clock. */
  since: string | null;
  /** The first row of the list if it were arranged now. */
  first: OrderRow | null;
  connection: Connection;
  /** When the server last confirmed what is shown, in server-aligned ms. */
  asOf: number | null;
  /** Why `phase` is `failed`; beside an open list: why it is no longer followed. */
  error: ApiError | null;
  /** Why further rows did not come. */
  pageError: ApiError | null;
}

/** What is seen before there is anything to see. */
export const loadingQueue: QueueView = Object.freeze({
  phase: 'loading',
  viewer: null,
  counts: null,
  total: 0,
  rows: [],
  length: 0,
  news: 0,
  fresh: [],
  left: 0,
  since: null,
  first: null,
  connection: 'live',
  asOf: null,
  error: null,
  pageError: null,
});

/** What every question for rows is answered with. */
export type Answer = Pick<OrderPage, 'rows' | 'cursor'>;

const words = ['id', 'number', 'status', 'with', 'currency', 'view'] as const;

/** Enough of a look to be safe from an adapter that does not keep its word. */
export function isAnswer(value: unknown): value is Answer {
  const { rows, cursor } = (value ?? {}) as Partial<Record<string, unknown>>;
  return (
    Array.isArray(rows) &&
    rows.every((row: Partial<Record<string, unknown>> | null) =>
      words.every((name) => typeof row?.[name] === 'string' && Array.isArray(row['actions'])),
    ) &&
    (cursor === null || typeof cursor === 'string')
  );
}
