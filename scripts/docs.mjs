// npm run docs:build: builds the package, writes the reference from the code, lays the live examples beside it, and builds
// the site into docs-dist/. Needs nothing but the library of the site, which it installs once (`npm ci --prefix docs`).
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });

/** Pages of `examples/` that run as they stand, and what of the package they name. */
const live = ['plain-html'];
const packaged = ['cdn', 'dist/api-adapter/demo'];

if (!existsSync('docs/node_modules/vitepress'))
  run('npm', 'ci', '--prefix', 'docs', '--no-audit', '--no-fund', '--ignore-scripts');
// What runs in the site is what is documented in it.
run('npm', 'run', '-s', 'build');

rmSync('docs/public/live', { recursive: true, force: true });
for (const name of live) {
  const to = `docs/public/live/${name}`;
  mkdirSync(to, { recursive: true });
  cpSync(`examples/${name}/index.html`, `${to}/index.html`);
  for (const folder of packaged) {
    const target = `${to}/node_modules/campaign-manager-widgets/${folder}`;
    mkdirSync(dirname(target), { recursive: true });
    cpSync(folder, target, { recursive: true, filter: (file) => !file.endsWith('.map') });
  }
}
run('node', 'docs/.vitepress/reference.ts');
run('docs/node_modules/.bin/vitepress', 'build', 'docs');
