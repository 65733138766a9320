import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { serveFolder } from '../../backend/src/node/static.ts';
import { openEdge } from '../support/edge.ts';

const root = mkdtempSync(join(tmpdir(), 'cm-static-'));
after(() => rmSync(root, { recursive: true, force: true }));
const page = join(root, 'page');
mkdirSync(join(page, 'assets'), { recursive: true });
writeFileSync(join(root, 'secret.txt'), 'secret');
writeFileSync(join(page, 'index.html'), '<!doctype html><title>Demo</title>');
writeFileSync(join(page, 'terms.html'), 'terms');
writeFileSync(join(page, '.env'), 'secret');
writeFileSync(join(page, '.hidden.json'), 'secret');
writeFileSync(join(page, 'assets', 'main-1a2b.js'), 'export {};');
symlinkSync(join(root, 'secret.txt'), join(page, 'link.txt'));

const { app } = openEdge({ otherwise: serveFolder(page) });
const get = (path: string, method = 'GET') =>
  app.fetch(new Request(`https://api.example${path}`, { method }));

describe('the demo’s page', () => {
  it('is served under the policy that the widgets promise to work under', async () => {
    const response = await get('/');
    assert.equal(response.status, 200);
    assert.match(await response.text(), /<title>Demo/);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(response.headers.get('cache-control'), 'no-cache');
    assert.equal(
      response.headers.get('content-security-policy'),
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; " +
        "media-src 'self' blob:; worker-src 'none'; require-trusted-types-for 'script'; " +
        "trusted-types lit-html; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it('has its scripts, which may be kept', async () => {
    const response = await get('/assets/main-1a2b.js');
    assert.equal(response.headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.match(response.headers.get('cache-control') ?? '', /immutable/);
    const head = await get('/terms.html', 'HEAD');
    assert.deepEqual([head.status, await head.text()], [200, '']);
  });

  it('lets nobody out of its folder', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/..%5csecret.txt',
      '/%2e%2e%5csecret.txt',
      '/link.txt',
      '/.env',
      '/.hidden.json',
      '/assets',
      '/assets/',
      '/%00',
      '/%',
      '/index.html%00.js',
      '//etc/passwd',
      '/none.js',
      `/${'a'.repeat(5e3)}`,
    ]) {
      const response = await get(path);
      assert.equal(response.status, 404, path);
      assert.doesNotMatch(await response.text(), /secret"/);
    }
    assert.equal((await get('/', 'POST')).status, 404);
  });

  it('says what to do when it is not built', async () => {
    const { app } = openEdge({ otherwise: serveFolder(join(root, 'nowhere')) });
    const response = await app.fetch(new Request('https://api.example/'));
    assert.equal(response.status, 404);
    assert.match(await response.text(), /npm start/);
  });
});
