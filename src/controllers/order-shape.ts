/** Names the first place where a value is no order. By hand: the schemas would have to come with it, for one sentence. */
import type { OrderSnapshot } from '../contract/order.ts';

/** `?`: or null. What stands inside arrays is not looked at. */
type Kind = `${'string' | 'number' | 'boolean' | 'array' | 'object'}${'' | '?'}`;
type Shape<T> = { [Name in keyof T]-?: Kind | Shape<T[Name]> };

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
  deadlines: 'array',
  creatives: 'array',
  estimate: 'object?',
  completion: { number: 'number', completedAt: 'string?', checklist: 'object' },
  cancellation: 'object?',
  dispute: 'object?',
  counts: { messages: 'number', unread: 'number' },
  timeline: { entries: 'array', more: 'boolean' },
  actions: 'array',
  links: {
    terms: 'string?',
    termsDisputes: 'string?',
    support: 'string?',
    reorder: 'string?',
    order: 'string?',
  },
} as const satisfies Shape<OrderSnapshot>;

interface Shapes {
  readonly [name: string]: Kind | Shapes;
}

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/** "agreement.price is undefined, not a number"; empty when every place is as it should be. */
export function differenceOf(value: unknown): string {
  return difference(value, order, 'the order');
}

function difference(value: unknown, shape: Kind | Shapes, path: string): string {
  const kind = kindOf(value);
  if (typeof shape === 'string') {
    const isRight = shape.replace('?', '') === kind || (shape.endsWith('?') && value === null);
    return isRight ? '' : `${path} is ${kind}, not ${shape.replace('?', ' or null')}`;
  }
  if (kind !== 'object') return `${path} is ${kind}, not object`;
  const found = value as Record<string, unknown>;
  for (const [name, inner] of Object.entries(shape)) {
    const wrong = difference(found[name], inner, path === 'the order' ? name : `${path}.${name}`);
    if (wrong) return wrong;
  }
  return '';
}
