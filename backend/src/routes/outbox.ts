/** What did not arrive: the marketplace's own server lists it and sends it again. */
import * as z from 'zod/mini';
import { Instant } from '../../../src/contract/primitives.ts';
import type { Clock } from '../clock.ts';
import { json } from '../http/answer.ts';
import { malformed, notFound } from '../http/problem.ts';
import { count, parseQuery } from '../http/query.ts';
import type { Route } from '../http/route.ts';
import type { OutboxRow, Store } from '../store/store.ts';

/** Rows without what they would have said. */
export const OutboxTrouble = z.object({
  rows: z.array(
    z.object({
      key: z.string(),
      orderId: z.string(),
      kind: z.enum(['mail', 'money', 'reminder', 'webhook']),
      /** Whom a mail was for. */
      to: z.optional(z.string()),
      attempts: z.int(),
      error: z.nullable(z.string()),
      /** When it is tried again; of what was given up, when it was last due. */
      nextAt: Instant,
      state: z.enum(['waiting', 'dead']),
    }),
  ),
  more: z.boolean(),
});

const troubleQuery = {
  state: {
    schema: z._default(z.enum(['waiting', 'dead']), 'waiting'),
    description: 'Those that failed and are tried again, or those that were given up.',
  },
  limit: { schema: z._default(count(1, 200), 100), description: 'Rows, 1–200; the longest due first.' },
};
const TroubleQuery = z.object({ state: troubleQuery.state.schema, limit: troubleQuery.limit.schema });

/** Longer than any key of the outbox. */
export const OutboxKey = z.string().check(z.minLength(1), z.maxLength(400));

export function outboxRoutes(store: Pick<Store, 'outboxTrouble' | 'outboxResend'>, clock: Clock): Route[] {
  return [
    {
      method: 'GET',
      path: '/v1/outbox',
      access: 'host',
      summary: 'Mails, payments and webhooks that have failed.',
      query: troubleQuery,
      answers: { 200: { description: 'The rows.', schema: 'OutboxTrouble' } },
      problems: [400, 403],
      async handle({ url }) {
        const { state, limit } = parseQuery(TroubleQuery, url);
        const rows = await store.outboxTrouble({ dead: state === 'dead', limit: limit + 1 });
        return json({ rows: rows.slice(0, limit).map(told), more: rows.length > limit });
      },
    },
    {
      method: 'POST',
      path: '/v1/outbox/:key/resend',
      access: 'host',
      summary: 'Begins anew with what was given up, under the same Message-ID or webhook id.',
      answers: { 204: { description: 'It is sent again.' } },
      problems: [400, 403],
      async handle({ params }) {
        const key = OutboxKey.safeParse(params['key']);
        if (!key.success) throw malformed('badKey', 'A key has 1–400 characters.');
        if (!(await store.outboxResend(key.data, clock.now()))) throw notFound();
        return new Response(null, { status: 204 });
      },
    },
  ];
}

/** A row without what it would have said. */
export function told({ key, orderId, kind, lane, attempts, error, nextAt, state }: OutboxRow) {
  const [, to] = /^mail:(.+)$/.exec(lane) ?? [];
  return { key, orderId, kind, ...(to !== undefined && { to }), attempts, error, nextAt, state };
}
