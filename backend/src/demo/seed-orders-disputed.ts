/** Orders in a dispute, one at each of its steps. */
import { act, approve, copy, link, say, type SeedOrder, type SeedStep, submit } from './seed-script.ts';
import type { OrderSnapshot } from '../../../src/contract/order.ts';

/** From the placement to the completion, in even steps. */
function delivered(placed: number, completed: number, content: Record<string, string>): SeedStep[] {
  const slots = Object.entries(content);
  return [
    act(placed - 8, 'channel', 'accept'),
    ...slots.map(([slot, text], i) => submit(placed - 24 - i / 10, slot, text)),
    ...slots.map(([slot], i) => approve(placed - 40 - i / 10, slot)),
    act(placed - 41, 'channel', 'markReady'),
    act(completed, 'channel', 'complete', { availabilityTold: true }),
  ];
}

const answers =
  (answer: 'admit' | 'deny' | 'partly', text: string) => (_: unknown, order: OrderSnapshot) => ({
    answers: (order.dispute?.claims ?? []).map(({ id }) => ({ claimId: id, answer })),
    text,
  });

const completion = (order: OrderSnapshot) =>
  order.timeline.entries.filter(({ type }) => type === 'complete').map(({ seq }) => ({ kind: 'event', seq }));

export const disputedOrders: SeedOrder[] = [
  {
    id: 'cm-2370',
    number: 'CM-2370',
    title: 'Breakfast bowl, one recipe post',
    channel: 'moss',
    client: 'brindle',
    currency: 'EUR',
    price: 76_000,
    deliverables: ['One recipe post with a sponsored introduction'],
    slots: [copy('intro', 'Introduction', 400), link('product', 'Product page')],
    start: -20,
    end: -1,
    timeZone: 'Europe/London',
    placed: 520,
    steps: [
      ...delivered(520, 44, {
        intro:
          'Jumbo oats, soaked overnight in cold milk. Our thicker cut keeps its bite until the last spoon.',
        product: 'https://brindle.example/jumbo',
      }),
      say(
        40,
        'client',
        'The post is up, but the word “Advertisement” is missing above it. Could you add it today?',
      ),
      act(20, 'client', 'dispute', (_: unknown, order: OrderSnapshot) => ({
        ground: 'missingDisclosure',
        text: 'The recipe post has been online for a day without the word “Advertisement” above it. We asked in the chat and had no answer. The disclosure is clause 4.1 of our agreement, and we are liable for it as well.',
        clauses: ['4.1'],
        evidence: [
          ...completion(order),
          { kind: 'url', url: 'https://moss-and-mortar.example/overnight-oats' },
        ],
        asked: { kind: 'refund', refund: 38_000 },
      })),
    ],
  },
  {
    id: 'cm-2363',
    number: 'CM-2363',
    title: 'Smoked black tea, one podcast spot',
    channel: 'slow',
    client: 'kettleby',
    currency: 'GBP',
    price: 90_000,
    deliverables: ['One host-read spot of 60 seconds in the main part of an episode'],
    slots: [copy('script', 'Script', 900), link('notes', 'Link for the show notes')],
    start: -22,
    end: -3,
    timeZone: 'Europe/London',
    placed: 560,
    steps: [
      ...delivered(560, 84, {
        script:
          'Smoked over apple wood for one night. Open the tin on the train and somebody will ask you what it is.',
        notes: 'https://kettleby.example/smoked',
      }),
      act(62, 'client', 'dispute', (_: unknown, order: OrderSnapshot) => ({
        ground: 'wrongAudienceOrPlacement',
        text: 'The spot was read after the credits, at minute 52 of 53. Our agreement says the main part of the episode. Most listeners have left by then, and so would we.',
        clauses: ['5.1', '1.1'],
        evidence: [
          ...completion(order),
          { kind: 'text', text: 'Episode 118: credits begin at 51:40, the spot at 52:05.' },
        ],
        asked: { kind: 'refund', refund: 60_000 },
      })),
      act(
        30,
        'channel',
        'respond',
        answers(
          'partly',
          'You are right that it came after the credits: the episode was cut again on the last day and the spot moved with the music. It was read in full and stays in the episode. We would like to find a fair figure.',
        ),
      ),
      act(10, 'channel', 'makeOffer', { terms: { kind: 'refund', refund: 30_000 } }),
      say(
        9.8,
        'channel',
        'A third back, and we read it again in a main part in autumn at no cost. Tell me what you think.',
      ),
    ],
  },
  {
    id: 'cm-2355',
    number: 'CM-2355',
    title: 'Autumn bulbs, one display',
    channel: 'third',
    client: 'lumen',
    currency: 'JPY',
    price: 128_000,
    deliverables: ['One display on the shelf of the month, for four weeks'],
    slots: [copy('card', 'Display card', 200), link('shop', 'Shop page')],
    start: -40,
    end: -8,
    timeZone: 'Asia/Tokyo',
    placed: 900,
    steps: [
      ...delivered(900, 110, {
        card: 'Forty bulbs in a paper bag, picked so that something flowers from February to May.',
        shop: 'https://lumen-and-loam.example/bulbs',
      }),
      act(90, 'client', 'dispute', (_: unknown, order: OrderSnapshot) => ({
        ground: 'removedEarly',
        text: 'The display was taken down after twelve days, although the agreement says four weeks. We have a photograph of the empty shelf from the thirteenth day and a message from a reader who looked for it.',
        clauses: ['1.1', '1.2'],
        evidence: [...completion(order), { kind: 'url', url: 'https://lumen-and-loam.example/shelf-day-13' }],
        asked: { kind: 'refund', refund: 128_000 },
      })),
    ],
  },
  {
    id: 'cm-2348',
    number: 'CM-2348',
    title: 'Porridge week, five daily notes',
    channel: 'harbour',
    client: 'brindle',
    currency: 'EUR',
    price: 150_000,
    deliverables: ['Five sponsored notes on five working days in a row'],
    slots: [copy('notes', 'Text of the notes', 1500), link('page', 'Campaign page')],
    start: -40,
    end: -16,
    placed: 1000,
    steps: [
      ...delivered(1000, 380, {
        notes:
          'Monday: salt, not sugar. Tuesday: toast the oats first. Wednesday: half water, half milk. Thursday: let it stand. Friday: butter.',
        page: 'https://brindle.example/porridge-week',
      }),
      say(372, 'client', 'Monday, Tuesday, Wednesday and Friday arrived. Where is the note of Thursday?'),
      say(
        369,
        'channel',
        'Our sending service was down for a day. It went out on Friday, before the fifth one.',
      ),
      act(350, 'client', 'dispute', (_: unknown, order: OrderSnapshot) => ({
        ground: 'notPublished',
        text: 'Only four of the five notes were sent: Thursday is missing. Five notes on five working days in a row was the whole idea of the week, and our shops had built their windows around it.',
        clauses: ['1.1', '2.1'],
        evidence: [
          ...completion(order),
          { kind: 'text', text: 'Issues received: Mon, Tue, Wed, Fri. None on Thursday.' },
        ],
        asked: { kind: 'refund', refund: 75_000 },
      })),
      act(
        320,
        'channel',
        'respond',
        answers(
          'partly',
          'The Thursday note went out on Friday morning together with the fifth one, because our sending service was down for a day. Both were read by the usual number of people.',
        ),
      ),
      act(300, 'channel', 'makeOffer', { terms: { kind: 'refund', refund: 30_000 } }),
      act(280, 'client', 'rejectOffer'),
      act(276, 'client', 'escalate'),
      act(262, 'mediator', 'claimCase'),
      act(240, 'mediator', 'requestInfo', {
        side: 'channel',
        question:
          'Please tell us when each of the five notes was sent, and to how many subscribers, as your sending service records it.',
      }),
      act(216, 'channel', 'provideInfo', {
        answer:
          'Mon 07:01 to 18,204; Tue 07:00 to 18,210; Wed 07:02 to 18,190; Fri 06:30 (the Thursday note) to 18,188; Fri 07:00 to 18,188.',
        evidence: [{ kind: 'url', url: 'https://status.harbour-letter.example/outage' }],
      }),
    ],
  },
];
