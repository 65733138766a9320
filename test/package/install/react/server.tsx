/** Renders the page as a server would, where there is no document. */
import { writeFileSync } from 'node:fs';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './app.tsx';

const html = renderToString(
  <StrictMode>
    <App />
  </StrictMode>,
);
writeFileSync(
  'index.html',
  `<!doctype html><html lang="en"><title>A host</title><link rel="icon" href="data:,"><body><div id="root">${html}</div>
<script type="module" src="./client.tsx"></script></body></html>`,
);
console.log(html);
