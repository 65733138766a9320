/** What waits to be done, counted in memory. */
import { compare } from '../queue-order.ts';
import type { Backlog, Backlogs } from '../backlog.ts';
import type { OutboxRow } from '../store.ts';
import type { State } from './state.ts';

export function memoryBacklog(state: State): Backlogs {
  return {
    async backlog(by) {
      const deadlines = [...state.orders.values()].flatMap((row) => row.deadlines);
      const rows = [...state.outbox.values()].toSorted((a, b) => compare(a.nextAt, b.nextAt));
      const counted = new Map<string, Backlog['outbox'][number]>();
      for (const { kind, state: is, nextAt: since } of rows.filter((row) => counts(row, by))) {
        const one = counted.get(`${is} ${kind}`) ?? { kind, state: is, rows: 0, since };
        counted.set(`${is} ${kind}`, { ...one, rows: one.rows + 1 });
      }
      return { overdue: deadlines.filter(({ dueAt }) => dueAt <= by).length, outbox: [...counted.values()] };
    },
  };
}

const counts = ({ state, nextAt, attempts }: OutboxRow, by: string) =>
  state === 'waiting' ? nextAt <= by : state === 'dead' && attempts > 0;
