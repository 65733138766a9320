/** Names the first place where an answer is not as agreed. By hand: the schemas would have to come with it, for one sentence. */
import type { Message, MessagePage } from '../contract/message.ts';
import type { ActResult, OrderSnapshot } from '../contract/order.ts';
import type { OrderPage, OrderRow } from '../contract/queue.ts';

/** `?`: or null. Inside arrays only that is looked at which has a shape of its own. */
type Kind = `${'string' | 'number' | 'boolean' | 'array' | 'object'}${'' | '?'}`;
type Shape<T> = {
  [Name in keyof T]-?:
    Kind | (T[Name] extends readonly (infer One)[] ? [Partial<Shape<One>>] : Shape<T[Name]>);
};

const party = { id: 'string', name: 'string', locale: 'string', timeZone: 'string' } as const;

const order = {
  id: 'string',
  number: 'string',
  version: 'number',
  serverTime: 'string',
  status: 'string',
  endReason: 'string?',
  endedAt: 'string?',
  viewer: { actor: 'string', party: 'string', subject: 'string' },
  parties: { channel: party, client: party },
  placedAt: 'string',
  acceptedAt: 'string?',
  agreement: {
    deliverables: 'array',
    slots: 'array',
    startDate: 'object?',
    endDate: 'object?',
    price: 'number',
    currency: 'string',
    feeBps: 'number',
    disclosure: 'array',
    clauses: 'array',
  },
  agreementHash: 'string?',
  money: {
    currency: 'string',
    captured: 'number',
    feeBps: 'number',
    promisedRefund: 'number',
    refund: 'number?',
    payout: 'number?',
    fee: 'number?',
    state: 'string',
  },
  turn: 'array',
  deadlines: [{ kind: 'string', dueAt: 'string', owner: 'string', consequence: 'object' }],
  creatives: 'array',
  estimate: 'object?',
  completion: { number: 'number', completedAt: 'string?', checklist: 'object' },
  cancellation: 'object?',
  dispute: 'object?',
  counts: { messages: 'number', unread: 'number' },
  timeline: { entries: 'array', more: 'boolean' },
  actions: [{ type: 'string', on: 'object', open: 'boolean' }],
  links: {
    terms: 'string?',
    termsDisputes: 'string?',
    support: 'string?',
    reorder: 'string?',
    order: 'string?',
  },
} as const satisfies Shape<OrderSnapshot>;

const row = {
  id: 'string',
  number: 'string',
  version: 'number',
  status: 'string',
  with: 'string',
  currency: 'string',
  captured: 'number',
  dueAt: 'string?',
  dueKind: 'string?',
  dispute: 'string?',
  view: 'string',
  unread: 'number',
  actions: 'array',
} as const satisfies Shape<Omit<OrderRow, 'case'>>;

const message = {
  seq: 'number',
  by: 'string',
  at: 'string',
  text: 'string',
  event: 'object?',
  attachments: 'array',
  clientId: 'string?',
} as const satisfies Shape<Omit<Message, 'erasedAt'>>;

const page = {
  serverTime: 'string',
  viewer: order.viewer,
  total: 'number',
  counts: { needsYou: 'number', waiting: 'number', done: 'number', unread: 'number' },
  rows: [row],
  cursor: 'string?',
} as const satisfies Shape<OrderPage>;

const messages = {
  messages: [message],
  more: 'boolean',
  read: { channel: 'number', client: 'number' },
  mediatorReads: 'boolean',
} as const satisfies Shape<MessagePage>;

const result = {
  receipt: { reference: 'string', type: 'string', at: 'string', version: 'number' },
  order,
} as const satisfies Shape<ActResult>;

/** By method: what its answer is called here and in the contract, and what it looks like. */
const answers: Readonly<Record<string, readonly [called: string, type: string, shape: Place]>> = {
  watchOrder: ['the order', 'OrderSnapshot', order],
  act: ['the answer', 'ActResult', result],
  watchQueue: ['the page', 'OrderPage', page],
  loadRows: ['the page', 'OrderPage', { rows: page.rows, cursor: page.cursor }],
  watchMessages: ['the page', 'MessagePage', messages],
  sendMessage: ['the answer', '{ seq }', { seq: 'number' }],
  loadNotes: ['the answer', 'CaseNote[]', 'array'],
};

interface Shapes {
  readonly [name: string]: Place;
}
type Place = Kind | Shapes | readonly [Shapes];

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/** "agreement.price is undefined, not number" of what a method answered, empty when every place is as agreed; and the type that says so. */
export function differenceOf(value: unknown, method = 'watchOrder'): { difference: string; type: string } {
  const [called, type, shape] = answers[method] ?? ['', 'ApiAdapter', {}];
  return { difference: difference(value, shape, called, ''), type };
}

function difference(value: unknown, shape: Place, path: string, before = `${path}.`): string {
  const kind = kindOf(value);
  if (typeof shape === 'string') {
    const isRight = shape.replace('?', '') === kind || (shape.endsWith('?') && value === null);
    return isRight ? '' : `${path} is ${kind}, not ${shape.replace('?', ' or null')}`;
  }
  const isList = Array.isArray(shape);
  if (kind !== (isList ? 'array' : 'object')) return `${path} is ${kind}, not ${isList ? 'array' : 'object'}`;
  const places: [unknown, Place, string][] = isList
    ? (value as unknown[]).map((one, at) => [one, shape[0] as Shapes, `${path}[${at}]`])
    : Object.entries(shape).map(([name, inner]) => [
        (value as Record<string, unknown>)[name],
        inner,
        before + name,
      ]);
  for (const [found, inner, place] of places) {
    const wrong = difference(found, inner, place);
    if (wrong) return wrong;
  }
  return '';
}
