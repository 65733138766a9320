/**
 * npm run test:install: the package as npm brings it to empty projects outside the repository, each with its own
 * compiler and framework; the README's own blocks, and a person in real browsers. A row per case.
 *   `-- react-18 vue` runs only those, `-- --package some.tgz` takes a tarball instead of packing the library
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pack } from '../../examples/support/package.ts';
import { openBrowsers } from '../../support/browsers.ts';
import { newest, plain, react, type Row, vue } from './cases.ts';

const { values, positionals } = parseArgs({
  options: { browsers: { type: 'string' }, package: { type: 'string' } },
  allowPositionals: true,
});
const kinds = { plain, newest, 'react-18': react(18), 'react-19': react(19), vue };
const unknown = positionals.filter((name) => !(name in kinds));
if (unknown.length > 0)
  throw new Error(`no such project: ${unknown.join(', ')} (${Object.keys(kinds).join(' ')})`);

const counts = { passed: 0, failed: 0 };

async function attempt(kind: string, what: string, test: () => unknown): Promise<void> {
  const start = performance.now();
  const tell = (how: string, more = '') =>
    console.log(
      `${how.padEnd(8)}${kind.padEnd(10)}${what.padEnd(62)}${((performance.now() - start) / 1000).toFixed(1)} s${more}`,
    );
  try {
    await test();
    counts.passed += 1;
    tell('ok');
  } catch (error) {
    counts.failed += 1;
    tell('FAILED', `\n${(error as Error).stack ?? String(error)}`);
  }
}

const temp = mkdtempSync(join(tmpdir(), 'cm-install-'));
const { browsers, missing, close } = await openBrowsers();
try {
  for (const { name, why } of missing) console.log(`not tried in ${name}: ${why}`);
  const tarball = values.package ? resolve(values.package) : pack(temp);
  for (const [kind, tryOut] of Object.entries(kinds)) {
    if (positionals.length > 0 && !positionals.includes(kind)) continue;
    const row: Row = (what, test) => attempt(kind, what, test);
    try {
      await tryOut({ temp, tarball, browsers }, row);
    } catch (error) {
      await attempt(kind, 'can be set up', () => Promise.reject(error as Error));
    }
  }
} finally {
  await close();
  rmSync(temp, { recursive: true, force: true });
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
