/** Slots and versions: who reviews what, and what the campaign runs with. */
import assert from 'node:assert/strict';
import type { Target } from '../../../src/contract/actions.ts';
import { creativesOf } from '../../../src/machines/views.ts';
import { scenario } from '../support/scenario.ts';
import type { World } from '../support/world.ts';

const hero = ({ order }: World) => {
  const slot = creativesOf(order).find(({ id }) => id === 'hero');
  return {
    status: slot?.status,
    current: slot?.currentVersionId,
    versions: slot?.versions.map(({ id }) => id),
  };
};
const named = (world: World, number: number): { on: Target } => {
  const version = world.order.context.slots[0]?.versions[number - 1];
  assert.ok(version);
  return { on: { versionId: version.id, checksum: version.checksum } };
};
const asset = (kind: 'text' | 'url', value: string) =>
  kind === 'text' ? { asset: { kind, text: value } } : { asset: { kind, url: value } };

export const creatives = [
  scenario('a slot goes from missing to submitted to approved', (world) => {
    world.act('channel', 'accept');
    assert.deepEqual(hero(world), { status: 'missing', current: null, versions: [] });
    world.act('client', 'submitCreative');
    assert.deepEqual(hero(world), { status: 'submitted', current: null, versions: ['hero.1'] });
    assert.deepEqual(world.last.event.params, {
      slotId: 'hero',
      slot: 'Hero text',
      versionId: 'hero.1',
      number: 1,
      note: 'shorter',
    });
    world.act('channel', 'approveCreative');
    assert.deepEqual(hero(world), { status: 'approved', current: 'hero.1', versions: ['hero.1'] });
    assert.equal(world.order.context.slots[0]?.versions[0]?.reviewedAt, world.now);
  }),
  scenario('a version sent back keeps its comments and gives way to a new one', (world) => {
    world.act('channel', 'accept').act('client', 'submitCreative').act('channel', 'requestChanges');
    assert.equal(hero(world).status, 'changesRequested');
    assert.equal(world.last.event.params['comments'], 1);
    assert.deepEqual(world.order.context.slots[0]?.versions[0]?.comments, [{ text: 'Shorter, please.' }]);
    world.act('client', 'submitCreative');
    assert.deepEqual(hero(world), { status: 'submitted', current: null, versions: ['hero.1', 'hero.2'] });
  }),
  scenario('a change note is required from version 2 on', (world) => {
    world.act('channel', 'accept').act('client', 'submitCreative', { payload: { note: '' } });
    const wrong = (note: string) =>
      world.refused('client', 'submitCreative', 'invalid', { payload: { note } }).fields;
    assert.deepEqual(wrong(''), [{ path: 'payload.note', code: 'required', params: { min: 3, actual: 0 } }]);
    assert.deepEqual(wrong('ab'), [
      { path: 'payload.note', code: 'tooShort', params: { min: 3, actual: 2 } },
    ]);
    world.act('client', 'submitCreative', { payload: { note: 'abc' } });
  }),
  scenario('a creative is of the kind the slot wants, and a text fits', (world) => {
    world.act('channel', 'accept');
    const wrong = (payload: object, on: Target) =>
      world.refused('client', 'submitCreative', 'invalid', { payload, on }).fields;
    const toHero = { status: 'accepted', slotId: 'hero', after: null };
    const toExtra = { status: 'accepted', slotId: 'extra', after: null };
    assert.deepEqual(wrong(asset('url', 'https://a.test/'), toHero), [
      { path: 'payload.asset.kind', code: 'wrongKind', params: { expected: 'text' } },
    ]);
    assert.deepEqual(wrong(asset('text', 'words'), toExtra), [
      { path: 'payload.asset.kind', code: 'wrongKind', params: { expected: 'url' } },
    ]);
    assert.deepEqual(wrong(asset('text', 'x'.repeat(41)), toHero), [
      { path: 'payload.asset.text', code: 'tooLong', params: { max: 40, actual: 41 } },
    ]);
    world.act('client', 'submitCreative', { payload: asset('text', 'x'.repeat(40)), on: toHero });
    world.act('client', 'submitCreative', { payload: asset('url', 'https://a.test/'), on: toExtra });
    assert.equal(world.order.context.slots[1]?.versions[0]?.id, 'extra.1');
  }),
  scenario(
    'submitting names the newest version seen; two people filling two slots do not conflict',
    (world) => {
      world.act('channel', 'accept');
      const empty = { status: 'accepted', slotId: 'hero', after: null };
      world.act('client', 'submitCreative', { on: empty });
      assert.equal(
        world.refused('client', 'submitCreative', 'conflict', { on: empty }).reason.code,
        'slotChanged',
      );
      const other = { on: { ...empty, slotId: 'extra' }, payload: asset('url', 'https://a.test/') };
      world.act('client', 'submitCreative', other);
      world.act('client', 'submitCreative', { on: { ...empty, after: 'hero.1' } });
      world.refused('client', 'submitCreative', 'conflict', { on: { ...empty, slotId: 'gone' } });
    },
  ),
  scenario('only the newest version can be approved, sent back or withdrawn', (world) => {
    world.act('channel', 'accept').act('client', 'submitCreative').act('client', 'submitCreative');
    const older = named(world, 1);
    for (const type of ['approveCreative', 'requestChanges'] as const)
      assert.equal(world.refused('channel', type, 'conflict', older).reason.code, 'versionChanged');
    world.refused('client', 'withdrawCreative', 'conflict', older);
    world.act('channel', 'approveCreative', named(world, 2));
    assert.equal(hero(world).current, 'hero.2');
  }),
  scenario('an approval belongs to one checksum', (world) => {
    world.act('channel', 'accept').act('client', 'submitCreative');
    const forged = { on: { versionId: 'hero.1', checksum: 'b'.repeat(64) } };
    assert.equal(
      world.refused('channel', 'approveCreative', 'conflict', forged).reason.code,
      'versionChanged',
    );
  }),
  scenario('withdrawing the only version empties the slot', (world) => {
    world.act('channel', 'accept').act('client', 'submitCreative').act('client', 'withdrawCreative');
    assert.deepEqual(hero(world), { status: 'missing', current: null, versions: [] });
    const gone = world.refused('channel', 'approveCreative', 'conflict', named(world, 1));
    assert.equal(gone.reason.code, 'versionChanged');
    world.act('client', 'submitCreative');
    assert.deepEqual(hero(world).versions, ['hero.2']);
  }),
  scenario('withdrawing shows the approved version again', (world) => {
    world.ready().act('client', 'submitCreative');
    assert.deepEqual(hero(world), { status: 'submitted', current: 'hero.1', versions: ['hero.1', 'hero.2'] });
    world.act('client', 'withdrawCreative');
    assert.deepEqual(hero(world), { status: 'approved', current: 'hero.1', versions: ['hero.1'] });
  }),
  scenario('an older unapproved version never comes back', (world) => {
    world.act('channel', 'accept').act('client', 'submitCreative').act('channel', 'requestChanges');
    world.act('client', 'submitCreative').act('client', 'withdrawCreative');
    assert.deepEqual(hero(world), { status: 'missing', current: null, versions: ['hero.1'] });
    world.refused('channel', 'approveCreative', 'conflict', named(world, 1));
    world.refused('client', 'withdrawCreative', 'conflict', named(world, 1));
    world.act('client', 'submitCreative', { on: { status: 'accepted', slotId: 'hero', after: 'hero.1' } });
  }),
  scenario('an approved version cannot be withdrawn or sent back', (world) => {
    world.ready();
    world.refused('client', 'withdrawCreative', 'conflict');
    world.refused('channel', 'requestChanges', 'conflict');
    world.refused('channel', 'approveCreative', 'conflict');
  }),
  scenario('in ready a new version is a proposal until the channel approves it', (world) => {
    world.ready().act('client', 'submitCreative').act('channel', 'requestChanges');
    assert.deepEqual(hero(world), {
      status: 'changesRequested',
      current: 'hero.1',
      versions: ['hero.1', 'hero.2'],
    });
    world.act('client', 'submitCreative').act('channel', 'approveCreative');
    assert.equal(hero(world).current, 'hero.3');
  }),
  scenario('an unreviewed proposal stays unreviewed when the order completes', (world) => {
    world.ready().act('client', 'submitCreative').act('channel', 'complete');
    assert.deepEqual(hero(world), { status: 'submitted', current: 'hero.1', versions: ['hero.1', 'hero.2'] });
    assert.equal(world.last.event.params['materialsApproved'], false);
    assert.equal(world.last.event.params['talked'], false);
    world.refused('channel', 'approveCreative', 'conflict');
  }),
];
