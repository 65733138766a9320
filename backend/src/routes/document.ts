/** The OpenAPI file of the routes beside it. */
import { json } from '../http/answer.ts';
import type { Route } from '../http/route.ts';
import { openApiOf } from '../openapi.ts';

export function documentRoute(routes: readonly Route[]): Route {
  let document: unknown;
  const route: Route = {
    method: 'GET',
    path: '/v1/openapi.json',
    access: 'open',
    summary: 'This description.',
    answers: { 200: { description: 'An OpenAPI 3.1 document.' } },
    handle() {
      document ??= openApiOf([...routes, route]);
      return json(document, 200, { 'cache-control': 'public, max-age=300' });
    },
  };
  return route;
}
