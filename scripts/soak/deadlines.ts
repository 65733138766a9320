/**
 * Many deadlines pending, some hundred due at one instant, three real instances on PostgreSQL, and one of them killed while
 * it is at work: each deadline comes once, none early, none missed; how late they come is printed.
 *   npm run soak:deadlines -- [--pending 100000] [--due 500]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { openPostgres } from '../../backend/src/node/postgres.ts';
import { DAY } from '../../src/contract/primitives.ts';
import { startPostgres } from '../lib/postgres.mjs';
import { bring, contests, lengthOf, walk } from './contest.ts';
import { type All, openReader } from './engines.ts';
import { sharedEnv, startServer } from './server.ts';

const { values } = parseArgs({
  options: { pending: { type: 'string', default: '100000' }, due: { type: 'string', default: '500' } },
});
const pending = Number(values.pending);
const due = Number(values.due);
const [contest] = contests;
/** No later than this after their instant. */
const mostLateMs = 60_000;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const problems: string[] = [];
const require = (is: boolean, text: string) => is || problems.push(text);

const folder = mkdtempSync(`${tmpdir()}/deadlines-`);
const server = await startPostgres();
const url = await server.database();
const { store } = await openPostgres(url);
const { all, close } = await openReader(url);

/** Copies of one real order, each with an instant of its own: they only wait, so nobody asks for their history. */
async function fill(sql: All): Promise<void> {
  const begun = new Date(Date.now() - DAY);
  const brought = await walk('template', contest, begun.toISOString());
  await bring(store, 'template', brought);
  const at = (n: string) =>
    `to_char(timestamptz '${brought.dueAt}' + ${n} * interval '10 ms', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  await sql("SET timezone = 'UTC'");
  const columns = await sql<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'orders' ORDER BY ordinal_position`,
  );
  const own: Record<string, string> = {
    id: "'pending-' || n",
    number: "'P-' || n",
    record: `replace(replace(record, '"template"', '"pending-' || n || '"'), '${brought.dueAt}', ${at('n')})`,
  };
  const chosen = columns.map(({ name }) => own[name] ?? name).join(', ');
  await sql(
    `INSERT INTO orders SELECT ${chosen} FROM orders, generate_series(1, ${pending}) AS n WHERE id = 'template'`,
  );
  await sql(
    `INSERT INTO deadlines (order_id, kind, due_at)
     SELECT 'pending-' || n, d.kind, ${at('n')} FROM deadlines AS d, generate_series(1, ${pending}) AS n
     WHERE d.order_id = 'template' AND d.kind = '${contest.due}'`,
  );
  await sql('ANALYZE');
}

const filling = performance.now();
await fill(all);
console.log(`${pending} deadlines pending, after ${((performance.now() - filling) / 1000).toFixed(0)} s`);

const env = sharedEnv(folder, url);
const first = startServer(env);
await first.url;
const fleet = [first, startServer(env), startServer(env)];
await Promise.all(fleet.map((one) => one.url));

const trial = await walk('due-0', contest, new Date().toISOString());
const length = await lengthOf(contest);
/** Enough to store all of them before it. */
const dueAt = new Date(Date.now() + 15_000 + 40 * due).toISOString();
const ids = Array.from({ length: due }, (_, n) => `due-${n + 1}`);
const from = new Date(Date.parse(dueAt) - length).toISOString();
for (let i = 0; i < ids.length; i += 5)
  await Promise.all(ids.slice(i, i + 5).map(async (id) => bring(store, id, await walk(id, contest, from))));
if (Date.now() > Date.parse(dueAt) - 1000)
  throw new Error('the machine is too slow to store that many before they are due; give fewer: --due 100');
const counted = async (text: string, ...given: (string | number)[]) =>
  (await all<{ n: number }>(text, ...given))[0]?.n ?? 0;
const reached = () =>
  counted(`SELECT count(*) AS n FROM events WHERE order_id LIKE 'due-%' AND type = ?`, contest.due);
require((await reached()) === 0, 'a deadline came before its instant');

// Waits for the work to begin, and takes one of them away in the middle of it.
await sleep(Date.parse(dueAt) - Date.now());
while ((await reached()) < due / 10 && Date.now() < Date.parse(dueAt) + 10_000) await sleep(5);
const before = await reached();
await fleet[2]!.kill();
const killed = Date.now() - Date.parse(dueAt);
while ((await reached()) < due && Date.now() < Date.parse(dueAt) + mostLateMs) await sleep(10);
const stored = Date.now() - Date.parse(dueAt);
while (
  (await counted(`SELECT count(*) AS n FROM settlements WHERE order_id LIKE 'due-%'`)) < due &&
  Date.now() < Date.parse(dueAt) + 2 * mostLateMs
)
  await sleep(50);

const events = await all<{ order_id: string; at: string; type: string; seq: number }>(
  `SELECT order_id, at, type, seq FROM events WHERE order_id LIKE 'due-%' AND seq > ?`,
  trial.steps.length,
);
const late = events.map(({ at }) => Date.parse(at) - Date.parse(dueAt)).toSorted((a, b) => a - b);
const early = late.filter((ms) => ms < 500).length;
const doubled = events.length - new Set(events.map((event) => event.order_id)).size;
const missed = due - new Set(events.map((event) => event.order_id)).size;
require(early === 0, `${early} came early`);
require(doubled === 0, `${doubled} came twice`);
require(missed === 0, `${missed} did not come within ${mostLateMs / 1000} s`);
require(events.every(({ type }) => type === contest.due), 'something else happened');
const bookings = await all<{ n: number }>(
  `SELECT count(DISTINCT booking) AS n FROM ledger WHERE order_id LIKE 'due-%' GROUP BY order_id`,
);
require(bookings.length === due &&
  bookings.every(({ n }) => n === 2), 'money has not moved exactly once for each');
const left = await counted(`SELECT count(*) AS n FROM deadlines WHERE order_id LIKE 'pending-%'`);
require(left === pending, `${pending - left} of the pending deadlines are gone`);
require(before < due, 'all was done before one instance was killed: give more, --due 2000');
for (const one of fleet.slice(0, 2))
  require((await one.stop()) === 0, 'an instance did not end in good order');
await close();
await store.close();
await server.stop();
rmSync(folder, { recursive: true });

const p = (share: number) => late[Math.floor((late.length - 1) * share)];
console.log(
  `${due} due at once, 3 instances, one killed after ${killed} ms with ${before} done: ${early} early, ${missed} missed, ${doubled} double`,
);
console.log(
  `late, of which 500 ms are the clock's grace: p50 ${p(0.5)} ms, p95 ${p(0.95)} ms, max ${p(1)} ms; all stored after ${stored} ms`,
);
for (const problem of problems) console.log(`FAILED ${problem}`);
console.log(`${problems.length === 0 ? due : 0} passed, ${problems.length} failed`);
process.exitCode = problems.length > 0 ? 1 : 0;
