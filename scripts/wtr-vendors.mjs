/** WTR serves modules as they are; packages with CommonJS in them are made one module first, as a host's bundler would. */
import { build } from 'esbuild';

const names = ['tus-js-client', 'file-type'];
const place = '/__vendors__/';

export function vendorsPlugin() {
  const made = new Map();
  return {
    name: 'vendors',
    resolveImport({ source }) {
      return names.includes(source) ? `${place}${source}.js` : undefined;
    },
    async serve({ path }) {
      if (!path.startsWith(place)) return undefined;
      const name = path.slice(place.length, -'.js'.length);
      if (!names.includes(name)) return undefined;
      if (!made.has(name)) made.set(name, bundled(name));
      return { body: await made.get(name), type: 'js' };
    },
  };
}

async function bundled(name) {
  const { outputFiles } = await build({
    stdin: { contents: `export * from '${name}';`, resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0].text;
}
