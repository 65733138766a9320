/** Figures for the operator's monitor. Not for everyone: they tell how much business is done here. */
import { digest } from '../digest.ts';
import { HttpRefusal, coded } from '../http/problem.ts';
import type { Route } from '../http/route.ts';
import { metricsType, type Registry } from '../metrics/registry.ts';

export function metricsRoute({ text }: Registry, token: string): Route {
  // Digests are compared, so that the time it takes tells nothing of the token.
  const expected = digest(`Bearer ${token}`);
  return {
    method: 'GET',
    path: '/metrics',
    access: 'open',
    summary: 'Figures of this process, in the text format of Prometheus.',
    answers: { 200: { description: 'The figures.', contentType: metricsType } },
    async handle({ request }) {
      if (digest(request.headers.get('authorization') ?? '') !== expected)
        throw new HttpRefusal(401, 'unauthorized', {
          reason: coded('metricsToken'),
          headers: { 'www-authenticate': 'Bearer' },
        });
      return new Response(await text(), { headers: { 'content-type': metricsType } });
    },
  };
}
