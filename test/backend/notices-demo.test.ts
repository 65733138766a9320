/** What the demo shows of its mails: every one there is, and those that did not arrive. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createPageInspector } from '../../backend/src/assets/inspect/page-inspector.ts';
import { createMemoryAssets } from '../../backend/src/assets/memory-assets.ts';
import { createReminderLinks } from '../../backend/src/auth/reminder-links.ts';
import { createDemo, type Demo } from '../../backend/src/demo/demo.ts';
import { demoLinks } from '../../backend/src/demo/links.ts';
import type { PreviewedMail } from '../../backend/src/demo/notices.ts';
import { pageTokens } from '../../backend/src/demo/session.ts';
import { languages } from '../../backend/src/notices/words.ts';
import { PermanentFailure } from '../../backend/src/outbox/backoff.ts';
import { createMemoryStore } from '../../backend/src/store/memory.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { standardPolicy } from '../../src/contract/policy.ts';
import { noticeCodes } from '../../src/machines/decide.ts';
import { hear } from '../support/edge.ts';
import { waitUntil } from '../support/waiting.ts';
import { readEntry } from './notices-ical.ts';

const base = 'https://demo.example';
let isRefusing = true;
let demo: Demo;
before(async () => {
  demo = await createDemo({
    store: createMemoryStore(),
    assets: createMemoryAssets(),
    inspector: createPageInspector(),
    tokens: pageTokens(Date.now),
    links: demoLinks(base),
    reminders: createReminderLinks(base, 'demo'),
    origins: [],
    mail: {
      async send() {
        if (isRefusing) throw new PermanentFailure('550 5.1.1 no such mailbox');
      },
    },
  });
});
after(() => demo.close());

async function ask<T>(path: string, body?: object, headers: Record<string, string> = {}) {
  const json = { 'content-type': 'application/json', ...headers };
  const init =
    body === undefined ? { headers } : { method: 'POST', headers: json, body: JSON.stringify(body) };
  return hear<T>(await demo.fetch(new Request(base + path, init)));
}

describe('the preview', () => {
  it('has every code in every language, each reminder, and each of them whole', async () => {
    const { body: mails } = await ask<PreviewedMail[]>('/demo/notices');
    for (const language of Object.keys(languages)) {
      const mine = mails.filter((mail) => mail.language === language);
      const codes = new Set(mine.map(({ code }) => code));
      assert.deepEqual(
        noticeCodes.filter((code) => !codes.has(code)),
        [],
        language,
      );
      const kinds = new Set(mine.flatMap(({ kind }) => kind ?? []));
      assert.deepEqual(kinds, new Set(Object.keys(standardPolicy.reminders)));
    }
    for (const { code, to, language, subject, text, html, ics, headers } of mails) {
      const about = `${code} to the ${to} in ${language}`;
      for (const part of [subject, text, html])
        assert.doesNotMatch(part, /undefined|null|NaN|\{\w+\}/, about);
      assert.match(text, /https:\/\/demo\.example\/\?order=/, about);
      if (ics !== undefined) readEntry(ics);
      const switches = headers.filter(([name]) => name.startsWith('List-')).length;
      assert.equal(switches, code === 'reminder' ? 2 : 0, about);
      const hello = languages[language]?.hello.replace(/\{name\}.*/, '') ?? '';
      if (to !== 'system' && to !== 'mediator') assert.ok(text.startsWith(hello), about);
    }
  });
});

describe('a mail that the demo could not send', () => {
  interface Trouble {
    waiting: unknown[];
    dead: { key: string; kind: string; to: string; error: string }[];
  }

  it('is listed with the server’s words, and sent again when asked', async () => {
    const { body: orders } = await ask<{ id: string; status: string }[]>('/demo/orders');
    const { id } = orders.find(({ status }) => status === 'placed')!;
    const { token } = (await ask<{ token: string }>(`/demo/session?actor=channel&order=${id}`)).body;
    const auth = { authorization: `Bearer ${token}` };
    const { actions } = (await ask<OrderSnapshot>(`/v1/orders/${id}`, undefined, auth)).body;
    const { on } = actions.find(({ type }) => type === 'accept')!;
    const command = { type: 'accept', on };
    await ask(`/v1/orders/${id}/actions`, command, { ...auth, 'idempotency-key': 'demo-accept-1' });
    // A reminder of the seed may have come due meanwhile.
    const given = async () =>
      (await ask<Trouble>('/demo/outbox')).body.dead.filter(({ kind }) => kind === 'mail');
    let dead: Trouble['dead'] = [];
    await waitUntil(async () => (dead = await given()).length > 0);
    assert.deepEqual(
      dead.map(({ kind, to, error }) => [kind, to, error]),
      [['mail', 'client', '550 5.1.1 no such mailbox']],
    );
    const accepted = async () =>
      (await ask<{ subject: string }[]>(`/demo/mail?order=${id}`)).body.filter(({ subject }) =>
        /accepted/.test(subject),
      ).length;
    assert.equal(await accepted(), 0);
    isRefusing = false;
    const { status } = await ask<Trouble>('/demo/outbox', { key: dead[0]!.key });
    assert.deepEqual([status, await given()], [200, []]);
    assert.equal(await accepted(), 1);
    assert.equal((await ask('/demo/outbox', { key: dead[0]!.key })).status, 404);
  });
});
