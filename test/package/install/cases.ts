/** What a newcomer does with the package in each kind of project, by the README's own blocks. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder } from '../../examples/support/serve.ts';
import type { Driven, Tab } from '../../support/browsers.ts';
import { blocksOf, snippet } from '../../support/readme.ts';
import { project, type Project, run } from './project.ts';

/** Runs one row of the table. */
export type Row = (what: string, test: () => unknown) => Promise<void>;

export interface Bench {
  readonly temp: string;
  readonly tarball: string;
  readonly browsers: readonly Driven[];
}

const tools = ['typescript@5.9.3', 'vite@8'];

/** Opens what was built in each browser. */
async function inBrowsers(
  { browsers }: Bench,
  folder: string,
  page: string,
  way: (tab: Tab) => Promise<void>,
) {
  const site = await serveFolder(folder);
  try {
    for (const browser of browsers) {
      const tab = await browser.open(`${site.url}${page}`);
      await way(tab);
      assert.deepEqual(tab.wrong, [], browser.name);
      await tab.close();
    }
  } finally {
    await site.stop();
  }
}

async function accepts(tab: Tab): Promise<void> {
  await tab.press('button', 'Accept order');
  await tab.sees('You accepted this order');
}

const page = (body: string) =>
  `<!doctype html><html lang="en"><title>A host</title><link rel="icon" href="data:," /><body>${body}</body></html>`;

/** Blocks that name the package and leave nothing out, from the README and the documents; each a module of its own. */
function blocks(languages: readonly string[]): { name: string; text: string }[] {
  return ['README.md', ...globSync('docs/**/*.md').toSorted()].flatMap((file) =>
    blocksOf(file)
      .filter(
        ({ language, text }) =>
          languages.includes(language) && /['"]campaign-manager-widgets/.test(text) && !text.includes('…'),
      )
      .map(({ text }, at) => ({ name: `${file.replaceAll(/\W+/g, '-')}-${at + 1}`, text })),
  );
}

const kit = "import('campaign-manager-widgets/conformance')";

/** With what a block leaves to its reader. */
function completed(text: string): string {
  const world = `declare const openMyWorld: () => Promise<${kit}.ConformanceWorld>;\n`;
  const runner = `declare const it: ${kit}.It;\n`;
  const isMissing = /\(it,/.test(text) && !/import \{ it \}/.test(text);
  return (text.includes('openMyWorld') ? world : '') + (isMissing ? runner : '') + text;
}

export async function plain(bench: Bench, row: Row): Promise<void> {
  const site = project(bench.temp, 'plain', [bench.tarball, ...tools, '@types/node@24']);
  await row('every entry can be imported in plain Node', () => importAll(site));
  await row('the blocks of README and docs are right under strict', () => compileBlocks(site));
  await row('five lines of HTML, built and clicked', async () => {
    site.write('index.html', page(snippet('html', 'campaign-manager-widgets/define')));
    site.tool('vite', ['build', '--logLevel', 'error']);
    await inBrowsers(bench, join(site.folder, 'dist'), '', accepts);
  });
  await row('the CDN without a bundler, with its hash', async () => {
    const cdn = join(site.folder, 'node_modules/campaign-manager-widgets/cdn');
    const { files } = JSON.parse(readFileSync(join(cdn, 'sri.json'), 'utf8')) as {
      files: Record<string, string>;
    };
    const text = snippet('html', 'cdn.example');
    const name = /cdn\/(autoloader-[\w.-]+\.js)/.exec(text)![1]!;
    assert.ok(files[name], `${name} is not in the package`);
    site.write(
      'node_modules/campaign-manager-widgets/page.html',
      page(text.replaceAll('https://cdn.example/', '/').replace('sha384-…', files[name])),
    );
    await inBrowsers(bench, join(cdn, '..'), 'page.html', accepts);
  });
}

function compileBlocks(site: Project): void {
  const found = blocks(['js', 'ts']).filter(({ text }) => !text.includes("from '@vitejs/plugin-vue'"));
  assert.ok(found.length >= 4, `only ${found.length} blocks`);
  for (const { name, text } of found) site.write(`${name}.ts`, completed(text));
  site.write('tags.ts', "import 'campaign-manager-widgets/define';\n");
  site.tool('tsc', ['-p', '.', '--types', 'node']);
}

/** Everything that a compiler may be told to look at. */
const strictest = [
  '--noEmit',
  '--strict',
  '--exactOptionalPropertyTypes',
  '--verbatimModuleSyntax',
  '--noUncheckedIndexedAccess',
  '--lib',
  'es2022,dom,dom.iterable',
  '--types',
  'node',
];

/** The compiler of today, which looks up every import, by the strictest rules: nothing may lean on another entry. */
export async function newest(bench: Bench, row: Row): Promise<void> {
  const site = project(bench.temp, 'newest', [bench.tarball, 'typescript@7.0.2', '@types/node@24']);
  await row('the blocks of README and docs are right under strict', () => compileBlocks(site));
  const entries = Object.entries(entriesOf(site)).flatMap(([entry, target]) => {
    const types = typeof target === 'object' && target?.types;
    if (!types || /^\.\/(react|vue)$/.test(entry)) return [];
    return entry.replace('/contract/*', '/contract/limits').replace('define/*', 'define/order-chat');
  });
  assert.ok(entries.length > 10, `only ${entries.length} entries`);
  await row(`each of ${entries.length} entries alone has all its types`, () => {
    for (const entry of entries) {
      const name = `campaign-manager-widgets${entry.slice(1).replace('*', 'editorial')}`;
      site.write('alone.ts', `import '${name}';\n`);
      site.tool('tsc', [...strictest, '--module', 'nodenext', '--ignoreConfig', 'alone.ts']);
    }
  });
}

type Exports = Record<string, { types?: string; default: string } | string | null>;

const ownOf = (site: Project) => join(site.folder, 'node_modules/campaign-manager-widgets');

const entriesOf = (site: Project): Exports =>
  (JSON.parse(readFileSync(join(ownOf(site), 'package.json'), 'utf8')) as { exports: Exports }).exports;

function importAll(site: Project): void {
  const own = ownOf(site);
  const map = entriesOf(site);
  const entries = Object.entries(map).flatMap(([entry, target]) => {
    // What only a page has, and what needs its framework, which has a project of its own.
    if (target === null || typeof target === 'string' || /^\.\/(react|vue)$|\.css$/.test(entry)) return [];
    const [before, after] = target.default.split('*');
    if (after === undefined) return [entry];
    return globSync(target.default, { cwd: own })
      .map((file) =>
        entry.replace(
          '*',
          `./${file.replaceAll('\\', '/')}`.slice(before!.length, -after.length).split('/')[0]!,
        ),
      )
      .filter((name) => map[name] === undefined);
  });
  assert.ok(entries.length > 30, `only ${entries.length} entries`);
  const lines = entries.map((entry) => `await import('campaign-manager-widgets${entry.slice(1)}');`);
  const said = run(site.folder, process.execPath, [
    '--input-type=module',
    '-e',
    `${lines.join('\n')}console.log('all')`,
  ]);
  assert.equal(said.trim(), 'all');
}

export const react =
  (major: 18 | 19) =>
  async (bench: Bench, row: Row): Promise<void> => {
    const own = [
      `react@${major}`,
      `react-dom@${major}`,
      `@types/react@${major}`,
      `@types/react-dom@${major}`,
    ];
    const packages = [bench.tarball, ...tools, ...own, '@types/node@24'];
    const site = project(bench.temp, `react-${major}`, packages, 'react');
    site.write('order.tsx', snippet('tsx', 'campaign-manager-widgets/react'));
    await row('types, under strict', () => site.tool('tsc', ['-p', '.', '--types', 'node']));
    await row('the README’s component', async () => {
      site.write('index.html', page('<script type="module" src="./readme.tsx"></script>'));
      site.tool('vite', ['build', '--logLevel', 'error']);
      await inBrowsers(bench, join(site.folder, 'dist'), '', accepts);
    });
    await row('rendered on a server, without a document', () => {
      site.tool('vite', ['build', '--logLevel', 'error', '--ssr', 'server.tsx', '--outDir', 'server']);
      const html = run(site.folder, process.execPath, ['server/server.js']);
      assert.match(
        html,
        /<campaign-manager class="desk"><order-actions order-id="cm-2417" aria-busy="false"><\/order-actions>/,
      );
    });
    await row('hydrated in StrictMode, changed, hidden, moved out and in', async () => {
      site.tool('vite', ['build', '--logLevel', 'error', '--mode', 'development'], {
        NODE_ENV: 'development',
      });
      await inBrowsers(bench, join(site.folder, 'dist'), '', lives);
    });
    await row('a page that needs one element gets one', () => {
      site.write(
        'one.config.js',
        "export default { build: { outDir: 'one', lib: { entry: 'one.ts', formats: ['es'] }, rolldownOptions: { external: /^(react|lit|@lit|xstate|zod)/ } } };",
      );
      site.tool('vite', ['build', '--logLevel', 'error', '--config', 'one.config.js']);
      const code = globSync('one/*.js', { cwd: site.folder }).map((file) =>
        readFileSync(join(site.folder, file), 'utf8'),
      );
      const text = code.join('\n');
      assert.match(text, /["'`]order-deadline["'`]/);
      assert.doesNotMatch(text, /["'`](order-chat|order-queue|mediator-desk)["'`],\s*\w+\)/);
    });
  };

/** A person on the page of `react/app.tsx`. */
async function lives(tab: Tab): Promise<void> {
  await tab.find('button', 'Accept order');
  const classes = () => tab.page.evaluate(() => document.querySelector('campaign-manager')?.className);
  assert.equal(await classes(), 'desk');
  await tab.press('button', 'Who');
  await tab.sees('channel of cm-2417');
  await accepts(tab);
  // StrictMode mounts twice: one listener must be left of them.
  await tab.sees('done 1 times');
  await tab.press('button', 'Hide');
  assert.equal(
    await tab.page.evaluate(() => document.querySelector<HTMLElement>('order-actions')!.offsetHeight),
    0,
  );
  await tab.press('button', 'Hide');
  assert.ok(
    await tab.page.evaluate(() => document.querySelector<HTMLElement>('order-actions')!.offsetHeight > 0),
  );
  await tab.press('button', 'Take');
  await tab.press('button', 'Take');
  await tab.press('button', 'Another');
  await tab.press('button', 'Who');
  await tab.sees('of cm-2418');
  const attribute = () =>
    tab.page.evaluate(() => document.querySelector('order-actions')?.getAttribute('order-id'));
  assert.equal(await attribute(), 'cm-2418');
}

export async function vue(bench: Bench, row: Row): Promise<void> {
  const packages = [
    bench.tarball,
    ...tools,
    'vue@3',
    '@vitejs/plugin-vue@6',
    'vue-tsc@3.3.14',
    '@types/node@24',
  ];
  const site = project(bench.temp, 'vue', packages, 'vue');
  site.write(
    'main.ts',
    "import { createApp } from 'vue';\nimport App from './App.vue';\n\ncreateApp(App).mount('main');\n",
  );
  site.write('App.vue', snippet('vue', 'campaign-manager-widgets/define'));
  site.write('vite.config.ts', snippet('ts', '@vitejs/plugin-vue'));
  site.write('widgets.d.ts', "import 'campaign-manager-widgets/vue';\n");
  const strict = JSON.parse(readFileSync(join(site.folder, 'tsconfig.json'), 'utf8')) as object;
  site.write('tsconfig.json', JSON.stringify({ ...strict, vueCompilerOptions: { strictTemplates: true } }));
  await row('types in templates, under strict', () => site.tool('vue-tsc', ['-p', '.', '--types', 'node']));
  await row('the README’s component', async () => {
    site.write('index.html', page('<main></main><script type="module" src="./main.ts"></script>'));
    site.tool('vite', ['build', '--logLevel', 'error']);
    await inBrowsers(bench, join(site.folder, 'dist'), '', accepts);
  });
  await row('the tags are exactly ours, in plain Node', () => {
    const code =
      "import { isCampaignElement as is } from 'campaign-manager-widgets/vue'; console.log(is('order-chat'), is('order-basket'));";
    assert.equal(
      run(site.folder, process.execPath, ['--input-type=module', '-e', code]).trim(),
      'true false',
    );
  });
}
