/** A certificate that vouches for itself, made anew for each test: nothing secret lies in the tree, and nothing runs out. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { DAY } from '../../src/contract/primitives.ts';

/** Valid from yesterday until tomorrow, or as said in days from now. */
export function certificateFor(name: string, { from = -1, to = 1 } = {}): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const subject = sequence(set(sequence(oid('550403'), der(0x0c, Buffer.from(name)))));
  const names = sequence(der(0x82, Buffer.from(name)));
  const extensions = sequence(sequence(oid('551d11'), der(0x04, names)));
  const toBeSigned = sequence(
    der(0xa0, integer(2)),
    integer(1),
    ecdsaWithSha256,
    subject,
    sequence(utcTime(from), utcTime(to)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const whole = sequence(toBeSigned, ecdsaWithSha256, der(0x03, Buffer.of(0), signature));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  };
}

function der(tag: number, ...content: Uint8Array[]): Buffer {
  const value = Buffer.concat(content);
  const { length } = value;
  const lengthBytes =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.of(tag, ...lengthBytes), value]);
}
function sequence(...parts: Uint8Array[]): Buffer {
  return der(0x30, ...parts);
}
function set(...parts: Uint8Array[]): Buffer {
  return der(0x31, ...parts);
}
function integer(value: number): Buffer {
  return der(0x02, Buffer.of(value));
}
function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}
const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));

function utcTime(days: number): Buffer {
  const text = new Date(Date.now() + days * DAY).toISOString();
  return der(0x17, Buffer.from(`${text.slice(2, 19).replaceAll(/\D/g, '')}Z`));
}
