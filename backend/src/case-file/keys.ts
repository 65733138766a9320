/** The Ed25519 key that signs case files, and its public half, by which anyone can check them. No Node: a page signs with it too. */
import * as jose from 'jose';
import * as z from 'zod/mini';
import type { Store } from '../store/store.ts';
import { Refused } from '../refused.ts';

const octets = (bytes: number) =>
  z.string().check(
    z.regex(/^[\w-]+$/),
    z.refine((text) => decode(text)?.byteLength === bytes),
  );

/** A public key as a JWK Set holds it (RFC 7517, RFC 8037). */
export const CaseKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: octets(32),
  /** The key's thumbprint (RFC 7638): nobody can call another key by this name. */
  kid: z.string(),
  use: z.literal('sig'),
  alg: z.literal('EdDSA'),
});
export type CaseKey = z.infer<typeof CaseKey>;

export interface CaseSigner {
  key: CaseKey;
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
}

const algorithm = 'Ed25519';

/** The id that a public key has: what it is, not what it is called. */
export const keyIdOf = (x: string): Promise<string> =>
  jose.calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x });

/** Signs with this private key, which must be an extractable Ed25519 key. */
export async function signerOf(privateKey: CryptoKey): Promise<CaseSigner> {
  const { x = '' } = await jose.exportJWK(privateKey);
  const key = CaseKey.parse({
    kty: 'OKP',
    crv: 'Ed25519',
    x,
    kid: await keyIdOf(x),
    use: 'sig',
    alg: 'EdDSA',
  });
  return {
    key,
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, bytes)),
  };
}

/** A signer whose key is gone with the process; refuses with `unsupported` where there is no WebCrypto (a page on plain http). */
export async function passingSigner(): Promise<CaseSigner> {
  if (!('subtle' in crypto)) throw noCrypto();
  const { privateKey } = await jose.generateKeyPair(algorithm, { extractable: true });
  return signerOf(privateKey);
}

const noCrypto = (): Refused => new Refused('unsupported', { reason: { code: 'noSignatures', params: {} } });

/** Whether this key signed these bytes. */
export async function isSignedBy(
  key: CaseKey,
  signature: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const given = decode(signature);
  if (given?.byteLength !== 64) return false;
  const imported = await crypto.subtle.importKey(
    'jwk',
    { kty: key.kty, crv: key.crv, x: key.x },
    algorithm,
    false,
    ['verify'],
  );
  return crypto.subtle.verify(algorithm, imported, given, bytes);
}

/** Without padding, and written in the one way: other spellings of the same bytes are refused. */
function decode(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const bytes = new Uint8Array(jose.base64url.decode(text));
    return encode(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}
export const encode = (bytes: Uint8Array): string => jose.base64url.encode(bytes);

// ── Keys that signed here

const known = 'case.keys';
type Meta = Pick<Store, 'meta' | 'setMeta'>;

/** All keys that ever signed here, newest first. */
export async function keysKnown(store: Meta): Promise<CaseKey[]> {
  return z.array(CaseKey).parse(JSON.parse((await store.meta(known)) ?? '[]'));
}

/** From now on this key is one of them. */
export async function rememberKey(store: Meta, key: CaseKey): Promise<void> {
  const before = await keysKnown(store);
  if (before[0]?.kid === key.kid) return;
  const others = before.filter(({ kid }) => kid !== key.kid);
  await store.setMeta(known, JSON.stringify([key, ...others]));
}
