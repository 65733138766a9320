/** What belongs to a case beside the order: what mediators note for themselves, and the case file. */
import { CaseNotes } from '../../contract/notes.ts';
import type { Check, Checks } from './check.ts';
import { fits, isTrue, refusedWith, same } from './expect.ts';
import { NotOffered } from './sending.ts';
import type { Side } from './side.ts';
import type { Stage } from './stage.ts';
import { disputed, escalated, texts } from './ways.ts';
import { entriesOf } from './zip.ts';

async function withNotes(stage: Stage) {
  const order = await escalated(stage);
  if (!order.mediator.adapter.features.notes) throw new NotOffered('this adapter keeps no notes');
  return order;
}
const write = (side: Side, clientId: string, text: string) =>
  side.adapter.addNote(side.id, { clientId, text });

const notes: Check = {
  rule: 'Notes are numbered without gaps, oldest first, each with its author and instant; the same `clientId` is stored once.',
  async run(stage) {
    const { id, mediator } = await withNotes(stage);
    same(await mediator.adapter.loadNotes(id), [], 'notes of a fresh case');
    const clientId = stage.word();
    const first = await write(mediator, clientId, '  Asked the printer for page 3. ');
    same([first.seq, first.text], [1, 'Asked the printer for page 3.'], 'the first note');
    const { viewer } = await mediator.order();
    same(first.by, viewer.subject, 'its author');
    same(await write(mediator, clientId, 'Something else'), first, 'the same clientId, sent again');
    const second = await write(mediator, stage.word(), 'x'.repeat(4000));
    const all = await stage.signIn('mediator', id).adapter.loadNotes(id);
    fits(CaseNotes, { notes: all }, 'the notes');
    same(all, [first, second], 'all notes, in a fresh look');
    for (const text of ['', ' \n ', 'x'.repeat(4001)])
      await refusedWith(
        'invalid',
        () => write(mediator, stage.word(), text),
        'a note without or with too much text',
      );
    same((await mediator.adapter.loadNotes(id)).length, 2, 'notes afterwards');
  },
};

const hidden: Check = {
  rule: 'Notes are for mediators alone: the parties are refused as `forbidden`, for all others there is no such order, and order, history and chat say nothing of them.',
  async run(stage) {
    const { id, channel, client, mediator } = await withNotes(stage);
    const before = await client.order();
    const secret = `note-${stage.word()}`;
    await write(mediator, stage.word(), secret);
    const early = await disputed(stage);
    const shutOut = [
      [channel, 'forbidden'],
      [client, 'forbidden'],
      [stage.signIn('stranger', id), 'notFound'],
      [stage.signIn('mediator', early.id), 'notFound'],
    ] as const;
    for (const [side, code] of shutOut) {
      await refusedWith(code, () => side.adapter.loadNotes(side.id), `loadNotes as ${side.who}`);
      await refusedWith(code, () => write(side, stage.word(), 'Hello'), `addNote as ${side.who}`);
    }
    same((await client.order()).version, before.version, 'the version afterwards');
    for (const side of [channel, client, mediator]) {
      const chat = await side.chat().until('the chat');
      const told = JSON.stringify([await side.order(), chat]);
      isTrue(!told.includes(secret), `order and chat of the ${side.who}`, 'nothing of the note', secret);
    }
  },
};

const file: Check = {
  rule: 'The case file is one ZIP with a manifest, for both sides and the mediator; there is none before the first dispute, nor for anybody else.',
  async run(stage) {
    const fresh = await stage.place();
    if (!fresh.client.adapter.features.caseExport) throw new NotOffered('this adapter exports no case files');
    const load = (side: Side) => side.adapter.exportCase(side.id);
    await refusedWith('conflict', () => load(fresh.client), 'exportCase before there was a dispute');
    const { id, channel, client, mediator } = await escalated(stage);
    const early = await disputed(stage);
    for (const side of [channel, client, mediator, early.client]) {
      const archive = await load(side);
      same(archive.type.split(';')[0], 'application/zip', `the type of the case file of the ${side.who}`);
      const entries = await entriesOf(archive);
      isTrue(entries.includes('manifest.json'), 'entries of the case file', 'a manifest.json', entries);
      isTrue(entries.length > 1, 'entries of the case file', 'the record beside its manifest', entries);
    }
    await refusedWith('notFound', () => load(stage.signIn('stranger', id)), 'exportCase as a stranger');
    const tooEarly = stage.signIn('mediator', early.id);
    await refusedWith('notFound', () => load(tooEarly), 'exportCase as an early mediator');
    const given = () => client.adapter.exportCase(id, { signal: AbortSignal.abort() });
    await refusedWith(['network', 'timeout'], given, 'exportCase with an aborted signal');
    same((await client.order()).dispute?.text, texts.complaint, 'the dispute afterwards');
  },
};

export const caseChecks = {
  'case.notes': notes,
  'case.notes-hidden': hidden,
  'case.file': file,
} as const satisfies Checks;
