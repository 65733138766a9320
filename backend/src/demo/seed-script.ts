/** The words in which the seed tells what happened to an order. */
import type { ActionType, Actor } from '../../../src/contract/actions.ts';
import type { Place, ReviewComment } from '../../../src/contract/creative.ts';
import type { FileKind, FileSpec } from '../../../src/contract/file-spec.ts';
import type { PlaceOrder } from '../../../src/contract/placement.ts';
import type { OrderSnapshot } from '../../../src/contract/order.ts';
import type { CalendarDate } from '../../../src/contract/primitives.ts';
import type { MediaName } from './media/media.ts';
import type { ChannelName, ClientName, MediatorName } from './seed-cast.ts';

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

interface Act extends StepBase {
  say?: undefined;
  type: ActionType;
  slot?: string | undefined;
  payload?: Payload;
  /** `submitCreative`: the sample file that is sent. */
  file?: SeedFile;
  /** Sample files that go with it as evidence. */
  evidence?: SeedFile[];
  /** Which mediator, where it is not the first one. */
  as?: MediatorName;
}

export interface SeedFile {
  /** One of the sample files. */
  media: MediaName;
  /** What it is called where it comes from. */
  name: string;
}

/** A chat message, or an action with its payload. */
export type SeedStep = (StepBase & { say: string; type?: undefined }) | Act;

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

/** An action with sample files as evidence beside what its payload names. */
export function prove(
  ago: number,
  by: Actor,
  type: ActionType,
  payload: Payload,
  ...evidence: SeedFile[]
): SeedStep {
  return { ago, by, type, payload, evidence };
}

/** What one of the mediators does. */
export function mediate(ago: number, as: MediatorName, type: ActionType, payload: Payload = {}): SeedStep {
  return { ago, by: 'mediator', as, type, payload };
}

/** The client hands in a text or a link, as the slot wants it. */
export function submit(ago: number, slot: string, content: string, note = ''): SeedStep {
  const asset = content.startsWith('https:')
    ? { kind: 'url', url: content }
    : { kind: 'text', text: content };
  return { ago, by: 'client', type: 'submitCreative', slot, payload: { asset, note } };
}

/** The client hands in a file under this name. */
export function submitFile(ago: number, slot: string, media: MediaName, name: string, note = ''): SeedStep {
  return { ago, by: 'client', type: 'submitCreative', slot, payload: { note }, file: { media, name } };
}

export function approve(ago: number, slot: string): SeedStep {
  return { ago, by: 'channel', type: 'approveCreative', slot };
}

/** The channel asks for changes, in texts or in comments that point at a place. */
export function sendBack(ago: number, slot: string, ...comments: (string | ReviewComment)[]): SeedStep {
  const told = comments.map((comment) => (typeof comment === 'string' ? { text: comment } : comment));
  return { ago, by: 'channel', type: 'requestChanges', slot, payload: { comments: told } };
}

/** A comment on a place of a creative. */
export const at = (place: Place, text: string): ReviewComment => ({ text, place });

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

export const file = (
  id: string,
  name: string,
  kind: FileKind,
  spec: FileSpec,
  note = '',
  required = true,
): SlotSpec => ({ id, name, kind, required, note, file: spec });
