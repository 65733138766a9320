import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/creative-review/define.ts';
import { all, button, buttons, find, focused, press, rested, textOf, type } from '../support/casework.ts';
import { clickAt, fileOf, openReview, pins, reviewOf, slotWith, standsAt } from '../support/review-stage.ts';
import { waitUntil } from '../support/waiting.ts';

const video = (...media: ('reel-1' | 'reel-2')[]) =>
  openReview(reviewOf([slotWith('video', media.length > 0 ? media : ['reel-1'])]));

async function player(el: Element, selector = 'video'): Promise<HTMLVideoElement> {
  await waitUntil(() => ((find(el, selector) as HTMLVideoElement | null)?.readyState ?? 0) >= 1);
  return find(el, selector) as unknown as HTMLVideoElement;
}

async function seek(el: Element, to: number, selector = 'video'): Promise<void> {
  const media = await player(el, selector);
  media.currentTime = to;
  await waitUntil(() => !media.seeking && media.currentTime === to);
  await rested(el);
}

describe('<creative-review>, video and audio on the stage', () => {
  it('comments at the moment where the player stands, and sends it', async () => {
    const { el, server } = await video();
    await seek(el, 3.25);
    await press(el, 'Comment at 0:03');
    await rested(el);
    expect(focused(el)).to.equal(find(el, 'textarea'));
    await type(el, 'textarea', 'Too fast here.');
    await expect(el).to.be.accessible();
    await press(el, 'Request 1 change');
    expect(server.actions[0]!.what.command.payload).to.deep.equal({
      comments: [{ text: 'Too fast here.', place: { seconds: 3.3 } }],
    });
  });

  it('goes to a comment’s moment, and moves it by a second, by keyboard', async () => {
    const { el } = await video();
    await seek(el, 0.5);
    await press(el, 'Comment at 0:00');
    await seek(el, 6);
    find(el, '[aria-label="Go to 0:00, comment 1"]')!.focus();
    await sendKeys({ press: 'Enter' });
    const media = await player(el);
    await waitUntil(() => media.currentTime === 0.5);
    find(el, '[aria-label="+1 s: comment 1 one second later"]')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => media.currentTime === 1.5);
    await rested(el);
    expect(button(el, '0:01')).to.exist;
    find(el, '[aria-label="−1 s: comment 1 one second earlier"]')!.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => media.currentTime === 0);
    await rested(el);
    expect(button(el, '0:00')).to.exist;
  });

  it('asks for another address when the last one has expired, and goes on where it stopped', async () => {
    const { el, server } = await video();
    await seek(el, 4);
    const before = await player(el);
    const asked = server.addresses.length;
    before.dispatchEvent(new Event('error'));
    await waitUntil(() => server.addresses.length > asked);
    await waitUntil(() => find(el, 'video')?.getAttribute('src') === server.addresses.at(-1));
    const media = await player(el);
    await waitUntil(() => media.currentTime === 4);
  });

  it('plays sound', async () => {
    const { el } = await openReview(reviewOf([slotWith('audio', ['spot'])]));
    await seek(el, 2, 'audio');
    expect(textOf(el)).to.contain('WAV · 0:05 · 80 kB');
    await press(el, 'Comment at 0:02');
    await type(el, 'textarea', 'Louder.');
    await expect(el).to.be.accessible();
  });

  it('offers what cannot be played here as a file', async () => {
    const slot = slotWith('audio', ['spot']);
    const asset = fileOf('spot', { type: 'audio/x-strange', name: 'northfold-spot.abc', seconds: 28 });
    const { el } = await openReview(reviewOf([{ ...slot, versions: [{ ...slot.versions[0]!, asset }] }]));
    await waitUntil(() => textOf(el).includes('northfold-spot.abc has no preview here'));
    expect(textOf(el)).to.contain('Download it to check it: audio/x-strange · 0:28 · 80 kB.');
    expect(buttons(el)).to.include('Download file').and.not.include('Try again');
    await expect(el).to.be.accessible();
  });

  it('puts both versions side by side, each with its player', async () => {
    const { el } = await video('reel-1', 'reel-2');
    await player(el);
    await press(el, 'Compare with version 1');
    await waitUntil(() => all(el, '.compare video').length === 2);
    await rested(el);
    await expect(el).to.be.accessible();
  });
});

const sheet = (...media: ('sheet-1' | 'sheet-2')[]) =>
  openReview(reviewOf([slotWith('pdf', media.length > 0 ? media : ['sheet-1'])]));

const painted = (el: Element, page: number, selector = '.board canvas') =>
  waitUntil(() => find(el, selector)?.dataset['page']?.startsWith(`${page}/`), `page ${page} is painted`);

/** Whether anything but paper is to be seen. */
function hasInk(el: Element, selector = '.board canvas'): boolean {
  const canvas = find(el, selector) as unknown as HTMLCanvasElement;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return data.some((value, at) => at % 4 === 0 && value < 100);
}

describe('<creative-review>, a PDF on the stage', () => {
  it('paints it page by page, without a worker of its own', async () => {
    const { el } = await sheet();
    await painted(el, 1);
    expect(hasInk(el)).to.equal(true);
    expect(textOf(el, '.pages')).to.equal('Page 1 of 2');
    await expect(el).to.be.accessible();
    find(el, '[aria-label="Next page"]')!.focus();
    await sendKeys({ press: 'Enter' });
    await painted(el, 2);
    expect(textOf(el, '.pages')).to.equal('Page 2 of 2');
    expect(find(el, '[aria-label="Next page"]')!.getAttribute('aria-disabled')).to.equal('true');
    expect(typeof (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker).to.equal('undefined');
  });

  it('reads out what is written on the page', async () => {
    const { el } = await sheet();
    await waitUntil(() => textOf(el, '[aria-label="Written on page 1"]').includes('Cold brew'), 'page 1');
    find(el, '[aria-label="Next page"]')!.click();
    await waitUntil(() => textOf(el, '[aria-label="Written on page 2"]').includes('kitchen'), 'page 2');
    expect(find(el, '[aria-label="Written on page 1"]')).to.equal(null);
    expect(textOf(el, '[aria-label="Written on page 2"]')).not.to.include('Cold brew');
    await expect(el).to.be.accessible();
  });

  it('comments on a point of a page, on a whole page, and leads back to both', async () => {
    const { el, server } = await sheet();
    await painted(el, 1);
    await clickAt(find(el, '.board canvas')!, 0.5, 0.1);
    await rested(el);
    await sendKeys({ type: 'Larger title.' });
    find(el, '[aria-label="Next page"]')!.click();
    await painted(el, 2);
    expect(pins(el)).to.deep.equal([]);
    await press(el, 'Comment on the whole page');
    await sendKeys({ type: 'Too full.' });
    find(el, '[aria-label="Show comment 1 in the preview"]')!.click();
    await painted(el, 1);
    await waitUntil(() => focused(el) === pins(el)[0]);
    const [x, y] = standsAt(pins(el)[0]!);
    find(el, '[aria-label="Show comment 2 in the preview"]')!.click();
    await painted(el, 2);
    await press(el, 'Request 2 changes');
    expect(server.actions[0]!.what.command.payload).to.deep.equal({
      comments: [
        { text: 'Larger title.', place: { page: 1, x, y } },
        { text: 'Too full.', place: { page: 2 } },
      ],
    });
  });

  it('zooms, painted anew and sharp', async () => {
    const { el } = await sheet();
    await painted(el, 1);
    const canvas = () => find(el, '.board canvas') as unknown as HTMLCanvasElement;
    const { width } = canvas();
    find(el, '[aria-label="Zoom in"]')!.click();
    await waitUntil(() => canvas().dataset['page'] === '1/1.25');
    expect(canvas().width).to.be.closeTo(width * 1.25, 2);
  });

  it('turns the pages of both versions together', async () => {
    const { el } = await sheet('sheet-1', 'sheet-2');
    await painted(el, 1);
    await press(el, 'Compare with version 1');
    await painted(el, 1, 'figure:first-child canvas');
    await painted(el, 1, 'figure:last-child canvas');
    find(el, '.compare [aria-label="Next page"]')!.click();
    await painted(el, 2, 'figure:first-child canvas');
    await painted(el, 2, 'figure:last-child canvas');
    await expect(el).to.be.accessible();
  });

  it('says so when it cannot be read, and is left without a trace', async () => {
    const { el, server } = await sheet();
    await painted(el, 1);
    const board = find(el, '.board')!;
    server.files.set('sheet-1', new Blob(['%PDF-1.7 nothing more'], { type: 'application/pdf' }));
    await press(el, 'Go back');
    expect(board.isConnected).to.equal(false);
    await press(el, 'Review version 1');
    await waitUntil(() => textOf(el).includes('The preview of sheet-1.pdf could not be loaded'));
    expect(buttons(el)).to.include('Download file');
  });
});
