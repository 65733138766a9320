import { expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/creative-review/define.ts';
import type { CreativeReview } from '../../src/components/creative-review/creative-review.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import type { CreativeSlot } from '../../src/contract/creative.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { memoryStorage, withCampaign } from '../support/campaign.ts';
import {
  all,
  button,
  buttons,
  find,
  focused,
  may,
  press,
  rested,
  seenBy,
  slotOf,
  textOf,
  type,
  version,
} from '../support/casework.ts';
import { choose, picture } from '../support/pictures.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { receipt } from '../support/session-order.ts';

const square = slotOf('square', 'Square image', {
  kind: 'image',
  file: {
    formats: ['image/png', 'image/jpeg'],
    maxBytes: 10_000_000,
    width: { min: 200 },
    height: { min: 200 },
    ratio: { width: 1, height: 1 },
  },
});
const hero = slotOf('hero', 'Hero image', { kind: 'image' });

function order(creatives: CreativeSlot[], over: Partial<OrderSnapshot> = {}): OrderSnapshot {
  const status = over.status ?? 'accepted';
  const actions = creatives.map((slot) =>
    may('submitCreative', { status, slotId: slot.id, after: slot.versions.at(-1)?.id ?? null }),
  );
  return seenBy('client', { status, creatives, actions, ...over });
}

async function open(first: OrderSnapshot, drafts = memoryStorage(), uploads = true) {
  const { adapter, server } = scriptedAdapter(first, { uploads });
  const el = await withCampaign<CreativeReview>(
    adapter,
    html`<creative-review order-id="o1"></creative-review>`,
    { drafts },
  );
  await sees(el, uploads ? 'Choose' : 'Files cannot be sent here');
  return { el, server, drafts };
}

async function sees(el: Element, text: string): Promise<void> {
  await waitUntil(() => textOf(el).includes(text), undefined, { timeout: 5000 }).catch(() => {
    throw new Error(`“${text}” is not to be read in: ${textOf(el)}`);
  });
  await rested(el);
}

const png = () => picture('northfold-square.png', 240, 240);

/** A file that is being sent. */
async function sending(el: Element, server: Awaited<ReturnType<typeof open>>['server'], file?: File) {
  const count = server.uploads.length;
  choose(el, 'square', file ?? (await png()));
  await waitUntil(() => server.uploads.length > count, undefined, { timeout: 5000 });
  return server.uploads.at(-1)!;
}

describe('<creative-review>, the files of a client', () => {
  it('says what a file must be before one is chosen', async () => {
    const { el } = await open(order([square, { ...hero, required: false }]));
    const [first, second] = all(el, '[part=slot]').map(({ textContent }) => textContent.replace(/\s+/g, ' '));
    expect(first).to.contain(
      'Square image Image · required · PNG or JPEG · at least 200 × 200 px · 1:1 · up to 10 MB',
    );
    expect(second).to.contain('Image · optional · PNG, JPEG, WebP or GIF · up to 20 MB');
    expect(find(el, '[id="file-square"]')!.accept).to.equal('image/png,.png,image/jpeg,.jpg');
    await expect(el).to.be.accessible();
  });

  it('measures a file first, and says in figures why it does not fit', async () => {
    const { el, server } = await open(order([square]));
    choose(el, 'square', await picture('northfold-square.png', 120, 150));
    await sees(el, 'northfold-square.png is 120 × 150 px. This slot needs at least 200 × 200 px.');
    expect(textOf(el)).to.contain(
      'northfold-square.png is 120 × 150 px. This slot needs 1:1, width to height.',
    );
    expect(textOf(el, '[role=status]')).to.contain('This slot needs at least 200 × 200 px.');
    expect(server.uploads).to.deep.equal([]);
    expect(focused(el)).to.equal(find(el, '[id="upload-square"]'));
    await expect(el).to.be.accessible();
    choose(el, 'square', await picture('northfold.webp', 240, 240, { type: 'image/webp' }));
    await sees(el, 'northfold.webp is WebP. This slot takes PNG or JPEG.');
    choose(el, 'square', new File(['<svg xmlns="http://www.w3.org/2000/svg"></svg>'], 'logo.png'));
    await sees(el, 'logo.png is SVG. This slot takes PNG or JPEG.');
    choose(el, 'square', new File([], 'nothing.png'));
    await sees(el, 'nothing.png is empty. Choose a file with something in it.');
    await press(el, 'Remove');
    expect(focused(el)).to.equal(button(el, 'Choose file'));
  });

  it('tells how much of how much has arrived, and sends what has arrived for review', async () => {
    const { el, server } = await open(order([square]));
    const file = await png();
    const upload = await sending(el, server, file);
    expect(upload.options).to.include({ orderId: 'o1', purpose: 'creative', slotId: 'square' });
    upload.progress(Math.floor(file.size / 2));
    await rested(el);
    expect(textOf(el, '.upload')).to.match(
      /^northfold-square\.png · uploading \d+ of \d+ kB Pause Cancel upload$/,
    );
    expect(find(el, 'progress')!.getAttribute('aria-label')).to.equal('Uploading northfold-square.png');
    expect(textOf(el, '[role=status]')).to.match(/northfold-square\.png: [45]0% uploaded\./);
    const send = button(el, 'Send 1 creative for review');
    expect(send.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(el, '#opens')).to.equal('Opens when northfold-square.png has arrived.');
    await expect(el).to.be.accessible();
    upload.progress(file.size, 'checking');
    await sees(el, 'have arrived and are being checked');
    upload.answer({ id: 'a1', checksum: 'f'.repeat(64) });
    await sees(el, 'arrived, not sent yet');
    expect(textOf(el, '.upload')).to.match(/^northfold-square\.png · PNG · 240 × 240 px · \d kB · arrived/);
    expect(find(el, '.thumb > img')).to.exist;
    await expect(el).to.be.accessible();
    await press(el, 'Send 1 creative for review');
    expect(server.actions[0]!.what.command).to.deep.equal({
      type: 'submitCreative',
      on: { status: 'accepted', slotId: 'square', after: null },
      payload: { asset: { kind: 'file', assetId: 'a1' }, note: '' },
    });
    const sent = { ...square, status: 'submitted', versions: [version('square.1', 1)] };
    server.actions[0]!.answer({
      receipt: receipt({ type: 'submitCreative' }),
      order: order([sent], { version: 2 }),
    });
    await sees(el, 'You sent version 1 of Square image');
    expect(focused(el)).to.equal(find(el, '.receipt h4'));
    expect(find(el, '.upload')).to.equal(null);
    expect(buttons(el)).not.to.contain('Send 1 creative for review');
  });

  it('pauses, goes on, and is given up, by keyboard alone', async () => {
    const { el, server } = await open(order([square]));
    const upload = await sending(el, server);
    upload.resumable('u1');
    upload.progress(200);
    await rested(el);
    button(el, 'Pause').focus();
    await sendKeys({ press: 'Enter' });
    await sees(el, 'paused at');
    expect(upload.options.signal!.aborted).to.equal(true);
    expect(focused(el)).to.equal(find(el, '[id="upload-square"]'));
    await sendKeys({ press: 'Tab' });
    expect(focused(el)!.textContent.trim()).to.equal('Resume');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => server.uploads.length === 2);
    expect(server.uploads[1]!.options.resume).to.equal('u1');
    await rested(el);
    await press(el, 'Cancel upload');
    expect(server.discarded).to.deep.equal(['u1']);
    expect(focused(el)).to.equal(button(el, 'Choose file'));
    expect(textOf(el)).not.to.contain('northfold-square.png ·');
  });

  it('asks for the same file after a reload, and tells another one apart', async () => {
    const first = await open(order([square]));
    const file = await png();
    const upload = await sending(first.el, first.server, file);
    upload.resumable('u1');
    upload.progress(300);
    await rested(first.el);
    first.el.remove();
    const { el, server } = await open(order([square]), first.drafts);
    await sees(el, 'have arrived. Choose the same file again to go on.');
    expect(buttons(el)).to.contain('Choose northfold-square.png again');
    await expect(el).to.be.accessible();
    choose(el, 'square', await picture('other.png', 300, 300));
    await sees(el, 'other.png is another file than northfold-square.png, which was begun.');
    expect(server.uploads).to.deep.equal([]);
    choose(el, 'square', file);
    await waitUntil(() => server.uploads.length === 1);
    expect(server.uploads[0]!.options.resume).to.equal('u1');
    el.remove();
    const again = await open(order([square]), first.drafts);
    choose(again.el, 'square', await picture('other.png', 300, 300));
    await sees(again.el, 'is another file');
    await press(again.el, 'Upload other.png instead');
    await waitUntil(() => again.server.uploads.length === 1);
    expect(again.server.discarded).to.deep.equal(['u1']);
    expect(again.server.uploads[0]!.options.resume).to.equal(undefined);
  });

  it('keeps what has arrived through a reload and a failed send, with the note', async () => {
    const asked = version('square.1', 1, { status: 'changesRequested' });
    const wanted = { ...square, status: 'changesRequested', versions: [asked] };
    const first = await open(order([wanted]));
    await press(first.el, 'Choose a new version').catch(() => {});
    const upload = await sending(first.el, first.server);
    await type(first.el, '[id="note-square"]', 'Now it is square');
    upload.answer({ id: 'a1', checksum: 'f'.repeat(64) });
    await sees(first.el, 'arrived, not sent yet');
    first.el.remove();
    const { el, server } = await open(order([wanted]), first.drafts).catch(() => {
      throw new Error('the file was lost');
    });
    await sees(el, 'arrived, not sent yet');
    await press(el, 'Send 1 creative for review');
    expect(server.actions[0]!.what.command.payload).to.deep.equal({
      asset: { kind: 'file', assetId: 'a1' },
      note: 'Now it is square',
    });
    server.actions[0]!.refuse(new ApiError('unavailable', 'no'));
    await sees(el, 'The new version was not sent.');
    expect(textOf(el)).to.contain('arrived, not sent yet');
    await press(el, 'Try again');
    server.actions[1]!.refuse(
      new ApiError('invalid', 'no', {
        fields: [{ path: 'payload.asset.assetId', code: 'unknown', params: {} }],
      }),
    );
    await sees(el, 'The server no longer has northfold-square.png. Nothing was sent. Choose it again.');
    expect(find(el, '[id="note-square"]')).to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('sends several at once, each with its own note, and stops at what is missing', async () => {
    const asked = version('hero.1', 1, { status: 'changesRequested' });
    const again = { ...hero, status: 'changesRequested', versions: [asked] };
    const { el, server } = await open(order([square, again]));
    (await sending(el, server)).answer({ id: 'a1', checksum: 'f'.repeat(64) });
    choose(el, 'hero', await picture('hero.png', 300, 200));
    await waitUntil(() => server.uploads.length === 2);
    server.uploads[1]!.answer({ id: 'a2', checksum: 'e'.repeat(64) });
    await sees(el, 'Send 2 creatives for review');
    expect(all(el, '[data-kind=primary]').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Send 2 creatives for review',
    ]);
    expect(buttons(el)).to.include.members(['Send Square image for review', 'Send Hero image for review']);
    await press(el, 'Send 2 creatives');
    expect(server.actions).to.deep.equal([]);
    expect(focused(el)).to.equal(find(el, '[id="note-hero"]'));
    expect(textOf(el, '.under .error')).to.contain('Write at least 3 characters.');
    await type(el, '[id="note-hero"]', 'Larger lamp');
    await press(el, 'Send 2 creatives');
    expect(server.actions).to.have.length(1);
    expect(textOf(el, '[aria-busy=true]')).to.equal('Sending 1 of 2…');
    const one = { ...square, status: 'submitted', versions: [version('square.1', 1)] };
    server.actions[0]!.answer({
      receipt: receipt({ type: 'submitCreative' }),
      order: order([one, again], { version: 2 }),
    });
    await waitUntil(() => server.actions.length === 2);
    await rested(el);
    expect(textOf(el, '[aria-busy=true]')).to.equal('Sending 2 of 2…');
    expect(server.actions[1]!.what.command.payload).to.deep.equal({
      asset: { kind: 'file', assetId: 'a2' },
      note: 'Larger lamp',
    });
    const two = { ...hero, status: 'submitted', versions: [asked, version('hero.2', 2)] };
    server.actions[1]!.answer({
      receipt: receipt({ type: 'submitCreative', version: 3 }),
      order: order([one, two], { version: 3 }),
    });
    await sees(el, 'You sent 2 creatives');
    expect(focused(el)).to.equal(find(el, '.receipt h4'));
  });

  it('offers the chat where no files can be sent', async () => {
    const { el } = await open(order([square]), memoryStorage(), false);
    expect(textOf(el)).to.contain('Ask Harbour Letter in the chat how to hand this one over.');
    let asked: unknown;
    el.addEventListener('cm-open', (event) => {
      asked = event.detail;
      event.preventDefault();
    });
    await press(el, 'Open the chat');
    expect(asked).to.deep.equal({ orderId: 'o1', what: 'chat' });
    expect(find(el, 'input[type=file]')).to.equal(null);
    await expect(el).to.be.accessible();
  });
});
