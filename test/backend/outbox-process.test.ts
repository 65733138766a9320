/** The outbox of a real process: what it is asked to end in the middle of, and what an older version left to it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, it } from 'node:test';
import { openSqliteStore } from '../../backend/src/node/sqlite.ts';
import type { WebhookBody } from '../../backend/src/webhooks/body.ts';
import { startProcess } from '../support/backend-process.ts';
import { audience, issuer, secret, tokenFor } from '../support/edge.ts';
import { openSink } from '../support/mail-sink.ts';
import { orderToPlace } from '../support/placed.ts';
import { firstStep } from '../support/store/kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'cm-outbox-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('a process that is asked to end', () => {
  it('finishes the mails that are on their way, and sends none of them twice', async () => {
    const ids: string[] = [];
    const arriving = Promise.withResolvers<void>();
    const going = Promise.withResolvers<void>();
    const sink = await openSink({
      async data({ mail }) {
        ids.push(mail.messageId ?? 'none');
        if (ids.length === 2) arriving.resolve();
        // Taken over only after the process was asked to end.
        await going.promise;
        return null;
      },
    });
    after(() => sink.close());
    const env = environment('mails', { CM_SMTP_URL: sink.url });
    const backend = await startProcess([], env);
    await place(backend.url);
    await arriving.promise;
    const ended = backend.end('SIGTERM');
    // Longer than a process takes to end that waits for nothing.
    setTimeout(() => going.resolve(), 500);
    assert.equal(await ended, 0);
    assert.equal(backend.errors(), '');
    const store = openSqliteStore(env.CM_DATABASE);
    assert.deepEqual(await store.claimOutbox(['mail'], atLast, atLast, 9), []);
    await store.close();
    assert.equal(new Set(ids).size, 2);
    assert.equal(ids.length, 2);
  });
});

describe('a process that knows where webhooks go', () => {
  it('has each of them on disk with its event, whatever happens next', async () => {
    const env = environment('hooks', {
      CM_SMTP_URL: 'off',
      CM_WEBHOOK_URL: 'https://hooks.invalid/cm',
      CM_WEBHOOK_SECRET: `whsec_${Buffer.alloc(32).toString('base64')}`,
    });
    const backend = await startProcess([], env);
    const order = await place(backend.url);
    await backend.end('SIGKILL');
    const store = openSqliteStore(env.CM_DATABASE);
    const [row, ...more] = await store.claimOutbox(['webhook'], atLast, atLast, 9);
    const { type, orderId, version } = JSON.parse(row?.body ?? '{}') as WebhookBody;
    assert.deepEqual([type, orderId, version, more], ['order.placed', order.id, 1, []]);
    await store.close();
  });
});

describe('an outbox from before there were webhooks', () => {
  it('keeps its rows, their order and what became of them', async () => {
    const file = join(folder, 'old.db');
    const step = firstStep();
    const { id } = step.order;
    const now = openSqliteStore(file);
    await now.place({ bodyHash: 'a', step });
    await now.close();
    const columns =
      'key, order_id, position, kind, lane, body, next_at, claimed_until, attempts, state, error';
    const db = new DatabaseSync(file);
    // The table as its first version made it.
    const [made = ''] = /CREATE TABLE outbox \(.*?\n\);/s.exec(migration('0001-orders.sql')) ?? [];
    db.exec(`DROP TABLE outbox; ${made}`);
    const insert = db.prepare(`INSERT INTO outbox (${columns}) VALUES (?,?,?,?,?,?,?,?,?,?,?)`);
    const at = '2026-03-04T09:00:00.000Z';
    insert.run('late', id, 1, 'mail', 'mail:client', '{"n":1}', at, null, 3, 'waiting', 'busy');
    insert.run('next', id, 2, 'mail', 'mail:client', '{"n":2}', at, null, 0, 'waiting', null);
    insert.run('gone', id, 3, 'mail', 'mail:channel', '{"n":3}', at, null, 11, 'dead', 'no such mailbox');
    insert.run('sent', id, 4, 'money', 'money', '{}', at, null, 0, 'done', null);
    db.exec(migration('0004-webhooks.sql'));
    db.close();
    const store = openSqliteStore(file);
    const kinds = ['mail', 'money', 'webhook'] as const;
    const [late, ...more] = await store.claimOutbox(kinds, at, at, 10);
    assert.deepEqual([late?.key, late?.attempts, late?.error, more], ['late', 3, 'busy', []]);
    await store.outboxDone('late');
    assert.deepEqual(
      (await store.claimOutbox(kinds, at, at, 10)).map(({ key }) => key),
      ['next'],
    );
    const [gone] = await store.outboxTrouble({ dead: true, limit: 10 });
    assert.deepEqual([gone?.key, gone?.body], ['gone', '{"n":3}']);
    const hook = { key: 'hook', kind: 'webhook', lane: 'webhook', body: '{}', nextAt: at } as const;
    await store.addOutbox(id, [hook, { ...hook, key: 'sent', kind: 'money' }]);
    await store.outboxDone('next');
    assert.deepEqual(
      (await store.claimOutbox(kinds, at, at, 10)).map(({ key }) => key),
      ['hook'],
    );
    await store.close();
  });
});

const atLast = '2999-01-01T00:00:00.000Z';

function environment<Given extends Record<string, string>>(name: string, given: Given) {
  return {
    NODE_ENV: 'production',
    CM_DATABASE: join(folder, name, 'orders.db'),
    CM_JWT_SECRET: secret,
    CM_ISSUER: issuer,
    CM_AUDIENCE: audience,
    CM_MAIL_FROM: 'notices@tallypost.example',
    ...given,
  };
}

async function place(url: string) {
  const order = orderToPlace();
  const { status } = await fetch(`${url}/v1/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await tokenFor('host')}`, 'content-type': 'application/json' },
    body: JSON.stringify(order),
  });
  assert.equal(status, 201);
  return order;
}

function migration(name: string): string {
  return readFileSync(new URL(`../../backend/migrations/${name}`, import.meta.url), 'utf8');
}
