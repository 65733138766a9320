/** The partner's site: any page a case asks for, the built library in several copies, and tokens. */
import { globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { type Claims, tokenFor } from '../e2e/support/backend.ts';
import { minifyTemplates } from '../../vite.config.ts';
import { strictPolicy } from '../support/strict-policy.ts';

export interface PageOptions {
  /** Into the page's head. */
  head?: string;
  /** The strict policy that the widgets promise to work under. */
  strict?: boolean;
  /** Attributes of `<html>`. */
  root?: string;
  headers?: Record<string, string>;
}

export interface Site {
  readonly url: string;
  /** Where the backend listens: told once it runs. */
  api: string;
  /** The address of a page with this body. */
  page(body: string, options?: PageOptions): string;
  close(): Promise<void>;
}

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

/** The same files under several names are as many copies; one of them says that it is of another version. */
const copies: Record<string, (code: string) => string> = {
  lib: (code) => code,
  'other-copy': (code) => code,
  'other-version': (code) => code.replaceAll(/(["'`])0\.1\.0\1/g, '"0.2.0"'),
};

/** Every element apart, all of them together, and the adapter. */
export async function buildLibrary(outDir: string): Promise<void> {
  const defines = globSync('src/components/*/define.ts').map((file) => [file.split('/').at(-2)!, file]);
  await build({
    configFile: false,
    base: './',
    logLevel: 'error',
    plugins: [minifyTemplates()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: {
          ...Object.fromEntries(defines),
          define: 'src/define.ts',
          index: 'src/index.ts',
          'http-adapter': 'src/api-adapter/http/http-adapter.ts',
        },
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js' },
      },
    },
  });
}

export async function startSite(built: string): Promise<Site> {
  const pages = new Map<string, { body: string; options: PageOptions }>();
  const host = readFileSync(fileURLToPath(new URL('site/host.js', import.meta.url)));

  function fileOf(pathname: string): { type: string; content: string | Buffer } | undefined {
    if (pathname === '/host.js') return { type: 'text/javascript', content: host };
    const [, copy = '', ...rest] = pathname.split('/');
    const dress = copies[copy];
    if (!dress || rest.some((one) => one === '..')) return undefined;
    try {
      const content = readFileSync(join(built, ...rest));
      const type = types[extname(pathname)] ?? 'application/octet-stream';
      return { type, content: extname(pathname) === '.js' ? dress(content.toString()) : content };
    } catch {
      return undefined;
    }
  }

  const site: Site = {
    url: '',
    api: '',
    page(body, options = {}) {
      const path = `/page-${pages.size + 1}.html`;
      pages.set(path, { body, options });
      return site.url + path;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  } satisfies Site;
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', site.url);
    if (pathname === '/token') {
      const claims = Object.fromEntries(searchParams) as unknown as Claims;
      return void tokenFor(claims).then((token) => response.end(token));
    }
    const page = pages.get(pathname);
    if (page) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      if (page.options.strict) response.setHeader('content-security-policy', strictPolicy(site.api));
      for (const [name, value] of Object.entries(page.options.headers ?? {})) response.setHeader(name, value);
      return void response.end(html(page.body, page.options, site.api));
    }
    const file = fileOf(pathname);
    if (!file) return void response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    response.setHeader('content-type', file.type);
    response.end(file.content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(site, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

const html = (body: string, { head = '', root = 'lang="en"' }: PageOptions, api: string) => `<!doctype html>
<html ${root}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="cm-api" data-api="${api}" />
    <title>A partner site</title>
    ${head}
    <script type="module" nonce="once" src="/host.js"></script>
  </head>
  <body>
    ${body}
  </body>
</html>`;
