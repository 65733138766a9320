/** The order's chat: pages of it, a new line, and how far it was read. */
import * as z from 'zod/mini';
import { NewMessage } from '../../../src/contract/message.ts';
import { ReadMark } from '../../../src/contract/wire.ts';
import { json } from '../http/answer.ts';
import { readJson } from '../http/body.ts';
import { parse } from '../http/field-problems.ts';
import type { RateLimiter } from '../http/limits.ts';
import { malformed } from '../http/problem.ts';
import { count, parseId, parseQuery } from '../http/query.ts';
import type { Route } from '../http/route.ts';
import type { Orders } from '../orders/orders.ts';

const lastSeq = 999_999_999;
const pageQuery = {
  before: { schema: z.optional(count(1, lastSeq)), description: 'Only messages with a smaller `seq`.' },
  after: { schema: z.optional(count(0, lastSeq)), description: 'Only messages with a larger `seq`.' },
  limit: { schema: z._default(count(1, 200), 50), description: 'Messages of one page, 1–200.' },
};
const PageQuery = z.object({
  before: pageQuery.before.schema,
  after: pageQuery.after.schema,
  limit: pageQuery.limit.schema,
});

export function messageRoutes(orders: Orders, messages: RateLimiter, typing: RateLimiter): Route[] {
  return [pageRoute(orders), sendRoute(orders, messages), readRoute(orders), typingRoute(orders, typing)];
}

function pageRoute(orders: Orders): Route {
  return {
    method: 'GET',
    path: '/v1/orders/:id/messages',
    access: 'party',
    summary: 'A page of the chat: the newest, or those before or after a `seq`.',
    query: pageQuery,
    answers: { 200: { description: 'The page, oldest first.', schema: 'MessagePage' } },
    problems: [400, 403],
    async handle({ url, params }, viewer) {
      const id = parseId(params['id']);
      const page = parseQuery(PageQuery, url);
      if (page.before !== undefined && page.after !== undefined)
        throw malformed('badQuery', 'Give before or after, not both.');
      return json(await orders.messages(id, viewer, page));
    },
  };
}

function sendRoute(orders: Orders, messages: RateLimiter): Route {
  return {
    method: 'POST',
    path: '/v1/orders/:id/messages',
    access: 'party',
    summary: 'Writes in the chat. The same `clientId` is stored once.',
    body: { schema: 'NewMessage' },
    answers: {
      200: { description: 'Stored before.', schema: 'SentMessage' },
      201: { description: 'Stored.', schema: 'SentMessage' },
    },
    problems: [400, 403, 413, 415, 422],
    async handle({ request, params }, viewer) {
      const id = parseId(params['id']);
      const message = parse(NewMessage, await readJson(request));
      const { seq, created } = await orders.send(id, viewer, message, () => messages.take(viewer.subject));
      return json({ seq }, created ? 201 : 200);
    },
  };
}

function readRoute(orders: Orders): Route {
  return {
    method: 'POST',
    path: '/v1/orders/:id/read',
    access: 'party',
    summary: 'Says up to which message the asker has read.',
    body: { schema: 'ReadMark' },
    answers: { 204: { description: 'Noted.' } },
    problems: [400, 403, 413, 415, 422],
    async handle({ request, params }, viewer) {
      const id = parseId(params['id']);
      const { seq } = parse(ReadMark, await readJson(request));
      await orders.markRead(id, viewer, seq);
      return new Response(null, { status: 204 });
    },
  };
}

function typingRoute(orders: Orders, typing: RateLimiter): Route {
  return {
    method: 'POST',
    path: '/v1/orders/:id/typing',
    access: 'party',
    summary:
      'Tells the other party that the asker is writing. Stored nowhere; too often, it is told to nobody.',
    answers: { 204: { description: 'Heard.' } },
    problems: [400, 403],
    async handle({ params }, viewer) {
      const id = parseId(params['id']);
      if (typing.admits(viewer.subject)) await orders.typing(id, viewer);
      return new Response(null, { status: 204 });
    },
  };
}
