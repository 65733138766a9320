/** S4: main-thread CPU from navigation to a usable widget, beside the same by hand and beside the peer's page, in turns. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { realOrders } from './orders.ts';
import { peerFiles } from './peer.ts';
import { type Result, ratioLine, told } from './result.ts';
import { cpuUntil, type Meter, openPage, openStage, within } from './stage.ts';
import { median } from './statistics.ts';

/** `blank` is what any page with a button costs: it is taken off all others. */
const variants = ['blank', 'vanilla', 'library', 'dispute', 'peer'] as const;
type Variant = (typeof variants)[number];

/** Runs in the page: a look per frame, far cheaper than a query from outside. */
function reportUsable(): void {
  const look = () => {
    const widget = document.querySelector('order-actions, vanilla-actions, dispute-case, #dispute');
    const root = widget?.shadowRoot ?? widget;
    const button = [...(root?.querySelectorAll<HTMLButtonElement>('button:enabled') ?? [])].some(
      (one) => one.offsetHeight > 0 && /Accept|Respond/.test(one.textContent),
    );
    if (button) {
      performance.mark('usable');
      (window as unknown as { usable(): void }).usable();
    } else requestAnimationFrame(look);
  };
  look();
}

/** What is seen when it is ready: a fast wrong page would be no success. */
const late: Record<Variant, string> = {
  blank: 'What accepting means',
  vanilla: 'What accepting means',
  library: 'What accepting means',
  dispute: 'What both sides say',
  peer: 'Defend chargeback',
};

/** What assistive technology is told. */
export async function treeOf(meter: Meter): Promise<string[]> {
  const { nodes } = await meter.devtools.send('Accessibility.getFullAXTree');
  return nodes
    .filter(
      (node) => !node.ignored && !['none', 'generic', 'InlineTextBox'].includes(String(node.role?.value)),
    )
    .map((node) => `${String(node.role?.value)} ${String(node.name?.value ?? '')}`.trim());
}

async function sample(page: Page, address: string, variant: Variant): Promise<number> {
  const { promise: usable, resolve } = Promise.withResolvers<void>();
  await page.exposeFunction('usable', () => resolve());
  await page.addInitScript(reportUsable);
  const cpuMs = await cpuUntil(page, 'usable', async () => {
    await page.goto(address, { waitUntil: 'commit' });
    await within(30, `a button that can be pressed on ${address}`, usable);
  });
  await page.getByText(late[variant]).first().waitFor();
  return cpuMs;
}

export async function measure(rounds: number): Promise<Result> {
  const { url, browser, close } = await openStage('start', variants, await peerFiles());
  const { disputed } = await realOrders();
  const times: Record<Variant, number[]> = { blank: [], vanilla: [], library: [], dispute: [], peer: [] };
  for (let round = -1; round < rounds; round += 1) {
    const trees: Partial<Record<Variant, string[]>> = {};
    const now = Date.now();
    for (const variant of round % 2 === 0 ? variants : variants.toReversed()) {
      const { page, meter } = await openPage(browser);
      if (variant === 'dispute')
        await page.addInitScript((order) => void Object.assign(window, { disputed: order }), disputed);
      const cpuMs = await sample(page, `${url}/${variant}.html?now=${now}`, variant);
      trees[variant] = await treeOf(meter);
      if (variant === 'vanilla' || variant === 'library') {
        // What could be pressed does what it says.
        await page.getByRole('button', { name: 'Accept order' }).click();
        await page.getByText('8EVR-MJ').waitFor();
      }
      if (round >= 0) times[variant].push(cpuMs); // the first round only warms the machine
      await page.context().close();
    }
    assert.deepEqual(trees.library, trees.vanilla, 'both pages must tell assistive technology the same');
  }
  await close();
  const net = (variant: Variant, round: number) => times[variant][round]! - median(times.blank);
  const beside = (own: Variant, other: Variant) =>
    times[own].map((_, round) => net(own, round) / net(other, round));
  return {
    how:
      'A fresh page per sample, in turns; CPU of the main thread (its tasks, thread ticks) from navigation to the first ' +
      'button that can be pressed, less a page with nothing but a button. Library and vanilla tell assistive technology ' +
      'the same in every round. The peer shows its page of one dispute, mounted as its documentation says, with the ' +
      'answers of its server in the page.',
    lines: [
      ratioLine(
        { id: 'S4', what: 'start to usable, beside vanilla', limit: 5 },
        beside('library', 'vanilla'),
      ),
      ratioLine(
        { id: 'S4', what: 'start to usable, beside the peer', limit: 0.6 },
        beside('library', 'peer'),
      ),
      ratioLine(
        { id: 'S4', what: 'start of a dispute, beside the peer’s', limit: 1 },
        beside('dispute', 'peer'),
      ),
      ...variants.map((name) =>
        told('S4', `CPU to the first usable button, ${name}`, `${median(times[name]).toFixed(1)} ms`),
      ),
    ],
    plots: [
      {
        title: 'Start to usable',
        unit: 'ms CPU',
        bars: variants.map((name) => ({ name, samples: times[name] })),
      },
    ],
  };
}
