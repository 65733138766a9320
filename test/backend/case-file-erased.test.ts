import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { nameOfErased } from '../../backend/src/case-file/manifest.ts';
import { decided, exported, mediated, plain, verdictOf } from '../support/case-edge.ts';
import { openEdge } from '../support/edge.ts';
import { partsOf } from '../support/forged-case.ts';

/** What the client of these cases typed. */
const words = [
  'The section names another bakery',
  'Is <b>this</b>',
  'Beweis',
  'witness',
  'letter.example/issue',
  'Lesung',
  'Alder',
];

const edge = openEdge();
let first: Uint8Array<ArrayBuffer>;
let second: Uint8Array<ArrayBuffer>;
let ids: Awaited<ReturnType<typeof decided>>;
before(async () => {
  ids = await decided(edge);
  first = await exported(edge, ids.id);
  edge.clock.set('2028-05-05T05:05:05.000Z');
  await edge.upkeep.eraseParty('alder');
  second = await exported(edge, ids.id, 'channel');
});

const textOf = async (archive: Uint8Array) =>
  Buffer.concat(
    (await partsOf(archive)).flatMap(({ name, content }) => [Buffer.from(name), content]),
  ).toString();

describe('a case file after a party was erased', () => {
  it('says what was erased and when, and that the rest is as it was signed', async () => {
    const { altered, erased, missing } = await verdictOf(second);
    assert.deepEqual([altered, missing], [[], []]);
    assert.deepEqual(new Set(erased.map(({ at }) => at)), new Set(['2028-05-05T05:05:05.000Z']));
    const names = erased.map(nameOfErased);
    for (const file of [ids.hero, ids.attached, ids.evidence])
      assert.ok(names.includes(`file ${file}`), file);
    const { events } = JSON.parse(Buffer.from((await partsOf(second))[0]!.content).toString());
    const dispute = events.find(({ type }: { type: string }) => type === 'dispute');
    assert.ok(names.includes(`event ${dispute.seq}`) && dispute.body === null);
    assert.ok(names.includes('message 7'));
  });

  it('holds none of its words any more, neither as data nor in print nor in a file’s name', async () => {
    const [before, after] = [await textOf(first), await textOf(second)];
    for (const word of words) {
      const printed = word.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      assert.ok(before.includes(word) || before.includes(printed), word);
      assert.ok(!after.includes(word) && !after.includes(printed), word);
    }
  });

  it('still holds the other side’s words and the decision, and says where something is gone', async () => {
    const page = Buffer.from((await partsOf(second))[1]!.content).toString();
    for (const text of [
      'We named the wrong one once.',
      'On page one and page four.',
      'half of the price goes back',
    ])
      assert.ok(page.includes(text), text);
    assert.ok(page.includes('<span class="erased">Erased</span>'));
    assert.ok(page.includes('<span class="erased">Erased file</span>'));
    assert.ok(page.includes('What it said was erased:'));
  });

  it('takes a text that was a creative for erased with the event in which it came', async () => {
    const edge = openEdge();
    const id = await plain(edge);
    await edge.act(id, 'channel', 'concede');
    await edge.upkeep.eraseParty('alder');
    const archive = await exported(edge, id);
    const { altered, erased } = await verdictOf(archive);
    assert.deepEqual([altered, erased.map(nameOfErased)], [[], ['event 3', 'event 7']]);
    assert.ok(!(await textOf(archive)).includes('Bread'));
  });

  it('leaves the one from before as good as it was', async () => {
    assert.deepEqual((await verdictOf(first)).altered, []);
  });
});

describe('a case that is not over', () => {
  it('keeps what both sides need', async () => {
    const edge = openEdge();
    const { id } = await mediated(edge);
    const before = await exported(edge, id);
    await edge.upkeep.eraseParty('alder');
    assert.deepEqual(await exported(edge, id), before);
  });
});
