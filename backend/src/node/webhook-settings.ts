/** Where webhooks go and what they are signed with, as the environment says it. */
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';
import { StartError } from './start-error.ts';
import type { WebhookTarget } from './webhooks.ts';

/** Bytes of a secret: as Standard Webhooks asks for. */
const secretBytes = { min: 24, max: 64 };
const prefix = 'whsec_';

/** Null when there are to be none; throws `StartError`, which never quotes a secret. */
export function webhooksOf(env: Readonly<Record<string, string | undefined>>): WebhookTarget | null {
  const [url, secret] = [env['CM_WEBHOOK_URL'], env['CM_WEBHOOK_SECRET']];
  if (!url && !secret) return null;
  if (!url)
    throw new StartError('CM_WEBHOOK_SECRET is set and CM_WEBHOOK_URL is not', 'set both, or neither');
  if (!secret)
    throw new StartError('CM_WEBHOOK_URL is set and CM_WEBHOOK_SECRET is not', 'set both, or neither');
  return { url: addressOf(url), secrets: secretsOf(secret) };
}

function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.protocol !== 'https:')
    throw new StartError('CM_WEBHOOK_URL is no https address', 'write https://shop.example/hooks');
  if (url.username !== '' || url.password !== '')
    throw new StartError(
      'CM_WEBHOOK_URL holds a user name or a password',
      'leave them out: every webhook is signed',
    );
  if (url.hash !== '')
    throw new StartError('CM_WEBHOOK_URL has a part after #', 'leave it out: it is never sent');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const isPublic = isIP(host) ? isPublicAddress(host) : !/(^|\.)(localhost|local|internal)\.?$/.test(host);
  if (!isPublic)
    throw new StartError(
      `CM_WEBHOOK_URL leads to ${host}, which is not on the public internet`,
      'name a host that is',
    );
  return url.href;
}

function secretsOf(text: string): Uint8Array[] {
  const given = text.split(' ').filter((part) => part !== '');
  if (given.length > 2)
    throw new StartError(
      `CM_WEBHOOK_SECRET holds ${given.length} secrets`,
      'give one, or the old and the new one while you change it, separated by a space',
    );
  return given.map((secret, i) => secretOf(secret, given.length > 1 ? ` (number ${i + 1})` : ''));
}

function secretOf(text: string, which: string): Uint8Array {
  const encoded = text.startsWith(prefix) ? text.slice(prefix.length) : '';
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded))
    throw new StartError(
      `CM_WEBHOOK_SECRET${which} is no ${prefix}… in base64`,
      `write ${prefix} and what "openssl rand -base64 32" prints`,
    );
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length < secretBytes.min || bytes.length > secretBytes.max)
    throw new StartError(
      `CM_WEBHOOK_SECRET${which} has ${bytes.length} bytes`,
      `give ${secretBytes.min} to ${secretBytes.max}, in base64 after ${prefix}`,
    );
  return new Uint8Array(bytes);
}
