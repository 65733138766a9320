/** Evidence: named in the order's own record, told in words, or brought as a file. */
import type { Evidence } from '../../contract/dispute.ts';
import type { Check, Checks } from './check.ts';
import { given, refusedWith, same } from './expect.ts';
import { behind, seesNone } from './file-rights.ts';
import { type Bad, areInvalid } from './invalid.ts';
import { picture } from './picture.ts';
import { checksumOf, NotOffered, sending, sent } from './sending.ts';
import type { Side } from './side.ts';
import type { PlacedOrder, Stage } from './stage.ts';
import { completed, disputed, escalated, texts } from './ways.ts';

const asked = { kind: 'refund', refund: 1 };
const complaint = (evidence: object[]) => ({ ground: 'other', text: texts.complaint, asked, evidence });

async function itemsOf(side: Side): Promise<readonly Evidence[]> {
  const { dispute } = await side.order();
  return given(dispute, 'dispute', 'a dispute').evidence.map(({ item }) => item);
}

/** The newest version of the headline. */
async function versionOf(side: Side): Promise<string> {
  const { creatives } = await side.order();
  return given(creatives[0]?.versions.at(-1), 'creatives', 'a version').id;
}

const picked: Check = {
  rule: 'Messages, versions and lines of the history are evidence by their numbers, beside facts in words and links: for both sides as they were given, with who gave them.',
  async run(stage) {
    const { channel, client } = await completed(stage);
    const seq = await client.say('Please name us on page 3.');
    const { timeline } = await client.order();
    const evidence = [
      { kind: 'message', seq },
      { kind: 'version', versionId: await versionOf(client) },
      { kind: 'event', seq: given(timeline.entries.at(-1), 'timeline', 'an entry').seq },
      { kind: 'text', text: 'Three colleagues have seen the page.' },
      { kind: 'url', url: 'https://example.org/march' },
    ];
    await client.act('dispute', complaint(evidence));
    await channel.act('addEvidence', { evidence: [{ kind: 'text', text: texts.response }] });
    const all = [...evidence, { kind: 'text', text: texts.response }];
    for (const side of [channel, client]) {
      same(await itemsOf(side), all, `the evidence as ${side.who}`);
      const pieces = (await side.order()).dispute?.evidence ?? [];
      same(
        pieces.map(({ by }) => by),
        ['client', 'client', 'client', 'client', 'client', 'channel'],
        `who gave it, as ${side.who}`,
      );
      same(new Set(pieces.map(({ id }) => id)).size, pieces.length, 'different ids of evidence');
    }
  },
};

const unknown: Check = {
  rule: 'Evidence that names no message, version, event or file of this order is refused as `invalid`, unknown, wherever it is given.',
  async run(stage) {
    const { channel, client } = await disputed(stage, {
      slots: [{ id: 'one', kind: 'text', required: true }],
    });
    const other = await disputed(stage, { slots: [{ id: 'two', kind: 'text', required: true }] });
    const { version, dispute } = await client.order();
    const pieces: [object, string][] = [
      [{ kind: 'message', seq: 9999 }, 'seq'],
      [{ kind: 'event', seq: version + 100 }, 'seq'],
      [{ kind: 'version', versionId: await versionOf(other.client) }, 'versionId'],
      [{ kind: 'file', assetId: `no-${stage.word()}` }, 'assetId'],
    ];
    const bad = (type: string, payload: object): Bad[] =>
      pieces.map(([piece, part]) => [
        type,
        { ...payload, evidence: [{ kind: 'text', text: texts.response }, piece] },
        `payload.evidence.1.${part}`,
        'unknown',
      ]);
    await areInvalid(client, bad('addEvidence', {}));
    const answers = dispute?.claims.map(({ id }) => ({ claimId: id, answer: 'deny' })) ?? [];
    await areInvalid(channel, bad('respond', { text: texts.response, answers }));
  },
};

/** A file that was sent as evidence and is not yet given. */
async function evidenceFile(side: Side) {
  const file = await picture(160, 120, 'Seite “3”.png');
  const ref = await sent(side, file, { purpose: 'evidence', slotId: undefined });
  return { file, ref };
}

async function withFiles(stage: Stage): Promise<PlacedOrder> {
  const { adapter } = (await stage.place()).client;
  if (!adapter.features.uploads) throw new NotOffered('this adapter offers no uploads');
  return disputed(stage);
}

const file: Check = {
  rule: 'A file is evidence for both sides byte for byte, with its name and measures, from the action on that gives it; for the mediator from the escalation on.',
  async run(stage) {
    const { id, channel, client } = await withFiles(stage);
    for (const [giver, reader] of [
      [client, channel],
      [channel, client],
    ] as const) {
      const { file: page, ref } = await evidenceFile(giver);
      await seesNone(reader, ref.id);
      await giver.act('addEvidence', { evidence: [{ kind: 'file', assetId: ref.id }] });
      for (const side of [giver, reader]) {
        const item = (await itemsOf(side)).at(-1);
        const { assetId, name, bytes, type } = { assetId: '', name: '', bytes: 0, type: '', ...item };
        same(
          [item?.kind, assetId, name, bytes, type],
          ['file', ref.id, page.name, page.size, 'image/png'],
          `the ${giver.who}'s file among the evidence, as ${side.who}`,
        );
        const whole = await behind(side, ref.id, 'file');
        same(await checksumOf(whole), ref.checksum, `checksum of the file for the ${side.who}`);
      }
      await seesNone(stage.signIn('mediator', id), ref.id);
      await seesNone(stage.signIn('stranger', id), ref.id);
    }
  },
};

const whose: Check = {
  rule: 'Only a file that one has sent as evidence to this very order can be given: not that of another order, of the other side, or for a message.',
  async run(stage) {
    const { channel, client } = await withFiles(stage);
    const elsewhere = await withFiles(stage);
    const message = await sent(client, await picture(100, 80), { purpose: 'message', slotId: undefined });
    const assets = [
      (await evidenceFile(elsewhere.client)).ref.id,
      (await evidenceFile(channel)).ref.id,
      message.id,
    ];
    await areInvalid(
      client,
      assets.map((assetId) => [
        'addEvidence',
        { evidence: [{ kind: 'file', assetId }] },
        'payload.evidence.0.assetId',
        'unknown',
      ]),
    );
    same(await itemsOf(client), [], 'the evidence afterwards');
  },
};

const senders: Check = {
  rule: 'A file can be sent as evidence where evidence can be given: not before there can be a dispute, not after it, and never by a mediator.',
  async run(stage) {
    await withFiles(stage);
    const page = await picture(100, 80);
    const send = (side: Side) => () => sending(side, page, { purpose: 'evidence', slotId: undefined }).done;
    const { client } = await stage.place();
    await refusedWith('conflict', send(client), 'evidence for a placed order');
    const over = await disputed(stage);
    await over.channel.act('concede');
    await refusedWith('conflict', send(over.channel), 'evidence after the dispute');
    const { mediator } = await escalated(stage);
    await refusedWith('forbidden', send(mediator), 'evidence of the mediator');
  },
};

export const evidenceChecks = {
  'evidence.picked': picked,
  'evidence.unknown': unknown,
  'evidence.file': file,
  'evidence.whose-file': whose,
  'evidence.senders': senders,
} as const satisfies Checks;
