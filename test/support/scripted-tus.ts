/** A server of the files' part of the HTTP dialect behind a `fetch`: it keeps what arrives, and fails as a test tells it. */
import { problem } from './scripted-server.ts';

/**
 * What becomes of one request: it never arrives · its reply is lost · only so many of its bytes arrive, and no reply
 * comes · it is answered so · it waits until it is given up.
 */
export type Fault = 'lost' | 'lostReply' | { cutAfter: number } | Response | 'hangs';

interface Kept {
  length: number;
  metadata: Record<string, string>;
  bytes: Uint8Array<ArrayBuffer>;
  /** Its file's checksum, once it was taken in. */
  taken: string | null;
}

const orderUploads = '/v1/orders/o1/uploads';
const gone = () => new TypeError('Failed to fetch');

export function scriptedTus() {
  const uploads = new Map<string, Kept>();
  /** What was asked, oldest first: "POST", "HEAD u1", "PATCH u1 0+500000", "DELETE u1", "take u1". */
  const asked: string[] = [];
  const requests: Request[] = [];
  const faults: { what: RegExp; fault: Fault }[] = [];
  let begun = 0;

  const server = {
    uploads,
    asked,
    requests,
    /** The next request that looks like this fails so; several are met in turn. */
    fail(what: RegExp, ...more: Fault[]): void {
      for (const fault of more) faults.push({ what, fault });
    },
    /** What the server takes as a token. */
    isTaken: (_token: string): boolean => true,
    /** What it says of a file that it looked at; null: all is well. */
    refusal: (): Response | null => null,
    /** Where it says that a new upload stands. */
    locationOf: (id: string): string => `uploads/${id}`,
    /** Bytes that were on their way in all PATCH requests. */
    sent: () => asked.reduce((sum, what) => sum + Number(/^PATCH .*\+(\d+)/.exec(what)?.[1] ?? 0), 0),
    async fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      const body = new Uint8Array(await request.clone().arrayBuffer());
      const what = nameOf(request, body);
      asked.push(what);
      requests.push(request);
      const place = faults.findIndex((one) => one.what.test(what));
      const fault = place < 0 ? undefined : faults.splice(place, 1)[0]!.fault;
      if (fault === 'lost') throw gone();
      if (fault === 'hangs') return hang(request.signal);
      if (fault instanceof Response) return fault;
      if (!server.isTaken(request.headers.get('authorization') ?? '')) return problem(401, 'unauthorized');
      const answer = answerTo(
        request,
        fault === undefined || fault === 'lostReply' ? body : body.slice(0, fault.cutAfter),
      );
      if (fault !== undefined) throw gone();
      return answer;
    },
  };

  function answerTo(request: Request, body: Uint8Array<ArrayBuffer>): Response {
    const path = new URL(request.url).pathname;
    if (path.endsWith('/assets')) return takeIn(body);
    if (request.headers.get('tus-resumable') !== '1.0.0') return problem(412, 'invalid');
    if (request.method === 'POST') return begin(request);
    const kept = uploads.get(path.split('/').at(-1)!);
    if (kept === undefined || kept.taken !== null) return problem(404, 'notFound');
    if (request.method === 'PATCH') return append(request, kept, body);
    if (request.method === 'DELETE') uploads.delete(path.split('/').at(-1)!);
    return stands(kept, request.method === 'HEAD' ? 200 : 204);
  }

  function begin(request: Request): Response {
    const id = `u${++begun}`;
    const pairs = (request.headers.get('upload-metadata') ?? '').split(',').map((pair) => pair.split(' '));
    const metadata = Object.fromEntries(pairs.map(([name, value]) => [name, decoded(value ?? '')]));
    const length = Number(request.headers.get('upload-length'));
    uploads.set(id, { length, metadata, bytes: new Uint8Array(), taken: null });
    return new Response(null, { status: 201, headers: { location: server.locationOf(id) } });
  }

  function append(request: Request, kept: Kept, body: Uint8Array): Response {
    if (request.headers.get('content-type') !== 'application/offset+octet-stream')
      return problem(415, 'invalid');
    if (Number(request.headers.get('upload-offset')) !== kept.bytes.length) return problem(409, 'conflict');
    const bytes = new Uint8Array(kept.bytes.length + body.length);
    bytes.set(kept.bytes);
    bytes.set(body, kept.bytes.length);
    kept.bytes = bytes;
    return stands(kept, 204);
  }

  function takeIn(body: Uint8Array): Response {
    const { upload, checksum } = JSON.parse(new TextDecoder().decode(body));
    const kept = uploads.get(upload);
    if (kept === undefined) return problem(404, 'notFound');
    const refused = server.refusal();
    if (refused !== null) return refused;
    if (kept.bytes.length < kept.length) return problem(422, 'invalid', { fields: [field('incomplete')] });
    if (kept.taken !== null && kept.taken !== checksum)
      return problem(422, 'invalid', { fields: [field('checksumMismatch')] });
    const status = kept.taken === null ? 201 : 200;
    kept.taken = checksum;
    const stored = { id: `file-${upload}`, checksum, name: 'a', type: 'image/png', bytes: kept.length };
    return new Response(JSON.stringify(stored), { status });
  }

  return server;
}

export const field = (code: string, params: object = {}) => ({ path: 'file', code, params });

function nameOf({ method, url, headers }: Request, body: Uint8Array): string {
  const path = new URL(url).pathname;
  if (path.endsWith('/assets')) return `take ${JSON.parse(new TextDecoder().decode(body)).upload}`;
  if (path === orderUploads) return method;
  if (!path.startsWith(`${orderUploads}/`)) return `${method} ${path}`;
  const id = path.split('/').at(-1)!;
  return method === 'PATCH'
    ? `PATCH ${id} ${headers.get('upload-offset')}+${body.length}`
    : `${method} ${id}`;
}

const stands = ({ bytes, length }: Kept, status: number): Response =>
  new Response(null, {
    status,
    headers: { 'upload-offset': String(bytes.length), 'upload-length': String(length) },
  });

const decoded = (base64: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));

function hang(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
