/** Reads a body as JSON or as a form: bounded in bytes, whether or not a length was announced, and in depth. */
import { limits } from '../../../src/contract/limits.ts';
import { HttpRefusal, coded, malformed } from './problem.ts';

/** Deeper than any body of the contract. */
const maxDepth = 16;

/** The parsed body; refuses with 400, 413 or 415. */
export async function readJson(request: Request, maxBytes: number = limits.bodyBytes): Promise<unknown> {
  requireJson(request.headers);
  const bytes = await readBytes(request, maxBytes);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw malformed('malformedJson', 'The body is not JSON in UTF-8.');
  }
  if (isDeeper(json, maxDepth))
    throw malformed('tooDeep', `The body is nested more than ${maxDepth} levels deep.`);
  return json;
}

/** The fields of a form, in either way that forms are sent; refuses with 400, 413 or 415. */
export async function readForm(request: Request, maxBytes: number): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i.test(type))
    throw new HttpRefusal(415, 'unsupported', { reason: coded('notForm'), detail: 'Send a form.' });
  const bytes = await readBytes(request, maxBytes);
  try {
    return await new Response(bytes as BodyInit, { headers: { 'content-type': type } }).formData();
  } catch {
    throw malformed('malformedForm', 'The body is not the form that it says it is.');
  }
}

function requireJson(headers: Headers): void {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters.find((parameter) => parameter.trim().startsWith('charset='));
  const json = type.trim() === 'application/json' && (!charset || /=\s*"?utf-8"?\s*$/.test(charset));
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (!json || encoding.toLowerCase() !== 'identity')
    throw new HttpRefusal(415, 'unsupported', {
      reason: coded('notJson'),
      detail: 'Send content-type: application/json, in UTF-8 and without content-encoding.',
    });
}

function tooLarge(max: number): HttpRefusal {
  return new HttpRefusal(413, 'tooLarge', { reason: coded('bodyTooLarge', { max }) });
}

async function readBytes(request: Request, max: number): Promise<Uint8Array> {
  const announced = request.headers.get('content-length');
  if (announced !== null && Number(announced) > max) throw tooLarge(max);
  // A server's parser holds a body to its announced length, so it cannot outgrow it; in a page there may be no stream at all.
  const bytes =
    announced === null && request.body
      ? await readStream(request.body, max)
      : new Uint8Array(await request.arrayBuffer());
  if (bytes.byteLength > max) throw tooLarge(max);
  return bytes;
}

async function readStream(body: ReadableStream<Uint8Array>, max: number): Promise<Uint8Array> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > max) {
      reader.cancel().catch(() => undefined);
      throw tooLarge(max);
    }
    chunks.push(next.value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
