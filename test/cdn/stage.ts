/** A host's site and a CDN on another origin, which can lose files or change them. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Driven, Tab } from '../support/browsers.ts';

export interface Sri {
  version: string;
  files: Record<string, string>;
  integrity: Record<string, Record<string, string>>;
}

/** The CDN as one page meets it. */
export interface Cdn {
  /** Where its files stand, with a slash at the end. */
  readonly url: string;
  /** Files that were asked for, in order. */
  readonly asked: string[];
  /** Files that are not there for now. */
  lost: RegExp | undefined;
  /** Files of which one byte is another. */
  flipped: RegExp | undefined;
}

export interface HostPage {
  head?: (cdn: Cdn) => string;
  body?: string;
  /** The host's own module; `CDN` in it is the CDN's address. */
  script?: string;
  /** Attributes of `<html>`. */
  root?: string;
  lost?: RegExp;
  flipped?: RegExp;
}

export interface Stage {
  readonly sri: Sri;
  readonly browser: Driven;
  open(page: HostPage): Promise<{ tab: Tab; cdn: Cdn }>;
}

const nonce = 'b3BlbiBzZXNhbWU';

/** What the widgets promise to work under, with the CDN where a host names it. */
const policy = (cdn: string) =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' ${cdn}`,
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' blob:",
    "media-src 'self' blob:",
    "worker-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

export const entryOf = (sri: Sri, name: string): string => `${name}-${sri.version}.min.js`;

/** The entry with its hash, and an import map that pins all it may load later. */
export function pinned(sri: Sri, cdn: Cdn, name: string, attributes = ''): string {
  const entry = entryOf(sri, name);
  const integrity = Object.fromEntries(
    Object.entries(sri.integrity[entry]!).map(([file, hash]) => [new URL(file, cdn.url).href, hash]),
  );
  return `<script type="importmap" nonce="${nonce}">${JSON.stringify({ integrity })}</script>
    <script type="module" crossorigin integrity="${sri.files[entry]}" src="${cdn.url}${entry}" ${attributes}></script>`;
}

export const plain = (sri: Sri, cdn: Cdn, name: string, attributes = ''): string =>
  `<script type="module" crossorigin src="${cdn.url}${entryOf(sri, name)}" ${attributes}></script>`;

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server: Server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

/** Serves what was built into `folder` to the pages of all cases, each with a CDN of its own. */
export async function startStage(folder: string) {
  const sri = JSON.parse(readFileSync(join(folder, 'sri.json'), 'utf8')) as Sri;
  const pages: { html: string; script: string }[] = [];
  const cdns: Cdn[] = [];

  const files = await listen((request, response) => {
    const [, at, ...rest] = new URL(request.url!, 'http://cdn').pathname.split('/');
    const cdn = cdns[Number(at)];
    const file = rest.join('/');
    cdn?.asked.push(`${file}${new URL(request.url!, 'http://cdn').search}`);
    if (!cdn || !(file in sri.files) || cdn.lost?.test(file))
      return void response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
    const body = readFileSync(join(folder, file));
    // In the comment at its end: without a check the file would run as before.
    if (cdn.flipped?.test(file)) body[body.length - 2]! ^= 1;
    response.writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' });
    response.end(body);
  });
  const site = await listen((request, response) => {
    const [, at = '', script] = new URL(request.url!, 'http://site').pathname.split('/');
    const page = pages[Number(at || 'none')];
    if (!page) return void response.writeHead(204).end();
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', policy(files.url));
    response.end(script ? page.script : page.html);
  });

  async function open(browser: Driven, page: HostPage) {
    const at = pages.length;
    const cdn: Cdn = { url: `${files.url}${at}/`, asked: [], lost: page.lost, flipped: page.flipped };
    cdns.push(cdn);
    pages.push({
      html: `<!doctype html><html ${page.root ?? 'lang="en"'}><meta charset="utf-8"><title>A host</title>
        ${page.head?.(cdn) ?? ''}<body>${page.body ?? ''}
        ${page.script ? `<script type="module" src="/${at}/host.js"></script>` : ''}</body></html>`,
      script: (page.script ?? '').replaceAll('CDN/', cdn.url),
    });
    return { tab: await browser.open(`${site.url}${at}`), cdn };
  }

  return {
    sri,
    open,
    close() {
      for (const { server } of [files, site]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
