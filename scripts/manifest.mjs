// Generates custom-elements.json, what frameworks are told (src/react, src/vue.ts) and the editors' types in dist/, and
// compares the first two with what is committed.
//   --write   takes them over instead
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { frameworkFiles } from './lib/frameworks.mjs';

const committed = 'custom-elements.json';
const dir = mkdtempSync(join(tmpdir(), 'manifest-'));
const fail = (why) => {
  console.log(why);
  process.exitCode = 1;
};
try {
  // The analyzer has hung on a broken configuration, hence the time limit.
  const cem = join('node_modules', '@custom-elements-manifest', 'analyzer', 'cem.js');
  const { status, error } = spawnSync(
    process.execPath,
    [cem, 'analyze', '--quiet', '--outdir', relative('.', dir)],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: 120_000,
      killSignal: 'SIGKILL',
    },
  );
  const made = join(dir, committed);
  if (status !== 0 || !existsSync(made))
    fail(`the analyzer failed: ${error?.message ?? `exit code ${status}`}`);
  else {
    // The types alone would leave `import 'campaign-manager-widgets/jsx'` without a module, and name an event that only
    // another module declares.
    mkdirSync('dist', { recursive: true });
    writeFileSync('dist/jsx.js', 'export {};\n');
    const jsx = readFileSync('dist/jsx.d.ts', 'utf8');
    writeFileSync('dist/jsx.d.ts', `import './components/shared/open.js';\n${jsx}`);
    // A compiler that looks up every import asks what a style sheet is.
    writeFileSync('dist/css.d.ts', 'export {};\n');
    const text = readFileSync(made, 'utf8');
    const found = new Set(
      JSON.parse(text)
        .modules.flatMap((m) => m.declarations ?? [])
        .map((d) => d.tagName),
    );
    const tags = globSync('src/components/*/define.ts').map((file) => basename(dirname(file)));
    const missing = tags.filter((tag) => !found.has(tag));
    if (tags.length === 0 || missing.length > 0)
      fail(`not in the manifest: ${missing.join(', ') || 'any element'}`);
    else
      for (const [file, content] of [[committed, text], ...(await frameworkFiles(JSON.parse(text)))])
        if (process.argv.includes('--write')) writeFileSync(file, content);
        else if (!existsSync(file) || readFileSync(file, 'utf8') !== content)
          fail(`${file} is not current: run npm run manifest`);
    if (!process.exitCode) console.log(`manifest: ${tags.length} elements`);
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
