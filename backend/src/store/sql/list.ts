/** Queues in SQL: one condition for whose orders, one column to sort by, one keyset. */
import { fold, mostUnread, viewIn, views } from '../queue-order.ts';
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

export function sqlList(engine: SqlEngine): Pick<Store, 'list'> {
  const derive = createDerive(engine);
  return {
    async list(query) {
      await derive();
      return engine.read(async (sql) => {
        const visible = visibleTo(query);
        const matching = both(visible, matches(query));
        const rows = await page(sql, matching, query);
        return {
          ...(await countsOf(sql, visible, query)),
          rows: rows.slice(0, query.limit).map((row) => listed(query, row)),
          more: rows.length > query.limit,
        };
      });
    },
  };
}

/** Columns of ours, never input. */
const sortOf = ({ actor }: ListQuery) => `sort_${actor}`;
const unreadOf = ({ actor }: ListQuery) => (actor === 'mediator' ? '0' : `unread_${actor}`);

function visibleTo({ actor, party, orders }: ListQuery): Condition {
  const parts: Condition[] = [
    actor === 'mediator'
      ? { text: 'escalated = 1 AND channel_party <> ? AND client_party <> ?', values: [party, party] }
      : { text: `${actor}_party = ?`, values: [party] },
  ];
  if (orders !== undefined)
    parts.push({
      text: orders.length === 0 ? '1 = 0' : `id IN (${orders.map(() => '?').join(', ')})`,
      values: [...orders],
    });
  return parts.reduce(both);
}

function matches(query: ListQuery): Condition {
  const { view, status, unread, search = '' } = query;
  const parts: Condition[] = [{ text: '1 = 1', values: [] }];
  if (view !== undefined) {
    const rank = views.indexOf(view);
    parts.push({
      text: `${sortOf(query)} >= ? AND ${sortOf(query)} < ?`,
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

async function page(sql: Sql, { text, values }: Condition, query: ListQuery): Promise<Row[]> {
  const { after, limit } = query;
  const sort = sortOf(query);
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
async function countsOf(sql: Sql, visible: Condition, query: ListQuery) {
  const sort = sortOf(query);
  const matching = matches(query);
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
  const { total, ...counts } = row;
  return { total, counts };
}

function listed({ actor }: ListQuery, row: Row): ListedOrder {
  const { id, number, version, status, currency, captured, sort } = row;
  const { dispute, next } = JSON.parse(row.queue) as DerivedQueue;
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
    view: viewIn(sort),
    unread: Math.min(row.unread, mostUnread),
    position: { sort, id },
  };
}
