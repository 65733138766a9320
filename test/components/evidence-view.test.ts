import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/dispute-case/define.ts';
import type { DisputeCase } from '../../src/components/dispute-case/dispute-case.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import type { FileAsset } from '../../src/contract/creative.ts';
import type { Evidence } from '../../src/contract/dispute.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { withCampaign } from '../support/campaign.ts';
import {
  all,
  button,
  disputeSeen,
  find,
  focused,
  happened,
  hours,
  pageOf,
  press,
  rested,
  said,
  seenBy,
  slotOf,
  textOf,
  version,
} from '../support/casework.ts';
import { picture } from '../support/pictures.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { entry, history } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';

const file = (over: Partial<FileAsset> = {}): FileAsset => ({
  kind: 'file',
  assetId: 'f1',
  name: 'issue.png',
  type: 'image/png',
  bytes: 41_000,
  ...over,
});

async function open(items: Evidence[], over: Partial<OrderSnapshot> = {}) {
  const evidence = items.map((item, at) => ({
    id: `e${at + 1}`,
    by: 'client' as const,
    addedAt: hours(-30),
    item,
  }));
  const order = seenBy('mediator', {
    status: 'disputed',
    dispute: disputeSeen({ status: 'mediating', evidence }),
    ...over,
  });
  const { adapter, server } = scriptedAdapter(order, { uploads: true });
  const el = await withCampaign<DisputeCase>(adapter, html`<dispute-case order-id="o1"></dispute-case>`);
  await waitUntil(() => find(el, '[part=evidence]') !== null);
  return { el, server };
}

/** Opens a piece from the list; what shows it has come. */
async function look(el: Element, at = 0): Promise<string> {
  all(el, '[part=evidence] .chip')[at]!.click();
  await waitUntil(() => find(el, '[part=evidence-view]') !== null);
  await waitUntil(() => find(el, '[part=evidence-view] .spin') === null || seen(el).includes('Loading'));
  return seen(el);
}

const seen = (el: Element) => textOf(el, '[part=evidence-view]').replace(/^.*?\d\d:\d\d UTC /, '');

describe('a piece of evidence', () => {
  it('opens where it was asked for, takes the focus there, and gives it back', async () => {
    const { el } = await open([
      { kind: 'text', text: 'The issue of 20 March had none.' },
      { kind: 'url', url: 'https://archive.example/20' },
    ]);
    const beside = all(el, '[part=sides] .chip');
    expect(beside.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'E1 The issue of 20 March had none.',
      'E2 Link to archive.example',
    ]);
    beside[0]!.click();
    await rested(el);
    expect(find(el, '[part=sides] [part=evidence-view]')).to.exist;
    expect(find(el, '[part=evidence] [part=evidence-view]')).to.equal(null);
    expect(focused(el)?.textContent.trim()).to.equal('E1');
    expect(beside[0]!.getAttribute('aria-expanded')).to.equal('true');
    await waitUntil(() => seen(el) === 'The issue of 20 March had none.');
    await expect(el).to.be.accessible();
    await press(el, 'Close');
    expect(focused(el) === beside[0]).to.equal(true);
    expect(find(el, '[part=evidence-view]')).to.equal(null);
    await look(el, 1);
    expect(all(el, '[part=evidence-view]')).to.have.lengthOf(1);
    await sendKeys({ press: 'Escape' });
    await rested(el);
    expect(focused(el) === all(el, '[part=evidence] .chip')[1]).to.equal(true);
    await look(el, 1);
    all(el, '[part=evidence] .chip')[1]!.click();
    await rested(el);
    expect(find(el, '[part=evidence-view]')).to.equal(null);
  });

  it('is a message with its writer and moment, however old it is', async () => {
    const { el, server } = await open([{ kind: 'message', seq: 12 }]);
    expect(await look(el)).to.equal('Loading the message');
    const [watch] = [...server.chats];
    expect(watch!.query).to.deep.equal({ before: 13, limit: 1 });
    const text = 'See https://bank.example@evil.example \u202Eabc <b>now</b>';
    server.say(
      pageOf([
        said(12, 'channel', text, { attachments: [file({ name: 'plan.pdf', type: 'application/pdf' })] }),
      ]),
    );
    await waitUntil(() => seen(el).includes('Harbour Letter wrote'));
    expect(server.chats.size).to.equal(0);
    expect(seen(el)).to.match(
      /See https:\/\/bank\.example@evil\.example abc <b>now<\/b> plan\.pdf · PDF · 41\skB Save file$/,
    );
    expect(textOf(el, '.url strong')).to.equal('evil.example');
    expect(all(el, '[part=evidence-view] :is(a, b)')).to.deep.equal([]);
    await expect(el).to.be.accessible();
  });

  it('says that the chat no longer has a message, that it was erased, or that it did not come', async () => {
    const { el, server } = await open([
      { kind: 'message', seq: 1 },
      { kind: 'message', seq: 2 },
      { kind: 'message', seq: 3 },
      { kind: 'message', seq: 4 },
    ]);
    await look(el, 0);
    server.say(pageOf([]));
    await waitUntil(() => seen(el) === 'The chat no longer has this message.');
    await look(el, 1);
    server.say(pageOf([said(2, 'client', '', { erasedAt: hours(-3) })]));
    await waitUntil(() =>
      /This was erased, Tue 10 Mar 2026, .+ Its place in the record stays\.$/.test(seen(el)),
    );
    await look(el, 2);
    server.say(pageOf([happened(3, 'channel', 'complete')]));
    await waitUntil(() => seen(el).startsWith('Harbour Letter completed the order'));
    await look(el, 3);
    for (const { watcher } of server.chats) watcher.error(new ApiError('unavailable', 'not now'));
    await waitUntil(() => seen(el).startsWith('The message could not be loaded. Nothing was changed.'));
    button(el, 'Try again').focus();
    await press(el, 'Try again');
    expect(focused(el)?.localName).to.equal('h5');
    server.say(pageOf([said(4, 'client', 'Here it is.')]));
    await waitUntil(() => seen(el).endsWith('Here it is.'));
  });

  it('is a version with its text, moment, review and whole checksum', async () => {
    const blank = { asset: { kind: 'text', text: '' }, note: '' } as const;
    const approved = { status: 'approved', reviewedAt: hours(-5) } as const;
    const { el } = await open(
      [
        { kind: 'version', versionId: 'hero.2' },
        { kind: 'version', versionId: 'gone' },
        { kind: 'version', versionId: 'hero.1' },
      ],
      {
        creatives: [
          slotOf('hero', 'Hero line', {
            versions: [version('hero.1', 1, blank), version('hero.2', 2, approved)],
          }),
        ],
      },
    );
    expect(await look(el)).to.match(
      /^Text of version 2 Shorter headline Sent\s.+UTC\s*Approved\s.+UTC\s*Checksum \(SHA-256\)\s*4c1f0+a907$/,
    );
    await expect(el).to.be.accessible();
    expect(await look(el, 1)).to.equal('This version was withdrawn.');
    expect(await look(el, 2)).to.match(/^This was erased\. Its place in the record stays\. Sent /);
  });

  it('is a step of the order’s history, told as everywhere', async () => {
    const { el } = await open(
      [
        { kind: 'event', seq: 2 },
        { kind: 'event', seq: 99 },
      ],
      {
        timeline: history(entry(1), entry(2, { type: 'complete', by: 'channel' })),
      },
    );
    expect(await look(el)).to.contain('Harbour Letter completed the order');
    expect(await look(el, 1)).to.equal('This entry is older than the history shown here.');
  });

  it('is a link as plain text, with the domain as the browser reads it', async () => {
    const { el } = await open([{ kind: 'url', url: 'https://аpple.com/account' }]);
    expect(await look(el)).to.equal(
      'It leads to xn--pple-43d.com. The address is plain text: copy it to open it. https://аpple.com/account',
    );
    expect(all(el, 'a')).to.deep.equal([]);
  });

  it('is a picture that is shown, and given back when it is closed', async () => {
    const { el, server } = await open([file({ width: 40, height: 20 })]);
    server.files.set('f1', await picture('issue.png', 40, 20));
    expect(await look(el)).to.match(/^issue\.png · PNG · 40\s×\s20\spx · 41\skB Save file$/);
    await waitUntil(() => find(el, '.picture') !== null);
    const shown = find(el, '.picture') as unknown as HTMLImageElement;
    await waitUntil(() => shown.naturalWidth === 40);
    expect(shown.alt).to.equal('Preview of issue.png');
    await expect(el).to.be.accessible();
    await press(el, 'Close');
    const isKept = await fetch(shown.src).then(
      () => true,
      () => false,
    );
    expect(isKept).to.equal(false);
  });

  it('is another file to save: its name cannot turn around, and a failure is told', async () => {
    const { el } = await open([file({ name: 'report\u202Efdp.exe', type: 'application/pdf' })]);
    expect(await look(el)).to.match(/^reportfdp\.exe · PDF · 41\skB Save file$/);
    expect(find(el, '.picture')).to.equal(null);
    await press(el, 'Save file');
    await waitUntil(() => seen(el).endsWith('This file could not be opened. Try again.'));
    expect(button(el, 'Save file')).to.exist;
  });

  it('keeps its place when it was erased, and when a newer server gives what this page does not know', async () => {
    const { el } = await open([
      file({ name: '' }),
      { kind: 'text', text: '' },
      { kind: 'hologram' } as unknown as Evidence,
    ]);
    expect(all(el, '[part=evidence] .chip').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'E1 Erased',
      'E2 Erased',
      'E3 Another item',
    ]);
    expect(await look(el, 0)).to.equal('This was erased. Its place in the record stays.');
    expect(await look(el, 1)).to.equal('This was erased. Its place in the record stays.');
    expect(await look(el, 2)).to.match(/^This page cannot show this kind of evidence/);
  });
});
