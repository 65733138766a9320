/** Files' rows in memory. */
import type { AssetRows, StoredAsset } from '../assets.ts';
import { rowOf, type State } from './state.ts';

export function memoryAssets(state: State): AssetRows {
  const all = () => [...state.assets.values()];
  const change = (asset: StoredAsset, patch: Partial<StoredAsset>) =>
    void state.assets.set(asset.id, { ...asset, ...structuredClone(patch) });
  function finish(id: string, patch: Partial<StoredAsset>): boolean {
    const asset = state.assets.get(id);
    if (asset?.state !== 'uploading') return false;
    change(asset, patch);
    return true;
  }
  const endedBy = (asset: StoredAsset, instant: string) => {
    const order = rowOf(state, asset.orderId);
    return asset.state === 'stored' && order.queue.done && order.lastAt <= instant;
  };
  return {
    async addAsset(asset, bounds) {
      rowOf(state, asset.orderId);
      const counted = all().filter((other) => countsFor(asset, other));
      const bytes = counted.reduce((sum, { length }) => sum + length, 0);
      const unfinished = counted.filter(
        (other) => other.state === 'uploading' && other.subject === asset.subject,
      ).length;
      const added = bytes + asset.length <= bounds.bytes && unfinished < bounds.unfinished;
      if (added) state.assets.set(asset.id, { ...asset, ...begun });
      return { bytes, unfinished, added };
    },
    asset: async (id) => structuredClone(state.assets.get(id) ?? null),
    keepAsset: async (id, kept) => finish(id, { ...kept, state: 'stored' }),
    refuseAsset: async (id, refusal) => finish(id, { state: 'refused', refusal: [...refusal] }),
    async dropAssets(which, limit) {
      const found = all().filter(
        ({ id, expiresAt }) =>
          expiresAt !== null && ('id' in which ? id === which.id : expiresAt <= which.expiredBy),
      );
      return found.slice(0, limit).map(({ id }) => {
        state.assets.delete(id);
        return id;
      });
    },
    async eraseAssets(which, at, limit) {
      const found = all().filter((asset) =>
        'party' in which
          ? asset.party === which.party && asset.state !== 'erased' && rowOf(state, asset.orderId).queue.done
          : endedBy(asset, which.endedBy),
      );
      return found.slice(0, limit).map((asset) => {
        change(asset, { state: 'erased', name: '', preview: null, erasedAt: at, expiresAt: null });
        return asset.id;
      });
    },
    wantedAssets: async (ids) => ids.filter((id) => isWanted(state.assets.get(id))),
  };
}

const begun = {
  state: 'uploading',
  checksum: null,
  facts: null,
  preview: null,
  refusal: null,
  erasedAt: null,
} as const;

const isWanted = (asset: StoredAsset | undefined): boolean =>
  asset?.state === 'uploading' || asset?.state === 'stored';

/** Files of the same order that take room now. */
const countsFor = ({ orderId, createdAt }: { orderId: string; createdAt: string }, other: StoredAsset) =>
  other.orderId === orderId && isWanted(other) && (other.expiresAt === null || other.expiresAt > createdAt);

/** What files of an order are called, by id; without those that were erased. */
export const namesOf = (state: State, orderId: string): Record<string, string> =>
  Object.fromEntries(
    [...state.assets.values()]
      .filter((asset) => asset.orderId === orderId && asset.state === 'stored')
      .map(({ id, name }) => [id, name]),
  );

/** The file that a change asks about, as its own; from then on part of the record when the change says so. */
export function keepForGood(state: State, id: string): void {
  const asset = state.assets.get(id);
  if (asset) state.assets.set(id, { ...asset, expiresAt: null });
}
