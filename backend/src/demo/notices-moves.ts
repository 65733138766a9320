/** What could happen next to the demo's orders: each step tried by the real rules on a copy, for the notices that it would give. */
import {
  type Actor,
  type ActionType,
  actionRules,
  type ActorOrSystem,
} from '../../../src/contract/actions.ts';
import { type Command, commands } from '../../../src/contract/commands.ts';
import type { DeadlineKind } from '../../../src/contract/deadlines.ts';
import {
  type Coded,
  DAY,
  HOUR,
  type Instant,
  latest,
  SECOND,
  shift,
} from '../../../src/contract/primitives.ts';
import {
  actionsFor,
  decide,
  deadlinesOf,
  type Decided,
  type NoticeCode,
  noticeCodes,
  type OrderRecord,
  reachDeadline,
} from '../../../src/machines/decide.ts';
import { digest } from '../digest.ts';
import { demoViewer } from './seed-cast.ts';

/** One notice to one recipient, with the order as it would be then. */
export interface Told {
  code: NoticeCode;
  params: Coded['params'];
  to: ActorOrSystem;
  order: OrderRecord;
  at: Instant;
}

const sides: readonly Actor[] = ['channel', 'client', 'mediator'];
const caseNumber = '1042';
/** Steps one after the other, at most: an offer of a redo has to be made before it can be accepted. */
const depth = 3;

/** The first of each notice to each recipient that the orders can give, and everything that is told without a step. */
export function everyNotice(orders: readonly OrderRecord[], now: Instant): Told[] {
  const found = new Map<string, Told>();
  const add = (told: Told) => {
    const key = JSON.stringify([told.code, told.to, told.code === 'reminder' && told.params['kind']]);
    if (!found.has(key)) found.set(key, told);
  };
  for (const order of orders) for (const told of withoutStep(order, now)) add(told);
  let places = orders.map((order) => ({ order, at: now }));
  for (let step = 0; step < depth && isMissing(found); step++) {
    const next: typeof places = [];
    for (const { order, at } of places)
      for (const moved of movesOf(order, at)) {
        const known = found.size;
        const told = [...noticesOf(moved.decided, moved.at), ...withoutStep(moved.decided.order, moved.at)];
        told.forEach(add);
        // Later steps only follow where something new came of the one before.
        if (found.size > known || step === 0) next.push({ order: moved.decided.order, at: moved.at });
      }
    places = next;
  }
  return [...found.values()].toSorted((a, b) => noticeCodes.indexOf(a.code) - noticeCodes.indexOf(b.code));
}

function isMissing(found: ReadonlyMap<string, Told>): boolean {
  const codes = new Set([...found.values()].map(({ code }) => code));
  return noticeCodes.some((code) => !codes.has(code));
}

/** That it was placed, its reminders, and a payment that fails. */
function withoutStep(order: OrderRecord, now: Instant): Told[] {
  if (order.context.endedAt)
    return [{ code: 'settlementFailed', params: {}, to: 'system', order, at: order.context.endedAt }];
  const reminders = deadlinesOf(order).flatMap(({ kind, dueAt, owner }): Told[] =>
    owner !== 'system' && Object.hasOwn(order.context.policy.reminders, kind)
      ? [
          {
            code: 'reminder',
            params: { kind, dueAt },
            to: owner,
            order,
            at: latest(now, shift(dueAt, -6 * HOUR)),
          },
        ]
      : [],
  );
  const placed = (['channel', 'client'] as const).map((to): Told => ({
    code: 'placed',
    params: {},
    to,
    order,
    at: order.context.placedAt,
  }));
  return order.status === 'placed' ? [...placed, ...reminders] : reminders;
}

function noticesOf({ order, effects }: Decided, at: Instant): Told[] {
  return effects.flatMap((effect) =>
    effect.type === 'notice'
      ? effect.to.map((to) => ({ code: effect.code, params: effect.params, to, order, at }))
      : [],
  );
}

function movesOf(order: OrderRecord, at: Instant): { decided: Decided; at: Instant }[] {
  const later = shift(at, HOUR);
  return [
    ...sides.flatMap((actor) => acted(order, actor, later).map((decided) => ({ decided, at: later }))),
    ...deadlinesOf(order).flatMap(({ kind, dueAt }) => {
      const when = latest(shift(dueAt, SECOND), at);
      const decided = reachDeadline(order, { kind: kind as DeadlineKind, dueAt }, when, caseNumber);
      return decided ? [{ decided, at: when }] : [];
    }),
  ];
}

function acted(order: OrderRecord, actor: Actor, at: Instant): Decided[] {
  const { channel, client } = order.parties;
  const by = demoViewer(actor, { channel: channel.id, client: client.id });
  return actionsFor(order, by, at).flatMap(({ type, open, on }) => {
    if (!open || !Object.hasOwn(actionRules, type)) return [];
    return waysOf(type as ActionType, order, at).flatMap((given) => {
      const shape = commands[type as ActionType];
      const payload = shape.payload.safeParse(given);
      const target = shape.on.safeParse(on);
      if (!payload.success || !target.success) return [];
      const command = { type, on: target.data, payload: payload.data } as Command;
      const decided = decide(order, command, {
        by,
        at,
        checksum: digest(JSON.stringify(given)),
        talked: true,
        caseNumber,
      });
      return decided.ok ? [decided] : [];
    });
  });
}

/** What each action carries here; where the amount or the kind tells what comes of it, more than one. */
function waysOf(type: ActionType, { context, agreement }: OrderRecord, at: Instant): object[] {
  const { captured, promisedRefund } = context;
  const half = Math.round((captured + promisedRefund) / 2);
  const date = (days: number) => ({ date: shift(at, days * DAY).slice(0, 10), timeZone: 'Europe/Berlin' });
  const claims = context.disputes.at(-1)?.claims ?? [];
  const ways: Partial<Record<ActionType, object[]>> = {
    decline: [{ reason: 'scheduleFull', explanation: 'Our next three issues are full already.' }],
    cancel: [{ explanation: 'The launch has moved to the spring.' }],
    submitCreative: [{ asset: { kind: 'text', text: 'Bread, baked today' }, note: 'Shorter, as you asked' }],
    requestChanges: [{ comments: [{ text: 'A shorter first line, please.' }] }],
    setEstimate: [{ date: date(7) }],
    complete: [{ availabilityTold: true }],
    offerRefund: [{ refund: half }, { refund: captured }],
    requestCancellation: [{ reason: 'The shop closes for the summer.', refund: half }],
    dispute: [
      {
        ground: 'notPublished',
        text: 'Only one of the two posts went out, and the second was promised for Thursday.',
        clauses: agreement.clauses.slice(0, 1).map(({ id }) => id),
        asked: { kind: 'refund', refund: half },
      },
    ],
    respond: [
      {
        answers: claims.map(({ id }) => ({ claimId: id, answer: 'partly' })),
        text: 'It goes out next week.',
      },
    ],
    addEvidence: [{ evidence: [{ kind: 'text', text: 'A screenshot of the page on Monday.' }] }],
    makeOffer: [{ terms: { kind: 'redo', date: date(14) } }, { terms: { kind: 'refund', refund: half } }],
    provideInfo: [{ answer: 'It was sent on Thursday at seven.' }],
    requestInfo: [{ side: 'client', question: 'When did you look for the second post?' }],
    decide: [
      {
        refund: half,
        findings: claims.map(({ id }) => ({ claimId: id, finding: 'upheld' })),
        reasons:
          'The second post went out after the date in the agreement, and its readers had no use for it any more. Half of the price is fair.',
      },
    ],
  };
  return ways[type] ?? [{}];
}
