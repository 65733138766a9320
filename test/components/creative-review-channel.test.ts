import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/creative-review/define.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import type { CreativeSlot } from '../../src/contract/creative.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { memoryStorage } from '../support/campaign.ts';
import {
  all,
  button,
  buttons,
  find,
  focused,
  hours,
  may,
  press,
  rested,
  seenBy,
  slotOf,
  textOf,
  type,
  version,
} from '../support/casework.ts';
import { shownReview } from '../support/shown-review.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { receipt } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';

const link = version('page.1', 1, { asset: { kind: 'url', url: 'https://northfold.example/house?x=1' } });
const headline = slotOf('headline', 'Headline', {
  status: 'submitted',
  versions: [
    version('headline.1', 1, {
      status: 'changesRequested',
      reviewedAt: hours(-9),
      comments: [{ text: 'Shorter.' }],
    }),
    version('headline.2', 2),
  ],
});
const page = slotOf('page', 'Landing page', { kind: 'url', status: 'submitted', versions: [link] });
const footer = slotOf('footer', 'Footer', { required: false });

const newer = (...versions: string[]): CreativeSlot => ({
  ...headline,
  versions: [
    ...headline.versions,
    ...versions.map((id, at) => version(id, 3 + at, { submittedAt: hours(-1) })),
  ],
});

function order(creatives: CreativeSlot[], over: Partial<OrderSnapshot> = {}): OrderSnapshot {
  const actions = creatives.flatMap(({ versions, status }) => {
    const last = versions.at(-1);
    if (!last || status !== 'submitted') return [];
    const on = { versionId: last.id, checksum: last.checksum };
    return [may('approveCreative', on), may('requestChanges', on)];
  });
  return seenBy('channel', { status: 'accepted', creatives, actions, ...over });
}

async function open(first = order([headline, page, footer]), drafts = memoryStorage()) {
  const { adapter, server } = scriptedAdapter(first);
  return { el: await shownReview(adapter, drafts), server, drafts };
}

const primary = (el: Element) =>
  all(el, '.btn[data-kind=primary]').map(({ textContent }) => textContent.trim());

describe('<creative-review>, the channel', () => {
  it('shows the newest version of each slot with one filled button', async () => {
    const { el } = await open();
    expect(textOf(el, '.head')).to.equal(
      'Creatives from Northfold Coffee Order CM-2417 · 0 of 3 approved Your turn',
    );
    const [first, , third] = all(el, '[part=slot]').map(({ textContent }) =>
      textContent.replace(/\s+/g, ' '),
    );
    expect(first).to.contain('Version 2 · sent');
    expect(first).to.contain('checksum 4c1f…a907');
    expect(first).to.contain('Note: “Shorter headline”');
    expect(first).to.contain('Earlier versions (1)');
    expect(third).to.contain('Northfold Coffee has not sent this yet.');
    expect(primary(el)).to.deep.equal(['Approve version 2']);
    await expect(el).to.be.accessible();
  });

  it('shows a link as plain text with its domain, and copies it', async () => {
    const { el } = await open(order([page]));
    expect(all(el, 'a')).to.deep.equal([]);
    expect(textOf(el, '.asset')).to.equal('Link to northfold.example https://northfold.example/house?x=1');
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void copied.push(text) },
    });
    await press(el, 'Copy link');
    await waitUntil(() => textOf(el).includes('Link copied'));
    expect(copied).to.deep.equal(['https://northfold.example/house?x=1']);
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new Error('not allowed')) },
    });
    await press(el, 'Copy link');
    await waitUntil(() => textOf(el).includes('The link is selected.'));
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('approves by one click what the button names, and counts what is left', async () => {
    const { el, server } = await open();
    await press(el, 'Approve version 2');
    expect(textOf(el, '[aria-busy=true]')).to.equal('Approving…');
    expect(server.actions[0]!.what.command).to.deep.equal({
      type: 'approveCreative',
      on: { versionId: 'headline.2', checksum: headline.versions[1]!.checksum },
      payload: {},
    });
    const approved: CreativeSlot = {
      ...headline,
      status: 'approved',
      currentVersionId: 'headline.2',
      versions: [version('headline.2', 2, { status: 'approved', reviewedAt: hours(0) })],
    };
    server.actions[0]!.answer({
      receipt: receipt({ type: 'approveCreative' }),
      order: order([approved, page, footer], { version: 2 }),
    });
    await waitUntil(() => find(el, '.receipt') !== null);
    await rested(el);
    expect(textOf(el, '.receipt')).to.match(
      /^You approved version 2 of Headline 1 creative is left to review\. .+8F2K-41$/,
    );
    expect(focused(el)).to.equal(find(el, '.receipt h4'));
    expect(primary(el)).to.deep.equal(['Approve version 1']);
    await expect(el).to.be.accessible();
  });

  it('asks for changes with comments by keyboard: add, remove, send', async () => {
    const { el, server } = await open(order([headline]));
    button(el, 'Request changes').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(el)?.localName === 'textarea');
    await sendKeys({ type: '“From €9” is not in the agreement.' });
    expect(primary(el)).to.deep.equal(['Request 1 change']);
    button(el, 'Add comment').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => all(el, 'textarea').length === 2);
    await rested(el);
    expect(focused(el)).to.equal(all(el, 'textarea')[1]);
    await sendKeys({ type: 'Larger bag.' });
    expect(primary(el)).to.deep.equal(['Request 2 changes']);
    await expect(el).to.be.accessible();
    find(el, '[aria-label="Remove comment 2"]')!.focus();
    await sendKeys({ press: 'Enter' });
    await rested(el);
    expect(all(el, 'textarea')).to.have.lengthOf(1);
    expect(focused(el)).to.equal(find(el, 'textarea'));
    expect(find(el, 'textarea')!.value).to.equal('Larger bag.');
    await press(el, 'Add comment');
    await press(el, 'Request 1 change');
    expect(server.actions[0]!.what.command).to.deep.equal({
      type: 'requestChanges',
      on: { versionId: 'headline.2', checksum: headline.versions[1]!.checksum },
      payload: { comments: [{ text: 'Larger bag.' }] },
    });
  });

  it('does not send a request without comments, or with one that says nothing', async () => {
    const { el, server } = await open(order([headline]));
    await press(el, 'Request changes');
    await press(el, 'Request changes');
    expect(textOf(el, '.error')).to.equal('Write at least one comment that says what to change.');
    await type(el, 'textarea', 'no');
    await press(el, 'Request 1 change');
    expect(textOf(el, '.error')).to.equal('2 characters so far. Write at least 3.');
    expect(focused(el)).to.equal(find(el, 'textarea'));
    expect(server.actions).to.deep.equal([]);
    await expect(el).to.be.accessible();
  });

  it('tells of a version that was faster, and keeps the comments for it', async () => {
    const { el, server } = await open(order([headline]));
    await press(el, 'Request changes');
    await type(el, 'textarea', 'Shorter, please.');
    await press(el, 'Add comment');
    await type(el, '[id="comment-headline-1"]', 'And larger.');
    await press(el, 'Approve version 2');
    const latest = order([newer('headline.3')], { version: 4 });
    server.actions[0]!.refuse(new ApiError('conflict', 'newer', { latest }));
    await waitUntil(() => find(el, '.banner') !== null);
    await rested(el);
    expect(textOf(el, '.banner p')).to.match(
      /^Northfold Coffee sent version 3 at [\d:]+ \S+\. Your approval was not sent\. Your 2 comments are kept\.$/,
    );
    expect(buttons(el)).to.deep.equal(['Review version 3']);
    await expect(el).to.be.accessible();

    await press(el, 'Review version 3');
    await rested(el);
    expect(find(el, '.banner')).to.equal(null);
    expect(focused(el)).to.equal(find(el, 'h4'));
    expect(all(el, 'textarea').map((one) => (one as HTMLTextAreaElement).value)).to.deep.equal([
      'Shorter, please.',
      'And larger.',
    ]);
    await press(el, 'Approve version 3');
    expect(server.actions[1]!.what.command.on.versionId).to.equal('headline.3');
  });

  it('never puts a button for a new version where one for the old version was', async () => {
    const { el, server } = await open(order([headline]));
    server.push(order([newer('headline.3')], { version: 2 }));
    await rested(el);
    expect(buttons(el)).to.deep.equal(['Review version 3']);
    expect(textOf(el, '[part=slot]')).to.contain('Northfold Coffee sent version 3 at');
    await press(el, 'Review version 3');
    expect(buttons(el)).to.deep.equal(['Approve version 3', 'Request changes']);
    expect(focused(el)).to.equal(find(el, 'h4'));
  });

  it('keeps comments when the request fails, and when the page is left', async () => {
    const { el, server, drafts } = await open(order([headline]));
    await press(el, 'Request changes');
    await type(el, 'textarea', 'Shorter, please.');
    await press(el, 'Request 1 change');
    server.actions[0]!.refuse(new ApiError('server', 'no', { requestId: '7c1d' }));
    await waitUntil(() => find(el, '[role=alert]') !== null);
    expect(textOf(el, '[role=alert]')).to.contain('Your request was not sent.');
    expect(find(el, 'textarea')!.value).to.equal('Shorter, please.');
    el.remove();
    const again = await open(order([headline]), drafts);
    expect(find(again.el, 'textarea')!.value).to.equal('Shorter, please.');
    await press(again.el, 'Go back');
    expect(focused(again.el)?.textContent?.trim()).to.equal('Request changes');
    expect(textOf(again.el)).to.contain('Your 1 comment is kept.');
  });

  it('keeps the approved version current beside a proposal', async () => {
    const current = version('headline.1', 1, { status: 'approved', reviewedAt: hours(-5) });
    const slot = {
      ...headline,
      currentVersionId: 'headline.1',
      versions: [current, version('headline.2', 2)],
    };
    const { el } = await open(order([slot], { status: 'ready' }));
    expect(textOf(el, '[part=slot]')).to.contain(
      'Version 2 is a proposal. Version 1 stays the approved one until you approve the new one.',
    );
    expect(textOf(el, '.slot > .pill')).to.equal('Proposal');
    await expect(el).to.be.accessible();
  });

  it('lets the page veto an approval', async () => {
    const { el, server } = await open();
    el.addEventListener('cm-before-action', (event) => event.preventDefault());
    await press(el, 'Approve version 2');
    expect(server.actions).to.deep.equal([]);
  });

  it('lets a mediator read everything and do nothing', async () => {
    const { el } = await open(seenBy('mediator', { status: 'disputed', creatives: [headline, page] }));
    expect(textOf(el, 'h3')).to.equal('Creatives from Northfold Coffee for Harbour Letter');
    expect(textOf(el)).to.contain('Text of version 2');
    expect(buttons(el)).to.deep.equal(['Copy link']);
    await expect(el).to.be.accessible();
  });
});
