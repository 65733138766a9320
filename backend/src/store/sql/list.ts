/** Queues in SQL: one condition for whose orders, one rank, one keyset. */
import { fold, turnBit, views } from '../queue-order.ts';
import type { Listed, ListQuery, Store } from '../store.ts';
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
  due_at: string | null;
  sort: string;
  rank: number;
}

interface Condition {
  text: string;
  values: SqlValue[];
}

export function sqlList(engine: SqlEngine): Pick<Store, 'list'> {
  return {
    list: (query) =>
      engine.read(async (sql) => {
        const visible = visibleTo(query);
        const matching = both(visible, matches(query));
        const rows = await page(sql, matching, query);
        return {
          total: await count(sql, matching),
          counts: await countsOf(sql, visible, query),
          rows: rows.slice(0, query.limit).map(listed),
          more: rows.length > query.limit,
        };
      }),
  };
}

/** 0 needs you, 1 waits, 2 is over. A constant of ours, never input. */
const rankFor = ({ actor }: ListQuery) =>
  `CASE WHEN done = 1 THEN 2 WHEN turn & ${turnBit[actor]} <> 0 THEN 0 ELSE 1 END`;

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
  const parts: Condition[] = [{ text: '1 = 1', values: [] }];
  if (query.view !== undefined)
    parts.push({ text: `${rankFor(query)} = ?`, values: [views.indexOf(query.view)] });
  if (query.search)
    parts.push({ text: `search LIKE ? ESCAPE '!'`, values: [`%${escaped(fold(query.search))}%`] });
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
  return sql.all<Row>(
    `SELECT * FROM (
       SELECT id, number, version, status, channel_name, client_name, currency, captured, due_at, sort,
         ${rankFor(query)} AS rank
       FROM orders WHERE ${text}) AS mine
     ${after ? 'WHERE (rank, sort, id) > (?, ?, ?)' : ''} ORDER BY rank, sort, id LIMIT ?`,
    ...values,
    ...(after ? [after.rank, after.sort, after.id] : []),
    limit + 1,
  );
}

async function count(sql: Sql, { text, values }: Condition): Promise<number> {
  const row = await first<{ n: number }>(sql, `SELECT count(*) AS n FROM orders WHERE ${text}`, ...values);
  return row?.n ?? 0;
}

async function countsOf(sql: Sql, { text, values }: Condition, query: ListQuery): Promise<Listed['counts']> {
  const rows = await sql.all<{ rank: number; n: number }>(
    `SELECT ${rankFor(query)} AS rank, count(*) AS n FROM orders WHERE ${text} GROUP BY 1`,
    ...values,
  );
  const of = (rank: number) => rows.find((row) => row.rank === rank)?.n ?? 0;
  return { needsYou: of(0), waiting: of(1), done: of(2) };
}

function listed(row: Row): Listed['rows'][number] {
  const { id, number, version, status, currency, captured, rank, sort } = row;
  return {
    id,
    number,
    version,
    status,
    channel: row.channel_name,
    client: row.client_name,
    currency,
    captured,
    dueAt: row.due_at,
    view: views[rank] ?? 'waiting',
    position: { rank, sort, id },
  };
}
