/** Orders that many want to end at once: how they came there, and who may ask for what. */
import { createHints } from '../../backend/src/hints.ts';
import { noLinks } from '../../backend/src/orders/links.ts';
import { createOrders } from '../../backend/src/orders/orders.ts';
import { createMemoryStore } from '../../backend/src/store/memory.ts';
import type { Step, Store } from '../../backend/src/store/store.ts';
import type { Actor } from '../../src/contract/actors.ts';
import { commands, type Command } from '../../src/contract/commands.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { parsePolicy, standardPolicy } from '../../src/contract/policy.ts';
import { HOUR, type Instant, MINUTE } from '../../src/contract/primitives.ts';
import { orderBody } from './moves.ts';

const parties = { channel: 'soak-channel', client: 'soak-client', mediator: 'support' } as const;
export const viewerOf = (actor: Actor) => ({ actor, party: parties[actor], subject: `soak-${actor}` });

/**
 * Both sides' offers are still open when the mediator's time is over; and an order that was placed long ago waits for its
 * answer, so that nobody's clock takes it while it is brought to its place.
 */
const policy = parsePolicy({
  ...standardPolicy,
  id: 'soak',
  decisionHours: 24 * 365,
  caseDays: 1,
  mediatorSilenceDays: 2,
  offerHours: 96,
});

type Act = [afterMs: number, by: Actor, type: Command['type'], payload?: (order: OrderSnapshot) => object];

const text = 'The section names another bakery than ours, on every page of the letter that was sent.';
const refund = (amount: number) => ({ terms: { kind: 'refund', refund: amount } });
const finished: Act[] = [
  [MINUTE, 'channel', 'accept'],
  [MINUTE, 'client', 'submitCreative', () => ({ asset: { kind: 'text', text: 'Bread' }, note: '' })],
  [MINUTE, 'channel', 'approveCreative'],
  [MINUTE, 'channel', 'markReady'],
  [MINUTE, 'channel', 'complete', () => ({ availabilityTold: true })],
];
const disputed: Act[] = [
  ...finished,
  [
    HOUR,
    'client',
    'dispute',
    ({ money }) => ({
      ground: 'wrongContent',
      text,
      clauses: ['2.1'],
      asked: { kind: 'refund', refund: money.captured },
    }),
  ],
  [
    HOUR,
    'channel',
    'respond',
    ({ dispute }) => ({
      answers: dispute?.claims.map(({ id }) => ({ claimId: id, answer: 'deny' })),
      text: 'It was what we agreed on.',
    }),
  ],
];

export interface Contest {
  name: string;
  way: Act[];
  /** The deadline that ends the order if nobody does. */
  due: 'disputeWindow' | 'mediatorSilence';
  rivals: {
    by: Actor;
    type: Command['type'];
    payload?: (random: () => number, order: OrderSnapshot) => object;
  }[];
}

const amount = (random: () => number) => 10_000 * (1 + Math.floor(random() * 9));

export const contests: readonly [Contest, Contest] = [
  {
    name: 'completed: release, refunds, the end of the window',
    way: finished,
    due: 'disputeWindow',
    rivals: [
      { by: 'client', type: 'release' },
      { by: 'channel', type: 'offerRefund', payload: (random) => ({ refund: amount(random) }) },
      { by: 'channel', type: 'offerRefund', payload: () => ({ refund: 120_000 }) },
    ],
  },
  {
    name: 'in mediation: decision, both offers, concession, withdrawal, silence',
    way: [
      ...disputed,
      [25 * HOUR, 'client', 'makeOffer', () => refund(60_000)],
      [MINUTE, 'channel', 'makeOffer', () => refund(20_000)],
      [MINUTE, 'client', 'escalate'],
      [MINUTE, 'mediator', 'claimCase'],
    ],
    due: 'mediatorSilence',
    rivals: [
      { by: 'client', type: 'acceptOffer' },
      { by: 'channel', type: 'acceptOffer' },
      { by: 'channel', type: 'concede' },
      { by: 'client', type: 'withdrawDispute' },
      { by: 'channel', type: 'offerRefund', payload: (random) => ({ refund: amount(random) }) },
      {
        by: 'mediator',
        type: 'decide',
        payload: (random, { dispute }) => ({
          refund: amount(random),
          findings: dispute?.claims.map(({ id }) => ({ claimId: id, finding: 'upheld' })),
          relied: [],
          reasons: text,
        }),
      },
    ],
  },
];

/** A store in memory that remembers what was written. */
function recorder() {
  const store = createMemoryStore();
  const steps: Step[] = [];
  const recording: Store = {
    ...store,
    place(placing) {
      steps.push(placing.step);
      return store.place(placing);
    },
    async change(id, scope, apply, assetIds) {
      let written: readonly Step[] = [];
      const keep: typeof apply = (stored, assets) => {
        const change = apply(stored, assets);
        written = change.steps;
        return change;
      };
      const changed = await store.change(id, scope, keep, assetIds);
      steps.push(...written);
      return changed;
    },
  };
  return { store: recording, steps };
}

export interface Brought {
  dueAt: Instant;
  /** What each side sees before anybody asks for anything. */
  seen: Map<Actor, OrderSnapshot>;
  steps: readonly Step[];
}

/** Lets an order come to its place by the backend's own services, beginning at an instant. */
export async function walk(id: string, { way, due, rivals }: Contest, from: Instant): Promise<Brought> {
  const { store, steps } = recorder();
  let now = Date.parse(from);
  const clock = { now: () => new Date(now).toISOString() };
  const orders = createOrders({
    store,
    clock,
    hints: createHints(),
    policy,
    links: noLinks,
    marketplace: 'Soak',
  });
  await orders.place(orderBody(id, parties));
  for (const [index, [afterMs, by, type, payload]] of way.entries()) {
    now += afterMs;
    const order = await orders.get(id, viewerOf(by));
    const offered = order.actions.find((action) => action.type === type && action.open);
    if (offered === undefined) throw new Error(`${by} is not offered ${type} on the way`);
    const given = commands[type].payload.parse(payload?.(order) ?? {});
    const command = { type, on: offered.on, payload: given } as Command;
    const key = `${id}-way-${index}`;
    await orders.act(id, viewerOf(by), { key, bodyHash: key, command }, clock.now());
  }
  const dueAt = (await store.read(id))?.order.context.deadlines[due];
  if (dueAt === undefined) throw new Error(`${id} has no ${due}`);
  const seen = new Map<Actor, OrderSnapshot>();
  for (const { by } of rivals) seen.set(by, await orders.get(id, viewerOf(by)));
  return { dueAt, seen, steps };
}

/** Stores it as it came there, at once: what was due on the way is over. */
export async function bring(store: Store, id: string, { steps }: Brought): Promise<void> {
  // Mails of the way would only be in the way.
  const [first, ...rest] = steps.map((step): Step => ({ ...step, outbox: [] }));
  if (first === undefined) return;
  await store.place({ bodyHash: first.event.hash, step: first });
  await store.change(id, null, () => ({ steps: rest, receipt: null, outcome: null }));
}

const from = '2026-03-02T09:00:00.000Z';

/** How long it is from an order's beginning to its deadline, in ms. */
export async function lengthOf(contest: Contest): Promise<number> {
  return Date.parse((await walk('trial', contest, from)).dueAt) - Date.parse(from);
}
