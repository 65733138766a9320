/** A backend in the page: serves keyset pages of generated rows, and keeps none of them. */
import { ApiError } from '../../src/contract/api-error.ts';
import type { ApiAdapter } from '../../src/contract/api-adapter.ts';
import type { OrderRow } from '../../src/contract/queue.ts';
import { rowAt } from './rows.ts';

const most = 200;

/** A cursor names the last row of a page, as a keyset does. */
function pageAfter(last: number, total: number): { rows: OrderRow[]; cursor: string | null } {
  const rows = Array.from({ length: Math.min(most, total - last - 1) }, (_, i) => rowAt(last + 1 + i));
  const end = last + rows.length;
  return { rows, cursor: end < total - 1 ? `after order-${end}` : null };
}

const unsupported = () => Promise.reject(new ApiError('unsupported', 'not in this bench'));

export function serving(total: number): ApiAdapter {
  return {
    scope: 'bench',
    features: { uploads: false, typing: false, caseExport: false, notes: false },
    watchQueue(_query, watcher) {
      let isOn = true;
      setTimeout(() => {
        if (!isOn) return;
        watcher.connection?.('live');
        watcher.next({
          serverTime: new Date().toISOString(),
          viewer: { actor: 'channel', party: 'harbour-letter', subject: 'ada' },
          total,
          counts: { needsYou: total, waiting: 0, done: 0, unread: Math.ceil(total / 7) },
          ...pageAfter(-1, total),
        });
      });
      return () => void (isOn = false);
    },
    async loadRows(_query, cursor) {
      await new Promise((next) => setTimeout(next));
      return pageAfter(Number(cursor.replace('after order-', '')), total);
    },
    watchOrder: () => () => {},
    watchMessages: () => () => {},
    act: unsupported,
    sendMessage: unsupported,
    markRead: unsupported,
    tellTyping: unsupported,
    upload: unsupported,
    discardUpload: unsupported,
    assetUrl: unsupported,
    exportCase: unsupported,
    loadNotes: unsupported,
    addNote: unsupported,
  };
}
