/** What belongs to a case beside the order, over HTTP: mediators' notes, and the case file. */
import { expect } from '@open-wc/testing';
import { adapterOn, hasty, json, problem, scriptedServer } from '../support/scripted-server.ts';
import { refused } from '../support/upload-stage.ts';

const note = { seq: 1, by: 'u-mediator', at: '2026-03-10T08:00:00.000Z', text: 'Asked the printer.' };
const written = { clientId: 'abcdefgh', text: 'Asked the printer.' };
const [read, write] = ['GET /v1/orders/o1/notes', 'POST /v1/orders/o1/notes'];
const archive = 'GET /v1/orders/o1/case-file';
const zipped = (body: BodyInit, type = 'application/zip') =>
  new Response(body, { headers: { 'content-type': type } });

describe('the notes of a case over HTTP', () => {
  it('are read oldest first, and written as they were typed', async () => {
    const server = scriptedServer();
    server.on(read, () => json({ notes: [note, { ...note, seq: 2 }] }));
    server.on(write, () => json(note, 201));
    const { adapter } = adapterOn(server);
    expect((await adapter.loadNotes('o1')).map(({ seq }) => seq)).to.deep.equal([1, 2]);
    expect(await adapter.addNote('o1', written)).to.deep.equal(note);
    const [, sent] = server.requests;
    expect(await sent!.json()).to.deep.equal(written);
    expect(sent!.headers.get('authorization')).to.equal('Bearer token-1');
  });

  it('are sent again under the same clientId when the reply is lost', async () => {
    const server = scriptedServer();
    let tries = 0;
    server.on(write, () => (++tries === 1 ? 'lost' : json(note)));
    expect(await adapterOn(server).adapter.addNote('o1', written)).to.deep.equal(note);
    const bodies = await Promise.all(server.requests.map((request) => request.json()));
    expect(bodies).to.deep.equal([written, written]);
  });

  it('are refused with the server’s code and reason, and with what does not fit', async () => {
    const server = scriptedServer();
    const { adapter } = adapterOn(server);
    const reason = { code: 'mediatorsOnly', params: {} };
    const fields = [{ path: 'text', code: 'tooLong', params: { max: 4000, actual: 5000 } }];
    server.on(read, () => problem(403, 'forbidden', { reason }));
    server.on(write, () => problem(422, 'invalid', { fields }));
    expect(await refused(adapter.loadNotes('o1'))).to.deep.include({ code: 'forbidden', reason });
    expect(await refused(adapter.addNote('o1', written))).to.deep.include({ code: 'invalid', fields });
    expect(server.asked).to.have.length(2);
    server.on(read, () => json({ notes: [{ ...note, seq: 'one' }] }));
    expect(await refused(adapter.loadNotes('o1'))).to.include({ code: 'server' });
  });
});

describe('a case file over HTTP', () => {
  it('is the archive, byte for byte, however large', async () => {
    const piece = crypto.getRandomValues(new Uint8Array(65_536));
    const pieces = Array.from({ length: 96 }, () => piece);
    const server = scriptedServer();
    server.on(archive, () => zipped(new Blob(pieces)));
    const file = await adapterOn(server).adapter.exportCase('o1');
    expect([file.type, file.size]).to.deep.equal(['application/zip', 96 * 65_536]);
    expect(new Uint8Array(await file.slice(-65_536).arrayBuffer())).to.deep.equal(piece);
    expect(server.requests[0]!.headers.get('authorization')).to.equal('Bearer token-1');
  });

  it('takes longer than other answers may', async () => {
    const server = scriptedServer();
    server.on(archive, async () => {
      await new Promise((done) => setTimeout(done, 120));
      return zipped('PK');
    });
    const { adapter } = adapterOn(server, { timing: { ...hasty, timeoutMs: 40 } });
    expect((await adapter.exportCase('o1')).size).to.equal(2);
    expect(server.asked).to.have.length(1);
  });

  it('is asked for again when it breaks off, and not when there is none', async () => {
    const server = scriptedServer();
    let tries = 0;
    const broken = () =>
      new ReadableStream({
        start(controller) {
          controller.enqueue(new Uint8Array(9));
          controller.error(new TypeError('network error'));
        },
      });
    server.on(archive, () => (++tries === 1 ? zipped(broken()) : zipped('PK')));
    const { adapter } = adapterOn(server);
    expect((await adapter.exportCase('o1')).size).to.equal(2);
    const reason = { code: 'noCase', params: {} };
    server.on(archive, () => problem(409, 'conflict', { reason }));
    expect(await refused(adapter.exportCase('o1'))).to.deep.include({ code: 'conflict', reason });
    expect(server.asked).to.have.length(3);
  });

  it('is given up with its signal, before it began and on its way', async () => {
    const server = scriptedServer();
    server.on(archive, () => 'hangs');
    const { adapter } = adapterOn(server);
    const over = adapter.exportCase('o1', { signal: AbortSignal.abort() });
    expect((await refused(over)).code).to.equal('network');
    const leave = new AbortController();
    const loading = adapter.exportCase('o1', { signal: leave.signal });
    leave.abort();
    expect((await refused(loading)).code).to.equal('network');
  });

  it('is no page that a proxy answers instead', async () => {
    for (const type of ['text/html', 'application/json', '']) {
      const server = scriptedServer();
      server.on(archive, () => zipped('<h1>Sign in</h1>', type));
      expect(await refused(adapterOn(server).adapter.exportCase('o1'))).to.include({
        code: 'server',
        retryable: false,
      });
      expect(server.asked).to.have.length(1);
    }
  });
});
