import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { isSafePath, pathOf } from '../../backend/src/case-file/paths.ts';
import { ArchiveRefused, archiveIn, readArchive } from '../../backend/src/node/case-archive.ts';
import { bytesFor } from '../support/files.ts';
import { type RawEntry, rawZip } from '../support/raw-zip.ts';

const entry = (name: string, over: Partial<RawEntry> = {}): RawEntry => ({
  name,
  data: Buffer.from('{}'),
  ...over,
});
const bomb = deflateRawSync(Buffer.alloc(20_000_000));

const hostile: [string, Uint8Array, RegExp][] = [
  ['nothing', new Uint8Array(), /end of central directory/i],
  ['no archive', bytesFor(5000), /end of central directory/i],
  [
    'a bomb',
    rawZip([entry('case.json', { data: bomb, method: 8, size: 20_000_000 })]),
    /compressed or locked/,
  ],
  [
    'a stored entry that claims more than it has',
    rawZip([entry('case.json', { size: 4_000_000_000 })]),
    /size mismatch/,
  ],
  [
    'an entry that is compressed to its own size',
    rawZip([entry('case.json', { method: 8 })]),
    /compressed or locked/,
  ],
  ['a locked entry', rawZip([entry('case.json', { flags: 0x801 })]), /locked|mismatch/],
  [
    'entries that share their bytes',
    rawZip([
      entry('files/a-1', { data: bytesFor(5000) }),
      ...['b', 'c'].map((id) => entry(`files/${id}-1`, { data: bytesFor(5000), shares: 0 })),
    ]),
    /larger than it is/,
  ],
  ['an entry twice', rawZip([entry('case.json'), entry('case.json')]), /there twice/],
  ['more entries than it has', rawZip([entry('case.json')], 60_000), /more than 50000 entries/],
  [
    'a manifest of 33 MB',
    rawZip([entry('manifest.json', { data: new Uint8Array(33_000_000) })]),
    /too large/,
  ],
  ['only a record', rawZip([entry('case.json')]), /manifest\.json is not there/],
  ...[
    '../case.json',
    '/etc/passwd',
    'files/../../x',
    'files\\x',
    'C:/x',
    'files/a/b',
    'files/',
    'x.json',
    'files/a\u202egpj.exe',
    'files/a\u001b[2J',
    'files/a.',
  ].map((name): [string, Uint8Array, RegExp] => [
    `a path ${JSON.stringify(name)}`,
    rawZip([entry(name)]),
    /none of ours|invalid|absolute/,
  ]),
];

describe('what is no case file', () => {
  for (const [what, bytes, why] of hostile)
    it(`is refused with a reason: ${what}`, async () => {
      await assert.rejects(readArchive(archiveIn(bytes)), (error) => {
        assert.ok(error instanceof ArchiveRefused, String(error));
        assert.match(error.message, why);
        assert.ok(error.message.length < 120, error.message);
        return true;
      });
    });
});

describe('the path of a file', () => {
  const names = [
    'brief.pdf',
    '',
    '.',
    '../../x',
    'a/b\\c.png',
    '\u202egpj.exe',
    'CON',
    'x'.repeat(300),
    '日本'.repeat(80),
    'Nº 1 – “Anzeige”.pdf',
    '👩‍👩‍👧.png',
  ];
  for (const name of names)
    it(`is one that verify takes: ${JSON.stringify(name.slice(0, 20))}`, () => {
      const path = pathOf('0f3a-9', name);
      assert.ok(isSafePath(path), path);
      assert.ok(Buffer.byteLength(path) < 200);
      assert.ok(path.startsWith('files/0f3a-9'));
    });
});
