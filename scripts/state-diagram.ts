// Writes docs/order-life.md from the order machine: a diagram and tables. `--check` fails when the file differs.
import { readFileSync, writeFileSync } from 'node:fs';
import type { DeadlineKind } from '../src/contract/deadlines.ts';
import { HOUR } from '../src/contract/time.ts';
import { dueAt } from '../src/machines/deadline.rules.ts';
import { noOrder } from '../src/machines/new-order.ts';
import { type Arrow, chart, type State, withInner } from './lib/chart.ts';

const file = new URL('../docs/order-life.md', import.meta.url);
const states = withInner(chart);
const pathTo = (name: string) => states.find((state) => state.name === name)?.path ?? [];

/** Mermaid draws no arrow into or out of a box: both ends move up until they stand side by side. */
function lifted({ from, to, label }: Arrow): { level: string; line: string } | null {
  if (to === null) return null;
  const end = pathTo(to);
  let shared = 0;
  while (shared < from.length - 1 && shared < end.length - 1 && from[shared] === end[shared]) shared++;
  const [left, right] = [from[shared], end[shared]];
  const isWhole = left === from.at(-1) && right === to;
  const detail = isWhole ? '' : ` · ${from.at(-1)} → ${to}`;
  return { level: from.slice(0, shared).join('/'), line: `${left} --> ${right} : ${label}${detail}` };
}

const lines = new Map<string, Set<string>>();
for (const found of states.flatMap((state) => state.arrows.map(lifted)))
  if (found) lines.set(found.level, (lines.get(found.level) ?? new Set()).add(found.line));

/** `isShown` says which states are drawn with what is in them. */
function diagram(state: State, isShown: (child: State) => boolean, depth = 1): string[] {
  const pad = '  '.repeat(depth);
  const inner = state.inner.flatMap((child, index) => [
    ...(state.type === 'parallel' && index > 0 ? [`${pad}--`] : []),
    ...(child.inner.length > 0 && isShown(child)
      ? [`${pad}state ${child.name} {`, ...diagram(child, isShown, depth + 1), `${pad}}`]
      : [`${pad}${child.name}`]),
    ...(child.type === 'final' ? [`${pad}${child.name} --> [*]`] : []),
  ]);
  const start = state.initial ? [`${pad}[*] --> ${state.initial}`] : [];
  return [...start, ...inner, ...[...(lines.get(state.path.join('/')) ?? [])].map((line) => pad + line)];
}

const isDispute = ({ name }: State) => name === 'disputed';
const dispute = chart.inner.filter(isDispute);
const fromDispute = (line: string) => /^disputed -->|--> disputed /.test(line);
/** The dispute as a whole, with the ways into it and out of it. */
const disputeDiagram = [
  ...diagram({ name: '', path: ['only the dispute'], inner: dispute, arrows: [], deadlines: [] }, () => true),
  ...[...(lines.get('') ?? [])].filter(fromDispute).map((line) => `  ${line}`),
];

const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;
const place = (path: string[]) => path.join(' / ');

function lengthOf(kind: DeadlineKind): string {
  if (kind === 'hardStop') return 'the later of acceptance + 75 d and the end date + 14 d';
  if (kind === 'overdue') return '72 h after the later of the non-delivery date and the entry into ready';
  const hours = (Date.parse(dueAt[kind](noOrder, noOrder.placedAt)) - Date.parse(noOrder.placedAt)) / HOUR;
  return hours % 24 === 0 && hours > 72 ? `${hours / 24} d` : `${hours} h`;
}

/** What passing does, in each of the states that the deadline runs in. */
const passed = (kind: DeadlineKind, path: string[]): string =>
  states
    .flatMap(({ arrows }) => arrows)
    .filter(({ label, from }) => label === `⏱ ${kind}` && (isWithin(from, path) || isWithin(path, from)))
    .map(({ from, to, guard, refund }) =>
      [
        `${from.at(-1)} → ${to ?? '(stays)'}`,
        ...(refund ? [`refund: ${refund}`] : []),
        ...(guard ? [`if ${guard}`] : []),
      ].join(', '),
    )
    .join('; ');
const isWithin = (inner: string[], outer: string[]) => outer.every((name, index) => inner[index] === name);

const text = `# The order's life

What may be done to an order in each of its states, by whom, and what happens when nobody acts (⏱, a deadline).
Generated from \`src/machines/order.machine.ts\` by \`npm run diagram\`; do not edit.
An arrow between two boxes says after the dot from which state in the one to which in the other it leads.

\`\`\`mermaid
stateDiagram-v2
${diagram(chart, (child) => !isDispute(child)).join('\n')}
\`\`\`

## A dispute

The funds are frozen. Offers, concessions and withdrawals are open in each of these states; nobody's silence accepts anything.

\`\`\`mermaid
stateDiagram-v2
${disputeDiagram.join('\n')}
\`\`\`

## What may happen

Of several rows for one action the first whose condition holds applies. (stays): the order changes, its state does not.
A refund is a total and never less than what was promised; every end tells both sides.

${row('state', 'action (who), or ⏱ deadline', 'when', 'next', 'refund', 'tells')}
${row('---', '---', '---', '---', '---', '---')}
${states
  .flatMap(({ arrows }) => arrows)
  .map((arrow) =>
    row(place(arrow.from), arrow.label, arrow.guard, arrow.to ?? '(stays)', arrow.refund, arrow.tells),
  )
  .join('\n')}

## Deadlines

A deadline starts when its state is entered and stops when it is left; lengths are those of the standard policy.
The two offer deadlines (48 h) start with each offer, which then lapses. \`unclaimed\` and \`overdueCase\` come again daily;
each question moves \`overdueCase\` by 72 h. Nothing moves \`mediatorSilence\`.

${row('deadline', 'state', 'length', 'when it passes')}
${row('---', '---', '---', '---')}
${states
  .flatMap(({ path, deadlines }) =>
    deadlines.map((kind) => row(kind, place(path), lengthOf(kind), passed(kind, path))),
  )
  .join('\n')}
`;

if (process.argv.includes('--check')) {
  const current = readFileSync(file, 'utf8') === text;
  console.log(`docs/order-life.md is ${current ? 'current' : 'stale: run npm run diagram'}`);
  process.exitCode = current ? 0 : 1;
} else writeFileSync(file, text);
