/** Tells progress in per cent, as if it were bytes. */
import type { Broken } from './broken.ts';

export const countsPercent: Broken = {
  fault: 'reports progress wrongly',
  seenBy: ['file.arrives', 'file.resume', 'file.anew'],
  hasFiles: true,
  wrap: (adapter) => ({
    ...adapter,
    upload: (file, options) =>
      adapter.upload(file, {
        ...options,
        onProgress: ({ stage, bytes, total }) =>
          options.onProgress?.({ stage, bytes: (bytes / total) * 100, total: 100 }),
      }),
  }),
};
