/** A slot of creative-review as a person works in it: files are chosen, dropped, and looked at. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Person } from './people.ts';

export function slotOf({ widget }: Person, name: string): Locator {
  const slots = widget('creative-review').locator('[part~=slot]');
  return slots.filter({ has: widget('creative-review').page().getByRole('heading', { name, exact: true }) });
}

/** Through the field behind the visible button. */
export async function choose(person: Person, slot: string, path: string): Promise<void> {
  await slotOf(person, slot).locator('input[type=file]').setInputFiles(path);
}

/** From the desktop onto the slot. */
export async function drop(person: Person, slot: string, path: string): Promise<void> {
  const file = { name: basename(path), base64: readFileSync(path).toString('base64') };
  const dataTransfer = await person.page.evaluateHandle(({ name, base64 }) => {
    const carried = new DataTransfer();
    carried.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    return carried;
  }, file);
  const place = slotOf(person, slot);
  for (const type of ['dragenter', 'dragover', 'drop']) await place.dispatchEvent(type, { dataTransfer });
}

export async function sees(person: Person, slot: string, text: string | RegExp): Promise<void> {
  await slotOf(person, slot).getByText(text).first().waitFor();
}
