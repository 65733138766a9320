/** Sends the whole corpus of hostile and of good files through the real app: each comes out as written down, none does harm. */
import { announced, saidBy } from './corpus/announced.ts';
import { documentClasses } from './corpus/documents.ts';
import { imageClasses } from './corpus/images.ts';
import { mediaClasses } from './corpus/media.ts';
import { polyglotClasses } from './corpus/polyglots.ts';
import type { SampleClass } from './corpus/sample.ts';
import { newOrder, openBench, send } from './corpus/sending.ts';

interface Row {
  title: string;
  files: number;
  outcomes: string[];
  wrong: string[];
  ms: number;
}

const classes: SampleClass[] = [...imageClasses, ...mediaClasses, ...documentClasses, ...polyglotClasses];

async function sendAll({ title, samples }: SampleClass): Promise<Row> {
  const started = performance.now();
  const edge = openBench();
  const order = await newOrder(edge);
  const row: Row = { title, files: samples.length, outcomes: [], wrong: [], ms: 0 };
  for (const sample of samples) {
    const { came, amiss, params, ms } = await send(edge, order, sample);
    row.outcomes.push(came);
    if (ms > 5000) amiss.push('took too long');
    if (amiss.length > 0)
      row.wrong.push(
        `${sample.what}: ${came} ${JSON.stringify(params)} in ${Math.round(ms)} ms; ${amiss.join('; ')}`,
      );
  }
  row.wrong.push(...edge.faults.map(({ error }) => `a fault: ${String(error)}`));
  return { ...row, ms: performance.now() - started };
}

async function announceAll(): Promise<Row> {
  const started = performance.now();
  const edge = openBench();
  const order = await newOrder(edge);
  const row: Row = { title: 'announcements', files: announced.length, outcomes: [], wrong: [], ms: 0 };
  for (const { what, expected, run } of announced) {
    const came = saidBy(await run(edge, order));
    row.outcomes.push(came);
    if (came !== expected) row.wrong.push(`${what}: ${came}; expected ${expected}`);
  }
  row.wrong.push(...edge.faults.map(({ error }) => `a fault: ${String(error)}`));
  return { ...row, ms: performance.now() - started };
}

/** How often each outcome came. */
function counted(outcomes: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return Array.from(counts, ([outcome, count]) => `${count} ${outcome}`).join(', ');
}

function print({ title, files, outcomes, wrong, ms }: Row): void {
  const verdict = wrong.length === 0 ? 'as expected' : `${wrong.length} WRONG`;
  console.log(
    [
      title.padEnd(56),
      String(files).padStart(3),
      verdict.padEnd(11),
      `${Math.round(ms)} ms`.padStart(8),
      counted(outcomes),
    ].join('  '),
  );
  for (const line of wrong) console.log(`    ${line}`);
}

/** Counts files; a file with anything amiss has failed. */
export async function hostile(): Promise<{ passed: number; failed: number }> {
  let passed = 0;
  let failed = 0;
  const keep = (row: Row) => {
    print(row);
    failed += Math.min(row.files, row.wrong.length);
    passed += row.files - Math.min(row.files, row.wrong.length);
  };
  for (const samples of classes) keep(await sendAll(samples));
  keep(await announceAll());
  console.log(
    `${passed + failed} files in ${classes.length + 1} classes: ${passed} as expected, ${failed} not`,
  );
  return { passed, failed };
}

if (import.meta.main) process.exitCode = (await hostile()).failed > 0 ? 1 : 0;
