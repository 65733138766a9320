/** What checks of queues have in common: several orders of two parties, and a look at their list. */
import type { QueueQuery } from '../../contract/api-adapter.ts';
import type { OrderPage, OrderRow } from '../../contract/queue.ts';
import { given, isTrue } from './expect.ts';
import type { Side } from './side.ts';
import type { PlacedOrder, Stage } from './stage.ts';
import type { OrderWish } from './world.ts';

/** Ids in alphabetical order, of rows or orders. */
export const ids = (those: readonly { id: string }[]) => those.map(({ id }) => id).toSorted();

/** Two sides, who see the same orders in their queues. */
export type Pair = Pick<PlacedOrder, 'channel' | 'client'>;

/** So many fresh orders of the same two parties, the first of which looks for them. */
export async function several(
  stage: Stage,
  count: number,
  names?: OrderWish['names'],
): Promise<[PlacedOrder, ...PlacedOrder[]]> {
  const between = stage.word();
  const orders = [await stage.place({ between, names })];
  while (orders.length < count) orders.push(await stage.place({ between, names }));
  return orders as [PlacedOrder, ...PlacedOrder[]];
}

/** The first page, as it is now. */
export async function page(side: Side, query: QueueQuery = {}): Promise<OrderPage> {
  const watch = side.queue(query);
  const first = await watch.until(`the first page of ${JSON.stringify(query)}`);
  watch.stop();
  return first;
}

/** The row of one order; fails when it is not on the first page. */
export async function rowOf(side: Side, id: string, query: QueueQuery = {}): Promise<OrderRow> {
  const { rows } = await page(side, query);
  return given(
    rows.find((row) => row.id === id),
    `the queue of the ${side.who}`,
    `a row of ${id}`,
  );
}

/** More than any check places; pages that go round in circles must not keep it for ever. */
const mostRows = 100;

/** All pages of a queue, one after the other; `between` may change something. */
export async function walk(side: Side, query: QueueQuery, between = async () => {}): Promise<OrderRow[]> {
  const { limit = 200 } = query;
  const first = await page(side, query);
  const found = [...first.rows];
  for (let { cursor } = first; cursor !== null;) {
    await between();
    const next = await side.adapter.loadRows(query, cursor);
    isTrue(next.rows.length <= limit, 'rows of one page', `at most ${limit}`, next.rows.length);
    isTrue(next.rows.length > 0, 'a page behind a cursor', 'rows', next);
    found.push(...next.rows);
    isTrue(found.length <= mostRows, 'rows of all pages', `at most ${mostRows}`, found.length);
    cursor = next.cursor;
  }
  return found;
}
