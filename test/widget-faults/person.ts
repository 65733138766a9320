/** A sensible person at one page: looks, and does the next thing that the widgets show. */
import type { Page } from 'playwright-core';
import { at } from './hands.ts';
import { type Look, look } from './look.ts';
import { isKnown, type Scenario } from './scenarios.ts';

export interface Tab {
  readonly page: Page;
  readonly address: string;
  readonly text: string;
  /** How often a button was pressed that sends. */
  presses: number;
  /** How often more it may be. */
  left: number;
  steps: string[];
  /** Looks in a row that found no widgets. */
  blanks: number;
  readonly filled: Set<string>;
  /** What is wrong with what is seen. */
  readonly problems: Set<string>;
  last: Look | null;
  isSettled: boolean;
}

/** Who is refused this often gives up: while things fail, and again afterwards. */
export const mostPresses = 4;

type Did = 'nothing' | 'waited' | 'retried' | 'went on';
const retries = ['Sign in', 'Try again'];
const leadsAway = /Check the link you followed|Sign in with the account that has|Reload it/;

/** One look, and the next thing a sensible person does. */
export async function step(tab: Tab, scenario: Scenario, handlePress: () => void): Promise<Did> {
  const { page } = tab;
  const seen = await look(page);
  if (!seen || seen.seen.length === 0) {
    tab.blanks += 1;
    // The partner's page itself did not come, because it was reloaded without a connection.
    if (tab.blanks % 20 === 0)
      return tries(tab, 'loads the page again', 'went on', () =>
        page.goto(tab.address, { waitUntil: 'commit' }),
      );
    return 'waited';
  }
  tab.blanks = 0;
  tab.last = seen;
  for (const { tag, text } of seen.seen) if (text === '') tab.problems.add(`${tag} is blank`);
  const isFirst = ({ tag }: { tag: string }) => Number(tag !== scenario.tag);
  // Told to come back in a day, nobody presses at once.
  const isLate = ({ text }: { text: string }) => /until it is possible again/.test(text);
  for (const one of seen.seen.toSorted((a, b) => isFirst(a) - isFirst(b))) {
    const name = retries.find((known) =>
      one.buttons.some((button) => button.name === known && !button.isOff),
    );
    if (name && !isLate(one))
      return tries(tab, `${one.tag}: ${name}`, 'retried', () =>
        page.locator(one.tag).getByRole('button', { name, exact: true }).first().click(at(page)),
      );
  }
  if (seen.seen.some(({ text }) => leadsAway.test(text)))
    return tries(tab, 'follows the link again', 'went on', () => page.reload({ waitUntil: 'commit' }));
  if (seen.seen.some(({ isBusy }) => isBusy)) return 'waited';
  if (seen.seen.some(({ text }) => text.includes('You are offline'))) return 'waited';
  if (scenario.isOver(seen, tab.text)) return isKnown(seen.pill) ? 'nothing' : 'waited';
  if (tab.left <= 0) return 'waited';
  const pressing = () => {
    tab.presses += 1;
    tab.left -= 1;
    say(tab, 'presses the button that sends');
    handlePress();
  };
  const missing = (field: string) => tab.problems.add(`typed text is gone from ${field}`);
  const { text, filled } = tab;
  const hand = { page, look: seen, text, filled, missing, pressing };
  return tries(tab, 'goes on', 'went on', () => scenario.attempt(hand));
}

function say({ steps }: Tab, what: string): void {
  if (steps.at(-1) !== what) steps.push(what);
}

/** What was seen may be gone when the hand gets there: then it looks again. */
async function tries(tab: Tab, what: string, did: Did, go: () => Promise<unknown>): Promise<Did> {
  say(tab, what);
  const isDone = await go().then(
    () => true,
    (error: unknown) => {
      say(tab, `  could not: ${String(error).split('\n').slice(0, 12).join(' | ').slice(0, 300)}`);
      return false;
    },
  );
  return isDone ? did : 'waited';
}
