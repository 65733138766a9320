/** Cases for mediators: work not delivered, a case of the system's own, one with evidence of every kind, and one decided. */
import type { OrderSnapshot } from '../../../src/contract/order.ts';
import {
  act,
  approve,
  copy,
  file,
  link,
  mediate,
  prove,
  say,
  type SeedOrder,
  submit,
  submitFile,
} from './seed-script.ts';

const claims = ({ dispute }: OrderSnapshot) => dispute?.claims ?? [];
/** The order's own record of a step. */
const entries = ({ timeline }: OrderSnapshot, type: string) =>
  timeline.entries.filter((entry) => entry.type === type).map(({ seq }) => ({ kind: 'event', seq }));

export const caseOrders: SeedOrder[] = [
  {
    id: 'cm-2374',
    number: 'CM-2374',
    title: 'Moss poles, one plant guide',
    channel: 'slow',
    client: 'lumen',
    currency: 'KWD',
    price: 245_750,
    deliverables: ['One episode on climbing plants, with a spot of 45 seconds in its main part'],
    slots: [copy('script', 'Script', 700)],
    start: -30,
    end: -9,
    placed: 800,
    steps: [
      act(790, 'channel', 'accept'),
      submit(
        770,
        'script',
        'A pole of moss is a tree that fits on your shelf. Keep it damp, and watch it climb.',
      ),
      approve(750, 'script'),
      act(749, 'channel', 'markReady'),
      say(190, 'client', 'The episode was planned for last week. When do we hear it?'),
      act(96, 'client', 'dispute', (_: unknown, order: OrderSnapshot) => ({
        ground: 'notPublished',
        text: 'No episode on climbing plants has been published, and the end date of our agreement is more than three days past. Our question in the chat had no answer.',
        clauses: ['1.1', '2.1'],
        evidence: [{ kind: 'message', seq: 6 }, ...entries(order, 'markReady')],
        asked: { kind: 'refund', refund: 245_750 },
      })),
      act(84, 'channel', 'respond', (_: unknown, order: OrderSnapshot) => ({
        answers: claims(order).map(({ id }, i) => ({
          claimId: id,
          answer: i === 0 ? 'partly' : 'admit',
          words: i === 0 ? 'The episode is recorded, and cut up to its last ten minutes.' : '',
        })),
        text: 'The guest whom the episode is about was ill for two weeks. I should have told you so at once.',
      })),
      act(72, 'channel', 'makeOffer', { terms: { kind: 'refund', refund: 60_250 } }),
      act(60, 'client', 'rejectOffer'),
      act(50, 'client', 'makeOffer', { terms: { kind: 'refund', refund: 180_500 } }),
      act(36, 'channel', 'rejectOffer'),
      act(8, 'channel', 'makeOffer', ({ day }: { day(inDays: number): object }) => ({
        terms: { kind: 'redo', date: day(12) },
      })),
    ],
  },
  {
    id: 'cm-2351',
    number: 'CM-2351',
    title: 'Scones, one Sunday recipe',
    channel: 'moss',
    client: 'kettleby',
    currency: 'GBP',
    price: 48_000,
    deliverables: ['One recipe post with a sponsored introduction'],
    slots: [copy('intro', 'Introduction', 400)],
    start: -60,
    end: -40,
    timeZone: 'Europe/London',
    placed: 1860,
    steps: [
      act(1850, 'channel', 'accept'),
      submit(1830, 'intro', 'Cold butter, a hot oven, and no more than eight turns of the dough.'),
      approve(1800, 'intro'),
      act(1799, 'channel', 'markReady'),
      say(900, 'client', 'Is the recipe out? We did not see it.'),
      say(890, 'channel', 'It is in the next set of Sundays, I will send you the link.'),
      // The last day passes at −50 h, and the system opens a case.
      act(30, 'channel', 'offerRefund', { refund: 12_000 }),
    ],
  },
  {
    id: 'cm-2345',
    number: 'CM-2345',
    title: 'Hand grinder, two placements',
    channel: 'harbour',
    client: 'northfold',
    currency: 'EUR',
    price: 96_000,
    deliverables: ['One picture at the top of an issue', 'One paragraph in the issue after it'],
    slots: [
      file('picture', 'Picture', 'image', { maxBytes: 2_000_000, width: { min: 1200 } }),
      copy('paragraph', 'Paragraph', 400),
      link('shop', 'Shop page'),
    ],
    start: -34,
    end: -13,
    placed: 900,
    steps: [
      act(890, 'channel', 'accept'),
      submitFile(870, 'picture', 'hero-1', 'grinder-on-the-table.webp'),
      submit(869, 'paragraph', 'Steel burrs, a handle of walnut, and the smell of a kitchen that is awake.'),
      submit(868, 'shop', 'https://northfold.example/grinder'),
      approve(850, 'picture'),
      approve(849, 'paragraph'),
      approve(848, 'shop'),
      act(847, 'channel', 'markReady'),
      say(330, 'client', 'The picture in today’s issue is not the one that you approved. Was it exchanged?'),
      say(328, 'channel', 'Our designer took another crop for narrow screens. I will ask.'),
      act(300, 'channel', 'complete', { availabilityTold: true }),
      prove(
        270,
        'client',
        'dispute',
        (_: unknown, order: OrderSnapshot) => ({
          ground: 'wrongContent',
          text: 'The issue carried another picture than the approved one: the grinder is cut off, and our name cannot be read. The agreement says the approved version, word for word. We asked on the day and were not told why.',
          clauses: ['3.2', '5.1'],
          evidence: [
            { kind: 'message', seq: 10 },
            { kind: 'version', versionId: 'picture.1' },
            ...entries(order, 'complete'),
            { kind: 'text', text: 'Issue 214, sent at 07:02; the picture stands below the second headline.' },
            { kind: 'url', url: 'https://northfold.example/press/issue-214' },
          ],
          asked: { kind: 'refund', refund: 60_000 },
        }),
        { media: 'hero-2', name: 'issue-214-as-received.webp' },
        { media: 'sheet-1', name: 'reader-survey.pdf' },
      ),
      prove(
        250,
        'channel',
        'respond',
        (_: unknown, order: OrderSnapshot) => ({
          answers: claims(order).map(({ id }, i) => ({
            claimId: id,
            answer: i === 0 ? 'partly' : 'deny',
            words:
              i === 0
                ? 'The picture is the approved one, cropped at its right edge on narrow screens.'
                : 'It stood at the top of the main part; the headline before it is the issue’s own.',
          })),
          text: 'Seven of ten readers open us on a phone, where every picture is cropped to a square. We say so in the brief. On wide screens the picture ran as approved.',
        }),
        { media: 'square', name: 'on-a-phone.webp' },
      ),
      act(240, 'channel', 'offerRefund', { refund: 15_000 }),
      act(220, 'client', 'escalate'),
      mediate(200, 'jonas', 'claimCase'),
      mediate(30, 'jonas', 'requestInfo', {
        side: 'client',
        question:
          'Please tell us on which devices you looked at the issue, and send the picture as it was on each.',
      }),
    ],
  },
  {
    id: 'cm-2306',
    number: 'CM-2306',
    title: 'Ferns, one window display',
    channel: 'third',
    client: 'lumen',
    currency: 'JPY',
    price: 88_000,
    deliverables: ['One display in the window for two weeks'],
    slots: [copy('card', 'Display card', 200)],
    start: -60,
    end: -30,
    timeZone: 'Asia/Tokyo',
    placed: 1300,
    steps: [
      act(1290, 'channel', 'accept'),
      submit(1270, 'card', 'Three ferns that forgive a forgotten week.'),
      approve(1250, 'card'),
      act(1249, 'channel', 'markReady'),
      act(700, 'channel', 'complete', { availabilityTold: true }),
      act(680, 'client', 'dispute', (_: unknown, order: OrderSnapshot) => ({
        ground: 'wrongAudienceOrPlacement',
        text: 'The display stood beside the till for the second week and not in the window. People who pass by could not see it, and that was what we paid for.',
        clauses: ['1.1', '5.1'],
        evidence: entries(order, 'complete'),
        asked: { kind: 'refund', refund: 50_000 },
      })),
      act(650, 'channel', 'respond', (_: unknown, order: OrderSnapshot) => ({
        answers: claims(order).map(({ id }, i) => ({ claimId: id, answer: i === 0 ? 'deny' : 'partly' })),
        text: 'The window was repaired for four days. On the other ten days the display stood in it.',
      })),
      act(620, 'channel', 'escalate'),
      act(600, 'mediator', 'claimCase'),
      act(560, 'mediator', 'decide', (_: unknown, order: OrderSnapshot) => ({
        refund: 30_000,
        findings: claims(order).map(({ id }, i) => ({
          claimId: id,
          finding: i === 0 ? 'notUpheld' : 'partlyUpheld',
        })),
        relied: order.dispute?.evidence.map(({ id }) => id) ?? [],
        reasons:
          'The display was shown for two weeks, as agreed. For four days of them it did not stand in the window, which clause 5.1 asks for. Four days of fourteen, and the days on which most people pass, are a fair measure for a refund of ¥30,000.',
      })),
    ],
  },
];
