// What the package shows to its users, held against docs/surface.txt: nothing appears, changes or goes unnoticed.
//   --write   takes the new one over instead
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { surfaceLines } from './lib/surface-lines.mjs';

const file = 'docs/surface.txt';
const head =
  '# All that users of the package can name, a line each. Written by `npm run surface -- --write`; do not edit.';

const lines = await surfaceLines();
if (process.argv.includes('--write')) {
  writeFileSync(file, `${head}\n${lines.join('\n')}\n`);
  console.log(`surface: ${lines.length} lines written to ${file}`);
} else {
  const known = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line && !line.startsWith('#'))
    : [];
  const gone = known.filter((line) => !lines.includes(line));
  const added = lines.filter((line) => !known.includes(line));
  for (const line of gone) console.log(`- ${line}`);
  for (const line of added) console.log(`+ ${line}`);
  if (gone.length + added.length === 0) console.log(`surface: ${lines.length} lines, as in ${file}`);
  else {
    console.log(`surface: ${gone.length} lines gone, ${added.length} new.`);
    if (gone.length > 0)
      console.log('What is gone breaks pages that use it: bring it back, or say so in CHANGELOG.md.');
    console.log('If it is meant: npm run surface -- --write');
    process.exitCode = 1;
  }
}
