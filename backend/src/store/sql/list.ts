/** Queues in SQL: for each lane one condition for whose orders, one column to sort by, one keyset. */
import { comparePositions, fold, mostUnread, viewIn, views } from '../queue-order.ts';
import type { ListedOrder, ListQuery } from '../queues.ts';
import type { Store } from '../store.ts';
import { createDerive, type DerivedQueue } from './derive.ts';
import { first, type Sql, type SqlEngine, type SqlValue } from './engine.ts';

interface Row {
  id: string;
  number: string;
  version: number;
  status: string;
  channel_name: string;
  client_name: string;
  currency: string;
  captured: number;
  queue: string;
  sort: string;
  unread: number;
}

interface Condition {
  text: string;
  values: SqlValue[];
}

/** Orders that lie in one order along one index. */
interface Lane {
  visible: Condition;
  /** A column of ours, never input. */
  sort: string;
}

export function sqlList(engine: SqlEngine): Pick<Store, 'list'> {
  const derive = createDerive(engine);
  return {
    async list(query) {
      await derive();
      return engine.read(async (sql) => {
        const rows: Row[] = [];
        const counted: Counted[] = [];
        for (const lane of lanesOf(query)) {
          rows.push(...(await page(sql, lane, query)));
          counted.push(await countedIn(sql, lane, query));
        }
        return {
          ...figuresOf(counted),
          rows: rows
            .toSorted(comparePositions)
            .slice(0, query.limit)
            .map((row) => listed(query, row)),
          more: rows.length > query.limit,
        };
      });
    },
  };
}

const unreadOf = ({ actor }: ListQuery) => (actor === 'mediator' ? '0' : `unread_${actor}`);

/** A mediator's own cases stand elsewhere than those that others hold, so they are a lane of their own. */
function lanesOf(query: ListQuery): Lane[] {
  const { actor, party, subject } = query;
  const lane = (sort: string, text: string, ...values: SqlValue[]): Lane => ({
    sort,
    visible: both({ text, values }, among(query)),
  });
  if (actor !== 'mediator') return [lane(`sort_${actor}`, `${actor}_party = ?`, party)];
  const escalated = 'escalated = 1 AND channel_party <> ? AND client_party <> ?';
  return [
    lane('sort_holder', `${escalated} AND held_by <> '' AND held_by = ?`, party, party, subject),
    lane('sort_mediator', `${escalated} AND held_by <> ?`, party, party, subject),
  ];
}

/** Only the orders that the asker's token names, if it names any. */
function among({ orders }: ListQuery): Condition {
  if (orders === undefined) return { text: '1 = 1', values: [] };
  if (orders.length === 0) return { text: '1 = 0', values: [] };
  return { text: `id IN (${orders.map(() => '?').join(', ')})`, values: [...orders] };
}

function matches(query: ListQuery, sort: string): Condition {
  const { view, status, unread, search = '' } = query;
  const parts: Condition[] = [{ text: '1 = 1', values: [] }];
  if (view !== undefined) {
    const rank = views.indexOf(view);
    parts.push({
      text: `${sort} >= ? AND ${sort} < ?`,
      values: [`${rank}`, `${rank + 1}`],
    });
  }
  if (status !== undefined) parts.push({ text: 'status = ?', values: [status] });
  if (unread) parts.push({ text: `${unreadOf(query)} > 0`, values: [] });
  const wanted = fold(search);
  if (wanted !== '') parts.push({ text: `search LIKE ? ESCAPE '!'`, values: [`%${escaped(wanted)}%`] });
  return parts.reduce(both);
}

/** A typed % or _ means itself. */
const escaped = (text: string) => text.replace(/[!%_]/g, '!$&');

const both = (a: Condition, b: Condition): Condition => ({
  text: `(${a.text}) AND (${b.text})`,
  values: [...a.values, ...b.values],
});

async function page(sql: Sql, { visible, sort }: Lane, query: ListQuery): Promise<Row[]> {
  const { after, limit } = query;
  const { text, values } = both(visible, matches(query, sort));
  return sql.all<Row>(
    `SELECT id, number, version, status, channel_name, client_name, currency, captured, queue,
       ${sort} AS sort, ${unreadOf(query)} AS unread
     FROM orders WHERE ${text} ${after ? `AND (${sort}, id) > (?, ?)` : ''}
     ORDER BY ${sort}, id LIMIT ?`,
    ...values,
    ...(after ? [after.sort, after.id] : []),
    limit + 1,
  );
}

interface Counted {
  needsYou: number;
  waiting: number;
  done: number;
  unread: number;
  total: number;
}

/** All figures in one walk along the index. */
async function countedIn(sql: Sql, { visible, sort }: Lane, query: ListQuery): Promise<Counted> {
  const matching = matches(query, sort);
  const sum = (condition: string) => `coalesce(sum(CASE WHEN ${condition} THEN 1 ELSE 0 END), 0)`;
  const row = await first<Counted>(
    sql,
    `SELECT ${sum(`${sort} < '1'`)} AS "needsYou", ${sum(`${sort} >= '1' AND ${sort} < '2'`)} AS waiting,
       ${sum(`${sort} >= '2'`)} AS done, ${sum(`${unreadOf(query)} > 0`)} AS unread,
       ${sum(matching.text)} AS total
     FROM orders WHERE ${visible.text}`,
    ...matching.values,
    ...visible.values,
  );
  if (row === undefined) throw new Error('a sum without a row');
  return row;
}

function figuresOf(lanes: readonly Counted[]) {
  const sum = (figure: keyof Counted) => lanes.reduce((all, lane) => all + lane[figure], 0);
  const counts = {
    needsYou: sum('needsYou'),
    waiting: sum('waiting'),
    done: sum('done'),
    unread: sum('unread'),
  };
  return { total: sum('total'), counts };
}

function listed({ actor }: ListQuery, row: Row): ListedOrder {
  const { id, number, version, status, currency, captured, sort } = row;
  const { dispute, next, case: open } = JSON.parse(row.queue) as DerivedQueue;
  return {
    id,
    number,
    version,
    status,
    channel: row.channel_name,
    client: row.client_name,
    currency,
    captured,
    ...next[actor],
    dispute,
    ...(actor === 'mediator' && open && { case: open }),
    view: viewIn(sort),
    unread: Math.min(row.unread, mostUnread),
    position: { sort, id },
  };
}
