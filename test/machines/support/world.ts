/** One order, its people and a clock that only moves when told: what every test of the rules acts in. */
import assert from 'node:assert/strict';
import type { ActionType, Target } from '../../../src/contract/actions.ts';
import type { Agreement } from '../../../src/contract/agreement.ts';
import type { Command, Giving } from '../../../src/contract/commands.ts';
import { type Policy, standardPolicy } from '../../../src/contract/policy.ts';
import { type Instant, shift } from '../../../src/contract/primitives.ts';
import type { Circumstances, Decided, Refusal, Rules } from '../../../src/machines/decided.ts';
import type { By, OrderRecord } from '../../../src/machines/order-record.ts';
import { nextDue } from '../../../src/machines/next-due.ts';
import { targetsOf } from '../../../src/machines/targets.ts';
import { checkRecord, checkStep } from './invariants.ts';
import { placeOf } from './places.ts';

export const t0: Instant = '2026-03-02T09:00:00.000Z';
export const HOURS = 3_600_000;
export const DAYS = 24 * HOURS;
export const long = 'x'.repeat(120);

export const channel: By = { actor: 'channel', party: 'ch', subject: 'cora' };
export const client: By = { actor: 'client', party: 'cl', subject: 'clem' };
export const mediator: By = { actor: 'mediator', party: 'desk', subject: 'mina' };
export const otherMediator: By = { actor: 'mediator', party: 'desk', subject: 'milo' };
export const people = { channel, client, mediator } as const;
export type Who = keyof typeof people;

const party = (id: string, name: string) => ({
  id,
  name,
  locale: 'en',
  timeZone: 'Europe/Berlin',
  email: `${id}@example.test`,
});

export const agreement: Agreement = {
  deliverables: ['One story'],
  slots: [
    { id: 'hero', name: 'Hero text', kind: 'text', required: true, note: '', maxCharacters: 40 },
    { id: 'extra', name: 'Extra link', kind: 'url', required: false, note: '' },
  ],
  startDate: null,
  endDate: { date: '2026-03-31', timeZone: 'UTC' },
  disclosure: [],
  price: 100_000,
  currency: 'EUR',
  feeBps: 1000,
  clauses: [
    { id: '1', title: 'Content', text: 'As agreed.' },
    { id: '2', title: 'Date', text: 'In March.' },
  ],
};

export const redoBy = (date: string, timeZone = 'UTC') =>
  ({ kind: 'redo', date: { date, timeZone } }) as const;
export const refund = (amount: number) => ({ kind: 'refund', refund: amount }) as const;

/** A payload that is right in the standard world, for every action that has one. */
const usual: { [T in Giving]: (order: OrderRecord) => Command<T>['payload'] } = {
  decline: () => ({ reason: 'offBrand', explanation: 'Not for our readers.' }),
  cancel: () => ({ explanation: '' }),
  submitCreative: () => ({ asset: { kind: 'text', text: 'Buy now' }, note: 'shorter' }),
  requestChanges: () => ({ comments: [{ text: 'Shorter, please.' }], resolved: [] }),
  setEstimate: () => ({ date: { date: '2026-04-20', timeZone: 'UTC' } }),
  complete: () => ({ availabilityTold: true }),
  offerRefund: ({ context }) => ({ refund: context.promisedRefund + 10_000 }),
  requestCancellation: ({ context }) => ({ reason: 'Plans changed.', refund: context.captured }),
  dispute: ({ context }) => ({
    ground: 'notPublished',
    flagged: false,
    text: long,
    clauses: ['1', '2'],
    evidence: [],
    asked: refund(context.captured),
  }),
  respond: ({ context }) => ({
    answers: (context.disputes.at(-1)?.claims ?? []).map(({ id }) => ({
      claimId: id,
      answer: 'deny',
      words: '',
    })),
    text: 'It was published.',
    evidence: [],
  }),
  addEvidence: () => ({ evidence: [{ kind: 'text', text: 'See the page.' }] }),
  makeOffer: () => ({ terms: refund(50_000) }),
  provideInfo: () => ({ answer: 'It was on Monday.', evidence: [] }),
  requestInfo: () => ({ side: 'client', question: 'When was it?' }),
  decide: ({ context }) => ({
    refund: 30_000,
    findings: (context.disputes.at(-1)?.claims ?? []).map(({ id }) => ({ claimId: id, finding: 'upheld' })),
    relied: [],
    reasons: long,
  }),
};

/** A target of the right shape, where the order has nothing to name. */
const nothingToName: Partial<Record<ActionType, Target>> = {
  withdrawCreative: { versionId: 'hero.1', checksum: 'f'.repeat(64) },
  approveCreative: { versionId: 'hero.1', checksum: 'f'.repeat(64) },
  requestChanges: { versionId: 'hero.1', checksum: 'f'.repeat(64) },
  acceptEstimate: { estimate: '2026-04-20' },
  acceptCancellation: { requestId: 'c1' },
  declineCancellation: { requestId: 'c1' },
  withdrawCancellation: { requestId: 'c1' },
  withdrawOffer: { offerId: 'o1' },
  rejectOffer: { offerId: 'o1' },
  acceptOffer: { offerId: 'o1' },
  provideInfo: { requestId: 'i1' },
  retractCompletion: { status: 'completed', completion: 1 },
  claimCase: { status: 'disputed', dispute: 1, holder: null },
};

export interface How {
  on?: Target;
  payload?: object;
  by?: By;
  at?: Instant;
  talked?: boolean;
  caseNumber?: string;
  /** The stored files that the command names, and how many messages there are. */
  files?: Circumstances['files'];
  messages?: number;
}

/** A command as a well-behaved client would send it right now. */
export function commandFor(order: OrderRecord, type: ActionType, how: How = {}): Command {
  const on = how.on ?? targetsOf(order, type)[0] ?? nothingToName[type] ?? { status: 'disputed', dispute: 1 };
  const payload = (usual as Partial<Record<ActionType, (order: OrderRecord) => object>>)[type]?.(order);
  return { type, on, payload: { ...payload, ...how.payload } } as Command;
}

export interface Options {
  policy?: Partial<Policy>;
  agreement?: Partial<Agreement>;
  at?: Instant;
}

export const newOrder = ({ policy, agreement: changed }: Options = {}) => ({
  id: 'order-1',
  number: 'CM-1',
  reorderOf: null,
  agreementHash: 'a'.repeat(64),
  agreement: { ...agreement, ...changed },
  parties: { channel: party('ch', 'Cora Media'), client: party('cl', 'Clem & Co') },
  policy: { ...standardPolicy, ...policy },
});

export class World {
  readonly rules: Rules;
  order: OrderRecord;
  now: Instant;
  /** Everything decided so far. */
  readonly story: Decided[] = [];

  constructor(rules: Rules, options: Options = {}) {
    this.rules = rules;
    this.now = options.at ?? t0;
    const placed = rules.place(newOrder(options), this.now);
    this.order = placed.order;
    this.#keep(placed);
  }

  get place(): string {
    return placeOf(this.order);
  }

  /** The order as a store gives it back. */
  stored(): this {
    checkRecord(this.rules, this.order);
    this.order = this.rules.parseRecord(JSON.parse(JSON.stringify(this.order)));
    return this;
  }

  get last(): Decided {
    return this.story.at(-1) as Decided;
  }

  notices(code?: string) {
    const notices = this.story.flatMap(({ effects }) => effects).filter((effect) => effect.type === 'notice');
    return code === undefined ? notices : notices.filter((notice) => notice.code === code);
  }

  #keep(decided: Decided) {
    this.story.push(decided);
    checkStep(this.order, decided);
    this.order = decided.order;
  }

  ask(who: Who, type: ActionType, how: How = {}): Decided | Refusal {
    const circumstances: Circumstances = {
      by: how.by ?? people[who],
      at: how.at ?? this.now,
      talked: how.talked,
      caseNumber: how.caseNumber,
      files: how.files,
      messages: how.messages,
      ...(type === 'submitCreative' && { checksum: String(this.order.version).padStart(64, '0') }),
    };
    return this.rules.decide(this.order, commandFor(this.order, type, how), circumstances);
  }

  /** Does it; fails when refused. */
  act(who: Who, type: ActionType, how: How = {}): this {
    const answer = this.ask(who, type, how);
    assert.ok(answer.ok, `${who} ${type} in ${this.place} was refused: ${JSON.stringify(answer)}`);
    this.#keep(answer);
    return this;
  }

  /** Tries it; fails when accepted or refused for another reason. */
  refused(who: Who, type: ActionType, code: Refusal['code'], how: How = {}): Refusal {
    const answer = this.ask(who, type, how);
    assert.ok(!answer.ok, `${who} ${type} in ${this.place} was accepted`);
    assert.equal(answer.code, code, `${who} ${type} in ${this.place}: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** Applies everything due before `instant`, each at its due instant, then stands there. */
  until(instant: Instant): this {
    for (let due, steps = 0; (due = nextDue(this.order, shift(instant, -1))); steps++) {
      assert.ok(steps < 100, `${due.kind} comes again and again`);
      const reached = this.rules.reachDeadline(this.order, due, due.dueAt > this.now ? due.dueAt : this.now);
      assert.ok(reached, `deadline ${due.kind} was not applied`);
      this.#keep(reached);
    }
    this.now = instant;
    return this;
  }

  later(ms: number): this {
    return this.until(shift(this.now, ms));
  }

  /** Moves to the instant of a running deadline and applies it and all before it. */
  reach(kind: keyof OrderRecord['context']['deadlines']): this {
    const dueAt = this.order.context.deadlines[kind];
    assert.ok(dueAt, `${kind} does not run in ${this.place}`);
    return this.until(shift(dueAt, 1));
  }

  /** From placement to `ready`, one slot approved. */
  ready(): this {
    this.act('channel', 'accept').act('client', 'submitCreative').act('channel', 'approveCreative');
    return this.act('channel', 'markReady');
  }

  completed(): this {
    return this.ready().act('channel', 'complete');
  }

  disputed(payload: object = {}): this {
    return this.completed().act('client', 'dispute', { payload });
  }

  negotiating(payload: object = {}): this {
    return this.disputed(payload).act('channel', 'respond');
  }

  escalated(): this {
    return this.disputed().reach('response');
  }

  mediating(): this {
    return this.escalated().act('mediator', 'claimCase');
  }
}
