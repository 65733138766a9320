/** A database that was opened, and what the instances that share it share by it. */
import type { Alone } from '../alone.ts';
import type { Clock } from '../clock.ts';
import type { Hints } from '../hints.ts';
import type { Store } from '../store/store.ts';

export interface Opened {
  /** Closing it closes the rest. */
  store: Store;
  /** One time for all of them. */
  clock: Clock;
  /** Heard by the streams of all of them. */
  hints: Hints;
  /** One of all of them. */
  alone: Alone;
  /** Connections of this instance; a file of SQLite has none. */
  connections?: () => Readonly<Record<'used' | 'idle' | 'waiting', number>>;
}
