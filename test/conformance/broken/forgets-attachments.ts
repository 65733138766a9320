/** Sends the words of a message and forgets its files. */
import type { Broken } from './broken.ts';

export const forgetsAttachments: Broken = {
  fault: 'forgets the files of messages',
  seenBy: ['chat.files', 'chat.files-hidden', 'chat.files-refused'],
  hasFiles: true,
  wrap: (adapter) => ({
    ...adapter,
    sendMessage: (id, { clientId, text }, options) => adapter.sendMessage(id, { clientId, text }, options),
  }),
};
