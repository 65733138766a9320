import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { digest } from '../../backend/src/digest.ts';
import { link } from '../../backend/src/store/chain.ts';
import { passingSigner } from '../../backend/src/case-file/keys.ts';
import { isKnown } from '../../backend/src/case-file/checks.ts';
import { ArchiveRefused } from '../../backend/src/node/case-archive.ts';
import { type Case, decided, exported, plain, verdictOf } from '../support/case-edge.ts';
import { openEdge } from '../support/edge.ts';
import { archived, type Part, partsOf, rewritten } from '../support/forged-case.ts';
import { randomOf } from '../support/random.ts';

const edge = openEdge();
let one: Case;
let small: Uint8Array<ArrayBuffer>;
let rich: Uint8Array<ArrayBuffer>;
before(async () => {
  one = await decided(edge);
  rich = await exported(edge, one.id);
  const id = await plain(edge);
  small = await exported(edge, id);
});

/** What `verify` would say; null when it finds nothing. */
async function wrong(bytes: Uint8Array): Promise<string | null> {
  try {
    const { altered } = await verdictOf(bytes);
    return altered.length === 0 ? null : altered.map(({ what, why }) => `${what}: ${why}`).join('; ');
  } catch (error) {
    if (error instanceof ArchiveRefused) return `archive: ${error.message}`;
    throw error;
  }
}

function flipped(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}

describe('a case file in which one byte was changed', () => {
  it('is found out, whichever byte it is that holds the archive together', async () => {
    assert.equal(await wrong(small), null);
    const parts = await partsOf(small);
    const contents = parts
      .filter(({ name }) => name !== 'manifest.sig')
      .map(({ content }) => ({ from: Buffer.from(small).indexOf(content), length: content.byteLength }));
    const structure = Array.from(small.keys()).filter(
      (at) => !contents.some(({ from, length }) => at >= from && at < from + length),
    );
    assert.ok(structure.length > 450 && structure.length < 800, String(structure.length));
    const flips = structure.map(async (at) => ({ at, said: await wrong(flipped(small, at, at % 8)) }));
    const unseen = (await Promise.all(flips)).filter(({ said }) => said === null);
    assert.deepEqual(unseen, []);
  });

  it('is found out, wherever in its files it is', async () => {
    const random = randomOf(22);
    for (const bytes of [small, rich])
      for (let round = 0; round < 120; round++) {
        const at = random.below(bytes.byteLength);
        assert.notEqual(await wrong(flipped(bytes, at, round % 8)), null, `byte ${at}`);
      }
  });

  it('names the file that is not the same', async () => {
    const path = `files/${one.evidence}-Beweis Nº 1.pdf`;
    const [evidence] = (await partsOf(rich)).filter(({ name }) => name === path);
    const at = Buffer.from(rich).indexOf(evidence?.content ?? '') + 20;
    assert.equal(await wrong(flipped(rich, at, 3)), `${path}: SHA-256 differs`);
  });
});

describe('a case file that was put together again', () => {
  const changed: [string, string, (parts: Part[]) => Part[]][] = [
    ['left out', 'case.html: is not there', (parts) => parts.filter(({ name }) => name !== 'case.html')],
    [
      'added',
      'files/x-1.pdf: was added',
      (parts) => [{ name: 'files/x-1.pdf', content: new Uint8Array(9) }, ...parts],
    ],
    [
      'renamed',
      '',
      (parts) => parts.map((part) => ({ ...part, name: part.name.replace('Beweis', 'beweis') })),
    ],
    ['reordered', 'archive: its entries stand in another order', (parts) => parts.toReversed()],
    ['duplicated', 'archive: case.json is there twice', (parts) => [...parts, parts[0]!]],
    ['emptied', 'archive: case.json is not there', () => []],
    ['unsigned', 'archive: manifest.sig is not there', (parts) => parts.slice(0, -1)],
  ];
  for (const [how, why, change] of changed)
    it(`with something ${how} is found out`, async () => {
      const said = await wrong(await archived(change(await partsOf(rich))));
      assert.ok(said !== null && (why === '' ? said.includes('was added') : said === why), String(said));
    });

  it('with its signature spelled otherwise is found out', async () => {
    const parts = await partsOf(rich);
    const signature = parts.at(-1)!.content;
    // The last letter of 86 holds two bits of the signature and four that count for nothing.
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = letters.indexOf(String.fromCharCode(signature.at(-1)!));
    signature[signature.length - 1] = letters.charCodeAt(last + 1);
    assert.equal(await wrong(await archived(parts)), 'manifest.json: its signature does not hold');
  });

  it('as it was is as good as before', async () => {
    assert.deepEqual(await archived(await partsOf(rich)), rich);
  });

  it('with bytes before, behind or between its entries is found out', async () => {
    const more = Buffer.from('PK and more');
    const middle = Buffer.from(rich).indexOf('PK\u0003\u0004', 10);
    const forged = [
      Buffer.concat([rich, more]),
      Buffer.concat([more, rich]),
      Buffer.concat([rich.subarray(0, middle), more, rich.subarray(middle)]),
      rich.subarray(0, -1),
      rich.subarray(0, rich.byteLength / 2),
      rich.subarray(1),
      Buffer.concat([rich, rich]),
    ];
    for (const [at, bytes] of forged.entries()) assert.notEqual(await wrong(bytes), null, `forgery ${at}`);
  });

  it('with a comment is found out', async () => {
    const bytes = Buffer.concat([rich, Buffer.from('seen')]);
    bytes.writeUInt16LE(4, rich.byteLength - 2);
    assert.equal(await wrong(bytes), 'archive: bytes outside its entries');
  });
});

describe('a record that its own deployment changed and signed anew', () => {
  const changes: [string, string, Parameters<typeof rewritten>[2]][] = [
    [
      'what an event says',
      'event 3: what it says is not what was hashed',
      ({ events }) => void (events[2]!.body = '{}'),
    ],
    [
      'who did something',
      'event 2: its type, actor or instant is not what was hashed',
      ({ events }) => void (events[1]!.by = 'client'),
    ],
    [
      'an event left out',
      'event 4: the chain of hashes breaks here',
      ({ events }) => void events.splice(3, 1),
    ],
    [
      'two events in another order',
      'event 5: the chain of hashes breaks here',
      ({ events }) => void events.splice(4, 2, events[5]!, events[4]!),
    ],
    [
      'a body silently erased',
      'case.json: other things are erased than were signed',
      ({ events }) => void (events[2]!.body = null),
    ],
    ['the agreement', 'agreement: its hash differs', ({ agreement }) => void (agreement.price = 1)],
    [
      'the settlement',
      'settlement: 60001 + 54000 + 6000 is not the captured 120000 with its fee',
      ({ money }) => void (money.settlement!.refund = 60_001),
    ],
    [
      'the decision',
      'settlement: is not what was decided',
      ({ disputes }) => void (disputes[0]!.decision!.refund = 50_000),
    ],
    [
      'one booking',
      'booking settlement:',
      ({ money }) => void (money.ledger.find(({ account }) => account === 'client')!.amount -= 1),
    ],
    ['what was captured', 'is not the captured', ({ money }) => void (money.captured += 1)],
    [
      'a file’s checksum',
      'is not the file that the record names',
      ({ files }) => void (files[2]!.sha256 = 'a'.repeat(64)),
    ],
    [
      'a version’s checksum',
      'its SHA-256 differs',
      ({ creatives }) => void (creatives[0]!.versions[0]!.checksum = 'a'.repeat(64)),
    ],
    ['a file that is no longer named', 'the record does not name it', ({ files }) => void files.pop()],
    [
      'an event that is no JSON',
      'case.json: cannot be read',
      (record, manifest) => {
        const [before, last] = record.events.slice(-2);
        Object.assign(last!, { body: 'x', bodyHash: digest('x') });
        last!.hash = link(before!.hash, record.order.id, last!.seq, last!.bodyHash);
        record.chainHead = manifest.chainHead = last!.hash;
      },
    ],
    [
      'another order’s number',
      'case.json: is not the order that was signed',
      (_, manifest) => void (manifest.orderId = 'other'),
    ],
  ];
  for (const [what, why, change] of changes)
    it(`contradicts itself: ${what}`, async () => {
      const said = await wrong(await rewritten(rich, await passingSigner(), change));
      assert.ok(said?.includes(why), String(said));
    });

  it('contradicts itself: a text that is gone although nobody erased it', async () => {
    const forged = await rewritten(small, await passingSigner(), ({ creatives }) => {
      creatives[0]!.versions[0]!.asset = { kind: 'text', text: '' };
    });
    assert.match((await wrong(forged)) ?? '', /^version \S+: its SHA-256 differs$/);
  });

  it('is whole when nothing was changed, and yet not signed by whom one trusts', async () => {
    const bytes = await rewritten(rich, await passingSigner(), () => {});
    const { altered, manifest } = await verdictOf(bytes);
    assert.deepEqual(altered, []);
    const { body } = await edge.call<{ keys: Parameters<typeof isKnown>[1] }>(
      'GET',
      '/.well-known/case-file-keys.json',
    );
    const mine = (await verdictOf(rich)).manifest;
    assert.deepEqual([isKnown(manifest!, body.keys), isKnown(mine!, body.keys)], [false, true]);
  });

  it('cannot borrow the name of a trusted key', async () => {
    const signer = await passingSigner();
    const { key } = (await verdictOf(rich)).manifest!;
    const borrowed = { ...signer, key: { ...signer.key, kid: key.kid } };
    assert.equal(
      await wrong(await rewritten(rich, borrowed, () => {})),
      'manifest.json: its signature does not hold',
    );
  });
});
