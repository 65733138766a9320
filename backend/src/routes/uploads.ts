/** Uploads by tus 1.0 with creation, expiration and termination: what they become afterwards is told elsewhere. */
import * as z from 'zod/mini';
import type { Upload, UploadWish, Uploads } from '../assets/uploads.ts';
import type { RateLimiter } from '../http/limits.ts';
import { HttpRefusal, coded, malformed } from '../http/problem.ts';
import { parseId } from '../http/query.ts';
import type { Described, Route } from '../http/route.ts';
import {
  bytesIn,
  metadataIn,
  metadataText,
  requireTus,
  tusOffer,
  tusVersion,
  uploadTooLarge,
} from './tus.ts';
import { createUploadBodies } from './upload-bodies.ts';

const always = { 'tus-resumable': tusVersion };
const collection = { path: '/v1/orders/:id/uploads', always } as const;
const one = { path: '/v1/orders/:id/uploads/:upload', always } as const;

const asked = (name: string, description: string, required = true) => ({
  [name]: { schema: z.string(), description, required },
});
const spoken = asked('Tus-Resumable', `\`${tusVersion}\``);
const told = (description: string, ...headers: string[]): Described => ({
  description,
  headers: ['Tus-Resumable', ...headers],
});
const purposes = ['creative', 'message', 'evidence'] as const;

export function uploadRoutes(uploads: Uploads, begun: RateLimiter): Route[] {
  return [offerRoute(), beginRoute(uploads, begun), whereRoute(uploads), ...bodyRoutes(uploads)];
}

function offerRoute(): Route {
  return {
    ...collection,
    method: 'OPTIONS',
    access: 'open',
    summary: 'What is offered of tus.',
    answers: { 204: told('In its headers.', 'Tus-Version', 'Tus-Extension', 'Tus-Max-Size') },
    handle: () => new Response(null, { status: 204, headers: { ...tusOffer, allow: 'POST, OPTIONS' } }),
  };
}

function beginRoute(uploads: Uploads, begun: RateLimiter): Route {
  return {
    ...collection,
    method: 'POST',
    access: 'party',
    summary: 'Begins an upload of so many bytes.',
    headers: {
      ...spoken,
      ...asked('Upload-Length', 'Bytes of the whole file.'),
      ...asked('Upload-Metadata', `\`filename\`, \`purpose\` (${purposes.join(', ')}), \`slot\`.`),
    },
    answers: { 201: told('Begun.', 'Location', 'Upload-Expires') },
    problems: [400, 403, 409, 412, 413, 422],
    async handle({ request: { headers }, params }, viewer) {
      const orderId = parseId(params['id']);
      requireTus(headers);
      const wish = wishIn(headers);
      begun.take(viewer.subject);
      const upload = await uploads.begin(orderId, viewer, wish);
      const more = { location: `uploads/${upload.id}`, 'upload-expires': expiry(upload) };
      return new Response(null, { status: 201, headers: more });
    },
  };
}

function whereRoute(uploads: Uploads): Route {
  return {
    ...one,
    method: 'HEAD',
    access: 'party',
    summary: 'How much of an upload has arrived.',
    headers: spoken,
    answers: {
      200: told('In its headers.', 'Upload-Offset', 'Upload-Length', 'Upload-Metadata', 'Upload-Expires'),
    },
    problems: [400, 412],
    async handle({ request, params }, viewer) {
      requireTus(request.headers);
      const upload = await uploads.find(parseId(params['id']), viewer, parseId(params['upload']));
      const { name, purpose, slotId, length } = upload;
      return new Response(null, {
        headers: {
          ...standing(upload),
          'upload-length': String(length),
          'upload-metadata': metadataText({ filename: name, purpose, slot: slotId }),
        },
      });
    },
  };
}

function bodyRoutes(uploads: Uploads): Route[] {
  const bodies = createUploadBodies();
  return [
    {
      ...one,
      method: 'PATCH',
      access: 'party',
      summary: 'Adds bytes to the end; whatever arrives is kept when the request breaks off.',
      headers: { ...spoken, ...asked('Upload-Offset', 'Where these bytes begin: what has arrived so far.') },
      body: { contentType: bytesType },
      answers: { 204: told('Added.', 'Upload-Offset', 'Upload-Expires') },
      problems: [400, 409, 412, 413, 415],
      async handle({ request, params }, viewer) {
        const { headers } = request;
        requireTus(headers);
        requireBytes(headers);
        const offset = bytesIn(headers, 'Upload-Offset');
        const [orderId, id] = [parseId(params['id']), parseId(params['upload'])];
        const { length, offset: arrived } = await uploads.find(orderId, viewer, id);
        const fits = (bytes: number) => {
          if (offset + bytes > length) throw uploadTooLarge(offset + bytes, length);
        };
        // Elsewhere than where the upload stands, that is what is wrong: see `append`.
        if (offset === arrived) fits(Number(headers.get('content-length') ?? 0));
        const { result, bytes } = await bodies.use(id, await bodyOf(request), (body) =>
          uploads.append(orderId, viewer, id, offset, body),
        );
        fits(bytes);
        return new Response(null, { status: 204, headers: standing(result) });
      },
    },
    {
      ...one,
      method: 'DELETE',
      access: 'party',
      summary: 'Forgets an upload, or the file it became while nothing named it.',
      headers: spoken,
      answers: { 204: told('Forgotten.') },
      problems: [400, 409, 412],
      async handle({ request, params }, viewer) {
        requireTus(request.headers);
        const [orderId, id] = [parseId(params['id']), parseId(params['upload'])];
        // Only whoever may go on with it may end it; a file that was taken in has nothing to be ended.
        const isRunning = await uploads.find(orderId, viewer, id).catch(() => null);
        if (isRunning) await bodies.end(id);
        await uploads.discard(orderId, viewer, id);
        return new Response(null, { status: 204 });
      },
    },
  ];
}

const bytesType = 'application/offset+octet-stream';

function requireBytes(headers: Headers): void {
  if (headers.get('content-type') === bytesType) return;
  throw new HttpRefusal(415, 'unsupported', {
    reason: coded('notBytes'),
    detail: `Send content-type: ${bytesType}.`,
  });
}

/** Not every browser has a stream in its requests, where the backend runs in a page. */
async function bodyOf(request: Request): Promise<ReadableStream<Uint8Array>> {
  return (request.body as ReadableStream<Uint8Array> | null | undefined) ?? (await request.blob()).stream();
}

function wishIn(headers: Headers): UploadWish {
  const length = bytesIn(headers, 'Upload-Length');
  const metadata = metadataIn(headers);
  const name = metadata.get('filename');
  const purpose = purposes.find((known) => known === metadata.get('purpose'));
  if (name === undefined || purpose === undefined)
    throw malformed('badHeader', `Upload-Metadata needs filename and purpose (${purposes.join(', ')}).`);
  const slot = metadata.get('slot');
  return { length, name, purpose, ...(slot !== undefined && { slotId: parseId(slot) }) };
}

const expiry = ({ expiresAt }: Upload): string => new Date(expiresAt).toUTCString();

const standing = (upload: Upload): Record<string, string> => ({
  'upload-offset': String(upload.offset),
  'upload-expires': expiry(upload),
});
