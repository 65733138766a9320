import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/creative-review/define.ts';
import {
  block,
  itInWindow,
  itWhenCodeComesLater,
  itWithMedia,
  media,
  resizeWindow,
} from '../support/browser.ts';
import { all, button, buttons, find, focused, press, rested, textOf, type } from '../support/casework.ts';
import {
  clickAt,
  openReview,
  pictured,
  pins,
  reviewOf,
  slotWith,
  standsAt,
} from '../support/review-stage.ts';
import { waitUntil } from '../support/waiting.ts';

const pointed = () => {
  const slot = slotWith('image', ['hero-1', 'hero-2']);
  const comments = [
    { text: 'Add the label.', place: { x: 0.8, y: 0.2 } },
    { text: 'Shorter.', place: { x: 0.2, y: 0.4 } },
  ];
  return openReview(
    reviewOf([{ ...slot, versions: [{ ...slot.versions[0]!, comments }, slot.versions[1]!] }]),
  );
};

/** One pin of each state. */
async function three() {
  const opened = await pointed();
  const { el } = opened;
  const picture = await pictured(el);
  find(el, '.comments input[type=checkbox]')!.click();
  await clickAt(picture, 0.5, 0.5);
  await waitUntil(() => pins(el).length === 3);
  await type(el, 'textarea', 'Larger bag.');
  return { ...opened, picture };
}

const boxOf = (el: Element) => el.getBoundingClientRect();

describe('<creative-review>, how the stage looks and behaves', () => {
  afterEach(async () => {
    await resizeWindow(800, 600);
    await media({});
    document.documentElement.removeAttribute('dir');
    document.documentElement.setAttribute('lang', 'en');
  });

  itInWindow(
    'fits into 360 px: nothing is cut, every target is large enough, the decision stays in reach',
    async () => {
      await resizeWindow(360, 640);
      const { el } = await three();
      expect(document.documentElement.scrollWidth).to.be.at.most(360);
      for (const target of all(el, 'button, .room summary, .check')) {
        const { width, height } = boxOf(target);
        expect(Math.min(width, height), target.outerHTML).to.be.at.least(24);
      }
      find(el, '.room-stage')!.scrollIntoView({ block: 'start' });
      expect(boxOf(button(el, 'Approve version 2')).bottom).to.be.at.most(640);
      const bar = find(el, '.room-bar')!;
      for (const field of all(el, 'textarea, .room input')) {
        // As far down as it goes without being out of sight: under the bar.
        window.scrollBy(0, boxOf(field).bottom - innerHeight);
        field.focus();
        await rested(el);
        expect(boxOf(field).bottom, 'what has the focus is not covered').to.be.at.most(boxOf(bar).top);
      }
      await expect(el).to.be.accessible();
    },
  );

  it('stays as it is where people read from right to left', async () => {
    document.documentElement.setAttribute('dir', 'rtl');
    const { el, picture } = await three();
    await clickAt(picture, 0.25, 0.75);
    await waitUntil(() => pins(el).length === 4);
    const [x] = standsAt(pins(el)[3]!);
    expect(x).to.be.closeTo(0.25, 0.01);
    expect(boxOf(pins(el)[3]!).left).to.be.below(boxOf(picture).left + boxOf(picture).width / 2);
    await sendKeys({ press: 'Enter' });
    await expect(el).to.be.accessible();
  });

  itWithMedia('tells the pins apart without colours', async () => {
    await media({ 'forced-colors': 'active' });
    const { el } = await three();
    const [resolved, sent, draft] = pins(el).map((pin) => getComputedStyle(pin));
    expect(find(el, '.pin[data-state=resolved] svg')).to.exist;
    expect(draft!.borderTopStyle).to.equal('dashed');
    expect(sent!.backgroundColor).not.to.equal(resolved!.backgroundColor);
    await expect(el).to.be.accessible();
  });

  it('is readable in the dark', async () => {
    const { el } = await three();
    el.style.setProperty('color-scheme', 'dark');
    document.body.style.setProperty('background', '#17191e');
    await rested(el);
    await expect(el).to.be.accessible();
    document.body.style.removeProperty('background');
  });

  it('speaks German', async () => {
    document.documentElement.setAttribute('lang', 'de');
    const { el } = await pointed();
    await waitUntil(() => find(el, '.board img') !== null);
    await rested(el);
    expect(buttons(el)).to.include.members([
      'Version 2 freigeben',
      'Um Änderungen bitten',
      'Mit Version 1 vergleichen',
      'Kommentar hinzufügen',
      'Vergrößern',
      'Datei herunterladen',
    ]);
    expect(textOf(el)).to.contain('1.200 × 750 px');
    await expect(el).to.be.accessible();
  });

  it('waits with the decision while there is no connection, and keeps taking comments', async () => {
    const { el, server, picture } = await three();
    server.connect('offline');
    await rested(el);
    for (const name of ['Request 1 change', 'Approve version 2'])
      expect(button(el, name).getAttribute('aria-disabled')).to.equal('true');
    await press(el, 'Request 1 change');
    expect(server.actions).to.deep.equal([]);
    await clickAt(picture, 0.7, 0.7);
    await waitUntil(() => pins(el).length === 4);
    await expect(el).to.be.accessible();
    server.connect('live');
    await rested(el);
    await press(el, 'Request 1 change');
    expect(textOf(el, '[aria-busy=true]')).to.equal('Sending…');
    expect(button(el, 'Approve version 2').getAttribute('aria-disabled')).to.equal('true');
    await expect(el).to.be.accessible();
  });

  itWhenCodeComesLater('says when the code of the stage cannot be had, and tries again', async () => {
    await block(['*/pdf.ts*']);
    const { el } = await openReview(reviewOf([slotWith('pdf', ['sheet-1'])]));
    await waitUntil(() => textOf(el).includes('The preview of sheet-1.pdf could not be loaded'));
    expect(buttons(el)).to.include.members(['Try again', 'Download file', 'Approve version 1']);
    await expect(el).to.be.accessible();
    await block([]);
  });

  it('keeps the focus when the other side is faster', async () => {
    const { el, server } = await three();
    pins(el)[2]!.focus();
    server.push(reviewOf([slotWith('image', ['hero-1', 'hero-2', 'hero-2'])], { version: 3 }));
    await rested(el);
    await waitUntil(() => focused(el) !== null);
    expect(focused(el)).to.equal(find(el, 'h4'));
  });
});
