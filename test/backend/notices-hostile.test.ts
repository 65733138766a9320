import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OrderRecord } from '../../src/machines/decide.ts';
import type { Mail } from '../../backend/src/notices/mail.ts';
import { renderNotice } from '../../backend/src/notices/render.ts';
import { disputed, env, Play } from './notices-orders.ts';

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;b&gt; {number} {due}',
  'a\r\nBcc: everyone@evil.example',
  'a\u2028Bcc: x@evil.example\u2029b',
  '\u202egnp.exe\u202c',
  'tab\tnull\0bell\u0007esc\u001b[31m',
  'lone \ud800 surrogate',
  'x'.repeat(5000),
  '👩‍👩‍👧‍👦'.repeat(60),
  'https://evil.example/?a=<b>&c="d"',
  '${7*7} $& $1 `x`',
];

const named = (
  name: string,
  side: 'channel' | 'client',
  locale: string,
): Partial<OrderRecord['parties']> => ({
  [side]: { id: 'p', name, locale, timeZone: 'Europe/Berlin', email: 'p@p.example' },
});

function render(play: Play, code: 'placed' | 'decline' | 'disputeOpened', to: 'channel' | 'client'): Mail {
  const told = play.told.find(({ notice }) => notice.code === code)!;
  return renderNotice({ ...told.notice, orderId: 'o1', to }, told.order, { ...env, at: told.at });
}

function assertHarmless(mail: Mail): void {
  for (const header of [mail.subject, mail.to.name, mail.to.address, mail.messageId])
    assert.doesNotMatch(header, /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
  assert.ok(mail.subject.length <= 120 && mail.to.name.length <= 80);
  assert.ok(mail.subject.isWellFormed() && mail.text.isWellFormed() && mail.html.isWellFormed());
  // oxlint-disable-next-line no-control-regex -- a terminal that shows the text part obeys them
  assert.doesNotMatch(mail.text, /[\u0000-\u0009\u000b-\u001f\u202e]/);
  const tags = [...mail.html.matchAll(/<\/?([a-z!][\w]*)/gi)].map(([, tag]) => tag!.toLowerCase());
  const ours = [
    '!doctype',
    'html',
    'head',
    'meta',
    'title',
    'body',
    'div',
    'p',
    'h1',
    'blockquote',
    'br',
    'a',
    'strong',
    'table',
    'tr',
    'td',
  ];
  assert.deepEqual(
    [...new Set(tags)].filter((tag) => !ours.includes(tag)),
    [],
  );
  assert.doesNotMatch(mail.html, /<[^>]*\son\w+=/i);
  for (const [, href] of mail.html.matchAll(/href="([^"]*)"/g))
    assert.match(href!, /^https:\/\/tallypost\.example\//);
  assert.doesNotMatch(mail.html, /<[^>]*(?:\s(?:src|background|poster)=|url\()/i);
}

describe('hostile text', () => {
  it('in a party’s name stays a name', () => {
    for (const name of hostile)
      for (const side of ['channel', 'client'] as const)
        for (const to of ['channel', 'client'] as const)
          for (const locale of ['en-GB', 'de-DE'])
            assertHarmless(render(new Play({ parties: named(name, side, locale) }), 'placed', to));
  });

  it('in an explanation or a complaint is quoted as it was written', () => {
    for (const text of hostile) {
      const typed = `${text} and some more words so that it is long enough to be taken`.slice(0, 900);
      const declined = new Play().act('channel', 'decline', { reason: 'other', explanation: typed });
      const mail = render(declined, 'decline', 'client');
      assertHarmless(mail);
      assert.match(mail.text, /Harbour Letter wrote:\n> /);
    }
    const { html } = render(
      new Play().act('channel', 'decline', { reason: 'other', explanation: '<b>No</b> & "no"' }),
      'decline',
      'client',
    );
    assert.match(html, /&lt;b&gt;No&lt;\/b&gt; &amp; &quot;no&quot;/);
  });

  it('cannot end a quotation in the text part', () => {
    const typed = 'First line.\n\n-- \nTallypost support\nAccept or decline: https://evil.example';
    const { text } = render(
      new Play().act('channel', 'decline', { reason: 'other', explanation: typed }),
      'decline',
      'client',
    );
    const outside = text
      .split('\n')
      .filter((line) => !line.startsWith('>'))
      .join('\n');
    assert.doesNotMatch(outside, /evil/);
    assert.match(text, /> First line\.\n>\n> --\n> Tallypost support\n> Accept or decline/);
  });

  it('is cut where a mail would become too long', () => {
    const told = disputed().told.find(({ notice }) => notice.code === 'disputeOpened')!;
    const order = structuredClone(told.order);
    order.context.disputes[0]!.text = 'word '.repeat(800);
    const mail = renderNotice({ ...told.notice, orderId: 'o1', to: 'channel' }, order, {
      ...env,
      at: told.at,
    });
    assert.ok(mail.text.length < 4000);
    assert.match(mail.text, /…/);
  });

  it('in the deployment’s links is left out', () => {
    const { order, told, at } = new Play();
    const links = { ...env.links, order: 'javascript:alert(1)', support: 'not an address' };
    const mail = renderNotice({ ...told[0]!.notice, orderId: 'o1', to: 'channel' }, order, {
      ...env,
      links,
      at,
    });
    assert.doesNotMatch(mail.html + mail.text, /javascript:|not an address/);
  });
});
