/** The stream of hints: which order changed, never how. */
import * as z from 'zod/mini';
import type { Route } from '../http/route.ts';
import type { Orders } from '../orders/orders.ts';
import { parseKnown } from '../stream/known.ts';
import type { Streams } from '../stream/streams.ts';

export function streamRoute(orders: Orders, streams: Streams): Route {
  return {
    method: 'GET',
    path: '/v1/stream',
    access: 'party',
    summary:
      'Server-sent events: `open`, then `changed` with a hint for every order that is newer than known, then as they change. Ends with the token.',
    query: {
      known: {
        schema: z.optional(z.string()),
        description: 'What the asker has already: `id:version`, separated by commas, at most 200.',
      },
    },
    answers: {
      200: {
        description: 'Events; data of `changed` is a hint.',
        schema: 'Hint',
        contentType: 'text/event-stream',
      },
    },
    problems: [400, 403],
    handle({ request, url }, viewer) {
      const known = parseKnown(url.searchParams.get('known'));
      if (request.method === 'HEAD')
        return new Response(null, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
      return streams.open(viewer, () => orders.newerThan(viewer, known), request.signal);
    },
  };
}
