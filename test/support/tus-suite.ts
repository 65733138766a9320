/** What any server of tus 1.0 with creation, expiration and termination does, as a client sees it over a real port. */
import assert from 'node:assert/strict';
import { Upload } from 'tus-js-client';
import { bytesFor } from './files.ts';
import { openCutter } from './tus-cutter.ts';
import {
  arriving,
  ask,
  begin,
  begun,
  bytesType,
  halfRequest,
  inFuture,
  isGone,
  metadata,
  offsetAt,
  pair,
  patch,
  type TusServer,
} from './tus-asking.ts';

/** Where servers may differ: what this one answers. */
export interface TusAnswers {
  otherVersion: number;
  noOffset: number;
  wrongType: number;
  noType: number;
  zeroLength: number;
  deferLength: number;
  overBytesKept: number;
  withBytes: string | null;
}

export interface TusCheck {
  name: string;
  run(server: TusServer, answers: TusAnswers): Promise<void>;
}

export const tusChecks: readonly TusCheck[] = [
  {
    name: 'says what it can, to whoever asks',
    async run(server) {
      const { status, headers } = await ask(server, 'OPTIONS', server.url, { 'tus-resumable': null });
      assert.ok(status === 200 || status === 204);
      assert.deepEqual(headers.get('tus-version')?.split(','), ['1.0.0']);
      const extensions = headers.get('tus-extension')?.split(',') ?? [];
      for (const extension of ['creation', 'expiration', 'termination'])
        assert.ok(extensions.includes(extension), extension);
      assert.equal(headers.get('tus-max-size'), String(server.maxSize));
    },
  },
  {
    name: 'speaks no other version',
    async run(server, { otherVersion }) {
      const url = await begun(server, 10);
      assert.equal((await ask(server, 'HEAD', url, { 'tus-resumable': null })).status, 412);
      const other = await ask(server, 'HEAD', url, { 'tus-resumable': '0.2.2' });
      assert.equal(other.status, otherVersion);
      if (other.status === 412) assert.equal(other.headers.get('tus-version'), '1.0.0');
      const body = bytesFor(10);
      assert.equal((await patch(server, url, 0, body, { 'tus-resumable': '0.2.2' })).status, otherVersion);
      assert.equal(await offsetAt(server, url), 0);
    },
  },
  {
    name: 'begins an upload, and tells where it stands and until when',
    async run(server) {
      const { status, headers } = await begin(server, 1234);
      assert.equal(status, 201);
      inFuture(headers);
      const url = new URL(headers.get('location') ?? '', server.url);
      assert.ok(url.href.startsWith(`${server.url}/`), url.href);
      const head = await ask(server, 'HEAD', url.href);
      assert.equal(head.status, 200);
      assert.equal(head.headers.get('upload-offset'), '0');
      assert.equal(head.headers.get('upload-length'), '1234');
      assert.equal(head.headers.get('cache-control'), 'no-store');
      assert.equal(head.headers.get('upload-metadata'), metadata);
    },
  },
  {
    name: 'begins nothing without a right length',
    async run(server) {
      for (const length of [null, '', '-1', 'ten', '1.5'])
        assert.equal((await begin(server, 0, { 'upload-length': length })).status, 400, String(length));
    },
  },
  {
    name: 'begins nothing with metadata that cannot be read',
    async run(server) {
      const twice = `${metadata},${pair('filename', 'again')}`;
      for (const text of ['filename Z-_=', 'filename a b', `${metadata},,`, twice])
        assert.equal((await begin(server, 10, { 'upload-metadata': text })).status, 400, text);
    },
  },
  {
    name: 'begins nothing that is larger than it takes',
    async run(server) {
      assert.equal((await begin(server, server.maxSize + 1)).status, 413);
    },
  },
  {
    name: 'begins an empty upload, or says that it takes none',
    async run(server, { zeroLength }) {
      assert.equal((await begin(server, 0)).status, zeroLength);
    },
  },
  {
    name: 'begins an upload of unknown length, or says that it takes none',
    async run(server, { deferLength }) {
      const { status } = await begin(server, 0, { 'upload-length': null, 'upload-defer-length': '1' });
      assert.equal(status, deferLength);
    },
  },
  {
    name: 'takes bytes with the beginning, or leaves them for later',
    async run(server, { withBytes }) {
      const { status, headers } = await begin(server, 10, { 'content-type': bytesType }, bytesFor(4));
      assert.equal(status, 201);
      assert.equal(headers.get('upload-offset'), withBytes);
      const url = new URL(headers.get('location') ?? '', server.url).href;
      assert.equal(await offsetAt(server, url), Number(withBytes));
    },
  },
  {
    name: 'takes pieces, each where the one before ended',
    async run(server) {
      const bytes = bytesFor(300_000);
      const url = await begun(server, bytes.length);
      for (const [from, to] of [
        [0, 1],
        [1, 100_000],
        [100_000, 100_000],
        [100_000, 299_999],
      ] as const) {
        const { status, headers } = await patch(server, url, from, bytes.slice(from, to));
        assert.equal(status, 204);
        assert.equal(headers.get('upload-offset'), String(to));
        inFuture(headers);
        assert.equal(await offsetAt(server, url), to);
      }
      const last = await patch(server, url, 299_999, bytes.slice(299_999));
      assert.deepEqual([last.status, last.headers.get('upload-offset')], [204, '300000']);
      assert.equal(await offsetAt(server, url), 300_000);
      assert.deepEqual(Buffer.from(await server.contentOf(url)), Buffer.from(bytes));
    },
  },
  {
    name: 'takes bytes nowhere else',
    async run(server, { noOffset }) {
      const url = await begun(server, 100);
      assert.equal((await patch(server, url, 0, bytesFor(50))).status, 204);
      for (const offset of [0, 49, 51, 100])
        assert.equal((await patch(server, url, offset, bytesFor(1))).status, 409, `at ${offset}`);
      const asked = { 'upload-offset': null };
      assert.equal((await patch(server, url, 0, bytesFor(1), asked)).status, noOffset);
      assert.equal((await patch(server, url, 0, bytesFor(1), { 'upload-offset': '-1' })).status, 400);
      assert.equal(await offsetAt(server, url), 50);
    },
  },
  {
    name: 'takes bytes only as bytes',
    async run(server, { wrongType, noType }) {
      const url = await begun(server, 10);
      const json = { 'content-type': 'application/json' };
      assert.equal((await patch(server, url, 0, bytesFor(10), json)).status, wrongType);
      assert.equal((await patch(server, url, 0, bytesFor(10), { 'content-type': null })).status, noType);
      assert.equal(await offsetAt(server, url), 0);
    },
  },
  {
    name: 'takes no more bytes than were announced, whether or not the request tells how many come',
    async run(server, { overBytesKept }) {
      const url = await begun(server, 10);
      assert.equal((await patch(server, url, 0, bytesFor(11))).status, 413);
      assert.equal(await offsetAt(server, url), 0);
      const untold = new Blob([bytesFor(11)]).stream();
      assert.equal((await patch(server, url, 0, untold)).status, 413);
      assert.equal(await offsetAt(server, url), overBytesKept);
    },
  },
  {
    name: 'forgets an upload',
    async run(server) {
      const url = await begun(server, 10);
      assert.equal((await patch(server, url, 0, bytesFor(5))).status, 204);
      assert.equal((await ask(server, 'DELETE', url)).status, 204);
      isGone((await ask(server, 'HEAD', url)).status);
      isGone((await patch(server, url, 5, bytesFor(5))).status);
      isGone((await ask(server, 'DELETE', url)).status);
    },
  },
  {
    name: 'knows only what was begun',
    async run(server) {
      const url = `${await begun(server, 10)}x`;
      isGone((await ask(server, 'HEAD', url)).status);
      isGone((await patch(server, url, 0, bytesFor(5))).status);
      isGone((await ask(server, 'DELETE', url)).status);
    },
  },
  {
    name: 'forgets what took too long',
    async run(server) {
      const url = await begun(server, 10);
      await server.expire();
      isGone((await ask(server, 'HEAD', url)).status);
      isGone((await patch(server, url, 0, bytesFor(5))).status);
    },
  },
  {
    name: 'keeps what had arrived when a connection broke',
    async run(server) {
      const bytes = bytesFor(200_000);
      const url = await begun(server, bytes.length);
      const socket = await halfRequest(server, url, bytes.length, bytes.subarray(0, 120_000));
      await new Promise((resolve) => setTimeout(resolve, 100));
      socket.destroy();
      const offset = await arriving(server, url);
      assert.ok(offset > 0 && offset <= 120_000, String(offset));
      assert.equal((await patch(server, url, offset, bytes.slice(offset))).status, 204);
      assert.deepEqual(Buffer.from(await server.contentOf(url)), Buffer.from(bytes));
    },
  },
  {
    name: 'goes on with who comes back, while the broken line still looks alive',
    async run(server) {
      const bytes = bytesFor(200_000);
      const url = await begun(server, bytes.length);
      const socket = await halfRequest(server, url, bytes.length, bytes.subarray(0, 1000));
      let offset = await offsetAt(server, url);
      for (let tries = 0; tries < 5; tries++) {
        const { status } = await patch(server, url, offset, bytes.slice(offset));
        if (status === 204) break;
        assert.equal(status, 409);
        offset = await offsetAt(server, url);
      }
      assert.equal(await offsetAt(server, url), bytes.length);
      assert.deepEqual(Buffer.from(await server.contentOf(url)), Buffer.from(bytes));
      socket.destroy();
    },
  },
  {
    name: 'is finished by tus-js-client over a line that breaks twice',
    async run(server) {
      const { origin, pathname } = new URL(server.url);
      const cutter = await openCutter(origin, [150_000, 200_000]);
      const bytes = bytesFor(600_000);
      try {
        const url = await uploadBy(`${cutter.url}${pathname}`, server.headers, bytes);
        assert.equal(cutter.cuts(), 2);
        const direct = new URL(new URL(url).pathname, origin).href;
        assert.deepEqual(Buffer.from(await server.contentOf(direct)), Buffer.from(bytes));
      } finally {
        await cutter.close();
      }
    },
  },
];

function uploadBy(endpoint: string, headers: Record<string, string>, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(Buffer.from(bytes), {
      endpoint,
      headers,
      metadata: { filename: 'Große Fläche.png', purpose: 'creative', slot: 'second' },
      retryDelays: [0, 50, 200, 500, 1000],
      onError: reject,
      onSuccess: () => resolve(upload.url ?? ''),
    });
    upload.start();
  });
}
