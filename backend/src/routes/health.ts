/** For whoever watches over the process: is it alive, and can it serve. */
import { json } from '../http/answer.ts';
import type { Route } from '../http/route.ts';
import { Refused } from '../refused.ts';
import { coded } from '../http/problem.ts';

export function healthRoutes(ready: () => Promise<void>): Route[] {
  return [
    {
      method: 'GET',
      path: '/healthz',
      access: 'open',
      summary: 'The process is alive.',
      answers: { 200: { description: 'Alive.' } },
      handle: () => json({ status: 'ok' }),
    },
    {
      method: 'GET',
      path: '/readyz',
      access: 'open',
      summary: 'The store can be read and written.',
      answers: { 200: { description: 'Ready.' } },
      async handle() {
        try {
          await ready();
        } catch {
          throw new Refused('unavailable', { reason: coded('storeUnavailable'), retryAfterMs: 5000 });
        }
        return json({ status: 'ready' });
      },
    },
  ];
}
