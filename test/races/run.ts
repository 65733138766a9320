/**
 * npm run test:races: a thousand moments in which two or more want something of one order that cannot all be, against the
 * real app over both stores. Chance is seeded: what failed is printed with its seed and can be seen again.
 *   node test/races/run.ts                          all clashes
 *   node test/races/run.ts --seed 1234              one schedule again (of the clash and store that were printed)
 *   node test/races/run.ts --each 200               so many of each clash and store
 *   node test/races/run.ts --postgres               two instances on a PostgreSQL server instead
 */
import { parseArgs } from 'node:util';
import { type Clash, clashes } from './clashes.ts';
import { marketplaces, type Sabotage } from './marketplace.ts';
import { sabotages } from './sabotage.ts';
import { play } from './schedule.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    each: { type: 'string', default: '28' },
    postgres: { type: 'boolean' },
  },
});
type StoreName = keyof typeof marketplaces;
const stores: StoreName[] = values.postgres ? ['postgres'] : ['memory', 'sqlite'];
const perRound = clashes.length * stores.length;

interface Job {
  store: StoreName;
  clash: Clash;
  seed: number;
}
/** Each clash over each store, so many times; its place in the list is its seed, and says all. */
const jobsOf = (rounds: number): Job[] =>
  Array.from({ length: rounds }, () => clashes.flatMap((clash) => stores.map((store) => ({ clash, store }))))
    .flat()
    .map((job, seed) => ({ ...job, seed }));
const one = values.seed === undefined ? null : Number(values.seed);
const jobs =
  one === null ? jobsOf(Number(values.each)) : jobsOf(Math.floor(one / perRound) + 1).slice(one, one + 1);

async function playAll(sabotage?: Sabotage, some: readonly Job[] = jobs) {
  const failures: { job: Job; error: unknown }[] = [];
  const winners = new Map<Clash, Set<string>>();
  for (const name of stores) {
    const market = await marketplaces[name](sabotage);
    for (const job of some.filter(({ store }) => store === name))
      try {
        const won = winners.get(job.clash) ?? new Set();
        winners.set(job.clash, won.add(await play(market, job.clash, job.seed)));
      } catch (error) {
        failures.push({ job, error });
      }
    await market.close();
  }
  return { failures, winners };
}

const started = performance.now();
const { failures, winners } = await playAll();
let passed = jobs.length - failures.length;
let failed = failures.length;
for (const { job, error } of failures.slice(0, 10))
  console.log(
    `--seed ${job.seed} (${job.store}: ${job.clash.name})\n  ${String(error).replaceAll('\n', '\n  ')}`,
  );

if (one === null) {
  // A clash that always has the same winner is none.
  for (const [clash, won] of winners)
    if (won.size > 1) passed++;
    else console.log(`${clash.name}: only ${[...won].join()} ever wins (${++failed})`);
  // And a broken store must be seen, or none of this says anything.
  for (const [name, sabotage] of Object.entries(sabotages)) {
    const some = jobs.slice(0, 2 * perRound);
    const seen = (await playAll(sabotage, some)).failures.length;
    if (seen > 0) passed++;
    else failed++;
    console.log(`${seen > 0 ? 'seen' : 'NOT SEEN'}: ${name} (${seen} of ${some.length} schedules)`);
  }
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${jobs.length} schedules of ${clashes.length} clashes over ${stores.join(' and ')} in ${seconds} s`,
);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
