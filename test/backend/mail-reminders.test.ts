/** Reminders can be switched off from the mail itself, by a person or by a mail program, and on again; nothing else can. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { createReminderLinks } from '../../backend/src/auth/reminder-links.ts';
import { readSettings } from '../../backend/src/node/settings.ts';
import { createSmtpTransport } from '../../backend/src/node/smtp.ts';
import { openSqliteStore } from '../../backend/src/node/sqlite.ts';
import { StartError } from '../../backend/src/node/start-error.ts';
import { renderNotice } from '../../backend/src/notices/render.ts';
import { languages } from '../../backend/src/notices/words.ts';
import { createMemoryStore } from '../../backend/src/store/memory.ts';
import type { Store } from '../../backend/src/store/store.ts';
import { HOUR } from '../../src/contract/primitives.ts';
import { audience, base, hear, issuer, openEdge, secret } from '../support/edge.ts';
import { openWorld } from '../support/orders-world.ts';
import { openSink } from '../support/mail-sink.ts';

const links = createReminderLinks(base, secret);
const channel = { party: 'northlight', language: 'en' };

const folder = mkdtempSync(join(tmpdir(), 'cm-reminders-'));
const sqlite = openSqliteStore(join(folder, 'orders.db'));
after(async () => {
  await sqlite.close();
  rmSync(folder, { recursive: true, force: true });
});

const tokenOf = (link: string) => link.slice(link.lastIndexOf('/') + 1);
const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
const oneClick = { 'List-Unsubscribe': 'One-Click' };

describe('a link to switch reminders off', () => {
  it('names the party and the language of its page, and lasts', () => {
    assert.deepEqual(links.who(tokenOf(links.link(channel))), channel);
    assert.equal(links.link(channel), createReminderLinks(base, secret).link(channel));
    assert.ok(links.link({ ...channel, party: 'p'.repeat(64) }).length < 200);
  });

  it('cannot be made, changed or taken over from another deployment', () => {
    const token = tokenOf(links.link(channel));
    const [language = '', party = '', seal = ''] = token.split('~');
    const foreign = tokenOf(createReminderLinks(base, `${secret}!`).link(channel));
    const forged = [
      [language, 'alder', seal].join('~'),
      ['de', party, seal].join('~'),
      [language, party, seal.replace(/.$/, (last) => (last === '0' ? '1' : '0'))].join('~'),
      [language, party, seal.slice(1)].join('~'),
      [language, party].join('~'),
      foreign,
      '',
      'x'.repeat(5000),
    ];
    for (const one of forged) assert.equal(links.who(one), null, one.slice(0, 80));
  });
});

for (const [kind, open] of Object.entries({ memory: createMemoryStore, sqlite: () => sqlite }) as [
  string,
  () => Store,
][])
  describe(`switching reminders off, kept in ${kind}`, () => {
    const store = open();
    const edge = openEdge({ store, reminders: links });
    const ask = (link: string, init?: RequestInit) => edge.app.fetch(new Request(link, init));
    const isOff = () => store.remindersOff('northlight');

    it('changes nothing when the page is only looked at, as link scanners do', async () => {
      for (const method of ['GET', 'HEAD', 'GET']) {
        const response = await ask(links.link(channel), { method, headers: { accept: 'text/html' } });
        assert.equal(response.status, 200);
        assert.equal(await isOff(), false);
      }
      const page = await (await ask(links.link(channel))).text();
      assert.match(page, /You get a reminder by email before a deadline of yours ends\./);
      assert.match(page, /<button name="reminders" value="off">Send no more reminders<\/button>/);
    });

    it('is one click for a mail program, however it sends its form and wherever it runs', async () => {
      const multipart = new FormData();
      multipart.set('List-Unsubscribe', 'One-Click');
      const ways: RequestInit[] = [
        form(oneClick),
        { method: 'POST', body: multipart },
        { ...form(oneClick), headers: { origin: 'null' } },
        { ...form(oneClick), headers: { origin: 'https://webmail.example' } },
      ];
      for (const way of ways) {
        await store.setRemindersOff('northlight', null);
        const response = await ask(links.link(channel), way);
        assert.equal(response.status, 200);
        assert.match(await response.text(), /You get no more reminders by email\./);
        assert.equal(await isOff(), true);
      }
      // Of this party, and of nobody else.
      assert.equal(await store.remindersOff('alder'), false);
    });

    it('can be taken back on the page, in the reader’s language', async () => {
      await ask(links.link(channel), form({ reminders: 'off' }));
      await ask(links.link(channel), form({ reminders: 'off' }));
      const german = links.link({ ...channel, language: 'de' });
      const page = await (await ask(german)).text();
      assert.match(page, /<html lang="de" dir="ltr">[^]*Sie erhalten keine Erinnerungen per E-Mail mehr\./);
      assert.match(page, /<button name="reminders" value="on">Wieder Erinnerungen senden<\/button>/);
      const after = await (await ask(german, form({ reminders: 'on' }))).text();
      assert.match(after, /Sie erhalten per E-Mail eine Erinnerung/);
      assert.equal(await isOff(), false);
    });

    it('is said in every language of the mails, Arabic from right to left', async () => {
      for (const language of Object.keys(languages)) {
        const page = await (await ask(links.link({ ...channel, language }))).text();
        const direction = language === 'ar' ? 'rtl' : 'ltr';
        assert.ok(page.includes(`<html lang="${language}" dir="${direction}">`), language);
      }
    });

    it('refuses what is no such form, and what was signed for nobody', async () => {
      const strange: [number, RequestInit][] = [
        [400, form({})],
        [400, form({ 'List-Unsubscribe': 'Two-Clicks' })],
        [400, form({ reminders: 'maybe' })],
        [400, { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=y' } }],
        [413, form({ reminders: 'off', more: 'x'.repeat(3000) })],
        [
          415,
          { method: 'POST', body: '{"reminders":"off"}', headers: { 'content-type': 'application/json' } },
        ],
        [415, { method: 'POST' }],
      ];
      for (const [status, init] of strange) {
        assert.equal((await hear(await ask(links.link(channel), init))).status, status);
        assert.equal(await isOff(), false);
      }
      const forged = `${links.link(channel).slice(0, -1)}x`;
      assert.equal((await hear(await ask(forged, form(oneClick)))).status, 404);
      const page = await ask(forged, { headers: { accept: 'text/html,*/*' } });
      assert.deepEqual([page.status, page.headers.get('content-type')], [404, 'text/html; charset=utf-8']);
      assert.equal((await hear(await ask(links.link(channel), { method: 'DELETE' }))).status, 405);
    });

    it('is forgotten when the store is emptied', async () => {
      await store.setRemindersOff('alder', '2026-03-04T09:00:00.000Z');
      await store.clear();
      assert.equal(await store.remindersOff('alder'), false);
    });

    it('shows a page that can run, load, frame and keep nothing', async () => {
      const { headers } = await ask(links.link(channel));
      assert.match(
        headers.get('content-security-policy') ?? '',
        /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      );
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.equal(headers.get('cache-control'), 'no-store');
    });

    it('keeps reminders from being sent, and nothing else: their rows are done', async () => {
      const world = openWorld({ store });
      world.clock.set('2026-03-04T09:00:00.000Z');
      await ask(links.link(channel), form(oneClick));
      await world.place();
      const told = () => world.mails.filter(({ to }) => to.name === 'channel').map(({ code }) => code);
      await world.outbox.drain();
      world.clock.advance(25 * HOUR);
      await world.outbox.drain();
      assert.deepEqual(told(), ['placed']);
      assert.deepEqual(await store.outboxTrouble({ dead: false, limit: 10 }), []);
      await ask(links.link(channel), form({ reminders: 'on' }));
      world.clock.advance(18 * HOUR);
      await world.outbox.drain();
      // What came due meanwhile is not made up for.
      assert.deepEqual(told(), ['placed', 'reminder']);
    });
  });

describe('a reminder', () => {
  it('carries the link, by which its reader gets no more of them; a notice carries none', async () => {
    const store = createMemoryStore();
    const sink = await openSink();
    const world = openWorld({ store, render: renderNotice, reminders: links });
    world.doors.send = createSmtpTransport({ url: sink.url, from: 'n@tallypost.example', name: 'T' }).send;
    const edge = openEdge({ store, reminders: links });
    await world.place();
    world.clock.advance(24 * HOUR);
    await world.outbox.drain();
    const switches = sink.mails.flatMap(({ mail, to }) => {
      const of = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
      return of('list-unsubscribe') === undefined
        ? []
        : [{ to, link: of('list-unsubscribe')!.slice(1, -1), post: of('list-unsubscribe-post') }];
    });
    assert.deepEqual([sink.mails.length, switches.length], [3, 1]);
    assert.deepEqual(
      [switches[0]?.to, switches[0]?.post],
      ['desk@northlight.example', 'List-Unsubscribe=One-Click'],
    );
    const answer = await edge.app.fetch(new Request(switches[0]!.link, form(oneClick)));
    assert.equal(answer.status, 200);
    world.clock.advance(18 * HOUR);
    await world.outbox.drain();
    await sink.close();
    assert.equal(sink.mails.length, 3);
  });
});

describe('CM_PUBLIC_URL', () => {
  const good = { CM_JWT_SECRET: secret, CM_ISSUER: issuer, CM_AUDIENCE: audience, CM_SMTP_URL: 'off' };
  const refused = (env: Record<string, string | undefined>): string => {
    try {
      readSettings([], { ...good, ...env });
    } catch (error) {
      assert.ok(error instanceof StartError, String(error));
      return error.message;
    }
    return assert.fail('accepted');
  };

  it('says where the links lead; without it there are none', async () => {
    assert.equal(readSettings([], good).reminders, null);
    const { reminders } = readSettings([], { ...good, CM_PUBLIC_URL: 'https://api.shop.example/cm/' });
    assert.match(
      reminders!.link(channel),
      /^https:\/\/api\.shop\.example\/cm\/v1\/reminders\/en~northlight~\w{32}$/,
    );
    const edge = openEdge();
    assert.equal((await edge.call('GET', new URL(links.link(channel)).pathname)).status, 404);
  });

  it('must be safe on its way, and needs a key that outlasts a restart', () => {
    for (const url of [
      'http://api.shop.example',
      'api.shop.example',
      'https://a.example/?x=1',
      'ftp://a.example',
    ])
      assert.match(refused({ CM_PUBLIC_URL: url }), /^CM_PUBLIC_URL is .*; write the https address/);
    const env = { CM_PUBLIC_URL: 'https://a.example', CM_JWT_SECRET: undefined, CM_JWKS: 'keys.json' };
    assert.match(refused(env), /asks for a key that lasts.*; set CM_FILE_KEY/);
    assert.ok(readSettings([], { ...good, ...env, CM_FILE_KEY: 'k'.repeat(32) }).reminders);
    assert.ok(readSettings([], { ...good, CM_PUBLIC_URL: 'http://127.0.0.1:8787' }).reminders);
  });
});
