// Bundles a module as a host's vite would, in memory, and measures what comes out.
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { minifyTemplates } from '../../vite.config.ts';

/** Size in bytes after brotli 11. */
const brotli = (code) =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength;

/** A vendor that only lazy chunks need stands apart, so that our own part of such a chunk can be measured. */
const vendors = [
  { name: 'xstate', test: /node_modules\/xstate\// },
  {
    name: 'tus',
    test: /node_modules\/(tus-js-client|js-base64|url-parse|requires-port|querystringify|lodash\.throttle|@noble)\//,
  },
];

/** Builds `code` (its imports start with the root's `/src/…`); answers the chunks of the result and its CSS files. */
export async function bundle(code, { root = process.cwd(), external = [] } = {}) {
  const entry = 'virtual:entry';
  const { output } = await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
        load: (id) => (id === `\0${entry}` ? code : undefined),
      },
      minifyTemplates(),
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: entry,
        external,
        output: { codeSplitting: { groups: vendors } },
      },
    },
  });
  const chunks = output.filter((file) => file.type === 'chunk');
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const first = new Set();
  const walk = (chunk) => {
    if (!chunk || first.has(chunk)) return;
    first.add(chunk);
    for (const name of chunk.imports) walk(byName.get(name));
  };
  walk(chunks.find((chunk) => chunk.isEntry));
  return {
    chunks: chunks.map((chunk) => ({
      name: chunk.fileName,
      bytes: brotli(chunk.code),
      first: first.has(chunk),
      modules: Object.entries(chunk.modules)
        // What the bundler itself adds begins with a zero byte.
        .filter(([id, { renderedLength }]) => renderedLength > 0 && !id.startsWith('\0'))
        .map(([id]) => id.replace(`${root}/`, '')),
    })),
    css: output.filter((file) => file.fileName.endsWith('.css')).map((file) => file.fileName),
  };
}
