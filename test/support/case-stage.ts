/** A case at each step, as the one who acts in it sees it, and the stage on which they act. */
import { html } from '@open-wc/testing';
import type { ReactiveElement } from 'lit';
import type { DisputeCase } from '../../src/components/dispute-case/dispute-case.ts';
import type { ActionType, Actor } from '../../src/contract/actions.ts';
import type { ApiAdapter } from '../../src/contract/api-adapter.ts';
import type { DisputeView, Offer } from '../../src/contract/dispute.ts';
import type { AvailableAction, OrderSnapshot, TimelineEntry } from '../../src/contract/order.ts';
import type { DraftStorage } from '../../src/controllers/drafts.ts';
import { memoryStorage, withCampaign } from './campaign.ts';
import { disputeSeen, due, find, hours, may, rested, seenBy } from './casework.ts';
import { scriptedAdapter } from './scripted-adapter.ts';
import { entry, history, receipt } from './session-order.ts';
import { waitUntil } from './waiting.ts';

const onDispute = { status: 'disputed', dispute: 1 };

/** An action on the dispute itself. */
export const onCase = (type: ActionType, over: Partial<AvailableAction> = {}): AvailableAction =>
  may(type, onDispute, over);

export const offering = (over: AvailableAction['input'] = {}): AvailableAction =>
  onCase('makeOffer', {
    class: 'I',
    input: {
      minRefund: 0,
      maxRefund: 120_000,
      redo: true,
      earliest: hours(72),
      latest: hours(1440),
      windowHours: 48,
      ...over,
    },
  });

export const offer = (id: string, by: Actor, over: Partial<Offer> = {}): Offer => ({
  id,
  by,
  terms: { kind: 'refund', refund: 36_000 },
  madeAt: hours(-2),
  dueAt: hours(46),
  state: 'open',
  ...over,
});

const last = { after: 'refundAll', hours: 720, refund: 120_000, payout: 0, fee: 0 };
/** A date after which a mediator gets the case, and what happens when nobody decides. */
const untilMediator = (kind: string, inHours: number) => ({
  ...due(kind, inHours, 'channel'),
  consequence: { code: 'escalates', params: last },
});

export const mayEscalate = onCase('escalate');
export const waitsToEscalate = onCase('escalate', {
  open: false,
  from: hours(4),
  reason: { code: 'cooling', params: { at: hours(4), rejections: 2 } },
});

const disputed = (actor: Actor, dispute: Partial<DisputeView>, over: Partial<OrderSnapshot>) =>
  seenBy(actor, { status: 'disputed', dispute: disputeSeen(dispute), ...over });

/** The channel has not answered yet. */
export const toRespond = (over: Partial<OrderSnapshot> = {}): OrderSnapshot =>
  disputed(
    'channel',
    {},
    {
      deadlines: [untilMediator('response', 66)],
      actions: [
        onCase('respond', { class: 'I', until: hours(66), input: { windowHours: 168 } }),
        onCase('concede', { class: 'I' }),
        onCase('addEvidence'),
        offering(),
      ],
      ...over,
    },
  );

const answered: Partial<DisputeView> = {
  status: 'negotiating',
  response: { text: 'The second placement moved to 24 March.', respondedAt: hours(-20) },
  claims: [
    { id: 'k1', clauseId: '2.1', answer: 'admit' },
    { id: 'k2', clauseId: '5.3', answer: 'deny' },
  ],
};

/** They negotiate; what is offered and open, a test says itself. */
export const negotiating = (
  actor: Actor,
  offers: Offer[],
  actions: AvailableAction[],
  over: { dispute?: Partial<DisputeView>; order?: Partial<OrderSnapshot> } = {},
): OrderSnapshot =>
  disputed(
    actor,
    { ...answered, offers, ...over.dispute },
    { deadlines: [untilMediator('negotiation', 140)], actions, ...over.order },
  );

/** The client has offered to be content with 360.00. */
export const toAnswerOffer = (over: Parameters<typeof negotiating>[3] = {}): OrderSnapshot =>
  negotiating(
    'channel',
    [offer('o2', 'client')],
    [
      may('acceptOffer', { offerId: 'o2' }, { class: 'I' }),
      may('rejectOffer', { offerId: 'o2' }),
      offering(),
    ],
    over,
  );

/** A mediator has asked the channel. */
export const asked = (): OrderSnapshot =>
  disputed(
    'channel',
    {
      ...answered,
      status: 'mediating',
      escalation: { at: hours(-10), cause: { code: 'asked', params: { by: 'client' } } },
      claimedBy: 'm',
      infoRequests: [
        {
          id: 'i1',
          side: 'channel',
          question: 'How many readers did the issue reach?',
          askedAt: hours(-5),
          dueAt: hours(67),
          answer: null,
          state: 'open',
        },
      ],
    },
    {
      deadlines: [
        due('info', 67, 'channel', 'noAnswer'),
        due('mediatorSilence', 700, 'mediator', 'refundAll'),
      ],
      actions: [may('provideInfo', { requestId: 'i1' }), onCase('concede', { class: 'I' })],
    },
  );

/** The last day passed: the system's own case. */
export const notCompleted = (actor: Actor, actions: AvailableAction[]): OrderSnapshot =>
  disputed(
    actor,
    {
      claimant: 'system',
      ground: 'notCompleted',
      from: 'ready',
      text: '',
      status: 'escalated',
      claims: [{ id: 'k1', clauseId: null, answer: null }],
      asked: { kind: 'refund', refund: 120_000 },
      escalation: { at: hours(-3), cause: { code: 'notCompleted', params: {} } },
    },
    { deadlines: [due('mediatorSilence', 700, 'mediator', 'refundAll')], actions },
  );

/** The order a step later. */
export const later = (
  order: OrderSnapshot,
  type: string,
  by: TimelineEntry['by'],
  over: Partial<OrderSnapshot> = {},
): OrderSnapshot => ({
  ...order,
  version: order.version + 1,
  timeline: history(entry(1), entry(2, { type, by, at: '2026-03-10T06:11:00.000Z' })),
  ...over,
});

/** The order that ends with this case. */
export const closed = (
  order: OrderSnapshot,
  code: string,
  refund: number,
  over: Partial<OrderSnapshot> = {},
): OrderSnapshot => {
  const fee = Math.floor((120_000 - refund) / 10);
  return {
    ...order,
    version: order.version + 1,
    status: refund === 0 ? 'released' : refund === 120_000 ? 'refunded' : 'split',
    endReason: code as OrderSnapshot['endReason'],
    endedAt: hours(0),
    deadlines: [],
    actions: [],
    money: { ...order.money, refund, fee, payout: 120_000 - refund - fee, state: 'settled' },
    dispute: { ...order.dispute!, status: null, outcome: { code, params: {} }, closedAt: hours(0) },
    ...over,
  };
};

export interface CaseStage {
  el: DisputeCase;
  server: ReturnType<typeof scriptedAdapter>['server'];
  /** What was asked for last. */
  sent(): { type: string; on: object; payload: unknown };
  /** Answers it with a receipt and this order. */
  store(order: OrderSnapshot): Promise<void>;
}

export async function openCase(
  first: OrderSnapshot,
  {
    drafts = memoryStorage(),
    spoil = (adapter) => adapter,
    uploads = false,
  }: {
    drafts?: DraftStorage;
    spoil?: (adapter: ApiAdapter) => ApiAdapter;
    uploads?: boolean;
  } = {},
): Promise<CaseStage> {
  const { adapter, server } = scriptedAdapter(first, { uploads });
  await bringForms();
  const el = await withCampaign<DisputeCase>(
    spoil(adapter),
    html`<dispute-case order-id="o1"></dispute-case>`,
    { drafts },
  );
  await waitUntil(() => find(el, '.head h3') !== null);
  await rested(el);
  return {
    el,
    server,
    sent() {
      const { type, on, payload } = server.actions.at(-1)!.what.command;
      return { type, on, payload };
    },
    async store(order) {
      const { type } = server.actions.at(-1)!.what.command;
      server.actions.at(-1)!.answer({ receipt: receipt({ type, version: order.version }), order });
      await waitUntil(() => find(el, '.receipt') !== null);
      await rested(el);
    },
  };
}

/** The code of the forms has arrived, as it has when it was opened once: no test is about how long that takes. */
const bringForms = () =>
  Promise.all([
    import('../../src/components/dispute-case/form-step.ts'),
    import('../../src/components/shared/case/evidence-desk.ts'),
  ]);

/** Presses a button and waits for the form that it opens. */
export async function weigh(el: ReactiveElement, name: string): Promise<void> {
  await bringForms();
  const found = [...el.shadowRoot!.querySelectorAll('button')].find(
    ({ textContent }) => textContent.trim() === name,
  );
  if (!found) throw new Error(`no button “${name}”`);
  found.click();
  await waitUntil(() => find(el, '.review h4') !== null && el.shadowRoot!.activeElement?.localName === 'h4');
  await rested(el);
}
