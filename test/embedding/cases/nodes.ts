/** What a server imports that renders pages: no window, no document, no elements. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { group } from '../case.ts';

const run = promisify(execFile);

/** Every module that the package names, as it stands under `folder`. */
function namedModules(folder: string): string[] {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    exports: Record<string, string | null | { default?: string }>;
  };
  const targets = Object.values(exports).flatMap((target) => {
    const path = typeof target === 'object' ? target?.default : target;
    return path?.startsWith('./dist/') && path.endsWith('.js') ? [path.slice('./dist/'.length)] : [];
  });
  return targets.flatMap((path) => globSync(path, { cwd: folder }).map((file) => join(folder, file)));
}

const importAll = (files: readonly string[]) => `
  const missing = ['window', 'document', 'HTMLElement'].filter((name) => name in globalThis);
  if (missing.length > 0) throw new Error('this is no plain Node: ' + missing);
  for (const file of ${JSON.stringify(files)})
    await import(file).catch((error) => { console.log(file + ': ' + error.stack); process.exitCode = 1; });
  console.log('done');
`;

export const nodeCases = group('in Node', {
  'every export can be imported without a page, and leaves nothing running': {
    once: true,
    async run() {
      // Beside the packages that it imports.
      mkdirSync('node_modules/.cache', { recursive: true });
      const folder = mkdtempSync(join('node_modules/.cache', 'cm-import-'));
      try {
        await run('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', folder]);
        const files = namedModules(join(process.cwd(), folder));
        assert.ok(files.length > 30, `${files.length} modules are named`);
        const script = join(folder, 'all.mjs');
        writeFileSync(script, importAll(files));
        // Something that goes on by itself would keep the process.
        const { stdout } = await run(process.execPath, [script], { timeout: 20_000 });
        assert.equal(stdout.trim(), 'done');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
});
