import { sendKeys } from '@web/test-runner-commands';
import { expect, html } from '@open-wc/testing';
import { loadMedia } from '../../backend/src/demo/media/media.ts';
import '../../src/components/creative-review/define.ts';
import type { CreativeReview } from '../../src/components/creative-review/creative-review.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import { withCampaign } from '../support/campaign.ts';
import { button, buttons, find, focused, press, rested, textOf, version } from '../support/casework.ts';
import { pasteOf } from '../support/paste.ts';
import { choose, picture } from '../support/pictures.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { order, open, png, sees, sending, square } from '../support/file-slots.ts';
import { waitUntil } from '../support/waiting.ts';

describe('<creative-review>, files that do not fit, and ways to bring them', () => {
  it('measures a file first, and says in figures why it does not fit', async () => {
    const { el, server } = await open(order([square]));
    choose(el, 'square', await picture('northfold-square.png', 120, 150));
    await sees(el, 'northfold-square.png is 120 × 150 px. This slot needs at least 200 × 200 px.');
    expect(textOf(el)).to.contain(
      'northfold-square.png is 120 × 150 px. This slot needs 1:1, width to height.',
    );
    expect(textOf(el, '[role=status]')).to.contain('This slot needs at least 200 × 200 px.');
    expect(server.uploads).to.deep.equal([]);
    expect(focused(el)?.id).to.equal('upload-square');
    await expect(el).to.be.accessible();
    choose(el, 'square', new File([(await loadMedia('square')).bytes], 'northfold.webp'));
    await sees(el, 'northfold.webp is WebP. This slot takes PNG or JPEG.');
    choose(el, 'square', new File(['<svg xmlns="http://www.w3.org/2000/svg"></svg>'], 'logo.png'));
    await sees(el, 'logo.png is SVG. This slot takes PNG or JPEG.');
    choose(el, 'square', new File([], 'nothing.png'));
    await sees(el, 'nothing.png is empty. Choose a file with something in it.');
    await press(el, 'Remove');
    expect(focused(el)?.id).to.equal('choose-square');
  });

  it('keeps what has arrived when a file that was to take its place does not fit', async () => {
    const { el, server } = await open(order([square]));
    (await sending(el, server)).answer({ id: 'a1', checksum: 'f'.repeat(64) });
    await sees(el, 'arrived, not sent yet');
    choose(el, 'square', await picture('small.png', 120, 120));
    await sees(el, 'small.png is 120 × 120 px. This slot needs at least 200 × 200 px.');
    expect(textOf(el, '.upload')).to.match(/northfold-square\.png · PNG · .* · arrived, not sent yet/);
    expect(textOf(el, '[role=status]')).to.contain('small.png is 120 × 120 px.');
    await press(el, 'Send 1 creative for review');
    expect(server.actions[0]!.what.command.payload).to.deep.equal({
      asset: { kind: 'file', assetId: 'a1' },
      note: '',
    });
  });

  it('says what the server found wrong with a file, also in codes that it does not know', async () => {
    const { el, server } = await open(order([square]));
    const found = async (code: string, params = {}) => {
      const upload = await sending(el, server, await picture(`${code}.png`, 240, 240));
      upload.refuse(new ApiError('invalid', 'no', { fields: [{ path: 'file', code, params }] }));
    };
    await found('unsafe');
    await sees(el, 'unsafe.png holds more than a creative may, for example a script.');
    await found('tooLarge', { actual: 10_000_001, max: 10_000_000 });
    await sees(el, 'tooLarge.png has 10,000,001 bytes. This slot takes up to 10,000,000 bytes.');
    await found('tooManyPixels', { width: 30_000, height: 30_000, max: 50_000_000 });
    await sees(el, 'tooManyPixels.png is 30,000 × 30,000 px, 900 million pixels. Use at most 50 million.');
    await found('cursed');
    await sees(el, 'The server did not accept cursed.png. Choose another file.');
    await found('quotaReached', { actual: 12_000_000, used: 4_995_000_000, max: 5_000_000_000 });
    await sees(el, 'quotaReached.png has 12 MB. Of the 5 GB for files on this order 5 MB are left.');
    await press(el, 'Remove');
    await found('storageFull');
    await sees(el, 'The server has no room for storageFull.png at the moment. Try again in a few minutes.');
    await press(el, 'Try again');
    expect(server.uploads.at(-1)!.file.name).to.equal('storageFull.png');
  });

  it('takes one file from the clipboard or the desktop, and asks back when there are several', async () => {
    const { el, server } = await open(order([square]));
    const carried = new DataTransfer();
    carried.items.add(await png());
    const paste = () => button(el, 'Choose file').dispatchEvent(pasteOf(carried));
    paste();
    await waitUntil(() => server.uploads.length === 1);
    await rested(el);
    await press(el, 'Cancel upload');
    carried.items.add(await picture('other.png', 240, 240));
    paste();
    await sees(el, 'You gave 2 files. This slot takes one.');
    expect(server.uploads).to.have.length(1);
    await expect(el).to.be.accessible();
  });

  it('can be read in German and in a right-to-left page', async () => {
    document.documentElement.lang = 'de';
    document.documentElement.dir = 'rtl';
    try {
      const { adapter, server } = scriptedAdapter(order([square]), { uploads: true });
      const el = await withCampaign<CreativeReview>(
        adapter,
        html`<creative-review order-id="o1"></creative-review>`,
      );
      await sees(el, 'Datei wählen');
      expect(textOf(el)).to.contain('PNG oder JPEG · mindestens 200 × 200 px · 1:1 · bis 10 MB');
      choose(el, 'square', await picture('quadrat.png', 120, 120));
      await sees(el, 'quadrat.png hat 120 × 120 px. Gebraucht wird hier mindestens 200 × 200 px.');
      (await sending(el, server)).progress(100);
      await sees(el, 'northfold-square.png · 0 von');
      await expect(el).to.be.accessible();
    } finally {
      document.documentElement.lang = 'en';
      document.documentElement.removeAttribute('dir');
    }
  });

  it('opens the browser’s own dialog by keyboard, and gives it the slot’s formats', async () => {
    const { el } = await open(order([square]));
    const input = find(el, '[id="file-square"]')!;
    const opened = new Promise<void>((done) =>
      input.addEventListener('click', (event) => {
        event.preventDefault();
        done();
      }),
    );
    button(el, 'Choose file').focus();
    await sendKeys({ press: 'Enter' });
    await opened;
    expect(input.accept).to.equal('image/png,.png,image/jpeg,.jpg');
  });

  it('shows a link that an older order holds where a picture is wanted now', async () => {
    const linked = version('square.1', 1, {
      asset: { kind: 'url', url: 'https://northfold.example/square.png' },
    });
    const { el } = await open(order([{ ...square, status: 'changesRequested', versions: [linked] }]));
    expect(textOf(el)).to.contain('Link to northfold.example');
    expect(buttons(el)).to.include('Choose a new version');
    expect(find(el, '.thumb > img')).to.equal(null);
  });
});
