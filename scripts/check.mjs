// npm test: runs all suites, two at a time, goes on after a failure, and closes with one line over all of them.
//   npm test -- lint floors   runs only the named suites
import { countsIn, runScript } from './lib/run-script.mjs';

/** Name, npm script with its arguments, and whether the suite must print how many tests it ran. */
const suites = {
  /** Quick looks at the source: when they fail, the rest still tells more. */
  looks: [
    ['format', 'format:check'],
    ['lint', 'lint'],
    ['floors', 'floors'],
    ['lock', 'lock:check'],
    ['manifest', 'manifest:check'],
    ['docs', 'docs:check'],
    ['unused', 'unused'],
    ['typecheck', 'typecheck'],
    ['surface', 'surface'],
  ],
  /** Mostly in a browser; with the soak, both lanes are about as long. */
  pages: [
    ['browser', 'test:browser', 'counts'],
    ['size', 'size'],
    ['stories', 'test:stories', 'counts'],
    ['pseudo', 'test:pseudo:built -- --only by-status', 'counts'],
    ['faults', 'test:widget-faults -- --mixes 12', 'counts'],
    ['soak', 'soak -- --kills 20'],
  ],
  /** Mostly in Node. */
  processes: [
    ['contract', 'test:contract', 'counts'],
    ['machine', 'test:machine', 'counts'],
    ['mutants', 'test:mutants', 'counts'],
    ['backend', 'test:backend', 'counts'],
    ['races', 'test:races', 'counts'],
    ['uploads', 'test:uploads', 'counts'],
    ['conformance', 'test:conformance', 'counts'],
    ['build', 'build'],
    ['package', 'package:check'],
    ['editors', 'test:package', 'counts'],
    ['e2e', 'test:e2e', 'counts'],
  ],
};
const names = Object.values(suites).flatMap((lane) => lane.map(([name]) => name));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`no such suite: ${unknown.join(', ')} (${names.join(' ')})`);

const start = performance.now();
const table = [];
/** One lane: its suites one after the other, each told when it is over. */
async function run(lane) {
  for (const [name, script, counts] of lane) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const began = performance.now();
    const { code, text } = await runScript(script);
    let [passed, failed] = countsIn(text) ?? (code === 0 && !counts ? [1, 0] : [0, 1]);
    // A suite that failed without saying so, or that ran nothing, is a failure too.
    if (failed === 0 && (code !== 0 || passed === 0)) failed = 1;
    const seconds = (performance.now() - began) / 1000;
    table.push({ name, passed, failed, seconds });
    console.log(`\n── ${name}: npm run ${script}\n${text.trimEnd()}`);
    console.log(`── ${name}: ${failed > 0 ? 'FAILED' : 'ok'} in ${seconds.toFixed(1)} s`);
  }
}
await run(suites.looks);
await Promise.all([run(suites.pages), run(suites.processes)]);

console.log('\nsuite         passed  failed  seconds');
for (const { name, passed, failed, seconds } of table)
  console.log(
    `${name.padEnd(12)}${String(passed).padStart(8)}${String(failed).padStart(8)}${seconds.toFixed(1).padStart(9)}`,
  );
console.log(`all of it in ${((performance.now() - start) / 1000).toFixed(0)} s`);
const sum = (key) => table.reduce((total, row) => total + row[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
