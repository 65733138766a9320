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

const headline = slotOf('headline', 'Headline', { maxCharacters: 80, note: 'In one line, please.' });
const page = slotOf('page', 'Landing page', { kind: 'url', required: false });

function order(creatives: CreativeSlot[], over: Partial<OrderSnapshot> = {}): OrderSnapshot {
  const status = over.status ?? 'accepted';
  const actions = creatives.flatMap((slot) => {
    const last = slot.versions.at(-1);
    return [
      may('submitCreative', { status, slotId: slot.id, after: last?.id ?? null }, { class: 'R' }),
      ...(last && last.status !== 'approved'
        ? [may('withdrawCreative', { versionId: last.id, checksum: last.checksum }, { class: 'R' })]
        : []),
    ];
  });
  return seenBy('client', { status, creatives, actions, ...over });
}

async function open(first: OrderSnapshot, drafts = memoryStorage()) {
  const { adapter, server } = scriptedAdapter(first);
  return { el: await shownReview(adapter, drafts), server, drafts };
}

describe('<creative-review>, the client', () => {
  it('shows what each slot wants before anything is sent', async () => {
    const { el } = await open(order([headline, page]));
    const [first, second] = all(el, '[part=slot]').map(({ textContent }) => textContent.replace(/\s+/g, ' '));
    expect(first).to.contain('Headline Text · required · up to 80 characters In one line, please.');
    expect(first).to.contain('Missing');
    expect(second).to.contain('Landing page Link · optional · starting with http:// or https://');
    expect(textOf(el, '.head')).to.equal(
      'Creatives for Harbour Letter Order CM-2417 · 0 of 2 approved Your turn',
    );
    expect(all(el, '.btn[data-kind=primary]').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Add text',
    ]);
    await expect(el).to.be.accessible();
  });

  it('says before the acceptance that this is what will be asked', async () => {
    const { el } = await open(order([headline], { status: 'placed', actions: [] }));
    expect(textOf(el, '.before')).to.contain('You can send it once Harbour Letter has accepted the order.');
    expect(buttons(el)).to.deep.equal([]);
  });

  it('sends a text by keyboard alone and confirms it', async () => {
    const { el, server } = await open(order([headline]));
    button(el, 'Add text').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(el)?.localName === 'textarea');
    await sendKeys({ type: 'The pot that stays on the table' });
    expect(textOf(el, '.count')).to.equal('31 of 80');
    await expect(el).to.be.accessible();
    await sendKeys({ press: 'Tab' });
    expect(focused(el)?.textContent?.trim()).to.equal('Send Headline for review');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => server.actions.length > 0);
    await rested(el);
    expect(textOf(el, '[aria-busy=true]')).to.equal('Sending…');
    expect(server.actions[0]!.what.command).to.deep.equal({
      type: 'submitCreative',
      on: { status: 'accepted', slotId: 'headline', after: null },
      payload: { asset: { kind: 'text', text: 'The pot that stays on the table' }, note: '' },
    });
    const sent = { ...headline, status: 'submitted', versions: [version('headline.1', 1)] };
    server.actions[0]!.answer({
      receipt: receipt({ type: 'submitCreative' }),
      order: order([sent], { version: 2 }),
    });
    await waitUntil(() => find(el, '.receipt') !== null);
    await rested(el);
    expect(textOf(el, '.receipt')).to.match(
      /^You sent version 1 of Headline Harbour Letter reviews it next\. .+ Reference 8F2K-41$/,
    );
    expect(focused(el)).to.equal(find(el, '.receipt h4'));
    expect(textOf(el, '[part=slot]')).to.contain('Waiting for review');
    expect(find(el, 'form')).to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('checks a text against its slot, in figures', async () => {
    const { el, server } = await open(order([headline]));
    await press(el, 'Add text');
    await press(el, 'Send Headline');
    expect(textOf(el, '.error')).to.equal('Write the text for Headline.');
    expect(focused(el)).to.equal(find(el, 'textarea'));
    await type(el, 'textarea', 'x'.repeat(90));
    expect(textOf(el, '.error')).to.equal('90 characters. Write at most 80.');
    await type(el, 'textarea', 'Short enough');
    expect(find(el, '.error')).to.equal(null);
    expect(server.actions).to.deep.equal([]);
  });

  it('accepts links of the web only, and says what is wrong with others', async () => {
    const { el, server } = await open(order([page]));
    await press(el, 'Add link');
    for (const [typed, problem] of [
      ['', 'Paste the link for Landing page.'],
      ['northfold.example/hero.png', 'Start the link with http:// or https://'],
      ['javascript:alert(1)', 'Start the link with http:// or https://'],
      ['https://', 'The link is not complete.'],
      ['https://user:secret@northfold.example/', 'Take the user name and the password out of the link.'],
      [
        `https://northfold.example/${'x'.repeat(2048)}`,
        'The link has 2,074 characters. Use one with at most 2,048.',
      ],
    ] as const) {
      await type(el, 'input', typed);
      await press(el, 'Send Landing page');
      expect(textOf(el, '.error'), typed).to.contain(problem);
    }
    await expect(el).to.be.accessible();
    await type(el, 'input', ' https://northfold.example/house ');
    await press(el, 'Send Landing page');
    expect(server.actions[0]!.what.command.payload).to.deep.equal({
      asset: { kind: 'url', url: 'https://northfold.example/house' },
      note: '',
    });
  });

  it('shows what the channel asked for, and sends the next version with what changed', async () => {
    const asked = version('headline.1', 1, {
      status: 'changesRequested',
      reviewedAt: hours(-3),
      comments: [{ text: 'Please name the price.' }, { text: 'Begin with “Ad”.' }],
    });
    const { el, server } = await open(
      order([{ ...headline, status: 'changesRequested', versions: [asked] }]),
    );
    expect(textOf(el, '.notes')).to.equal('1 Please name the price. 2 Begin with “Ad”.');
    expect(textOf(el, '[part=slot]')).to.contain('Harbour Letter asked for changes on');
    await press(el, 'Send a new version');
    expect(find(el, 'textarea')!.value).to.equal('Text of version 1');
    await press(el, 'Send Headline');
    expect(focused(el)).to.equal(all(el, 'textarea')[1]);
    await type(el, '[id="note-headline"]', 'Names the price');
    await press(el, 'Send Headline');
    expect(server.actions[0]!.what.command.payload).to.deep.equal({
      asset: { kind: 'text', text: 'Text of version 1' },
      note: 'Names the price',
    });
  });

  it('shows beside the newest comments those that are still open, and those that this version resolved', async () => {
    const sentBack = { status: 'changesRequested' as const, reviewedAt: hours(-3) };
    const versions = [
      version('headline.1', 1, {
        ...sentBack,
        comments: [{ text: 'Please name the price.' }, { text: 'Begin with “Ad”.' }],
      }),
      version('headline.2', 2, { ...sentBack, comments: [{ text: 'Shorter.' }], resolved: ['1.2'] }),
    ];
    const { el } = await open(order([{ ...headline, status: 'changesRequested', versions }]));
    expect(textOf(el, '.notes')).to.match(
      /^1 Please name the price\. Open since version 1 2 Begin with “Ad”\. Resolved in version 2 3 Shorter\./,
    );
    await expect(el).to.be.accessible();
  });

  it('keeps what was typed when the send fails, and when the page is left', async () => {
    const { el, server, drafts } = await open(order([headline]));
    await press(el, 'Add text');
    await type(el, 'textarea', 'The pot that stays');
    await press(el, 'Send Headline');
    server.actions[0]!.refuse(new ApiError('unavailable', 'no', { requestId: '7c1d' }));
    await waitUntil(() => find(el, '[role=alert]') !== null);
    await rested(el);
    expect(textOf(el, '[role=alert]')).to.contain('The new version was not sent.');
    expect(textOf(el, '[role=alert]')).to.contain('Reference 7c1d');
    expect(find(el, 'textarea')!.value).to.equal('The pot that stays');
    await expect(el).to.be.accessible();
    await press(el, 'Try again');
    expect(server.actions[1]!.what).to.deep.equal(server.actions[0]!.what);
    server.actions[1]!.refuse(
      new ApiError('invalid', 'no', { fields: [{ path: 'payload.note', code: 'required', params: {} }] }),
    );
    await waitUntil(() => find(el, '[id="note-headline"]') !== null);
    await rested(el);
    expect(textOf(el, '.error')).to.equal('Write at least 3 characters.');
    expect(textOf(el, '[role=alert]')).to.contain('The server did not accept what was entered.');
    el.remove();
    const again = await open(order([headline]), drafts);
    expect(find(again.el, 'textarea')!.value).to.equal('The pot that stays');
  });

  it('withdraws at once, says what that does, and puts the text back into the form', async () => {
    const sent = { ...headline, status: 'submitted', versions: [version('headline.1', 1)] };
    const { el, server } = await open(order([sent]));
    expect(textOf(el, 'details')).to.contain(
      'Harbour Letter no longer sees version 1, and the slot is empty again.',
    );
    await press(el, 'Withdraw version 1');
    expect(server.actions[0]!.what.command).to.deep.equal({
      type: 'withdrawCreative',
      on: { versionId: 'headline.1', checksum: version('', 1).checksum },
      payload: {},
    });
    server.actions[0]!.answer({
      receipt: receipt({ type: 'withdrawCreative' }),
      order: order([headline], { version: 2 }),
    });
    await waitUntil(() => find(el, '.receipt') !== null);
    await rested(el);
    expect(textOf(el, '.receipt')).to.contain('What you sent is back in the form.');
    expect(find(el, 'textarea')!.value).to.equal('Text of version 1');
    expect(find(el, '[id="note-headline"]')).to.exist;
  });

  it('speaks of a proposal once the order is ready, and of what stays approved', async () => {
    const approved = version('headline.1', 1, { status: 'approved', reviewedAt: hours(-5) });
    const slot = { ...headline, status: 'approved', currentVersionId: 'headline.1', versions: [approved] };
    const { el, server } = await open(order([slot], { status: 'ready' }));
    await press(el, 'Propose a new version');
    expect(textOf(el, 'form')).to.contain(
      'Version 1 stays approved until Harbour Letter approves the new one.',
    );
    expect(buttons(el)).to.contain('Propose new Headline');
    const proposed = { ...slot, status: 'submitted', versions: [approved, version('headline.2', 2)] };
    server.push(order([proposed], { status: 'ready', version: 2 }));
    await rested(el);
    expect(textOf(el, '[part=slot]')).to.contain(
      'Version 2 is a proposal. The campaign runs with version 1 until Harbour Letter approves the new one.',
    );
    expect(textOf(el, '.slot > .pill')).to.equal('Proposal');
  });

  it('waits while offline, and says so', async () => {
    const { el, server } = await open(order([headline]));
    await press(el, 'Add text');
    await type(el, 'textarea', 'The pot');
    server.connect('offline');
    await rested(el);
    expect(textOf(el, '.banner')).to.contain('You are offline.');
    expect(button(el, 'Send Headline').getAttribute('aria-disabled')).to.equal('true');
    await expect(el).to.be.accessible();
  });

  it('makes a status and a kind that it does not know readable', async () => {
    const odd = { ...headline, kind: 'hologram', status: 'underScan' };
    const { el } = await open(order([odd]));
    expect(textOf(el, '.pill[data-tone]') + textOf(el, '.slot > .pill')).to.contain('Under scan');
    expect(textOf(el, '[part=slot]')).to.contain('Hologram · required');
  });

  it('says when no creatives were agreed, and when the order cannot be shown', async () => {
    const { el, server } = await open(order([]));
    expect(textOf(el)).to.contain('No creatives agreed');
    await expect(el).to.be.accessible();
    server.fail(new ApiError('unauthorized', 'signed out'));
    await waitUntil(() => textOf(el).includes('Sign in to go on'));
    await expect(el).to.be.accessible();
  });
});
