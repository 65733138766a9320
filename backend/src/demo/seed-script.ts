/** The words in which the seed tells what happened to an order. */
import type { ActionType, Actor } from '../../../src/contract/actions.ts';
import type { PlaceOrder } from '../../../src/contract/placement.ts';
import type { OrderSnapshot } from '../../../src/contract/order.ts';
import type { CalendarDate } from '../../../src/contract/primitives.ts';
import type { ChannelName, ClientName } from './seed-cast.ts';

type SlotSpec = PlaceOrder['agreement']['slots'][number];

export interface SeedTools {
  /** The day so many days from now (negative: ago). */
  day(inDays: number, timeZone?: string): CalendarDate;
}

interface StepBase {
  /** Hours before now. */
  ago: number;
  by: Actor;
}

type Payload = object | ((tools: SeedTools, order: OrderSnapshot) => object);

/** A chat message, or an action with its payload. */
export type SeedStep =
  | (StepBase & { say: string; type?: undefined })
  | (StepBase & { say?: undefined; type: ActionType; slot?: string | undefined; payload?: Payload });

export interface SeedOrder {
  id: string;
  number: string;
  /** What the order switch says beside the number. */
  title: string;
  channel: ChannelName | PlaceOrder['channel'];
  client: ClientName | PlaceOrder['client'];
  currency: string;
  /** In minor units. */
  price: number;
  deliverables: string[];
  slots: SlotSpec[];
  /** First and last day, in days from now. */
  start: number;
  end: number | null;
  timeZone?: string;
  /** Hours before now. */
  placed: number;
  steps: SeedStep[];
}

export function say(ago: number, by: Actor, text: string): SeedStep {
  return { ago, by, say: text };
}

export function act(ago: number, by: Actor, type: ActionType, payload: Payload = {}): SeedStep {
  return { ago, by, type, payload };
}

/** The client hands in a text or a link, as the slot wants it. */
export function submit(ago: number, slot: string, content: string, note = ''): SeedStep {
  const asset = content.startsWith('https:')
    ? { kind: 'url', url: content }
    : { kind: 'text', text: content };
  return { ago, by: 'client', type: 'submitCreative', slot, payload: { asset, note } };
}

export function approve(ago: number, slot: string): SeedStep {
  return { ago, by: 'channel', type: 'approveCreative', slot };
}

export function sendBack(ago: number, slot: string, ...comments: string[]): SeedStep {
  return {
    ago,
    by: 'channel',
    type: 'requestChanges',
    slot,
    payload: { comments: comments.map((text) => ({ text })) },
  };
}

export const copy = (id: string, name: string, maxCharacters: number, note = ''): SlotSpec => ({
  id,
  name,
  kind: 'text',
  required: true,
  note,
  maxCharacters,
});

export const link = (id: string, name: string, note = '', required = true): SlotSpec => ({
  id,
  name,
  kind: 'url',
  required,
  note,
});
