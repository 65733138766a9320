/**
 * How much main-thread CPU it takes from navigation to a usable `<order-actions>`, against the same widget written by
 * hand without libraries, in the same run. Gates the ratio; milliseconds are only printed.
 */
import assert from 'node:assert/strict';
import { openPage, openStage } from './stage.ts';
import { interval, median } from './statistics.ts';

const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 15;
const limit = 5;
/** `blank` is what any page with a button costs: it is taken off both sides. */
const variants = ['blank', 'vanilla', 'library'] as const;
type Variant = (typeof variants)[number];

const { url, browser, close } = await openStage('start', variants);

interface Sample {
  cpuMs: number;
  tree: string[];
}

/** Runs in the page: a look per frame, far cheaper than a query from outside. */
function reportUsable(): void {
  const look = () => {
    const widget = document.querySelector('order-actions, vanilla-actions');
    if (widget?.shadowRoot?.querySelector('button:enabled'))
      (window as unknown as { usable(): void }).usable();
    else requestAnimationFrame(look);
  };
  look();
}

/** One fresh page: CPU of its main thread until the button can be pressed, and what assistive technology is told. */
async function sample(variant: Variant, now: number): Promise<Sample> {
  const { page, meter } = await openPage(browser);
  const { promise: usable, resolve } = Promise.withResolvers<void>();
  await page.exposeFunction('usable', () => resolve());
  await page.addInitScript(reportUsable);
  const before = await meter.busyMs();
  await page.goto(`${url}/${variant}.html?now=${now}`, { waitUntil: 'commit' });
  await usable;
  const cpuMs = (await meter.busyMs()) - before;
  // What comes late belongs to the comparison of what is told, not to the start.
  await page.getByText('What accepting means').waitFor();
  const { nodes } = await meter.devtools.send('Accessibility.getFullAXTree');
  const tree = nodes
    .filter(
      (node) => !node.ignored && !['none', 'generic', 'InlineTextBox'].includes(String(node.role?.value)),
    )
    .map((node) => `${String(node.role?.value)} ${String(node.name?.value ?? '')}`.trim());
  await page.context().close();
  return { cpuMs, tree };
}

const times: Record<Variant, number[]> = { blank: [], vanilla: [], library: [] };
for (let round = -1; round < rounds; round += 1) {
  const now = Date.now();
  const seen: Partial<Record<Variant, string[]>> = {};
  for (const variant of round % 2 === 0 ? variants : variants.toReversed()) {
    const { cpuMs, tree } = await sample(variant, now);
    seen[variant] = tree;
    if (round >= 0) times[variant].push(cpuMs); // the first round only warms the machine
  }
  assert.deepEqual(seen.library, seen.vanilla, 'both pages must tell assistive technology the same');
}
await close();

const net = (variant: Variant, round: number) => times[variant][round]! - median(times.blank);
const ratios = times.library.map((_, round) => net('library', round) / net('vanilla', round));
const [low, high] = interval(ratios);
for (const variant of variants)
  console.log(`${variant.padEnd(8)} ${median(times[variant]).toFixed(1)} ms CPU (median of ${rounds})`);
const shown = `${median(ratios).toFixed(2)} (95 % interval ${low.toFixed(2)}–${high.toFixed(2)})`;
console.log(`ratio    ${shown} without the blank page's part, limit ${limit}`);
console.log('accessibility trees: equal in every round');
const passed = low <= limit;
console.log(`\n${passed ? 1 : 0} passed, ${passed ? 0 : 1} failed`);
process.exitCode = passed ? 0 : 1;
