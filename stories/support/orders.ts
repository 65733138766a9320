/** The orders of the stories: those of the demo, and each place that they leave out, told in the same words. */
import { seededOrders } from '../../backend/src/demo/seed-orders.ts';
import {
  act,
  mediate,
  say,
  type SeedOrder,
  type SeedStep,
  type SeedTools,
} from '../../backend/src/demo/seed-script.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { germanOrder, longOrder } from './long-orders.ts';

/** An order of the demo, and what happened to it after that. */
function demo(id: string, ...more: SeedStep[]): SeedOrder {
  const order = seededOrders.find((one) => one.id === id)!;
  return { ...order, steps: [...order.steps, ...more] };
}

/** An order of the demo up to a step of this type, and what happened instead. */
function before(type: SeedStep['type'], id: string, ...more: SeedStep[]): SeedOrder {
  const order = demo(id);
  const steps = order.steps.slice(
    0,
    order.steps.findIndex((step) => step.type === type),
  );
  return { ...order, steps: [...steps, ...more] };
}

/** An order of the demo without its last steps. */
function upTo(id: string, last: number): SeedOrder {
  const order = demo(id);
  return { ...order, steps: order.steps.slice(0, last) };
}

/** The same history, so many hours earlier. */
function earlier(hours: number, order: SeedOrder): SeedOrder {
  const steps = order.steps.map((step) => ({ ...step, ago: step.ago + hours }));
  const days = Math.floor(hours / 24);
  const end = order.end === null ? null : order.end - days;
  return { ...order, placed: order.placed + hours, start: order.start - days, end, steps };
}

const onDay = (inDays: number) => (tools: SeedTools) => ({ date: tools.day(inDays) });
const redo = (inDays: number) => (tools: SeedTools) => ({ terms: { kind: 'redo', date: tools.day(inDays) } });
const decided = (refund: number, finding: string, reasons: string) => (_: unknown, order: OrderSnapshot) => ({
  refund,
  findings: (order.dispute?.claims ?? []).map(({ id }) => ({ claimId: id, finding })),
  relied: (order.dispute?.evidence ?? []).map(({ id }) => id),
  reasons,
});
const upheld = decided(
  50_000,
  'partlyUpheld',
  'Four of the five notes ran as agreed. The fifth ran a day late and beside another one, which the agreement does not allow. A third of the price is a fair measure of what was missing.',
);
const allUpheld = decided(
  150_000,
  'upheld',
  'Five notes on five working days in a row were agreed, and that was the whole idea of the week. Four notes and a double one are another campaign, and the shops could not use it.',
);
const notUpheld = decided(
  0,
  'notUpheld',
  'The sending records show that all five notes reached the agreed number of subscribers within the agreed week. The agreement does not say that each must have a day of its own.',
);
const complained = (text: string) => ({
  ground: 'wrongAudienceOrPlacement',
  text,
  clauses: ['5.1'],
  asked: { kind: 'refund', refund: 30_000 },
});

/** The same order in another currency. */
const priced = (order: SeedOrder, currency: string, price: number): SeedOrder => ({
  ...order,
  currency,
  price,
});

/** The same step of an order, at another time. */
function again(id: string, type: SeedStep['type'], ago: number): SeedStep {
  return { ...demo(id).steps.find((step) => step.type === type)!, ago };
}

/** An order in which the support desk itself sells: its mediators may not decide about it. */
function ofTheDesk(): SeedOrder {
  const channel = {
    id: 'tallypost-support',
    name: 'Tallypost Letter',
    locale: 'en-GB',
    timeZone: 'Europe/Berlin',
    email: 'letter@tallypost.example',
  };
  return { ...before('claimCase', 'cm-2348'), channel };
}

/** A campaign of files that ended before a mediator. */
function aboutPicture(): SeedOrder {
  const order = upTo('cm-2389', -1);
  return {
    ...order,
    steps: [
      ...order.steps,
      act(100, 'channel', 'complete', { availabilityTold: true }),
      act(80, 'client', 'dispute', {
        ground: 'wrongContent',
        text: 'The banner ran with its right third cut off on every page, so that the name could not be read.',
        clauses: ['3.2'],
        asked: { kind: 'refund', refund: 40_000 },
      }),
      act(70, 'channel', 'respond', (_: unknown, { dispute }: OrderSnapshot) => ({
        answers: (dispute?.claims ?? []).map(({ id }) => ({ claimId: id, answer: 'deny' })),
        text: 'The banner ran as approved. On narrow screens its sides are cropped, as the brief said.',
      })),
      act(40, 'client', 'escalate'),
      act(30, 'mediator', 'claimCase'),
    ],
  };
}

/** Named as the sidebar and the controls name them. */
export const orders = {
  placed: demo('cm-2417'),
  'placed, 42 minutes left': demo('cm-2418'),
  'placed, nothing written yet': { ...demo('cm-2417'), steps: [] },
  'accepted, nothing sent yet': demo('cm-2409'),
  'accepted, creatives to review': demo('cm-2406'),
  'accepted, changes requested': demo('cm-2402'),
  'accepted, all approved': demo('cm-2398'),
  'accepted, no creatives agreed': { ...before('submitCreative', 'cm-2398'), slots: [] },
  'accepted, channel asks to cancel': demo(
    'cm-2409',
    act(6, 'channel', 'requestCancellation', {
      reason: 'The home page is being rebuilt this month, and there will be no place for cards on it.',
      refund: 86_000,
    }),
  ),
  ready: before('complete', 'cm-2384', say(40, 'channel', 'The first issue is out, the second follows.')),
  'ready, new version proposed': demo('cm-2391'),
  'ready, new date proposed': before('complete', 'cm-2384', act(30, 'channel', 'setEstimate', onDay(12))),
  'ready, client asks to cancel': demo('cm-2395'),
  'ready, overdue': demo('cm-2377'),
  'ready, redo agreed': before(
    'makeOffer',
    'cm-2363',
    act(9, 'channel', 'makeOffer', redo(14)),
    act(3, 'client', 'acceptOffer'),
  ),
  completed: demo('cm-2384'),
  'completed, 8 minutes left': earlier(21, demo('cm-2384')),
  'completed, in yen': priced(demo('cm-2384'), 'JPY', 120_000),
  'completed, in dinars': priced(demo('cm-2384'), 'KWD', 120_500),
  'completed, refund promised': demo('cm-2384', act(5, 'channel', 'offerRefund', { refund: 30_000 })),
  'disputed, waits for a response': demo('cm-2370'),
  'disputed, just responded': before('respond', 'cm-2363', again('cm-2363', 'respond', 5)),
  'disputed, channel offers a refund': demo('cm-2363'),
  'disputed, both offer': demo(
    'cm-2363',
    act(4, 'client', 'makeOffer', { terms: { kind: 'refund', refund: 45_000 } }),
  ),
  'disputed, channel offers a redo': before('makeOffer', 'cm-2363', act(9, 'channel', 'makeOffer', redo(14))),
  'disputed, no offer yet': before('makeOffer', 'cm-2363'),
  'disputed, refund promised': demo('cm-2363', act(6, 'channel', 'offerRefund', { refund: 20_000 })),
  'disputed, a second time': before(
    'makeOffer',
    'cm-2363',
    act(29, 'channel', 'makeOffer', redo(4)),
    act(28, 'client', 'acceptOffer'),
    act(20, 'channel', 'complete', { availabilityTold: true }),
    act(
      9,
      'client',
      'dispute',
      complained('The spot was read again, and again after the credits of the episode.'),
    ),
  ),
  'disputed, work not delivered': before('dispute', 'cm-2374', again('cm-2374', 'dispute', 60)),
  'disputed, work not delivered, two offers rejected': upTo('cm-2374', -1),
  'disputed, work not delivered, redo offered': demo('cm-2374'),
  'disputed, the system’s own case': demo('cm-2351'),
  'disputed, the system’s own case, at a mediator': demo('cm-2351', act(20, 'mediator', 'claimCase')),
  'disputed, waits for a mediator': demo('cm-2355'),
  'disputed, at a mediator': demo('cm-2348'),
  'disputed, mediator asks the channel': before(
    'requestInfo',
    'cm-2348',
    act(20, 'mediator', 'requestInfo', {
      side: 'channel',
      question: 'Please tell us when each of the five notes was sent, as your sending service records it.',
    }),
  ),
  'disputed, mediator asks the client': before(
    'claimCase',
    'cm-2345',
    act(200, 'mediator', 'claimCase'),
    act(30, 'mediator', 'requestInfo', {
      side: 'client',
      question: 'Please send the picture as you saw it, and say on which device that was.',
    }),
  ),
  'disputed, evidence of every kind': before('claimCase', 'cm-2345', act(200, 'mediator', 'claimCase')),
  'disputed, at another mediator': before('requestInfo', 'cm-2345'),
  'disputed, returned by a mediator': before('requestInfo', 'cm-2348', mediate(20, 'ines', 'returnCase')),
  'disputed, decision overdue': earlier(60, demo('cm-2348')),
  'disputed, mediator is a party': ofTheDesk(),
  'disputed, last day passed': earlier(1400, demo('cm-2377')),
  declined: demo('cm-2340'),
  'expired, not accepted': demo('cm-2336'),
  'expired, not ready': earlier(1850, before('nudge', 'cm-2409')),
  'cancelled, agreed': demo('cm-2331'),
  'cancelled by the client': demo(
    'cm-2417',
    act(3, 'client', 'cancel', { explanation: 'The spring roast is sold out already.' }),
  ),
  'refunded, conceded': demo('cm-2325'),
  'refunded, decided by a mediator': demo('cm-2348', act(8, 'mediator', 'decide', allUpheld)),
  'refunded, no mediator decided': earlier(750, demo('cm-2355')),
  'refunded, promised': demo('cm-2384', act(5, 'channel', 'offerRefund', { refund: 120_000 })),
  'released by the client': demo('cm-2319'),
  'released, window ended': earlier(60, demo('cm-2384')),
  'released, dispute withdrawn': demo('cm-2370', act(3, 'client', 'withdrawDispute')),
  'released, decided by a mediator': demo('cm-2348', act(8, 'mediator', 'decide', notUpheld)),
  'split, offer accepted': demo('cm-2312'),
  'split, decided by a mediator': demo('cm-2348', act(8, 'mediator', 'decide', upheld)),

  'accepted, files wanted': demo('cm-2421'),
  'accepted, files to review': demo('cm-2415'),
  'accepted, first picture to review': before('requestChanges', 'cm-2415'),
  'accepted, changes to a picture requested': upTo('cm-2415', -1),
  'accepted, sound, film and PDF to review': before('requestChanges', 'cm-2404'),
  'accepted, changes to files requested': demo('cm-2404'),
  'ready, new picture proposed': demo('cm-2389'),
  'disputed, at a mediator, about a picture': aboutPicture(),

  'longest texts, placed': longOrder({ upTo: 'placed' }),
  'longest texts, accepted': longOrder({ upTo: 'accepted' }),
  'longest texts, completed': longOrder({ upTo: 'completed' }),
  'longest texts, disputed': longOrder({ upTo: 'disputed' }),
  'longest texts, at a mediator': longOrder({ upTo: 'mediating' }),
  'longest texts, declined': longOrder({ upTo: 'declined' }),
  'long German words, placed': germanOrder({ upTo: 'placed' }),
  'long German words, accepted': germanOrder({ upTo: 'accepted' }),
  'long German words, completed': germanOrder({ upTo: 'completed' }),
  'long German words, disputed': germanOrder({ upTo: 'disputed' }),
  'long German words, at a mediator': germanOrder({ upTo: 'mediating' }),
  'long German words, declined': germanOrder({ upTo: 'declined' }),
} satisfies Record<string, SeedOrder>;

export type OrderName = keyof typeof orders;
export const orderNames = Object.keys(orders) as OrderName[];
