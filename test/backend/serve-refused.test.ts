/** Every reason not to start: one line with the reason and the fix, an exit code, and nothing touched. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { openSqliteStore } from '../../backend/src/node/sqlite.ts';
import { standardPolicy } from '../../src/contract/policy.ts';
import { startRefused } from '../support/backend-process.ts';
import { secret } from '../support/edge.ts';

const folder = mkdtempSync(join(tmpdir(), 'cm-refused-'));
const good = {
  CM_DATABASE: join(folder, 'orders.db'),
  CM_JWT_SECRET: secret,
  CM_ISSUER: 'https://host.example',
  CM_AUDIENCE: 'campaign-manager',
  CM_SMTP_URL: 'off',
};

/** Must not start; says why in one line. */
async function refusal(env: Record<string, string>, args: string[] = []): Promise<string> {
  const { code, out, err } = await startRefused(args, { ...good, ...env });
  assert.equal(code, 1, `started, or ended with ${code}: ${out}${err}`);
  assert.equal(out, '');
  assert.match(err, /^Campaign Manager cannot start: [^\n]+; [^\n]+\n$/);
  return err;
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function database(name: string, sql: string): string {
  const path = join(folder, name);
  const db = new DatabaseSync(path);
  db.exec(sql);
  db.close();
  return path;
}

let busy: Server;
before(async () => {
  busy = createServer();
  await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
});
after(() => {
  busy.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the backend does not start', () => {
  it('on a taken port, and leaves the database of who took it alone', async () => {
    const { port } = busy.address() as AddressInfo;
    const theirs = database('theirs.db', 'CREATE TABLE meta (name, value)');
    const before = hashOf(theirs);
    const said = await refusal({ PORT: String(port), CM_DATABASE: theirs }, ['--demo', '--fresh']);
    assert.match(said, new RegExp(`port ${port} is taken; .*PORT=${port + 1}`));
    assert.equal(hashOf(theirs), before);
  });

  it('without a key to check tokens with', async () => {
    assert.match(await refusal({ CM_JWT_SECRET: '' }), /no key .*CM_JWT_SECRET .*CM_JWKS/);
  });

  it('with a secret that can be guessed', async () => {
    assert.match(await refusal({ CM_JWT_SECRET: 'x'.repeat(31) }), /31 bytes; HS256 needs at least 32/);
  });

  it('with a bad policy, and says all that is wrong with it', async () => {
    const CM_POLICY = join(folder, 'bad.json');
    const bad = { ...standardPolicy, decisionHours: 0, mediatorSilence: 'shrug', extra: 1 };
    writeFileSync(CM_POLICY, JSON.stringify(bad));
    const said = await refusal({ CM_POLICY });
    assert.match(said, /decisionHours: must be at least 1/);
    assert.match(said, /mediatorSilence: must be one of refund, release, notify/);
    assert.match(said, /unknown: extra/);
  });

  it('on a file that is no database of ours, and changes nothing in it', async () => {
    const text = join(folder, 'text.db');
    writeFileSync(text, 'These are only words, and quite a lot of them. '.repeat(200));
    const reasons = {
      [database('newer.db', 'CREATE TABLE orders (id TEXT); PRAGMA user_version = 999')]:
        /newer version of this/,
      [database('other.db', 'CREATE TABLE recipes (id TEXT)')]: /database of another program/,
      [text]: /is not an SQLite database/,
    };
    for (const [path, reason] of Object.entries(reasons)) {
      const before = hashOf(path);
      assert.match(await refusal({ CM_DATABASE: path }), reason);
      assert.equal(hashOf(path), before);
    }
    assert.match(await refusal({ CM_DATABASE: folder }), /cannot be opened; check that the folder exists/);
  });

  it('as a demo on a marketplace’s database, which it would throw away', async () => {
    const path = join(folder, 'marketplace.db');
    const store = openSqliteStore(path);
    await store.close();
    for (const args of [['--demo'], ['--demo', '--fresh']]) {
      const before = hashOf(path);
      assert.match(await refusal({ CM_DATABASE: path }, args), /holds a marketplace's orders/);
      assert.equal(hashOf(path), before);
    }
  });

  it('as a demo where others could reach it', async () => {
    assert.match(
      await refusal({ HOST: '0.0.0.0' }, ['--demo']),
      /anyone sign in as anyone.*HOST=127\.0\.0\.1/,
    );
    assert.match(await refusal({ NODE_ENV: 'production' }, ['--demo']), /refuses NODE_ENV=production/);
  });

  it('with an option it does not know', async () => {
    assert.match(await refusal({}, ['--dmeo']), /unknown option --dmeo; the options are --demo/);
  });
});
