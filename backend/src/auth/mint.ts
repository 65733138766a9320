/** Signs tokens as a host's server would: the demo, tests and examples use it. Production tokens come from the host. */
import * as jose from 'jose';
import type { Principal } from './principal.ts';

export interface MintRules {
  secret: string;
  issuer: string;
  audience: string;
  /** The wall clock in ms. */
  now?: () => number;
}

/** Signs for at most ten minutes. */
export function createMint(rules: MintRules) {
  const key = new TextEncoder().encode(rules.secret);
  return async (who: Principal): Promise<string> => {
    const { actor, subject, expiresAt } = who;
    const named = who.actor === 'host' ? {} : { party: who.party, ...(who.orders && { orders: who.orders }) };
    return new jose.SignJWT({ actor, ...named })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(rules.issuer)
      .setAudience(rules.audience)
      .setSubject(subject)
      .setIssuedAt(new Date((rules.now ?? Date.now)()))
      .setExpirationTime(new Date(expiresAt))
      .sign(key);
  };
}
