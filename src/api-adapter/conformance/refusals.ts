/** What is refused, and how: a code, the places that are wrong, and nothing done. */
import type { Check, Checks } from './check.ts';
import { isTrue, refusalOf, refusedWith, same } from './expect.ts';
import { areInvalid } from './invalid.ts';
import { watching } from './watching.ts';
import { accepted, completed, texts } from './ways.ts';

const payload: Check = {
  rule: 'A payload that the contract does not allow is refused as `invalid`, each problem with its path and code; nothing is done.',
  async run(stage) {
    const { channel: seller } = await stage.place();
    await areInvalid(seller, [
      ['decline', {}, 'payload.reason', 'required'],
      ['decline', { reason: 'offBrand', explanation: 'Too short' }, 'payload.explanation', 'tooShort'],
      [
        'decline',
        { reason: 'offBrand', explanation: ` ${'x'.repeat(9)} \n` },
        'payload.explanation',
        'tooShort',
      ],
      ['decline', { reason: 'offBrand', explanation: 'x'.repeat(1001) }, 'payload.explanation', 'tooLong'],
      ['decline', { reason: 'noMood', explanation: texts.explanation }, 'payload.reason', 'notOneOf'],
    ]);
    const { channel, client } = await accepted(stage);
    await areInvalid(channel, [
      ['setEstimate', { date: { date: '2001-01-01', timeZone: 'UTC' } }, 'payload.date', 'past'],
      ['setEstimate', { date: { date: '2150-01-01', timeZone: 'UTC' } }, 'payload.date', 'tooLate'],
      ['requestCancellation', { reason: 'No', refund: 0 }, 'payload.reason', 'tooShort'],
    ]);
    const url = 'https://example.org/';
    await areInvalid(client, [
      ['submitCreative', { asset: { kind: 'text', text: '' } }, 'payload.asset.text', 'required'],
      ['submitCreative', { asset: { kind: 'url', url } }, 'payload.asset.kind', 'wrongKind'],
      [
        'submitCreative',
        { asset: { kind: 'text', text: 'x'.repeat(10_001) } },
        'payload.asset.text',
        'tooLong',
      ],
    ]);
    const { client: buyer } = await completed(stage);
    const asked = { kind: 'refund', refund: 1 };
    await areInvalid(buyer, [
      ['dispute', { ground: 'notCompleted', text: texts.complaint, asked }, 'payload.ground', 'systemOnly'],
      ['dispute', { ground: 'other', text: 'Too short', asked }, 'payload.text', 'tooShort'],
      [
        'dispute',
        { ground: 'other', text: texts.complaint, asked, clauses: ['99.9'] },
        'payload.clauses.0',
        'unknown',
      ],
    ]);
  },
};

const amounts: Check = {
  rule: 'An amount must be whole, not negative, at most what was captured and at least what was promised; anything else is `invalid`.',
  async run(stage) {
    const { channel, client } = await accepted(stage, { captured: 1000 });
    await channel.act('offerRefund', { refund: 300 });
    await areInvalid(channel, [
      ['offerRefund', { refund: 300 }, 'payload.refund', 'tooSmall'],
      ['offerRefund', { refund: 1001 }, 'payload.refund', 'tooLarge'],
      ['offerRefund', { refund: 400.5 }, 'payload.refund', 'notWhole'],
      ['offerRefund', { refund: -1 }, 'payload.refund', 'tooSmall'],
      ['offerRefund', { refund: '400' }, 'payload.refund', 'wrongType'],
    ]);
    const reason = texts.explanation;
    await areInvalid(client, [
      ['requestCancellation', { reason, refund: 299 }, 'payload.refund', 'tooSmall'],
      ['requestCancellation', { reason, refund: 1001 }, 'payload.refund', 'tooLarge'],
    ]);
  },
};

const unknown: Check = {
  rule: 'An action that nobody knows, or a command without a target, is refused as `invalid`, not failed over.',
  async run(stage) {
    const { channel } = await stage.place();
    const { version } = await channel.order();
    for (const type of ['fly', '__proto__', 'constructor', ''])
      await channel.refused(
        'invalid',
        { type, on: { status: 'placed' }, payload: {} },
        `the action "${type}"`,
      );
    await channel.refused('invalid', { type: 'accept', on: {}, payload: {} }, 'accept without a target');
    same((await channel.order()).version, version, 'the version afterwards');
  },
};

const tooSoon: Check = {
  rule: 'What may be done only so often is refused as `rateLimited`, with the time after which it is open again.',
  async run(stage) {
    const { channel } = await accepted(stage);
    await channel.act('nudge');
    const nudge = { type: 'nudge', on: { status: 'accepted' }, payload: {} };
    const error = await channel.refused('rateLimited', nudge, 'a second nudge');
    isTrue(
      (error.retryAfterMs ?? 0) > 0,
      'retryAfterMs of a second nudge',
      'more than 0',
      error.retryAfterMs,
    );
  },
};

const errors: Check = {
  rule: 'Every promise that is refused rejects with an ApiError, even for nonsense; nothing throws at once, and a watch reports its end.',
  async run(stage) {
    const { client } = await stage.place();
    const { adapter } = client;
    const ids = [`no-${stage.word()}`, '', '../../healthz', 'a/b?c#d', '\u{1F600}', 'x'.repeat(300)];
    const command = { type: 'cancel', on: { status: 'placed' }, payload: {} } as const;
    for (const id of ids) {
      const of = `of the order "${id.slice(0, 20)}"`;
      const message = { clientId: stage.word(), text: 'Hello' };
      const key = stage.key();
      await refusalOf(() => adapter.act(id, command, { key }), `act ${of}`);
      await refusalOf(() => adapter.sendMessage(id, message), `sendMessage ${of}`);
      await refusalOf(() => adapter.markRead(id, 1), `markRead ${of}`);
      await refusalOf(() => adapter.tellTyping(id), `tellTyping ${of}`);
      const watch = watching(
        `watchOrder ${of}`,
        (watcher) => adapter.watchOrder(id, watcher),
        stage.patienceMs,
      );
      await watch.failure('its end');
      same(watch.values.length, 0, `reports of watchOrder ${of}`);
    }
    await refusalOf(() => adapter.loadRows({}, 'no cursor'), 'loadRows with a cursor that never was');
  },
};

const unsupported: Check = {
  rule: 'What the adapter says it cannot do is refused as `unsupported`.',
  async run(stage) {
    const { id, client } = await stage.place();
    const { adapter } = client;
    isTrue(adapter.scope !== '', 'scope', 'a name for adapter and backend', adapter.scope);
    const file = new File(['bread'], 'bread.txt', { type: 'text/plain' });
    if (!adapter.features.uploads) {
      const upload = () => adapter.upload(file, { orderId: id, purpose: 'message' });
      await refusedWith('unsupported', upload, 'upload');
      const look = () => adapter.assetUrl('a1', { orderId: id, use: 'file' });
      await refusedWith('unsupported', look, 'assetUrl');
      await refusedWith('unsupported', () => adapter.discardUpload(id, 'u1'), 'discardUpload');
    }
    if (!adapter.features.typing)
      await refusedWith('unsupported', () => adapter.tellTyping(id), 'tellTyping');
    if (!adapter.features.caseExport)
      await refusedWith('unsupported', () => adapter.exportCase(id), 'exportCase');
    if (!adapter.features.notes) {
      await refusedWith('unsupported', () => adapter.loadNotes(id), 'loadNotes');
      const note = { clientId: stage.word(), text: 'Asked the printer.' };
      await refusedWith('unsupported', () => adapter.addNote(id, note), 'addNote');
    }
  },
};

const abort: Check = {
  rule: 'A call whose signal is aborted rejects with an ApiError and does not wait; aborted before it began, it does nothing.',
  async run(stage) {
    const { id, channel } = await stage.place();
    const { adapter } = channel;
    const { on } = await channel.offer('accept');
    const over = AbortSignal.abort();
    const key = stage.key();
    const message = { clientId: stage.word(), text: 'Hello' };
    const act = (signal: AbortSignal) =>
      adapter.act(id, { type: 'accept', on, payload: {} }, { key, signal });
    await refusalOf(() => act(over), 'act with an aborted signal');
    await refusalOf(
      () => adapter.sendMessage(id, message, { signal: over }),
      'sendMessage with an aborted signal',
    );
    await refusalOf(() => adapter.markRead(id, 1, { signal: over }), 'markRead with an aborted signal');
    await refusalOf(() => adapter.tellTyping(id, { signal: over }), 'tellTyping with an aborted signal');
    await refusalOf(() => adapter.loadRows({}, 'c', { signal: over }), 'loadRows with an aborted signal');
    const { status, counts } = await channel.order();
    same([status, counts.messages], ['placed', 0], 'status and messages afterwards');
    const leave = new AbortController();
    const underway = act(leave.signal);
    leave.abort();
    const settled = await Promise.allSettled([underway]);
    // It may have been stored before it was given up: its key tells.
    if (settled[0].status === 'rejected') await refusalOf(() => underway, 'act, aborted on its way');
    const { receipt } = await act(new AbortController().signal);
    same(receipt.version, 2, 'the version on the receipt of the same action, sent again');
  },
};

export const refusalChecks = {
  'invalid.payload': payload,
  'invalid.amount': amounts,
  'invalid.command': unknown,
  'limit.too-soon': tooSoon,
  'call.api-error': errors,
  'call.unsupported': unsupported,
  'call.abort': abort,
} as const satisfies Checks;
