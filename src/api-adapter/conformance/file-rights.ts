/** Whose files they are: who may send, hand in and look at them. */
import type { AssetUrlOptions } from '../../contract/api-adapter.ts';
import type { Check, Checks } from './check.ts';
import { isTrue, refusedWith, same } from './expect.ts';
import { picture } from './picture.ts';
import { checksumOf, sending, sent, shownPicture, wanting } from './sending.ts';
import type { Side } from './side.ts';
import type { Stage } from './stage.ts';
import { escalated } from './ways.ts';

/** What stands behind an address; what was given out for it is taken back. */
export async function behind(side: Side, assetId: string, use: AssetUrlOptions['use']): Promise<Blob> {
  const url = await side.adapter.assetUrl(assetId, { orderId: side.id, use });
  const response = await fetch(url);
  isTrue(response.ok, `the ${use} address for the ${side.who}`, 'an address that answers', response.status);
  const blob = await response.blob();
  if (url.startsWith('blob:')) URL.revokeObjectURL(url);
  return blob;
}

const seen: Check = {
  rule: 'Both sides see a file that was handed in: the file itself, byte for byte, and a preview as a `blob:` image.',
  async run(stage) {
    const { id, channel, client } = await wanting(stage);
    const { file, ref } = await shownPicture(client);
    for (const side of [channel, client]) {
      const whole = await behind(side, ref.id, 'file');
      same(await checksumOf(whole), await checksumOf(file), `checksum of the file for the ${side.who}`);
      const url = await side.adapter.assetUrl(ref.id, { orderId: id, use: 'preview' });
      isTrue(url.startsWith('blob:'), `the preview's address for the ${side.who}`, 'blob:…', url);
      const { type, size } = await (await fetch(url)).blob();
      URL.revokeObjectURL(url);
      isTrue(type.startsWith('image/') && size > 0, `the preview for the ${side.who}`, 'an image', {
        type,
        size,
      });
    }
  },
};

/** None of a file's addresses is given to this side. */
export async function seesNone(side: Side, assetId: string, orderId = side.id): Promise<void> {
  for (const use of ['preview', 'file'] as const) {
    const ask = () => side.adapter.assetUrl(assetId, { orderId, use });
    await refusedWith('notFound', ask, `the ${use} address of ${assetId} as ${side.who}`);
  }
}

const hidden: Check = {
  rule: 'For a stranger and an early mediator a file does not exist, nor under another order, nor for the other side before it is handed in.',
  async run(stage) {
    const { id, channel, client } = await wanting(stage);
    const unshown = await sent(client, await picture(200, 150));
    await seesNone(channel, unshown.id);
    const { ref } = await shownPicture(client);
    await seesNone(stage.signIn('stranger', id), ref.id);
    await seesNone(stage.signIn('mediator', id), ref.id);
    const other = await wanting(stage);
    await seesNone(other.client, ref.id);
    await seesNone(client, `no-${stage.word()}`);
  },
};

const senders: Check = {
  rule: 'Only the client sends creatives: the channel is refused as `forbidden`; for a stranger and an early mediator there is no such order.',
  async run(stage) {
    const { id, channel, client } = await wanting(stage);
    const file = await picture(200, 150);
    const bad = { channel, stranger: stage.signIn('stranger', id), mediator: stage.signIn('mediator', id) };
    for (const [who, side] of Object.entries(bad)) {
      const upload = () => sending(side, file).done;
      await refusedWith(who === 'channel' ? 'forbidden' : 'notFound', upload, `upload as ${who}`);
    }
    const unknown = () => sending(client, file, { slotId: 'no-such-slot' }).done;
    await refusedWith('invalid', unknown, 'upload to a slot that the order has not');
  },
};

const late: Check = {
  rule: 'From the escalation on a mediator sees the files, and sends none.',
  async run(stage) {
    await wanting(stage);
    const slots = [{ id: 'hero', kind: 'image', required: true } as const];
    const { client, mediator } = await escalated(stage, { slots });
    const [version] = (await client.order()).creatives[0]?.versions ?? [];
    const { assetId } = { assetId: '', ...version?.asset };
    const whole = await behind(mediator, assetId, 'file');
    same(await checksumOf(whole), version?.checksum, 'checksum of the file for the mediator');
    const upload = async () => sending(mediator, await picture(200, 150)).done;
    await refusedWith('forbidden', upload, 'upload as the mediator');
  },
};

/** Hands in what is not for this slot. */
async function isNotTaken(client: Side, assetId: string, what: string): Promise<void> {
  const { on } = await client.offer('submitCreative', ({ on: place }) => place.slotId === 'hero');
  const payload = { asset: { kind: 'file', assetId }, note: '' };
  const error = await client.refused('invalid', { type: 'submitCreative', on, payload }, what);
  const found = error.fields.map((field) => `${field.path}: ${field.code}`);
  isTrue(
    found.includes('payload.asset.assetId: unknown'),
    `the fields of ${what}`,
    'payload.asset.assetId: unknown',
    found,
  );
}

const own: Check = {
  rule: 'A file fills only the slot that it was sent for, in its own order; any other is refused as `invalid`, unknown.',
  async run(stage: Stage) {
    const [one, other] = [await wanting(stage), await wanting(stage)];
    const file = await picture(200, 150);
    const elsewhere = await sent(other.client, file);
    await isNotTaken(one.client, elsewhere.id, 'a file of another order');
    const beside = await sent(one.client, file, { slotId: 'banner' });
    await isNotTaken(one.client, beside.id, 'a file for another slot');
    await isNotTaken(one.client, `no-${stage.word()}`, 'a file that never was');
    same(
      (await one.client.order()).creatives.flatMap(({ versions }) => versions),
      [],
      'versions afterwards',
    );
  },
};

export const fileRightChecks = {
  'file.seen': seen,
  'file.hidden': hidden,
  'file.senders': senders,
  'file.mediator-late': late,
  'file.own-slot': own,
} as const satisfies Checks;
