/** A mediator's desk on a scripted server: cases in its list, and the order of the one that is open. */
import { html } from '@open-wc/testing';
import '../../src/components/mediator-desk/define.ts';
import type { MediatorDesk } from '../../src/components/mediator-desk/mediator-desk.ts';
import type { DisputeView } from '../../src/contract/dispute.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import type { CaseRow, OrderPage, OrderRow } from '../../src/contract/queue.ts';
import { memoryStorage, withCampaign } from './campaign.ts';
import { disputeSeen, due, find, hours, may, rested, seenBy } from './casework.ts';
import { scriptedAdapter } from './scripted-adapter.ts';
import { orderPageOf, rowOf } from './scripted-queue.ts';
import { entry, history } from './session-order.ts';
import { waitUntil } from './waiting.ts';

export const onCase = { status: 'disputed', dispute: 1 };
export const unheld = { ...onCase, holder: null };

/** A row of a mediator's list. */
export const caseRow = (id: string, found: Partial<CaseRow>, over: Partial<OrderRow> = {}): OrderRow =>
  rowOf({
    id,
    number: `CM-${id}`,
    status: 'disputed',
    dispute: 'escalated',
    with: 'Harbour Letter, Northfold Coffee',
    dueAt: hours(20),
    dueKind: 'unclaimed',
    case: { number: '1042', dispute: 1, holder: 'none', waitsFor: null, ...found },
    actions: ['claimCase'],
    ...over,
  });

export const casesOf = (rows: OrderRow[], over: Partial<OrderPage> = {}): OrderPage =>
  orderPageOf(rows, { viewer: { actor: 'mediator', party: 'desk', subject: 'mediator' }, ...over });

/** What has happened to the case until a mediator can take it. */
const before = [
  entry(1),
  entry(2, { type: 'dispute', by: 'client', at: hours(-100) }),
  entry(3, { type: 'escalate', by: 'channel', at: hours(-4), params: {} }),
];

const silence = due('mediatorSilence', 700, 'mediator', 'refundAll');

export const escalated = (
  dispute: Partial<DisputeView> = {},
  over: Partial<OrderSnapshot> = {},
): OrderSnapshot =>
  seenBy('mediator', {
    status: 'disputed',
    dispute: disputeSeen({
      status: 'escalated',
      escalation: { at: hours(-4), cause: { code: 'asked', params: { by: 'channel' } } },
      response: { text: 'The second placement moved to 24 March.', respondedAt: hours(-20) },
      ...dispute,
    }),
    timeline: history(...before),
    deadlines: [due('unclaimed', 20, 'mediator', 'operatorTold'), silence],
    actions: [may('claimCase', unheld)],
    ...over,
  });

const claimed = entry(4, { type: 'claimCase', by: 'mediator', at: hours(-1) });
const input = { questions: { channel: 2, client: 1 }, windowHours: 72 };

/** Held by the viewer, who may ask, return and decide. */
export const held = (dispute: Partial<DisputeView> = {}, over: Partial<OrderSnapshot> = {}): OrderSnapshot =>
  escalated(
    { status: 'mediating', claimedBy: 'mediator', ...dispute },
    {
      version: 2,
      timeline: history(...before, claimed),
      deadlines: [due('overdueCase', 200, 'mediator', 'operatorTold'), silence],
      actions: [
        may('returnCase', onCase),
        may('requestInfo', onCase, { input }),
        may('decide', onCase, { class: 'I', input: { minRefund: 0, maxRefund: 120_000 } }),
      ],
      ...over,
    },
  );

/** Held by somebody else, who was first. */
export const taken = (over: Partial<OrderSnapshot> = {}): OrderSnapshot =>
  held({ claimedBy: 'ines' }, { actions: [may('claimCase', { ...onCase, holder: 'ines' })], ...over });

/** What comes after the first case has come before, as it has soon after a page's start. */
const loadRest = () =>
  Promise.all([
    import('../../src/components/mediator-desk/open-case.ts'),
    import('../../src/components/mediator-desk/late-panes.ts'),
    import('../../src/components/mediator-desk/decision/builder.ts'),
    import('../../src/components/shared/case/evidence-view.ts'),
    import('../../src/controllers/messages-rooms.ts'),
    import('../../src/controllers/queue-follow.ts'),
  ]);

export async function openDesk(
  order: OrderSnapshot | null,
  {
    rows,
    orderId = order ? 'o1' : '',
    cases = true,
    drafts = memoryStorage(),
  }: Partial<{
    rows: OrderRow[] | null;
    orderId: string;
    cases: boolean;
    drafts: ReturnType<typeof memoryStorage>;
  }> = {},
) {
  await loadRest();
  const { adapter, server } = scriptedAdapter(order, { cases });
  const el = await withCampaign<MediatorDesk>(
    adapter,
    html`<mediator-desk order-id=${orderId}></mediator-desk>`,
    { drafts },
  );
  await waitUntil(() => server.queues.size > 0);
  if (rows !== null) server.queue(casesOf(rows ?? [caseRow('o1', {}), caseRow('o2', { number: '1039' })]));
  if (order && orderId) await waitUntil(() => find(el, '.head h3') !== null, 'no case is open');
  await rested(el);
  return { el, server, drafts };
}
