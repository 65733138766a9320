/** Orders on their way to a dispute, told to the server as pages would tell it: what happened before the scene begins. */
import { randomUUID } from 'node:crypto';
import type { ActionType, Actor } from '../../../src/contract/actions.ts';
import type { OrderSnapshot } from '../../../src/contract/order.ts';
import { type Backend, tokenFor } from './backend.ts';
import { marketplaceOrder } from './order.ts';
import { parties } from './people.ts';

type Payload = object | ((order: OrderSnapshot) => object);

async function ask<T>(backend: Backend, actor: Actor, path: string, body?: object): Promise<T> {
  const response = await fetch(`${backend.url}/v1/orders/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${await tokenFor({ actor, party: parties[actor] })}`,
      'content-type': 'application/json',
      ...(body && { 'idempotency-key': randomUUID() }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** The order as this side sees it. */
export const look = (backend: Backend, order: string, actor: Actor) =>
  ask<OrderSnapshot>(backend, actor, order);

/** What somebody did before. */
export async function told(
  backend: Backend,
  order: string,
  actor: Actor,
  type: ActionType,
  payload: Payload = {},
): Promise<void> {
  const seen = await look(backend, order, actor);
  const action = seen.actions.find((one) => one.type === type && one.open);
  if (!action) throw new Error(`${type} is not open to the ${actor} (${seen.status})`);
  const given = typeof payload === 'function' ? payload(seen) : payload;
  await ask(backend, actor, `${order}/actions`, { type, on: action.on, payload: given });
}

type Stage = 'ready' | 'completed' | 'disputed' | 'negotiating' | 'escalated' | 'mediating';

const complaintText = 'The agreement names two placements. Only one of them was published.';

const days = (backend: Backend, count: number) =>
  backend.now().then((now) => new Date(now + count * 86_400_000).toISOString().slice(0, 10));

export interface Differing {
  price?: number;
  currency?: string;
  /** Days from now. */
  endDate?: number;
  /** With a text that was sent and approved. */
  creative?: boolean;
}

/** A paid order, without creatives unless asked for, that has come so far. */
export async function arrange(
  backend: Backend,
  upTo: Stage,
  { price = 120_000, currency = 'EUR', creative = false, ...differing }: Differing = {},
): Promise<string> {
  const { agreement } = marketplaceOrder('');
  const endDate =
    differing.endDate === undefined
      ? null
      : { date: await days(backend, differing.endDate), timeZone: 'Europe/Berlin' };
  const order = await backend.place({
    captured: price,
    agreement: { ...agreement, slots: creative ? agreement.slots : [], price, currency, endDate },
  });
  const steps: [Stage, () => Promise<void>][] = [
    ['ready', () => told(backend, order, 'channel', 'accept')],
    ['ready', () => (creative ? approved(backend, order) : Promise.resolve())],
    ['ready', () => told(backend, order, 'channel', 'markReady')],
    ['completed', () => told(backend, order, 'channel', 'complete', { availabilityTold: true })],
    ['disputed', () => told(backend, order, 'client', 'dispute', complaint(price))],
    ['negotiating', () => told(backend, order, 'channel', 'respond', response)],
    ['escalated', () => backend.advance(24 * 3_600_000 + 1000)],
    ['escalated', () => told(backend, order, 'client', 'escalate')],
    ['mediating', () => told(backend, order, 'mediator', 'claimCase')],
  ];
  const stages: Stage[] = ['ready', 'completed', 'disputed', 'negotiating', 'escalated', 'mediating'];
  for (const [stage, step] of steps) if (stages.indexOf(stage) <= stages.indexOf(upTo)) await step();
  return order;
}

async function approved(backend: Backend, order: string): Promise<void> {
  const asset = { kind: 'text', text: 'Ad. Coffee that is roasted at dawn.' };
  await told(backend, order, 'client', 'submitCreative', { asset });
  await told(backend, order, 'channel', 'approveCreative');
}

/** Asks for everything, on one clause. */
const complaint = (refund: number) => ({
  ground: 'notPublished',
  text: complaintText,
  clauses: ['2.1'],
  asked: { kind: 'refund', refund },
});

const response = ({ dispute }: OrderSnapshot) => ({
  answers: (dispute?.claims ?? []).map(({ id }) => ({ claimId: id, answer: 'partly', words: '' })),
  text: 'The second placement moved to the issue of next Thursday.',
});
