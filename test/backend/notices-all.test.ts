/** Every mail that there is, to each who gets it, in each language: whole, true for its reader, and leading to the decision. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Actor } from '../../src/contract/actions.ts';
import { standardPolicy } from '../../src/contract/policy.ts';
import { actionsFor, deadlinesOf, noticeCodes } from '../../src/machines/decide.ts';
import { createReminderLinks } from '../../backend/src/auth/reminder-links.ts';
import type { Mail } from '../../backend/src/notices/mail.ts';
import { hasRecipe } from '../../backend/src/notices/recipes.ts';
import { renderNotice } from '../../backend/src/notices/render.ts';
import { fill, happeningFor, languages } from '../../backend/src/notices/words.ts';
import { readEntry, valueIn } from './notices-ical.ts';
import {
  completed,
  disputed,
  env,
  everyMail,
  type Given,
  negotiating,
  parties,
  Play,
  ready,
} from './notices-orders.ts';

const links = createReminderLinks('https://api.tallypost.example', 'a secret of 32 bytes or even more');

/** Two who live far apart, so that a moment told in the wrong zone is seen. */
const inLanguage = (locale: string) => ({
  parties: {
    channel: { ...parties.channel, locale, timeZone: 'America/New_York' },
    client: { ...parties.client, locale, timeZone: 'Asia/Kolkata' },
  },
});

function mailOf({ order, at, ...notice }: Given): Mail {
  return renderNotice({ ...notice, orderId: order.id }, order, { ...env, at, reminders: links });
}

const all = Object.keys(languages).flatMap((language) =>
  everyMail(inLanguage(language)).map((given) => ({
    given,
    language,
    mail: mailOf(given),
    label: `${given.code} ${String(given.params['kind'] ?? '')} to the ${given.to} in ${language}`,
  })),
);

/** What a reader of the HTML part reads, with each address where its link is. */
const readHtml = (html: string) =>
  html
    .replace(/<title>[^<]*<\/title>/, '')
    .replace(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g, (_, url: string, label: string) =>
      url === label ? url : `${label}: ${url}`,
    )
    .replace(/<\/td><td[^>]*>/g, ': ')
    .replace(/<strong>|<\/strong>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&gt;/g, '>')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');
/** With plain spaces; a colon that a language sets apart, or writes wide, is still one. */
const plain = (line: string) => line.replace(/\s/g, ' ').replaceAll(/ : |：/g, ': ');
/** As a header has it: without the marks that keep a place in a right-to-left sentence apart. */
const bare = (text: string) => text.replace(/[\u2066-\u2069\u200e\u200f]/g, '');
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => plain(line.replace(/^> ?/, '').trim()))
    .filter((line) => line !== '' && line !== '--');

const actorOf = ({ to }: Given): Actor => (to === 'system' ? 'mediator' : to);
function isOpen(given: Given, action: string): boolean {
  const actor = actorOf(given);
  const party = actor === 'mediator' ? 'desk' : given.order.parties[actor].id;
  return actionsFor(given.order, { actor, party, subject: actor }, given.at).some(
    ({ type, open }) => type === action && open,
  );
}
const ownDeadlines = (given: Given) => {
  const actor = actorOf(given);
  const party = actor === 'mediator' ? 'desk' : given.order.parties[actor].id;
  return deadlinesOf(given.order, { actor, party, subject: actor }).filter(({ owner }) => owner === actor);
};

describe('every mail', () => {
  it('is there: each code of the closed list, each kind of reminder, in each language', () => {
    for (const language of Object.keys(languages)) {
      const mine = all.filter((one) => one.language === language);
      const told = new Set(mine.map(({ given }) => given.code));
      assert.deepEqual(
        noticeCodes.filter((code) => (hasRecipe(code) ? !told.has(code) : !happeningFor(language, code))),
        [],
        `no words, or no story that gives it, in ${language}`,
      );
      const kinds = new Set(
        mine.flatMap(({ given: { params, code } }) => (code === 'reminder' ? [params['kind']] : [])),
      );
      assert.deepEqual(kinds, new Set(Object.keys(standardPolicy.reminders)));
    }
    assert.deepEqual([...new Set(all.map(({ language }) => language))], Object.keys(languages));
  });

  it('says the same in both parts, line by line, with the same addresses', () => {
    for (const { mail, label } of all) {
      const html = linesOf(readHtml(mail.html));
      const text = linesOf(mail.text);
      const only = (a: string[], b: string[]) => a.filter((line) => !b.includes(line));
      assert.deepEqual(only(text, html), [], `${label}: missing in the HTML part`);
      // What the HTML part has beside it: whose mail it is, and what it is about.
      const more = only(html, text).filter(
        (line) => line !== env.marketplace && !plain(mail.subject).startsWith(bare(line)),
      );
      assert.deepEqual(more, [], `${label}: missing in the text part`);
    }
  });

  it('has one link that leads to the order, and to the decision where its reader has one to make', () => {
    for (const { given, mail, label } of all) {
      const found = [
        ...mail.text.matchAll(/^[^:\n]+(?:: |：)https:\/\/tallypost\.example\/orders\/o1(?:#(\w+))?$/gm),
      ];
      assert.equal(found.length, 1, label);
      assert.equal(mail.html.match(/href="https:\/\/tallypost\.example\/orders\/o1[#"]/g)?.length, 1, label);
      const action = found[0]?.[1];
      if (action !== undefined) assert.ok(isOpen(given, action), `${label}: ${action} is not open to them`);
      // Only the answer to a deadline of one's own is pressing enough to be looked for.
      else
        assert.deepEqual(
          ownDeadlines(given).filter(({ kind }) => kind !== 'hardStop'),
          [],
          label,
        );
    }
  });

  it('names moments in the zone of who reads, and in no other', () => {
    let moments = 0;
    for (const { given, mail, label } of all) {
      const zone =
        { client: /^(?:IST|(?:GMT|UTC)\+5:30)$/ }[given.to as string] ?? /^(?:EST|EDT|(?:GMT|UTC)[-−][45])$/;
      for (const [, found = ''] of `${mail.subject}\n${mail.text}`.matchAll(
        /\d\d:\d\d (?:[صم] )?([A-Z]{3,4}(?:[+−-]\d+(?::\d\d)?)?)/g,
      )) {
        assert.match(found, zone, label);
        moments++;
      }
    }
    assert.ok(moments > 120, String(moments));
  });

  it('says what happens to the money: by itself, at the latest when, or how it was divided', () => {
    for (const { given, mail, label, language } of all) {
      const ended = given.order.context.endedAt !== null;
      const read = ['channel', 'client'].includes(given.to) ? language : 'en';
      const fee = fill(languages[read]!['money.fee'], { marketplace: 'Tallypost' });
      if (ended)
        assert.ok(
          linesOf(mail.text).some((line) => line.startsWith(`${fee}: `)),
          label,
        );
      else assert.match(mail.text, /\d{3}[.,]\d\d(?!\d)/, label);
      const due = given.code === 'reminder' || ownDeadlines(given).length > 0;
      if (due && !ended)
        assert.match(mail.text, /20\d\d.{0,12} \d\d:\d\d (?:[صم] )?[A-Zغ]/, `${label}: until when`);
    }
  });

  it('has a calendar entry for each deadline that its reader must keep, valid to the letter', () => {
    let entries = 0;
    for (const { given, mail, label } of all) {
      const own = ownDeadlines(given);
      if (mail.ics === undefined) {
        // A last day weeks ahead is entered when it begins and when it comes near, not with each step.
        assert.deepEqual(
          own.filter(({ kind }) => kind !== 'hardStop'),
          [],
          label,
        );
        continue;
      }
      entries++;
      const entry = readEntry(mail.ics);
      const moment = (valueIn(entry, 'DTSTART') ?? '').replace(/\D/g, '');
      assert.ok(
        own.some(({ dueAt }) => dueAt.replace(/\D/g, '').slice(0, 14) === moment),
        label,
      );
      assert.equal(valueIn(entry, 'SEQUENCE'), String(given.order.version), label);
      assert.equal(valueIn(entry, 'ORGANIZER'), 'mailto:support@tallypost.example', label);
    }
    assert.ok(entries > 60, String(entries));
  });

  it('can be switched off only where it is a reminder, by whoever it reminds', () => {
    for (const { given, mail, label, language } of all) {
      assert.equal(mail.unsubscribe !== undefined, given.code === 'reminder', label);
      if (mail.unsubscribe === undefined || given.to === 'system' || given.to === 'mediator') continue;
      const party = given.order.parties[given.to].id;
      const token = mail.unsubscribe.slice('https://api.tallypost.example/v1/reminders/'.length);
      assert.deepEqual(links.who(token), { party, language }, label);
      assert.ok(
        mail.text.includes(`${mail.unsubscribe}\n`) && mail.html.includes(`href="${mail.unsubscribe}"`),
      );
    }
  });
});

describe('a mail to one side', () => {
  const callOf = (play: Play, code: string, to: string) => {
    const { notice, order, at } = play.told.findLast(({ notice }) => notice.code === code)!;
    const { text } = mailOf({ code: notice.code, params: notice.params, order, at, to: to as Given['to'] });
    return /orders\/o1(#\w+)?/.exec(text)?.[1];
  };

  it('asks only the side that was asked for an answer', () => {
    const asked = disputed()
      .reach('response')
      .act('mediator', 'claimCase')
      .act('mediator', 'requestInfo', { side: 'channel', question: 'When was the second issue sent?' });
    assert.equal(callOf(asked, 'infoRequested', 'channel'), '#provideInfo');
    assert.equal(callOf(asked, 'infoRequested', 'client'), undefined);
  });

  it('leads nowhere but to the order once nothing is left to decide', () => {
    const withdrawn = disputed().act('client', 'withdrawDispute');
    assert.equal(callOf(withdrawn, 'disputeWithdrawn', 'channel'), undefined);
    const date = { date: '2026-03-25', timeZone: 'Europe/Berlin' };
    const early = new Play().act('channel', 'accept').act('channel', 'setEstimate', { date });
    assert.equal(
      callOf(early.act('client', 'acceptEstimate', { date }), 'acceptEstimate', 'channel'),
      undefined,
    );
    const later = ready().act('channel', 'setEstimate', { date });
    assert.equal(
      callOf(later.act('client', 'acceptEstimate', { date }), 'acceptEstimate', 'channel'),
      '#complete',
    );
  });

  it('gives the channel its last day again when the work is to be done again', () => {
    const offer = { terms: { kind: 'redo', date: { date: '2026-04-25', timeZone: 'Europe/Berlin' } } };
    const play = negotiating().act('channel', 'makeOffer', offer).act('client', 'acceptOffer');
    const { notice, order, at } = play.told.findLast(({ notice }) => notice.code === 'redoAgreed')!;
    const entry = readEntry(mailOf({ ...notice, order, at, to: 'channel' }).ics!);
    assert.equal(valueIn(entry, 'UID'), 'o1.hardStop.channel@tallypost.example');
    const moment = order.context.deadlines.hardStop!.replace(/[-:]|\.\d+/g, '');
    assert.equal(valueIn(entry, 'DTSTART'), moment);
    assert.match(valueIn(entry, 'SUMMARY') ?? '', /done again by Sat 25 Apr 2026: act by Sat 23 May/);
    assert.match(valueIn(entry, 'DESCRIPTION') ?? '', /a case is opened and a mediator decides/);
  });

  it('replaces the calendar entry of a deadline that has moved', () => {
    const play = completed()
      .act('channel', 'retractCompletion')
      .act('channel', 'complete', { availabilityTold: true });
    const entries = play.told
      .filter(({ notice }) => notice.code === 'complete')
      .map(({ notice, order, at }) => readEntry(mailOf({ ...notice, order, at, to: 'client' }).ics!));
    const [first, second] = entries.map((entry) =>
      ['UID', 'SEQUENCE', 'DTSTART'].map((name) => valueIn(entry, name)),
    );
    assert.equal(first?.[0], second?.[0]);
    assert.ok(Number(second?.[1]) > Number(first?.[1]));
    assert.ok(second![2]! > first![2]!);
  });
});
