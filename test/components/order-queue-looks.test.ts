import { expect } from '@open-wc/testing';
import '../../src/i18n/locales.ts';
import type { OrderQueue } from '../../src/components/order-queue/order-queue.ts';
import { HOUR, shift } from '../../src/contract/time.ts';
import { all, cellsOf, find, openQueue, rowsIn, settled } from '../support/queue-stage.ts';
import { orderPageOf, rowOf } from '../support/scripted-queue.ts';
import { waitUntil } from '../support/waiting.ts';
import { textOf } from '../support/widget.ts';

const now = new Date().toISOString();
const long = { number: 'CM-2026-000018-B', unread: 120, captured: 1_234_567_890 };
/** What takes the most room, with a box to tick; and what is as usual, without. */
const rows = [
  rowOf({ ...long, id: 'a', with: 'Northfold and Daughters of Long Street', actions: ['accept'] }),
  rowOf({ ...long, id: 'b', with: 'Kettleby', status: 'ready', dueKind: 'cancellation.client' }),
  rowOf({ id: 'c', number: 'CM-2405', with: 'Brindle Oats', status: 'disputed', dueKind: 'response' }),
].map((row, at) => ({ ...row, dueAt: shift(now, (23.9 + at * 40) * HOUR) }));
const page = orderPageOf(rows, { serverTime: now });

async function openWide(width: number, lang = 'en'): Promise<OrderQueue> {
  document.documentElement.lang = lang;
  const { el } = await openQueue(page);
  el.style.setProperty('inline-size', `${width}px`);
  // Wider than what a page without a font of its own has.
  el.style.setProperty('font-family', "'DejaVu Sans', Verdana, sans-serif");
  await waitUntil(() => cellsOf(rowsIn(el)[0]!).status === (lang === 'de' ? 'Erteilt' : 'Placed'));
  // As it stands there in a zone without a name of its own.
  for (const time of all(el, '.row time')) time.textContent = time.textContent.replace(/\S+$/, 'GMT+12:45');
  await settled(el);
  return el;
}

/** The text of a row, whether it is seen whole: not cut, not below its row, not under its neighbour. */
function expectWhole(row: HTMLElement, name: string): void {
  const part = row.querySelector<HTMLElement>(name)!;
  const said = `${name} “${part.textContent}” in ${row.clientWidth} px`;
  const place = row.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(part);
  const cell = part.closest('[data-col]')!.getBoundingClientRect();
  for (const { left, right, top, bottom } of range.getClientRects()) {
    expect(left, said).to.be.at.least(cell.left - 1);
    expect(right, said).to.be.at.most(cell.right + 1);
    expect(top, said).to.be.at.least(place.top);
    expect(bottom, said).to.be.at.most(place.bottom);
  }
  expect(part.scrollWidth, said).to.be.at.most(Math.max(part.clientWidth, part.offsetWidth) + 1);
}

const boxesOf = (row: HTMLElement) =>
  ['order', 'status', 'next', 'due', 'amount'].map((name) => {
    const cell = row.querySelector(`[data-col='${name}']`)!;
    return { name, ...cell.getBoundingClientRect().toJSON() } as DOMRect & { name: string };
  });

/** No cell of a row lies upon another. */
function expectApart(row: HTMLElement): void {
  for (const [at, one] of boxesOf(row).entries())
    for (const other of boxesOf(row).slice(at + 1)) {
      const isApart =
        one.right <= other.left + 1 ||
        other.right <= one.left + 1 ||
        one.bottom <= other.top + 1 ||
        other.bottom <= one.top + 1;
      expect(isApart, `${one.name} lies upon ${other.name} in ${row.clientWidth} px`).to.equal(true);
    }
}

describe('the looks of <order-queue>', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
    document.documentElement.removeAttribute('dir');
  });

  for (const lang of ['en', 'de'])
    for (const width of [240, 272, 280, 320, 336, 360, 420, 768, 860, 880, 900, 1280])
      it(`shows numbers, moments and amounts whole in ${width} px (${lang})`, async () => {
        const el = await openWide(width, lang);
        expect(el.scrollWidth).to.equal(width);
        const [first, ...others] = rowsIn(el);
        for (const row of [first!, ...others]) {
          for (const name of ['.link', 'time', '.left', "[data-col='amount']", '.pill'])
            expectWhole(row, name);
          if (row.querySelector('.badge:not([hidden])')) expectWhole(row, '.badge');
          expectApart(row);
          expect(row.offsetHeight).to.equal(first!.offsetHeight);
        }
      });

  it('opens an order wherever its card is pressed, and ticks its box where that is, in 240 px', async () => {
    const el = await openWide(240);
    const [row] = rowsIn(el);
    const at = (x: number, y: number) => el.shadowRoot!.elementFromPoint(x, y);
    const due = row!.querySelector('time')!.getBoundingClientRect();
    expect(at(due.left + 4, due.top + 4)!.className).to.equal('link');
    const box = row!.querySelector('input')!.getBoundingClientRect();
    expect(at(box.left + 6, box.top + 6)!.localName).to.equal('input');
  });

  it('lets names stand where the row begins, from right to left too', async () => {
    document.documentElement.dir = 'rtl';
    const el = await openWide(1000);
    for (const row of rowsIn(el)) {
      const range = document.createRange();
      range.selectNodeContents(row.querySelector('.sub')!);
      const { right } = row.querySelector("[data-col='order']")!.getBoundingClientRect();
      // The first name is longer than its column.
      if (row !== rowsIn(el)[0]) expect(range.getBoundingClientRect().right).to.be.closeTo(right, 1);
      expect(row.querySelector('.link')!.getBoundingClientRect().right).to.be.closeTo(right, 1);
    }
  });

  it('says no figure before it is known', async () => {
    const { el } = await openQueue(null);
    expect(textOf(el)).to.contain('Unread').and.not.match(/\d/);
    for (const one of all(el, 'button')) expect(textOf(one)).to.not.match(/\d/);
    expect(find(el, '.grid')!.getAttribute('aria-rowcount')).to.equal('-1');
  });
});
