/** A case file of a party that was erased: it says so, proves the rest, and holds no word of it. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { decided, exported, plain, verdictOf } from '../support/case-edge.ts';
import { type Edge, openEdge } from '../support/edge.ts';
import { partsOf } from '../support/forged-case.ts';

const own = ['another bakery than ours', 'witness', 'letter.example', ' ours?', 'Lesung', 'Beweis', 'Alder'];
const theirs = ['We named the wrong one once.', 'Only on page one.', 'page one and page four', 'Northlight'];

describe('a case file', () => {
  let edge: Edge;
  let id: string;
  let archives: Record<'before' | 'after', Uint8Array<ArrayBuffer>>;
  before(async () => {
    edge = openEdge();
    ({ id } = await decided(edge));
    const earlier = await exported(edge, id);
    edge.clock.advance(1000);
    await edge.upkeep.eraseParty('alder');
    archives = { before: earlier, after: await exported(edge, id) };
  });

  it('made after its client was erased is intact, and says what is missing since when', async () => {
    const { altered, erased } = await verdictOf(archives.after);
    assert.deepEqual(altered, []);
    const at = edge.clock.now();
    assert.ok(erased.every((one) => one.at === at));
    const seqs = (what: string) =>
      erased.flatMap((one) => (one.what === what && 'seq' in one ? [one.seq] : []));
    const events = await edge.store.events(id, { after: 0, limit: 100 });
    const wordy = events.filter(
      ({ by, type }) => by === 'client' && ['submitCreative', 'dispute'].includes(type),
    );
    assert.deepEqual(
      seqs('event'),
      wordy.map(({ seq }) => seq),
    );
    assert.deepEqual(seqs('message'), [7]);
    assert.equal(erased.filter(({ what }) => what === 'file').length, 3);
  });

  it('then holds none of the client’s words, names and files, and all of the channel’s', async () => {
    const textOf = async (bytes: Uint8Array) => {
      const parts = await partsOf(bytes);
      return parts.map(({ name, content }) => `${name}\n${Buffer.from(content).toString('utf8')}`).join('\n');
    };
    const [earlier, later] = [await textOf(archives.before), await textOf(archives.after)];
    const heldIn = (text: string, words: readonly string[]) => words.filter((word) => text.includes(word));
    assert.deepEqual(heldIn(earlier, [...own, ...theirs]), [...own, ...theirs]);
    assert.deepEqual(heldIn(later, own), []);
    assert.deepEqual(heldIn(later, theirs), theirs);
    assert.equal((await partsOf(archives.after)).filter(({ name }) => name.startsWith('files/')).length, 0);
  });

  it('made before stays what it was', async () => {
    const { altered, erased } = await verdictOf(archives.before);
    assert.deepEqual([altered, erased], [[], []]);
  });

  it('is intact too where a creative was a text, of which only the checksum is left', async () => {
    const text = await plain(edge);
    await edge.act(text, 'client', 'withdrawDispute');
    await edge.upkeep.eraseParty('alder');
    assert.deepEqual((await verdictOf(await exported(edge, text))).altered, []);
    const [version] = (await edge.read(text, 'channel')).creatives[0]?.versions ?? [];
    assert.deepEqual(version?.asset, { kind: 'text', text: '' });
    assert.match(version.checksum, /^[0-9a-f]{64}$/);
  });
});
