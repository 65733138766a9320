// npm run new:element order-notes: writes an element that works, with its texts, test and story, and makes it known.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { elementFiles, elementLines } from './lib/element-files.mjs';

const [tag = ''] = process.argv.slice(2);
const camel = tag.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const element = { tag, part: camel, name: camel.charAt(0).toUpperCase() + camel.slice(1) };

const files = elementFiles(element);
const taken = Object.keys(files).filter((file) => existsSync(file));
if (!/^[a-z]+(-[a-z]+)+$/.test(tag) || taken.length > 0) {
  console.log(
    taken.length > 0 ? `already there: ${taken.join(', ')}` : 'usage: npm run new:element order-notes',
  );
  process.exit(1);
}

for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Puts a line among those like it: before the first that comes after it, or after the last. */
function insert(file, line, pattern) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const alike = lines.flatMap((one, at) => (pattern.test(one) ? [at] : []));
  if (alike.length === 0) throw new Error(`${file}: no line like ${line}`);
  const before = alike.find((at) => lines[at] > line) ?? alike.at(-1) + 1;
  lines.splice(before, 0, line);
  writeFileSync(file, lines.join('\n'));
}
for (const [file, line, pattern] of elementLines(element)) insert(file, line, pattern);

const known = [...new Set(elementLines(element).map(([file]) => file))];
execFileSync('prettier', ['--write', '--log-level', 'warn', ...Object.keys(files), ...known], {
  stdio: 'inherit',
});
execFileSync('npm', ['run', '-s', 'generate'], { stdio: 'inherit' });
console.log(`<${tag}> is there:\n  ${[...Object.keys(files), ...known].join('\n  ')}`);
console.log(`try it: npx wtr --files test/components/${tag}.test.ts`);
