/** Where the clashes begin: each way is walked once over the bare rules, and then stored again and again under new names. */
import { stepOf } from '../../backend/src/orders/steps.ts';
import type { Cause } from '../../backend/src/orders/steps.ts';
import { genesis } from '../../backend/src/store/chain.ts';
import type { Step, Store } from '../../backend/src/store/store.ts';
import type { ActionType } from '../../src/contract/actions.ts';
import type { DeadlineKind } from '../../src/contract/deadlines.ts';
import { HOUR, type Instant, shift } from '../../src/contract/primitives.ts';
import { decide, nextDue, type OrderRecord, place, reachDeadline } from '../../src/machines/decide.ts';
import type { Decided } from '../../src/machines/decided.ts';
import type { By } from '../../src/machines/order-record.ts';
import {
  channel,
  client,
  commandFor,
  mediator,
  newOrder,
  otherMediator,
  redoBy,
  refund,
  t0,
} from '../machines/support/world.ts';

export const cast = { channel, client, mina: mediator, milo: otherMediator } as const satisfies Record<
  string,
  By
>;
export type Name = keyof typeof cast;

/** An order on its way, with everything that happened to it. */
class Way {
  readonly trail: { decided: Decided; at: Instant; cause: Cause }[] = [];
  order: OrderRecord;
  at: Instant = t0;

  constructor() {
    const decided = place(newOrder(), t0);
    this.order = decided.order;
    this.trail.push({ decided, at: t0, cause: {} });
  }

  act(name: Name, type: ActionType, payload: object = {}): this {
    const command = commandFor(this.order, type, { payload });
    const checksum = String(this.order.version).padStart(64, '0');
    const decided = decide(this.order, command, { by: cast[name], at: this.at, checksum, messages: 0 });
    if (!decided.ok) throw new Error(`${name} ${type} is refused on the way: ${decided.reason.code}`);
    const { on, payload: given } = command;
    const cause = { asker: cast[name], command: { on, payload: given }, checksum, messages: 0 };
    return this.#keep(decided, this.at, cause);
  }

  /** Everything that the clock does up to this instant. */
  until(instant: Instant): this {
    for (let due; (due = nextDue(this.order, shift(instant, -1)));) {
      const decided = reachDeadline(this.order, due, due.dueAt);
      if (decided) this.#keep(decided, due.dueAt, { deadline: due });
    }
    this.at = instant;
    return this;
  }

  /** Shortly before a deadline. */
  before(kind: DeadlineKind): this {
    return this.until(shift(this.order.context.deadlines[kind] ?? '', -10));
  }

  #keep(decided: Decided, at: Instant, cause: Cause): this {
    this.order = decided.order;
    this.trail.push({ decided, at, cause });
    return this;
  }
}

const ready = () =>
  new Way()
    .act('channel', 'accept')
    .act('client', 'submitCreative')
    .act('channel', 'approveCreative')
    .act('channel', 'markReady');
const completed = () => ready().act('channel', 'complete');
const disputed = (asked: object = refund(80_000)) => completed().act('client', 'dispute', { asked });
const negotiating = (asked?: object) => {
  const way = disputed(asked).act('channel', 'respond');
  return way.until(shift(way.at, 25 * HOUR));
};
/** Both have an offer open. */
const offering = (way: Way) =>
  way
    .act('client', 'makeOffer', { terms: refund(60_000) })
    .act('channel', 'makeOffer', { terms: refund(20_000) });
const escalated = () => offering(negotiating()).act('client', 'escalate');
const mediating = () => escalated().act('mina', 'claimCase');
const overdue = () => {
  const way = ready();
  return way.until(shift(way.order.context.deadlines.overdue ?? '', 1));
};

const ways = {
  completed: () => completed().before('disputeWindow'),
  overdue: () => overdue().before('hardStop'),
  awaitingResponse: () => offering(disputed()),
  unanswered: () => disputed().before('response'),
  offering: () => offering(negotiating()),
  lapsing: () => offering(negotiating()).before('offer.channel'),
  cooled: () => negotiating().before('negotiation'),
  redo: () => {
    const way = negotiating(redoBy('2026-04-20'));
    return way.act('client', 'makeOffer', { terms: redoBy('2026-04-25') });
  },
  escalated,
  mediating,
  silent: () => mediating().before('mediatorSilence'),
  asked: () => mediating().act('mina', 'requestInfo', { side: 'client' }).before('info'),
  systemCase: () => {
    const way = overdue();
    way.until(shift(way.order.context.deadlines.hardStop ?? '', 1));
    return way.act('channel', 'makeOffer', { terms: refund(30_000) });
  },
};
export type Place = keyof typeof ways;

const walked = new Map<Place, Way>();

/** Stores an order that has come to this place; when that was, and how it was placed. */
export async function bring(
  store: Store,
  name: Place,
  id: string,
): Promise<{ at: Instant; start: OrderRecord }> {
  const way = walked.get(name) ?? ways[name]();
  walked.set(name, way);
  const steps: Step[] = [];
  let before: Parameters<typeof stepOf>[0] = { order: null, head: genesis, lastAt: t0, nextCase: 0 };
  for (const { decided, at, cause } of way.trail) {
    const order = { ...decided.order, id };
    // Mails of the way here would only be in the way.
    const step = { ...stepOf(before, { ...decided, order }, at, cause), outbox: [] };
    steps.push(step);
    before = { ...before, order, head: step.event.hash, lastAt: at };
  }
  const [first, ...rest] = steps as [Step, ...Step[]];
  await store.place({ bodyHash: first.event.hash, step: first });
  await store.change(id, null, () => ({ steps: rest, receipt: null, outcome: null }));
  return { at: way.at, start: first.order };
}
