/** What waits to be done, counted in SQL. */
import type { Backlog, Backlogs } from '../backlog.ts';
import { first, type SqlEngine } from './engine.ts';

export function sqlBacklog(engine: SqlEngine): Backlogs {
  return {
    backlog: (by) =>
      engine.read(async (sql) => {
        const overdue = await first<{ n: number }>(
          sql,
          'SELECT count(*) AS n FROM deadlines WHERE due_at <= ?',
          by,
        );
        // Two questions, each with an index of its own.
        const waiting = await sql.all<Backlog['outbox'][number]>(
          `SELECT kind, state, count(*) AS "rows", min(next_at) AS since FROM outbox
           WHERE state = 'waiting' AND next_at <= ? GROUP BY kind, state`,
          by,
        );
        const dead = await sql.all<Backlog['outbox'][number]>(
          `SELECT kind, state, count(*) AS "rows", min(next_at) AS since FROM outbox
           WHERE state = 'dead' AND attempts > 0 GROUP BY kind, state`,
        );
        return { overdue: overdue?.n ?? 0, outbox: [...waiting, ...dead] };
      }),
  };
}
