import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActorOrSystem } from '../../src/contract/actions.ts';
import type { NoticeCode } from '../../src/machines/decide.ts';
import type { Mail } from '../../backend/src/notices/mail.ts';
import { renderNotice } from '../../backend/src/notices/render.ts';
import { languages } from '../../backend/src/notices/words.ts';
import { accepted, completed, env, negotiating, Play, ready, stories, type Told } from './notices-orders.ts';

/** Every mail that a told notice becomes. */
function mailsOf({ notice, order, at }: Told): Mail[] {
  return notice.to.map((to) =>
    renderNotice({ code: notice.code, params: notice.params, orderId: order.id, to }, order, { ...env, at }),
  );
}

function mailFor(play: Play, code: NoticeCode, to: ActorOrSystem): Mail {
  const told = play.told.findLast(({ notice }) => notice.code === code && notice.to.includes(to));
  assert.ok(told, `${code} was not told to the ${to}`);
  const { notice, order, at } = told;
  return renderNotice({ code, params: notice.params, orderId: order.id, to }, order, { ...env, at });
}

/** What a reader of the HTML part reads. */
const wordsOf = (html: string) =>
  html
    .replace(/<title>[^<]*<\/title>/, '')
    .replace(/<\/?(?:strong|a)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&gt;/g, '>')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

function assertWhole(mail: Mail, label: string): void {
  for (const part of [mail.subject, mail.text, wordsOf(mail.html), mail.ics ?? ''])
    assert.doesNotMatch(part, /undefined|null|NaN|\[object|\{\w+\}|…/, `${label}: ${part}`);
  assert.ok(mail.subject.length <= 120, label);
  const html = wordsOf(mail.html);
  const said = mail.text.split('\n-- \n')[0] ?? '';
  for (const line of said.split('\n').filter((line) => !/https:|^(?:> |[^:]+: [^ ]+$)/.test(line)))
    assert.ok(
      html.includes(line.replace(/\s+/g, ' ').trim()),
      `${label}: "${line}" is missing in the HTML part`,
    );
}

describe('notices', () => {
  const all = stories().flatMap(({ told }) => told);

  it('become whole mails for everyone who is told, in both parts', () => {
    for (const told of all)
      for (const mail of mailsOf(told)) assertWhole(mail, `${told.notice.code} to ${mail.to.name}`);
  });

  it('of an action without words of its own tell it as chat and history do, or at least by its code', () => {
    const play = ready();
    const told = play.told.findLast(({ notice }) => notice.code === 'markReady');
    assert.ok(told);
    const mailOf = (code: string) =>
      mailsOf({ ...told, notice: { ...told.notice, code: code as NoticeCode, to: ['client'] } })[0]!;
    const known = mailOf('release');
    assert.equal(known.subject, 'Order CM-2417: Harbour Letter released the payment');
    assert.match(known.text, /^Harbour Letter released the payment\. The order goes on\.$/m);
    assertWhole(known, 'release');
    const unknown = mailOf('doSomethingNew');
    assert.equal(unknown.subject, 'Order CM-2417: Harbour Letter changed the order: do something new');
    assertWhole(unknown, 'doSomethingNew');
  });

  it('lead to the order, at the place of the decision', () => {
    for (const told of all)
      for (const mail of mailsOf(told)) assert.match(mail.text, /https:\/\/tallypost\.example\/orders\/o1/);
    const placed = mailFor(new Play(), 'placed', 'channel');
    assert.match(placed.text, /^Accept or decline: https:\/\/tallypost\.example\/orders\/o1#accept$/m);
    assert.match(
      placed.html,
      /<a href="https:\/\/tallypost\.example\/orders\/o1#accept"[^>]*>Accept or decline<\/a>/,
    );
  });

  it('link every address whole, also where one begins with another', () => {
    const play = new Play();
    const { notice, order, at } = play.told[0]!;
    const links = { ...env.links, support: 'https://tallypost.example/terms#support' };
    const { html } = renderNotice({ ...notice, orderId: 'o1', to: 'client' }, order, { ...env, links, at });
    assert.match(html, /<a href="https:\/\/tallypost\.example\/terms#support"[^>]*>[^<]*#support<\/a>/);
  });

  it('name the moment with the zone of the one who reads', () => {
    const play = new Play({
      parties: {
        channel: {
          id: 'c',
          name: 'Slow Commute',
          locale: 'en-US',
          timeZone: 'America/New_York',
          email: 'a@b.example',
        },
      },
    });
    assert.match(mailFor(play, 'placed', 'channel').text, /by Wed 11 Mar 2026, 09:40 EDT/);
    assert.match(mailFor(play, 'placed', 'client').text, /by Wed 11 Mar 2026, 14:40 CET/);
    assert.equal(
      mailFor(play, 'placed', 'channel').subject,
      'Northfold Coffee placed order CM-2417 with Slow Commute: answer by Wed 11 Mar, 09:40 EDT',
    );
    assert.equal(
      mailFor(play, 'placed', 'client').subject,
      'Northfold Coffee placed order CM-2417 with Slow Commute',
    );
  });

  it('read a locale or zone that nobody knows as English in UTC', () => {
    const client = { id: 'c', name: 'Odd', locale: 'no such', timeZone: 'Mars/Base', email: 'a@b.example' };
    assert.match(mailFor(new Play({ parties: { client } }), 'placed', 'client').text, /13:40 UTC/);
  });

  it('write amounts with the decimals of their currency', () => {
    const priced = (currency: string, price: number) =>
      mailFor(new Play({ agreement: { currency, price } }), 'placed', 'channel').text;
    assert.match(priced('EUR', 120_000), /€1,200\.00/);
    assert.match(priced('JPY', 128_000), /JP¥128,000(?!\.)/);
    assert.match(priced('KWD', 1_234_567), /KWD\s1,234\.567/);
  });

  it('pass on what people typed, under their name', () => {
    const [declined] = stories();
    const { text, html } = mailFor(declined!, 'decline', 'client');
    assert.match(text, /Reason: the schedule is full\./);
    assert.match(text, /Harbour Letter wrote:\n> No room in March\./);
    assert.match(html, /<blockquote[^>]*>No room in March\.<\/blockquote>/);
  });

  it('show at the end who got what', () => {
    const { text } = mailFor(
      completed().act('channel', 'offerRefund', { refund: 20_000 }).act('client', 'release'),
      'split',
      'channel',
    );
    assert.match(
      text,
      /Back to Northfold Coffee: €200\.00\nTo Harbour Letter: €900\.00\nFee of Tallypost: €100\.00/,
    );
  });

  it('keep the same message id for the same notice', () => {
    const play = accepted();
    assert.equal(mailFor(play, 'accept', 'client').messageId, mailFor(play, 'accept', 'client').messageId);
    assert.match(mailFor(play, 'accept', 'client').messageId, /^<[\w.]+@tallypost\.example>$/);
  });

  it('remind the owner of the deadline it is about', () => {
    const { order, at } = new Play();
    const params = { kind: 'decision', dueAt: order.context.deadlines.decision! };
    const mail = renderNotice({ code: 'reminder', params, orderId: 'o1', to: 'channel' }, order, {
      ...env,
      at,
    });
    assert.equal(mail.subject, 'Reminder about order CM-2417: answer by Wed 11 Mar, 14:40 CET');
    assert.match(
      mail.text,
      /If you do not answer by Wed 11 Mar 2026, 14:40 CET, the order expires and €1,200\.00 goes back to Northfold Coffee\./,
    );
    assert.match(mail.text, /^Accept or decline: .*#accept$/m);
    assertWhole(mail, 'reminder');
  });

  it('tell the operator of a payment that failed', () => {
    const { order, at } = completed().act('client', 'release');
    const mail = renderNotice({ code: 'settlementFailed', params: {}, orderId: 'o1', to: 'system' }, order, {
      ...env,
      at,
    });
    assert.deepEqual(mail.to, env.operator);
    assertWhole(mail, 'settlementFailed');
  });
});

describe('the completion mail to the client', () => {
  const mail = mailFor(completed(), 'complete', 'client');

  it('greets by name and says all that the client needs to decide', () => {
    const facts = [
      /^Hello Northfold Coffee,/,
      /Harbour Letter reports that order CM-2417 is nearing completion and asks you to release the payment/,
      /You can dispute until Wed 11 Mar 2026, \d\d:\d\d CET: open the order, choose “Open dispute”/,
      /Low conversions and other things outside the control of Harbour Letter are no ground/,
      /Only a real breach of the agreement is/,
      /disputes: https:\/\/tallypost\.example\/terms#disputes/,
      /Order again: https:\/\/tallypost\.example\/again\/o1/,
      /If you do nothing by Wed 11 Mar 2026, \d\d:\d\d CET, Harbour Letter is paid €1,080\.00/,
      /orders\/o1#release/,
    ];
    for (const fact of facts) {
      assert.match(mail.text, fact);
      if (!/https|orders|\^/.test(fact.source)) assert.match(wordsOf(mail.html), fact);
    }
  });

  it('is called by the date until which to check', () => {
    assert.match(
      mail.subject,
      /^Harbour Letter completed order CM-2417: check it by Wed 11 Mar, \d\d:\d\d CET$/,
    );
  });

  it('says when the estimate lies after the window, and only then', () => {
    assert.doesNotMatch(mail.text, /estimated completion date/);
    const late = ready()
      .act('channel', 'setEstimate', { date: { date: '2026-03-28', timeZone: 'Europe/Berlin' } })
      .act('channel', 'complete', { availabilityTold: true });
    assert.match(
      mailFor(late, 'complete', 'client').text,
      /The estimated completion date, Sat 28 Mar 2026, lies after the end of your dispute window/,
    );
  });

  it('names a promised refund in what happens by itself', () => {
    const promised = ready()
      .act('channel', 'offerRefund', { refund: 20_000 })
      .act('channel', 'complete', { availabilityTold: true });
    assert.match(
      mailFor(promised, 'complete', 'client').text,
      /Harbour Letter is paid €900\.00 and €200\.00 goes back to Northfold Coffee/,
    );
  });
});

describe('the sentences of a notice', () => {
  it('leave no place unfilled in any language', () => {
    const known = ['author', 'amount', 'date', 'time', 'page', 'clause', 'verdict', 'count'];
    const play = negotiating().act('channel', 'makeOffer', { terms: { kind: 'refund', refund: 40_000 } });
    const rendered = mailFor(play, 'offerMade', 'client');
    assert.match(rendered.text, /Harbour Letter offers €400\.00 back/);
    for (const [language, sentences] of Object.entries(languages))
      for (const [key, sentence] of Object.entries(sentences))
        for (const [, place] of sentence.matchAll(/\{(\w+)\}/g))
          assert.ok(known.includes(place!) || places.has(place!), `${language} ${key}: {${place}}`);
  });
});

/** What a notice can fill in. */
const places = new Set(
  `name marketplace number channel client by side case deliverables captured refund payout fee promised payoutNow
  proposed proposedPayout settled slot version missing reason ground terms asked estimate nonDelivery due short
  termsDisputes reorder support unsubscribe happened who code claims evidence offerRefund offerPayout offerFee
  escalatedBy decisionDue silenceDays`.split(/\s+/),
);
