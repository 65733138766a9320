/** The built site: served as any server of files would, and looked at without a browser. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

export const folder = 'docs-dist';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export interface Site {
  url: string;
  close(): void;
}

export async function serve(): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const isThere = existsSync(file) && statSync(file).isFile();
    const found = isThere ? file : join(folder, '404.html');
    response
      .writeHead(isThere ? 200 : 404, { 'content-type': types[extname(found)] ?? 'application/octet-stream' })
      .end(readFileSync(found));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}

/** Links between pages whose page, or whose place on it, is not there. */
export function deadPlaces(): string[] {
  const pages = new Map<string, string>(
    globSync('**/*.html', { cwd: folder })
      .filter((file) => !file.startsWith('live/'))
      .map((file) => [`/${file}`, readFileSync(join(folder, file), 'utf8')]),
  );
  const places = new Map(
    [...pages].map(([path, html]) => [
      path,
      new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)),
    ]),
  );
  return [...pages].flatMap(([from, html]) =>
    [...html.matchAll(/<a[^>]* href="([^"]+)"/g)].flatMap(([, href]) => {
      const { origin, pathname, hash } = new URL(href!.replaceAll('&amp;', '&'), `http://site${from}`);
      if (origin !== 'http://site' || pathname.startsWith('/live/')) return [];
      const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
      const ids = places.get(path);
      const isThere = ids
        ? hash === '' || ids.has(decodeURIComponent(hash.slice(1)))
        : existsSync(folder + path);
      return isThere ? [] : [`${from}: ${href}`];
    }),
  );
}
