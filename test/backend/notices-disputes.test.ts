/** What the mails of a dispute tell each reader: the case, the claims, what is offered or decided, and what silence does. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderNotice } from '../../backend/src/notices/render.ts';
import type { ActorOrSystem } from '../../src/contract/actions.ts';
import type { NoticeCode, OrderRecord } from '../../src/machines/decide.ts';
import {
  complaint,
  completed,
  disputed,
  env,
  escalated,
  mediating,
  negotiating,
  parties,
  type Play,
} from './notices-orders.ts';

const german = {
  parties: {
    channel: { ...parties.channel, locale: 'de-DE' },
    client: { ...parties.client, locale: 'de-DE' },
  },
};

/** The last notice of this code, as its reader gets it. */
function textTo(play: Play, code: NoticeCode, to: ActorOrSystem): string {
  const told = play.told.findLast(({ notice }) => notice.code === code && notice.to.includes(to));
  assert.ok(told, `${code} was not told to the ${to}`);
  const { notice, order, at } = told;
  return renderNotice({ ...notice, orderId: order.id, to }, order, { ...env, at }).text;
}
function says(text: string, ...parts: string[]): void {
  for (const part of parts) assert.ok(text.includes(part), `“${part}” is not in:\n${text}`);
}
const without = (text: string, part: string) => assert.ok(!text.includes(part), `“${part}” is in:\n${text}`);

const evidence = [
  { kind: 'message', seq: 3 },
  { kind: 'event', seq: 2 },
  { kind: 'file', assetId: 'a'.repeat(32) },
];
const claims = (order: OrderRecord) => order.context.disputes.at(-1)!.claims.map(({ id }) => id);
const refund = (amount: number) => ({ terms: { kind: 'refund', refund: amount } });
const redo = { terms: { kind: 'redo', date: { date: '2026-04-10', timeZone: 'Europe/Berlin' } } };
const reasons =
  'The second issue was sent after the date of the agreement, and its readers had no use for it any more. Half is fair.';

describe('the mails of a dispute', () => {
  it('name the case, the clauses and the evidence at its opening, a file by its number only', () => {
    const play = (change = {}) =>
      completed(change).act('client', 'dispute', { ...complaint, clauses: ['1.1'], evidence });
    for (const to of ['channel', 'client'] as const)
      says(
        textTo(play(), 'disputeOpened', to),
        'opened a dispute, case 1042. Ground: not published. Asked: €600.00 back.',
        'What it is about: 1.1 Published.',
        'Evidence came with it: 2 × from the order’s record and 1 × a file.',
        'Northfold Coffee wrote:\n> Only one of the two issues',
        'If no mediator decides within 30 days after that, €1,200.00 goes back to Northfold Coffee.',
      );
    says(
      textTo(play(german), 'disputeOpened', 'channel'),
      'einen Streitfall eröffnet, Fall 1042.',
      'Darum geht es: 1.1 Published.',
      'Wenn danach innerhalb von 30 Tagen keine Entscheidung fällt, erhält Northfold Coffee 1.200,00',
      'Mitgegebene Nachweise: 2 × aus den Unterlagen des Auftrags und 1 × als Datei.',
    );
    without(textTo(disputed(), 'disputeOpened', 'channel'), 'Evidence');
    const whole = completed().act('client', 'dispute', { ...complaint, clauses: [] });
    says(textTo(whole, 'disputeOpened', 'channel'), 'What it is about: the agreement as a whole.');
  });

  it('pass on the response claim by claim, with the words to each', () => {
    const respond = (order: OrderRecord) => ({
      answers: claims(order).map((claimId) => ({
        claimId,
        answer: 'partly',
        words: 'The second came late.',
      })),
      text: 'We are sorry about the delay.',
    });
    const text = textTo(disputed().act('channel', 'respond', respond), 'responded', 'client');
    says(
      text,
      'Harbour Letter on 1.1 Published: admitted in part\n> The second came late.',
      'Harbour Letter wrote:\n> We are sorry about the delay.',
      'Without an agreement by ',
      'stays frozen until the dispute ends. If no mediator decides within 30 days after that, €1,200.00 goes back to Northfold Coffee.',
    );
    without(text, 'Evidence came');
    const silent = textTo(negotiating(german), 'responded', 'client');
    says(silent, 'Harbour Letter zu „1.1 Published“: teilweise eingeräumt\n\nHarbour Letter schrieb:');
  });

  it('say of an offer what each gets, until when, and that silence is never consent', () => {
    const offered = negotiating().act('channel', 'makeOffer', refund(40_000));
    says(
      textTo(offered, 'offerMade', 'client'),
      'Harbour Letter offers €400.00 back.',
      'Northfold Coffee gets €400.00 back, Harbour Letter is paid €720.00, and the fee of Tallypost is €80.00.',
      'silence is never consent',
      'If you do not answer by ',
      'the offer lapses',
    );
    const promised = negotiating().act('channel', 'offerRefund', { refund: 10_000 });
    says(
      textTo(promised.act('client', 'makeOffer', refund(10_000)), 'offerMade', 'channel'),
      'Northfold Coffee offers €100.00 back.',
      'is paid €990.00, and the fee of Tallypost is €110.00.',
    );
    const again = textTo(negotiating().act('channel', 'makeOffer', redo), 'offerMade', 'client');
    says(again, 'the work done again by Fri 10 Apr 2026', 'the dispute is closed, €1,200.00 stays held');
    without(again, 'the fee of Tallypost is');
    for (const currency of ['JPY', 'KWD'])
      says(
        textTo(
          negotiating({ agreement: { currency } }).act('channel', 'makeOffer', refund(40_000)),
          'offerMade',
          'client',
        ),
        currency === 'JPY'
          ? 'JP¥40,000 back, Harbour Letter is paid JP¥72,000'
          : '40.000 back, Harbour Letter is paid KWD',
      );
  });

  it('say with the rejection that opens the way to a mediator that it is open', () => {
    const once = negotiating().act('channel', 'makeOffer', refund(1)).act('client', 'rejectOffer');
    without(textTo(once, 'offerRejected', 'channel'), 'ask for a mediator');
    const twice = once.act('client', 'makeOffer', refund(2)).act('channel', 'rejectOffer');
    says(textTo(twice, 'offerRejected', 'client'), 'either side can now ask for a mediator.');
  });

  it('say why a case goes to a mediator, what that means, and what silence then does', () => {
    const means = [
      'decides how €1,200.00 is divided. That decision is final.',
      'If no decision is made by ',
      '€1,200.00 goes back',
    ];
    const late = escalated();
    for (const to of ['channel', 'client', 'system'] as const)
      says(
        textTo(late, 'escalated', to),
        'Harbour Letter did not respond to the dispute in time.',
        'case 1042',
        ...means,
      );
    const asked = negotiating().reach('escalateOpens').act('client', 'escalate');
    says(textTo(asked, 'escalated', 'channel'), 'Northfold Coffee asked for a mediator.', ...means);
    const over = negotiating().reach('escalateOpens').reach('negotiation');
    says(textTo(over, 'escalated', 'client'), 'The time to agree has ended without an agreement.', ...means);
  });

  it('tell both sides of a question, its date, and the date of the decision that moved with it', () => {
    const question = { side: 'channel', question: 'When was the second issue sent?' };
    const play = mediating().act('mediator', 'requestInfo', question);
    const { deadlines } = play.order.context;
    const day = (at = '') => new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
    for (const to of ['channel', 'client'] as const)
      says(
        textTo(play, 'infoRequested', to),
        '> When was the second issue sent?',
        day(deadlines.info),
        day(deadlines.overdueCase),
      );
    const answered = play.act('channel', 'provideInfo', { answer: 'On Thursday at seven.', evidence });
    says(textTo(answered, 'infoProvided', 'client'), '> On Thursday at seven.', 'Evidence came with it: 2 ×');
  });

  it('tell who added evidence, and of what kind', () => {
    const outside = [
      { kind: 'url', url: 'https://letter.example/17' },
      { kind: 'text', text: 'Seen by three colleagues.' },
    ];
    const play = negotiating().act('client', 'addEvidence', { evidence: outside });
    const text = textTo(play, 'evidenceAdded', 'channel');
    says(
      text,
      'Northfold Coffee added evidence to case 1042.',
      'Evidence came with it: 1 × a link and 1 × in words.',
    );
    without(text, 'letter.example');
  });

  it('give both sides the finding on each claim, the reasons, and who gets what', () => {
    const decide = (order: OrderRecord) => ({
      refund: 50_000,
      findings: claims(order).map((claimId) => ({ claimId, finding: 'partlyUpheld' })),
      reasons,
    });
    for (const to of ['channel', 'client'] as const)
      says(
        textTo(mediating().act('mediator', 'decide', decide), 'decided', to),
        'decision on case 1042 is final.',
        'The mediator on 1.1 Published: upheld in part',
        `The mediator wrote:\n> ${reasons.slice(0, 40)}`,
        'Back to Northfold Coffee: €500.00\nTo Harbour Letter: €630.00\nFee of Tallypost: €70.00',
      );
    says(
      textTo(mediating(german).act('mediator', 'decide', decide), 'decided', 'client'),
      'Die Schlichtungsstelle zu „1.1 Published“: teilweise bestätigt',
      'Zurück an Northfold Coffee: 500,00',
    );
  });

  it('tell the operator of cases that nobody takes, and of decisions that are late, and nobody else', () => {
    const unclaimed = escalated().reach('unclaimed');
    says(
      textTo(unclaimed, 'caseUnclaimed', 'system'),
      'No mediator has taken case 1042 yet.',
      'If no decision is made by ',
    );
    const late = mediating().reach('overdueCase');
    says(textTo(late, 'caseOverdue', 'system'), 'Case 1042 should have been decided by now.');
    for (const { notice } of [...unclaimed.told, ...late.told])
      if (['caseUnclaimed', 'caseOverdue'].includes(notice.code)) assert.deepEqual(notice.to, ['system']);
  });
});
