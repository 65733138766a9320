/** What happens to files and messages by itself: what expired is forgotten, what is old is erased, and bytes that nobody knows are removed. */
import type { Instant } from '../../../src/contract/primitives.ts';
import type { Clock } from '../clock.ts';
import type { ErasedWords } from '../store/erasure.ts';
import type { Store } from '../store/store.ts';
import type { AssetStore } from './asset-store.ts';
import { ownerKey } from './owner.ts';
import { previewKey } from './types.ts';

export interface UpkeepDeps {
  store: Store;
  assets: AssetStore;
  clock: Clock;
  /** How long after an order's end its files and messages are kept; 24. */
  retentionMonths?: number | undefined;
}

export interface Upkeep {
  /** Does all that is due. */
  sweep(): Promise<void>;
  /**
   * Erases of all orders that are over what a party brought and typed, and what it is called. The chain of events and the
   * checksums stay. An order that is not over keeps its record: both sides may still need it.
   */
  eraseParty(party: string): Promise<PartyErased>;
}

/** How much was erased, in how many orders; the numbers of those that are not over, and the ids of those that failed. */
export interface PartyErased extends ErasedWords {
  files: number;
  orders: number;
  open: string[];
  unreadable: string[];
}

export const standardRetention = 24;
const batch = 100;

export function createUpkeep({ store, assets, clock, ...given }: UpkeepDeps): Upkeep {
  const { retentionMonths = standardRetention } = given;

  /** First the rows, so that nobody is led to bytes that are gone; what a crash leaves is found as unknown bytes. */
  async function removeAll(next: () => Promise<string[]>): Promise<number> {
    for (let removed = 0; ;) {
      const ids = await next();
      for (const id of ids) {
        await assets.remove(id);
        await assets.remove(previewKey(id));
      }
      removed += ids.length;
      if (ids.length < batch) return removed;
    }
  }

  async function removeUnknown(): Promise<void> {
    const keys = (await assets.keys()).filter((key) => key !== ownerKey);
    for (let from = 0; from < keys.length; from += batch) {
      const some = keys.slice(from, from + batch);
      const wanted = new Set(await store.wantedAssets([...new Set(some.map(idOf))]));
      for (const key of some) if (!wanted.has(idOf(key))) await assets.remove(key);
    }
  }

  async function eraseParty(party: string): Promise<PartyErased> {
    const at = clock.now();
    const { over, open } = await store.ordersOf(party);
    const erased = { orders: 0, messages: 0, events: 0, unreadable: [] as string[] };
    for (const { id, side } of over)
      try {
        const { messages, events } = await store.eraseWords(id, side, at);
        erased.orders++;
        erased.messages += messages;
        erased.events += events;
      } catch {
        // One order that cannot be read must not keep all others from being erased.
        erased.unreadable.push(id);
      }
    const files = await removeAll(() => store.eraseAssets({ party }, at, batch));
    return { ...erased, files, open };
  }

  return {
    async sweep() {
      const now = clock.now();
      await removeAll(() => store.dropAssets({ expiredBy: now }, batch));
      const endedBy = monthsBefore(now, retentionMonths);
      await removeAll(() => store.eraseAssets({ endedBy }, now, batch));
      while ((await store.eraseMessages(endedBy, now, batch)) === batch);
      await removeUnknown();
    },
    eraseParty,
  };
}

const preview = previewKey('');
const idOf = (key: string): string => (key.endsWith(preview) ? key.slice(0, -preview.length) : key);

/** The same day so many months earlier, or that month's last. */
function monthsBefore(at: Instant, months: number): Instant {
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.toISOString();
}
