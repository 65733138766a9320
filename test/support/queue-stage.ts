/** A queue on a scripted server, and what somebody sees of it. */
import { aTimeout, html, nextFrame } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/components/order-queue/define.ts';
import type { OrderQueue } from '../../src/components/order-queue/order-queue.ts';
import type { OrderPage } from '../../src/contract/queue.ts';
import { withCampaign } from './campaign.ts';
import { scriptedAdapter } from './scripted-adapter.ts';
import { waitUntil } from './waiting.ts';
import { focused } from './widget.ts';

export const all = (el: Element, selector: string): HTMLElement[] => [
  ...el.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
export const find = (el: Element, selector: string): HTMLElement | null =>
  el.shadowRoot!.querySelector<HTMLElement>(selector);

/** The rows that are rendered, in the order of their places. */
export const rowsIn = (el: Element): HTMLElement[] =>
  all(el, '.row').toSorted((a, b) => Number(a.dataset.place) - Number(b.dataset.place));

const wordsOf = (at: Element | null): string => at?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** The numbers of the rows; three dots for one that is still to come. */
export const numbersIn = (el: Element): string[] =>
  rowsIn(el).map((row) => wordsOf(row.querySelector('.link')) || '…');

export const rowOfOrder = (el: Element, number: string): HTMLElement => {
  const found = rowsIn(el).find((row) => wordsOf(row.querySelector('.link')) === number);
  if (!found) throw new Error(`no row ${number} among ${numbersIn(el).join(' · ')}`);
  return found;
};

/** What stands in the columns of a row. */
export const cellsOf = (row: Element): Record<string, string> =>
  Object.fromEntries(
    [...row.querySelectorAll<HTMLElement>('[data-col]')].map((cell) => [cell.dataset.col!, wordsOf(cell)]),
  );

/** The number of the order whose row has the focus. */
export const focusedNumber = (): string =>
  wordsOf(focused()?.closest('.row')?.querySelector('.link') ?? null);

export async function settled(el: OrderQueue): Promise<void> {
  await nextFrame();
  await el.updateComplete;
  await nextFrame();
}

/** What comes after the first rows has come before, as it has soon after a page's start. */
const loadRest = () =>
  Promise.all([
    import('../../src/components/order-queue/late.ts'),
    import('../../src/controllers/queue-follow.ts'),
  ]);

export async function openQueue(page: OrderPage | null, template?: TemplateResult) {
  await loadRest();
  const { adapter, server } = scriptedAdapter(null);
  const el = await withCampaign<OrderQueue>(adapter, template ?? html`<order-queue></order-queue>`);
  // As wide as a table needs.
  el.style.setProperty('inline-size', '1000px');
  await waitUntil(() => server.queues.size > 0);
  if (page) server.queue(page);
  await settled(el);
  await waitUntil(() => (el as unknown as { _late: unknown })._late !== undefined);
  await settled(el);
  return { el, server, adapter };
}

/** Scrolls as a wheel does; what comes into view is asked for. */
export async function scrollTo(el: OrderQueue, top: number): Promise<void> {
  find(el, '.area')!.scrollTop = top;
  await settled(el);
  await aTimeout(0);
  await el.updateComplete;
}

export const rowHeight = (el: Element): number => rowsIn(el)[0]!.getBoundingClientRect().height;
