/** Counts the place where a page ended once too often: between two pages a row is lost. */
import type { Broken } from './broken.ts';

export const losesARow: Broken = {
  fault: 'loses a row between two pages',
  seenBy: ['queue.pages', 'queue.cursor'],
  wrap: (adapter) => ({
    ...adapter,
    async loadRows(query, cursor, options) {
      const page = await adapter.loadRows(query, cursor, options);
      return page.rows.length > 1 ? { ...page, rows: page.rows.slice(1) } : page;
    },
  }),
};
