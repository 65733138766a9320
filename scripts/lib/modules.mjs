// Reads the modules that git knows (tracked and new) and what each of them imports.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseSync } from 'oxc-parser';

/** Paths of the TypeScript and JavaScript modules below the given folders, without ignored ones. */
export function listModules(folders) {
  return execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--deduplicate', '--', ...folders])
    .toString()
    .split('\n')
    .filter((file) => /\.m?[tj]s$/.test(file) && existsSync(file));
}

/** Every import of a module: static, re-exported, dynamic and `import('…').Type`. `to` is missing when computed. */
export function importsOf(file, text) {
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(errors[0].message);
  const literal = ({ start, end }) => /^(['"`])([^$]*)\1$/.exec(text.slice(start, end))?.[2];
  const statics = module.staticImports.map((i) => ({
    to: i.moduleRequest.value,
    kinds: i.entries.map((e) => e.importName.kind),
  }));
  const exported = module.staticExports
    .flatMap((e) => e.entries)
    .filter((e) => e.moduleRequest)
    .map((e) => ({ to: e.moduleRequest.value }));
  const lazy = module.dynamicImports.map((d) => ({
    to: literal(d.moduleRequest),
    lazy: true,
    raw: text.slice(d.start, d.end),
  }));
  const starts = new Set(module.dynamicImports.map((d) => d.start));
  const types = [...text.matchAll(/\bimport\((['"])([^'"]+)\1\)\s*\./g)]
    .filter((m) => file.endsWith('.ts') && !starts.has(m.index))
    .map((m) => ({ to: m[2] }));
  return [...statics, ...exported, ...lazy, ...types];
}

/** Cycles of a graph (Map of path → paths), each once, as a list of paths that ends where it began. */
export function cyclesOf(graph) {
  const done = new Set();
  const path = [];
  const cycles = [];
  const walk = (file) => {
    const at = path.indexOf(file);
    if (at >= 0) return void cycles.push([...path.slice(at), file]);
    if (done.has(file)) return;
    path.push(file);
    for (const next of graph.get(file) ?? []) walk(next);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) walk(file);
  return cycles;
}
