import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/creative-review/define.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import { itWithHeldKeys } from '../support/browser.ts';
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
import {
  clickAt,
  dragTo,
  fileOf,
  openReview,
  pictured,
  pins,
  reviewOf,
  slotWith,
  standsAt,
} from '../support/review-stage.ts';
import { waitUntil } from '../support/waiting.ts';

const image = () => openReview(reviewOf([slotWith('image', ['hero-1'])]));
const texts = (el: Element) => all(el, 'textarea').map((one) => (one as HTMLTextAreaElement).value);

describe('<creative-review>, an image on the stage', () => {
  it('shows what waits for the channel, with what it is, and nothing but the decision filled', async () => {
    const { el } = await image();
    const picture = await pictured(el);
    expect(picture.naturalWidth).to.equal(1200);
    expect(picture.alt).to.equal('hero-1.webp');
    expect(textOf(el)).to.contain('hero-1.webp · WebP · 1,200 × 750 px · 41 kB');
    expect(all(el, '.btn[data-kind=primary]').map((one) => one.textContent.trim())).to.deep.equal([
      'Approve version 1',
    ]);
    expect(
      textOf(el, `[id="${button(el, 'Approve version 1').getAttribute('aria-describedby')!.split(' ')[1]}"]`),
    ).to.contain('Approving version 1 (checksum 4c1f…a907) cannot be taken back.');
    await expect(el).to.be.accessible();
    const address = picture.src;
    el.remove();
    expect(
      await fetch(address).then(
        () => 'still there',
        () => 'revoked',
      ),
    ).to.equal('revoked');
  });

  it('places a pin where one clicks, drags it, and sends where it stands', async () => {
    const { el, server } = await image();
    const picture = await pictured(el);
    await clickAt(picture, 0.25, 0.5);
    await waitUntil(() => pins(el).length === 1);
    await rested(el);
    expect(focused(el)).to.equal(find(el, 'textarea'));
    await sendKeys({ type: 'Larger bag.' });
    const [x, y] = standsAt(pins(el)[0]!);
    expect(x).to.be.closeTo(0.25, 0.01);
    expect(y).to.be.closeTo(0.5, 0.01);
    await dragTo(pins(el)[0]!, picture, 0.75, 0.4);
    await rested(el);
    expect(standsAt(pins(el)[0]!)[0]).to.be.closeTo(0.75, 0.06);
    expect(pins(el)).to.have.lengthOf(1);
    expect(pins(el)[0]!.getAttribute('aria-label')).to.equal('Comment 1, draft');
    await expect(el).to.be.accessible();
    await press(el, 'Request 1 change');
    const { payload } = server.actions[0]!.what.command as { payload: { comments: { place: object }[] } };
    const [sentX, sentY] = standsAt(pins(el)[0]!);
    expect(payload.comments).to.deep.equal([{ text: 'Larger bag.', place: { x: sentX, y: sentY } }]);
  });

  itWithHeldKeys(
    'is worked by keyboard alone: a pin in the middle, moved by arrows, its text by Enter',
    async () => {
      const { el } = await image();
      await pictured(el);
      button(el, 'Add comment').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => pins(el).length === 1);
      await waitUntil(() => focused(el) === pins(el)[0]);
      expect(standsAt(pins(el)[0]!)).to.deep.equal([0.5, 0.5]);
      await sendKeys({ press: 'ArrowLeft' });
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'ArrowDown' });
      await rested(el);
      expect(standsAt(pins(el)[0]!)).to.deep.equal([0.49, 0.6]);
      expect(textOf(el, '.board + [role=status]')).to.equal('49% from the left, 60% from the top');
      for (let n = 0; n < 6; n++) await sendKeys({ press: 'ArrowLeft' });
      await sendKeys({ up: 'Shift' });
      await rested(el);
      expect(standsAt(pins(el)[0]!)).to.deep.equal([0, 0.6]);
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused(el) === find(el, 'textarea'));
      await sendKeys({ type: 'Ad.' });
      find(el, '[aria-label="Show comment 1 in the preview"]')!.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused(el) === pins(el)[0]);
      expect(find(el, '.comments > li')!.getAttribute('aria-current')).to.equal('true');
      await sendKeys({ press: 'Delete' });
      await rested(el);
      expect(focused(el)?.localName, 'what was written is not deleted by a key').to.equal('textarea');
      await type(el, 'textarea', '');
      pins(el)[0]!.focus();
      await sendKeys({ press: 'Delete' });
      await waitUntil(() => pins(el).length === 0);
      await rested(el);
      expect(focused(el)?.id).to.equal('comments-hero');
    },
  );

  it('zooms by buttons and keys, and adds where one looks', async () => {
    const { el } = await image();
    const picture = await pictured(el);
    const fits = picture.getBoundingClientRect().width;
    find(el, '[aria-label="Zoom in"]')!.click();
    await rested(el);
    expect(textOf(el, '.zoom')).to.equal('125%');
    find(el, '.board')!.focus();
    for (const key of ['+', '+', '+']) await sendKeys({ press: key });
    await rested(el);
    expect(textOf(el, '.zoom')).to.equal('300%');
    const board = find(el, '.board')!;
    // In some browsers scroll bars take room of their own.
    const bar = board.offsetWidth - board.clientWidth;
    expect(picture.getBoundingClientRect().width).to.be.closeTo((fits - bar) * 3, 2);
    board.scrollTo(0, 0);
    await press(el, 'Add comment');
    await rested(el);
    expect(standsAt(pins(el)[0]!)[0]).to.be.below(0.34);
    find(el, '.board')!.focus();
    await sendKeys({ press: '0' });
    await rested(el);
    expect(textOf(el, '.zoom')).to.equal('Fit');
    expect(picture.getBoundingClientRect().width).to.be.closeTo(fits, 1);
  });

  it('keeps comments and their places when the page is left', async () => {
    const { el, drafts } = await image();
    await clickAt(await pictured(el), 0.5, 0.5);
    await waitUntil(() => find(el, 'textarea') !== null);
    await type(el, 'textarea', 'Keep me.');
    const stood = standsAt(pins(el)[0]!);
    el.remove();
    const again = await openReview(reviewOf([slotWith('image', ['hero-1'])]), drafts);
    await pictured(again.el);
    expect(texts(again.el)).to.deep.equal(['Keep me.']);
    expect(standsAt(pins(again.el)[0]!)).to.deep.equal(stood);
  });

  it('carries comments with their pins to the version that replaces this one', async () => {
    const { el, server } = await image();
    await clickAt(await pictured(el), 0.5, 0.5);
    await waitUntil(() => find(el, 'textarea') !== null);
    await type(el, 'textarea', 'Keep me.');
    const stood = standsAt(pins(el)[0]!);
    const slot = slotWith('image', ['hero-1', 'hero-1']);
    server.push(
      reviewOf([{ ...slot, versions: slot.versions.map((one) => ({ ...one, status: 'submitted' })) }], {
        version: 2,
      }),
    );
    await rested(el);
    expect(buttons(el)).to.deep.equal(['Review version 2']);
    expect(textOf(el)).to.contain('Your 1 comment is kept.');
    await press(el, 'Review version 2');
    await pictured(el);
    expect(texts(el)).to.deep.equal(['Keep me.']);
    expect(standsAt(pins(el)[0]!)).to.deep.equal(stood);
    expect(focused(el)).to.equal(find(el, 'h4'));
  });

  it('lists what was asked before: resolved now, or asked again at its place', async () => {
    const slot = slotWith('image', ['hero-1', 'hero-2']);
    const comments = [
      { text: 'Add the label.', place: { x: 0.8, y: 0.2 } },
      { text: 'Shorter.', place: { x: 0.2, y: 0.4 } },
    ];
    const before = { ...slot.versions[0]!, comments };
    const { el, server } = await openReview(reviewOf([{ ...slot, versions: [before, slot.versions[1]!] }]));
    await pictured(el);
    expect(pins(el).map((pin) => pin.getAttribute('aria-label'))).to.deep.equal(['Comment 1', 'Comment 2']);
    find(el, '[aria-label="Comment 1 is resolved in version 2"]')!.click();
    await rested(el);
    expect(pins(el)[0]!.getAttribute('aria-label')).to.equal('Comment 1, resolved');
    find(el, '[aria-label="Ask again for comment 2"]')!.click();
    await rested(el);
    expect(texts(el)).to.deep.equal(['Shorter.']);
    expect(focused(el)).to.equal(find(el, 'textarea'));
    expect(pins(el).map((pin) => pin.getAttribute('aria-label'))).to.deep.equal([
      'Comment 1, resolved',
      'Comment 2',
      'Comment 3, draft',
    ]);
    await expect(el).to.be.accessible();
    await press(el, 'Request 1 change');
    expect(server.actions[0]!.what.command.payload).to.deep.equal({
      comments: [{ text: 'Shorter.', place: { x: 0.2, y: 0.4 } }],
      resolved: ['1.1'],
    });
  });

  it('compares with the version before, and gives the focus back', async () => {
    const { el } = await openReview(reviewOf([slotWith('image', ['hero-1', 'hero-2'])]));
    await pictured(el);
    await press(el, 'Compare with version 1');
    await waitUntil(() => all(el, '.compare img').length === 2);
    await rested(el);
    expect(textOf(el, '.compare h5')).to.equal('Hero image, versions 1 and 2');
    expect(textOf(el, '.compare')).to.contain('Northfold Coffee’s note: “Shorter headline”');
    expect(textOf(el, 'figcaption')).to.match(
      /^Version 1 · .+ · WebP · 1,200 × 750 px · 41 kB Version 2 · .+43 kB$/,
    );
    expect(focused(el)).to.equal(find(el, '.compare h5'));
    const [one, two] = all(el, '.compare img').map((img) => img.getBoundingClientRect().width);
    find(el, '.compare [aria-label="Zoom in"]')!.click();
    await rested(el);
    expect(all(el, '.compare img').map((img) => Math.round(img.getBoundingClientRect().width))).to.deep.equal(
      [one, two].map((width) => Math.round(width! * 1.25)),
    );
    await expect(el).to.be.accessible();
    await press(el, 'Close comparison');
    await rested(el);
    expect(focused(el)?.textContent?.trim()).to.equal('Compare with version 1');
  });

  it('compares a proposal with the version that is approved', async () => {
    const slot = slotWith('image', ['hero-1', 'hero-2', 'hero-1']);
    const [first, ...rest] = slot.versions;
    const approved = { ...first!, status: 'approved', reviewedAt: first!.submittedAt };
    const { el } = await openReview(
      reviewOf([{ ...slot, currentVersionId: first!.id, versions: [approved, ...rest] }], {
        status: 'ready',
      }),
    );
    await pictured(el);
    expect(textOf(el)).to.contain('Version 3 is a proposal. Version 1 stays the approved one');
    await press(el, 'Compare with version 1');
    await waitUntil(() => all(el, '.compare img').length === 2);
    expect(textOf(el, '.compare h5')).to.equal('Hero image, versions 1 and 3');
  });

  it('says when there is no preview, and offers the file', async () => {
    const asset = fileOf('hero-1', { assetId: 'lost', name: 'hero.webp' });
    const slot = slotWith('image', ['hero-1']);
    const { el, server } = await openReview(
      reviewOf([{ ...slot, versions: [{ ...slot.versions[0]!, asset }] }]),
    );
    await waitUntil(() => textOf(el).includes('The preview of hero.webp could not be loaded'));
    expect(buttons(el)).to.include('Download file');
    expect(button(el, 'Approve version 1')).to.exist;
    await press(el, 'Add comment');
    await type(el, 'textarea', 'I cannot see it.');
    await expect(el).to.be.accessible();
    server.files.set('lost', new Blob([], { type: 'image/webp' }));
    await press(el, 'Try again');
    await waitUntil(() => textOf(el).includes('hero.webp has no preview here'));
    expect(textOf(el)).to.contain('Download it to check it: WebP · 1,200 × 750 px · 41 kB.');
    await press(el, 'Request 1 change');
    expect(server.actions[0]!.what.command.payload).to.deep.equal({
      comments: [{ text: 'I cannot see it.' }],
    });
  });

  it('says that a file was erased', async () => {
    const slot = slotWith('image', ['hero-1']);
    const gone = { ...slot.versions[0]!, asset: fileOf('hero-1', { name: '' }) };
    const { el } = await openReview(reviewOf([{ ...slot, versions: [gone] }]));
    await waitUntil(() => textOf(el).includes('This file was erased'));
    expect(buttons(el)).not.to.include('Download file');
    await expect(el).to.be.accessible();
  });

  it('leads to the comment that the server refused', async () => {
    const { el, server } = await image();
    const picture = await pictured(el);
    for (const at of [0.2, 0.6]) {
      await clickAt(picture, at, 0.5);
      await rested(el);
      await sendKeys({ type: `At ${at}` });
    }
    await press(el, 'Request 2 changes');
    const fields = [{ path: 'payload.comments.1.place', code: 'outside', params: {} }];
    server.actions[0]!.refuse(new ApiError('invalid', 'no', { fields }));
    await waitUntil(() => find(el, '[role=alert]') !== null);
    const rows = all(el, '.comments > li').map(({ textContent }) => /did not accept/.test(textContent));
    expect(rows).to.deep.equal([false, true]);
    expect(texts(el)).to.deep.equal(['At 0.2', 'At 0.6']);
  });

  it('lets those who only read see it with its pins, once they open it', async () => {
    const slot = slotWith('image', ['hero-1'], { status: 'changesRequested' });
    const comments = [{ text: 'Larger.', place: { x: 0.5, y: 0.5 } }];
    const seen = version('hero.1', 1, { asset: fileOf('hero-1'), status: 'changesRequested', comments });
    const order = reviewOf([{ ...slot, versions: [seen] }]);
    const { el } = await openReview({ ...order, viewer: { ...order.viewer, actor: 'mediator' } });
    expect(find(el, '.board')).to.equal(null);
    find(el, 'summary')!.click();
    await pictured(el);
    expect(buttons(el)).not.to.include('Add comment');
    pins(el)[0]!.click();
    await rested(el);
    expect(focused(el)?.textContent).to.contain('Larger.');
    await expect(el).to.be.accessible();
  });
});
