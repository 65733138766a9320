/** Writes each named theme as CSS for a page and as JSON for `appearance`, into themes/. `--check` fails on a stale one. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cssOf } from '../src/components/campaign-manager/appearance-css.ts';
import { lookOf } from '../src/components/campaign-manager/appearance-read.ts';
import { themes } from '../src/components/campaign-manager/themes.ts';

const isCheck = process.argv.includes('--check');
const names = (Object.keys(themes) as (keyof typeof themes)[]).filter((name) => name !== 'quiet');
const files = names.flatMap((name) => [
  [
    `themes/${name}.css`,
    `/* The theme "${name}". Rules of your own that come later, or stand closer, win. */\n${cssOf(lookOf({ theme: name }))}`,
  ],
  [`themes/${name}.json`, `${JSON.stringify(themes[name], null, 2)}\n`],
]) as [path: string, text: string][];

mkdirSync('themes', { recursive: true });
for (const [path, text] of files) {
  const isCurrent = existsSync(path) && readFileSync(path, 'utf8') === text;
  if (isCurrent) continue;
  if (isCheck) {
    console.log(`${path} is not current: run npm run themes`);
    process.exitCode = 1;
  } else writeFileSync(path, text);
}
if (!process.exitCode) console.log(`themes: ${names.length}, each as CSS and JSON`);
