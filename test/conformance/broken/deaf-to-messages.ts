/** Reports a queue again only when an order has a new version: messages and read marks change nothing. */
import type { OrderPage } from '../../../src/contract/queue.ts';
import type { Broken } from './broken.ts';

const versionsOf = ({ rows }: OrderPage) => rows.map(({ id, version }) => `${id} ${version}`).join();

export const deafToMessages: Broken = {
  fault: 'does not hear of messages in the queue',
  seenBy: ['queue.changes'],
  wrap: (adapter) => ({
    ...adapter,
    watchQueue(query, watcher) {
      let told = '';
      return adapter.watchQueue(query, {
        ...watcher,
        next(page) {
          if (versionsOf(page) === told && told !== '') return;
          told = versionsOf(page);
          watcher.next(page);
        },
      });
    },
  }),
};
