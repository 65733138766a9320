/** Creatives that are files: they fit by what was measured, and comments point into them. */
import assert from 'node:assert/strict';
import type { FileAsset } from '../../../src/contract/creative.ts';
import { resolvedIn } from '../../../src/contract/comments.ts';
import type { FileSpec } from '../../../src/contract/file-spec.ts';
import { scenario } from '../support/scenario.ts';
import type { How, World } from '../support/world.ts';

const slot = (id: string, kind: string, file?: FileSpec) => ({
  id,
  name: id,
  kind,
  required: true,
  note: '',
  ...(file && { file }),
});
const agreement = {
  slots: [
    slot('hero', 'image', { formats: ['image/png'], width: { min: 600 }, maxBytes: 5000 }),
    slot('film', 'video', { seconds: { max: 30 } }),
    slot('sheet', 'pdf', { pages: { max: 2 } }),
    slot('line', 'text'),
  ],
};
const image: FileAsset = {
  kind: 'file',
  assetId: 'a1',
  name: '',
  type: 'image/png',
  bytes: 4000,
  width: 1200,
  height: 750,
};
const film: FileAsset = { kind: 'file', assetId: 'a2', name: '', type: 'video/mp4', bytes: 900, seconds: 12 };
const sheet: FileAsset = {
  kind: 'file',
  assetId: 'a3',
  name: '',
  type: 'application/pdf',
  bytes: 900,
  pages: 2,
};
const given = (assetId: string) => ({ asset: { kind: 'file', assetId }, note: 'with the label' });

function handing(world: World, slotId: string, file: FileAsset | undefined): How {
  const newest = world.order.context.slots.find(({ id }) => id === slotId)?.versions.at(-1)?.id ?? null;
  return {
    on: { status: world.order.status, slotId, after: newest },
    payload: given(file?.assetId ?? 'a9'),
    files: file && [file],
  };
}
const hand = (world: World, slotId: string, file: FileAsset) =>
  world.act('client', 'submitCreative', handing(world, slotId, file));
const problemsOf = (world: World, slotId: string, file: FileAsset | undefined) =>
  world.refused('client', 'submitCreative', 'invalid', handing(world, slotId, file)).fields;
const versionsOf = (world: World, slotId: string) =>
  world.order.context.slots.find(({ id }) => id === slotId)?.versions ?? [];
function review(world: World, slotId: string, payload: object): How {
  const { id, checksum } = versionsOf(world, slotId).at(-1)!;
  return { on: { versionId: id, checksum }, payload: { resolved: [], ...payload } };
}
const wrongPlaces = (world: World, slotId: string, places: object[]) =>
  world
    .refused(
      'channel',
      'requestChanges',
      'invalid',
      review(world, slotId, { comments: places.map((place) => ({ text: 'Here.', place })) }),
    )
    .fields?.map(({ path, code }) => `${path} ${code}`);

export const files = [
  scenario(
    'a file that fits its slot is remembered with what was measured in it',
    (world) => {
      hand(world.act('channel', 'accept'), 'hero', image).stored();
      assert.deepEqual(versionsOf(world, 'hero')[0]?.asset, image);
    },
    { agreement },
  ),
  scenario(
    'a file that does not fit is refused with what was measured and what is allowed',
    (world) => {
      world.act('channel', 'accept');
      const path = 'payload.asset.assetId';
      assert.deepEqual(problemsOf(world, 'hero', { ...image, width: 500, bytes: 6000 }), [
        { path, code: 'tooLarge', params: { actual: 6000, max: 5000 } },
        { path, code: 'wrongSize', params: { width: 500, height: 750, minWidth: 600 } },
      ]);
      assert.deepEqual(problemsOf(world, 'hero', { ...image, type: 'image/jpeg' }), [
        { path, code: 'wrongFormat', params: { actual: 'image/jpeg', allowed: 'image/png' } },
      ]);
      assert.deepEqual(problemsOf(world, 'film', { ...film, seconds: 31 }), [
        { path, code: 'wrongDuration', params: { actual: 31, max: 30 } },
      ]);
    },
    { agreement },
  ),
  scenario(
    'a file that the backend does not know for the slot fills nothing',
    (world) => {
      world.act('channel', 'accept');
      assert.deepEqual(problemsOf(world, 'hero', undefined), [
        { path: 'payload.asset.assetId', code: 'unknown', params: {} },
      ]);
      assert.deepEqual(versionsOf(world, 'hero'), []);
    },
    { agreement },
  ),
  scenario(
    'a link is no image, and a file is no text',
    (world) => {
      world.act('channel', 'accept');
      const kinds = (slotId: string, asset: object) =>
        world.refused('client', 'submitCreative', 'invalid', {
          ...handing(world, slotId, image),
          payload: { asset, note: 'abc' },
        }).fields;
      const wrong = (expected: string) => [
        { path: 'payload.asset.kind', code: 'wrongKind', params: { expected } },
      ];
      assert.deepEqual(kinds('hero', { kind: 'url', url: 'https://a.test/' }), wrong('file'));
      assert.deepEqual(kinds('line', { kind: 'file', assetId: 'a1' }), wrong('text'));
    },
    { agreement },
  ),
  scenario(
    'comments point only at what the version has',
    (world) => {
      world.act('channel', 'accept');
      hand(world, 'hero', image);
      hand(world, 'film', film);
      hand(world, 'sheet', sheet);
      const wrong = (index: number) => `payload.comments.${index}.place wrongPlace`;
      const point = { x: 0.5, y: 0.25 };
      assert.deepEqual(wrongPlaces(world, 'hero', [{ seconds: 1 }, point, { page: 1, ...point }]), [
        wrong(0),
        wrong(2),
      ]);
      assert.deepEqual(wrongPlaces(world, 'film', [{ seconds: 12 }, { seconds: 12.1 }, point]), [
        wrong(1),
        wrong(2),
      ]);
      assert.deepEqual(
        wrongPlaces(world, 'sheet', [{ page: 2, ...point }, { page: 3 }, { page: 1 }, point]),
        [wrong(1), wrong(3)],
      );
      world.act(
        'channel',
        'requestChanges',
        review(world, 'hero', { comments: [{ text: 'Add the label.', place: point }, { text: 'Warmer.' }] }),
      );
      assert.deepEqual(versionsOf(world.stored(), 'hero')[0]?.comments, [
        { text: 'Add the label.', place: point },
        { text: 'Warmer.' },
      ]);
    },
    { agreement },
  ),
  scenario('a text has no places', (world) => {
    world.act('channel', 'accept').act('client', 'submitCreative');
    assert.deepEqual(wrongPlaces(world, 'hero', [{ x: 0, y: 0 }]), ['payload.comments.0.place wrongPlace']);
  }),
  scenario('a later version says which comments it resolves; an approval resolves the rest', (world) => {
    world.act('channel', 'accept').act('client', 'submitCreative');
    const comments = [{ text: 'Shorter.' }, { text: 'Name the price.' }];
    world.act('channel', 'requestChanges', review(world, 'hero', { comments }));
    world.act('client', 'submitCreative');
    const again = { comments: [{ text: 'Still no price.' }] };
    const unknown = review(world, 'hero', { ...again, resolved: ['1.1', '1.3', '2.1'] });
    assert.deepEqual(
      world.refused('channel', 'requestChanges', 'invalid', unknown).fields?.map(({ path }) => path),
      ['payload.resolved.1', 'payload.resolved.2'],
    );
    world.act('channel', 'requestChanges', review(world, 'hero', { ...again, resolved: ['1.1'] }));
    const resolvedOf = (version: number, index: number) =>
      resolvedIn(versionsOf(world, 'hero'), version, index)?.number;
    assert.deepEqual([resolvedOf(1, 0), resolvedOf(1, 1), resolvedOf(2, 0)], [2, undefined, undefined]);
    world.act('client', 'submitCreative').act('channel', 'approveCreative').stored();
    assert.deepEqual([resolvedOf(1, 0), resolvedOf(1, 1), resolvedOf(2, 0)], [2, 3, 3]);
  }),
  scenario(
    'in ready a new file is a proposal: the approved one, with its checksum, stays current',
    (world) => {
      const one = { slots: [agreement.slots[0]!] };
      assert.equal(world.order.agreement.slots.length, one.slots.length);
      hand(world.act('channel', 'accept'), 'hero', image).act('channel', 'approveCreative');
      hand(world.act('channel', 'markReady'), 'hero', { ...image, assetId: 'a4' });
      const [slotNow] = world.order.context.slots;
      assert.equal(slotNow?.approvedId, 'hero.1');
      assert.notEqual(slotNow?.versions[0]?.checksum, slotNow?.versions[1]?.checksum);
      world.act('channel', 'approveCreative');
      assert.equal(world.order.context.slots[0]?.approvedId, 'hero.2');
    },
    { agreement: { slots: [agreement.slots[0]!] } },
  ),
];
