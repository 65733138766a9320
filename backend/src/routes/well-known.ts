/** What anyone may know of this deployment: the public keys by which its case files are checked. */
import type { CaseFiles } from '../case-file/case-files.ts';
import { digest } from '../digest.ts';
import type { Route } from '../http/route.ts';

export function keysRoute(caseFiles: CaseFiles): Route {
  return {
    method: 'GET',
    path: '/.well-known/case-file-keys.json',
    access: 'open',
    summary: 'Every key that ever signed a case file here, as a JWK Set (RFC 7517).',
    answers: {
      200: {
        description: 'The keys, the present one first.',
        schema: 'CaseKeys',
        contentType: 'application/jwk-set+json',
        headers: ['ETag'],
      },
      304: { description: 'Nothing has changed.', headers: ['ETag'] },
    },
    problems: [422],
    async handle({ request }) {
      const body = JSON.stringify(await caseFiles.keys());
      const etag = `"${digest(body).slice(0, 16)}"`;
      const headers = { etag, 'cache-control': 'public, max-age=3600' };
      const seen = (request.headers.get('if-none-match') ?? '')
        .split(',')
        .map((tag) => tag.trim().replace(/^W\//, ''));
      if (seen.includes(etag) || seen.includes('*')) return new Response(null, { status: 304, headers });
      return new Response(body, { headers: { ...headers, 'content-type': 'application/jwk-set+json' } });
    },
  };
}
