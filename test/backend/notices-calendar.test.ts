import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarOf } from '../../backend/src/notices/ics.ts';
import { renderNotice } from '../../backend/src/notices/render.ts';
import { readEntry, valueIn } from './notices-ical.ts';
import { completed, env, Play } from './notices-orders.ts';

const valueOf = (ics: string, name: string) => valueIn(readEntry(ics), name);

function placedFor(to: 'channel' | 'client', play = new Play()) {
  const { notice, order, at } = play.told[0]!;
  return renderNotice({ ...notice, orderId: 'o1', to }, order, { ...env, at });
}

describe('the calendar entry', () => {
  it('marks the deadline for whoever must act, with an alarm before it', () => {
    const { ics } = placedFor('channel');
    assert.ok(ics);
    assert.equal(valueOf(ics, 'DTSTART'), '20260311T134000Z');
    assert.equal(valueOf(ics, 'DTSTAMP'), '20260309T134000Z');
    assert.equal(valueOf(ics, 'TRIGGER'), '-PT24H');
    assert.equal(valueOf(ics, 'URL'), 'https://tallypost.example/orders/o1#accept');
    assert.match(valueOf(ics, 'SUMMARY') ?? '', /answer by Wed 11 Mar\\, 14:40 CET$/);
    assert.match(valueOf(ics, 'DESCRIPTION') ?? '', /€1\\,200\.00 goes back to Northfold Coffee/);
  });

  it('is not sent to those who only wait', () => {
    assert.equal(placedFor('client').ics, undefined);
  });

  it('is replaced by a later one for the same deadline', () => {
    const play = completed();
    const { notice, order, at } = play.told.findLast(({ notice }) => notice.code === 'complete')!;
    const uid = (code: 'complete' | 'reminder', kind: object) =>
      valueOf(
        renderNotice({ code, params: { ...notice.params, ...kind }, orderId: 'o1', to: 'client' }, order, {
          ...env,
          at,
        }).ics!,
        'UID',
      );
    assert.equal(uid('complete', {}), uid('reminder', { kind: 'disputeWindow' }));
  });

  it('survives any text: folded between characters, commas and line breaks escaped', () => {
    const title = `Ünïcode 👩‍👩‍👧‍👦, semicolon; back\\slash ${'long '.repeat(40)}`;
    const ics = calendarOf({
      uid: 'u@x.example',
      sequence: 0,
      organizer: { name: 'An "odd" name; with: marks', address: 'ops@x.example' },
      language: 'en-GB',
      at: '2026-03-09T13:40:00.000Z',
      due: '2026-03-09T15:00:00.000Z',
      title,
      description: 'one\r\ntwo\nEND:VEVENT',
      url: null,
    });
    const unescaped = (valueOf(ics, 'SUMMARY') ?? '').replace(/\\([\\;,])/g, '$1');
    assert.equal(unescaped, title);
    assert.equal(valueOf(ics, 'DESCRIPTION'), 'one\\ntwo\\nEND:VEVENT');
    assert.equal(
      readEntry(ics).find(({ name }) => name === 'ORGANIZER')?.params['CN'],
      `"An 'odd' name; with: marks"`,
    );
    assert.equal(valueOf(ics, 'TRIGGER'), '-PT1H');
  });
});
