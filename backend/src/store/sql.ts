/** The store in SQL. One schema and one text for every engine; what an engine does its own way is behind `SqlEngine`. */
import { sqlAssets } from './sql/assets.ts';
import type { SqlEngine } from './sql/engine.ts';
import { sqlBacklog } from './sql/backlog.ts';
import { sqlErasing } from './sql/erasing.ts';
import { sqlList } from './sql/list.ts';
import { sqlOrders } from './sql/orders.ts';
import { sqlLedger } from './sql/ledger.ts';
import { sqlMessages } from './sql/messages.ts';
import { sqlNotes } from './sql/notes.ts';
import { sqlOutbox } from './sql/outbox.ts';
import { sqlReminders } from './sql/reminders.ts';
import type { Store } from './store.ts';

export function createSqlStore(engine: SqlEngine): Store {
  return {
    ...sqlOrders(engine),
    ...sqlList(engine),
    ...sqlMessages(engine),
    ...sqlNotes(engine),
    ...sqlOutbox(engine),
    ...sqlLedger(engine),
    ...sqlAssets(engine),
    ...sqlErasing(engine),
    ...sqlReminders(engine),
    ...sqlBacklog(engine),
    check: () => engine.check(),
    close: () => engine.close(),
  };
}
