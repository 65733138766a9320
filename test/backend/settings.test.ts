import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openAuth } from '../../backend/src/node/keys.ts';
import { listen } from '../../backend/src/node/listen.ts';
import { readSettings } from '../../backend/src/node/settings.ts';
import { StartError } from '../../backend/src/node/start-error.ts';
import { Problem } from '../../src/contract/api-error.ts';
import { standardPolicy } from '../../src/contract/policy.ts';
import { audience, issuer, secret, tokenFor } from '../support/edge.ts';

const folder = mkdtempSync(join(tmpdir(), 'cm-settings-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const good = { CM_JWT_SECRET: secret, CM_ISSUER: issuer, CM_AUDIENCE: audience, CM_SMTP_URL: 'off' };

function refused(env: Record<string, string>, args: string[] = []): string {
  try {
    readSettings(args, { ...good, ...env });
  } catch (error) {
    assert.ok(error instanceof StartError, String(error));
    assert.match(error.message, /^[^\n]+; [^\n]+$/);
    return error.message;
  }
  return assert.fail(`accepted ${JSON.stringify(env)}`);
}

describe('the environment', () => {
  it('needs little', () => {
    const { host, port, database, demo, origins, policy, smtp } = readSettings([], good);
    assert.deepEqual([host, port, database, demo], ['127.0.0.1', 8787, 'data/orders.db', false]);
    assert.deepEqual([origins, smtp, policy], [[], null, standardPolicy]);
    assert.equal(readSettings(['--demo'], {}).database, 'data/demo.db');
    const { assets, quota, retentionMonths } = readSettings([], good);
    assert.deepEqual([assets, quota, retentionMonths], ['data/files', 5_000_000_000, 24]);
    assert.equal(readSettings(['--demo'], {}).assets, 'data/demo-files');
    assert.equal(readSettings([], { ...good, CM_DATABASE: '/srv/cm/orders.db' }).assets, '/srv/cm/files');
  });

  it('says everything else by name', () => {
    const settings = readSettings([], {
      ...good,
      HOST: '0.0.0.0',
      PORT: '80',
      CM_DATABASE: 'x.db',
      CM_ORIGINS: 'https://a.example, http://b.example:81',
      CM_SMTP_URL: 'smtps://u:p@mail.example',
      CM_MAIL_FROM: 'a@b.example',
      CM_OPERATOR: 'ops@b.example',
      CM_MARKETPLACE: 'Tallypost',
      CM_LINK_ORDER: 'https://a.example/{id}',
      CM_LIMITS: 'messages=7,uploads=3,streams=2',
      CM_ASSETS: '/srv/files',
      CM_QUOTA: '1000000',
      CM_RETENTION_MONTHS: '6',
      CM_FILE_KEY: 'k'.repeat(32),
      CM_CASE_KEY: '/srv/case-key.pem',
      CM_POLICY: file(
        'policy.json',
        JSON.stringify({
          ...standardPolicy,
          decisionHours: 72,
        }),
      ),
    });
    assert.deepEqual(settings.origins, ['https://a.example', 'http://b.example:81']);
    assert.deepEqual(settings.smtp, { url: 'smtps://u:p@mail.example', from: 'a@b.example' });
    assert.deepEqual(settings.operator, { name: 'Tallypost', address: 'ops@b.example' });
    assert.equal(settings.links.order, 'https://a.example/{id}');
    assert.deepEqual(settings.limits, { messages: 7, uploads: 3, streams: 2 });
    assert.equal(settings.policy.decisionHours, 72);
    assert.deepEqual([settings.assets, settings.quota, settings.retentionMonths], ['/srv/files', 1e6, 6]);
    assert.deepEqual(settings.fileKey, new TextEncoder().encode('k'.repeat(32)));
    assert.equal(settings.caseKey, '/srv/case-key.pem');
    assert.deepEqual([settings.host, settings.port, settings.database], ['0.0.0.0', 80, 'x.db']);
  });

  it('is refused where it contradicts itself or leaves something out', () => {
    assert.match(refused({ CM_JWKS: 'keys.json' }), /both CM_JWT_SECRET and CM_JWKS/);
    const none = { CM_ISSUER: '', CM_AUDIENCE: '', CM_SMTP_URL: '' };
    assert.match(refused(none), /missing: CM_ISSUER, CM_AUDIENCE, CM_SMTP_URL;/);
    assert.match(refused({ CM_SMTP_URL: 'smtp://127.0.0.1' }), /missing: CM_MAIL_FROM;/);
    assert.match(
      refused({ CM_SMTP_URL: 'http://mail.example', CM_MAIL_FROM: 'a@b.example' }),
      /no mail server/,
    );
    assert.match(refused({}, ['--fresh']), /--fresh deletes the database; it works with --demo only/);
    assert.match(refused({ PORT: '99999' }), /PORT is 99999/);
    assert.match(refused({ PORT: 'http' }), /PORT is http/);
    assert.match(refused({ CM_ORIGINS: 'https://shop.example/' }), /is no origin.*https:\/\/shop\.example/);
    assert.match(refused({ CM_ORIGINS: '*' }), /no wildcards/);
    assert.match(refused({ CM_LIMITS: 'actions=many' }), /CM_LIMITS is actions=many/);
    assert.match(refused({ CM_LINK_TERMS: 'javascript:alert(1)' }), /CM_LINK_TERMS is no web address/);
  });

  it('is refused with a quota, a retention or a key for files that cannot be used', () => {
    for (const quota of ['0', '-1', '5 GB', '1.5', '9'.repeat(16)])
      assert.match(refused({ CM_QUOTA: quota }), /CM_QUOTA is .*; give a whole number from 1 to/);
    assert.match(refused({ CM_RETENTION_MONTHS: 'never' }), /CM_RETENTION_MONTHS is never/);
    assert.match(refused({ CM_FILE_KEY: 'short' }), /CM_FILE_KEY has 5 bytes; give 32 or more/);
  });

  it('gives the same secret the same key for links, another one another, and never the secret itself', () => {
    const keyOf = (env: object) => Buffer.from(readSettings([], { ...good, ...env }).fileKey).toString('hex');
    assert.equal(keyOf({}), keyOf({}));
    assert.notEqual(keyOf({}), keyOf({ CM_JWT_SECRET: 'another secret that has more than 32 bytes' }));
    const jwks = { CM_JWT_SECRET: '', CM_JWKS: 'keys.json' };
    assert.notEqual(keyOf(jwks), keyOf(jwks));
  });

  it('lets a demo listen on loopback only', () => {
    for (const HOST of ['0.0.0.0', '::', '192.168.1.4', 'example.com', '127.evil.example'])
      assert.match(refused({ HOST }, ['--demo']), /does not listen on/, HOST);
    for (const HOST of ['127.0.0.1', '127.8.8.8', 'localhost', '::1'])
      assert.equal(readSettings(['--demo'], { HOST }).host, HOST);
  });

  it('is refused with a policy that cannot be read or ends nowhere', () => {
    const deadEnd = { ...standardPolicy, mediatorSilence: 'notify', caseDays: 40 };
    const said = refused({ CM_POLICY: file('dead.json', JSON.stringify(deadEnd)) });
    assert.match(said, /acknowledgeOpenEnded: true.*caseDays: must be shorter/);
    assert.match(refused({ CM_POLICY: file('half.json', '{"id":') }), /is not JSON/);
    assert.match(refused({ CM_POLICY: join(folder, 'none.json') }), /cannot be read/);
  });
});

describe('the keys', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const open = (jwks: string) => openAuth({ secret: undefined, jwks, issuer, audience });
  const key = async () => {
    const token = await tokenFor('client', {}, privateKey as unknown as CryptoKey, { alg: 'ES256' });
    return token;
  };
  const keySet = JSON.stringify({ keys: [publicKey.export({ format: 'jwk' })] });

  it('come from a file', async () => {
    const auth = await open(file('keys.json', keySet));
    assert.equal((await auth.verify(await key())).subject, 'u-client');
  });

  it('or from an address', async () => {
    const server: Server = createServer((_, response) => response.end(keySet));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const auth = await open(`http://127.0.0.1:${port}/jwks.json`);
    assert.equal((await auth.verify(await key())).subject, 'u-client');
    server.close();
    server.closeAllConnections();
    await assert.rejects(open(`http://127.0.0.1:${port}/jwks.json`), /cannot be read; name/);
  });

  it('are refused when they cannot be read, or are no public keys', async () => {
    const refusals = {
      [join(folder, 'none.json')]: /cannot be read/,
      [file('keys.txt', 'keys')]: /is not JSON/,
      'http://keys.example/jwks.json': /is not encrypted; use https/,
      [file('private.json', JSON.stringify({ keys: [privateKey.export({ format: 'jwk' })] }))]: /private key/,
    };
    for (const [source, reason] of Object.entries(refusals)) {
      await assert.rejects(open(source), StartError);
      await assert.rejects(open(source), reason);
    }
  });
});

describe('the port', () => {
  const answer = async () => new Response('x');

  it('is refused when the address is not of this machine', async () => {
    await assert.rejects(
      listen(answer, { host: '203.0.113.7', port: 0 }),
      /HOST 203\.0\.113\.7 is no address/,
    );
  });

  it('answers bytes that are no request with a problem, and lives on', async () => {
    const server = await listen(answer, { host: '127.0.0.1', port: 0 });
    after(() => server.close());
    const { port } = new URL(server.url);
    for (const bytes of [
      'nonsense\r\n\r\n',
      '\u0000\u0001\u0002\u0003',
      'GET / HTTP/1.1\r\n\r\n',
      'GET / HTTP/9.9\r\nHost: x\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: bad host\r\n\r\n',
      `GET / HTTP/1.1\r\nHost: x\r\nLong: ${'x'.repeat(20_000)}\r\n\r\n`,
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ]) {
      const [head = '', body = ''] = (await say(Number(port), bytes)).split('\r\n\r\n');
      assert.match(head, /^HTTP\/1\.1 400 /, bytes.slice(0, 60));
      assert.match(head, /content-type: application\/problem\+json/i);
      assert.equal(Problem.parse(JSON.parse(body)).reason?.code, 'notHttp');
    }
    assert.equal(await (await fetch(server.url)).text(), 'x');
  });

  it('closes when the last answer is out', async () => {
    const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
    const { promise: go, resolve } = Promise.withResolvers<Response>();
    const server = await listen(
      () => {
        ask();
        return go;
      },
      { host: '127.0.0.1', port: 0 },
    );
    const answered = fetch(server.url);
    await asked;
    const closed = server.close();
    await assert.rejects(fetch(server.url));
    resolve(new Response('the last'));
    assert.equal(await (await answered).text(), 'the last');
    // The connection is not kept for a next question, as it would be for five seconds otherwise.
    const kept = AbortSignal.timeout(4500);
    await closed;
    assert.ok(!kept.aborted);
  });
});

/** All that the server says to these bytes. */
function say(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    socket.on('data', (data) => (answer += String(data)));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}
