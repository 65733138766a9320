/** Uploads by tus 1.0 with creation, expiration and termination: what they become afterwards is told elsewhere. */
import { createUploadBodies } from '../assets/upload-bodies.ts';
import type { Upload, Uploads } from '../assets/uploads.ts';
import type { RateLimiter } from '../http/limits.ts';
import { parseId } from '../http/query.ts';
import type { Route } from '../http/route.ts';
import { bytesIn, metadataText, requireBytes, requireTus, tusOffer, uploadTooLarge, wishIn } from './tus.ts';
import { uploadWords } from './upload-words.ts';

export function uploadRoutes(uploads: Uploads, begun: RateLimiter): Route[] {
  const offered = { status: 204, headers: { ...tusOffer, allow: 'POST, OPTIONS' } };
  const offer: Route = { ...uploadWords.offer, access: 'open', handle: () => new Response(null, offered) };
  return [offer, beginRoute(uploads, begun), findRoute(uploads), ...bodyRoutes(uploads)];
}

function beginRoute(uploads: Uploads, begun: RateLimiter): Route {
  return {
    ...uploadWords.begin,
    access: 'party',
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

function findRoute(uploads: Uploads): Route {
  return {
    ...uploadWords.find,
    access: 'party',
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
      ...uploadWords.add,
      access: 'party',
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
      ...uploadWords.forget,
      access: 'party',
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

/** Not every browser has a stream in its requests, where the backend runs in a page. */
async function bodyOf(request: Request): Promise<ReadableStream<Uint8Array>> {
  return (request.body as ReadableStream<Uint8Array> | null | undefined) ?? (await request.blob()).stream();
}

const expiry = ({ expiresAt }: Upload): string => new Date(expiresAt).toUTCString();

const standing = (upload: Upload): Record<string, string> => ({
  'upload-offset': String(upload.offset),
  'upload-expires': expiry(upload),
});
