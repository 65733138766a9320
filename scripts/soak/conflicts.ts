/**
 * 64 commands that cannot all be, on each of many orders, through three real instances on PostgreSQL, around the instant in
 * which a deadline ends the order too: each order is settled once, and nobody hears of a server's failure.
 *   npm run soak:conflicts -- [--orders 1000] [--seed 7]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { openPostgres } from '../../backend/src/node/postgres.ts';
import { mulberry32 } from '../../test/support/random.ts';
import { startPostgres } from '../lib/postgres.mjs';
import { hangUp, post } from './asking.ts';
import { bring, type Contest, contests, lengthOf, walk } from './contest.ts';
import { sharedEnv, startServer } from './server.ts';
import { judge, type Sent, type Verdict } from './settled.ts';

const { values } = parseArgs({
  options: { orders: { type: 'string', default: '1000' }, seed: { type: 'string', default: '7' } },
});
const count = Number(values.orders);
const random = mulberry32(Number(values.seed));
const commandsEach = 64;
const instances = 3;
/** Orders that are fought over at the same time. */
const atOnce = 20;
const below = (limit: number) => Math.floor(random() * limit);
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const folder = mkdtempSync(`${tmpdir()}/conflicts-`);
const server = await startPostgres();
const database = await server.database();
const { store } = await openPostgres(database);
const env = sharedEnv(folder, database);
const first = startServer(env);
await first.url;
const fleet = [first, ...Array.from({ length: instances - 1 }, () => startServer(env))];
const urls = await Promise.all(fleet.map(({ url }) => url));

interface Fight {
  id: string;
  contest: Contest;
  requests: (() => Promise<Sent>)[];
}

const lengths = await Promise.all(contests.map(lengthOf));

/** An order whose deadline is due at about the moment in which the commands arrive, and the commands. */
async function prepare(index: number, burst: number): Promise<Fight> {
  const which = index % contests.length;
  const contest = contests[which] as Contest;
  const id = `contest-${index}`;
  // From shortly before the first command arrives to when most orders are taken: the clock wins some, people most.
  const due = burst - 50 + below(800);
  const way = await walk(id, contest, new Date(due - (lengths[which] ?? 0)).toISOString());
  await bring(store, id, way);
  const requests = Array.from({ length: commandsEach }, (_, n) => {
    const { by, type, payload } = contest.rivals[n % contest.rivals.length]!;
    const order = way.seen.get(by)!;
    const action = order.actions.filter((one) => one.type === type && one.open).at(-1);
    if (action === undefined) throw new Error(`${by} is not offered ${type} in ${contest.name}`);
    const body = JSON.stringify({ type, on: action.on, payload: payload?.(random, order) ?? {} });
    const key = `contest-key-${index}-${n}`;
    return { by, type, key, body };
  });
  // Now and then the same request twice: an impatient window.
  const doubled = requests.map((one, n) => (n > 0 && below(10) === 0 ? (requests[n - 1] ?? one) : one));
  return {
    id,
    contest,
    requests: doubled.map(({ by, type, key, body }) => async () => {
      const url = `${urls[below(instances)]}/v1/orders/${id}/actions`;
      return { type, key, answer: await stubborn(() => post(url, by, key, body)) };
    }),
  };
}

/** As a client does whose kept connection the server had just given up: the same request again, under its key. */
async function stubborn<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await ask();
    } catch (error) {
      if (tries === 3) throw error;
    }
}

function shuffled<T>(list: readonly T[]): T[] {
  const left = [...list];
  return list.flatMap(() => left.splice(below(left.length), 1));
}

const answers = new Map<number, number>();
const outcomes = new Map<string, number>();
const problems: string[] = [];
const took: number[] = [];

/** All commands of all orders of one batch, in one heap. */
async function fight(from: number): Promise<void> {
  const size = Math.min(atOnce, count - from);
  const burst = Date.now() + 600 + 60 * size;
  const fights = await Promise.all(Array.from({ length: size }, (_, n) => prepare(from + n, burst)));
  const sent = new Map<string, Sent[]>(fights.map(({ id }) => [id, []]));
  await sleep(Math.max(0, burst - Date.now()));
  const heap = shuffled(fights.flatMap(({ id, requests }) => requests.map((ask) => ({ id, ask }))));
  await Promise.all(
    heap.map(async ({ id, ask }) => {
      const began = performance.now();
      const one = await ask().catch((error: unknown) => void problems.push(`${id}: ${String(error)}`));
      took.push(performance.now() - began);
      if (!one) return;
      sent.get(id)?.push(one);
      if (![200, 409, 422].includes(one.answer.status))
        problems.push(`${id}: ${one.type} heard ${one.answer.status} ${one.answer.text.slice(0, 200)}`);
      answers.set(one.answer.status, (answers.get(one.answer.status) ?? 0) + 1);
    }),
  );
  for (const { id, contest } of fights) note(contest, await settledOf(id, sent.get(id) ?? []));
}

/** Money moves after the answer: it may take a moment. */
async function settledOf(id: string, sent: readonly Sent[]): Promise<Verdict> {
  const until = Date.now() + 20_000;
  while (Date.now() < until && (await store.read(id))?.money !== 'settled') await sleep(50);
  return judge(store, id, sent);
}

function note({ name }: Contest, { problems: found, winner, outcome }: Verdict): void {
  problems.push(...found);
  const key = `${name} | ${winner} | ${outcome}`;
  outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
}

const began = performance.now();
for (let from = 0; from < count; from += atOnce) await fight(from);
const seconds = (performance.now() - began) / 1000;

hangUp();
for (const one of fleet) if ((await one.stop()) !== 0) problems.push('an instance did not end in good order');
await store.close();
await server.stop();
rmSync(folder, { recursive: true });

console.log('orders  contest, what ended them, what became of the money');
for (const [key, n] of [...outcomes].toSorted(([a], [b]) => a.localeCompare(b)))
  console.log(`${String(n).padStart(6)}  ${key.replaceAll(' | ', ' · ')}`);
const counted = [...answers].toSorted(([a], [b]) => a - b).map(([status, n]) => `${n} × ${status}`);
const p = (share: number) =>
  took.toSorted((a, b) => a - b)[Math.floor((took.length - 1) * share)]?.toFixed(0);
console.log(
  `answers: ${counted.join(', ')}; p50 ${p(0.5)} ms, p99 ${p(0.99)} ms with all of a batch at once`,
);
const failures = [...answers].reduce((sum, [status, n]) => sum + (status >= 500 ? n : 0), 0);
console.log(
  `${count * commandsEach} commands on ${count} orders through ${instances} instances in ${seconds.toFixed(0)} s: ${failures} × 5xx`,
);
for (const problem of problems.slice(0, 20)) console.log(`  ${problem}`);
const wonByClock = [...outcomes.keys()].filter((key) =>
  contests.some(({ due }) => key.includes(`| ${due} |`)),
);
if (count >= 200 && wonByClock.length === 0) problems.push('the clock never won: that was no contest');
const broken = new Set(problems.map((text) => text.split(':')[0])).size;
console.log(`${count - Math.min(count, broken)} passed, ${broken} failed`);
process.exitCode = broken > 0 ? 1 : 0;
