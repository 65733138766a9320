import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openCaseKey } from '../../backend/src/node/case-key.ts';
import { StartError } from '../../backend/src/node/start-error.ts';
import { startProcess, startRefused } from '../support/backend-process.ts';
import { audience, issuer, secret } from '../support/edge.ts';

const folder = mkdtempSync(join(tmpdir(), 'cm-key-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const pem = (type: 'ed25519' | 'x25519' = 'ed25519') =>
  generateKeyPairSync(type as 'ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });

async function opened(caseKey: string | undefined, database = join(folder, 'orders.db')) {
  const said: string[] = [];
  const { key } = await openCaseKey({ caseKey, database }, (line) => said.push(line));
  return { key, said };
}

describe('the key that signs case files', () => {
  it('is made once beside the database, for nobody else to read, and says so', async () => {
    const { key, said } = await opened(undefined);
    const path = join(folder, 'case-key.pem');
    assert.equal(statSync(path).mode & 0o777, 0o600);
    assert.deepEqual(said, [
      `Made ${path}, the key that signs case files. Keep it with your backups, and nobody else's.`,
    ]);
    assert.deepEqual(await opened(undefined), { key, said: [] });
  });

  it('is the one that is named', async () => {
    const path = file('own.pem', pem().privateKey);
    const database = join(folder, 'elsewhere', 'orders.db');
    const { key, said } = await opened(path, database);
    assert.match(key.kid, /^[\w-]{43}$/);
    assert.deepEqual([said, existsSync(join(folder, 'elsewhere'))], [[], false]);
    assert.deepEqual((await opened(path)).key, key);
  });

  it('is refused with the reason and the way to make a right one', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const wrong: [string, RegExp][] = [
      [join(folder, 'none.pem'), /cannot be read \(ENOENT\)/],
      [folder, /cannot be read \(EISDIR\)/],
      [file('text.pem', 'hello'), /is not a private key in PEM \(PKCS #8\)/],
      [file('public.pem', pem().publicKey), /is a public key/],
      [file('rsa.pem', String(rsa.export({ type: 'pkcs8', format: 'pem' }))), /holds no Ed25519 key/],
      [file('x.pem', pem('x25519').privateKey), /holds no Ed25519 key/],
      [file('torn.pem', pem().privateKey.replace(/(KEY-----\n).{20}/, '$1')), /holds no Ed25519 key/],
      [
        file(
          'locked.pem',
          String(rsa.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })),
        ),
        /is locked with a password/,
      ],
    ];
    for (const [path, why] of wrong)
      await assert.rejects(opened(path), (error) => {
        assert.ok(error instanceof StartError, String(error));
        assert.match(error.message, why);
        assert.match(error.message, /^CM_CASE_KEY: .+; make one with: openssl genpkey -algorithm ed25519/);
        return true;
      });
  });
});

describe('a marketplace’s backend', () => {
  const env = {
    CM_JWT_SECRET: secret,
    CM_ISSUER: issuer,
    CM_AUDIENCE: audience,
    CM_SMTP_URL: 'off',
    CM_DATABASE: join(folder, 'market', 'orders.db'),
  };

  /** What it says at its start, and the ids of the keys that it serves. */
  async function started(more: Record<string, string> = {}) {
    const backend = await startProcess([], { ...env, ...more });
    const answer = await fetch(`${backend.url}/.well-known/case-file-keys.json`);
    const { keys } = (await answer.json()) as { keys: { kid: string }[] };
    await backend.end();
    return { lines: backend.output().trim().split('\n'), kids: keys.map(({ kid }) => kid) };
  }

  it('makes its key at the first start, and keeps serving it when another one takes over', async () => {
    const first = await started();
    assert.deepEqual([first.lines.length, first.kids.length], [2, 1]);
    assert.match(first.lines[0] ?? '', /^Made .*market\/case-key\.pem/);
    const CM_CASE_KEY = file('next.pem', pem().privateKey);
    const second = await started({ CM_CASE_KEY });
    assert.equal(second.lines.length, 1);
    assert.equal(second.kids.length, 2);
    assert.equal(second.kids[1], first.kids[0]);
  });

  it('does not start with a wrong one', async () => {
    const { code, err } = await startRefused([], { ...env, CM_CASE_KEY: file('no.pem', 'no') });
    assert.equal(code, 1);
    assert.match(err, /^Campaign Manager cannot start: CM_CASE_KEY: .*no\.pem is not a private key/);
  });
});
