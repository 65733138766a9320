import { expect, html } from '@open-wc/testing';
import {
  createDemoAdapter,
  createDemoWorld,
  type DemoWorld,
} from '../../src/api-adapter/demo/demo-adapter.ts';
import '../../src/components/creative-review/define.ts';
import type { CreativeReview } from '../../src/components/creative-review/creative-review.ts';
import { withCampaign } from '../support/campaign.ts';
import { all, find, press, rested, textOf } from '../support/casework.ts';
import { clickAt, pictured, pins } from '../support/review-stage.ts';
import { waitUntil } from '../support/waiting.ts';

const sees = (el: Element, text: string | RegExp) =>
  waitUntil(
    () => (typeof text === 'string' ? textOf(el).includes(text) : text.test(textOf(el))),
    `“${text}” is not to be read`,
  );

describe('<creative-review>, a channel’s review, on the whole backend in the page', () => {
  let world: DemoWorld;
  before(async () => {
    world = createDemoWorld();
    await world.orders();
  });
  after(() => world.close());

  const open = (actor: 'channel' | 'client') =>
    withCampaign<CreativeReview>(
      createDemoAdapter({ actor, world }),
      html`<creative-review order-id="cm-2415"></creative-review>`,
    );

  it('asks for changes at a point and at a moment; the client finds both', async () => {
    const channel = await open('channel');
    const client = await open('client');
    await waitUntil(() => find(channel, '.board img') !== null);
    const picture = await pictured(channel);
    expect(picture.naturalWidth).to.equal(1200);
    expect(pins(channel)).to.have.lengthOf(2);
    find(channel, '.comments input[type=checkbox]')!.click();
    await clickAt(picture, 0.5, 0.9);
    await waitUntil(() => pins(channel).length === 3);
    await rested(channel);
    const field = find(channel, 'textarea')!;
    field.value = 'A darker table.';
    field.dispatchEvent(new InputEvent('input'));
    await rested(channel);
    await press(channel, 'Request 1 change');
    await sees(channel, 'You asked for changes to Cover picture');
    await sees(client, 'A darker table.');
    await sees(client, 'Resolved in version 2');

    await press(channel, 'Review version 1');
    const video = () => find(channel, 'video') as unknown as HTMLVideoElement | null;
    await waitUntil(() => (video()?.readyState ?? 0) > 0, 'the film is to be seen');
    await press(channel, 'Comment at 0:00');
    const words = find(channel, 'textarea')!;
    words.value = 'Begin with the name.';
    words.dispatchEvent(new InputEvent('input'));
    await rested(channel);
    await press(channel, 'Request 1 change');
    await sees(client, 'Begin with the name.');
    await sees(client, 'At 0:00');
    await expect(channel).to.be.accessible();
    await expect(client).to.be.accessible();
  });

  it('approves what it has seen', async () => {
    await world.reset();
    const channel = await open('channel');
    await pictured(channel);
    await press(channel, 'Approve version 2');
    await sees(channel, 'You approved version 2 of Cover picture');
    expect(all(channel, '.room')).to.deep.equal([]);
    await sees(channel, /approved .+ · checksum/);
  });
});
