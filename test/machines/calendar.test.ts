/** Days in time zones. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { dayOf, endOfDay } from '../../src/machines/calendar.ts';

const end = (date: string, timeZone: string) => endOfDay({ date, timeZone });

describe('a day ends when the next one begins there', () => {
  it('in every corner of the world', () => {
    assert.equal(end('2026-03-11', 'UTC'), '2026-03-12T00:00:00.000Z');
    assert.equal(end('2026-03-11', 'America/New_York'), '2026-03-12T04:00:00.000Z');
    assert.equal(end('2026-03-11', 'Pacific/Kiritimati'), '2026-03-11T10:00:00.000Z');
    assert.equal(end('2026-03-11', 'Pacific/Pago_Pago'), '2026-03-12T11:00:00.000Z');
    assert.equal(end('2026-12-31', 'Asia/Kathmandu'), '2026-12-31T18:15:00.000Z');
  });
  it('on the days the clocks change', () => {
    assert.equal(end('2026-03-28', 'Europe/Berlin'), '2026-03-28T23:00:00.000Z');
    assert.equal(end('2026-03-29', 'Europe/Berlin'), '2026-03-29T22:00:00.000Z');
    assert.equal(end('2026-10-24', 'Europe/Berlin'), '2026-10-24T22:00:00.000Z');
    assert.equal(end('2026-10-25', 'Europe/Berlin'), '2026-10-25T23:00:00.000Z');
    assert.equal(end('2026-04-04', 'Pacific/Auckland'), '2026-04-04T11:00:00.000Z');
    assert.equal(end('2026-04-05', 'Pacific/Auckland'), '2026-04-05T12:00:00.000Z');
  });
  it('and there is no such day or place', () => {
    for (const day of ['2026-02-29', '2026-13-01', '2026-04-31', 'today'])
      assert.equal(end(day, 'UTC'), null);
    assert.equal(end('2026-03-11', 'Mars/Base'), null);
    assert.equal(end('2028-02-29', 'UTC'), '2028-03-01T00:00:00.000Z');
  });
  it('and the day of that end is that day again', () => {
    const zones = [
      'UTC',
      'Europe/Berlin',
      'America/Sao_Paulo',
      'Asia/Tokyo',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
    ];
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(...zones), (when, timeZone) => {
        const date = { date: when.toISOString().slice(0, 10), timeZone };
        assert.deepEqual(dayOf(endOfDay(date) ?? '', timeZone), date);
      }),
      { numRuns: 500 },
    );
  });
});
