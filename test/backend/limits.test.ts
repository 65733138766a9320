import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRateLimiter } from '../../backend/src/http/limits.ts';
import { HttpRefusal } from '../../backend/src/http/problem.ts';

function limiter(perMinute: number) {
  let now = 1_000_000;
  const rate = createRateLimiter(perMinute, () => now);
  return {
    /** Takes one, so many seconds after the beginning: true, or the seconds to wait. */
    at(seconds: number, subject = 'someone'): true | number {
      now = 1_000_000 + seconds * 1000;
      try {
        rate.take(subject);
        return true;
      } catch (error) {
        assert.ok(error instanceof HttpRefusal && error.status === 429);
        return Number(error.details.headers?.['retry-after']);
      }
    },
  };
}

describe('a limit of so many a minute', () => {
  it('counts the last minute, wherever it begins', () => {
    const { at } = limiter(3);
    assert.deepEqual([at(0), at(30), at(50)], [true, true, true]);
    assert.deepEqual([at(51), at(59.5)], [9, 1]);
    assert.deepEqual([at(60), at(61)], [true, 29]);
    assert.deepEqual([at(90), at(91)], [true, 19]);
  });

  it('counts each subject on its own, and refusals not at all', () => {
    const { at } = limiter(1);
    assert.deepEqual([at(0, 'a'), at(1, 'b')], [true, true]);
    assert.deepEqual([at(2, 'a'), at(30, 'a'), at(60, 'a')], [58, 30, true]);
  });
});
