/** Serves the built demo page under the strict policy that the widgets promise to work under. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  "worker-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers GET and HEAD for files of the folder, and null for everything else. */
export function serveFolder(folder: string): (request: Request) => Promise<Response | null> {
  return async (request) => {
    if (!/^(GET|HEAD)$/.test(request.method)) return null;
    const { pathname } = new URL(request.url);
    const file = await find(folder, pathname);
    if (file === null) return pathname === '/' ? notBuilt() : null;
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(await readFile(file)), {
      headers: {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': policy,
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        // The names of built assets change with their content; the page's own name does not.
        'cache-control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    });
  };
}

/** The file itself, wherever links lead; null when it is missing, hidden or outside the folder. */
async function find(folder: string, pathname: string): Promise<string | null> {
  try {
    const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (/(^|[/\\])\.|\0/.test(path)) return null;
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    return file.startsWith(root + sep) && extname(file) !== '' ? file : null;
  } catch {
    return null;
  }
}

function notBuilt(): Response {
  return new Response('The demo page is not built yet: run npm start, or npm run build:demo.\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
