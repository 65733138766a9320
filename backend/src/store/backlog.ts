/** What waits, for whoever watches over the process. */
import type { Instant } from '../../../src/contract/primitives.ts';
import type { OutboxRow } from './store.ts';

export interface Backlog {
  /** Deadlines due at or before an instant. */
  overdue: number;
  /** Work due by then, and what was given up; without kinds that have none. `since` is the longest due instant. */
  outbox: (Pick<OutboxRow, 'kind' | 'state'> & { rows: number; since: Instant })[];
}

export interface Backlogs {
  backlog(by: Instant): Promise<Backlog>;
}
