/** The server's time as an instance tells it between two answers. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHeardClock } from '../../backend/src/node/postgres-clock.ts';

const noon = Date.parse('2026-11-22T12:00:00.000Z');

describe('a clock that is heard', () => {
  it('goes on by the steady clock, whatever the machine thinks it is', () => {
    let steady = 1000;
    const clock = createHeardClock(() => steady);
    clock.heard(noon, 990, 1010);
    assert.equal(clock.now(), '2026-11-22T12:00:00.000Z');
    steady += 1500;
    assert.equal(clock.now(), '2026-11-22T12:00:01.500Z');
  });
  it('moves only as far as an answer proves it wrong, and never backwards', () => {
    let steady = 1000;
    const clock = createHeardClock(() => steady);
    clock.heard(noon, 1000, 1000);
    // Said at some moment of these 400 ms: nothing is proved.
    clock.heard(noon + 100, 1000, 1400);
    assert.equal(clock.now(), '2026-11-22T12:00:00.000Z');
    clock.heard(noon - 50, 1000, 1000);
    assert.equal(clock.now(), '2026-11-22T12:00:00.000Z');
    steady += 60;
    assert.equal(clock.now(), '2026-11-22T12:00:00.010Z');
  });
  it('says nothing before it has heard', () => {
    assert.throws(() => createHeardClock().now(), /has not been asked/);
  });
});
