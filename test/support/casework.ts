/** Chats, creatives and disputes of one order, as the widgets' tests need them; and hands and eyes on an element. */
import { aTimeout } from '@open-wc/testing';
import type { Actor } from '../../src/contract/actions.ts';
import type { CreativeSlot, CreativeVersion } from '../../src/contract/creative.ts';
import type { Deadline } from '../../src/contract/deadlines.ts';
import type { DisputeView } from '../../src/contract/dispute.ts';
import type { Message, MessagePage } from '../../src/contract/message.ts';
import type { AvailableAction, OrderSnapshot } from '../../src/contract/order.ts';
import { HOUR, shift } from '../../src/contract/time.ts';
import { orderSeen } from './session-order.ts';

/** The server's clock when these orders were read. */
export const now = '2026-03-10T06:12:00.000Z';
export const hours = (n: number): string => shift(now, n * HOUR);

export const clauses = [
  { id: '2.1', title: 'Deliverables', text: 'Two placements, on 17 and 20 March 2026.' },
  { id: '5.3', title: 'Disclosure', text: '“Ad” at the start of the first sentence.' },
  {
    id: '7.2',
    title: 'What is no ground',
    text: 'Harbour Letter owes placements, not clicks or conversions.',
  },
];

export function seenBy(actor: Actor, over: Partial<OrderSnapshot> = {}): OrderSnapshot {
  const order = orderSeen();
  return {
    ...order,
    serverTime: now,
    viewer: { actor, party: actor, subject: actor },
    parties: {
      channel: { id: 'harbour', name: 'Harbour Letter', locale: 'en', timeZone: 'Europe/Berlin' },
      client: { id: 'northfold', name: 'Northfold Coffee', locale: 'en', timeZone: 'Europe/Berlin' },
    },
    agreement: { ...order.agreement, clauses },
    deadlines: [],
    actions: [],
    ...over,
  };
}

export const may = (
  type: AvailableAction['type'],
  on: AvailableAction['on'],
  over: Partial<AvailableAction> = {},
): AvailableAction => ({ type, class: 'C', open: true, on, ...over });

export const due = (
  kind: string,
  inHours: number,
  owner: Deadline['owner'],
  code = 'escalates',
): Deadline => ({
  kind,
  dueAt: hours(inHours),
  owner,
  consequence: { code, params: {} },
});

// ── Messages

export const said = (seq: number, by: Actor, text: string, over: Partial<Message> = {}): Message => ({
  seq,
  by,
  at: hours(seq / 10 - 2),
  text,
  event: null,
  attachments: [],
  clientId: null,
  ...over,
});

export const happened = (
  seq: number,
  by: Message['by'],
  code: string,
  params: NonNullable<Message['event']>['params'] = {},
): Message => ({
  seq,
  by,
  at: hours(seq / 10 - 2),
  text: '',
  event: { code, params },
  attachments: [],
  clientId: null,
});

export const pageOf = (messages: Message[], over: Partial<MessagePage> = {}): MessagePage => ({
  messages,
  more: false,
  read: { channel: 1000, client: 1000 },
  mediatorReads: false,
  ...over,
});

// ── Creatives

export const version = (
  id: string,
  number: number,
  over: Partial<CreativeVersion> = {},
): CreativeVersion => ({
  id,
  number,
  asset: { kind: 'text', text: `Text of version ${number}` },
  checksum: `4c1f${'0'.repeat(56)}a907`,
  note: number > 1 ? 'Shorter headline' : '',
  submittedAt: hours(-10 + number),
  status: 'submitted',
  reviewedAt: null,
  comments: [],
  ...over,
});

export const slotOf = (id: string, name: string, over: Partial<CreativeSlot> = {}): CreativeSlot => ({
  id,
  name,
  kind: 'text',
  required: true,
  note: '',
  status: 'missing',
  currentVersionId: null,
  versions: [],
  ...over,
});

// ── Disputes

export const disputeSeen = (over: Partial<DisputeView> = {}): DisputeView => ({
  number: 1,
  caseNumber: '1042',
  claimant: 'client',
  ground: 'notPublished',
  flagged: false,
  from: 'completed',
  text: 'Only the issue of 17 March carried ours; the issue of 20 March did not.',
  claims: [
    { id: 'k1', clauseId: '2.1', answer: null },
    { id: 'k2', clauseId: '5.3', answer: null },
  ],
  asked: { kind: 'refund', refund: 60_000 },
  evidence: [],
  openedAt: hours(-30),
  response: null,
  offers: [],
  rejections: 0,
  escalation: null,
  claimedBy: null,
  infoRequests: [],
  decision: null,
  outcome: null,
  closedAt: null,
  status: 'awaitingResponse',
  ...over,
});

// ── Hands and eyes

const rootOf = (el: Element) => el.shadowRoot!;

/** Everything a person can read, white space squeezed. */
export const textOf = (el: Element, selector = ':host > *'): string => {
  const roots = selector.startsWith(':host')
    ? [...rootOf(el).children]
    : [...rootOf(el).querySelectorAll(selector)];
  return roots
    .filter(({ localName }) => localName !== 'style')
    .map(({ textContent }) => textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
};

/** The first that matches; what it is, the test knows. */
export const find = (el: Element, selector: string): HTMLInputElement | null =>
  rootOf(el).querySelector(selector);

export const all = (el: Element, selector: string): HTMLElement[] => [
  ...rootOf(el).querySelectorAll<HTMLElement>(selector),
];

/** A button or a link by the beginning of its name. */
export function button(el: Element, name: string): HTMLElement {
  const found = all(el, 'button, a').find(({ textContent }) => textContent.trim().startsWith(name));
  if (!found) throw new Error(`no button “${name}” in: ${textOf(el)}`);
  return found;
}

export const buttons = (el: Element): string[] =>
  all(el, 'button').map((one) => one.getAttribute('aria-label') ?? one.textContent.trim());

export async function press(el: Element, name: string): Promise<void> {
  button(el, name).click();
  await rested(el);
}

export async function type(el: Element, selector: string, text: string): Promise<void> {
  const field = find(el, selector)!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await rested(el);
}

/** Nothing is left to be rendered, and no colour is on its way. Without a frame: a page in the background has few. */
export async function rested(el: Element): Promise<void> {
  await (el as unknown as { updateComplete: Promise<unknown> }).updateComplete;
  await aTimeout(0);
  await (el as unknown as { updateComplete: Promise<unknown> }).updateComplete;
  for (const animation of rootOf(el).getAnimations())
    if (animation instanceof CSSTransition) animation.finish();
}

/** What has the focus inside an element. */
export const focused = (el: Element): Element | null => rootOf(el).activeElement;
