/** Files: taking in an upload whose bytes have arrived, looking at it, and links for players and downloads. */
import { TakeUpload } from '../../../src/contract/file-wire.ts';
import type { Files } from '../assets/files.ts';
import type { Uploads } from '../assets/uploads.ts';
import { json } from '../http/answer.ts';
import { readJson } from '../http/body.ts';
import { parse } from '../http/field-problems.ts';
import { fileAnswer } from '../http/file-answer.ts';
import { parseId } from '../http/query.ts';
import type { Route } from '../http/route.ts';

export function fileRoutes(uploads: Uploads, files: Files): Route[] {
  return [takeRoute(uploads), previewRoute(files), linkRoute(files), followRoute(files)];
}

const asset = '/v1/orders/:id/assets/:asset';
const bytes = { contentType: 'application/octet-stream', headers: ['Content-Disposition', 'ETag'] };

function takeRoute(uploads: Uploads): Route {
  return {
    method: 'POST',
    path: '/v1/orders/:id/assets',
    access: 'party',
    summary: 'Takes in an upload whose bytes have all arrived, once it was looked into.',
    body: { schema: 'TakeUpload' },
    answers: {
      200: { description: 'Taken in before.', schema: 'StoredFile' },
      201: { description: 'Taken in.', schema: 'StoredFile' },
    },
    problems: [400, 403, 409, 413, 415, 422],
    async handle({ request, params }, viewer) {
      const id = parseId(params['id']);
      const wish = parse(TakeUpload, await readJson(request));
      const { file, created } = await uploads.take(id, viewer, wish);
      return json(file, created ? 201 : 200);
    },
  };
}

function previewRoute(files: Files): Route {
  return {
    method: 'GET',
    path: `${asset}/preview`,
    access: 'party',
    summary: 'The image, made anew from its pixels; or a PDF as it was sent.',
    answers: {
      200: { description: 'The bytes.', ...bytes },
      206: { description: 'A part of them.', ...bytes },
    },
    problems: [400, 403, 416],
    handle: async ({ request, params }, viewer) =>
      fileAnswer(request, await files.preview(parseId(params['id']), viewer, parseId(params['asset']))),
  };
}

function linkRoute(files: Files): Route {
  return {
    method: 'POST',
    path: `${asset}/links`,
    access: 'party',
    summary: 'A link to the whole file that needs no token, for at most ten minutes.',
    answers: { 200: { description: 'The link, relative to this address.', schema: 'FileLink' } },
    problems: [400, 403],
    handle: async ({ params }, viewer) =>
      json(await files.link(parseId(params['id']), viewer, parseId(params['asset']))),
  };
}

function followRoute(files: Files): Route {
  return {
    method: 'GET',
    path: `${asset}/links/:link`,
    access: 'open',
    summary: 'The whole file, or one range of it, by a link.',
    headers: {},
    answers: {
      200: { description: 'The bytes.', ...bytes },
      206: { description: 'The range that was asked for.', ...bytes },
    },
    problems: [400, 416],
    async handle({ request, params }) {
      const { id, asset, link = '' } = params;
      const file = await files.follow(parseId(id), parseId(asset), link);
      // An element of the host's page plays it, and that page is another site's.
      return fileAnswer(request, file, { 'cross-origin-resource-policy': 'cross-origin' });
    },
  };
}
