/** Signs visitors of the demo in as whichever side of an order they want to be: what a host's own login does elsewhere. */
import type { Actor } from '../../../src/contract/actions.ts';
import { MINUTE, type Instant } from '../../../src/contract/primitives.ts';
import { type Authenticator, type Principal, TokenRefused } from '../auth/principal.ts';
import { notFound } from '../http/problem.ts';
import type { Store } from '../store/store.ts';
import { channels, clients, demoViewer, type MediatorName, type Person } from './seed-cast.ts';

/** Tokens of the demo: minted and checked by the same process. */
export interface DemoTokens {
  auth: Authenticator;
  issue(who: Principal): Promise<string>;
}

export interface DemoSession {
  token: string;
  /** By the wall clock. */
  expiresAt: Instant;
  party: string;
  subject: string;
}

const lifetime = 10 * MINUTE;

/** A token for the checkout, which places orders and does nothing else. */
export function checkoutToken(tokens: DemoTokens, wall: () => number): Promise<string> {
  return tokens.issue({ actor: 'host', subject: 'checkout', expiresAt: wall() + lifetime });
}

/** Whom to sign in: this side of an order, or one of the cast by its id. A mediator needs neither; the first one unless another is named. */
export interface Whose {
  order?: string | undefined;
  party?: string | undefined;
  mediator?: MediatorName | undefined;
}

/** A session for this side of the order, or for this party; refuses with 404. */
export async function openSession(
  { store, tokens, wall }: { store: Store; tokens: DemoTokens; wall: () => number },
  actor: Actor,
  whose: Whose,
): Promise<DemoSession> {
  const viewer = demoViewer(actor, await partiesOf(store, actor, whose), whose.mediator);
  // Whole seconds, as tokens count them.
  const expiresAt = Math.floor((wall() + lifetime) / 1000) * 1000;
  const token = await tokens.issue({ ...viewer, expiresAt });
  return {
    token,
    expiresAt: new Date(expiresAt).toISOString(),
    party: viewer.party,
    subject: viewer.subject,
  };
}

async function partiesOf(
  store: Store,
  actor: Actor,
  { order, party = '' }: Whose,
): Promise<{ channel: string; client: string }> {
  if (order === undefined) {
    const cast: readonly Person[] = Object.values(actor === 'channel' ? channels : clients);
    const isKnown = actor === 'mediator' || cast.some(({ id }) => id === party);
    if (!isKnown) throw notFound();
    return { channel: party, client: party };
  }
  const stored = await store.read(order);
  if (stored === null) throw notFound();
  const { channel, client } = stored.order.parties;
  return { channel: channel.id, client: client.id };
}

/** Tokens that mean something only inside this page: random words and a list. No cryptography is needed, and none is at hand on a plain http page. */
export function pageTokens(wall: () => number): DemoTokens {
  const issued = new Map<string, Principal>();
  return {
    async issue(who) {
      for (const [token, { expiresAt }] of issued) if (expiresAt <= wall()) issued.delete(token);
      const token = Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join('-');
      issued.set(token, who);
      return token;
    },
    auth: {
      async verify(token) {
        const who = issued.get(token);
        if (who === undefined) throw new TokenRefused('tokenInvalid', 'not issued here');
        if (who.expiresAt <= wall()) throw new TokenRefused('tokenExpired', 'over');
        return who;
      },
    },
  };
}
