/** Sorts a page by who wrote before it sorts by place. */
import type { Broken } from './broken.ts';

export const reordersMessages: Broken = {
  fault: 'reorders messages',
  seenBy: ['chat.order', 'chat.crowd', 'chat.pages', 'chat.events'],
  wrap: (adapter) => ({
    ...adapter,
    watchMessages: (id, query, watcher) =>
      adapter.watchMessages(id, query, {
        ...watcher,
        next: (page) =>
          watcher.next({
            ...page,
            messages: page.messages.toSorted((a, b) => a.by.localeCompare(b.by) || a.seq - b.seq),
          }),
      }),
  }),
};
