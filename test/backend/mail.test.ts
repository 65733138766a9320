/** Mails over a real SMTP server, read back as a mail program reads them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createReminderLinks } from '../../backend/src/auth/reminder-links.ts';
import { createSmtpTransport } from '../../backend/src/node/smtp.ts';
import type { Mail } from '../../backend/src/notices/mail.ts';
import { renderNotice } from '../../backend/src/notices/render.ts';
import { openSink, type Sink } from '../support/mail-sink.ts';
import { readEntry } from './notices-ical.ts';
import { env, everyMail, parties, Play } from './notices-orders.ts';

const links = createReminderLinks('https://api.tallypost.example', 'a secret of 32 bytes or even more');
const from = { from: 'notices@tallypost.example', name: 'Tallypost' };

let sink: Sink;
before(async () => (sink = await openSink()));
after(() => sink.close());

const inLanguage = (locale: string) => ({
  parties: { channel: { ...parties.channel, locale }, client: { ...parties.client, locale } },
});

function mailsOf(change: object): Mail[] {
  return everyMail(change).map(({ order, at, ...notice }, i) => ({
    ...renderNotice({ ...notice, orderId: order.id }, order, { ...env, at, reminders: links }),
    messageId: `<${i}.${order.parties.client.locale}@tallypost.example>`,
  }));
}

/** The header block, unfolded. */
const headersOf = (raw: string) =>
  new Map(
    (raw.split('\r\n\r\n')[0] ?? '')
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => {
        const [, name = line, value = ''] = /^([\w-]+): (.*)$/.exec(line) ?? [];
        return [name, value] as const;
      }),
  );
const unwrapped = (text = '') => text.replaceAll('\r\n', '\n').trim();

describe('every mail, sent by SMTP', () => {
  it('arrives with both parts, its addresses, its calendar entry and the headers of its kind', async () => {
    const mails = ['en-GB', 'de-DE'].flatMap((locale) => mailsOf(inLanguage(locale)));
    assert.ok(mails.length > 150, String(mails.length));
    const transport = createSmtpTransport({ url: sink.url, ...from });
    // The server waits a tenth of a second before it greets, so they go side by side.
    for (let i = 0; i < mails.length; i += 50) await Promise.all(mails.slice(i, i + 50).map(transport.send));
    assert.equal(sink.mails.length, mails.length);
    const arrived = new Map(sink.mails.map((received) => [received.mail.messageId, received]));
    for (const sent of mails) {
      const { mail, raw, to } = arrived.get(sent.messageId)!;
      const about = `${sent.subject} to ${to}`;
      assert.equal(to, sent.to.address, about);
      assert.equal(mail.subject, sent.subject);
      assert.equal(unwrapped(mail.text), sent.text.trim(), about);
      assert.equal(unwrapped(mail.html), sent.html.trim(), about);
      assert.deepEqual(mail.from, { name: 'Tallypost', address: 'notices@tallypost.example' });
      assertHeaders(headersOf(raw), sent);
      const [entry, ...more] = mail.attachments;
      assert.deepEqual([entry !== undefined, more.length], [sent.ics !== undefined, 0], about);
      if (entry === undefined) continue;
      const [, base64 = ''] =
        /Content-Type: text\/calendar; charset=utf-8; method=PUBLISH;[\s\S]*?\r\n\r\n([\w+/=\r\n]+?)\r\n--/.exec(
          raw,
        ) ?? [];
      const ics = Buffer.from(base64, 'base64').toString();
      assert.equal(ics, sent.ics);
      readEntry(ics);
    }
  });
});

const standard = [
  'From',
  'To',
  'Subject',
  'Message-ID',
  'Date',
  'MIME-Version',
  'Content-Type',
  'Auto-Submitted',
  'Content-Language',
];

function assertHeaders(headers: Map<string, string>, sent: Mail): void {
  const own = [...headers.keys()].filter((name) => !/^(?:Received|Content-Transfer-Encoding)$/i.test(name));
  const switches = sent.unsubscribe === undefined ? [] : ['List-Unsubscribe', 'List-Unsubscribe-Post'];
  assert.deepEqual(new Set(own), new Set([...standard, ...switches]), sent.subject);
  assert.equal(headers.get('Auto-Submitted'), 'auto-generated');
  assert.equal(headers.get('Content-Language'), sent.language);
  if (sent.unsubscribe === undefined) return;
  assert.equal(headers.get('List-Unsubscribe'), `<${sent.unsubscribe}>`);
  assert.equal(headers.get('List-Unsubscribe-Post'), 'List-Unsubscribe=One-Click');
}

describe('what somebody typed', () => {
  it('adds no header, no recipient and no part', async () => {
    const hostile = [
      'Eve\r\nBcc: everyone@evil.example',
      'Eve\r\n\r\nA new body',
      '=?utf-8?q?Eve=0d=0aBcc:x@evil.example?=',
      'Eve <x@evil.example>, "y',
      'Evé\u2028Bcc: x@evil.example \u{1f608}',
    ];
    const transport = createSmtpTransport({ url: sink.url, ...from });
    sink.mails.length = 0;
    const sent = hostile.flatMap((name, i) => {
      const { told } = new Play({ parties: { client: { ...parties.client, name } } });
      const { notice, order, at } = told[0]!;
      const operator = { name, address: 'ops@tallypost.example' };
      return (['channel', 'client'] as const).map((to) => ({
        ...renderNotice({ ...notice, orderId: 'o1', to }, order, { ...env, at, marketplace: name, operator }),
        messageId: `<${i}.${to}@tallypost.example>`,
      }));
    });
    await Promise.all(sent.map(transport.send));
    for (const { messageId, to, ics } of sent) {
      const { mail, raw } = sink.mails.find((received) => received.mail.messageId === messageId)!;
      assert.deepEqual(new Set(headersOf(raw).keys()), new Set(standard), raw.slice(0, 800));
      assert.deepEqual(
        [mail.to?.map(({ address }) => address), mail.cc ?? [], mail.bcc ?? []],
        [[to.address], [], []],
      );
      assert.equal(mail.attachments.length, ics === undefined ? 0 : 1);
    }
  });
});
