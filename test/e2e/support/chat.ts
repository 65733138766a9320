/** A chat as a person reads and writes it. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Message, MessagePage } from '../../../src/contract/message.ts';
import { patienceMs } from '../../support/patience.ts';
import { type Backend, tokenFor } from './backend.ts';
import { parties, type Person } from './people.ts';

const chat = 'order-chat';

export const composer = ({ widget }: Person) => widget(chat).getByRole('textbox', { name: /^Message to/ });

/** Writes one message and sends it with Enter. */
export async function say(person: Person, text: string): Promise<void> {
  await composer(person).fill(text);
  await composer(person).press('Enter');
}

/** Presses the button that opens the browser's own dialog, and chooses files in it. */
export async function attach(person: Person, ...paths: string[]): Promise<void> {
  const dialog = person.page.waitForEvent('filechooser');
  await person.widget(chat).getByRole('button', { name: 'Attach a file' }).click();
  await (await dialog).setFiles(paths);
}

/** Types one message after the other, as fast as keys go, and never looks at what becomes of them. */
export async function sayAll(person: Person, texts: readonly string[]): Promise<void> {
  await composer(person).click();
  const { keyboard } = person.page;
  for (const text of texts) {
    await keyboard.insertText(text);
    await keyboard.press('Enter');
  }
}

/** One message that was written before the scene begins. */
export async function told(
  backend: Backend,
  order: string,
  actor: 'channel' | 'client',
  text: string,
): Promise<void> {
  const token = await tokenFor({ actor, party: parties[actor] });
  const response = await fetch(`${backend.url}/v1/orders/${order}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ clientId: randomUUID(), text }),
  });
  if (!response.ok) throw new Error(`a message was answered ${response.status}: ${await response.text()}`);
}

/** What can be read in the chat's log just now, message by message. */
export const bubblesIn = ({ widget }: Person): Promise<string[]> =>
  widget(chat)
    .locator('.log .bubble')
    .evaluateAll((bubbles) => bubbles.map((bubble) => (bubble as HTMLElement).innerText.trim()));

/** All messages as the server lists them to a person, oldest first. */
export async function stored(
  backend: Backend,
  order: string,
  actor: 'channel' | 'client',
): Promise<Message[]> {
  const token = await tokenFor({ actor, party: parties[actor] });
  const all: Message[] = [];
  for (let isMore = true; isMore;) {
    const query = new URLSearchParams({ limit: '200', ...(all[0] && { before: String(all[0].seq) }) });
    const response = await fetch(`${backend.url}/v1/orders/${order}/messages?${query}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const page = (await response.json()) as MessagePage;
    all.unshift(...page.messages);
    isMore = page.more;
  }
  return all;
}

/** Asks again and again until the answer is right; says at the end what it was instead. */
export async function until<T>(ask: () => Promise<T>, isRight: (got: T) => boolean): Promise<T> {
  for (const end = Date.now() + patienceMs; ; await wait(50)) {
    const got = await ask();
    if (isRight(got)) return got;
    if (Date.now() > end)
      throw new Error(`after ${patienceMs} ms still ${JSON.stringify(got).slice(0, 600)}`);
  }
}

/** Asks until there are so many; gives up when for a while there was nothing more. */
export async function grown<T>(ask: () => Promise<T[]>, wanted: number): Promise<T[]> {
  for (let got: T[] = [], end = 0; ; await wait(100)) {
    const now = await ask();
    if (now.length >= wanted) return now;
    if (now.length > got.length || end === 0) end = Date.now() + patienceMs;
    if (Date.now() > end) throw new Error(`there are ${now.length} of ${wanted}, and no more come`);
    got = now;
  }
}
