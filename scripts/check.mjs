// npm test: runs the suites in order, goes on after a failure, and closes with one line over all of them.
//   npm test -- lint floors   runs only the named suites
import { countsIn, runScript } from './lib/run-script.mjs';

/** Name, npm script with its arguments, and whether the suite must print how many tests it ran. */
const suites = [
  ['format', 'format:check'],
  ['lint', 'lint'],
  ['floors', 'floors'],
  ['typecheck', 'typecheck'],
  ['lock', 'lock:check'],
  ['contract', 'test:contract', 'counts'],
  ['machine', 'test:machine', 'counts'],
  ['mutants', 'test:mutants', 'counts'],
  ['backend', 'test:backend', 'counts'],
  ['uploads', 'test:uploads', 'counts'],
  ['conformance', 'test:conformance', 'counts'],
  ['browser', 'test:browser', 'counts'],
  ['manifest', 'manifest:check'],
  ['docs', 'docs:check'],
  ['surface', 'surface'],
  ['unused', 'unused'],
  ['build', 'build'],
  ['package', 'package:check'],
  ['editors', 'test:package', 'counts'],
  ['size', 'size'],
  ['e2e', 'test:e2e', 'counts'],
  ['stories', 'test:stories', 'counts'],
  ['pseudo', 'test:pseudo:built -- --only by-status', 'counts'],
  ['faults', 'test:widget-faults -- --mixes 24', 'counts'],
  ['soak', 'soak -- --kills 20'],
];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !suites.some((suite) => suite[0] === name));
if (unknown.length > 0)
  throw new Error(`no such suite: ${unknown.join(', ')} (${suites.map(([n]) => n).join(' ')})`);
const table = [];
for (const [name, script, counts] of suites.filter(
  (suite) => wanted.length === 0 || wanted.includes(suite[0]),
)) {
  console.log(`\n── ${name}: npm run ${script}`);
  const start = performance.now();
  const { code, text } = await runScript(script);
  let [passed, failed] = countsIn(text) ?? (code === 0 && !counts ? [1, 0] : [0, 1]);
  // A suite that failed without saying so, or that ran nothing, is a failure too.
  if (failed === 0 && (code !== 0 || passed === 0)) failed = 1;
  table.push({ name, passed, failed, seconds: (performance.now() - start) / 1000 });
  console.log(`── ${name}: ${failed > 0 ? 'FAILED' : 'ok'} in ${table.at(-1).seconds.toFixed(1)} s`);
}
console.log('\nsuite         passed  failed  seconds');
for (const { name, passed, failed, seconds } of table)
  console.log(
    `${name.padEnd(12)}${String(passed).padStart(8)}${String(failed).padStart(8)}${seconds.toFixed(1).padStart(9)}`,
  );
const sum = (key) => table.reduce((total, row) => total + row[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
