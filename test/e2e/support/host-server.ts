/** The partner's own web server: the page with the widgets, and tokens for the person who is signed in. */
import { createServer } from 'node:http';
import { readFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { tokenFor, type Claims } from './backend.ts';
import { strictPolicy } from '../../support/strict-policy.ts';

const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' };

/** The page as the partner serves it to readers of a language: English unless another one is asked for. */
function inLanguage(file: string, lang: string | null): string {
  const page = readFileSync(file, 'utf8');
  return lang && /^[a-z-]+$/i.test(lang) ? page.replace('<html lang="en">', `<html lang="${lang}">`) : page;
}

export async function buildHostPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: 'test/support/host-page',
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // pdf.js comes in one piece, when the first PDF is looked at.
      chunkSizeWarningLimit: 2000,
    },
  });
}

export async function startHostServer(): Promise<{ url: string; close(): Promise<void> }> {
  const own = mkdtempSync(join(tmpdir(), 'cm-host-'));
  const outDir = process.env['CM_E2E_PAGE'] ?? own;
  if (outDir === own) await buildHostPage(own);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://host');
    if (url.pathname === '/token') {
      const claims = Object.fromEntries(url.searchParams) as unknown as Claims;
      void tokenFor(claims).then((token) => response.end(token));
      return;
    }
    const file = join(outDir, url.pathname === '/' ? 'index.html' : url.pathname);
    if (!file.startsWith(outDir) || !existsSync(file)) return void response.writeHead(404).end();
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    response.setHeader('content-security-policy', strictPolicy(url.searchParams.get('api') ?? ''));
    response.end(
      extname(file) === '.html' ? inLanguage(file, url.searchParams.get('lang')) : readFileSync(file),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        rmSync(own, { recursive: true, force: true });
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
