import { globSync } from 'node:fs';
import { defineConfig } from 'vite';
import { minifyTemplates } from './vite.config.ts';

const root = new URL('./demo/', import.meta.url).pathname;
const backend = `http://127.0.0.1:${process.env.PORT ?? '8787'}`;

// The demo page is served by the backend under a strict CSP, so nothing may be inlined.
export default defineConfig({
  root,
  plugins: [minifyTemplates()],
  server: {
    port: 5173,
    fs: { allow: ['..'] },
    proxy: { '^/(v1|demo)(/|$)': { target: backend } },
  },
  build: {
    outDir: '../demo-dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: globSync('*.html', { cwd: root }).map((f) => root + f) },
  },
});
