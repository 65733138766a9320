/** Files that go with messages: whose they are, and from when on the others see them. */
import type { FileAsset } from '../../contract/creative.ts';
import { limits } from '../../contract/limits.ts';
import { heard, said } from './chats.ts';
import type { Check, Checks } from './check.ts';
import { given, refusedWith, same } from './expect.ts';
import { behind, seesNone } from './file-rights.ts';
import { picture } from './picture.ts';
import { checksumOf, NotOffered, sent, wanting } from './sending.ts';
import type { Side } from './side.ts';
import type { PlacedOrder, Stage } from './stage.ts';
import { escalated } from './ways.ts';

async function talking(stage: Stage): Promise<PlacedOrder> {
  const order = await stage.place();
  if (!order.client.adapter.features.uploads) throw new NotOffered('this adapter offers no uploads');
  return order;
}

/** A file that was sent for a message, and goes with none yet. */
async function attachable(side: Side, name = 'picture.png') {
  const file = await picture(120, 90, name);
  const ref = await sent(side, file, { purpose: 'message', slotId: undefined });
  return { file, ref };
}

/** The files of a message, as this side sees it. */
async function filesOf(side: Side, seq: number): Promise<readonly FileAsset[]> {
  const message = (await heard(side.chat(), seq)).find((one) => one.seq === seq);
  return given(message, `message ${seq} as ${side.who}`, 'a message').attachments;
}

const comes: Check = {
  rule: 'A message brings its files: the same for both sides, in the order in which they were named, byte for byte; it may have no text.',
  async run(stage) {
    const { channel, client } = await talking(stage);
    for (const side of [client, channel]) {
      const files = [await attachable(side, 'Brief “final”.png'), await attachable(side, 'b.png')];
      const attachments = files.map(({ ref }) => ref.id);
      const message = { clientId: stage.word(), attachments };
      const seq = await side.say('', message);
      same(await side.say('', message), seq, 'seq of the same message, sent again');
      for (const reader of [channel, client]) {
        const found = await filesOf(reader, seq);
        same(
          found.map(({ kind, assetId, name }) => [kind, assetId, name]),
          files.map(({ file, ref }) => ['file', ref.id, file.name]),
          `files of the ${side.who}'s message, as ${reader.who}`,
        );
        const whole = await behind(reader, attachments[0]!, 'file');
        same(await checksumOf(whole), await checksumOf(files[0]!.file), `checksum for the ${reader.who}`);
      }
    }
  },
};

const hidden: Check = {
  rule: 'A file that goes with no message yet is seen by nobody else; afterwards by both sides, and by a mediator from the escalation on.',
  async run(stage) {
    const { id, channel, client } = await talking(stage);
    const { ref } = await attachable(client);
    await seesNone(channel, ref.id);
    await client.say('Here it is', { attachments: [ref.id] });
    await behind(channel, ref.id, 'preview');
    for (const who of ['stranger', 'mediator'] as const) await seesNone(stage.signIn(who, id), ref.id);
    const late = await escalated(stage);
    const unsent = await attachable(late.client);
    const shown = await attachable(late.client);
    const seq = await late.client.say('What happened', { attachments: [shown.ref.id] });
    const [found] = await filesOf(late.mediator, seq);
    same(found?.assetId, shown.ref.id, "the message's file as the mediator sees it");
    await behind(late.mediator, shown.ref.id, 'file');
    await seesNone(late.mediator, unsent.ref.id);
  },
};

const refused: Check = {
  rule: "Only one's own files, sent for messages of this order, go with a message: every other one is `invalid`, unknown, at its place; too many are too many.",
  async run(stage) {
    const { id, channel, client } = await talking(stage);
    const own = (await attachable(client)).ref.id;
    const elsewhere = await wanting(stage);
    const bad: Record<string, string> = {
      "of the other side's": (await attachable(channel)).ref.id,
      'of another order': (await attachable(elsewhere.client)).ref.id,
      'that never was': `no-${stage.word()}`,
    };
    const most = limits.attachments.max;
    const tooMany = Array.from({ length: most + 1 }, (_, i) => `f${i}`);
    const messages: [string, Side, string[], string][] = [
      ...Object.entries(bad).map(([what, file]): [string, Side, string[], string] => [
        `a file ${what}`,
        client,
        [own, file],
        'attachments.1: unknown',
      ]),
      [
        'a creative',
        elsewhere.client,
        [(await sent(elsewhere.client, await picture(120, 90))).id],
        'attachments.0: unknown',
      ],
      [`${most + 1} files`, client, tooMany, 'attachments: tooMany'],
    ];
    for (const [what, side, attachments, expected] of messages) {
      const message = { clientId: stage.word(), text: 'Here it is', attachments };
      const send = () => side.adapter.sendMessage(side.id, message);
      const { fields } = await refusedWith('invalid', send, `a message with ${what}`);
      same(
        fields.map((field) => `${field.path}: ${field.code}`),
        [expected],
        `the fields of a message with ${what}`,
      );
    }
    const seq = await client.say('My own', { attachments: [own] });
    same(said(await heard(client.chat(), seq)).length, 1, `messages stored in ${id}`);
  },
};

export const messageFileChecks = {
  'chat.files': comes,
  'chat.files-hidden': hidden,
  'chat.files-refused': refused,
} as const satisfies Checks;
