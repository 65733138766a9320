/** Repeats an order's webhooks, for a host that has lost them. */
import * as z from 'zod/mini';
import { json } from '../http/answer.ts';
import { readJson } from '../http/body.ts';
import { parse } from '../http/field-problems.ts';
import { coded, notFound } from '../http/problem.ts';
import { parseId } from '../http/query.ts';
import type { Route } from '../http/route.ts';
import { Refused } from '../refused.ts';
import type { Store } from '../store/store.ts';
import { replay } from '../webhooks/replay.ts';

/** From which version on: its own event is not among them. */
export const ReplayWebhooks = z.object({ after: z.int().check(z.minimum(0)) });
export const ReplayedWebhooks = z.object({ queued: z.int(), upTo: z.int() });

/** `sent`: whether this backend sends webhooks at all. */
export function webhookRoutes(store: Pick<Store, 'read' | 'events' | 'addOutbox'>, sent: boolean): Route[] {
  return [
    {
      method: 'POST',
      path: '/v1/orders/:id/webhooks',
      access: 'host',
      summary: "Sends an order's events after a version again, at most 500 of them, with the ids they had.",
      body: { schema: 'ReplayWebhooks' },
      answers: {
        202: {
          description: 'Queued; `upTo` is the version of the last of them.',
          schema: 'ReplayedWebhooks',
        },
      },
      problems: [400, 403, 413, 415, 422],
      async handle({ request, params, requestId, receivedAt }) {
        const orderId = parseId(params['id']);
        const { after } = parse(ReplayWebhooks, await readJson(request));
        if (!sent) throw new Refused('unsupported', { reason: coded('webhooksOff') });
        const replayed = await replay(store, orderId, { after, part: requestId, at: receivedAt });
        if (replayed === null) throw notFound();
        return json(replayed, 202);
      },
    },
  ];
}
