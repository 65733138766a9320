/** The hash chain over an order's events: it proves the history even where a body was lawfully erased. */
import { digest } from '../digest.ts';
import type { Instant } from '../../../src/contract/primitives.ts';
import type { StoredEvent } from './store.ts';

/** What the first event is linked to. */
export const genesis = '0'.repeat(64);

/** The hash of an event: over the one before it, whose it is, which it is, and the hash of what it says. */
export function link(previous: string, orderId: string, seq: number, bodyHash: string): string {
  return digest([previous, orderId, seq, bodyHash].join('\n'));
}

export type Verdict =
  | { state: 'intact'; events: number; erased: { seq: number; at: Instant | null }[] }
  /** `link`: removed, inserted, reordered or re-hashed; `body`: what it says; `label`: type, actor or instant beside it. */
  | { state: 'altered'; seq: number; what: 'link' | 'body' | 'label' };

/** Checks all events of one order, oldest first; `head` is the hash that the order's row remembers. */
export function verifyChain(orderId: string, events: readonly StoredEvent[], head: string): Verdict {
  let previous = genesis;
  const erased: { seq: number; at: Instant | null }[] = [];
  for (const [index, event] of events.entries()) {
    const { seq } = event;
    if (seq !== index + 1 || event.hash !== link(previous, orderId, seq, event.bodyHash))
      return { state: 'altered', seq: index + 1, what: 'link' };
    if (event.body === null) erased.push({ seq, at: event.erasedAt ?? null });
    else if (digest(event.body) !== event.bodyHash) return { state: 'altered', seq, what: 'body' };
    else if (!labelled(event, event.body)) return { state: 'altered', seq, what: 'label' };
    previous = event.hash;
  }
  if (previous !== head) return { state: 'altered', seq: events.length + 1, what: 'link' };
  return { state: 'intact', events: events.length, erased };
}

function labelled({ type, by, at }: StoredEvent, body: string): boolean {
  const said = JSON.parse(body) as Partial<StoredEvent>;
  return said.type === type && said.by === by && said.at === at;
}
