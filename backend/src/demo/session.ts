/** Signs visitors of the demo in as whichever side of an order they want to be: what a host's own login does elsewhere. */
import type { Actor } from '../../../src/contract/actions.ts';
import { MINUTE, type Instant } from '../../../src/contract/primitives.ts';
import { type Authenticator, type Principal, TokenRefused } from '../auth/principal.ts';
import { notFound } from '../http/problem.ts';
import type { Store } from '../store/store.ts';
import { demoViewer } from './seed-cast.ts';

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

/** A session for this side of the order; refuses with 404. */
export async function openSession(
  { store, tokens, wall }: { store: Store; tokens: DemoTokens; wall: () => number },
  actor: Actor,
  orderId: string,
): Promise<DemoSession> {
  const stored = await store.read(orderId);
  if (stored === null) throw notFound();
  const { channel, client } = stored.order.parties;
  const viewer = demoViewer(actor, { channel: channel.id, client: client.id });
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
