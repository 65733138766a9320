/** What every store promises. `open` gives an empty store and how to leave it. */
import type { Store } from '../../backend/src/store/store.ts';
import { filing } from './store/assets.ts';
import { attaching, counting } from './store/attaching.ts';
import { mediating, noting } from './store/cases.ts';
import { changing, placing } from './store/changing.ts';
import { erasing } from './store/erasing.ts';
import type { It, Opened } from './store/kit.ts';
import { listing, talking } from './store/reading.ts';
import { booking, working } from './store/working.ts';

export { firstStep, nextStep } from './store/kit.ts';

export function storeConformance(it: It, open: () => Promise<Opened>): void {
  const check = (name: string, run: (store: Store) => Promise<void>) =>
    it(name, async () => {
      const { store, leave } = await open();
      try {
        await run(store);
      } finally {
        await leave();
      }
    });
  placing(check);
  changing(check);
  listing(check);
  mediating(check);
  noting(check);
  talking(check);
  counting(check);
  attaching(check);
  working(check);
  booking(check);
  filing(check);
  erasing(check);
}
