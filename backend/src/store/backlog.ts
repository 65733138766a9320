/** What waits, for whoever watches over the process. */
import type { Instant } from '../../../src/contract/primitives.ts';

export interface Backlog {
  /** Deadlines due at or before an instant. */
  overdue: number;
  /** Work due by then, and what was given up; without kinds that have none. `since` is the longest due instant. */
  outbox: {
    kind: 'mail' | 'money' | 'reminder' | 'webhook';
    state: 'waiting' | 'done' | 'dead';
    rows: number;
    since: Instant;
  }[];
}

export interface Backlogs {
  backlog(by: Instant): Promise<Backlog>;
}
