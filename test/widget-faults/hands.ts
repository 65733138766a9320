/** What a person does at a widget: presses what is seen, types what is not there yet. */
import type { Page } from 'playwright-core';
import type { Look } from './look.ts';

/** Long enough for a click on a busy machine; whoever is interrupted looks again. */
export const patience = { timeout: 5000 };
/** A tab in the background paints nothing, so that nobody can wait there for a button to stand still. */
export const at = (page: Page) => ({ ...patience, force: page.context().pages().length > 1 });

export interface Hand {
  readonly page: Page;
  readonly look: Look;
  /** Tells apart what two tabs type. */
  readonly text: string;
  /** Fields that were filled in: from then on they may not be found empty. */
  readonly filled: Set<string>;
  /** Noted when typed text is gone. */
  missing(field: string): void;
  /** Noted right before the button is pressed that sends. */
  pressing(): void;
}

/** Presses a button that is seen and not waiting; false when there is none. */
export async function press(
  { page, look }: Hand,
  tag: string,
  name: string | RegExp,
  among = '*',
): Promise<boolean> {
  const button = look.button(tag, name);
  if (!button) return false;
  const found = page.locator(tag).getByRole(button.role, { name, exact: true }).and(page.locator(among));
  await found.first().click(at(page));
  return true;
}

/** Presses the button that sends. */
export async function confirm(hand: Hand, tag: string, name: string | RegExp): Promise<boolean> {
  if (!hand.look.button(tag, name)) return false;
  hand.pressing();
  return press(hand, tag, name);
}

/** Types unless it is there already: what was typed once is kept. */
export async function type(hand: Hand, tag: string, label: RegExp | string, text: string): Promise<void> {
  const input = hand.page.locator(tag).getByLabel(label).first();
  const value = await input.inputValue(patience);
  if (value === '' && hand.filled.has(tag)) hand.missing(`${tag}: ${String(label)}`);
  if (value !== text) await input.fill(text, patience);
  hand.filled.add(tag);
}

/** Pressed at once, without a review step. */
export const atOnce = (label: string) => async (hand: Hand) =>
  void (await confirm(hand, 'order-actions', label));

/** Buttons that open a form; the one in the form that sends may have the same name. */
const opening = '[type=button]';

/** Opened (perhaps from the menu), filled in, and pressed. */
export function reviewed(
  open: string | RegExp,
  send: string | RegExp,
  fill: (hand: Hand) => Promise<void> = async () => {},
) {
  return async (hand: Hand): Promise<void> => {
    const seen = hand.look.of('order-actions');
    if (seen?.isReviewing) {
      await fill(hand);
      await confirm(hand, 'order-actions', send);
    } else if (!(await press(hand, 'order-actions', open, opening)) && !seen?.isMenuOpen)
      await press(hand, 'order-actions', 'More actions');
  };
}

export const explain =
  (label: RegExp) =>
  (hand: Hand): Promise<void> =>
    type(hand, 'order-actions', label, hand.text);

export async function declineBecause(hand: Hand): Promise<void> {
  await hand.page.locator('order-actions').getByLabel('Schedule is full').check(at(hand.page));
  await explain(/Explanation/)(hand);
}

/** The first day that the form takes. */
export async function pickDay({ page }: Hand): Promise<void> {
  const input = page.locator('order-actions').getByLabel(/campaign will be complete/);
  await input.fill((await input.getAttribute('min', patience)) ?? '', patience);
}

export async function openDispute(hand: Hand): Promise<void> {
  const form = hand.look.of('dispute-form');
  if (form?.isReviewing) return void (await confirm(hand, 'dispute-form', 'Open dispute'));
  if (!hand.look.button('dispute-form', 'Check your answers')) return;
  const check = (label: RegExp) =>
    hand.page.locator('dispute-form').getByLabel(label).first().check(at(hand.page));
  await check(/Wrong content/);
  await type(
    hand,
    'dispute-form',
    /What happened/,
    `${hand.text} The issue names another roaster than ours.`,
  );
  await check(/2\.1/);
  await check(/Full refund/);
  await press(hand, 'dispute-form', 'Check your answers');
}

export async function sendCreative(hand: Hand): Promise<void> {
  const send = 'Send Intro text for review';
  if (!hand.look.button('creative-review', send))
    return void (await press(hand, 'creative-review', /^Add text/));
  await type(hand, 'creative-review', 'Your text', hand.text);
  await confirm(hand, 'creative-review', send);
}

export async function write(hand: Hand): Promise<void> {
  const chat = hand.look.of('order-chat');
  // On its way, or failed with a way to send it again.
  if (!chat || chat.bubbles.some(({ text }) => text.includes(hand.text))) return;
  if (!hand.look.button('order-chat', 'Send')) return;
  const input = hand.page.locator('order-chat').getByRole('textbox');
  if ((await input.inputValue(patience)) !== hand.text) await input.fill(hand.text, patience);
  await confirm(hand, 'order-chat', 'Send');
}
