import { expect } from '@open-wc/testing';
import { fileOf, sha256Of } from '../support/files.ts';
import { problem } from '../support/scripted-server.ts';
import { field } from '../support/scripted-tus.ts';
import { bytes, refused, size, stage } from '../support/upload-stage.ts';
import { waitUntil } from '../support/waiting.ts';

describe('an upload that goes on', () => {
  it('asks where it stands and sends only the rest', async () => {
    const { server, send, arrived, names } = stage();
    const leave = new AbortController();
    const first = send(fileOf(bytes), {
      signal: leave.signal,
      onProgress: (progress) => progress.bytes >= 500_000 && leave.abort(),
    });
    expect((await refused(first)).code).to.equal('network');
    const stood = server.uploads.get('u1')!.bytes.length;
    expect(stood).to.be.within(500_000, size - 1);
    const before = server.sent();
    await send(fileOf(bytes), { resume: names[0]! });
    expect(arrived()[0]).to.equal(stood);
    expect(server.sent() - before).to.equal(size - stood);
    expect(new Set(names)).to.deep.equal(new Set(['u1']));
    expect(server.uploads.get('u1')!.taken).to.equal(await sha256Of(bytes));
  });

  it('begins anew where it is not known any more, and tells the new name', async () => {
    const { server, send, names } = stage();
    expect((await send(fileOf(bytes), { resume: 'long-ago' })).id).to.equal('file-u1');
    expect(names).to.deep.equal(['u1']);
    expect(server.sent()).to.equal(size);
  });

  it('begins anew when another file stands there', async () => {
    const { server, send, names } = stage();
    server.uploads.set('old', { length: 5, metadata: {}, bytes: new Uint8Array(2), taken: null });
    expect((await send(fileOf(bytes), { resume: 'old' })).id).to.equal('file-u1');
    expect(names).to.deep.equal(['u1']);
    const taken = stage();
    taken.server.uploads.set('old', { length: 5, metadata: {}, bytes: new Uint8Array(5), taken: 'other' });
    expect((await taken.send(fileOf(bytes), { resume: 'old' })).id).to.equal('file-u1');
  });

  it('sends nothing when it was taken in before and only the reply was lost', async () => {
    const { server, send } = stage();
    server.fail(/^take/, 'lostReply', 'lost', 'lost');
    expect((await refused(send())).code).to.equal('network');
    const before = server.sent();
    expect(await send(fileOf(bytes), { resume: 'u1' })).to.deep.equal({
      id: 'file-u1',
      checksum: await sha256Of(bytes),
    });
    expect(server.sent()).to.equal(before);
  });

  it('repeats why it was refused before', async () => {
    const { server, send } = stage();
    server.uploads.set('old', { length: size, metadata: {}, bytes, taken: await sha256Of(bytes) });
    server.refusal = () => problem(422, 'invalid', { fields: [field('unsafe')] });
    expect((await refused(send(fileOf(bytes), { resume: 'old' }))).fields).to.deep.equal([field('unsafe')]);
    expect(server.sent()).to.equal(0);
  });

  it('begins anew when it expires on its way', async () => {
    const { server, send, names } = stage();
    server.fail(/^PATCH u1 5/, new Response(null, { status: 410 }));
    server.fail(/^HEAD u1/, problem(404, 'notFound'));
    expect((await send()).id).to.equal('file-u2');
    expect(names).to.deep.equal(['u1', 'u2']);
    expect(await sha256Of(server.uploads.get('u2')!.bytes)).to.equal(await sha256Of(bytes));
  });
});

describe('an upload that is given up', () => {
  it('rejects at once, wherever it is, and leaves what arrived', async () => {
    for (const where of [/^POST/, /^PATCH u1 0/, /^PATCH u1 5/, /^take/]) {
      const { server, send } = stage();
      server.fail(where, 'hangs');
      const leave = new AbortController();
      const underway = refused(send(fileOf(bytes), { signal: leave.signal }));
      await waitUntil(() => server.asked.some((what) => where.test(what)));
      const count = server.asked.length;
      leave.abort();
      expect((await underway).code).to.equal('network');
      await new Promise((done) => setTimeout(done, 60));
      expect(server.asked).to.have.length(count);
      if (where.source.includes('5')) expect(server.uploads.get('u1')!.bytes).to.have.length(500_000);
    }
  });

  it('asks nothing when it was given up before it began', async () => {
    const { server, send } = stage();
    expect((await refused(send(fileOf(bytes), { signal: AbortSignal.abort() }))).code).to.equal('network');
    expect(server.asked).to.deep.equal([]);
  });

  it('leaves no timer behind, however it ends', async () => {
    const { setTimeout: usual, clearTimeout: usualEnd } = globalThis;
    const running = new Set<unknown>();
    const begin = (run: () => void, ms?: number) => {
      const id: unknown = usual(() => {
        running.delete(id);
        run();
      }, ms);
      running.add(id);
      return id;
    };
    const end = (id?: number) => {
      running.delete(id);
      usualEnd(id);
    };
    Object.assign(globalThis, { setTimeout: begin, clearTimeout: end });
    try {
      const good = stage();
      good.server.fail(/^PATCH/, 'lost');
      await good.send();
      const bad = stage();
      bad.server.refusal = () => problem(422, 'invalid');
      await refused(bad.send());
      const given = stage();
      given.server.fail(/^PATCH/, 'lost', 'hangs');
      const leave = new AbortController();
      const underway = refused(given.send(fileOf(bytes), { signal: leave.signal }));
      usual(() => leave.abort(), 30);
      await underway;
    } finally {
      Object.assign(globalThis, { setTimeout: usual, clearTimeout: usualEnd });
    }
    expect([...running]).to.deep.equal([]);
  });

  it('is forgotten by the server when it is discarded, also when it was over', async () => {
    const { server, adapter } = stage();
    server.uploads.set('u9', { length: 5, metadata: {}, bytes: new Uint8Array(2), taken: null });
    await adapter.discardUpload('o1', 'u9');
    expect(server.uploads.has('u9')).to.equal(false);
    await adapter.discardUpload('o1', 'u9');
    server.fail(/^DELETE/, problem(410, 'notFound'));
    await adapter.discardUpload('o1', 'u9');
    server.fail(/^DELETE/, problem(403, 'forbidden'));
    expect((await refused(adapter.discardUpload('o1', 'u9'))).code).to.equal('forbidden');
  });
});
