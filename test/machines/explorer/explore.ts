/**
 * Walks everything that can happen to an order in a small world: few amounts, few slots, any deadline at any moment.
 * Time is left out on purpose: each step is a millisecond later, and every running deadline may be reached in every state,
 * so whatever holds here holds for every order in which deadlines can fall. Limits at the door (once a day) are lifted.
 */
import type { ActionType, Target } from '../../../src/contract/actions.ts';
import type { Command } from '../../../src/contract/commands.ts';
import type { DeadlineKind } from '../../../src/contract/deadlines.ts';
import type { Policy } from '../../../src/contract/policy.ts';
import { shift } from '../../../src/contract/primitives.ts';
import type { Decided, Rules } from '../../../src/machines/decided.ts';
import type { By, OrderRecord } from '../../../src/machines/order-record.ts';
import {
  agreement,
  channel,
  client,
  commandFor,
  mediator,
  newOrder,
  otherMediator,
  t0,
} from '../support/world.ts';

export interface SmallWorld {
  name: string;
  /** One required slot, and maybe an optional one. */
  optionalSlot: boolean;
  policy?: Partial<Policy>;
  /** Payloads to try; an action without an entry is tried with the usual one, an empty list leaves it out. */
  payloads: Partial<Record<ActionType, object[]>>;
  mediators?: By[];
}

export interface Edge {
  from: number;
  to: number;
  by: 'channel' | 'client' | 'mediator' | 'clock';
  label: string;
  decided: Decided;
}

export interface Graph {
  world: SmallWorld;
  /** A representative of each state; the first is the order as placed. */
  states: OrderRecord[];
  edges: Edge[];
  /** For each state the edges that leave it; nothing where the walk stopped at its limit. */
  out: Edge[][];
}

/** What two orders must share to have the same future: everything but instants, texts and ids. */
export function keyOf({ value, status, context }: OrderRecord): string {
  const dispute = context.disputes.at(-1);
  if (context.settlement) return JSON.stringify([status, context.settlement, context.endReason]);
  const open = dispute && dispute.closedAt === null ? dispute : null;
  const early = open?.escalation === null;
  return JSON.stringify([
    value,
    context.slots.map(({ approvedId, versions }) => {
      const newest = versions.at(-1);
      return [
        approvedId !== null,
        newest?.status !== 'withdrawn' && newest?.id !== approvedId && newest?.status,
      ];
    }),
    context.redoUsed,
    // Only a retraction asks where `ready` was.
    status === 'completed' && context.overdue,
    context.retractionUsed,
    context.promisedRefund,
    context.cancellation && [context.cancellation.by, context.cancellation.refund],
    context.estimate && context.estimate.accepted,
    open && [
      open.claimant,
      open.from,
      open.asked,
      early && Math.min(open.rejections, context.policy.rejectionsToEscalate),
      open.offers
        .filter((offer) => offer.state === 'open')
        .map((offer) => JSON.stringify([offer.by, offer.terms]))
        .toSorted(),
      open.infoRequests.map(({ side, state }) => `${side} ${state === 'open'}`).toSorted(),
      open.claimedBy,
    ],
    Object.keys(context.deadlines).toSorted(),
  ]);
}

const lifted = (order: OrderRecord): OrderRecord => ({
  ...order,
  context: { ...order.context, nudgedAt: null, cancellationRefusedAt: { channel: null, client: null } },
});

function assetFor(order: OrderRecord, on: Target) {
  const kind = order.agreement.slots.find(({ id }) => id === on.slotId)?.kind;
  const asset =
    kind === 'text' ? { kind: 'text', text: 'Buy' } : { kind: 'url', url: 'https://example.test/' };
  return [{ asset, note: 'newer' }];
}

/** Everything anybody can do here, each once. */
function* moves(rules: Rules, world: SmallWorld, order: OrderRecord, at: string) {
  for (const by of [channel, client, ...(world.mediators ?? [mediator])])
    for (const { type, on, open } of rules.actionsFor(order, by, at)) {
      if (!open) continue;
      const action = type as ActionType;
      const payloads = action === 'submitCreative' ? assetFor(order, on) : (world.payloads[action] ?? [{}]);
      for (const payload of payloads)
        yield { by, command: commandFor(order, action, { on, payload }) as Command, payload };
    }
}

export function explore(rules: Rules, world: SmallWorld, limit = Infinity): Graph {
  const slots = world.optionalSlot ? agreement.slots : agreement.slots.slice(0, 1);
  const placed = rules.place(newOrder({ policy: world.policy ?? {}, agreement: { slots, price: 100 } }), t0);
  const graph: Graph = { world, states: [placed.order], edges: [], out: [] };
  const known = new Map([[keyOf(placed.order), 0]]);

  const add = (from: number, by: Edge['by'], label: string, decided: Decided) => {
    const key = keyOf(decided.order);
    let to = known.get(key);
    if (to === undefined) {
      to = graph.states.length;
      known.set(key, to);
      graph.states.push(decided.order);
    }
    const edge = { from, to, by, label, decided };
    graph.edges.push(edge);
    graph.out[from]?.push(edge);
  };

  for (let from = 0; from < graph.states.length && from < limit; from++) {
    const order = lifted(graph.states[from] as OrderRecord);
    const at = shift(t0, order.version);
    graph.out[from] = [];
    for (const { by, command, payload } of moves(rules, world, order, at)) {
      const answer = rules.decide(order, command, {
        by,
        at,
        checksum: String(order.version).padStart(64, '0'),
      });
      if (answer.ok) add(from, by.actor, `${command.type} ${JSON.stringify(payload)}`, answer);
      else if (answer.code !== 'invalid')
        throw new Error(`${by.actor} ${command.type} is offered and refused: ${JSON.stringify(answer)}`);
    }
    for (const [kind, dueAt] of Object.entries(order.context.deadlines) as [DeadlineKind, string][]) {
      const reached = rules.reachDeadline(order, { kind, dueAt }, at);
      if (!reached) throw new Error(`deadline ${kind} runs and is not known`);
      add(from, 'clock', kind, reached);
    }
  }
  return graph;
}

const offers = (...amounts: number[]) => amounts.map((refund) => ({ terms: { kind: 'refund', refund } }));
const asks = (...amounts: number[]) => amounts.map((refund) => ({ asked: { kind: 'refund', refund } }));
const redo = { kind: 'redo', date: { date: '2026-04-10', timeZone: 'UTC' } };
const never: object[] = [];

export const worlds: Record<'campaign' | 'dispute' | 'mediation' | 'redo', SmallWorld> = {
  /** Slots, estimates, cancellation, completion in full; of disputes only the ways in and out. */
  campaign: {
    name: 'campaign',
    optionalSlot: true,
    payloads: {
      offerRefund: [{ refund: 100 }],
      requestCancellation: [{ refund: 100 }],
      dispute: [{ asked: redo }],
      respond: never,
      makeOffer: never,
      addEvidence: never,
      claimCase: never,
    },
  },
  /** Every way to disagree over money and a redo; the mediator only decides. */
  dispute: {
    name: 'dispute',
    optionalSlot: false,
    payloads: {
      setEstimate: never,
      offerRefund: [{ refund: 40 }, { refund: 100 }],
      requestCancellation: [{ refund: 0 }, { refund: 100 }],
      dispute: [...asks(40, 100), { asked: redo }],
      makeOffer: [...offers(60), { terms: redo }],
      decide: [{ refund: 0 }, { refund: 40 }, { refund: 100 }],
      requestInfo: never,
    },
  },
  /** Two mediators, questions, returns, offers meanwhile; silence pays the channel. */
  mediation: {
    name: 'mediation',
    optionalSlot: false,
    policy: { mediatorSilence: 'release', infoRequestsPerSide: 2 },
    mediators: [mediator, otherMediator],
    payloads: {
      setEstimate: never,
      requestCancellation: never,
      retractCompletion: never,
      addEvidence: never,
      offerRefund: [{ refund: 40 }],
      dispute: asks(100),
      makeOffer: offers(20),
      decide: [{ refund: 40 }, { refund: 100 }],
      requestInfo: [{ side: 'client' }, { side: 'channel' }],
    },
  },
  /** A redo agreed on before a mediator, and the second dispute that may follow it. */
  redo: {
    name: 'redo before a mediator',
    optionalSlot: false,
    policy: { infoRequestsPerSide: 1 },
    payloads: {
      setEstimate: never,
      requestCancellation: never,
      retractCompletion: never,
      addEvidence: never,
      offerRefund: never,
      rejectOffer: never,
      dispute: asks(100),
      makeOffer: [{ terms: redo }],
      decide: [{ refund: 40 }],
      requestInfo: [{ side: 'client' }],
    },
  },
};
