/**
 * Plays random mixes of faults against the real backend, in a real browser, and looks for what was lost, doubled or stuck.
 *   npm run test:widget-faults [-- --mixes 300] [--seed 1] [--from 1] [--workers 4]
 * `--seed` plays that one mix alone and tells it step by step; `--plant double-send` or `--plant lost-action` plays only
 * those mixes in which that is planted, to see that it is found.
 */
import { parseArgs } from 'node:util';
import { type Plant, play, type Played } from './driver.ts';
import { calmMix, mixOf } from './faults.ts';
import { type Finding, judge, type Kind, storedIn } from './oracle.ts';
import { scenarios } from './scenarios.ts';
import { openWorld, type World } from './world.ts';

const option = { type: 'string' } as const;
const { values } = parseArgs({
  options: { mixes: option, seed: option, from: option, workers: option, plant: option },
});
const mixes = Number(values.mixes ?? 300);
const first = Number(values.from ?? 1);
const workers = Number(values.workers ?? 4);

/** What is planted, and where: each must be found, as this. */
const plants: readonly { plant: Plant; scenario: string; kind: Kind }[] = [
  { plant: 'double-send', scenario: 'setEstimate', kind: 'doubled' },
  { plant: 'double-send', scenario: 'message', kind: 'doubled' },
  { plant: 'double-send', scenario: 'accept', kind: 'doubled' },
  { plant: 'lost-action', scenario: 'accept', kind: 'lost' },
  { plant: 'lost-action', scenario: 'message', kind: 'lost' },
];

const totals = { pressed: 0, confirmed: 0, stored: 0 };
const found: Record<Kind, number> = { doubled: 0, lost: 0, 'dead end': 0, error: 0 };
const injected = new Map<string, number>();
const pressedBy = new Map<string, number>();
let passed = 0;
let failed = 0;

const add = (to: Map<string, number>, name: string, count: number) =>
  to.set(name, (to.get(name) ?? 0) + count);

function tell(played: Played, findings: readonly Finding[]): void {
  const { mix, lane, tabs, order } = played;
  console.log(
    `mix ${mix.seed}: ${mix.scenario} on ${order}; faults ${[...mix.wire, ...mix.page].join(', ')}`,
  );
  console.log(`  injected ${[...lane.injected].map(([name, count]) => `${name} ${count}`).join(', ')}`);
  for (const { kind, text } of findings) console.log(`  ${kind}: ${text}`);
  for (const tab of tabs) console.log(`  ${tab.text}\n    ${tab.steps.join('\n    ')}`);
}

async function playOne(world: World, seed: number): Promise<void> {
  const mix = mixOf(seed, scenarios);
  const played = await play(world, mix).catch((error: unknown) => error as Error);
  if (played instanceof Error) {
    failed += 1;
    console.log(`mix ${seed}: ${mix.scenario}; could not be played: ${played.stack}`);
    return;
  }
  const truth = world.truthOf(played.order);
  const findings = judge(played, truth);
  const presses = played.tabs.reduce((sum, tab) => sum + tab.presses, 0);
  totals.pressed += presses;
  totals.confirmed += new Set(played.confirmed).size;
  totals.stored += storedIn(played, truth);
  add(pressedBy, mix.scenario, presses);
  for (const [name, count] of [...played.lane.injected, ...played.pageFaults]) add(injected, name, count);
  for (const { kind } of findings) found[kind] += 1;
  if (findings.length === 0) passed += 1;
  else failed += 1;
  if (findings.length > 0 || values.seed) tell(played, findings);
}

/** Whether what was planted is found. */
async function check(world: World, { plant, scenario, kind }: (typeof plants)[number]): Promise<boolean> {
  const played = await play(world, calmMix(0, scenario), plant);
  const findings = judge(played, world.truthOf(played.order));
  const isCaught = findings.some((finding) => finding.kind === kind);
  console.log(
    `planted ${plant} on ${scenario}: ${isCaught ? `caught (${findings.find((one) => one.kind === kind)!.text})` : 'NOT caught'}`,
  );
  return isCaught;
}

async function inTurn<T>(work: T[], count: number, run: (one: T) => Promise<void>): Promise<void> {
  const next = async (): Promise<void> => {
    for (let one = work.shift(); one !== undefined; one = work.shift()) await run(one);
  };
  await Promise.all(Array.from({ length: count }, next));
}

function table(): void {
  const rows = (title: string, counts: Map<string, number>) => {
    console.log(`\n${title}`);
    for (const [name, count] of [...counts].toSorted(([a], [b]) => a.localeCompare(b)))
      console.log(`  ${name.padEnd(22)}${String(count).padStart(6)}`);
  };
  rows('faults injected', injected);
  rows('buttons pressed', pressedBy);
  console.log(`\nactions: ${totals.pressed} pressed, ${totals.confirmed} confirmed, ${totals.stored} stored`);
  console.log(
    `doubled ${found.doubled}, lost ${found.lost}, dead ends ${found['dead end']}, errors and policy breaches ${found.error}`,
  );
}

const start = performance.now();
const world = await openWorld();
try {
  const seeds = values.seed ? [Number(values.seed)] : Array.from({ length: mixes }, (_, nth) => first + nth);
  const isWanted = !values.seed || values.plant;
  if (isWanted)
    await inTurn(
      [...plants].filter(({ plant }) => !values.plant || values.plant === plant),
      2,
      async (one) => {
        if (await check(world, one)) passed += 1;
        else failed += 1;
      },
    );
  const caught = passed;
  if (!values.plant)
    await inTurn(seeds, workers, async (seed) => {
      await playOne(world, seed);
      // A long run shows that it goes on.
      const count = passed + failed - caught;
      if (count % 25 === 0) console.log(`${count} mixes played`);
    });
  table();
  if (isWanted) console.log(`planted faults caught: ${caught}`);
} finally {
  await world.close();
}
console.log(`${((performance.now() - start) / 1000).toFixed(1)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
