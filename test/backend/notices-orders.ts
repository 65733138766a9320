/** Orders at every step of their life, played through the real rules, with every notice given on the way. */
import { createHash } from 'node:crypto';
import type { ActionType, Actor, ActorOrSystem } from '../../src/contract/actions.ts';
import type { Agreement } from '../../src/contract/agreement.ts';
import { type Command, commands } from '../../src/contract/commands.ts';
import type { FileAsset } from '../../src/contract/creative.ts';
import { standardPolicy } from '../../src/contract/policy.ts';
import { HOUR, type Instant, shift } from '../../src/contract/primitives.ts';
import {
  actionsFor,
  decide,
  type Decided,
  deadlinesOf,
  type Notice,
  type NoticeCode,
  type OrderRecord,
  place,
  reachDeadline,
} from '../../src/machines/decide.ts';
import type { NoticeEnv } from '../../backend/src/notices/mail.ts';

export const start: Instant = '2026-03-09T13:40:00.000Z';

export const env: Omit<NoticeEnv, 'at'> = {
  links: {
    order: 'https://tallypost.example/orders/o1',
    terms: 'https://tallypost.example/terms',
    termsDisputes: 'https://tallypost.example/terms#disputes',
    support: 'https://tallypost.example/support',
    reorder: 'https://tallypost.example/again/o1',
  },
  marketplace: 'Tallypost',
  operator: { name: 'Tallypost support', address: 'support@tallypost.example' },
};

export const agreement: Agreement = {
  deliverables: ['Two issues'],
  slots: [{ id: 'hero', name: 'Hero text', kind: 'text', required: true, note: '' }],
  startDate: null,
  endDate: { date: '2026-03-22', timeZone: 'Europe/Berlin' },
  disclosure: [],
  price: 120_000,
  currency: 'EUR',
  feeBps: 1000,
  clauses: [{ id: '1.1', title: 'Published', text: 'Both issues are published in full.' }],
};

export const parties: OrderRecord['parties'] = {
  channel: party('harbour', 'Harbour Letter', 'Europe/Berlin'),
  client: party('northfold', 'Northfold Coffee', 'Europe/Berlin'),
};

function party(id: string, name: string, timeZone: string) {
  return { id, name, locale: 'en-GB', timeZone, email: `post@${id}.example` };
}

export interface Told {
  notice: Notice;
  order: OrderRecord;
  at: Instant;
}

/** One order that is played forward; every notice is kept with the order as it was then. */
export class Play {
  order: OrderRecord;
  at: Instant = start;
  readonly told: Told[] = [];

  constructor(change: { agreement?: Partial<Agreement>; parties?: Partial<OrderRecord['parties']> } = {}) {
    const placed = place(
      {
        id: 'o1',
        number: 'CM-2417',
        agreement: { ...agreement, ...change.agreement },
        agreementHash: 'a'.repeat(64),
        parties: { ...parties, ...change.parties },
        policy: standardPolicy,
        reorderOf: null,
      },
      start,
    );
    this.order = placed.order;
    this.#keep(placed);
  }

  /** An action, an hour after the last one; what it names is taken from what is open. */
  act(actor: Actor, type: ActionType, payload: object | ((order: OrderRecord) => object) = {}): this {
    this.at = shift(this.at, HOUR);
    const by = { actor, party: actor === 'mediator' ? 'desk' : this.order.parties[actor].id, subject: actor };
    const open = actionsFor(this.order, by, this.at).find((action) => action.type === type && action.open);
    if (!open) throw new Error(`${type} is not open to the ${actor} in ${this.order.status}`);
    const given = typeof payload === 'function' ? payload(this.order) : payload;
    const shape = commands[type];
    const command = { type, on: shape.on.parse(open.on), payload: shape.payload.parse(given) } as Command;
    const checksum = createHash('sha256').update(JSON.stringify(given)).digest('hex');
    const decided = decide(this.order, command, {
      by,
      at: this.at,
      checksum,
      files: filesIn(command),
      messages: 1000,
      talked: true,
      caseNumber: '1042',
    });
    if (!decided.ok) throw new Error(`${type} was refused: ${decided.reason.code}`);
    this.#keep(decided);
    return this;
  }

  /** The clock reaches the deadline of this kind. */
  reach(kind: keyof OrderRecord['context']['deadlines']): this {
    const dueAt = this.order.context.deadlines[kind];
    if (!dueAt)
      throw new Error(
        `no ${kind} runs; ${deadlinesOf(this.order)
          .map((d) => d.kind)
          .join(', ')}`,
      );
    this.at = shift(dueAt, 500);
    const decided = reachDeadline(this.order, { kind, dueAt }, this.at, '1042');
    if (!decided) throw new Error(`${kind} did nothing`);
    this.#keep(decided);
    return this;
  }

  #keep({ order, effects }: Decided): void {
    this.order = order;
    for (const effect of effects)
      if (effect.type === 'notice') this.told.push({ notice: effect, order, at: this.at });
  }
}

/** The files among a command's evidence, as if they were stored. */
function filesIn({ payload }: Command): FileAsset[] {
  return ('evidence' in payload ? payload.evidence : []).flatMap((item) =>
    item.kind === 'file' ? [{ ...item, name: '', type: 'application/pdf', bytes: 9 }] : [],
  );
}

/** A notice to one recipient, as the outbox makes a mail of it. */
export interface Given {
  code: NoticeCode;
  params: Notice['params'];
  order: OrderRecord;
  at: Instant;
  to: ActorOrSystem;
}

const text = (of: string) => ({ asset: { kind: 'text', text: of }, note: 'A note on it' });

export const accepted = (change = {}) => new Play(change).act('channel', 'accept');
export const submitted = (change = {}) => accepted(change).act('client', 'submitCreative', text('Coffee'));
export const ready = (change = {}) =>
  submitted(change).act('channel', 'approveCreative').act('channel', 'markReady');
export const completed = (change = {}) =>
  ready(change).act('channel', 'complete', { availabilityTold: true });

export const complaint = {
  ground: 'notPublished',
  text: 'Only one of the two issues was published, and the second one was promised for Thursday.',
  clauses: ['1.1'],
  asked: { kind: 'refund', refund: 60_000 },
};
export const disputed = (change = {}) => completed(change).act('client', 'dispute', complaint);
export const negotiating = (change = {}) =>
  disputed(change).act('channel', 'respond', (order: OrderRecord) => ({
    answers: (order.context.disputes.at(-1)?.claims ?? []).map(({ id }) => ({
      claimId: id,
      answer: 'partly',
    })),
    text: 'The second issue goes out next week.',
  }));
const offer = { terms: { kind: 'refund', refund: 40_000 } };
export const escalated = (change = {}) => disputed(change).reach('response');
export const mediating = (change = {}) => disputed(change).reach('response').act('mediator', 'claimCase');

/** Stories that together give every notice that the rules can give. */
export function stories(change = {}): Play[] {
  return [
    new Play(change).act('channel', 'decline', { reason: 'scheduleFull', explanation: 'No room in March.' }),
    new Play(change).act('client', 'cancel', { explanation: 'We changed our minds.' }),
    new Play(change).reach('decision'),
    submitted(change).act('client', 'withdrawCreative'),
    submitted(change)
      .act('channel', 'requestChanges', { comments: [{ text: 'A shorter one.' }, { text: 'No capitals.' }] })
      .act('channel', 'nudge')
      .act('channel', 'setEstimate', { date: { date: '2026-03-25', timeZone: 'Europe/Berlin' } })
      .act('client', 'acceptEstimate')
      .act('channel', 'offerRefund', { refund: 10_000 })
      .act('client', 'requestCancellation', { reason: 'The shop closes in April.', refund: 90_000 })
      .act('channel', 'declineCancellation')
      .reach('hardStop'),
    ready(change)
      .act('client', 'requestCancellation', { reason: 'The shop closes.', refund: 90_000 })
      .reach('cancellation'),
    ready(change)
      .act('channel', 'requestCancellation', { reason: 'We are ill, sorry.', refund: 90_000 })
      .act('channel', 'withdrawCancellation'),
    ready(change)
      .act('channel', 'requestCancellation', { reason: 'We are ill, sorry.', refund: 90_000 })
      .act('client', 'acceptCancellation'),
    ready(change).reach('overdue').reach('hardStop').reach('unclaimed').reach('mediatorSilence'),
    completed(change).act('channel', 'retractCompletion'),
    completed(change).reach('disputeWindow'),
    completed(change).act('channel', 'offerRefund', { refund: 120_000 }),
    disputed(change).act('client', 'withdrawDispute'),
    disputed(change).act('channel', 'concede'),
    negotiating(change)
      .act('channel', 'makeOffer', offer)
      .act('client', 'rejectOffer')
      .act('client', 'makeOffer', offer)
      .act('client', 'withdrawOffer')
      .act('channel', 'makeOffer', offer)
      .act('channel', 'addEvidence', { evidence: [{ kind: 'text', text: 'A screenshot of the issue.' }] })
      .reach('escalateOpens')
      .reach('offer.channel')
      .act('client', 'escalate'),
    negotiating(change).act('channel', 'makeOffer', offer).act('client', 'acceptOffer'),
    negotiating(change)
      .act('channel', 'makeOffer', {
        terms: { kind: 'redo', date: { date: '2026-04-10', timeZone: 'Europe/Berlin' } },
      })
      .act('client', 'acceptOffer'),
    mediating(change)
      .act('mediator', 'requestInfo', { side: 'channel', question: 'When was the second issue sent?' })
      .act('channel', 'provideInfo', { answer: 'On Thursday at seven.' })
      .act('mediator', 'requestInfo', { side: 'client', question: 'When did you look for it?' })
      .reach('info')
      .reach('overdueCase')
      .act('mediator', 'returnCase')
      .act('mediator', 'claimCase')
      .act('mediator', 'decide', (order: OrderRecord) => ({
        refund: 50_000,
        findings: (order.context.disputes.at(-1)?.claims ?? []).map(({ id }) => ({
          claimId: id,
          finding: 'upheld',
        })),
        reasons:
          'The second issue was sent after the date of the agreement, and its readers had no use for it any more. Half is fair.',
      })),
  ];
}

/** The reminders of every kind, to whoever must act; the last day waits for one side after the other. */
function reminders(change = {}): Given[] {
  const waiting = [
    ['decision', new Play(change)],
    ['hardStop', accepted(change)],
    ['hardStop', submitted(change)],
    ['hardStop', submitted(change).act('channel', 'approveCreative')],
    ['hardStop', ready(change)],
    ['disputeWindow', completed(change)],
    ['response', disputed(change)],
  ] as const;
  return waiting.map(([kind, { order }]) => {
    const { owner, dueAt } = deadlinesOf(order).find((deadline) => deadline.kind === kind)!;
    return { code: 'reminder', params: { kind, dueAt }, order, at: shift(dueAt, -6 * HOUR), to: owner };
  });
}

/** Every notice that there is, to each who gets it, once for each place of the order's life. */
export function everyMail(change = {}): Given[] {
  const ended = completed(change).act('client', 'release');
  const all: Given[] = [
    ...stories(change).flatMap(({ told }) =>
      told.flatMap(({ notice: { code, params, to }, order, at }) =>
        to.map((one) => ({ code, params, order, at, to: one })),
      ),
    ),
    ...reminders(change),
    { code: 'settlementFailed', params: {}, order: ended.order, at: ended.at, to: 'system' },
  ];
  const place = ({ code, params, order, to }: Given) =>
    JSON.stringify([code, to, order.status, params['kind'], code === 'reminder' && order.version]);
  return [...new Map(all.map((given) => [place(given), given])).values()];
}
