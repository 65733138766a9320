/** Without a Docker engine: the image's files in an empty folder, with production packages only, must run. */
import assert from 'node:assert/strict';
import { execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { audience, issuer, secret, tokenFor } from '../support/edge.ts';
import { orderToPlace } from '../support/placed.ts';
import { build, readDockerfile, root } from './image.ts';

const folder = mkdtempSync(join(tmpdir(), 'cm-image-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const [packages, image] = readDockerfile();
assert.ok(packages && image, 'two stages');

describe('the image', () => {
  it('holds what the backend runs, and no tests, pages or secrets', () => {
    build(packages, folder);
    const files = build(image, folder);
    assert.ok(files.includes('backend/migrations/0001-orders.sql'));
    const allowed =
      /^(package\.json|backend\/(src|migrations)\/|backend\/package\.json|src\/(contract|machines)\/|src\/i18n\/[a-z]+\/events\.ts$)/;
    assert.deepEqual(
      files.filter((path) => !allowed.test(path)),
      [],
    );
    assert.equal(image.user, 'node');
  });

  it('installs production packages only, and runs from them: ready, healthy, an order placed, ended in good order', async () => {
    const [install = ''] = packages.runs;
    assert.match(install, /^npm ci --omit=dev --ignore-scripts$/);
    execFileSync('npm', [...install.split(' ').slice(1), '--prefer-offline'], { cwd: folder, stdio: 'pipe' });
    assert.ok(!existsSync(join(folder, 'node_modules/typescript')));
    const { PATH = '', HOME = '' } = process.env;
    const env = {
      PATH,
      HOME,
      ...image.env,
      HOST: '127.0.0.1',
      PORT: String(20_000 + (process.pid % 30_000)),
      CM_JWT_SECRET: secret,
      CM_ISSUER: issuer,
      CM_AUDIENCE: audience,
      CM_SMTP_URL: 'off',
    };
    const child = spawn(process.execPath, image.command.slice(1), { cwd: folder, env });
    const gone = once(child, 'exit');
    let errors = '';
    child.stderr.on('data', (chunk) => (errors += String(chunk)));
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stdout.on('data', (chunk) => {
        said += String(chunk);
        const [found] = /http:\S+/.exec(said) ?? [];
        if (found !== undefined) resolve(found);
      });
      void gone.then(() => reject(new Error(errors)));
    });
    assert.equal((await fetch(`${url}/readyz`)).status, 200);
    await promisify(execFile)(process.execPath, image.healthcheck.slice(1), { env });
    const placed = await fetch(`${url}/v1/orders`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await tokenFor('host')}`, 'content-type': 'application/json' },
      body: JSON.stringify(orderToPlace()),
    });
    assert.equal(placed.status, 201);
    child.kill('SIGTERM');
    assert.deepEqual(await gone, [0, null]);
    assert.equal(errors, '');
    await assert.rejects(promisify(execFile)(process.execPath, image.healthcheck.slice(1), { env }));
  });
});

describe('compose.yaml', () => {
  const text = readFileSync(join(root, 'compose.yaml'), 'utf8');

  it('takes the database for ready when it answers where the backend will ask, not on its own socket', () => {
    const [, check = ''] = /\n {2}postgres:\n[^]*?\n {6}test: \[(.*)\]\n/.exec(text) ?? [];
    assert.match(check, /^CMD, pg_isready, -h, 127\.0\.0\.1, /);
  });

  it('gives the backend only settings that the program reads', () => {
    const [, backend = ''] = /\n {2}backend:\n([^]*?)\n {2}\w+:\n/.exec(text) ?? [];
    const [, environment = ''] = /environment:\n((?: {6}.+\n)+)/.exec(backend) ?? [];
    const names = [...environment.matchAll(/^ {6}(\w+):/gm)].map(([, name = '']) => name);
    assert.ok(names.includes('DATABASE_URL') && names.includes('CM_JWT_SECRET'));
    const settings = execFileSync(
      'grep',
      ['-rhoE', "'(CM_[A-Z_]+|DATABASE_URL|HOST|PORT)'", 'backend/src/node'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    for (const name of names) assert.ok(settings.includes(`'${name}'`), `${name} is no setting`);
  });
});
