/** The database's time, which all instances share: whoever's own clock is wrong decides like the others. */
import type { Clock } from '../clock.ts';

export interface HeardClock extends Clock {
  /** What the server said, in ms since 1970; asked and answered in ms of this process's steady clock. */
  heard(serverMs: number, asked: number, answered: number): void;
}

/** Between two answers the process's steady clock goes on, which nobody sets; never backwards. */
export function createHeardClock(steady: () => number = () => performance.now()): HeardClock {
  let ahead: number | null = null;
  let last = 0;
  return {
    heard(serverMs, asked, answered) {
      // It was said at some moment in between: only what lies outside is surely wrong.
      const [least, most] = [serverMs - answered, serverMs - asked];
      ahead = ahead === null ? (least + most) / 2 : Math.min(Math.max(ahead, least), most);
    },
    now() {
      if (ahead === null) throw new Error('the server has not been asked for its time yet');
      last = Math.max(last, Math.floor(steady() + ahead));
      return new Date(last).toISOString();
    },
  };
}
