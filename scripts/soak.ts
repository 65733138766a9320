/**
 * Kills the backend at random moments while eight writers work, and looks for what was lost or doubled.
 *   npm run soak -- --kills 20 [--seed 7] [--engine postgres]
 * On PostgreSQL two backends work at once and one of them is killed; every tenth time it is the database's server.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { mulberry32 } from '../test/support/random.ts';
import { check } from './soak/checks.ts';
import { postgresEngine, sqliteEngine } from './soak/engines.ts';
import { type Server, startServer } from './soak/server.ts';
import { type Ack, type Field, write } from './soak/writer.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    engine: { type: 'string', default: 'sqlite' },
  },
});
if (!['sqlite', 'postgres'].includes(values.engine))
  throw new Error(`no such engine: ${values.engine} (sqlite postgres)`);
const kills = Number(values.kills);
const seed = Number(values.seed);
const writers = 8;
/** Every fourth kill comes while the process starts (the first while it makes the tables); before the others this many acknowledgements. */
const acksBetween = 20;
const isStartKill = (n: number) => n % 4 === 0;
const isPowerCut = (n: number) => n % 10 === 5;

const folder = mkdtempSync(`${tmpdir()}/soak-`);
const engine = values.engine === 'postgres' ? await postgresEngine(folder) : sqliteEngine(folder);
const acks: Ack[] = [];
const problems: string[] = [];
let replays = 0;
let cuts = 0;
let stopped = false;
const random = mulberry32(seed);
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Where a backend runs, one after the other. */
interface Place {
  server: Server | null;
  /** Null while none is ready. */
  url: string | null;
}
const places: Place[] = Array.from({ length: engine.instances }, () => ({ server: null, url: null }));
let startMs = 1000;

const field: Field = {
  async address() {
    for (;;) {
      const ready = places.flatMap(({ url }) => url ?? []);
      const chosen = ready[Math.floor(random() * ready.length)];
      if (chosen !== undefined) return chosen;
      await sleep(2);
    }
  },
  acknowledged(ack, replayed) {
    acks.push(ack);
    if (replayed) replays++;
  },
  random,
  stopped: () => stopped,
  problem: (text) => problems.push(text),
};

async function open(place: Place): Promise<void> {
  const before = performance.now();
  place.server ??= startServer(engine.env);
  place.url ??= await place.server.url;
  startMs = performance.now() - before;
}

async function killOnce(n: number): Promise<void> {
  const place = places[n % places.length] as Place;
  const others = places.filter((other) => other !== place);
  // Nothing has been made yet when the first one starts: the others come after it.
  if (n > 0) await Promise.all(others.map(open));
  if (isStartKill(n)) {
    place.server ??= startServer(engine.env);
    await sleep(random() * startMs * 1.1);
  } else {
    await open(place);
    const from = acks.length;
    while (acks.length - from < acksBetween) await sleep(1);
    await sleep(random() * 60);
  }
  if (engine.powerCut && isPowerCut(n)) {
    cuts++;
    await engine.powerCut();
    // Whoever was connected must live through it.
    for (const { server } of places)
      if (server && server.process.exitCode !== null) problems.push('a backend ended with its database');
  } else {
    place.url = null;
    await place.server?.kill();
    place.server = null;
  }
}

const began = performance.now();
const working = Array.from({ length: writers }, (_, i) => write(`w${i}`, field));
for (let n = 0; n < kills; n++) await killOnce(n);

await Promise.all(places.map(open));
stopped = true;
await Promise.all(working);
// The outbox looks once a second; what a killed backend was at is taken up by another one half a minute later.
await sleep(2500);
for (let n = 0; n < 45 && (await engine.isSettling()); n++) await sleep(1000);
for (const { server } of places)
  if ((await server?.stop()) !== 0) problems.push('a last process did not end in good order');

const { checks, acknowledged, stored, lost, torn } = await check(engine, acks);
checks.push({ name: 'every request was answered as it should be', problems });
for (const { name, problems } of checks) {
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  for (const problem of problems.slice(0, 10)) console.log(`       ${problem}`);
}
const seconds = ((performance.now() - began) / 1000).toFixed(0);
const early = Array.from({ length: kills }, (_, n) => n).filter(isStartKill).length;
console.log(
  `${kills} kills (${early} while starting${cuts > 0 ? `, ${cuts} of the database's server` : ''}) on ${values.engine} in ${seconds} s, seed ${seed}; ${replays} replies were lost and answered again`,
);
console.log(`acknowledged = stored: ${acknowledged} = ${stored}, ${lost} lost, ${torn} torn`);
const failed = checks.filter(({ problems }) => problems.length > 0).length;
await engine.close();
if (failed === 0 || values.engine !== 'sqlite') rmSync(folder, { recursive: true });
else console.log(`the database is kept at ${folder}`);
console.log(`${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
