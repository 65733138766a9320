/** A marketplace's policy is refused at once, with every reason. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePolicy, PolicyError, standardPolicy } from '../../src/contract/policy.ts';

function problems(changed: object): readonly string[] {
  try {
    parsePolicy({ ...standardPolicy, ...changed });
  } catch (error) {
    assert.ok(error instanceof PolicyError);
    return error.problems;
  }
  return [];
}

describe('a policy', () => {
  it('is fine as the product sets it', () => {
    assert.deepEqual(parsePolicy(structuredClone(standardPolicy)), standardPolicy);
  });
  it('may differ in figures', () => {
    assert.deepEqual(problems({ decisionHours: 72, feeBps: 0, checklist: 'mandatory' }), []);
    assert.deepEqual(problems({ mediatorSilence: 'notify', acknowledgeOpenEnded: true }), []);
  });
  it('has no window of zero', () => {
    const [reason, ...more] = problems({
      disputeWindowHours: 0,
      reminders: { ...standardPolicy.reminders, disputeWindow: [] },
    });
    assert.match(reason ?? '', /^disputeWindowHours: must be at least 1; a window of zero/);
    assert.deepEqual(more, []);
  });
  it('says what a silent mediator means for the money', () => {
    const { mediatorSilence: _, ...without } = standardPolicy;
    assert.throws(
      () => parsePolicy(without),
      /mediatorSilence: must be one of .*; say what a silent mediator means/,
    );
    assert.match(problems({ mediatorSilence: 'notify' })[0] ?? '', /acknowledgeOpenEnded/);
    assert.match(problems({ mediatorSilence: 'keep' })[0] ?? '', /must be one of refund, release, notify/);
  });
  it('has no way that never opens', () => {
    assert.match(
      problems({ escalateOpensHours: 7 * 24 })[0] ?? '',
      /^escalateOpensHours: .*nobody can ever escalate/,
    );
    assert.match(problems({ caseDays: 30 })[0] ?? '', /^caseDays: must be shorter than mediatorSilenceDays/);
    assert.match(problems({ redoMinHours: 60 * 24 })[0] ?? '', /^redoMinHours: .*no redo can ever be agreed/);
  });
  it('reminds before the window ends, not before it begins', () => {
    const reminders = { ...standardPolicy.reminders, decision: [48, 6] };
    assert.match(
      problems({ reminders })[0] ?? '',
      /^reminders\.decision: each must be shorter than the window of 48 h/,
    );
  });
  it('knows every one of its words', () => {
    assert.match(
      problems({ disputWindowHours: 24 })[0] ?? '',
      /unknown: disputWindowHours; remove it or correct/,
    );
    assert.match(problems({ feeBps: '10 %' })[0] ?? '', /^feeBps: must be number/);
    assert.match(problems({ feeBps: 10_001 })[0] ?? '', /^feeBps: must be at most 10000/);
  });
  it('is refused with all its reasons at once', () => {
    assert.equal(problems({ decisionHours: 0, responseHours: -3, mediatorSilence: 'keep' }).length, 3);
    assert.equal(problems({ caseDays: 40, escalateOpensHours: 400 }).length, 2);
    assert.throws(() => parsePolicy('standard'), PolicyError);
    assert.throws(() => parsePolicy(null), /The policy is refused:\n- policy: must be object/);
  });
});
