/** Adapters with one fault each, which the kit must see: runs in a thread of its own, beside those that work. */
import { parentPort, workerData } from 'node:worker_threads';
import { actsTwice } from './broken/acts-twice.ts';
import { altersBytes } from './broken/alters-bytes.ts';
import { beginsAnew } from './broken/begins-anew.ts';
import { type Broken, withFault } from './broken/broken.ts';
import { countsPercent } from './broken/counts-percent.ts';
import { losesAChange } from './broken/loses-a-change.ts';
import { reordersMessages } from './broken/reorders-messages.ts';
import { roundsMoney } from './broken/rounds-money.ts';
import { servesOthersActions } from './broken/serves-others-actions.ts';
import { openInProcessWorld } from './example/in-process-world.ts';
import { runKit } from './runner.ts';
import { openMemoryWorld } from './worlds/memory.ts';

/** What came of all of them: what to print, and how many were seen as expected. */
export interface Seen {
  lines: string[];
  passed: number;
  failed: number;
}

/** Each of them is an adapter that works with one fault on it. */
const broken = [
  actsTwice,
  losesAChange,
  servesOthersActions,
  roundsMoney,
  reordersMessages,
  altersBytes,
  countsPercent,
  beginsAnew,
];
const only = workerData as string | undefined;

/** The checks that must be red are red, and no other. */
async function showBroken(one: Broken, { lines }: Seen): Promise<boolean> {
  const openWorld = one.hasFiles ? openMemoryWorld : openInProcessWorld;
  const open = async () => withFault(await openWorld(), one);
  const outcomes = await runKit(open, { only, atOnce: 4 });
  const red = outcomes.filter(({ result }) => result === 'failed').map(({ check }) => check);
  const wanted = one.seenBy.filter((check) => only === undefined || check.includes(only));
  const missed = wanted.filter((check) => !red.includes(check));
  const besides = red.filter((check) => !wanted.includes(check));
  const isRight = missed.length === 0 && besides.length === 0;
  const counts = `${red.length} checks red, ${outcomes.length - red.length} not`;
  lines.push('', `${one.fault}: ${isRight ? 'seen' : 'NOT AS EXPECTED'} (${counts})`);
  for (const { check, result, why } of outcomes)
    if (result === 'failed')
      lines.push(
        `  red ${check}${besides.includes(check) ? ', NOT EXPECTED' : ''}`,
        why.replaceAll(/^/gm, '    '),
      );
  for (const check of missed) lines.push(`  green ${check}, BUT IT MUST SEE THIS`);
  return isRight;
}

const seen: Seen = { lines: ['', 'Adapters with a fault, each on purpose:'], passed: 0, failed: 0 };
for (const one of broken) {
  if (await showBroken(one, seen)) seen.passed++;
  else seen.failed++;
}
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window's
parentPort?.postMessage(seen);
