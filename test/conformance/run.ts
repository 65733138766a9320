/** npm run test:conformance: every adapter through every check, and broken adapters that must be seen. */
import { run as runNodeTests } from 'node:test';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ConformanceWorld } from '../../src/api-adapter/conformance/world.ts';
import type { Seen } from './faults.ts';
import { named, type Outcome, runKit } from './runner.ts';
import { startDemo } from './worlds/demo.ts';
import { openMemoryWorld } from './worlds/memory.ts';
import { startSqlite } from './worlds/sqlite.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const only = process.argv[2];
let passed = 0;
let failed = 0;

type Started = { open(): Promise<ConformanceWorld>; end(): Promise<void> };

async function throughKit(start: () => Promise<Started> | Started, atOnce: number): Promise<Outcome[]> {
  const { open, end } = await start();
  try {
    return await runKit(open, { isWanted: named(only), atOnce });
  } finally {
    await end();
  }
}

function table(adapter: string, outcomes: readonly Outcome[]): void {
  for (const { check, result, why } of outcomes) {
    const reason = result === 'skipped' ? `  ${why}` : '';
    say(`${adapter.padEnd(14)}${check.padEnd(28)}${result}${reason}`);
    if (result === 'failed') say(why.replaceAll(/^/gm, '    '));
    if (result === 'passed') passed++;
    if (result === 'failed') failed++;
  }
}

/** The example of an adapter of one's own, in node's own runner. */
async function exampleInNodeTest(): Promise<void> {
  const file = fileURLToPath(new URL('example/in-process.test.ts', import.meta.url));
  const events = runNodeTests({
    files: [file],
    isolation: 'none',
    ...(only && { testNamePatterns: [only] }),
  });
  for await (const event of events) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const { name, details, skip } = event.data;
    if (details.type === 'suite') continue;
    const check = name.slice(0, name.indexOf(':'));
    const left = typeof skip === 'string' ? skip : /\[left out: (.*)\]$/.exec(name)?.[1];
    const result = event.type === 'test:fail' ? 'failed' : left === undefined ? 'passed' : 'skipped';
    say(`${'in process'.padEnd(14)}${check.padEnd(28)}${result}${result === 'skipped' ? `  ${left}` : ''}`);
    if (event.type === 'test:fail')
      say(String(event.data.details.error.cause ?? event.data.details.error).replaceAll(/^/gm, '    '));
    if (result === 'passed') passed++;
    if (result === 'failed') failed++;
  }
}

/** The faulty ones, meanwhile. */
async function faulty(): Promise<Seen> {
  const worker = new Worker(new URL('faults.ts', import.meta.url), { workerData: only });
  const [seen] = (await once(worker, 'message')) as [Seen];
  return seen;
}

const memory = () => ({ open: openMemoryWorld, end: async () => {} });
say('adapter       check                       result');
const seeing = faulty();
await Promise.all([
  throughKit(startSqlite, 1).then((outcomes) => table('http → SQLite', outcomes)),
  throughKit(memory, 4).then((outcomes) => table('http → memory', outcomes)),
  throughKit(startDemo, 1).then((outcomes) => table('demo', outcomes)),
]);
await exampleInNodeTest();
const seen = await seeing;
for (const line of seen.lines) say(line);
passed += seen.passed;
failed += seen.failed;
say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
