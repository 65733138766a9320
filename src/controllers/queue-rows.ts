/** The rows of a queue in the order in which somebody looks at them: pages come below, changes in place, nothing moves. */
import type { QueueQuery } from '../contract/api-adapter.ts';
import type { OrderSnapshot } from '../contract/order.ts';
import type { OrderRow, QueueView } from '../contract/queue.ts';
import { caseRowOf } from './case-row.ts';
import type { Answer, QueueRow } from './queue-view.ts';

/** A page as it was asked for; `from` and `to` are places in the list. */
interface Segment {
  cursor: string | null;
  from: number;
  to: number;
  isStale: boolean;
}

const ranks: readonly QueueView[] = ['needsYou', 'waiting', 'done'];

/** Whether the server sorts `a` before `b`, as far as their rows tell: of what is over they do not. */
function precedes(a: OrderRow, b: OrderRow): boolean {
  if (a.view !== b.view) return ranks.indexOf(a.view) < ranks.indexOf(b.view);
  if (a.view === 'done') return false;
  const [due, other] = [a.dueAt ?? '9999', b.dueAt ?? '9999'];
  return due === other ? a.id < b.id : due < other;
}

export class QueueList {
  rows: QueueRow[] = [];
  /** Asks for the next page; null when all are there. */
  cursor: string | null = null;
  segments: Segment[] = [];
  readonly #places = new Map<string, number>();
  /** Orders without a place, and the segment whose answer told of them. */
  readonly #fresh = new Map<string, Segment>();
  /** The last row of the last page, as the cursor knows it. */
  #edge: OrderRow | undefined;

  get fresh(): string[] {
    return [...this.#fresh.keys()];
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  /** Arranges the list anew. What is known better than the page says, by an action's answer, stays so. */
  begin(page: Answer): void {
    const newer = page.rows
      .map(({ id, version }) => ({ version, known: this.get(id) }))
      .flatMap(({ version, known }) => (known && known.version > version ? [known] : []));
    const gone = new Set(newer.filter(({ hasLeft }) => hasLeft).map(({ id }) => id));
    this.rows = [];
    this.segments = [];
    this.#places.clear();
    this.#fresh.clear();
    this.append(null, { ...page, rows: page.rows.filter(({ id }) => !gone.has(id)) });
    for (const row of newer) this.put(row);
  }

  /** Puts the page that `cursor` asked for below the others. */
  append(cursor: string | null, page: Answer): void {
    const from = this.rows.length;
    for (const row of page.rows) {
      this.#fresh.delete(row.id);
      if (this.has(row.id)) this.put(row);
      else this.#places.set(row.id, this.rows.push({ ...row, hasLeft: false }) - 1);
    }
    this.segments.push({ cursor, from, to: this.rows.length, isStale: false });
    this.cursor = page.cursor;
    this.#edge = page.rows.at(-1) ?? this.#edge;
  }

  /** Takes the same page once more: rows change in place. Answers those that should be in it and are not. */
  renew(segment: Segment, page: Answer): string[] {
    segment.isStale = false;
    const told = new Set(page.rows.map(({ id }) => id));
    for (const [id, by] of this.#fresh) if (by === segment && !told.has(id)) this.#fresh.delete(id);
    const lastKnown = page.rows.findLastIndex(({ id }) => this.has(id));
    for (const [at, row] of page.rows.entries())
      if (this.has(row.id)) this.put(row);
      else if (at < lastKnown || this.#isWithin(row)) this.#fresh.set(row.id, segment);
    const last = page.rows.at(-1);
    return this.rows
      .slice(segment.from, segment.to)
      .filter((row) => !row.hasLeft && !told.has(row.id))
      .filter((row) => page.cursor === null || (last !== undefined && precedes(row, last)))
      .map(({ id }) => id);
  }

  /** What comes after the last page that was loaded comes with the next one. */
  #isWithin(row: OrderRow): boolean {
    return this.cursor === null || this.#edge === undefined || precedes(row, this.#edge);
  }

  /** A row as it is now; an older one than is shown changes nothing. */
  put(row: OrderRow, hasLeft = false): void {
    const at = this.#places.get(row.id);
    if (at === undefined || row.version < this.rows[at]!.version) return;
    this.rows[at] = { ...row, hasLeft };
  }

  leave(id: string): void {
    const at = this.#places.get(id);
    if (at !== undefined) this.rows[at] = { ...this.rows[at]!, hasLeft: true, actions: [] };
  }

  get(id: string): QueueRow | undefined {
    return this.rows[this.#places.get(id) ?? -1];
  }
}

/** What may be done right from a row. */
const rowActions = ['accept', 'claimCase', 'returnCase'] as const;

/** The row that an order has now. */
export function rowOf(order: OrderSnapshot, known: OrderRow): OrderRow {
  const { id, number, version, status, viewer, turn, deadlines, dispute, counts, endedAt } = order;
  const own = deadlines.filter(({ owner }) => owner === viewer.actor);
  const [due] = (own.length > 0 ? own : deadlines).toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const found = known.case && caseRowOf(order);
  // A case that somebody else has is nobody else's move, and not taken from a list.
  const isOthers = found?.holder === 'other';
  const isMine = turn.includes(viewer.actor) && !isOthers;
  const isOpen = (wanted: string) => order.actions.some(({ type, open }) => type === wanted && open);
  return {
    ...known,
    id,
    number,
    version,
    status,
    dueAt: due?.dueAt ?? null,
    dueKind: due?.kind ?? null,
    dispute: dispute?.status ?? null,
    view: endedAt !== null ? 'done' : isMine ? 'needsYou' : 'waiting',
    unread: counts.unread,
    // A row that is about to leave keeps the name that people know it by.
    ...(known.case && { case: found ?? known.case }),
    actions: rowActions.filter((type) => isOpen(type) && !(isOthers && type === 'claimCase')),
  };
}

/** Whether a row is still among what was asked for; what was searched for does not change. */
export const fits = (row: OrderRow, { view, status, unread }: QueueQuery): boolean =>
  (!view || row.view === view) && (!status || row.status === status) && (!unread || row.unread > 0);
