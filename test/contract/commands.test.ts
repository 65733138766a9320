/** What a person may send: shapes and lengths. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actionTypes } from '../../src/contract/actions.ts';
import { commands, WebAddress } from '../../src/contract/commands.ts';
import { limits } from '../../src/contract/limits.ts';

const accepts = (type: keyof typeof commands, payload: unknown) =>
  commands[type].payload.safeParse(payload).success;
const text = (length: number) => 'x'.repeat(length);

describe('commands', () => {
  it('exist for every action', () => {
    assert.deepEqual(Object.keys(commands).toSorted(), actionTypes.toSorted());
  });
  it('hold explanations to 10–1000 characters, white space not counted', () => {
    const decline = (explanation: string) => accepts('decline', { reason: 'other', explanation });
    assert.deepEqual([text(9), text(10), text(1000), text(1001)].map(decline), [false, true, true, false]);
    assert.ok(!decline(`   ${text(9)}   `));
    assert.ok(!accepts('decline', { reason: 'noMood', explanation: text(20) }));
    assert.deepEqual(
      commands.decline.payload.parse({ reason: 'other', explanation: `  ${text(10)} ` }).explanation,
      text(10),
    );
  });
  it('let a cancel go unexplained', () => {
    assert.deepEqual(commands.cancel.payload.parse({}), { explanation: '' });
  });
  it('take amounts only as whole, non-negative numbers', () => {
    const offers = [0, 1, 2 ** 53 - 1, -1, 0.5, '5', 2 ** 53, Number.NaN].map((refund) =>
      accepts('offerRefund', { refund }),
    );
    assert.deepEqual(offers, [true, true, true, false, false, false, false, false]);
  });
  it('want reasons of a mediator at length', () => {
    const decide = (reasons: string) => accepts('decide', { refund: 0, findings: [], reasons });
    assert.deepEqual([text(limits.reasons.min - 1), text(limits.reasons.min)].map(decide), [false, true]);
  });
  it('want one to fifty comments', () => {
    const comments = (count: number) =>
      accepts('requestChanges', { comments: Array.from({ length: count }, () => ({ text: 'Bigger' })) });
    assert.deepEqual([0, 1, 50, 51].map(comments), [false, true, true, false]);
  });
  it('take links of http and https, without a user name', () => {
    const link = (value: string) => WebAddress.safeParse(value).success;
    assert.ok(link('https://example.test/a?b#c') && link('http://example.test'));
    for (const bad of [
      'javascript:alert(1)',
      'ftp://example.test',
      'https://me@example.test',
      'example.test',
      '',
    ])
      assert.ok(!link(bad), bad);
    assert.ok(!link(`https://example.test/${text(2048)}`));
  });
  it('name what they act on, and nothing else', () => {
    const named = (on: unknown) => commands.accept.on.safeParse(on).success;
    assert.ok(named({ status: 'placed' }));
    assert.ok(!named({}) && !named({ status: 'placed', versionId: 'a' }));
    const release = (on: unknown) => commands.release.on.safeParse(on).success;
    assert.ok(release({ status: 'completed', completion: 1 }) && release({ status: 'disputed', dispute: 2 }));
    assert.ok(!commands.approveCreative.on.safeParse({ versionId: 'hero.1', checksum: 'short' }).success);
  });
});
