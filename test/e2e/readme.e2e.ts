/** The README's own snippets, built as a site would build them and used in a browser. */
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { snippet } from '../support/readme.ts';
import { startBackend, tokenFor } from './support/backend.ts';
import { launch, parties } from './support/people.ts';

const site = mkdtempSync(join(tmpdir(), 'cm-readme-'));
const out = join(site, 'out');

/** Builds a page whose body is this, in a folder where the package is installed. */
async function buildPage(body: string): Promise<void> {
  writeFileSync(
    join(site, 'index.html'),
    `<!doctype html><html lang="en"><title>A site</title><body>${body}</body></html>`,
  );
  await build({ configFile: false, root: site, logLevel: 'error', build: { outDir: out, target: 'es2022' } });
}

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    if (pathname === '/my-order-token')
      return void tokenFor({ actor: 'channel', party: parties.channel }).then((token) => response.end(token));
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    const file = join(out, pathname === '/' ? 'index.html' : pathname);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.setHeader('content-type', extname(file) === '.html' ? 'text/html' : 'text/javascript');
    response.end(readFileSync(file));
  });
  return new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(server)));
}

describe('the README', () => {
  let browser: Browser;
  let server: Server;
  let url: string;
  before(async () => {
    assert.ok(existsSync('dist/index.js'), 'run npm run build first');
    mkdirSync(join(site, 'node_modules'));
    symlinkSync(resolve('.'), join(site, 'node_modules/campaign-manager-widgets'), 'dir');
    server = await serve();
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(site, { recursive: true, force: true });
  });

  async function open(): Promise<{ page: Page; wrong: string[] }> {
    const page = await browser.newPage();
    const wrong: string[] = [];
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    page.on('pageerror', (error) => wrong.push(String(error)));
    await page.goto(url);
    return { page, wrong };
  }

  async function accept(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Accept order' }).click();
    await page.getByText('You accepted this order').waitFor();
  }

  it('brings a working order to a page in five lines, without a server', async () => {
    const quick = snippet('html', 'createDemoAdapter');
    const lines = quick.trim().split('\n');
    assert.ok(lines.filter((line) => !/^<\/?script/.test(line)).length <= 5, 'at most five lines');
    await buildPage(quick);
    const { page, wrong } = await open();
    await accept(page);
    assert.deepEqual(wrong, []);
  });

  it('connects the same page to a backend', async () => {
    const backend = await startBackend({ origin: url });
    try {
      const order = await backend.place();
      const script = snippet('js', 'createHttpAdapter').replace('https://orders.example', backend.url);
      await buildPage(
        `<campaign-manager><order-actions order-id="${order}"></order-actions></campaign-manager>
        <script type="module">import 'campaign-manager-widgets/define';\n${script}</script>`,
      );
      const { page, wrong } = await open();
      await accept(page);
      assert.deepEqual(wrong, []);
    } finally {
      await backend.stop();
    }
  });
});
