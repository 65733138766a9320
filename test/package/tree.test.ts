/** What is in the package: a module for each source, client modules marked, and names of files that agree. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { version } from '../../src/components/shared/registration.ts';

const own = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  exports: Record<string, string | { types: string; default: string } | null>;
};

/** Built as a whole: the demo's backend, and what only the CDN's files hold. */
const bundled = /^(api-adapter\/demo\/|autoloader\/|cdn$)/;
/** Beside the modules: types for JSX need a module to be imported by. */
const beside = ['jsx'];

const modules = (folder: string, ending: string) =>
  globSync(`**/*${ending}`, { cwd: folder })
    .filter((file) => ending === '.d.ts' || !file.endsWith('.d.ts'))
    .map((file) => file.slice(0, -ending.length))
    .filter((file) => !bundled.test(file) && !beside.includes(file))
    .toSorted();

describe('the built package', () => {
  it('has one module for each source, with its types', () => {
    const sources = modules('src', '.ts');
    assert.ok(sources.length > 300, `only ${sources.length} sources`);
    assert.deepEqual(modules('dist', '.js'), sources);
    assert.deepEqual(modules('dist', '.d.ts'), sources);
    assert.deepEqual(globSync('dist/api-adapter/demo/*').toSorted(), [
      'dist/api-adapter/demo/demo-adapter.d.ts',
      'dist/api-adapter/demo/demo-adapter.js',
    ]);
  });

  it('says of every React module first that it is for the client', () => {
    const files = globSync('dist/react/*.js');
    assert.equal(files.length, globSync('src/components/*/define.ts').length + 2);
    for (const file of files) assert.match(readFileSync(file, 'utf8'), /^'use client';/, file);
  });

  it('has every file that an entry names, and calls itself one version', () => {
    const named = Object.values(own.exports).flatMap((target) =>
      typeof target === 'string' ? target : Object.values(target ?? {}),
    );
    for (const file of named) assert.ok(globSync(file).length > 0, file);
    for (const file of named.filter((one) => one.endsWith('.min.js')))
      assert.ok(file.endsWith(`-${own.version}.min.js`), file);
    assert.equal(version, own.version);
  });
});
