/** Stores that break a promise: the races must notice each of them. */
import type { Store } from '../../backend/src/store/store.ts';
import type { Sabotage } from './marketplace.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

const changed = (store: Store, change: Store['change']): Store =>
  new Proxy(store, { get: (target, name: keyof Store) => (name === 'change' ? change : target[name]) });

export const sabotages: Record<string, Sabotage> = {
  /** Two read the same order, and the second decides over what the first has changed. */
  'a change that is decided over an order read before': (store) =>
    changed(store, async (id, scope, apply, assets) => {
      const before = await store.read(id);
      await turn();
      return store.change(id, scope, (_stored, files) => apply(before as never, files), assets);
    }),
  'a key that is forgotten': (store) =>
    changed(store, (id, _scope, apply, assets) => store.change(id, null, apply, assets)),
};
