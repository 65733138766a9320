/** What befalls a page while an action is on its way: moved, taken out, turned to another order, reloaded, cut off. */
import type { Page } from 'playwright-core';
import type { Chance } from '../support/random.ts';
import type { PageFault } from './faults.ts';

const HOUR = 3_600_000;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Up to half a day too early or too late. */
export const clockError = (chance: Chance): number => (chance.below(25) - 12) * HOUR + chance.below(HOUR);

interface Place {
  tag: string;
  order: string;
  otherOrder: string | undefined;
}

/** A page that is being left takes no orders. */
async function inPage<T>(page: Page, run: (given: T) => void, given: T): Promise<void> {
  await page.evaluate(run as never, given).catch(() => {});
}

export async function disturb(page: Page, fault: PageFault, place: Place, chance: Chance): Promise<void> {
  const pause = 40 + chance.below(400);
  switch (fault) {
    case 'clockJump':
      return inPage(page, (off: number) => window.cmClock(off), clockError(chance));
    case 'offline':
      await page.context().setOffline(true);
      await wait(100 + pause);
      return page.context().setOffline(false);
    case 'moved':
      return inPage(page, move, place.tag);
    case 'houseMoved':
      return inPage(page, move, 'campaign-manager');
    case 'removed':
      await inPage(page, takeOut, place.tag);
      await wait(pause);
      return inPage(page, putBack, place.order);
    case 'otherOrder':
      await inPage(page, turnTo, place.otherOrder!);
      await wait(pause);
      return inPage(page, turnTo, place.order);
    case 'reload':
      await page.reload({ waitUntil: 'commit' }).catch(() => {});
      return;
    default:
      // The clock is off and the second tab is there from the beginning.
      return;
  }
}

/** These run in the page. */

function move(tag: string): void {
  const element = document.querySelector(tag)!;
  const to = tag === 'campaign-manager' ? document.createElement('section') : element.parentElement!;
  if (!to.isConnected) document.body.append(to);
  to.append(element);
}

function takeOut(tag: string): void {
  const element = document.querySelector(tag)!;
  Object.assign(window, { takenOut: element });
  element.remove();
}

/** A page that was reloaded meanwhile has not told it its order. */
function putBack(order: string): void {
  const { takenOut } = window as unknown as { takenOut?: Element };
  takenOut?.setAttribute('order-id', order);
  if (takenOut) document.querySelector('campaign-manager')!.append(takenOut);
}

function turnTo(order: string): void {
  const { takenOut } = window as unknown as { takenOut?: Element };
  for (const element of [...document.querySelectorAll('campaign-manager > *'), takenOut])
    element?.setAttribute('order-id', order);
}
