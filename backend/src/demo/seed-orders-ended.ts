/** Orders that are over, one for each way to end. */
import { act, approve, copy, link, say, type SeedOrder, type SeedStep, submit } from './seed-script.ts';
import type { OrderSnapshot } from '../../../src/contract/order.ts';

/** Accepted, filled and ready within two days. */
function ready(placed: number, text: string, url: string): SeedStep[] {
  return [
    act(placed - 6, 'channel', 'accept'),
    submit(placed - 20, 'copy', text),
    submit(placed - 20.2, 'page', url),
    approve(placed - 44, 'copy'),
    approve(placed - 44.2, 'page'),
    act(placed - 45, 'channel', 'markReady'),
  ];
}

const slots = [copy('copy', 'Text', 600), link('page', 'Landing page')];

export const endedOrders: SeedOrder[] = [
  {
    id: 'cm-2340',
    number: 'CM-2340',
    title: 'Instant espresso, one issue',
    channel: 'harbour',
    client: 'northfold',
    currency: 'EUR',
    price: 60_000,
    deliverables: ['One sponsored paragraph in a Thursday issue'],
    slots,
    start: -2,
    end: 6,
    placed: 210,
    steps: [
      act(200, 'channel', 'decline', {
        reason: 'scheduleFull',
        explanation:
          'Both Thursdays in that window are taken. From the middle of next month there is room again, and I would gladly do it then.',
      }),
    ],
  },
  {
    id: 'cm-2336',
    number: 'CM-2336',
    title: 'Muesli box, one story',
    channel: 'moss',
    client: 'brindle',
    currency: 'EUR',
    price: 38_000,
    deliverables: ['Three stories on one day'],
    slots,
    start: 0,
    end: 8,
    placed: 250,
    steps: [say(240, 'client', 'Any weekday is fine for us.')],
  },
  {
    id: 'cm-2331',
    number: 'CM-2331',
    title: 'Garden lamps, two posts',
    channel: 'third',
    client: 'lumen',
    currency: 'EUR',
    price: 88_000,
    deliverables: ['Two posts, a week apart'],
    slots,
    start: -14,
    end: 3,
    placed: 430,
    steps: [
      ...ready(
        430,
        'A lamp that folds flat and lasts the whole dinner.',
        'https://lumen-and-loam.example/lamps',
      ),
      act(190, 'channel', 'requestCancellation', {
        reason:
          'Our photographer is ill and the second post cannot be made in time. We would keep a quarter for the first one.',
        refund: 66_000,
      }),
      act(170, 'client', 'acceptCancellation'),
    ],
  },
  {
    id: 'cm-2325',
    number: 'CM-2325',
    title: 'Decaf, one long read',
    channel: 'slow',
    client: 'northfold',
    currency: 'EUR',
    price: 105_000,
    deliverables: ['One episode with a sponsored opening'],
    slots,
    start: -34,
    end: -14,
    placed: 880,
    steps: [
      ...ready(
        880,
        'Decaf for people who like coffee too much to stop at four.',
        'https://northfold.example/decaf',
      ),
      act(330, 'channel', 'complete', { availabilityTold: false }),
      act(310, 'client', 'dispute', (_: unknown, order: OrderSnapshot) => ({
        ground: 'notPublished',
        text: 'The episode was never published: the feed has no new entry since the first of the month, and the link that we were sent shows a draft.',
        clauses: ['1.1'],
        evidence: order.timeline.entries.slice(-1).map(({ seq }) => ({ kind: 'event', seq })),
        asked: { kind: 'refund', refund: 105_000 },
      })),
      act(290, 'channel', 'concede'),
    ],
  },
  {
    id: 'cm-2319',
    number: 'CM-2319',
    title: 'Tea towels, one gift list',
    channel: 'harbour',
    client: 'kettleby',
    currency: 'GBP',
    price: 32_000,
    deliverables: ['One entry in the gift list of the Saturday issue'],
    slots,
    start: -30,
    end: -12,
    timeZone: 'Europe/London',
    placed: 800,
    steps: [
      ...ready(
        800,
        'Linen, printed by hand, and better after every wash.',
        'https://kettleby.example/towels',
      ),
      act(360, 'channel', 'complete', { availabilityTold: true }),
      say(352, 'client', 'Found it, looks perfect. Thank you!'),
      act(351, 'client', 'release'),
    ],
  },
  {
    id: 'cm-2312',
    number: 'CM-2312',
    title: 'Granola, three stories',
    channel: 'moss',
    client: 'brindle',
    currency: 'EUR',
    price: 60_000,
    deliverables: ['Three stories on three days'],
    slots,
    start: -38,
    end: -18,
    placed: 950,
    steps: [
      ...ready(950, 'Granola in three moods: plain, nutty, and Sunday.', 'https://brindle.example/granola'),
      act(450, 'channel', 'complete', { availabilityTold: true }),
      act(430, 'client', 'dispute', {
        ground: 'notPublished',
        text: 'Two of the three stories were published. The third, “Sunday”, never came, and the week it belonged to is over.',
        clauses: ['1.1'],
        asked: { kind: 'refund', refund: 30_000 },
      }),
      act(410, 'client', 'makeOffer', { terms: { kind: 'refund', refund: 20_000 } }),
      act(400, 'channel', 'acceptOffer'),
    ],
  },
];
