/**
 * Kills the backend at random moments while eight writers work, and looks for what was lost or doubled.
 *   npm run soak -- --kills 20 [--seed 7]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFile } from './soak/checks.ts';
import { type Server, startServer } from './soak/server.ts';
import { type Ack, type Field, write } from './soak/writer.ts';

const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } });
const kills = Number(values.kills ?? 20);
const seed = Number(values.seed ?? Date.now() % 100_000);
const writers = 8;
/** Every fourth kill comes while the process starts (the first while it makes the tables); before the others this many acknowledgements. */
const acksBetween = 20;
const startKill = (n: number) => n % 4 === 0;

const folder = mkdtempSync(join(tmpdir(), 'soak-'));
const database = join(folder, 'orders.db');
const acks: Ack[] = [];
const problems: string[] = [];
let replays = 0;
let stopped = false;
let ready = Promise.withResolvers<string>();

let state = seed;
/** Mulberry32: the same seed chooses the same moves and moments. */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const field: Field = {
  address: () => ready.promise,
  acknowledged(ack, replayed) {
    acks.push(ack);
    if (replayed) replays++;
  },
  random,
  stopped: () => stopped,
  problem: (text) => problems.push(text),
};

async function killOnce(n: number, startMs: number): Promise<number> {
  const server = startServer(database);
  const before = performance.now();
  if (startKill(n)) {
    await sleep(random() * startMs * 1.1);
    await server.kill();
    return startMs;
  }
  const took = await open(server, before);
  const from = acks.length;
  while (acks.length - from < acksBetween) await sleep(1);
  await sleep(random() * 60);
  ready = Promise.withResolvers();
  await server.kill();
  return took;
}

async function open(server: Server, since: number): Promise<number> {
  ready.resolve(await server.url);
  return performance.now() - since;
}

const began = performance.now();
const working = Array.from({ length: writers }, (_, i) => write(`w${i}`, field));
let startMs = 1000;
for (let n = 0; n < kills; n++) startMs = await killOnce(n, startMs);

const server = startServer(database);
await open(server, performance.now());
stopped = true;
await Promise.all(working);
// The outbox looks once a second; what a kill interrupted has been taken up by then.
await sleep(2500);
if ((await server.stop()) !== 0) problems.push('the last process did not end in good order');

const { checks, acknowledged, stored, lost, torn } = checkFile(database, acks);
checks.push({ name: 'every request was answered as it should be', problems });
for (const { name, problems } of checks) {
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  for (const problem of problems.slice(0, 10)) console.log(`       ${problem}`);
}
const seconds = ((performance.now() - began) / 1000).toFixed(0);
const early = Array.from({ length: kills }, (_, n) => n).filter(startKill).length;
console.log(
  `${kills} kills (${early} while starting) in ${seconds} s, seed ${seed}; ${replays} replies were lost and answered again`,
);
console.log(`acknowledged = stored: ${acknowledged} = ${stored}, ${lost} lost, ${torn} torn`);
const failed = checks.filter(({ problems }) => problems.length > 0).length;
if (failed === 0) rmSync(folder, { recursive: true });
else console.log(`the database is kept at ${database}`);
console.log(`${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
