import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { passingSigner } from '../../backend/src/case-file/keys.ts';
import { decided, exported } from '../support/case-edge.ts';
import { openEdge } from '../support/edge.ts';
import { rewritten } from '../support/forged-case.ts';

const command = fileURLToPath(new URL('../../backend/src/verify.ts', import.meta.url));
const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cm-verify-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** Without the network, whatever the machine has; far away from where the file was made. */
function verify(...args: string[]) {
  const env = { PATH: process.env['PATH'] ?? '', TZ: 'Pacific/Auckland' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

let archive: Uint8Array<ArrayBuffer>;
let zip: string;
let keys: string;
let kid: string;
let afterErasure: string;
before(async () => {
  const edge = openEdge();
  const { id } = await decided(edge);
  archive = await exported(edge, id);
  zip = file('case.zip', archive);
  const { body } = await edge.call<{ keys: { kid: string }[] }>('GET', '/.well-known/case-file-keys.json');
  keys = file('keys.json', JSON.stringify(body));
  kid = body.keys[0]?.kid ?? '';
  edge.clock.set('2028-05-05T05:05:05.000Z');
  await edge.upkeep.eraseParty('alder');
  afterErasure = file('erased.zip', await exported(edge, id));
});

describe('verify', () => {
  it('says intact, of which case, by whose key and when; with one key alone, too', () => {
    const { status, said } = verify(zip, '--keys', keys);
    assert.match(
      said,
      new RegExp(
        `^intact: case 1042 of order CM-\\d+, signed by key ${kid} on 2026-03-05T10:00:00\\.000Z\\n$`,
      ),
    );
    assert.equal(status, 0);
  });

  it('says what was erased and when, and that the rest is intact', () => {
    const { status, said } = verify(afterErasure, '--keys', keys);
    assert.match(
      said,
      /^intact: case 1042 .+\nerased: event \d+, .*message 7, file \w+, file \w+, file \w+ on 2028-05-05T05:05:05\.000Z\n$/,
    );
    assert.equal(status, 0);
  });

  it('trusts nobody without keys', () => {
    assert.deepEqual(verify(zip), {
      status: 2,
      said: `signed by key ${kid}; give --keys to know whose it is\n`,
    });
  });

  it('says which file was altered', () => {
    const bytes = archive.slice();
    bytes[Buffer.from(archive).indexOf('We named')]! ^= 1;
    assert.deepEqual(verify(file('altered.zip', bytes), '--keys', keys), {
      status: 1,
      said: 'altered: case.json (SHA-256 differs)\n',
    });
  });

  it('says when it does not know who signed', async () => {
    const signer = await passingSigner();
    const foreign = file('foreign.zip', await rewritten(archive, signer, () => {}));
    assert.deepEqual(verify(foreign, '--keys', keys), {
      status: 2,
      said: `unknown signer: key ${signer.key.kid} is not in ${keys}\n`,
    });
  });

  it('says how it wants to be asked', () => {
    const text = file('text.json', '{"keys":[]}');
    const asked: [string[], RegExp][] = [
      [[], /one case file has to be named; node /],
      [[zip, '--keys', text], /holds no keys/],
      [[folder], /cannot be read \(EISDIR\)/],
    ];
    for (const [args, why] of asked) {
      const { status, said } = verify(...args);
      assert.match(said, why);
      assert.equal(status, 64);
    }
    assert.match(verify('--help').said, /^Usage: /);
  });

  it('still reads a case file of the first release', () => {
    const { status, said } = verify(beside('case-file-1.zip'), '--keys', beside('case-file-1.keys.json'));
    assert.match(
      said,
      /^intact: case 1042 of order CM-\d+, signed by key [\w-]{43} on 2026-03-05T10:00:00\.000Z\n$/,
    );
    assert.equal(status, 0);
  });
});
