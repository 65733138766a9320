// Gates what a host's page downloads (kB = 1000 bytes, brotli 11): the first load, each lazy chunk, our own code.
import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { bundle } from './lib/bundle.mjs';

const root = process.argv[2] ?? process.cwd(); // another root only to test this script
const first = `
import '/src/components/campaign-manager/define.ts';
import '/src/components/order-actions/define.ts';
import { createHttpAdapter } from '/src/api-adapter/http/http-adapter.ts';
globalThis.adapter = createHttpAdapter;`;
const lazily = globSync('src/components/*/define.ts', { cwd: root })
  .map((file) => basename(dirname(file)))
  .filter((tag) => !first.includes(`/${tag}/`));
const everything = `${first}
globalThis.later = [${lazily.map((tag) => `() => import('/src/components/${tag}/define.ts')`)}];`;
const external = [/^(lit|@lit|xstate|zod)(\/|$)/];

const rows = [];
const gate = (what, bytes, limit) => rows.push({ what, bytes, limit, ok: bytes <= limit });
const report = (what, bytes) => gate(what, bytes, Infinity);
const sum = (chunks) => chunks.filter((c) => c.first).reduce((total, c) => total + c.bytes, 0);

const start = await bundle(first, { root });
gate('first load (S1): campaign-manager, order-actions, http adapter', sum(start.chunks), 36_000);
const follows = start.chunks.filter(({ name }) => /session|xstate/.test(name));
report(
  'the same with what follows at once after the first paint (the session)',
  sum(start.chunks) + follows.reduce((total, chunk) => total + chunk.bytes, 0),
);
const own = await bundle("import '/src/components/order-actions/define.ts';", { root, external });
gate('order-actions, dependencies external', sum(own.chunks), 14_000);

const isReview = ({ modules }) => modules.includes('src/components/creative-review/creative-review.ts');
const all = await bundle(everything, { root });
for (const chunk of all.chunks.filter((c) => !c.first)) {
  const vendorOnly = chunk.modules.length > 0 && chunk.modules.every((id) => id.includes('node_modules/'));
  const messages = chunk.modules.length > 0 && chunk.modules.every((id) => id.startsWith('src/i18n/'));
  const kind = vendorOnly ? 'vendor' : messages ? 'messages' : 'lazy';
  gate(
    `${kind} chunk ${chunk.name}`,
    chunk.bytes,
    vendorOnly ? Infinity : messages ? 3000 : isReview(chunk) ? 14_000 : 8000,
  );
}

const kB = (bytes) => (bytes === Infinity ? '–' : (bytes / 1000).toFixed(2));
for (const { what, bytes, limit, ok } of rows)
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${kB(bytes).padStart(6)} of ${kB(limit).padStart(5)} kB  ${what}`);

const rules = [];
for (const { chunks, css } of [start, own, all]) {
  for (const chunk of chunks)
    for (const id of chunk.modules)
      if (/zod\/(v3|v4\/classic)\//.test(id)) rules.push(`classic zod in ${chunk.name}: ${id}`);
  for (const file of css) rules.push(`CSS file ${file}: styles belong into constructable style sheets`);
}
for (const rule of new Set(rules)) console.log(`FAIL ${rule}`);
process.exitCode = rules.length > 0 || rows.some((row) => !row.ok) ? 1 : 0;
