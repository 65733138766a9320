/** What people do in the mixes: who presses what on which order, and how one sees that it has come about. */
import { core } from '../../src/i18n/en/core.ts';
import { more } from '../../src/i18n/en/more.ts';
import {
  atOnce,
  declineBecause,
  explain,
  type Hand,
  openDispute,
  pickDay,
  reviewed,
  sendCreative,
  write,
} from './hands.ts';
import type { Look } from './look.ts';
import type { Preparation } from './world.ts';

interface Given {
  /** What the action is called on the wire; `message` for the chat. */
  readonly type: string;
  readonly actor: 'channel' | 'client';
  readonly from: Preparation;
  /** What the other side may do right before, so that this comes too late. */
  readonly otherSide?: string;
  /** The element that acts; `order-actions` if not said. */
  readonly tag?: string;
  /** Goes on with it as far as what is seen allows: opens the form, fills it, presses. */
  attempt(hand: Hand): Promise<void>;
  /** Whether a person sees that it has come about, or that it cannot any more. */
  isOver(look: Look, text: string): boolean;
}

export interface Scenario extends Given {
  readonly name: string;
  readonly tag: string;
  readonly sends: 'act' | 'send';
  readonly isCrossed: boolean;
}

/** A status that this page does not know is none to rest on. */
const labels = new Set<string>(
  [...Object.entries(core), ...Object.entries(more)]
    .filter(([key]) => key.startsWith('status.'))
    .map(([, label]) => label),
);
export const isKnown = (pill: string): boolean => labels.has(pill);

const pillIsNot = (status: string) => (look: Look) => look.pill !== status && isKnown(look.pill);
const says =
  (words: RegExp, tag = 'order-actions') =>
  (look: Look) =>
    words.test(look.of(tag)?.text ?? '');

const given: readonly Given[] = [
  {
    type: 'accept',
    actor: 'channel',
    from: 'placed',
    otherSide: 'cancel',
    attempt: atOnce('Accept order'),
    isOver: pillIsNot('Placed'),
  },
  {
    type: 'decline',
    actor: 'channel',
    from: 'placed',
    otherSide: 'cancel',
    attempt: reviewed('Decline order', 'Decline order', declineBecause),
    isOver: pillIsNot('Placed'),
  },
  {
    type: 'cancel',
    actor: 'client',
    from: 'placed',
    otherSide: 'accept',
    attempt: reviewed('Cancel order', 'Cancel order', explain(/Explanation/)),
    isOver: pillIsNot('Placed'),
  },
  {
    type: 'nudge',
    actor: 'channel',
    from: 'accepted',
    attempt: atOnce('Ask for missing creatives'),
    // The bar leaves the button out until the next day; the chat has the line.
    isOver: says(/You asked for the missing creatives/, 'order-chat'),
  },
  {
    type: 'setEstimate',
    actor: 'channel',
    from: 'accepted',
    attempt: reviewed('Set completion date', 'Set date', pickDay),
    isOver: says(/expected on/),
  },
  {
    type: 'markReady',
    actor: 'channel',
    from: 'approved',
    attempt: atOnce('Mark order ready'),
    isOver: pillIsNot('Accepted'),
  },
  {
    type: 'complete',
    actor: 'channel',
    from: 'ready',
    attempt: reviewed('Complete order', 'Complete order'),
    isOver: pillIsNot('Ready'),
  },
  {
    type: 'retractCompletion',
    actor: 'channel',
    from: 'completed',
    otherSide: 'release',
    attempt: reviewed('Take completion back', 'Take completion back'),
    isOver: pillIsNot('Completed'),
  },
  {
    type: 'release',
    actor: 'client',
    from: 'completed',
    otherSide: 'retractCompletion',
    attempt: reviewed('Release payment', /^Release/),
    isOver: pillIsNot('Completed'),
  },
  {
    type: 'requestCancellation',
    actor: 'client',
    from: 'accepted',
    attempt: reviewed(/^Ask to cancel the order/, 'Send request', explain(/Reason/)),
    isOver: says(/Withdraw cancellation request/),
  },
  {
    type: 'submitCreative',
    actor: 'client',
    from: 'accepted',
    tag: 'creative-review',
    attempt: sendCreative,
    isOver: says(/Waiting for review/, 'creative-review'),
  },
  {
    type: 'dispute',
    actor: 'client',
    from: 'completed',
    otherSide: 'retractCompletion',
    tag: 'dispute-form',
    attempt: openDispute,
    isOver: pillIsNot('Completed'),
  },
  {
    type: 'message',
    actor: 'client',
    from: 'placed',
    tag: 'order-chat',
    attempt: write,
    isOver: (look, text) =>
      look.of('order-chat')?.bubbles.some((one) => one.state === '' && one.text.includes(text)) ?? false,
  },
];

export const scenarios: readonly Scenario[] = given.map((one) => ({
  tag: 'order-actions',
  ...one,
  name: one.type,
  sends: one.type === 'message' ? 'send' : 'act',
  isCrossed: one.otherSide !== undefined,
}));

export function scenarioOf(name: string): Scenario {
  const found = scenarios.find((one) => one.name === name);
  if (!found) throw new Error(`no scenario ${name}`);
  return found;
}
