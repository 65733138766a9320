/** Tells this process's streams that an order changed; whoever listens asks for the order itself. */
import type { Hint } from '../../src/contract/wire.ts';

/**
 * A hint with what a stream needs to know whom to tell. Without `version` the order itself is as before: `messages`
 * says that the chat or its read marks moved; neither of them, that something else did (money); `typing`, that nothing did.
 */
export interface PublishedHint extends Hint {
  /** The ids of both parties; of `typing`, only of the one that is to hear of it. */
  parties: string[];
  /** Mediators may read this order. */
  escalated: boolean;
}

export interface Hints {
  publish(hint: PublishedHint): void;
  /** Returns its stop function. */
  subscribe(listener: (hint: PublishedHint) => void): () => void;
}

/** Listeners are called at once; one that throws silences neither the others nor the publisher. */
export function createHints(): Hints {
  const listeners = new Set<(hint: PublishedHint) => void>();
  return {
    publish(hint) {
      for (const listener of listeners)
        try {
          listener(hint);
        } catch {
          // The change is stored: a broken stream must not turn it into an error for whoever made it.
        }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Published here and through `all`; heard only what was published here. */
export function ownHints(all: Hints): Hints {
  const own = createHints();
  return {
    publish(hint) {
      own.publish(hint);
      all.publish(hint);
    },
    subscribe: own.subscribe,
  };
}
