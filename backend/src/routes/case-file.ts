/** The case file of an order: streamed, so that no file is ever wholly in memory. */
import type { CaseFiles } from '../case-file/case-files.ts';
import type { RateLimiter } from '../http/limits.ts';
import { parseId } from '../http/query.ts';
import type { Route } from '../http/route.ts';

export function caseFileRoute(caseFiles: CaseFiles, exports: RateLimiter): Route {
  return {
    method: 'GET',
    path: '/v1/orders/:id/case-file',
    access: 'party',
    summary: 'Everything that was said and done in a case, as one signed archive; once there was a dispute.',
    answers: {
      200: { description: 'A ZIP archive.', headers: ['Content-Disposition'] },
    },
    problems: [400, 403, 409, 422],
    async handle({ params }, viewer) {
      const id = parseId(params['id']);
      exports.take(viewer.subject);
      const { name, archive } = await caseFiles.open(id, viewer);
      return new Response(archive, {
        headers: {
          'content-type': 'application/zip',
          'content-disposition': `attachment; filename="${name}"`,
          'cache-control': 'private, no-store',
        },
      });
    },
  };
}
