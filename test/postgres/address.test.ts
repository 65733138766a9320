/** What an address may get wrong and a server may refuse, each said with its fix; what is asked of real processes is in refused.test.ts. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { databaseOf } from '../../backend/src/node/database-settings.ts';
import { preparePostgres } from '../../backend/src/node/postgres-schema.ts';
import { openPostgres } from '../../backend/src/node/postgres.ts';
import { type PostgresServer, startPostgres } from '../../scripts/lib/postgres.mjs';
import { ask } from './support/asked.ts';

let server: PostgresServer;
before(async () => void (server = await startPostgres()));
after(() => server.stop());

const secret = 'open-sesame';
const said = (error: unknown) => {
  const { message, fix = '' } = error as Error & { fix?: string };
  assert.ok(!`${message} ${fix}`.includes(secret), message);
  return `${message}; ${fix}`;
};

describe('DATABASE_URL', () => {
  const wrong: [string, string, RegExp][] = [
    ['nothing in it', ' ', /DATABASE_URL is empty; give the address of the server, or leave it out/],
    [
      'a password with a bare /',
      `postgres://market:12/${secret}@127.0.0.1:5432/orders`,
      /the password in DATABASE_URL holds a \/.*; write it as %2F/,
    ],
  ];
  for (const [what, url, message] of wrong)
    it(`is refused with ${what}`, () =>
      assert.throws(
        () => databaseOf({ DATABASE_URL: url }, false),
        (error) => message.test(said(error)),
      ));

  const refused: [string, (url: URL) => void, RegExp][] = [
    [
      'a password with a bare %',
      (url) => (url.password = `${secret}%ff`),
      /it cannot be read; write what is no letter or digit in name and password as %40, a % itself as %25/,
    ],
    ['no password', (url) => (url.password = ''), /refuses this user and password; correct them/],
    [
      'TLS that the server does not speak',
      (url) => (url.search = '?sslmode=verify-full'),
      /the server speaks no TLS; switch it on there, or leave sslmode out/,
    ],
    [
      'a certificate that is not there',
      (url) => (url.search = '?sslmode=verify-full&sslrootcert=/nowhere.pem'),
      /a certificate that it names cannot be read; correct the path/,
    ],
    [
      'a socket that is not there',
      (url) => (url.search = '?host=/nowhere'),
      /nothing answers at its host and port/,
    ],
  ];
  for (const [what, change, message] of refused)
    it(`is refused with ${what}`, async () => {
      const url = new URL(await server.database());
      change(url);
      await assert.rejects(preparePostgres(url.href), (error) => message.test(said(error)));
    });
});

describe('a server', () => {
  it('that only lets one read is refused', async () => {
    const url = await server.database();
    const name = new URL(url).pathname.slice(1);
    await ask(server.url, `ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    const message = /the server only lets it read; name the primary server/;
    await assert.rejects(preparePostgres(url), (error) => message.test(said(error)));
  });

  it('that has too few connections for one instance is refused at the start', async () => {
    const url = await server.database();
    await preparePostgres(url);
    await ask(server.url, `CREATE ROLE few LOGIN PASSWORD 'few' CONNECTION LIMIT 1 IN ROLE market`);
    const few = Object.assign(new URL(url), { username: 'few', password: 'few' }).href;
    const message = /no connection left; raise max_connections, or lower CM_POOL/;
    await assert.rejects(openPostgres(few), (error) => message.test(said(error)));
  });

  it('behind a pooler that keeps no sessions is refused at the start', async () => {
    // It says no as PgBouncer does, to whoever sets a limit of its own; the others go on to the server.
    const url = new URL(await server.database());
    const behind = Number(url.port);
    const pooler = createServer((socket) => {
      socket
        .on('error', () => undefined)
        .once('data', (first) => {
          if (first.includes('statement_timeout')) {
            const fields = 'SFATAL\0C08P01\0Munsupported startup parameter: statement_timeout\0\0';
            const head = Buffer.from('E....');
            head.writeInt32BE(4 + fields.length, 1);
            return void socket.end(Buffer.concat([head, Buffer.from(fields)]));
          }
          const on = connect(behind, '127.0.0.1');
          on.on('error', () => socket.destroy()).write(first);
          socket.pipe(on).pipe(socket);
        });
    }).listen(0, '127.0.0.1');
    await once(pooler, 'listening');
    url.port = String((pooler.address() as AddressInfo).port);
    const message = /a pooler that keeps no sessions; name the server itself/;
    await assert.rejects(openPostgres(url.href), (error) => message.test(said(error)));
    pooler.close();
  });
});
