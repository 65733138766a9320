/** What a file may be called: nothing that misleads people, no paths, and an ending that is true. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanName, nameFor } from '../../backend/src/assets/names.ts';
import { openEdge } from '../support/edge.ts';
import { acceptedWithSlots, fileIn, stored, submit } from '../support/files-edge.ts';

/** Given, and what is left of it. */
const cleaned: [given: string, left: string][] = [
  ['summer.png', 'summer.png'],
  ['Sömmer – Menü 夏.png', 'Sömmer – Menü 夏.png'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\windows\\system32\\cmd.exe', 'cmd.exe'],
  ['/absolute/', ''],
  ['..', ''],
  ['.htaccess', 'htaccess'],
  ['a\0b.png', 'ab.png'],
  ['a\r\nContent-Type: text\r\n\r\n.png', 'aContent-Type_ text.png'],
  ['invoice\u202egnp.exe', 'invoicegnp.exe'],
  ['\u2066a\u2069\u200b\ufeff.png', 'a.png'],
  ['<img src=x onerror=alert(1)>.png', '_img src=x onerror=alert(1)_.png'],
  ['C:evil|?*.png', 'C_evil___.png'],
  ['  spaced   out .png ', 'spaced out .png'],
  ['half \ud800 a letter.png', 'half \ufffd a letter.png'],
  ['', ''],
];

describe('what a file is called', () => {
  for (const [given, left] of cleaned)
    it(`${JSON.stringify(given)} becomes ${JSON.stringify(left)}`, () => {
      const name = cleanName(given);
      assert.equal(name, left);
      assert.equal(cleanName(name), name);
    });

  it('is at most 120 characters long, whole letters only', () => {
    assert.equal(cleanName('a'.repeat(500)).length, 120);
    const faces = cleanName('😀'.repeat(100));
    assert.equal(faces, '😀'.repeat(60));
    const long = nameFor(cleanName(`${'a'.repeat(500)}.png`), 'image/webp');
    assert.equal(long, `${'a'.repeat(115)}.webp`);
  });

  it('ends as what it is', () => {
    for (const [name, type, right] of [
      ['a.png', 'image/png', 'a.png'],
      ['a.PNG', 'image/png', 'a.PNG'],
      ['a.jpeg', 'image/jpeg', 'a.jpeg'],
      ['a.png', 'image/jpeg', 'a.jpg'],
      ['a.exe', 'application/pdf', 'a.pdf'],
      ['a', 'video/mp4', 'a.mp4'],
      ['a.b.html', 'image/gif', 'a.b.gif'],
      ['version 2.final draft', 'image/png', 'version 2.final draft.png'],
      ['', 'audio/mpeg', 'file.mp3'],
    ] as const)
      assert.equal(nameFor(name, type), right);
  });

  it('travels to both sides as it was left, and is no part of any key of the bytes', async () => {
    const edge = openEdge();
    const id = await acceptedWithSlots(edge);
    const { id: assetId, name } = await stored(edge, id, 'hero-1', { name: '../../\u202egnp.<b>x</b>.exe' });
    assert.equal(name, 'b_.webp');
    await submit(edge, id, assetId);
    assert.equal(fileIn(await edge.read(id, 'channel')).name, name);
    for (const key of await edge.assets.keys()) assert.match(key, /^[0-9a-f]{32}(-preview)?$/);
  });
});
