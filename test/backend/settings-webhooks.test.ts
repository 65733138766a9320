/** Where webhooks go, as the environment says it: both settings or none, and nothing that could point inwards. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSettings } from '../../backend/src/node/settings.ts';
import { StartError } from '../../backend/src/node/start-error.ts';
import { audience, issuer, secret } from '../support/edge.ts';

const good = { CM_JWT_SECRET: secret, CM_ISSUER: issuer, CM_AUDIENCE: audience, CM_SMTP_URL: 'off' };
const whsec = (bytes: number, fill = 7) => `whsec_${Buffer.alloc(bytes, fill).toString('base64')}`;
const url = 'https://shop.example/hooks';

const webhooksOf = (CM_WEBHOOK_URL: string, CM_WEBHOOK_SECRET: string) =>
  readSettings([], { ...good, CM_WEBHOOK_URL, CM_WEBHOOK_SECRET }).webhooks;

function refused(address: string, key: string): string {
  try {
    webhooksOf(address, key);
  } catch (error) {
    assert.ok(error instanceof StartError, String(error));
    assert.match(error.message, /^[^\n]+; [^\n]+$/);
    if (key.length > 10) assert.ok(!error.message.includes(key.slice(6)), 'quotes the secret');
    return error.message;
  }
  return assert.fail(`accepted ${address} ${key}`);
}

describe('webhooks in the environment', () => {
  it('are none unless they are set', () => {
    assert.equal(readSettings([], good).webhooks, null);
    assert.equal(webhooksOf('', ''), null);
  });

  it('have an address and a secret, or two while it is changed', () => {
    assert.deepEqual(webhooksOf(url, whsec(24)), { url, secrets: [new Uint8Array(24).fill(7)] });
    const two = webhooksOf('https://shop.example:8443/h?a=b', `${whsec(32)} ${whsec(64, 9)}`);
    assert.deepEqual(two, {
      url: 'https://shop.example:8443/h?a=b',
      secrets: [new Uint8Array(32).fill(7), new Uint8Array(64).fill(9)],
    });
    assert.ok(webhooksOf('https://8.8.8.8/', whsec(32)));
    assert.ok(webhooksOf('https://[2606:4700::1111]/', whsec(32)));
  });

  it('need both', () => {
    assert.match(refused(url, ''), /CM_WEBHOOK_URL is set and CM_WEBHOOK_SECRET is not; set both/);
    assert.match(refused('', whsec(32)), /CM_WEBHOOK_SECRET is set and CM_WEBHOOK_URL is not; set both/);
  });

  it('go to https and nowhere else, without a name or a password in the address', () => {
    for (const address of ['http://shop.example/hooks', 'shop.example', '/hooks', 'ftp://shop.example', 'x'])
      assert.match(refused(address, whsec(32)), /is no https address; write https:/, address);
    for (const address of [
      'https://u@shop.example/',
      'https://u:p@shop.example/',
      'https://:p@shop.example/',
    ])
      assert.match(refused(address, whsec(32)), /user name or a password; leave them out/, address);
    assert.match(refused('https://u:hunter2@shop.example/', whsec(32)), /^(?!.*hunter2)/);
    assert.match(refused('https://shop.example/#part', whsec(32)), /part after #/);
  });

  it('do not go inwards', () => {
    const inside =
      `127.0.0.1 10.1.2.3 192.168.1.1 172.16.0.1 169.254.169.254 100.64.0.1 0.0.0.0 0 2130706433 0x7f.1 017700000001
      [::1] [::] [fe80::1] [fd00::1] [::ffff:10.0.0.1] [64:ff9b::a00:1] localhost LOCALHOST. a.localhost printer.local
      metadata.google.internal`.split(/\s+/);
    for (const host of inside)
      assert.match(refused(`https://${host}/hooks`, whsec(32)), /not on the public internet/, host);
  });

  it('are signed with enough, and with what it is said to be', () => {
    assert.match(refused(url, whsec(23)), /CM_WEBHOOK_SECRET has 23 bytes; give 24 to 64/);
    assert.match(refused(url, whsec(65)), /CM_WEBHOOK_SECRET has 65 bytes; give 24 to 64/);
    assert.match(refused(url, `${whsec(32)} ${whsec(8)}`), /CM_WEBHOOK_SECRET \(number 2\) has 8 bytes/);
    const three = `${whsec(32)} ${whsec(32)} ${whsec(32)}`;
    assert.match(refused(url, three), /holds 3 secrets; give one, or the old and the new one/);
    for (const key of [
      whsec(32).slice(6),
      'whsec_',
      'whsec_not-base64-at-all!',
      'whsk_abcd',
      'hunter2hunter2',
    ])
      assert.match(refused(url, key), /is no whsec_… in base64; write whsec_ and what "openssl rand/, key);
  });
});
