/** Adapters with one fault each, which the kit must see: runs in a thread of its own, beside those that work. */
import { parentPort, workerData } from 'node:worker_threads';
import { actsTwice } from './broken/acts-twice.ts';
import { altersBytes } from './broken/alters-bytes.ts';
import { beginsAnew } from './broken/begins-anew.ts';
import { type Broken, withFault } from './broken/broken.ts';
import { countsPercent } from './broken/counts-percent.ts';
import { deafToMessages } from './broken/deaf-to-messages.ts';
import { forgetsAttachments } from './broken/forgets-attachments.ts';
import { leaksNotes } from './broken/leaks-notes.ts';
import { losesAChange } from './broken/loses-a-change.ts';
import { losesARow } from './broken/loses-a-row.ts';
import { losesEvidence } from './broken/loses-evidence.ts';
import { reordersMessages } from './broken/reorders-messages.ts';
import { roundsMoney } from './broken/rounds-money.ts';
import { servesOthersActions } from './broken/serves-others-actions.ts';
import { tellsOneself } from './broken/tells-oneself.ts';
import { openInProcessWorld } from './example/in-process-world.ts';
import { named, type Outcome, runKit } from './runner.ts';
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
  tellsOneself,
  losesARow,
  deafToMessages,
  altersBytes,
  countsPercent,
  beginsAnew,
  forgetsAttachments,
  losesEvidence,
  leaksNotes,
];
const isWanted = named(workerData as string | undefined);

/** Most of the kit on the example in this process; what that one does not offer, on HTTP in front of memory. */
async function outcomesOf(one: Broken): Promise<Outcome[]> {
  const open = (world: typeof openMemoryWorld) => async () => withFault(await world(), one);
  const outcomes = await runKit(open(openInProcessWorld), { isWanted, atOnce: 4 });
  if (!one.hasFiles) return outcomes;
  const isLeft = named(...outcomes.filter(({ result }) => result === 'skipped').map(({ check }) => check));
  const more = await runKit(open(openMemoryWorld), { isWanted: isLeft, atOnce: 4 });
  return [...outcomes.filter(({ check }) => !isLeft(check)), ...more];
}

/** The checks that must be red are red, and no other. */
async function showBroken(one: Broken, { lines }: Seen): Promise<boolean> {
  const outcomes = await outcomesOf(one);
  const red = outcomes.filter(({ result }) => result === 'failed').map(({ check }) => check);
  const wanted = one.seenBy.filter(isWanted);
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
