/** Evidence: picked from the order's own record or brought as a file, of this order and of whoever gives it, for good. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FieldProblem } from '../../src/contract/api-error.ts';
import type { Evidence } from '../../src/contract/dispute.ts';
import { DAY, HOUR } from '../../src/contract/primitives.ts';
import { type Edge, newKey, openEdge, type Person, refused } from '../support/edge.ts';
import { begin, idOf, orderAt, sent, stored, submit, take } from '../support/files-edge.ts';

const limits = { uploads: 1000, actions: 1000 };
const text = 'The section names another bakery than ours, on every page of the letter.';
const asked = { kind: 'refund', refund: 60_000 };
const complaint = (evidence: unknown[]) => ({
  ground: 'wrongContent',
  text,
  asked,
  clauses: ['2.1'],
  evidence,
});
const fileOf = (assetId: string) => ({ kind: 'file', assetId });
const evidence = (edge: Edge, id: string, as: Person = 'client') =>
  stored(edge, id, 'hero-1', { as, purpose: 'evidence' });
const itemsOf = async (edge: Edge, id: string, as: Person): Promise<Evidence[]> =>
  (await edge.read(id, as)).dispute!.evidence.map(({ item }) => item);
const link = async (edge: Edge, id: string, asset: string, as: Person) =>
  (await edge.call('POST', `/v1/orders/${id}/assets/${asset}/links`, { as })).status;
const unknown = (path: string): FieldProblem => ({ path, code: 'unknown', params: {} });

describe('evidence', () => {
  it('of every kind stands in the dispute as it was given, a file with what was measured', async () => {
    const edge = openEdge({ limits });
    const { id } = await orderAt(edge, 'completed');
    const message = await edge.call<{ seq: number }>('POST', `/v1/orders/${id}/messages`, {
      as: 'client',
      body: { clientId: 'c-0000001', text: 'Please name us' },
    });
    const { creatives, timeline } = await edge.read(id, 'client');
    const { id: versionId } = creatives[0]!.versions[0]!;
    const file = await evidence(edge, id);
    const given = [
      { kind: 'message', seq: message.body.seq },
      { kind: 'version', versionId },
      { kind: 'event', seq: timeline.entries.at(-1)!.seq },
      { kind: 'text', text: 'Seen by three colleagues.' },
      { kind: 'url', url: 'https://letter.example/march' },
    ];
    const { status } = await edge.act(id, 'client', 'dispute', complaint([...given, fileOf(file.id)]));
    assert.equal(status, 200);
    const { name, id: assetId, checksum: _, ...facts } = file;
    const seen = [...given, { kind: 'file', assetId, name, ...factsOf(facts) }];
    for (const as of ['client', 'channel'] as const) assert.deepEqual(await itemsOf(edge, id, as), seen);
    const [, , , , , last] = (await edge.read(id, 'channel')).dispute!.evidence;
    assert.deepEqual([last?.id, last?.by], ['e6', 'client']);
  });

  it('is seen by the other side with the action that gives it, by mediators with the escalation, and stays', async () => {
    const edge = openEdge({ limits });
    const { id } = await orderAt(edge, 'completed');
    const file = await evidence(edge, id);
    const look = (as: Person) => link(edge, id, file.id, as);
    assert.deepEqual([await look('client'), await look('channel')], [200, 404]);
    await edge.act(id, 'client', 'dispute', complaint([fileOf(file.id)]));
    assert.deepEqual(
      [await look('channel'), await look('mediator'), await look('stranger')],
      [200, 404, 404],
    );
    edge.clock.advance(3 * DAY + HOUR);
    assert.equal(await look('mediator'), 200);
    edge.clock.advance(29 * DAY);
    await edge.upkeep.sweep();
    assert.deepEqual([await look('client'), await look('channel')], [200, 200]);
  });

  it('can be given with a response, beside it, and with an answer to a mediator', async () => {
    const edge = openEdge({ limits });
    const { id } = await orderAt(edge, 'disputed');
    const claim = (await edge.read(id, 'channel')).dispute!.claims[0]!.id;
    const [one, two, three] = [
      await evidence(edge, id, 'channel'),
      await evidence(edge, id, 'channel'),
      await evidence(edge, id),
    ];
    const answers = [{ claimId: claim, answer: 'partly', words: 'Only on page 3.' }];
    const said = { text: 'It ran as approved.', answers, evidence: [fileOf(one.id)] };
    assert.equal((await edge.act(id, 'channel', 'respond', said)).status, 200);
    assert.equal((await edge.act(id, 'channel', 'addEvidence', { evidence: [fileOf(two.id)] })).status, 200);
    assert.equal((await edge.read(id, 'client')).dispute?.claims[0]?.words, 'Only on page 3.');
    edge.clock.advance(7 * DAY + HOUR);
    await edge.act(id, 'mediator', 'claimCase');
    await edge.act(id, 'mediator', 'requestInfo', { side: 'client', question: 'Which page was it?' });
    const late = await evidence(edge, id);
    const answer = { answer: 'It was page 3.', evidence: [fileOf(late.id)] };
    assert.equal((await edge.act(id, 'client', 'provideInfo', answer)).status, 200);
    const items = await itemsOf(edge, id, 'mediator');
    assert.deepEqual(
      items.map((item) => item.kind === 'file' && item.assetId),
      [one.id, two.id, late.id],
    );
    assert.equal(await link(edge, id, three.id, 'channel'), 404, 'never given, so never shown');
  });

  it('is refused where it names no stored file of one’s own, for evidence, of this very order', async () => {
    const edge = openEdge({ limits });
    const [{ id, file: creative }, other] = [
      await orderAt(edge, 'disputed'),
      await orderAt(edge, 'disputed'),
    ];
    const aged = await evidence(edge, id);
    edge.clock.advance(30 * DAY + 1);
    const good = await evidence(edge, id);
    const cases: [string, string][] = [
      ['of another order', (await evidence(edge, other.id)).id],
      ['of the other side', (await evidence(edge, id, 'channel')).id],
      ['a creative', creative!.id],
      ['for a message', (await stored(edge, id, 'hero-1', { purpose: 'message' })).id],
      ['that has expired', aged.id],
      ['still on its way', idOf(await begin(edge, id, { purpose: 'evidence' }))],
      ['that was refused', await refusedFile(edge, id)],
      ['that never was', 'f'.repeat(32)],
    ];
    for (const [what, assetId] of cases) {
      const give = () =>
        edge.act(id, 'client', 'addEvidence', { evidence: [fileOf(good.id), fileOf(assetId)] });
      const { status, why, fields } = await refused(edge, id, give);
      assert.deepEqual(
        [status, why, fields],
        [422, 'payload', [unknown('payload.evidence.1.assetId')]],
        what,
      );
    }
    assert.equal(
      await link(edge, id, good.id, 'channel'),
      404,
      'what was refused beside it is shown to nobody',
    );
  });

  it('is refused where it names no message, version or event of this order', async () => {
    const edge = openEdge({ limits });
    const { id } = await orderAt(edge, 'ready');
    const later = await stored(edge, id, 'hero-2', { slot: 'second' });
    await submit(edge, id, later.id, 'second');
    const takenBack = (await edge.read(id, 'client')).creatives.find((slot) => slot.id === 'second')!;
    await edge.act(id, 'client', 'withdrawCreative');
    await edge.act(id, 'channel', 'complete', { availabilityTold: true });
    const { version } = await edge.read(id, 'client');
    const { messages } = (await edge.store.read(id))!;
    const pieces: [object, string][] = [
      [{ kind: 'message', seq: messages + 1 }, 'seq'],
      [{ kind: 'message', seq: 0 }, 'seq'],
      [{ kind: 'event', seq: version + 1 }, 'seq'],
      [{ kind: 'version', versionId: 'hero.9' }, 'versionId'],
      [{ kind: 'version', versionId: takenBack.versions[0]!.id }, 'versionId'],
    ];
    const given = [{ kind: 'message', seq: messages }, ...pieces.map(([piece]) => piece)];
    const { fields } = await refused(edge, id, () => edge.act(id, 'client', 'dispute', complaint(given)));
    assert.deepEqual(
      fields,
      pieces.map(([, part], index) => unknown(`payload.evidence.${index + 1}.${part}`)),
    );
  });

  it('is stored once, however often its command is sent', async () => {
    const edge = openEdge({ limits });
    const { id } = await orderAt(edge, 'disputed');
    const [file, other] = [await evidence(edge, id), await evidence(edge, id)];
    const ask = { headers: newKey(), on: { status: 'disputed', dispute: 1 } };
    const give = (assetId: string) =>
      edge.act(id, 'client', 'addEvidence', { evidence: [fileOf(assetId)] }, ask);
    const [first, again] = [await give(file.id), await give(file.id)];
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    assert.deepEqual(again.body.receipt, first.body.receipt);
    assert.equal((await itemsOf(edge, id, 'channel')).length, 1);
    assert.equal((await refused(edge, id, () => give(other.id))).why, 'keyReused');
  });

  it('keeps its measures and loses its name when its side is erased', async () => {
    const edge = openEdge({ limits });
    const { id } = await orderAt(edge, 'disputed');
    const file = await evidence(edge, id);
    await edge.act(id, 'client', 'addEvidence', { evidence: [fileOf(file.id)] });
    await edge.act(id, 'client', 'withdrawDispute');
    await edge.upkeep.eraseParty('alder');
    const [item] = await itemsOf(edge, id, 'channel');
    assert.deepEqual(item?.kind === 'file' && [item.name, item.bytes], ['', file.bytes]);
    assert.equal(await link(edge, id, file.id, 'channel'), 404);
  });
});

/** Its content is of no type that is taken. */
async function refusedFile(edge: Edge, id: string): Promise<string> {
  const bytes = new TextEncoder().encode('MZ no picture');
  const upload = await sent(edge, id, bytes, { purpose: 'evidence', name: 'letter.exe' });
  const { status } = await take(edge, id, upload, 'a'.repeat(64));
  assert.equal(status, 422);
  return upload;
}

/** What was measured in a file, without what its address says. */
const factsOf = ({ type, bytes, width, height }: Partial<Record<string, unknown>>) => ({
  type,
  bytes,
  width,
  height,
});
