/** Answers with the bytes of a file, whole or one part of it, in a way that no browser opens, runs or keeps. */
import type { ByteRange } from '../assets/asset-store.ts';
import type { ServedFile } from '../assets/files.ts';
import { HttpRefusal, coded } from './problem.ts';

/** The file for this GET or HEAD; `more` are headers beside the usual ones. */
export async function fileAnswer(
  request: Request,
  file: ServedFile,
  more: Record<string, string> = {},
): Promise<Response> {
  const range = rangeOf(request.headers, file);
  const { start, end } = range ?? { start: 0, end: file.bytes };
  const headers = {
    'content-type': file.type,
    'content-length': String(end - start),
    'content-disposition': disposition(file.name),
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
    etag: `"${file.tag}"`,
    ...(range && { 'content-range': `bytes ${start}-${end - 1}/${file.bytes}` }),
    ...more,
  };
  const body = request.method === 'HEAD' ? null : await file.read({ start, end });
  return new Response(body as ReadableStream<Uint8Array<ArrayBuffer>> | null, {
    status: range ? 206 : 200,
    headers,
  });
}

/** The one range that is asked for; several at once, or of other bytes than these, are answered with the whole file. */
function rangeOf(headers: Headers, { bytes, tag }: ServedFile): ByteRange | null {
  const condition = headers.get('if-range');
  if (condition !== null && condition !== `"${tag}"`) return null;
  const asked = /^bytes=(\d*)-(\d*)$/.exec((headers.get('range') ?? '').replaceAll(' ', ''));
  const [, from = '', to = ''] = asked ?? [];
  if (from === '' && to === '') return null;
  if (from !== '' && to !== '' && Number(to) < Number(from)) return null;
  const start = from === '' ? Math.max(0, bytes - Number(to)) : Number(from);
  const end = from === '' || to === '' ? bytes : Math.min(bytes, Number(to) + 1);
  if (start < end) return { start, end };
  throw new HttpRefusal(416, 'invalid', {
    reason: coded('noSuchRange', { bytes }),
    headers: { 'content-range': `bytes */${bytes}` },
  });
}

/** To be saved under this name, in the one notation that every letter has (RFC 8187). */
function disposition(name: string): string {
  const encoded = encodeURIComponent((name || 'file').toWellFormed()).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename*=UTF-8''${encoded}`;
}
