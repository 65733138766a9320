/** npm run test:uploads: hostile files, a large file over a line that breaks, and the protocol on two servers. */
import { answersOf } from '../support/tus-differences.ts';
import { openOwn, openTheirs } from '../support/tus-servers.ts';
import type { TusServer } from '../support/tus-asking.ts';
import { type TusAnswers, tusChecks } from '../support/tus-suite.ts';
import { hostile } from './hostile.ts';
import { large } from './large.ts';

interface Counts {
  passed: number;
  failed: number;
}

async function protocol(open: () => Promise<TusServer>, answers: TusAnswers): Promise<Counts> {
  const counts = { passed: 0, failed: 0 };
  for (const { name, run } of tusChecks) {
    const server = await open();
    try {
      await run(server, answers);
      counts.passed++;
    } catch (error) {
      counts.failed++;
      console.log(`${name}: ${String(error)}`);
    } finally {
      await server.close();
    }
  }
  return counts;
}

const parts: [string, () => Promise<Counts>][] = [
  ['hostile and good files through the app', hostile],
  ['a large file over a line that breaks', large],
  ['tus 1.0: our backend', () => protocol(openOwn, answersOf('ours'))],
  ['tus 1.0: @tus/server', () => protocol(openTheirs, answersOf('theirs'))],
];

const total = { passed: 0, failed: 0 };
for (const [name, run] of parts) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const { passed, failed } = await run();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${passed} as expected, ${failed} not, in ${seconds} s`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
