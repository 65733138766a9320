/** Files that are sent: they arrive as they were, fit their slot, can be interrupted, and are not lost. */
import type { UploadOptions } from '../../contract/api-adapter.ts';
import type { FileAsset } from '../../contract/creative.ts';
import type { Check, Checks } from './check.ts';
import { given, isTrue, refusalOf, refusedWith, same } from './expect.ts';
import { picture } from './picture.ts';
import { checksumOf, handIn, isHonest, sending, sent, slotOf, wanting } from './sending.ts';
import type { Side } from './side.ts';

const arrives: Check = {
  rule: 'A file arrives byte for byte: its checksum is the SHA-256 of what was sent, progress rises to all of it, and the version that is handed in and approved carries both.',
  async run(stage) {
    const { channel, client } = await wanting(stage);
    const file = await picture(640, 480, 'A hero – für März.png');
    const { done, told } = sending(client, file);
    const ref = await done;
    const checksum = await checksumOf(file);
    same(ref.checksum, checksum, 'checksum of the stored file');
    isHonest(told, file.size);
    await handIn(client, ref);
    await channel.act('approveCreative');
    const slot = slotOf(await channel.order());
    same(slot.status, 'approved', 'the status of the slot');
    const version = slot.versions.find(({ id }) => id === slot.currentVersionId);
    same(version?.checksum, checksum, 'checksum of the approved version');
    const { kind, assetId, type, bytes }: Partial<FileAsset> = { ...(version?.asset as FileAsset) };
    const expected = { kind: 'file', assetId: ref.id, type: 'image/png', bytes: file.size };
    same({ kind, assetId, type, bytes }, expected, 'the file of the approved version');
  },
};

/** Sends what must be refused for this reason, with these figures. */
async function isRefused(side: Side, file: File, code: string, figures: object): Promise<void> {
  const what = `${file.name}, which is ${code}`;
  const error = await refusedWith(['invalid', 'tooLarge'], () => sending(side, file).done, what);
  const field = error.fields.find((one) => one.path === 'file' && one.code === code);
  const { params } = given(field, `the fields of ${what}`, `file: ${code}`);
  same({ ...params, ...figures }, params, `what was measured and is allowed in ${what}`);
  same(error.retryable, false, `retryable of ${what}`);
}

const fits: Check = {
  rule: 'A file that does not fit its slot is refused, with the place `file`, a code, and what was measured and what is allowed; the order stays as it was.',
  async run(stage) {
    const wide = await wanting(stage, { width: { min: 400 }, maxBytes: 1_000_000 });
    const { version } = await wide.client.order();
    const small = await picture(320, 240, 'small.png');
    await isRefused(wide.client, small, 'wrongSize', { width: 320, height: 240, minWidth: 400 });
    const large = await picture(800, 600, 'large.png');
    await isRefused(wide.client, large, 'tooLarge', { actual: large.size, max: 1_000_000 });
    const other = await wanting(stage, { formats: ['image/jpeg'] });
    const figures = { actual: 'image/png', allowed: 'image/jpeg' };
    await isRefused(other.client, small, 'wrongFormat', figures);
    same((await wide.client.order()).version, version, 'the version afterwards');
  },
};

const content: Check = {
  rule: 'A file is what its content is, not what it is called: one that only says that it is a picture is refused.',
  async run(stage) {
    const { client } = await wanting(stage);
    const page = '<!doctype html><title>Hello</title><script>alert(1)</script>'.padEnd(5000);
    const image = await picture(200, 200);
    const bad = {
      'a page': new File([page], 'page.png', { type: 'image/png' }),
      'half a picture': new File([image.slice(0, 4000)], 'half.png', { type: 'image/png' }),
      nothing: new File([], 'empty.png', { type: 'image/png' }),
    };
    for (const [what, file] of Object.entries(bad)) {
      const error = await refusedWith('invalid', () => sending(client, file).done, what);
      const codes = error.fields.filter(({ path }) => path === 'file').map(({ code }) => code);
      const known = ['wrongFormat', 'damaged', 'unsafe', 'empty'];
      isTrue(
        codes.some((code) => known.includes(code)),
        `the fields of ${what}`,
        `file: ${known.join(' or ')}`,
        error.fields,
      );
    }
  },
};

/** Gives an upload up when a part of it has arrived. */
async function halfSent(side: Side, file: File): Promise<{ name: string; arrived: number }> {
  const leave = new AbortController();
  const { done, told, names } = sending(side, file, {
    signal: leave.signal,
    onProgress: ({ bytes }) => bytes > 0 && bytes < file.size && leave.abort(),
  });
  await refusalOf(() => done, 'an upload that was given up');
  const name = given(names.at(-1), 'onResumable of an upload that was given up', 'called');
  return { name, arrived: told.at(-1)?.bytes ?? 0 };
}

const resumes: Check = {
  rule: 'An upload that was given up goes on where it stood: nothing that arrived is sent again, and the file is whole in the end.',
  async run(stage) {
    const { id, client } = await wanting(stage);
    const file = await picture(1200, 800);
    const { name, arrived } = await halfSent(client, file);
    isTrue(arrived > 0 && arrived < file.size, 'what had arrived', 'a part of it', arrived);
    // As after a reload: nobody remembers anything but the name.
    const later = stage.signIn('client', id);
    const { done, told } = sending(later, file, { resume: name });
    const ref = await done;
    isTrue((told[0]?.bytes ?? 0) >= arrived, 'the first progress after it', `at least ${arrived}`, told[0]);
    isHonest(told, file.size);
    same(ref.checksum, await checksumOf(file), 'checksum of the stored file');
    await handIn(later, ref);
  },
};

const anew: Check = {
  rule: 'An upload that the backend does not know any more begins anew under a new name; forgetting one that is unknown is no error.',
  async run(stage) {
    const { id, client } = await wanting(stage);
    const file = await picture(1200, 800);
    const { name } = await halfSent(client, file);
    await client.adapter.discardUpload(id, name);
    await client.adapter.discardUpload(id, name);
    await client.adapter.discardUpload(id, `no-${stage.word()}`);
    for (const resume of [name, `no-${stage.word()}`]) {
      const { done, told, names } = sending(client, file, { resume });
      same((await done).checksum, await checksumOf(file), 'checksum of the stored file');
      isHonest(told, file.size);
      isTrue(names.length > 0 && !names.includes(resume), 'onResumable', 'a new name', names);
    }
  },
};

const givenUp: Check = {
  rule: 'An upload whose signal is aborted rejects with an ApiError and does not wait; aborted before it began, it does nothing.',
  async run(stage) {
    const { client } = await wanting(stage);
    const { version } = await client.order();
    const file = await picture(320, 240);
    const over: Partial<UploadOptions> = { signal: AbortSignal.abort() };
    const before = sending(client, file, over);
    await refusalOf(() => before.done, 'upload with an aborted signal');
    same([before.told.length, before.names.length], [0, 0], 'what was told of it');
    const leave = new AbortController();
    const underway = sending(client, file, { signal: leave.signal });
    leave.abort();
    await refusalOf(() => underway.done, 'upload, aborted on its way');
    same((await client.order()).version, version, 'the version afterwards');
  },
};

const atOnce: Check = {
  rule: 'Files that are sent at once do not get mixed up.',
  async run(stage) {
    const { client } = await wanting(stage);
    const files = await Promise.all([picture(400, 300), picture(640, 480)]);
    const slots = ['hero', 'banner'];
    const refs = await Promise.all(files.map((file, at) => sent(client, file, { slotId: slots[at]! })));
    for (const [at, file] of files.entries()) {
      await handIn(client, refs[at]!, slots[at]);
      const version = slotOf(await client.order(), slots[at]).versions.at(-1);
      same(version?.checksum, await checksumOf(file), `checksum in the slot ${slots[at]}`);
    }
  },
};

export const fileChecks = {
  'file.arrives': arrives,
  'file.fits-slot': fits,
  'file.content': content,
  'file.resume': resumes,
  'file.anew': anew,
  'file.abort': givenUp,
  'file.at-once': atOnce,
} as const satisfies Checks;
