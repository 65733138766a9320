// Builds cdn/: one file with every element, the autoloader with the parts it loads, the demo's backend, and sri.json.
// Whatever stands there never changes: names carry the version, or a hash of the content.
import { createHash } from 'node:crypto';
import { copyFileSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'vite';
import { minifyTemplates } from '../vite.config.ts';

const out = process.argv[2] ?? 'cdn'; // another folder only to test what is built
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const named = (name) => `${name}-${version}.min.js`;

/** Builds entries by their names; answers the chunks. */
async function bundle(entry, entryFileNames, group, define = {}) {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [minifyTemplates()],
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    build: {
      outDir: out,
      emptyOutDir: false,
      target: 'es2022',
      sourcemap: true,
      chunkSizeWarningLimit: 2000, // pdf.js, which comes with the first PDF
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        // Vite keeps white space in ES library builds unless the output asks for it itself.
        output: {
          entryFileNames,
          chunkFileNames: 'chunks/[name]-[hash].js',
          minify: true,
          codeSplitting: { groups: [group] },
        },
      },
    },
  });
  return [built].flat().flatMap(({ output }) => output.filter((file) => file.type === 'chunk'));
}

/** What the autoloader says where an element could not be loaded, in every language of the library. */
async function panelTexts() {
  const all = globSync('src/i18n/*/desk.ts').map(async (file) => {
    const { desk } = await import(join(process.cwd(), file));
    const { more } = await import(join(process.cwd(), dirname(file), 'more.ts'));
    return [basename(dirname(file)), [desk['desk.unloaded'], desk['desk.unloaded.text'], more.tryAgain]];
  });
  return Object.fromEntries(await Promise.all(all));
}

const sriOf = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(join(out, file)))
    .digest('base64')}`;

rmSync(out, { recursive: true, force: true });
const entry = { name: 'campaign-manager', tags: ['$initial'] };
const full = await bundle({ 'campaign-manager': 'src/cdn.ts' }, named('[name]'), entry);
const parts = await bundle(
  {
    ...Object.fromEntries(
      globSync('src/components/*/define.ts').map((file) => [basename(dirname(file)), file]),
    ),
    http: 'src/api-adapter/http/http-adapter.ts',
    locale: 'src/i18n/register-locale.ts',
  },
  'chunks/[name]-[hash].js',
  { name: 'shared', minShareCount: 6 },
);
copyFileSync('dist/api-adapter/demo/demo-adapter.js', join(out, named('demo-adapter')));
const files = Object.fromEntries(
  parts.filter(({ isEntry }) => isEntry).map(({ name, fileName }) => [name, `./${fileName}`]),
);
const autoloader = await bundle({ autoloader: 'src/autoloader/autoloader.ts' }, named('[name]'), entry, {
  CM_FILES: JSON.stringify({ ...files, demo: `./${named('demo-adapter')}` }),
  CM_TEXTS: JSON.stringify(await panelTexts()),
});

/** As an import map has it: what is loaded later is checked by the browser too. */
const pinned = (chunks) =>
  Object.fromEntries(chunks.map(({ fileName }) => [`./${fileName}`, sriOf(fileName)]).toSorted());
const sri = {
  version,
  files: Object.fromEntries(
    globSync('**/*.js', { cwd: out })
      .toSorted()
      .map((file) => [file, sriOf(file)]),
  ),
  integrity: {
    [named('campaign-manager')]: pinned(full),
    [named('autoloader')]: pinned([...autoloader, ...parts, { fileName: named('demo-adapter') }]),
  },
};
writeFileSync(join(out, 'sri.json'), `${JSON.stringify(sri, null, 2)}\n`);
console.log(`cdn: ${Object.keys(sri.files).length} files, each with its hash in sri.json`);
