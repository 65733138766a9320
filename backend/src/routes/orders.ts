/** Orders: the queue, one order, what may be done to it, and how a checkout places one. */
import * as z from 'zod/mini';
import { limits } from '../../../src/contract/limits.ts';
import { OrderStatus } from '../../../src/contract/order.ts';
import { QueueView } from '../../../src/contract/queue.ts';
import { PlaceOrder } from '../../../src/contract/placement.ts';
import { json, tagged } from '../http/answer.ts';
import { readJson } from '../http/body.ts';
import { hashOf } from '../http/canonical.ts';
import { parseCommand } from '../http/command.ts';
import { parse } from '../http/field-problems.ts';
import type { RateLimiter } from '../http/limits.ts';
import { malformed } from '../http/problem.ts';
import { count, flag, parseId, parseQuery } from '../http/query.ts';
import type { Route } from '../http/route.ts';
import type { Orders } from '../orders/orders.ts';
import { Refused } from '../refused.ts';

const queueQuery = {
  view: { schema: z.optional(QueueView), description: 'Whose move it is, or done.' },
  search: {
    schema: z.optional(z.string().check(z.trim(), z.maxLength(limits.search.max))),
    description: "Part of the order's number or of a party's name.",
  },
  status: { schema: z.optional(OrderStatus), description: 'Only orders in this status.' },
  unread: {
    schema: z.optional(flag),
    description: '`true`: only orders with messages that the asker has not read.',
  },
  cursor: { schema: z.optional(z.string()), description: 'From the page before.' },
  limit: { schema: z._default(count(1, 200), 200), description: 'Rows of one page, 1–200.' },
};
const QueueQuery = z.object({
  view: queueQuery.view.schema,
  search: queueQuery.search.schema,
  status: queueQuery.status.schema,
  unread: queueQuery.unread.schema,
  cursor: queueQuery.cursor.schema,
  limit: queueQuery.limit.schema,
});

/** Chosen by the client, the same for every repetition of one click. */
const IdempotencyKey = z.string().check(z.regex(/^[\w.~+/=:-]{8,128}$/));

export function orderRoutes(orders: Orders, actions: RateLimiter): Route[] {
  return [listRoute(orders), placeRoute(orders), orderRoute(orders), actRoute(orders, actions)];
}

function listRoute(orders: Orders): Route {
  return {
    method: 'GET',
    path: '/v1/orders',
    access: 'party',
    summary: 'A page of the orders that the asker may see.',
    query: queueQuery,
    answers: { 200: { description: 'The page.', schema: 'OrderPage' } },
    problems: [400, 403],
    handle: async ({ url }, viewer) =>
      json(await orders.list(viewer, parseQuery(QueueQuery, url)).catch(askedWrongly)),
  };
}

/** A cursor is part of the question: one that cannot be used makes the request malformed. */
function askedWrongly(error: unknown): never {
  if (error instanceof Refused && error.reason?.code === 'cursor')
    throw malformed('cursor', 'This cursor is not from a page of this question; ask from the beginning.', [
      { path: 'query.cursor', code: 'cursor', params: {} },
    ]);
  throw error;
}

function placeRoute(orders: Orders): Route {
  return {
    method: 'POST',
    path: '/v1/orders',
    access: 'host',
    summary: "Places an order whose money is captured (the host's checkout).",
    body: { schema: 'PlaceOrder' },
    answers: {
      200: { description: 'This order was placed before; nothing was done.', schema: 'PlacedOrder' },
      201: { description: 'Placed.', schema: 'PlacedOrder', headers: ['Location'] },
    },
    problems: [400, 403, 409, 413, 415, 422],
    async handle({ request }) {
      const { created, ...placed } = await orders.place(parse(PlaceOrder, await readJson(request)));
      return json(placed, created ? 201 : 200, { location: `/v1/orders/${placed.id}` });
    },
  };
}

function orderRoute(orders: Orders): Route {
  return {
    method: 'GET',
    path: '/v1/orders/:id',
    access: 'party',
    summary: 'The order as it is now, for the asker.',
    headers: {
      'If-None-Match': { schema: z.string(), description: 'A tag received before.', required: false },
    },
    answers: {
      200: { description: 'The order.', schema: 'OrderSnapshot', headers: ['ETag'] },
      304: { description: 'Nothing but `serverTime` would differ.', headers: ['ETag'] },
    },
    problems: [400, 403],
    handle: async ({ request, params }, viewer) =>
      tagged(request, await orders.get(parseId(params['id']), viewer)),
  };
}

function actRoute(orders: Orders, actions: RateLimiter): Route {
  return {
    method: 'POST',
    path: '/v1/orders/:id/actions',
    access: 'party',
    summary: 'Does one thing to the order. The same key with the same body acts once.',
    headers: {
      'Idempotency-Key': { schema: IdempotencyKey, description: 'Chosen by the client.', required: true },
    },
    body: { schema: 'ActionRequest' },
    answers: {
      200: {
        description: 'Stored; or stored before.',
        schema: 'ActResult',
        headers: ['Idempotency-Replayed'],
      },
    },
    problems: [400, 403, 409, 413, 415, 422],
    async handle({ request, params, receivedAt }, viewer) {
      const id = parseId(params['id']);
      const key = IdempotencyKey.safeParse(request.headers.get('idempotency-key'));
      if (!key.success)
        throw malformed('idempotencyKey', 'Send Idempotency-Key: 8–128 letters, digits or . ~ + / = : _ -');
      actions.take(viewer.subject);
      const body = await readJson(request);
      const command = parseCommand(body);
      const asked = { key: key.data, bodyHash: hashOf(body), command };
      const { result, replayed } = await orders.act(id, viewer, asked, receivedAt);
      return json(result, 200, replayed ? { 'idempotency-replayed': 'true' } : {});
    },
  };
}
