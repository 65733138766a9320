/** The way into the backend that the documents tell: the README's command starts it, and the example places an order. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { readSettings } from '../../backend/src/node/settings.ts';
import { parseOrderSnapshot } from '../../src/contract/index.ts';
import { startProcess } from '../support/backend-process.ts';
import { snippet } from '../support/readme.ts';

const folder = mkdtempSync(join(tmpdir(), 'cm-first-order-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const told = {
  CM_JWT_SECRET: 'a secret of somebody, 32 bytes or more',
  CM_ISSUER: 'my-site',
  CM_AUDIENCE: 'orders',
};

describe('the way into the backend', () => {
  it('is a command that names everything the backend asks for', () => {
    const command = snippet('sh', 'node backend/src/serve.ts');
    const given = Object.fromEntries(
      [...command.matchAll(/(CM_\w+)=(\S+)/g)].map(([, name, value]) => [name, value]),
    );
    assert.ok(Object.keys(given).length > 4, command);
    const secret = { CM_JWT_SECRET: told.CM_JWT_SECRET, CM_SMTP_URL: 'smtp://mail.example' };
    const settings = readSettings([], { ...given, ...secret });
    assert.equal(settings.issuer, given['CM_ISSUER']);
  });

  it('is an example that places an order and signs a token to read it with', async () => {
    const backend = await startProcess([], {
      ...told,
      CM_SMTP_URL: 'off',
      CM_DATABASE: join(folder, 'orders.db'),
    });
    const env = { ...told, BACKEND: backend.url, PATH: process.env['PATH'] };
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ['docs/operating/first-order.js'], { env }).catch(
      async (error: unknown) => {
        await backend.end();
        throw error;
      },
    );
    assert.match(stdout, /^201 /);
    const authorization = `Bearer ${stdout.trim().split('\n').at(-1)}`;
    const response = await fetch(`${backend.url}/v1/orders/order-1`, { headers: { authorization } });
    const order = parseOrderSnapshot(await response.json());
    assert.deepEqual([order.status, order.viewer.actor], ['placed', 'channel']);
    assert.equal(await backend.end(), 0);
  });
});
