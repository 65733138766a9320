import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/creative-review/define.ts';
import type { CreativeReview } from '../../src/components/creative-review/creative-review.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import { memoryStorage, withCampaign } from '../support/campaign.ts';
import {
  all,
  button,
  buttons,
  find,
  focused,
  press,
  rested,
  textOf,
  type,
  version,
} from '../support/casework.ts';
import { choose, picture } from '../support/pictures.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { receipt } from '../support/session-order.ts';
import { order, open, png, sees, sending, square, hero } from '../support/file-slots.ts';
import { waitUntil } from '../support/waiting.ts';

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
    expect(focused(el)?.matches('.receipt h4')).to.equal(true);
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
    expect(focused(el)?.id).to.equal('upload-square');
    await sendKeys({ press: 'Tab' });
    expect(focused(el)!.textContent.trim()).to.equal('Resume');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => server.uploads.length === 2);
    expect(server.uploads[1]!.options.resume).to.equal('u1');
    await rested(el);
    await press(el, 'Cancel upload');
    expect(server.discarded).to.deep.equal(['u1']);
    expect(focused(el)?.id).to.equal('choose-square');
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
    const upload = await sending(first.el, first.server);
    await type(first.el, '[id="note-square"]', 'Now it is square');
    upload.answer({ id: 'a1', checksum: 'f'.repeat(64) });
    await sees(first.el, 'arrived, not sent yet');
    first.el.remove();
    const { el, server } = await open(order([wanted]), first.drafts);
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
    expect(focused(el)?.id).to.equal('note-hero');
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
    expect(focused(el)?.matches('.receipt h4')).to.equal(true);
  });

  it('lets nothing travel to a slot that takes no more, and keeps it for when it does', async () => {
    const { el, server } = await open(order([square]));
    const upload = await sending(el, server);
    server.push(order([square], { version: 2, status: 'completed', actions: [] }));
    await waitUntil(() => upload.options.signal!.aborted);
    await rested(el);
    expect(textOf(el)).not.to.contain('northfold-square.png');
    server.push(order([square], { version: 3 }));
    await sees(el, 'northfold-square.png · paused at');
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

  it('shows what was sent as a small picture, and gives its address back when the element leaves', async () => {
    const asset = {
      kind: 'file',
      assetId: 'a1',
      name: 'hero.png',
      type: 'image/png',
      bytes: 9_200_000,
      width: 300,
      height: 200,
    } as const;
    const sent = { ...hero, status: 'submitted', versions: [version('hero.1', 1, { asset })] };
    const { adapter, server } = scriptedAdapter(order([sent]), { uploads: true });
    server.files.set('a1', await picture('hero.png', 30, 20));
    const el = await withCampaign<CreativeReview>(
      adapter,
      html`<creative-review order-id="o1"></creative-review>`,
    );
    await waitUntil(() => find(el, '.thumb > img') !== null);
    expect(textOf(el)).to.contain('hero.png · PNG · 300 × 200 px · 9.2 MB');
    await expect(el).to.be.accessible();
    const [address = ''] = server.addresses;
    el.parentElement!.append(el);
    await rested(el);
    expect((await fetch(address)).ok).to.equal(true);
    el.remove();
    await rested(el);
    expect(
      await fetch(address).then(
        () => 'there',
        () => 'gone',
      ),
    ).to.equal('gone');
  });
});
