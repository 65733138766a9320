import { expect, html } from '@open-wc/testing';
import { loadMedia, type MediaName } from '../../backend/src/demo/media/media.ts';
import {
  createDemoAdapter,
  createDemoWorld,
  type DemoWorld,
} from '../../src/api-adapter/demo/demo-adapter.ts';
import '../../src/components/creative-review/define.ts';
import type { CreativeReview } from '../../src/components/creative-review/creative-review.ts';
import { withCampaign } from '../support/campaign.ts';
import { all, button, find, press, rested, textOf } from '../support/casework.ts';
import { waitUntil } from '../support/waiting.ts';

const orderId = 'cm-2421';

/** The id of the slot of this name. */
const idOf = (el: Element, name: string): string =>
  all(el, '[part=slot] h4')
    .find(({ textContent }) => textContent === name)!
    .id.replace('slot-', '');

async function sample(media: MediaName, called: string, cut = 1): Promise<File> {
  const { bytes } = await loadMedia(media);
  return new File([bytes.slice(0, Math.floor(bytes.length * cut))], called);
}

function give(el: Element, slotId: string, file: File): void {
  const carried = new DataTransfer();
  carried.items.add(file);
  const place = find(el, `[id="file-${slotId}"]`)!.parentElement!;
  const how = { bubbles: true, cancelable: true, dataTransfer: carried };
  for (const type of ['dragover', 'drop']) place.dispatchEvent(new DragEvent(type, how));
}

const sees = (el: Element, text: string) =>
  waitUntil(() => textOf(el).includes(text), `“${text}” is not to be read`);

describe('<creative-review>, the files of a client, on the whole backend in the page', () => {
  let world: DemoWorld;
  before(async () => {
    world = createDemoWorld();
    await world.orders();
  });
  after(() => world.close());

  it('refuses what is damaged, takes what fits, and sends it for review', async () => {
    const adapter = createDemoAdapter({ actor: 'client', world });
    const el = await withCampaign<CreativeReview>(
      adapter,
      html`<creative-review order-id=${orderId}></creative-review>`,
    );
    await waitUntil(() => find(el, 'input[type=file]') !== null);
    const hero = idOf(el, 'Hero image');
    give(el, hero, await sample('hero-1', 'lamp-hero.webp', 0.5));
    await sees(el, 'lamp-hero.webp is damaged or not complete.');
    give(el, hero, await sample('hero-1', 'lamp-hero.webp'));
    await sees(el, 'lamp-hero.webp · WebP · 1,200 × 750 px · 11 kB · arrived, not sent yet');
    await rested(el);
    await press(el, 'Send 1 creative for review');
    await sees(el, 'You sent version 1 of Hero image');
    await sees(el, 'lamp-hero.webp · WebP · 1,200 × 750 px · 11 kB');
    await waitUntil(() => find(el, `[aria-labelledby="slot-${hero}"] .thumb > img`) !== null);
    await expect(el).to.be.accessible();
    await press(el, 'Withdraw version 1');
    await sees(el, 'What you sent is back in the form.');
    await sees(el, 'arrived, not sent yet');
    expect(button(el, 'Send 1 creative for review').getAttribute('aria-disabled')).to.equal(null);
  });
});
