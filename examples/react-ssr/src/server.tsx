import { createReadStream, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { renderToString } from 'react-dom/server';
import { Page } from './page';

type Manifest = Record<string, { file: string }>;
const manifest: Manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const script = `/${manifest['src/browser.tsx']?.file}`;
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
  <body><div id="root">${renderToString(<Page />)}</div></body>
</html>`;

const server = createServer(({ url = '/' }, response) => {
  if (files.has(url)) {
    response.setHeader('content-type', 'text/javascript');
    createReadStream(`dist${url}`).pipe(response);
  } else if (url === '/') {
    response.setHeader('content-type', 'text/html').setHeader('content-security-policy', policy).end(page());
  } else response.writeHead(url === '/favicon.ico' ? 204 : 404).end();
});
server.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);
