import { expect } from '@open-wc/testing';
import { bytesFor, fileOf, sha256Of } from '../support/files.ts';
import { adapterOn, problem } from '../support/scripted-server.ts';
import { field, scriptedTus } from '../support/scripted-tus.ts';
import { bytes, refused, size, stage } from '../support/upload-stage.ts';
import { waitUntil } from '../support/waiting.ts';

const isRising = (values: number[]): boolean =>
  values.every((value, at) => at === 0 || value > values[at - 1]!);

describe('an upload over HTTP', () => {
  it('sends the bytes in pieces, their checksum, and answers what was stored', async () => {
    const { server, send, told, names, arrived } = stage();
    const ref = await send(fileOf(bytes, 'Früh & spät.png'));
    const checksum = await sha256Of(bytes);
    expect(ref).to.deep.equal({ id: 'file-u1', checksum });
    const kept = server.uploads.get('u1')!;
    expect(await sha256Of(kept.bytes)).to.equal(checksum);
    expect(kept.metadata).to.deep.equal({ filename: 'Früh & spät.png', purpose: 'creative', slot: 'hero' });
    expect(kept.taken).to.equal(checksum);
    expect(names).to.deep.equal(['u1']);
    expect(server.sent()).to.equal(size);
    expect(arrived()[0]).to.equal(0);
    expect(isRising(arrived())).to.equal(true);
    expect(arrived().length).to.be.above(2);
    expect(told.slice(-2)).to.deep.equal([
      { stage: 'sending', bytes: size, total: size },
      { stage: 'checking', bytes: size, total: size },
    ]);
    expect(server.asked.at(-1)).to.equal('take u1');
  });

  it('carries the token and the protocol’s version in every request, and nothing into the browser’s storage', async () => {
    const { server, send } = stage();
    await send();
    for (const request of server.requests) {
      expect(request.headers.get('authorization')).to.equal('Bearer token-1');
      expect(request.credentials).to.equal('omit');
      if (!request.url.endsWith('/assets')) expect(request.headers.get('tus-resumable')).to.equal('1.0.0');
    }
    // Where tus-js-client would remember uploads of its own accord; its probe of the storage comes and goes.
    expect(Object.keys(localStorage).filter((key) => key.startsWith('tus::'))).to.deep.equal([]);
    expect(JSON.stringify(localStorage)).not.to.contain('token-1');
  });

  it('sends larger pieces on a fast line', async () => {
    const { server, send } = stage();
    const large = bytesFor(5_000_000);
    // As fast as can be: no time passes.
    Object.defineProperty(performance, 'now', { configurable: true, value: () => 0 });
    await send(fileOf(large)).finally(() => Reflect.deleteProperty(performance, 'now'));
    const pieces = server.asked.filter((what) => what.startsWith('PATCH'));
    expect(pieces).to.deep.equal(['PATCH u1 0+500000', 'PATCH u1 500000+4500000']);
    expect(server.uploads.get('u1')!.taken).to.equal(await sha256Of(large));
  });

  it('goes on where a request broke off, with little first, and sends nothing twice that arrived', async () => {
    const { server, send, names, arrived } = stage();
    server.fail(/^PATCH u1 0/, { cutAfter: 200_000 });
    await send();
    expect(server.asked.slice(0, 4)).to.deep.equal([
      'POST',
      'PATCH u1 0+500000',
      'HEAD u1',
      'PATCH u1 200000+100000',
    ]);
    expect(await sha256Of(server.uploads.get('u1')!.bytes)).to.equal(await sha256Of(bytes));
    expect(server.sent()).to.equal(size + 300_000);
    expect(names).to.deep.equal(['u1']);
    expect(isRising(arrived())).to.equal(true);
  });

  it('loses nothing and stores once although every kind of reply is lost', async () => {
    const { server, send, arrived } = stage();
    server.fail(/^PATCH/, 'lostReply', 'lost');
    server.fail(/^HEAD/, 'lost', 'lostReply');
    server.fail(/^take/, 'lostReply', 'lost');
    await send();
    const kept = server.uploads.get('u1')!;
    expect(await sha256Of(kept.bytes)).to.equal(await sha256Of(bytes));
    expect(server.asked.filter((what) => what === 'take u1')).to.have.length(3);
    expect(isRising(arrived())).to.equal(true);
  });

  it('waits for the end of a request that it gave up, and not for ever', async () => {
    const busy = () => problem(409, 'conflict', { reason: { code: 'uploadBusy', params: {} } });
    const { server, send } = stage();
    server.fail(/^take/, busy(), busy());
    expect((await send()).id).to.equal('file-u1');
    server.fail(/^take/, busy(), busy(), busy(), busy());
    expect((await refused(send())).code).to.equal('conflict');
  });

  it('begins again when the reply to its beginning is lost', async () => {
    const { server, send, names } = stage();
    server.fail(/^POST/, 'lostReply');
    expect((await send()).id).to.equal('file-u2');
    expect(names).to.deep.equal(['u2']);
  });

  it('renews the token once in the middle, for all files at once', async () => {
    const { server, send, tokens } = stage();
    server.isTaken = (token) => token !== 'Bearer token-1' || server.asked.length < 4;
    await Promise.all([send(), send(fileOf(bytesFor(900_000, 7)))]);
    expect(tokens.asked).to.equal(2);
    expect([...server.uploads.values()].map(({ taken }) => taken === null)).to.deep.equal([false, false]);
  });

  it('asks where the upload stands when the server says: not there', async () => {
    const { server, send } = stage();
    server.fail(/^PATCH u1 5/, problem(409, 'conflict'));
    await send();
    expect(server.asked.slice(2, 5)).to.satisfy(
      ([first, second, third]: string[]) =>
        first!.startsWith('PATCH u1 500000+') &&
        second === 'HEAD u1' &&
        third!.startsWith('PATCH u1 500000+'),
    );
    expect(server.sent()).to.be.below(2 * size);
  });

  it('goes on after a failing server; gives up after four failures without a byte', async () => {
    const { server, send } = stage();
    server.fail(/^PATCH/, problem(500, 'server'), problem(503, 'unavailable'), problem(502, 'server'));
    expect((await send()).id).to.equal('file-u1');
    const broken = stage();
    broken.server.fail(/^PATCH u1 0/, ...Array.from({ length: 9 }, () => problem(500, 'server')));
    expect(await refused(broken.send())).to.include({ code: 'server', retryable: true });
    expect(broken.server.asked.filter((what) => what.startsWith('PATCH'))).to.have.length(4);
  });

  it('counts failures anew whenever bytes have arrived', async () => {
    const { server, send } = stage();
    server.fail(/^PATCH/, ...Array.from({ length: 7 }, () => ({ cutAfter: 50_000 })));
    expect((await send()).id).to.equal('file-u1');
  });

  it('says that the network is gone, and that another try may help', async () => {
    const { server, send } = stage();
    server.fail(/./, ...Array.from({ length: 9 }, () => 'lost' as const));
    expect(await refused(send())).to.include({ code: 'network', retryable: true });
    expect(server.asked).to.have.length(4);
  });

  it('does not wait for long with a busy server, and says how long', async () => {
    const { server, send } = stage();
    server.fail(/^POST/, problem(429, 'rateLimited', {}, { 'retry-after': '60' }));
    expect(await refused(send())).to.include({ code: 'rateLimited', retryAfterMs: 60_000 });
    expect(server.asked).to.deep.equal(['POST']);
  });

  it('gives up on a server that takes nothing, and one that never answers', async () => {
    const { server, send } = stage();
    const nothing = () => new Response(null, { status: 204, headers: { 'upload-offset': '0' } });
    server.fail(/^PATCH/, ...Array.from({ length: 9 }, nothing));
    expect((await refused(send())).code).to.equal('server');
    const mute = scriptedTus();
    mute.fail(/^PATCH/, ...Array.from({ length: 9 }, () => 'hangs' as const));
    const { adapter } = adapterOn(mute, { timing: { timeoutMs: 200 } });
    const error = await refused(adapter.upload(fileOf(bytes), { orderId: 'o1', purpose: 'message' }));
    expect(error).to.include({ code: 'timeout', retryable: true });
  });

  it('hands over why a file or an upload is refused, and asks once', async () => {
    const large = stage();
    const tooLarge = field('tooLarge', { actual: size, max: 1000 });
    large.server.fail(/^POST/, problem(413, 'tooLarge', { fields: [tooLarge] }));
    const first = await refused(large.send());
    expect(first).to.include({ code: 'tooLarge', retryable: false });
    expect(first.fields).to.deep.equal([tooLarge]);
    expect(large.server.asked).to.deep.equal(['POST']);
    const wrong = stage();
    const wrongSize = field('wrongSize', { width: 10, height: 10, minWidth: 300 });
    wrong.server.refusal = () => problem(422, 'invalid', { fields: [wrongSize] });
    const second = await refused(wrong.send());
    expect(second).to.include({ code: 'invalid', retryable: false });
    expect(second.fields).to.deep.equal([wrongSize]);
    expect(wrong.server.asked.filter((what) => what.startsWith('take'))).to.have.length(1);
  });

  it('sends several files at once, each to its own place', async () => {
    const { server, send } = stage();
    const parts = [bytesFor(700_000, 1), bytesFor(800_000, 2), bytesFor(600_000, 3)];
    const refs = await Promise.all(parts.map((part) => send(fileOf(part))));
    for (const [at, part] of parts.entries()) {
      const kept = server.uploads.get(refs[at]!.id.replace('file-', ''))!;
      expect(await sha256Of(kept.bytes)).to.equal(await sha256Of(part));
      expect(refs[at]!.checksum).to.equal(kept.taken);
    }
  });

  it('notices that the file changed while it was read, and has nothing taken in', async () => {
    const { server, send } = stage();
    const file = fileOf(bytes);
    const { slice } = file;
    file.slice = (start = 0, ...rest) => {
      const part = slice.call(file, start, ...rest);
      if (start >= 500_000)
        part.arrayBuffer = () => Promise.reject(new DOMException('changed', 'NotReadableError'));
      return part;
    };
    const error = await refused(send(file));
    expect(error).to.include({ code: 'invalid', retryable: false });
    expect(error.fields).to.deep.equal([field('changed')]);
    await waitUntil(() => server.asked.length > 0);
    expect(server.asked.filter((what) => what.startsWith('take'))).to.have.length(0);
  });

  it('stops sending as soon as the file turns out to have changed', async () => {
    const { server, send } = stage();
    server.fail(/^PATCH u1 0/, 'hangs');
    const file = fileOf(bytes);
    const { slice } = file;
    file.slice = (start = 0, ...rest) => {
      const part = slice.call(file, start, ...rest);
      if (start === 1_000_000) part.arrayBuffer = () => waitUntil(() => server.asked.length === 2).then(gone);
      return part;
    };
    const gone = () => Promise.reject(new DOMException('changed', 'NotReadableError'));
    expect((await refused(send(file))).fields).to.deep.equal([field('changed')]);
    expect(server.asked).to.deep.equal(['POST', 'PATCH u1 0+500000']);
    expect(server.requests[1]!.signal.aborted).to.equal(true);
  });

  it('sends nothing to another place, wherever the server says that an upload stands', async () => {
    const { server, send } = stage();
    server.locationOf = (id) => `https://elsewhere.example/take/${id}`;
    await send();
    for (const { url } of server.requests) expect(new URL(url).origin).to.equal('https://api.example');
  });
});
