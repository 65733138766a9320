/** What an adapter of one's own is made with, where its backend is another one than ours. */
export { toDecimal, toMinor } from './decimal.ts';
export { createDictionary, type Dictionary, type Words } from './dictionary.ts';
export { createHistoryAdapter, type HistoryBackend } from './history-adapter.ts';
export type { HistoryLine, Offers, OrderHistory } from './history.ts';
export { createPolling, type Polling, withoutExtras } from './less.ts';
