/** Loads the order first and begins to listen later: what happens between the two is lost. */
import type { ApiAdapter } from '../../../src/contract/api-adapter.ts';
import type { Broken } from './broken.ts';

/** Shorter than the pause after which a check takes a watch for a standing one. */
const lateMs = 290;

function watchLate(adapter: ApiAdapter): ApiAdapter['watchOrder'] {
  return (id, watcher) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isLoaded = false;
    let isListening = false;
    const stop = adapter.watchOrder(id, {
      next(order) {
        if (!isLoaded) timer = setTimeout(() => (isListening = true), lateMs);
        if (!isLoaded || isListening) watcher.next(order);
        isLoaded = true;
      },
      error: (error) => watcher.error(error),
      connection: (state) => watcher.connection?.(state),
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  };
}

export const losesAChange: Broken = {
  fault: 'loses a change between load and watch',
  seenBy: ['watch.no-gap'],
  wrap: (adapter) => ({ ...adapter, watchOrder: watchLate(adapter) }),
};
