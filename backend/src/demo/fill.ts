/** Places many more orders for one channel, through the same service as every other, so that a queue can be tried with thousands. */
import type { Actor } from '../../../src/contract/actions.ts';
import type { Command, CommandInput } from '../../../src/contract/commands.ts';
import { commands } from '../../../src/contract/commands.ts';
import type { PlaceOrder } from '../../../src/contract/placement.ts';
import { DAY, HOUR, type Instant, shift } from '../../../src/contract/primitives.ts';
import { digest } from '../digest.ts';
import { createOrders } from '../orders/orders.ts';
import type { Orders, OrdersDeps } from '../orders/types.ts';
import type { Change, Step, Store } from '../store/store.ts';
import { channels, clients, demoViewer } from './seed-cast.ts';
import { agreementOf } from './seed-agreement.ts';

/** Most orders of one filling. */
export const mostFilled = 10_000;

/** What was placed, and how long that took by the wall clock. */
export interface Filled {
  orders: number;
  tookMs: number;
}

const counter = 'demo.filled';
/** So many orders, then everybody else has a turn. */
const breath = 20;

export async function fillDemo(deps: OrdersDeps, count: number, wall: () => number): Promise<Filled> {
  const began = wall();
  const first = Number((await deps.store.meta(counter)) ?? 0);
  await deps.store.setMeta(counter, String(first + count));
  const now = deps.clock.now();
  // Whole hours, so that whoever moves the clock meets dozens of deadlines' instants and not thousands.
  const hour = shift('1970-01-01T00:00:00.000Z', Math.floor(Date.parse(now) / HOUR) * HOUR);
  for (let i = 0; i < count; i++) {
    await tell(deps, first + i, hour, now);
    if (i % breath === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  // One word to whoever looks at the queue, instead of one for each order.
  deps.hints.publish({ orderId: idOf(first), version: 1, parties: [channels.harbour.id], escalated: false });
  return { orders: count, tookMs: Math.round(wall() - began) };
}

/** Whether an order came by filling: its mails would bury all others. */
export const isFilled = (orderId: string): boolean => orderId.startsWith('more-');

const idOf = (index: number): string => `more-${index + 1}`;

type Act = [by: Actor, type: Command['type'], on: CommandInput['on'], payload: object];

const accept: Act = ['channel', 'accept', { status: 'placed' }, {}];
const markReady: Act = ['channel', 'markReady', { status: 'accepted' }, {}];
const complete: Act = ['channel', 'complete', { status: 'ready' }, { availabilityTold: true }];
const release: Act = ['client', 'release', { status: 'completed', completion: 1 }, {}];
const decline: Act = [
  'channel',
  'decline',
  { status: 'placed' },
  { reason: 'scheduleFull', explanation: 'Every issue of that month is sold out already.' },
];
const cancel: Act = ['client', 'cancel', { status: 'placed' }, {}];

/** What became of an order; of twenty, twelve still wait for an answer. */
const fates: readonly Act[][] = [
  ...Array.from({ length: 12 }, () => []),
  [accept],
  [accept],
  [accept, markReady],
  [accept, markReady, complete],
  [accept, markReady, complete, release],
  [accept, markReady, complete, release],
  [decline],
  [cancel],
];

async function tell(deps: OrdersDeps, index: number, hour: Instant, now: Instant): Promise<void> {
  const dice = diceOf(index);
  const acts = fates[index % fates.length]!;
  const placedAgo = acts.length === 0 ? 1 + dice(46) : 30 + dice(16);
  let at = shift(hour, -placedAgo * HOUR);
  const orders = createOrders({ ...deps, ...quiet(deps.store), clock: { now: () => at } });
  const order = orderOf(index, dice, now);
  await orders.place(order);
  for (const [turn, act] of acts.entries()) {
    at = shift(at, (1 + dice(Math.floor(placedAgo / acts.length))) * HOUR);
    await perform(orders, order, act, turn, at);
  }
  if (index % 9 === 0)
    await orders.send(order.id, viewerOf(order, 'client'), {
      clientId: `fill-${order.id}`,
      text: 'Could you tell us which issue this would run in?',
    });
}

async function perform(
  orders: Orders,
  order: PlaceOrder,
  [by, type, on, payload]: Act,
  turn: number,
  at: Instant,
): Promise<void> {
  const shape = commands[type];
  const command = { type, on: shape.on.parse(on), payload: shape.payload.parse(payload) } as Command;
  const key = `fill-${order.id}-${turn}`;
  await orders.act(
    order.id,
    viewerOf(order, by),
    { key, bodyHash: digest(JSON.stringify(command)), command },
    at,
  );
}

const viewerOf = ({ channel, client }: PlaceOrder, actor: Actor) =>
  demoViewer(actor, { channel: channel.id, client: client.id });

function orderOf(index: number, dice: Dice, now: Instant): PlaceOrder {
  const client = clientOf(dice);
  const channel = channels.harbour;
  const issues = 1 + dice(4);
  const order = {
    id: idOf(index),
    number: `CM-${10_001 + index}`,
    title: '',
    channel,
    client,
    currency: 'EUR',
    price: 24_000 + 500 * dice(500),
    deliverables: [`One sponsored paragraph in ${issues === 1 ? 'one issue' : `${issues} issues`}`],
    slots: [],
    start: 4 + dice(40),
    end: 50 + dice(30),
    placed: 0,
    steps: [],
  };
  const day = (inDays: number) => ({
    date: shift(now, inDays * DAY).slice(0, 10),
    timeZone: channel.timeZone,
  });
  const agreement = agreementOf(order, channel, client, { day });
  const { id, number, price: captured } = order;
  return { id, number, channel, client, agreement, captured };
}

const firstNames = ['Alder', 'Birch', 'Cobalt', 'Dune', 'Ember', 'Fennel', 'Gable', 'Hazel', 'Indigo'];
const trades = ['Bakery', 'Bicycles', 'Ceramics', 'Gardens', 'Paper', 'Soap', 'Teas', 'Toys'];

/** Mostly people of their own, sometimes the demo's cast. */
function clientOf(dice: Dice): PlaceOrder['client'] {
  const cast = Object.values(clients);
  const known = cast[dice(cast.length * 3)];
  if (known) return known;
  const name = `${firstNames[dice(firstNames.length)]} ${trades[dice(trades.length)]}`;
  const id = name.toLowerCase().replace(' ', '-');
  return { ...clients.northfold, id, name, email: `post@${id}.example` };
}

type Dice = (sides: number) => number;

/** The same order has the same fate every time. */
function diceOf(index: number): Dice {
  let seed = index * 7919 + 17;
  return (sides) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % sides;
  };
}

/** Money moves as ever; tens of thousands of mails about the past are not sent, and no stream is told of each step. */
function quiet(store: Store): Pick<OrdersDeps, 'store' | 'hints'> {
  const unsent = (step: Step): Step => ({
    ...step,
    outbox: step.outbox.filter(({ kind }) => kind === 'money'),
  });
  return {
    store: {
      ...store,
      place: ({ step, ...placing }) => store.place({ ...placing, step: unsent(step) }),
      change: <T>(...[id, scope, apply, assetId]: Parameters<typeof store.change<T>>) =>
        store.change(
          id,
          scope,
          (stored, asset): Change<T> => {
            const change = apply(stored, asset);
            return { ...change, steps: change.steps.map(unsent) };
          },
          assetId,
        ),
      addOutbox: async () => {},
    },
    hints: { publish: () => {}, subscribe: () => () => {} },
  };
}
