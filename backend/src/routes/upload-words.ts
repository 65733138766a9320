/** How the routes of tus are described: what each is asked and answers. What they do is in `uploads.ts`. */
import * as z from 'zod/mini';
import type { Described, RouteDescription } from '../http/route.ts';
import { bytesType, purposes, tusVersion } from './tus.ts';

const always = { 'tus-resumable': tusVersion };
const collection = { path: '/v1/orders/:id/uploads', always } as const;
const one = { path: '/v1/orders/:id/uploads/:upload', always } as const;

const asked = (name: string, description: string) => ({
  [name]: { schema: z.string(), description, required: true },
});
const spoken = asked('Tus-Resumable', `\`${tusVersion}\``);
const told = (description: string, ...headers: string[]): Described => ({
  description,
  headers: ['Tus-Resumable', ...headers],
});

export const uploadWords = {
  offer: {
    ...collection,
    method: 'OPTIONS',
    summary: 'What is offered of tus.',
    answers: { 204: told('In its headers.', 'Tus-Version', 'Tus-Extension', 'Tus-Max-Size') },
  },
  begin: {
    ...collection,
    method: 'POST',
    summary: 'Begins an upload of so many bytes.',
    headers: {
      ...spoken,
      ...asked('Upload-Length', 'Bytes of the whole file.'),
      ...asked('Upload-Metadata', `\`filename\`, \`purpose\` (${purposes.join(', ')}), \`slot\`.`),
    },
    answers: { 201: told('Begun.', 'Location', 'Upload-Expires') },
    problems: [400, 403, 409, 412, 413, 422],
  },
  find: {
    ...one,
    method: 'HEAD',
    summary: 'How much of an upload has arrived.',
    headers: spoken,
    answers: {
      200: told('In its headers.', 'Upload-Offset', 'Upload-Length', 'Upload-Metadata', 'Upload-Expires'),
    },
    problems: [400, 412],
  },
  add: {
    ...one,
    method: 'PATCH',
    summary: 'Adds bytes to the end; whatever arrives is kept when the request breaks off.',
    headers: { ...spoken, ...asked('Upload-Offset', 'Where these bytes begin: what has arrived so far.') },
    body: { contentType: bytesType },
    answers: { 204: told('Added.', 'Upload-Offset', 'Upload-Expires') },
    problems: [400, 409, 412, 413, 415],
  },
  forget: {
    ...one,
    method: 'DELETE',
    summary: 'Forgets an upload, or the file it became while nothing named it.',
    headers: spoken,
    answers: { 204: told('Forgotten.') },
    problems: [400, 409, 412],
  },
} satisfies Record<string, RouteDescription>;
