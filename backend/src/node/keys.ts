/** Reads the host's keys once, at start: a shared secret, or a JWKS from a file or an address. */
import { readFile } from 'node:fs/promises';
import { KeysRefused, type SigningKeys, createTokenAuth } from '../auth/tokens.ts';
import type { Authenticator } from '../auth/principal.ts';
import { StartError } from './start-error.ts';

export interface KeySource {
  secret: string | undefined;
  jwks: string | undefined;
  issuer: string;
  audience: string;
}

/** `now` in ms decides what has expired. Throws `StartError` when the keys cannot be read or used. */
export async function openAuth(
  { secret, jwks, issuer, audience }: KeySource,
  now?: () => number,
): Promise<Authenticator> {
  const keys: SigningKeys = jwks === undefined ? { secret: secret ?? '' } : { jwks: await readKeySet(jwks) };
  const name = jwks === undefined ? 'CM_JWT_SECRET' : 'CM_JWKS';
  try {
    return createTokenAuth({ keys, issuer, audience, ...(now && { now }) });
  } catch (error) {
    if (!(error instanceof KeysRefused)) throw error;
    throw new StartError(`${name}: ${error.message}`, 'correct it and start again');
  }
}

async function readKeySet(source: string): Promise<unknown> {
  try {
    return JSON.parse(/^https?:/.test(source) ? await download(source) : await readFile(source, 'utf8'));
  } catch (error) {
    if (error instanceof StartError) throw error;
    const why = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw new StartError(`CM_JWKS: ${source} ${why}`, 'name a JSON file or an https address that answers');
  }
}

async function download(address: string): Promise<string> {
  const { protocol, hostname } = new URL(address);
  // Whoever can change the keys on their way can sign as anyone.
  if (protocol !== 'https:' && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
    throw new StartError(`CM_JWKS: ${address} is not encrypted`, 'use https');
  const response = await fetch(address, { signal: AbortSignal.timeout(10_000), redirect: 'error' });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return response.text();
}
