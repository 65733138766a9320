/** What is in the package: a module for each source, client modules marked, and names of files that agree. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { version } from '../../src/components/shared/registration.ts';

const own = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  exports: Record<string, string | { types: string; default: string } | null>;
};

/** Built as a whole: the demo's backend, and what only the CDN's files hold. */
const bundled = /^(api-adapter\/demo\/|autoloader\/|cdn$)/;
/** Beside the modules: types for JSX need a module to be imported by, style sheets a type. */
const beside = ['jsx', 'css'];

const modules = (folder: string, ending: string) =>
  globSync(`**/*${ending}`, { cwd: folder })
    .filter((file) => ending === '.d.ts' || !file.endsWith('.d.ts'))
    .map((file) => file.slice(0, -ending.length))
    .filter((file) => !bundled.test(file) && !beside.includes(file))
    .toSorted();

/** What a compiler reads for an entry, and the packages that it meets there. */
function typesBehind(entry: string, read = new Map<string, string>(), packages = new Set<string>()) {
  const text = readFileSync(entry, 'utf8');
  read.set(entry, text);
  for (const [, from = ''] of text.matchAll(/^(?:import|export)[^'"]*?['"]([^'"]+)['"]/gm)) {
    const file = join(dirname(entry), from.replace(/\.[jt]s$/, '.d.ts'));
    if (!from.startsWith('.')) packages.add(from);
    else if (!read.has(file) && existsSync(file)) typesBehind(file, read, packages);
  }
  return { text: [...read.values()].join('\n'), packages };
}

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

  it('brings a host’s compiler no machinery, and with each entry every event that it names', () => {
    const entries = Object.values(own.exports).flatMap((target) =>
      typeof target === 'object' ? globSync(target?.types ?? []) : [],
    );
    assert.ok(entries.length > 40, `only ${entries.length} entries`);
    for (const entry of entries) {
      const { text, packages } = typesBehind(entry);
      assert.ok(!packages.has('xstate'), entry);
      for (const [, name] of text.matchAll(/HTMLElementEventMap\[["'](cm-[\w-]+)["']\]/g))
        assert.match(text, new RegExp(`'${name}': `), `${entry} names ${name}`);
    }
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
