/** npm run test:postgres:conformance: the HTTP adapter through every check, against the backend on a PostgreSQL server. */
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { named, runKit } from '../conformance/runner.ts';
import { startPostgresWorld } from '../conformance/worlds/sqlite.ts';

const server = await startPostgres();
const { open, end } = await startPostgresWorld(await server.database());
const outcomes = await runKit(open, { isWanted: named(process.argv[2]) }).finally(end);
await server.stop();

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const { check, result, why } of outcomes) {
  counts[result]++;
  console.log(`${check.padEnd(28)}${result}${result === 'passed' ? '' : `  ${why}`}`);
}
console.log(`http → PostgreSQL ${server.version}: ${counts.skipped} skipped`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
