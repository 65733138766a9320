/** What mediators note about a case for themselves. */
import { NewNote } from '../../../src/contract/notes.ts';
import { json } from '../http/answer.ts';
import { readJson } from '../http/body.ts';
import { parse } from '../http/field-problems.ts';
import type { RateLimiter } from '../http/limits.ts';
import { parseId } from '../http/query.ts';
import type { Route } from '../http/route.ts';
import type { Orders } from '../orders/orders.ts';

const path = '/v1/orders/:id/notes';

export function noteRoutes(orders: Orders, notes: RateLimiter): Route[] {
  return [
    {
      method: 'GET',
      path,
      access: 'party',
      summary: 'All notes that mediators keep of the case, for mediators only.',
      answers: { 200: { description: 'The notes, oldest first.', schema: 'CaseNotes' } },
      problems: [400, 403],
      handle: async ({ params }, viewer) => json(await orders.notes(parseId(params['id']), viewer)),
    },
    {
      method: 'POST',
      path,
      access: 'party',
      summary: 'Keeps a note of the case, for mediators only. The same `clientId` is stored once.',
      body: { schema: 'NewNote' },
      answers: {
        200: { description: 'Stored before.', schema: 'CaseNote' },
        201: { description: 'Stored.', schema: 'CaseNote' },
      },
      problems: [400, 403, 413, 415, 422],
      async handle({ request, params }, viewer) {
        const id = parseId(params['id']);
        const given = parse(NewNote, await readJson(request));
        const { note, created } = await orders.addNote(id, viewer, given, () => notes.take(viewer.subject));
        return json(note, created ? 201 : 200);
      },
    },
  ];
}
