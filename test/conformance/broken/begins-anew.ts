/** Forgets where an upload stood, and sends all of it once more. */
import type { Broken } from './broken.ts';

export const beginsAnew: Broken = {
  fault: 'begins anew instead of going on',
  seenBy: ['file.resume'],
  hasFiles: true,
  wrap: (adapter) => ({
    ...adapter,
    upload: (file, options) => adapter.upload(file, { ...options, resume: undefined }),
  }),
};
