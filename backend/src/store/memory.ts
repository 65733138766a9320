/** A store that forgets when its process ends: for tests, stories and the in-page demo. Same promises as SQL. */
import { memoryAssets } from './memory/assets.ts';
import { memoryBacklog } from './memory/backlog.ts';
import { memoryErasing } from './memory/erasing.ts';
import { memoryList } from './memory/list.ts';
import { memoryOrders } from './memory/orders.ts';
import { emptyState } from './memory/state.ts';
import { memoryLedger } from './memory/ledger.ts';
import { memoryMessages } from './memory/messages.ts';
import { memoryNotes } from './memory/notes.ts';
import { memoryOutbox } from './memory/outbox.ts';
import { memoryReminders } from './memory/reminders.ts';
import type { Store } from './store.ts';

export function createMemoryStore(): Store {
  const state = emptyState();
  return {
    ...memoryOrders(state),
    ...memoryList(state),
    ...memoryMessages(state),
    ...memoryNotes(state),
    ...memoryOutbox(state),
    ...memoryLedger(state),
    ...memoryAssets(state),
    ...memoryErasing(state),
    ...memoryReminders(state),
    ...memoryBacklog(state),
    async check() {},
    async close() {},
  };
}
