import { createReadStream, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { Page } from './dist/server/page.js';

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const script = `/${manifest['src/browser.tsx'].file}`;
const files = new Set(Object.values(manifest).map(({ file }) => `/${file}`));
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

const page = () => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>An order, rendered on a server</title>
    <script type="module" src="${script}"></script>
  </head>
  <body><div id="root">${renderToString(createElement(Page))}</div></body>
</html>`;

const server = createServer((request, response) => {
  if (files.has(request.url)) {
    response.setHeader('content-type', 'text/javascript');
    return createReadStream(`dist${request.url}`).pipe(response);
  }
  if (request.url !== '/') return response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
  response.setHeader('content-type', 'text/html').setHeader('content-security-policy', policy).end(page());
});
server.listen(process.env.PORT ?? 3000, '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${server.address().port}`),
);
