/**
 * `npm run bench`: every figure beside its peer, measured in this run.
 *   npm run bench -- start click --rounds 9   only some of them
 *   npm run bench -- --write                  writes docs/performance.md and its plots, too
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, platform } from 'node:os';
import { parseArgs } from 'node:util';
import { svgOf } from './plot.ts';
import type { Result } from './result.ts';

const benches = {
  sizes: ['What a page downloads first', () => import('./sizes.ts')],
  bytes: ['The page of a dispute', () => import('./bytes.ts')],
  start: ['From navigation to usable', () => import('./start.ts')],
  queue: ['Ten thousand orders', () => import('./queue.ts')],
  click: ['A press on Accept', () => import('./click.ts')],
  parse: ['Checking what comes', () => import('./parse.ts')],
  server: ['An action on the server', () => import('./server.ts')],
} as const;
type Name = keyof typeof benches;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '15' }, write: { type: 'boolean', default: false } },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1)
  throw new Error(`--rounds is ${values.rounds}: give a whole number`);
// What is published is measured as a whole, and often enough to say how sure it is.
if (values.write && (positionals.length > 0 || rounds < 9))
  throw new Error('--write wants every bench, and at least 9 rounds');
const isBench = (name: string): name is Name => Object.hasOwn(benches, name);
const names = positionals.length > 0 ? positionals : Object.keys(benches);

const results: { title: string; result: Result }[] = [];
for (const name of names) {
  if (!isBench(name)) throw new Error(`no such bench: ${name} (${Object.keys(benches).join(' ')})`);
  const [title, load] = benches[name];
  const result = await (await load()).measure(rounds);
  results.push({ title, result });
  for (const { id, what, measured, limit, isHeld } of result.lines)
    console.log(
      `${isHeld === false ? 'FAIL' : isHeld ? 'ok  ' : '    '} ${id} ${what}: ${measured} (${limit})`,
    );
}

const page = () => `# Performance

The library beside a widget written by hand and beside a peer, all measured in one run.
Written by \`npm run bench -- --write\`; do not edit. ${new Date().toISOString().slice(0, 10)}, ${platform()}, ${cpus().length} shared cores,
Node ${process.versions.node}, headless Chromium, ${rounds} rounds. Machines differ: bytes, counts and ratios within one run count,
times are only told. A ratio breaks its limit when its whole 95 % bootstrap interval lies beyond it.

*Vanilla* is the same widget, written by hand without libraries for one status and one language (\`bench/start/vanilla.ts\`).
The *peer* is \`@adyen/adyen-platform-experience-web\` 1.12.1, of the same field: its page of one dispute, mounted for real.
Why these limits: [decision 25](adr/0025-what-the-benches-hold.md).

${results
  .map(
    ({ title, result }) => `## ${title}

${result.how}

| figure | what | measured | limit |
| --- | --- | --- | --- |
${result.lines
  .map(
    ({ id, what, measured, limit, isHeld }) =>
      `| ${id} | ${what} | ${measured}${isHeld === false ? ' **(not held)**' : ''} | ${limit} |`,
  )
  .join('\n')}
${result.plots.map((plot) => `\n![${plot.title}](performance/${fileOf(plot.title)})\n`).join('')}`,
  )
  .join('\n')}`;

const fileOf = (title: string) => `${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.svg`;

if (values.write) {
  mkdirSync('docs/performance', { recursive: true });
  for (const { result } of results)
    for (const plot of result.plots) writeFileSync(`docs/performance/${fileOf(plot.title)}`, svgOf(plot));
  writeFileSync('docs/performance.md', page());
}
const gates = results.flatMap(({ result }) => result.lines).filter(({ isHeld }) => isHeld !== null);
const passed = gates.filter(({ isHeld }) => isHeld).length;
console.log(`\n${passed} passed, ${gates.length - passed} failed`);
process.exit(passed < gates.length ? 1 : 0);
