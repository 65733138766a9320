/** What mediators note about a case: theirs alone, stored once, and nowhere else. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { limits } from '../../src/contract/limits.ts';
import type { CaseNote } from '../../src/contract/notes.ts';
import { DAY, MINUTE } from '../../src/contract/primitives.ts';
import { base, type Edge, openEdge, type Person, refused, tokenFor } from '../support/edge.ts';
import { orderAt } from '../support/files-edge.ts';
import { start } from '../support/orders-world.ts';

const path = (id: string) => `/v1/orders/${id}/notes`;
const secretText = 'The printer’s invoice is missing on both sides.';
const written = (clientId = 'n-0000001', text = secretText) => ({ clientId, text });
const write = (edge: Edge, id: string, body: unknown = written(), who: object = { as: 'mediator' }) =>
  edge.call<CaseNote>('POST', path(id), { ...who, body });
const read = (edge: Edge, id: string, who: object = { as: 'mediator' }) =>
  edge.call<{ notes: CaseNote[] }>('GET', path(id), who);

async function escalated(edge: Edge): Promise<string> {
  const { id } = await orderAt(edge, 'escalated');
  await edge.read(id, 'client');
  return id;
}

describe('the notes of a case', () => {
  it('are kept in order with author and time, and a repeated one once', async () => {
    const edge = openEdge();
    const id = await escalated(edge);
    assert.deepEqual((await read(edge, id)).body, { notes: [] });
    const at = edge.clock.now();
    const first = await write(edge, id);
    assert.deepEqual([first.status, first.body], [201, { seq: 1, by: 'u-mediator', at, text: secretText }]);
    edge.clock.advance(MINUTE);
    const again = await write(edge, id, written('n-0000001', 'Something else'));
    assert.deepEqual([again.status, again.body], [200, first.body]);
    const colleague = { token: await tokenFor('mediator', { sub: 'u-colleague' }) };
    assert.equal(
      (await write(edge, id, written('n-0000001', '  Asked the printer. '), colleague)).body.seq,
      2,
    );
    const { notes } = (await read(edge, id, colleague)).body;
    assert.deepEqual(
      notes.map(({ seq, by, text }) => [seq, by, text]),
      [
        [1, 'u-mediator', secretText],
        [2, 'u-colleague', 'Asked the printer.'],
      ],
    );
  });

  it('are for mediators who may see the order, and for nobody else', async () => {
    const edge = openEdge();
    const late = await escalated(edge);
    const { id: early } = await orderAt(edge, 'disputed');
    const expected: [string, Person, number, string][] = [
      [late, 'channel', 403, 'mediatorsOnly'],
      [late, 'client', 403, 'mediatorsOnly'],
      [late, 'stranger', 404, 'notFound'],
      [late, 'host', 403, 'partiesOnly'],
      [early, 'mediator', 404, 'notFound'],
      [early, 'client', 403, 'mediatorsOnly'],
      ['no-such-order', 'mediator', 404, 'notFound'],
    ];
    for (const [id, as, status, why] of expected)
      for (const { status: heard, problem } of [
        await read(edge, id, { as }),
        await write(edge, id, written(), { as }),
      ])
        assert.deepEqual([heard, problem?.reason?.code], [status, why], `${as} at ${id}`);
    const token = await tokenFor('mediator', { party: 'alder' });
    const own = await read(edge, late, { token });
    assert.deepEqual([own.status, own.problem?.reason?.code], [403, 'ownCase']);
    assert.deepEqual((await read(edge, late)).body.notes, []);
  });

  it('stand nowhere else: not in the order, its chat, its events, its mails, hints or case file', async () => {
    const edge = openEdge();
    const id = await escalated(edge);
    const hints: unknown[] = [];
    edge.hints.subscribe((hint) => hints.push(hint));
    const before = await edge.store.read(id);
    assert.equal((await write(edge, id)).status, 201);
    assert.deepEqual([await edge.store.read(id), hints], [before, []]);
    const told = [
      await edge.read(id, 'channel'),
      await edge.read(id, 'client'),
      await edge.read(id, 'mediator'),
      await edge.store.messages(id, { limit: 200 }),
      await edge.store.events(id, { after: 0, limit: 200 }),
      await edge.store.claimOutbox(
        ['mail', 'reminder', 'webhook', 'money'],
        '2030-01-01T00:00:00.000Z',
        start,
        500,
      ),
    ];
    assert.ok(!JSON.stringify(told).includes('printer'));
    // Its entries are not compressed, so their texts can be looked for.
    const request = new Request(`${base}/v1/orders/${id}/case-file`, {
      headers: { authorization: `Bearer ${await tokenFor('mediator')}` },
    });
    const file = await (await edge.app.fetch(request)).text();
    assert.ok(file.includes('names another bakery'));
    assert.ok(!file.includes('printer'));
  });

  it('are refused with figures when they are empty or too long, and 60 a minute are enough', async () => {
    let wall = Date.parse(start);
    const edge = openEdge({ limits: { actions: 100 }, wall: () => wall });
    const id = await escalated(edge);
    const { max } = limits.note;
    const cases: [unknown, string, string, object][] = [
      [{ ...written(), text: 'x'.repeat(max + 1) }, 'text', 'tooLong', { max, actual: max + 1 }],
      [{ ...written(), text: ' \u200b ' }, 'text', 'required', {}],
      [{ ...written(), clientId: 'short' }, 'clientId', 'wrongFormat', { format: 'regex' }],
    ];
    for (const [body, field, code, params] of cases) {
      const { status, fields } = await refused(edge, id, () => write(edge, id, body));
      assert.equal(status, 422);
      assert.deepEqual(fields?.[0], { path: field, code, params });
    }
    assert.equal((await write(edge, id, written('n-longest', 'x'.repeat(max)))).status, 201);
    for (let i = 1; i < 60; i++) assert.equal((await write(edge, id, written(`n-00001${i}`))).status, 201);
    const { status, why } = await refused(edge, id, () => write(edge, id, written('n-one-more')));
    assert.deepEqual([status, why], [429, 'tooManyRequests']);
    assert.equal(
      (await write(edge, id, written('n-0000159'))).status,
      200,
      'a repetition counts for nothing',
    );
    wall += MINUTE + 1;
    assert.equal((await write(edge, id, written('n-one-more'))).status, 201);
  });

  it('stay when the case is over', async () => {
    const edge = openEdge();
    const id = await escalated(edge);
    await write(edge, id);
    edge.clock.advance(31 * DAY);
    assert.equal((await edge.read(id, 'mediator')).status, 'refunded');
    assert.equal((await read(edge, id)).body.notes.length, 1);
  });
});
