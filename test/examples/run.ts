/**
 * npm run test:examples: every example as a newcomer has it, outside the repository: types, build, and a person's way
 * through its page in real browsers. `-- plain-html` runs one, `-- --browsers firefox` insists on a browser,
 * `-- --package some.tgz` takes a tarball instead of packing the library.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Driven, openBrowsers } from '../support/browsers.ts';
import { type Example, examples } from './examples.ts';
import { bringVueTypes, copyOf, install, pack, run } from './support/package.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const args = process.argv.slice(2);
const valueOf = (option: string) => (args.includes(option) ? args[args.indexOf(option) + 1] : undefined);
const given = new Set([valueOf('--browsers'), valueOf('--package')]);
const wanted = args.filter((arg) => !arg.startsWith('--') && !given.has(arg));
const unknown = wanted.filter((name) => !examples.some((one) => one.name === name));
if (unknown.length > 0)
  throw new Error(`no such example: ${unknown.join(', ')} (${examples.map(({ name }) => name).join(' ')})`);

let passed = 0;
let failed = 0;

/** One row of the table; what follows a failed step of an example is not tried. */
async function row(example: string, what: string, test: () => unknown): Promise<boolean> {
  const start = performance.now();
  const tell = (result: string) =>
    say(
      `${example.padEnd(13)}${what.padEnd(18)}${result.padEnd(8)}${((performance.now() - start) / 1000).toFixed(1)} s`,
    );
  try {
    await test();
    passed += 1;
    tell('passed');
    return true;
  } catch (error) {
    failed += 1;
    tell('FAILED');
    say(String((error as Error).stack ?? error).replaceAll(/^/gm, '    '));
    return false;
  }
}

/** A person's way through the page; nothing may go wrong beside it. */
async function visit(browser: Driven, example: Example, url: string, width: number): Promise<void> {
  const tab = await browser.open(url, { width, ...(example.before && { before: example.before }) });
  try {
    await example.clickThrough(tab).catch((error: Error) => {
      throw new Error(`${error.message}; went wrong: ${tab.wrong.join('; ') || 'nothing'}`, { cause: error });
    });
    const wider = await tab.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wider > 0) throw new Error(`the page is ${wider} px wider than ${width} px`);
    const violations = await tab.violations();
    if (violations.length > 0) throw new Error(`refused by the page's policy: ${violations.join('; ')}`);
    if (tab.wrong.length > 0) throw new Error(`went wrong: ${tab.wrong.join('; ')}`);
  } finally {
    await tab.close();
  }
}

/** What an example's own tests left out, each with its reason; throws when one of them failed. */
function ownTests(folder: string): string {
  const said = run(folder, 'npm', 'test', '--', '--test-reporter=tap');
  const left = Array.from(said.matchAll(/^ok \d+ - (\S+): .*\[left out: (.*)\]/gm));
  const rest = Array.from(said.matchAll(/^ok \d+ - (\S+): .* # SKIP (?!.*left out)(.*)$/gm));
  const lines = [...left, ...rest].map(
    ([, check, why]) => `    left out: ${(check ?? '').padEnd(22)} ${why}`,
  );
  const count = /^# pass (\d+)/m.exec(said)?.[1];
  return [...lines, `    ${count} checks passed`].join('\n');
}

async function tryOut(example: Example, temp: string, nodeModules: string, browsers: readonly Driven[]) {
  const { name } = example;
  const { folder, scripts } = copyOf(example, temp, nodeModules);
  if (scripts.typecheck?.includes('vue-tsc')) bringVueTypes();
  for (const script of ['typecheck', 'build'])
    if (script in scripts && !(await row(name, script, () => run(folder, 'npm', 'run', script)))) return;
  if (scripts.test && !(await row(name, 'its own tests', () => say(ownTests(folder))))) return;
  for (const browser of browsers)
    for (const width of [1024, 360])
      await row(name, `${browser.name} ${width}`, async () => {
        const site = await example.serve(folder);
        try {
          await visit(browser, example, site.url + (example.page ?? ''), width);
        } finally {
          await site.stop();
        }
      });
}

const temp = mkdtempSync(join(tmpdir(), 'cm-examples-'));
const { browsers, missing, close } = await openBrowsers();
try {
  const tarball = valueOf('--package');
  const nodeModules = install(tarball ? resolve(tarball) : pack(temp), temp);
  say(`${browsers.map(({ name, version }) => `${name}: ${version}`).join(', ')}\n`);
  for (const example of examples)
    if (wanted.length === 0 || wanted.includes(example.name))
      await tryOut(example, temp, nodeModules, browsers);
} finally {
  await close();
  rmSync(temp, { recursive: true, force: true });
}
for (const { name, why } of missing) say(`not tried in ${name}: ${why}`);
say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
