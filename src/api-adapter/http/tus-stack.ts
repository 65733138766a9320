/** What the tus client sends its requests with: the adapter's own door, so that token, `fetch`, time limit and errors are the same. */
import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';
import { ApiError } from '../../contract/api-error.ts';
import type { Door } from './door.ts';
import { orderPath } from './orders.ts';

interface Stack {
  door: Door;
  orderId: string;
  /** Of the file that is sent. */
  size: number;
  signal: AbortSignal;
}

/** Without `id` where uploads are begun. */
export const uploadPath = (orderId: string, id?: string): string =>
  `${orderPath(orderId)}/uploads${id === undefined ? '' : `/${encodeURIComponent(id)}`}`;

/** By what an upload is known, wherever the server says that it stands. */
export const uploadIdOf = (url: string): string => decodeURIComponent(url.slice(url.lastIndexOf('/') + 1));

export function tusStack(stack: Stack): HttpStack {
  return { getName: () => 'door', createRequest: (method, url) => requestOf(stack, method, url) };
}

function requestOf({ door, orderId, size, signal }: Stack, method: string, url: string): HttpRequest {
  const headers: Record<string, string> = {};
  const stop = new AbortController();
  // Whatever address the server gave: no request leaves for another place, since it carries the token.
  const path = uploadPath(orderId, method === 'POST' ? undefined : uploadIdOf(url));

  async function send(body: Blob | null): Promise<HttpResponse> {
    const ended = AbortSignal.any([signal, stop.signal]);
    try {
      const response = await door.open(path, { method, headers, body: body ?? undefined, signal: ended });
      const isAnother = method === 'HEAD' && response.headers.get('upload-length') !== String(size);
      return answerOf(isAnother ? notKnown() : response);
    } catch (thrown) {
      // The client begins anew where no such upload is known; all else ends this run.
      if (method === 'HEAD' && ApiError.from(thrown).code === 'notFound') return answerOf(notKnown());
      throw thrown;
    }
  }

  return {
    getMethod: () => method,
    getURL: () => url,
    setHeader: (name, value) => void (headers[name.toLowerCase()] = value),
    getHeader: (name) => headers[name.toLowerCase()],
    // What was sent need not have arrived: the server's offset tells.
    setProgressHandler() {},
    send,
    abort: async () => stop.abort(),
    getUnderlyingObject: () => null,
  };
}

const notKnown = (): Response => new Response(null, { status: 404 });

const answerOf = ({ status, headers }: Response): HttpResponse => ({
  getStatus: () => status,
  getHeader: (name) => headers.get(name) ?? undefined,
  getBody: () => '',
  getUnderlyingObject: () => null,
});
