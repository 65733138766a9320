/** The words of tus 1.0 (https://tus.io/protocols/resumable-upload): its headers, read and written. */
import { fileFormats, fileSpecOf, isFileKind } from '../../../src/contract/file-rules.ts';
import type { UploadWish } from '../assets/uploads.ts';
import { HttpRefusal, coded, malformed } from '../http/problem.ts';
import { parseId } from '../http/query.ts';

export const tusVersion = '1.0.0';
export const bytesType = 'application/offset+octet-stream';
export const purposes = ['creative', 'message', 'evidence'] as const;

/** No slot takes a larger file, in bytes. */
const largestUpload = Math.max(
  ...Object.keys(fileFormats)
    .filter(isFileKind)
    .map((kind) => fileSpecOf({ kind }).maxBytes),
);

/** What a client is told that asks what is offered. */
export const tusOffer = {
  'tus-version': tusVersion,
  'tus-extension': 'creation,expiration,termination',
  'tus-max-size': String(largestUpload),
};

/** Refuses with 412 whoever does not speak this version. */
export function requireTus(headers: Headers): void {
  if (headers.get('tus-resumable') === tusVersion) return;
  throw new HttpRefusal(412, 'unsupported', {
    reason: coded('tusVersion', { supported: tusVersion }),
    detail: `Send tus-resumable: ${tusVersion}.`,
    headers: { 'tus-version': tusVersion },
  });
}

/** Refuses with 415 a body that is not said to be bytes. */
export function requireBytes(headers: Headers): void {
  if (headers.get('content-type') === bytesType) return;
  const detail = `Send content-type: ${bytesType}.`;
  throw new HttpRefusal(415, 'unsupported', { reason: coded('notBytes'), detail });
}

/** Refuses with 413. */
export function uploadTooLarge(actual: number, max: number): HttpRefusal {
  return new HttpRefusal(413, 'tooLarge', { reason: coded('tooLarge', { actual, max }) });
}

/** A whole number of bytes; refuses with 400. */
export function bytesIn(headers: Headers, name: 'Upload-Length' | 'Upload-Offset'): number {
  const text = headers.get(name) ?? '';
  if (!/^\d{1,15}$/.test(text)) throw malformed('badHeader', `${name} must be a whole number of bytes.`);
  return Number(text);
}

/** What is asked for when an upload begins; refuses with 400. */
export function wishIn(headers: Headers): UploadWish {
  const length = bytesIn(headers, 'Upload-Length');
  const metadata = metadataIn(headers);
  const name = metadata.get('filename');
  const purpose = purposes.find((known) => known === metadata.get('purpose'));
  if (name === undefined || purpose === undefined)
    throw malformed('badHeader', `Upload-Metadata needs filename and purpose (${purposes.join(', ')}).`);
  const slot = metadata.get('slot');
  return { length, name, purpose, ...(slot !== undefined && { slotId: parseId(slot) }) };
}

/** Pairs of a key and base64 of UTF-8, the value being optional; refuses with 400. */
function metadataIn(headers: Headers): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const text = headers.get('upload-metadata') ?? '';
  for (const pair of text === '' ? [] : text.split(',')) {
    const [, key = '', value = ''] = /^\s*([!-+\--~]+)(?: ([A-Za-z0-9+/]*={0,2}))?\s*$/.exec(pair) ?? [];
    const decoded = textOf(value);
    if (key === '' || found.has(key) || decoded === null)
      throw malformed(
        'badHeader',
        'Upload-Metadata must be pairs of a key and base64 of UTF-8, each key once.',
      );
    found.set(key, decoded);
  }
  return found;
}

export function metadataText(pairs: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(pairs)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key} ${base64Of(value)}`]))
    .join(',');
}

function textOf(base64: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const base64Of = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
