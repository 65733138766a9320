// Runs suites, a few at a time, goes on after a failure, and closes with one line over all of them.
import { countsIn, runScript } from './run-script.mjs';

/** The suites named, or all: a name that does not exist is an error, not nothing to do. */
function wantedOf(stages) {
  const names = stages.flat(2).map(([name]) => name);
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`no such suite: ${unknown.join(', ')} (${names.join(' ')})`);
  return (name) => wanted.length === 0 || wanted.includes(name);
}

/** Suites that run at a time. */
const atOnce = 2;
/** Ends only a suite that hangs: none is about the machine. */
const minutes = 40;

/**
 * Stages come one after the other, each with rows of suites: those of one row in turn, and whoever is done takes the next
 * row, so that the longest come first. A suite is its name, its npm script with arguments, and `counts` when it must
 * print how many tests it ran.
 */
export async function runSuites(stages) {
  const isWanted = wantedOf(stages);
  const start = performance.now();
  const table = [];
  async function run(row) {
    for (const [name, script, counts] of row.filter(([one]) => isWanted(one))) {
      const began = performance.now();
      const { code, text } = await runScript(script, minutes);
      let [passed, failed] = countsIn(text) ?? (code === 0 && !counts ? [1, 0] : [0, 1]);
      // A suite that failed without saying so, or that ran nothing, is a failure too.
      if (failed === 0 && (code !== 0 || passed === 0)) failed = 1;
      const seconds = (performance.now() - began) / 1000;
      table.push({ name, passed, failed, seconds });
      console.log(`\n── ${name}: npm run ${script}\n${text.trimEnd()}`);
      console.log(`── ${name}: ${failed > 0 ? 'FAILED' : 'ok'} in ${seconds.toFixed(1)} s`);
    }
  }
  for (const stage of stages) {
    const rows = stage.values();
    const work = async () => {
      for (const row of rows) await run(row);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }

  console.log('\nsuite         passed  failed  seconds');
  for (const { name, passed, failed, seconds } of table)
    console.log(
      `${name.padEnd(12)}${String(passed).padStart(8)}${String(failed).padStart(8)}${seconds.toFixed(1).padStart(9)}`,
    );
  console.log(`all of it in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  const sum = (key) => table.reduce((total, row) => total + row[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}
