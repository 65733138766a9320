/** How often one subject may do something: a log of the last minute, exact, in memory. */
import { MINUTE } from '../../../src/contract/primitives.ts';
import { HttpRefusal, coded } from './problem.ts';

/** Per subject: actions, messages, notes, uploads and times that one tells of typing and case files a minute, and streams open at once. */
export interface RateLimits {
  actions: number;
  messages: number;
  notes: number;
  typing: number;
  uploads: number;
  caseFiles: number;
  streams: number;
}

export const standardLimits: RateLimits = {
  actions: 60,
  messages: 20,
  notes: 60,
  // Two chats at once, told every three seconds.
  typing: 40,
  uploads: 10,
  // Each may hold gigabytes.
  caseFiles: 6,
  streams: 5,
};

export interface RateLimiter {
  /** Takes one; refuses with 429 and the time after which the next one is taken. */
  take(subject: string): void;
  /** Takes one; false when there is none left, where nobody needs to hear of it. */
  admits(subject: string): boolean;
}

/** At most `perMinute` in any minute; `now` is the wall clock in ms. */
export function createRateLimiter(perMinute: number, now: () => number): RateLimiter {
  const log = new Map<string, number[]>();
  let sweptAt = now();
  const sweep = (since: number) => {
    for (const [subject, times] of log) if ((times.at(-1) ?? 0) <= since) log.delete(subject);
  };
  /** Takes one, or says how long to wait for it. */
  const waitOf = (subject: string): number => {
    const at = now();
    if (at - sweptAt > MINUTE) {
      sweep(at - MINUTE);
      sweptAt = at;
    }
    const recent = (log.get(subject) ?? []).filter((time) => time > at - MINUTE);
    log.set(subject, recent);
    if (recent.length >= perMinute) return (recent[0] ?? at) + MINUTE - at;
    recent.push(at);
    return 0;
  };
  return {
    take(subject) {
      const wait = waitOf(subject);
      if (wait > 0) throw tooMany(wait, perMinute);
    },
    admits: (subject) => waitOf(subject) === 0,
  };
}

/** 429, with the time to wait in whole seconds. */
export function tooMany(waitMs: number, limit: number): HttpRefusal {
  return new HttpRefusal(429, 'rateLimited', {
    reason: coded('tooManyRequests', { limit }),
    headers: { 'retry-after': String(Math.max(1, Math.ceil(waitMs / 1000))) },
  });
}
