/** Small answers: JSON, and the marks by which an unchanged one need not be sent again. */
import { hashOf } from './canonical.ts';

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  });
}

/** The body, or 304 when the asker has it already. `serverTime` always differs and does not count: the tag is weak. */
export function tagged(request: Request, body: { version: number; serverTime: string }): Response {
  const { serverTime: _, ...lasting } = body;
  const etag = `W/"${body.version}-${hashOf(lasting).slice(0, 16)}"`;
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'Authorization' };
  const seen = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim());
  if (seen.includes(etag) || seen.includes('*')) return new Response(null, { status: 304, headers });
  return json(body, 200, headers);
}
