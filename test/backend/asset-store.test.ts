/** Both asset stores keep the same promises; the folder also survives a restart and a full disk. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { AssetStore } from '../../backend/src/assets/asset-store.ts';
import { createMemoryAssets } from '../../backend/src/assets/memory-assets.ts';
import { openDiskAssets } from '../../backend/src/node/disk-assets.ts';
import { refusal } from '../support/refusal.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const bodyOf = (...pieces: (string | Uint8Array)[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(typeof piece === 'string' ? bytes(piece) : piece);
      controller.close();
    },
  });
const textOf = async (store: AssetStore, key: string, start?: number, end?: number) => {
  const range = start === undefined || end === undefined ? undefined : { start, end };
  return new Response(await store.read(key, range)).text();
};
const withText = async (store: AssetStore, key: string, text: string) => {
  await store.create(key);
  await store.append(key, 0, bodyOf(text), text.length);
};

/** Why it was refused: code and reason. */
async function why(work: Promise<unknown>): Promise<string> {
  const { code, reason } = await refusal(work);
  return reason === undefined ? code : `${code} ${reason.code}`;
}

/** A body that goes on when the test says so. */
function slowBody() {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  return {
    body: readable,
    send: (text: string) => writer.write(bytes(text)),
    end: () => writer.close(),
    breakOff: () => writer.abort(new Error('connection lost')),
  };
}

function promises(open: () => AssetStore): void {
  let store: AssetStore;
  before(() => (store = open()));

  it('begins an empty file, and leaves one that exists as it is', async () => {
    assert.equal(await store.size('new'), null);
    await store.create('new');
    assert.equal(await store.size('new'), 0);
    assert.equal(await textOf(store, 'new'), '');
    await store.append('new', 0, bodyOf('abc'), 3);
    await store.create('new');
    assert.equal(await textOf(store, 'new'), 'abc');
  });

  it('adds piece by piece, and tells the new size each time', async () => {
    await store.create('pieces');
    assert.equal(await store.append('pieces', 0, bodyOf('one ', 'two '), 100), 8);
    assert.equal(await store.append('pieces', 8, bodyOf(), 100), 8);
    assert.equal(await store.append('pieces', 8, bodyOf('three'), 100), 13);
    assert.equal(await store.size('pieces'), 13);
    assert.equal(await textOf(store, 'pieces'), 'one two three');
  });

  it('adds nowhere but at the end', async () => {
    await withText(store, 'ends', 'abcdef');
    for (const offset of [0, 5, 7])
      assert.equal(await why(store.append('ends', offset, bodyOf('X'), 1)), 'conflict wrongOffset');
    assert.equal(await textOf(store, 'ends'), 'abcdef');
    assert.equal(await why(store.append('unknown', 0, bodyOf('X'), 1)), 'notFound');
    assert.equal(await store.size('unknown'), null);
  });

  it('keeps what had arrived when the body breaks off', async () => {
    await store.create('broken');
    const { body, send, breakOff } = slowBody();
    const size = store.append('broken', 0, body, 100);
    await send('half of');
    await breakOff();
    assert.equal(await size, 7);
    assert.equal(await store.append('broken', 7, bodyOf(' it'), 100), 10);
    assert.equal(await textOf(store, 'broken'), 'half of it');
  });

  it('takes no more than it was told to', async () => {
    await store.create('most');
    assert.equal(await store.append('most', 0, bodyOf('abc', 'defgh'), 5), 5);
    assert.equal(await store.append('most', 5, bodyOf('x'), 0), 5);
    assert.equal(await textOf(store, 'most'), 'abcde');
  });

  it('lets one write at a time; the second is refused and the first not disturbed', async () => {
    await store.create('busy');
    const { body, send, end } = slowBody();
    const first = store.append('busy', 0, body, 100);
    await send('first');
    assert.equal(await why(store.append('busy', 0, bodyOf('second'), 100)), 'conflict uploadBusy');
    await end();
    assert.equal(await first, 5);
    assert.equal(await store.append('busy', 5, bodyOf('!'), 100), 6);
    assert.equal(await textOf(store, 'busy'), 'first!');
  });

  it('reads any part, also across the pieces in which it came', async () => {
    await store.create('parts');
    await store.append('parts', 0, bodyOf('abc', 'def', 'ghi'), 9);
    assert.equal(await textOf(store, 'parts', 0, 9), 'abcdefghi');
    assert.equal(await textOf(store, 'parts', 2, 7), 'cdefg');
    assert.equal(await textOf(store, 'parts', 8, 9), 'i');
    assert.equal(await textOf(store, 'parts', 4, 4), '');
    assert.equal(await why(store.read('unknown')), 'notFound');
  });

  it('replaces a whole file', async () => {
    await withText(store, 'whole', 'what was there before');
    await store.write('whole', bytes('new'));
    assert.equal(await textOf(store, 'whole'), 'new');
    await store.write('made', bytes('at once'));
    assert.equal(await textOf(store, 'made'), 'at once');
  });

  it('forgets a file, and does not mind when there was none', async () => {
    await withText(store, 'gone', 'x');
    await store.remove('gone');
    await store.remove('gone');
    assert.equal(await store.size('gone'), null);
    assert.equal(await why(store.read('gone')), 'notFound');
  });

  it('names all that it holds', async () => {
    const other = open();
    assert.deepEqual(await other.keys(), []);
    for (const key of ['k', 'key-2', 'KEY_3']) await withText(other, key, key);
    await other.write('key-4', bytes('x'));
    await other.remove('key-2');
    assert.deepEqual((await other.keys()).toSorted(), ['KEY_3', 'k', 'key-4']);
  });

  it('takes no key that could be a path', async () => {
    for (const key of ['', '..', '../up', 'a/b', String.raw`a\b`, 'a.b', '.hidden', 'é', 'x'.repeat(81)]) {
      await assert.rejects(async () => store.create(key), TypeError, key);
      await assert.rejects(async () => store.write(key, bytes('x')), TypeError, key);
    }
  });

  it('says that it can store', () => store.check());
}

describe('files in memory', () => promises(createMemoryAssets));

describe('files in a folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'assets-'));
  let count = 0;
  const newFolder = () => join(root, String(++count), 'files');
  after(() => rmSync(root, { recursive: true }));

  promises(() => openDiskAssets(newFolder()));

  it('are there after a restart, without what was not finished', async () => {
    const folder = newFolder();
    const first = openDiskAssets(folder);
    await withText(first, 'kept', 'as it was');
    writeFileSync(join(folder, 'unfinished', 'kept.draft'), 'half a file');
    const second = openDiskAssets(folder);
    assert.equal(await textOf(second, 'kept'), 'as it was');
    assert.deepEqual(await second.keys(), ['kept']);
    assert.deepEqual(readdirSync(join(folder, 'unfinished')), []);
    await second.append('kept', 9, bodyOf('.'), 1);
    assert.equal(await textOf(first, 'kept'), 'as it was.');
  });

  it('are not joined by what a check leaves behind', async () => {
    const folder = newFolder();
    await openDiskAssets(folder).check();
    assert.deepEqual(readdirSync(folder, { recursive: true }), ['unfinished']);
  });

  it('count only what is safe while more arrives', async () => {
    const store = openDiskAssets(newFolder());
    await store.create('growing');
    const { body, send, end } = slowBody();
    const size = store.append('growing', 0, body, 1e9);
    await send('not yet safe');
    await send('this one is taken only after the one before was written');
    assert.equal(await store.size('growing'), 0);
    await end();
    const whole = await size;
    assert.ok(whole > 0);
    assert.equal(await store.size('growing'), whole);
  });

  it('are on the disk before they are acknowledged; what cannot be put there is not counted', async (t) => {
    const folder = newFolder();
    const store = openDiskAssets(folder);
    await store.create('synced');
    const handle = await openFile(join(folder, 'sy', 'synced'));
    const files = Object.getPrototypeOf(handle) as typeof handle;
    await handle.close();
    const sync = t.mock.method(files, 'datasync');
    assert.equal(await store.append('synced', 0, bodyOf('safe'), 4), 4);
    assert.equal(sync.mock.callCount(), 1);
    sync.mock.mockImplementationOnce(async () => {
      throw Object.assign(new Error('no space left'), { code: 'EDQUOT' });
    });
    assert.equal(await why(store.append('synced', 4, bodyOf(', not safe'), 10)), 'unavailable storageFull');
    assert.equal(await textOf(store, 'synced'), 'safe');
  });

  it('refuse a write that the disk does not take, as a full disk', async () => {
    const folder = newFolder();
    const store = openDiskAssets(folder);
    mkdirSync(join(folder, 'fu'));
    symlinkSync('/dev/full', join(folder, 'fu', 'full'));
    assert.equal(await why(store.append('full', 0, bodyOf('x'), 1)), 'unavailable storageFull');
  });

  it('go on after a disk was full, with nothing lost that was acknowledged', (t) => {
    const script = fileURLToPath(new URL('../support/full-disk.ts', import.meta.url));
    const mount = mkdtempSync(join(root, 'small-'));
    const inside = `mount -t tmpfs -o size=1m none "$1" || exit 77; exec "$2" "$3" "$1"`;
    const { status, stdout, stderr } = spawnSync(
      'unshare',
      ['-rm', 'sh', '-c', inside, 'sh', mount, process.execPath, script],
      { encoding: 'utf8', timeout: 30_000 },
    );
    if (status === null || status === 77 || /unshare/.test(stderr))
      return t.skip('this machine lets nobody make a small disk');
    assert.equal(status, 0, stderr);
    assert.deepEqual(JSON.parse(stdout), {
      kept: 400_000,
      refused: 'unavailable storageFull',
      safe: true,
      write: 'unavailable storageFull',
      check: 'unavailable storageFull',
      whole: 400_000,
      afterRoom: 1_000_000,
    });
  });
});
