/** npm run test:conformance: every adapter through every check, and broken adapters that must be seen. */
import { run as runNodeTests } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ConformanceWorld } from '../../src/api-adapter/conformance/world.ts';
import { actsTwice } from './broken/acts-twice.ts';
import { type Broken, withFault } from './broken/broken.ts';
import { losesAChange } from './broken/loses-a-change.ts';
import { reordersMessages } from './broken/reorders-messages.ts';
import { roundsMoney } from './broken/rounds-money.ts';
import { servesOthersActions } from './broken/serves-others-actions.ts';
import { openInProcessWorld } from './example/in-process-world.ts';
import { type Outcome, runKit } from './runner.ts';
import { startDemo } from './worlds/demo.ts';
import { openMemoryWorld } from './worlds/memory.ts';
import { startSqlite } from './worlds/sqlite.ts';

/** Each of them is the in-process example with one fault on it. */
const broken = [actsTwice, losesAChange, servesOthersActions, roundsMoney, reordersMessages];
const say = (line: string) => process.stdout.write(`${line}\n`);
const only = process.argv[2];
let passed = 0;
let failed = 0;

type Started = { open(): Promise<ConformanceWorld>; end(): Promise<void> };

async function throughKit(start: () => Promise<Started> | Started, atOnce: number): Promise<Outcome[]> {
  const { open, end } = await start();
  try {
    return await runKit(open, { only, atOnce });
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

/** The checks that must be red are red, and no other. */
async function showBroken(one: Broken): Promise<void> {
  const open = async () => withFault(await openInProcessWorld(), one);
  const outcomes = await runKit(open, { only, atOnce: 4 });
  const red = outcomes.filter(({ result }) => result === 'failed').map(({ check }) => check);
  const wanted = one.seenBy.filter((check) => only === undefined || check.includes(only));
  const missed = wanted.filter((check) => !red.includes(check));
  const besides = red.filter((check) => !wanted.includes(check));
  const green = outcomes.length - red.length;
  const isRight = missed.length === 0 && besides.length === 0;
  if (isRight) passed++;
  else failed++;
  say(`\n${one.fault}: ${isRight ? 'seen' : 'NOT AS EXPECTED'} (${red.length} checks red, ${green} green)`);
  for (const { check, result, why } of outcomes)
    if (result === 'failed')
      say(
        `  red ${check}${besides.includes(check) ? ', NOT EXPECTED' : ''}\n${why.replaceAll(/^/gm, '    ')}`,
      );
  for (const check of missed) say(`  green ${check}, BUT IT MUST SEE THIS`);
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

const memory = () => ({ open: openMemoryWorld, end: async () => {} });
say('adapter       check                       result');
const runs = [
  throughKit(startSqlite, 1).then((outcomes) => table('http → SQLite', outcomes)),
  throughKit(memory, 4).then((outcomes) => table('http → memory', outcomes)),
  throughKit(startDemo, 1).then((outcomes) => table('demo', outcomes)),
];
await Promise.all(runs);
await exampleInNodeTest();
say('\nAdapters with a fault, each on purpose:');
for (const one of broken) await showBroken(one);
say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
