/**
 * Breaks the chart in every small way, and some rules in ways that would hurt, and asks whether a test barks: the stories
 * and the table first, and for what survived both the explorer. Prints `N passed, N failed`; killed is passed.
 *   node test/machines/mutants.ts            all of them
 *   node test/machines/mutants.ts withdraw   only those whose name contains the word
 */
import { orderMachine } from '../../src/machines/order.machine.ts';
import type { Rules } from '../../src/machines/decided.ts';
import { createRules } from '../../src/machines/rules-over.ts';
import { explore, worlds } from './explorer/explore.ts';
import { properties } from './explorer/properties.ts';
import { chartMutants, type Mutant } from './mutation/chart-mutants.ts';
import { named } from './mutation/named-mutants.ts';
import { suspects } from './mutation/suspects.ts';

const all = suspects();

/** Enough of the explorer to notice what only shows in many steps. */
function exploreALittle(rules: Rules) {
  for (const world of Object.values(worlds)) {
    const graph = explore(rules, world, 1500);
    for (const holds of Object.values(properties)) holds(graph, rules);
  }
}

function barks(check: () => void): boolean {
  try {
    check();
    return false;
  } catch {
    return true;
  }
}

/** Who noticed, or null. */
function killerOf({ machine, touches }: Mutant): string | null {
  const rules = createRules(machine());
  const isLikely = (one: (typeof all)[number]) => touches.some((touch) => one.touches.has(touch));
  for (const one of [...all.filter(isLikely), ...all.filter((other) => !isLikely(other))])
    if (barks(() => one.run(rules))) return one.kind;
  return barks(() => exploreALittle(rules)) ? 'explorer' : null;
}

if (killerOf({ name: 'ours', touches: [], machine: () => orderMachine }) !== null)
  throw new Error('a test barks at the unbroken chart');

const wanted = process.argv[2] ?? '';
const tally: Record<string, number> = {};
const survivors: string[] = [];
const start = performance.now();
for (const mutant of [...chartMutants(), ...named(orderMachine)]) {
  if (!mutant.name.includes(wanted)) continue;
  const killer = killerOf(mutant);
  if (killer !== null) tally[killer] = (tally[killer] ?? 0) + 1;
  else console.log(`survived: ${survivors.push(mutant.name)} ${mutant.name}`);
}
const killed = Object.values(tally).reduce((sum, count) => sum + count, 0);
const by = Object.entries(tally).map(([who, count]) => `${who} ${count}`);
const seconds = ((performance.now() - start) / 1000).toFixed(0);
console.log(`mutants: ${killed}/${killed + survivors.length} killed (${by.join(', ')}) in ${seconds} s`);
console.log(`${killed} passed, ${survivors.length} failed`);
process.exitCode = survivors.length > 0 ? 1 : 0;
