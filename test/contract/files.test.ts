/** What a slot asks of a file, and what a checkout may ask of a slot. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commands } from '../../src/contract/commands.ts';
import { fileProblems, fileSpecOf, mostPixels } from '../../src/contract/file-rules.ts';
import type { FileFacts, FileKind, FileSpec } from '../../src/contract/file-spec.ts';
import { PlaceOrder } from '../../src/contract/placement.ts';
import { orderToPlace } from '../support/placed.ts';

const facts: FileFacts = { type: 'image/png', bytes: 1000, width: 1600, height: 900 };
const said = (file: FileSpec, measured: Partial<FileFacts> = {}, kind: FileKind = 'image') =>
  fileProblems({ kind, file }, { ...facts, ...measured }).map(({ code, params }) => [code, params]);

describe('a slot’s file', () => {
  it('is asked for in full, whatever the agreement left out', () => {
    assert.deepEqual(fileSpecOf({ kind: 'pdf' }), { formats: ['application/pdf'], maxBytes: 50_000_000 });
    assert.deepEqual(
      fileSpecOf({ kind: 'image', file: { formats: ['image/png', 'image/svg+xml'] } }).formats,
      ['image/png'],
    );
    assert.equal(fileSpecOf({ kind: 'video', file: { maxBytes: 3_000_000_000 } }).maxBytes, 2_000_000_000);
  });
  it('fits when everything measured is within bounds, both ends included', () => {
    const file = {
      formats: ['image/png'],
      maxBytes: 1000,
      width: { min: 1600, max: 1600 },
      height: { min: 900 },
      ratio: { width: 16, height: 9 },
    };
    assert.deepEqual(said(file), []);
  });
  it('that is empty, or of a wrong format, says only that', () => {
    assert.deepEqual(said({ maxBytes: 1 }, { bytes: 0, type: 'unknown' }), [['empty', {}]]);
    assert.deepEqual(
      said({ formats: ['image/png', 'image/jpeg'] }, { type: 'text/html', bytes: 99_000_000 }),
      [['wrongFormat', { actual: 'text/html', allowed: 'image/png image/jpeg' }]],
    );
  });
  it('says every measure that is wrong, with what is allowed', () => {
    assert.deepEqual(
      said({ maxBytes: 999, width: { min: 2000, max: 3000 }, ratio: { width: 1, height: 1 } }),
      [
        ['tooLarge', { actual: 1000, max: 999 }],
        ['wrongSize', { width: 1600, height: 900, minWidth: 2000, maxWidth: 3000 }],
        ['wrongRatio', { width: 1600, height: 900, ratioWidth: 1, ratioHeight: 1 }],
      ],
    );
    assert.deepEqual(said({}, { type: 'audio/mpeg' }, 'audio'), []);
    assert.deepEqual(said({ seconds: { min: 10, max: 20 } }, { type: 'audio/mpeg', seconds: 9.4 }, 'audio'), [
      ['wrongDuration', { actual: 9.4, min: 10, max: 20 }],
    ]);
    assert.deepEqual(said({ pages: { max: 1 } }, { type: 'application/pdf', pages: 2 }, 'pdf'), [
      ['wrongPages', { actual: 2, max: 1 }],
    ]);
  });
  it('may be a little off in ratio and length', () => {
    assert.deepEqual(said({ ratio: { width: 16, height: 9 } }, { width: 1610 }), []);
    assert.deepEqual(said({ ratio: { width: 16, height: 9 } }, { width: 1620 }).length, 1);
    assert.deepEqual(said({ seconds: { max: 30 } }, { type: 'video/mp4', seconds: 30.4 }, 'video'), []);
  });
  it('is never an image of more than fifty megapixels', () => {
    assert.deepEqual(said({}, { width: 30_000, height: 30_000 }), [
      ['tooManyPixels', { width: 30_000, height: 30_000, max: mostPixels }],
    ]);
  });
});

const places = (slot: object) =>
  PlaceOrder.safeParse({
    ...orderToPlace(),
    agreement: {
      ...orderToPlace().agreement,
      slots: [{ id: 'hero', name: 'Hero', required: true, kind: 'image', ...slot }],
    },
  }).success;

describe('a checkout', () => {
  it('may ask for files in figures that a file can meet', () => {
    assert.ok(
      places({ file: { formats: ['image/png'], width: { min: 600 }, ratio: { width: 16, height: 9 } } }),
    );
    for (const file of [
      { formats: [] },
      { formats: ['image/svg+xml'] },
      { formats: ['video/mp4'] },
      { maxBytes: 0 },
      { width: { min: 900, max: 600 } },
      { ratio: { width: 16, height: 0 } },
      { resolution: 300 },
    ])
      assert.ok(!places({ file }), JSON.stringify(file));
  });
  it('asks for no file where a text or a link is wanted', () => {
    assert.ok(!places({ kind: 'url', file: { maxBytes: 10 } }));
  });
});

describe('a comment’s place', () => {
  const takes = (place: unknown) =>
    commands.requestChanges.payload.safeParse({ comments: [{ text: 'Bigger', place }] }).success;
  it('is a point, a moment, or a page with or without a point', () => {
    for (const place of [
      undefined,
      { x: 0, y: 1 },
      { seconds: 1.5 },
      { page: 2 },
      { page: 1, x: 0.2, y: 0.3 },
    ])
      assert.ok(takes(place), JSON.stringify(place));
    for (const place of [
      {},
      { x: 0.5 },
      { x: -0.1, y: 0 },
      { x: 0, y: 1.01 },
      { seconds: -1 },
      { page: 0 },
      { page: 1.5 },
      { page: 1, y: 0.3 },
      { seconds: 1, x: 0, y: 0 },
    ])
      assert.ok(!takes(place), JSON.stringify(place));
  });
});
