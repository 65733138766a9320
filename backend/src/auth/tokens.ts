/** Checks the host's tokens: JWTs with one pinned algorithm per key, for this marketplace, ten minutes at most. */
import * as jose from 'jose';
import * as z from 'zod/mini';
import { Actor } from '../../../src/contract/actors.ts';
import { Id, MINUTE, SECOND } from '../../../src/contract/primitives.ts';
import { type Authenticator, type Principal, TokenRefused } from './principal.ts';

/** No token may live longer, in ms. */
const maxLifetime = 10 * MINUTE;
/** A clock of the host's that runs ahead by more than this is refused, in ms. */
const maxAhead = MINUTE;

const Text = z.string().check(z.minLength(1), z.maxLength(200));
const Claims = z.object({
  sub: Text,
  iat: z.int(),
  exp: z.int(),
  actor: z.union([Actor, z.literal('host')]),
  party: z.optional(Id),
  orders: z.optional(z.array(Id).check(z.maxLength(200))),
});

/** What signs the tokens: a shared secret (HS256) or the public keys of a JWKS. */
export type SigningKeys = { secret: string } | { jwks: unknown };

export interface TokenRules {
  keys: SigningKeys;
  issuer: string;
  audience: string;
  /** Forgiven difference between the two clocks, 0–5 s; none by default. */
  leewaySeconds?: number;
  /** The wall clock in ms. A moved demo clock never ends or prolongs a token. */
  now?: () => number;
}

/** Keys that cannot be used: said at start, with the fix. */
export class KeysRefused extends Error {
  override readonly name = 'KeysRefused';
}

type Check = (token: string, options: jose.JWTVerifyOptions) => Promise<jose.JWTVerifyResult>;

/** Throws `KeysRefused` when the secret is short or the key set holds no usable public key. */
export function createTokenAuth(rules: TokenRules): Authenticator {
  const verify = 'secret' in rules.keys ? bySecret(rules.keys.secret) : byKeySet(rules.keys.jwks);
  const now = rules.now ?? Date.now;
  const leeway = Math.min(Math.max(rules.leewaySeconds ?? 0, 0), 5);
  return {
    async verify(token) {
      const at = now();
      const { payload } = await verify(token, {
        issuer: rules.issuer,
        audience: rules.audience,
        currentDate: new Date(at),
        clockTolerance: leeway,
        requiredClaims: ['iat', 'exp', 'sub'],
      }).catch((error: unknown) => {
        const expired = error instanceof jose.errors.JWTExpired;
        throw new TokenRefused(expired ? 'tokenExpired' : 'tokenInvalid', codeOf(error));
      });
      return principalOf(payload, at);
    },
  };
}

function codeOf(error: unknown): string {
  return error instanceof jose.errors.JOSEError ? error.code : 'ERR_TOKEN';
}

function principalOf(payload: jose.JWTPayload, at: number): Principal {
  const claims = Claims.safeParse(payload);
  if (!claims.success) throw new TokenRefused('tokenInvalid', 'a claim is missing or malformed');
  const { sub: subject, iat, exp, actor, party, orders } = claims.data;
  if ((exp - iat) * SECOND > maxLifetime)
    throw new TokenRefused('tokenInvalid', 'lives longer than 10 minutes');
  if (iat * SECOND > at + maxAhead) throw new TokenRefused('tokenInvalid', 'issued in the future');
  const expiresAt = exp * SECOND;
  if (actor === 'host') return { actor, subject, expiresAt };
  if (party === undefined) throw new TokenRefused('tokenInvalid', 'names no party');
  return { actor, party, subject, expiresAt, ...(orders && { orders }) };
}

function bySecret(secret: string): Check {
  const key = new TextEncoder().encode(secret);
  if (key.byteLength < 32)
    throw new KeysRefused(`the secret has ${key.byteLength} bytes; HS256 needs at least 32`);
  // Once, not for each token.
  const imported = crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  return async (token, options) =>
    jose.jwtVerify(token, await imported, { ...options, algorithms: ['HS256'] });
}

function byKeySet(json: unknown): Check {
  const set = json as jose.JSONWebKeySet;
  const keys = Array.isArray(set?.keys) ? set.keys.map(pinned) : [];
  if (keys.length === 0) throw new KeysRefused('the key set holds no keys');
  const algorithms = [...new Set(keys.map(({ alg }) => alg))];
  const find = jose.createLocalJWKSet({ keys });
  return (token, options) => jose.jwtVerify(token, find, { ...options, algorithms });
}

/** A public key with the one algorithm it may be used with, so that no token can choose another. */
function pinned(key: jose.JWK): jose.JWK & { alg: string } {
  const byCurve = { 'P-256': 'ES256', 'P-384': 'ES384', Ed25519: 'EdDSA' } as Record<string, string>;
  const alg = key.alg ?? (key.kty === 'RSA' ? 'RS256' : byCurve[key.crv ?? '']);
  if (key.kty === 'oct' || key.d !== undefined)
    throw new KeysRefused('the key set holds a secret or private key; publish public keys only');
  if (alg === undefined || !/^(RS|PS|ES)(256|384|512)$|^EdDSA$|^Ed25519$/.test(alg))
    throw new KeysRefused(`the key set holds a key of an unknown kind (${key.kty}, ${alg ?? 'no alg'})`);
  return { ...key, alg };
}
