/** A slot of creative-review as a person works in it: files are chosen, dropped, and looked at. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Person } from './people.ts';

export function slotOf({ widget }: Person, name: string): Locator {
  const slots = widget('creative-review').locator('[part~=slot]');
  return slots.filter({ has: widget('creative-review').page().getByRole('heading', { name, exact: true }) });
}

/** Presses the button that opens the browser's own dialog, and chooses a file in it. */
export async function choose(
  person: Person,
  slot: string,
  path: string,
  name: string | RegExp = /^Choose/,
): Promise<void> {
  const dialog = person.page.waitForEvent('filechooser');
  await slotOf(person, slot).getByRole('button', { name }).click();
  await (await dialog).setFiles(path);
}

/** From the desktop onto the slot. */
export async function drop(person: Person, slot: string, path: string): Promise<void> {
  const file = { name: basename(path), base64: readFileSync(path).toString('base64') };
  const dataTransfer = await person.page.evaluateHandle(({ name, base64 }) => {
    const carried = new DataTransfer();
    carried.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    return carried;
  }, file);
  const place = slotOf(person, slot).getByRole('button', { name: /^Choose/ });
  for (const type of ['dragenter', 'dragover', 'drop']) await place.dispatchEvent(type, { dataTransfer });
}

export async function sees(person: Person, slot: string, text: string | RegExp): Promise<void> {
  await slotOf(person, slot).getByText(text).first().waitFor();
}
