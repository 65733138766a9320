import { expect } from '@open-wc/testing';
import { adapterOn, json, problem, scriptedServer } from '../support/scripted-server.ts';
import { refused } from '../support/upload-stage.ts';

const preview = 'GET /v1/orders/o1/assets/f1/preview';
const links = 'POST /v1/orders/o1/assets/f1/links';

describe('the address of a file over HTTP', () => {
  it('is a blob of the very type that the server gave a preview', async () => {
    for (const type of ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'application/pdf']) {
      const server = scriptedServer();
      const headers = { 'content-type': `${type}; charset=binary` };
      server.on(preview, () => new Response('bytes', { headers }));
      const url = await adapterOn(server).adapter.assetUrl('f1', { orderId: 'o1', use: 'preview' });
      expect(url).to.match(/^blob:/);
      const blob = await (await fetch(url)).blob();
      URL.revokeObjectURL(url);
      expect([blob.type, await blob.text()]).to.deep.equal([type, 'bytes']);
      expect(server.requests[0]!.headers.get('authorization')).to.equal('Bearer token-1');
    }
  });

  it('is refused for a preview that could run in the page', async () => {
    for (const type of [
      'text/html',
      'image/svg+xml',
      'application/xhtml+xml',
      'text/plain',
      'video/mp4',
      '',
    ]) {
      const server = scriptedServer();
      server.on(preview, () => new Response('<script>1</script>', { headers: { 'content-type': type } }));
      const call = adapterOn(server).adapter.assetUrl('f1', { orderId: 'o1', use: 'preview' });
      expect(await refused(call)).to.include({ code: 'server', retryable: false });
    }
  });

  it('is asked for again when a preview breaks off, and not when there is none', async () => {
    const server = scriptedServer();
    const answers = ['lost', problem(503, 'unavailable')] as const;
    let tries = 0;
    const good = () => new Response('bytes', { headers: { 'content-type': 'image/webp' } });
    server.on(preview, () => answers[tries++] ?? good());
    const { adapter } = adapterOn(server);
    URL.revokeObjectURL(await adapter.assetUrl('f1', { orderId: 'o1', use: 'preview' }));
    expect(tries).to.equal(3);
    const none = adapter.assetUrl('f2', { orderId: 'o1', use: 'preview' });
    expect(await refused(none)).to.include({ code: 'notFound', retryable: false });
  });

  it('is a whole one for a file to play, told from the place that was asked', async () => {
    const expiresAt = '2026-03-09T10:10:00.000Z';
    for (const [baseUrl, given, whole] of [
      ['https://api.example/', 'links/abc?s=1', 'https://api.example/v1/orders/o1/assets/f1/links/abc?s=1'],
      ['https://api.example/cm/', '../../../files/a', 'https://api.example/cm/v1/orders/files/a'],
      ['https://api.example', 'https://files.example/a', 'https://files.example/a'],
      ['/api', 'links/abc', `${location.origin}/api/v1/orders/o1/assets/f1/links/abc`],
    ] as const) {
      const server = scriptedServer();
      const path = `POST ${baseUrl.includes('/cm') ? '/cm' : baseUrl === '/api' ? '/api' : ''}${links.slice(5)}`;
      server.on(path, () => json({ url: given, expiresAt }, 201));
      const { adapter } = adapterOn(server, { baseUrl });
      expect(await adapter.assetUrl('f1', { orderId: 'o1', use: 'file' })).to.equal(whole);
    }
  });

  it('is refused when it would run something', async () => {
    const server = scriptedServer();
    server.on(links, () => json({ url: 'javascript:alert(1)', expiresAt: '2026-03-09T10:10:00.000Z' }));
    const call = adapterOn(server).adapter.assetUrl('f1', { orderId: 'o1', use: 'file' });
    expect((await refused(call)).code).to.equal('server');
  });

  it('is not waited for when it is given up', async () => {
    const server = scriptedServer();
    server.on(preview, () => 'hangs');
    const leave = new AbortController();
    const { adapter } = adapterOn(server);
    const call = refused(adapter.assetUrl('f1', { orderId: 'o1', use: 'preview', signal: leave.signal }));
    setTimeout(() => leave.abort(), 20);
    expect((await call).code).to.equal('network');
  });
});
