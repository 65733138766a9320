/** Which of many messages stand in the page: a stretch of bounded length that moves with its reader. */
import type { Message } from '../../contract/message.ts';
import { placeOf } from '../../controllers/messages-merge.ts';

/** At most so many stand in the page; so many at its beginning; so many come at a time. */
const most = 300;
const some = 100;
const step = 50;

export class LogWindow {
  /** The `seq` of the first and of the last one shown; null follows the newest. */
  #from: number | null = null;
  #to: number | null = null;
  #all: readonly Message[] = [];
  #start = 0;
  #end = 0;
  /** More above were asked for, and are shown once they are there. */
  #wantsMore = false;

  /** Whether newer ones than these are known and not shown. */
  get isPinned(): boolean {
    return this.#to !== null;
  }

  /** Whether older ones than these are known and not shown. */
  get hidesOlder(): boolean {
    return this.#start > 0;
  }

  /** Those to be shown. While somebody reads further up, what comes does not move what is there. */
  of(all: readonly Message[], isAtEnd: boolean): readonly Message[] {
    this.#all = all;
    this.#end = this.#to === null ? all.length : placeOf(all, this.#to + 1);
    this.#start = this.#from === null ? Math.max(0, this.#end - some) : placeOf(all, this.#from);
    if (this.#wantsMore && this.#start > 0) {
      this.#wantsMore = false;
      this.#move(this.#start - step);
    } else if (!isAtEnd && this.#from === null) this.#move(this.#start);
    else if (this.#end - this.#start > most) {
      if (isAtEnd) this.toNewest();
      this.#move(isAtEnd ? this.#end - some : this.#start);
    }
    return all.slice(this.#start, this.#end);
  }

  toNewest(): void {
    this.#from = null;
    this.#to = null;
  }

  /** Shows more above; false when no more are known: then they are shown as soon as they are there. */
  up(): boolean {
    this.#wantsMore = this.#start === 0;
    if (!this.#wantsMore) this.#move(this.#start - step);
    return !this.#wantsMore;
  }

  /** Shows more below. */
  down(): void {
    if (this.#to === null) return;
    const end = Math.min(this.#all.length, this.#end + step);
    this.#to = end === this.#all.length ? null : this.#all[end - 1]!.seq;
    this.#end = end;
    this.#start = Math.max(this.#start, end - most);
    this.#from = this.#all[this.#start]?.seq ?? null;
  }

  #move(start: number): void {
    this.#start = Math.max(0, start);
    this.#from = this.#all[this.#start]?.seq ?? null;
    if (this.#end - this.#start <= most) return;
    this.#end = this.#start + most;
    this.#to = this.#all[this.#end - 1]!.seq;
  }
}
