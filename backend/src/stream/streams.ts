/** Every open stream of this process: tells each viewer which of their orders changed, and lets go of who does not listen. */
import { MINUTE, SECOND } from '../../../src/contract/primitives.ts';
import type { Hint } from '../../../src/contract/wire.ts';
import type { PartyPrincipal } from '../auth/principal.ts';
import type { Hints, PublishedHint } from '../hints.ts';
import { tooMany } from '../http/limits.ts';
import { Refused } from '../refused.ts';
import { type EventStream, openEventStream } from './event-stream.ts';

export interface StreamOptions {
  hints: Hints;
  /** Streams of one subject at once. */
  perSubject: number;
  /** The wall clock in ms. */
  now: () => number;
  heartbeatMs?: number;
  /** Bytes that may wait for a slow reader before the stream is dropped. */
  capBytes?: number;
}

export interface Streams {
  /** Opens a stream that lasts as long as the token; `missed` are told right after `open`. Refuses with 429. */
  open(
    viewer: PartyPrincipal,
    missed: () => Promise<readonly Hint[]>,
    signal?: AbortSignal,
  ): Promise<Response>;
  /** How many are open. */
  readonly size: number;
  /** Ends all of them, each with a word on when to come again; new ones are refused from now on. */
  close(): void;
}

interface Member {
  viewer: PartyPrincipal;
  stream: EventStream;
  /** Hints that arrive before `missed` is known; null afterwards. */
  early: Hint[] | null;
  expiry: ReturnType<typeof setTimeout> | undefined;
}

export function createStreams(options: StreamOptions): Streams {
  const members = new Set<Member>();
  const heartbeatMs = options.heartbeatMs ?? 15_000;
  let stop: (() => void) | null = null;
  let isClosed = false;

  const leave = (member: Member) => {
    clearTimeout(member.expiry);
    members.delete(member);
    if (members.size > 0) return;
    stop?.();
    stop = null;
  };
  const start = () => {
    const unsubscribe = options.hints.subscribe((hint) => {
      for (const member of members) if (concerns(hint, member.viewer)) tell(member, hint);
    });
    const beat = setInterval(() => {
      for (const { stream } of members) stream.comment('hb');
    }, heartbeatMs);
    return () => {
      unsubscribe();
      clearInterval(beat);
    };
  };
  const join = (viewer: PartyPrincipal): Member => {
    if (isClosed) throw new Refused('unavailable', { retryAfterMs: SECOND });
    const own = [...members].filter((member) => member.viewer.subject === viewer.subject).length;
    // A stream that ends frees its place at once, so a short wait is enough.
    if (own >= options.perSubject) throw tooMany(5000, options.perSubject);
    const stream = openEventStream(options.capBytes ?? 65_536, () => leave(member));
    const expiry = setTimeout(() => stream.close(), Math.min(viewer.expiresAt - options.now(), 15 * MINUTE));
    const member: Member = { viewer, stream, early: [], expiry };
    members.add(member);
    stop ??= start();
    return member;
  };

  return {
    async open(viewer, missed, signal) {
      const member = join(viewer);
      signal?.addEventListener('abort', () => member.stream.close(), { once: true });
      if (signal?.aborted) member.stream.close();
      try {
        // Listening began before this question, so nothing falls between its answer and the first hint.
        const hints = await missed();
        member.stream.event('open', {});
        const early = member.early ?? [];
        member.early = null;
        for (const hint of [...hints, ...early]) tell(member, hint);
      } catch (error) {
        member.stream.close();
        throw error;
      }
      return member.stream.response;
    },
    get size() {
      return members.size;
    },
    close() {
      isClosed = true;
      for (const { stream } of members) {
        // Not all at the same moment: who serves them next would have to answer them all at once.
        stream.retry(Math.round(SECOND * (0.5 + 1.5 * Math.random())));
        stream.close();
      }
    },
  };
}

function tell(member: Member, { orderId, version, messages, typing }: Hint): void {
  const hint: Hint = {
    orderId,
    ...(version !== undefined && { version }),
    ...(messages !== undefined && { messages }),
    ...(typing !== undefined && { typing }),
  };
  if (member.early) member.early.push(hint);
  else member.stream.event('changed', hint);
}

/** Whether a viewer may know of it: a party of the order, or a mediator who is none once it was escalated. */
function concerns(hint: PublishedHint, { actor, party, orders }: PartyPrincipal): boolean {
  if (orders !== undefined && !orders.includes(hint.orderId)) return false;
  const isParty = hint.parties.includes(party);
  // Whoever writes knows it, and mediators neither tell nor hear.
  if (hint.typing !== undefined) return isParty && actor !== hint.typing && actor !== 'mediator';
  return actor === 'mediator' ? hint.escalated && !isParty : isParty;
}
