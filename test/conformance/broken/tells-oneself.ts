/** Tells everyone in the room who is writing, also the one who writes. */
import type { MessageWatcher } from '../../../src/contract/api-adapter.ts';
import type { Broken } from './broken.ts';

export const tellsOneself: Broken = {
  fault: 'tells typing to oneself',
  seenBy: ['chat.typing'],
  wrap(adapter, who) {
    const own = new Set<MessageWatcher>();
    return {
      ...adapter,
      watchMessages(id, query, watcher) {
        own.add(watcher);
        return adapter.watchMessages(id, query, watcher);
      },
      async tellTyping(id, options) {
        await adapter.tellTyping(id, options);
        for (const watcher of own) watcher.typing?.(who === 'client' ? who : 'channel');
      },
    };
  },
};
