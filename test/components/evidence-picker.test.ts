import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ApiError } from '../../src/contract/api-error.ts';
import type { NewEvidence } from '../../src/contract/commands.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { memoryStorage } from '../support/campaign.ts';
import {
  all,
  button,
  find,
  focused,
  pageOf,
  press,
  rested,
  said,
  slotOf,
  textOf,
  type,
  version,
} from '../support/casework.ts';
import { manyOf } from '../support/chat-stage.ts';
import { check, choose, completed, fill, openForm, review } from '../support/dispute-stage.ts';
import { fileOf } from '../support/files.ts';
import { picture } from '../support/pictures.ts';
import { entry, history } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';

const recorded = (over: Partial<OrderSnapshot> = {}) =>
  completed({
    creatives: [
      slotOf('s1', 'Hero image', { versions: [version('v1', 1), version('v2', 2, { status: 'approved' })] }),
    ],
    timeline: history(
      entry(1),
      entry(2, { type: 'accept', by: 'channel' }),
      entry(7, { type: 'complete', by: 'channel' }),
    ),
    ...over,
  });

async function open(first = recorded(), drafts = memoryStorage(), features = {}) {
  await import('../../src/components/shared/case/evidence-desk.ts');
  await import('../../src/controllers/messages-rooms.ts');
  const page = await openForm(first, drafts, features);
  await waitUntil(() => find(page.el, 'fieldset#evidence') !== null);
  return page;
}
type Opened = Awaited<ReturnType<typeof open>>;

const group = (el: Element, at: number) => all(el, '.group')[at] as HTMLDetailsElement;
const shown = (el: Element, at: number) =>
  [...group(el, at).querySelectorAll('.choice')].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
async function unfold(el: Element, at: number) {
  if (!group(el, at).open) group(el, at).querySelector('summary')!.click();
  await new Promise((resolve) => setTimeout(resolve));
  await rested(el);
}
async function pick(el: Element, at: number, nth: number) {
  group(el, at).querySelectorAll<HTMLInputElement>('.choice input')[nth]!.click();
  await rested(el);
}
async function talk(
  { el, server }: Opened,
  messages = [said(3, 'client', 'Is it out?'), said(4, 'channel', 'Both issues are out.')],
  more = false,
) {
  await unfold(el, 0);
  await waitUntil(() => server.chats.size > 0);
  server.say(pageOf(messages, { more }));
  await waitUntil(() => shown(el, 0).length > 0);
}
async function give({ el }: Opened, ...files: File[]) {
  await unfold(el, 3);
  const given = new DataTransfer();
  for (const file of files) given.items.add(file);
  const input = find(el, '#evidence-files')!;
  input.files = given.files;
  input.dispatchEvent(new Event('change'));
  await rested(el);
}
const sent = ({ server }: Opened) =>
  (server.actions[0]!.what.command.payload as { evidence: NewEvidence[] }).evidence;

describe('evidence, picked in <dispute-form>', () => {
  it('comes from the order’s own record with one click each, and goes with the dispute', async () => {
    const page = await open();
    const { el, server } = page;
    expect(server.chats.size).to.equal(0);
    await talk(page);
    expect(shown(el, 0)[0]).to.match(/^Message from Harbour Letter “Both issues are out\.” · .+2026/);
    expect(shown(el, 0)[1]).to.match(/^Your message “Is it out\?” ·/);
    expect(shown(el, 1)[0]).to.match(/^Hero image, version 2 Approved · .+ · checksum 4c1f…a907$/);
    expect(shown(el, 2)[0]).to.match(/^Harbour Letter completed/);
    await fill(el);
    await pick(el, 0, 0);
    await pick(el, 1, 0);
    await pick(el, 2, 0);
    expect(textOf(el, '#evidence')).to.contain('3 of 50 chosen.');
    expect(textOf(el, '.group summary')).to.contain('1 chosen');
    await expect(el).to.be.accessible();
    await review(el);
    expect(textOf(el, '.review')).to.contain(
      'Evidence · Change evidence 1 message, 1 version, 1 timeline entry',
    );
    await press(el, 'Change evidence');
    await rested(el);
    expect(focused(el)?.id).to.equal('evidence');
    await review(el);
    await press(el, 'Open dispute');
    expect(sent(page)).to.deep.equal([
      { kind: 'message', seq: 4 },
      { kind: 'version', versionId: 'v2' },
      { kind: 'event', seq: 7 },
    ]);
  });

  it('is picked with the keyboard alone', async () => {
    const { el } = await open();
    group(el, 1).querySelector('summary')!.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await rested(el);
    expect(textOf(el, '#evidence')).to.contain('1 of 50 chosen.');
  });

  it('stands open where the ground’s proof is mostly found', async () => {
    const { el } = await open();
    const opened = () => all(el, '.group').map((one) => (one as HTMLDetailsElement).open);
    await choose(el, 'ground', 3);
    expect(opened()).to.deep.equal([false, true, false, false]);
    expect(group(el, 1).innerText).to.contain('Helps with this ground');
    await choose(el, 'ground', 5);
    expect(opened()).to.deep.equal([false, false, true, false]);
    await choose(el, 'ground', 1);
    expect(opened()).to.deep.equal([false, false, false, true]);
  });

  it('can be searched where there is much, and earlier messages come when asked for', async () => {
    const page = await open();
    const { el, server } = page;
    await talk(page, manyOf(20, 21, 'channel'), true);
    expect(shown(el, 0)).to.have.lengthOf(20);
    await type(el, '#evidence-find-message', 'message 3');
    expect(textOf(el, '#evidence')).to.contain('10 of 20 match.');
    await pick(el, 0, 0);
    await type(el, '#evidence-find-message', 'nowhere');
    expect(textOf(el, '#evidence')).to.contain('Nothing matches “nowhere”.');
    expect(textOf(el, '#evidence')).to.contain('1 of 50 chosen.');
    await type(el, '#evidence-find-message', '');
    expect(find(el, '#evidence-find-event')).to.equal(null);
    await press(el, 'Show earlier messages');
    await waitUntil(() => server.chats.size > 1);
    for (const { query, watcher } of server.chats)
      if (query.before) watcher.next(pageOf(manyOf(20, 1, 'client')));
    await waitUntil(() => shown(el, 0).length === 40);
  });

  it('takes files for facts from outside: followed, sent once they have arrived, and never lost', async () => {
    const page = await open(recorded(), memoryStorage(), { uploads: true });
    const { el, server, drafts } = page;
    await fill(el);
    await give(page, await picture('issue-20.png', 40, 30));
    await waitUntil(() => server.uploads.length === 1);
    expect(server.uploads[0]!.options).to.deep.include({
      orderId: 'o1',
      purpose: 'evidence',
      slotId: undefined,
    });
    server.uploads[0]!.progress(0);
    await rested(el);
    expect(textOf(el, '.upload')).to.match(/issue-20\.png 0 kB of 1 kB uploaded Pause Cancel upload/);
    await press(el, 'Check your answers');
    expect(textOf(el, '#problems')).to.contain('Evidence: Let issue-20.png arrive, or remove it.');
    server.uploads[0]!.answer({ id: 'a1', checksum: '' });
    await waitUntil(() => textOf(el, '.upload').includes('ready to be sent'));
    await expect(el).to.be.accessible();
    await waitUntil(() => textOf(el, '.head p').includes('Draft saved'));
    el.remove();
    const after = await open(recorded(), drafts, { uploads: true });
    await waitUntil(() => textOf(after.el, '.upload').includes('issue-20.png'));
    await review(after.el);
    expect(textOf(after.el, '.review')).to.contain('Change evidence 1 file');
    await press(after.el, 'Open dispute');
    expect(sent(after)).to.deep.equal([{ kind: 'file', assetId: 'a1' }]);
  });

  it('says what is wrong with a file in figures, and lets it be removed', async () => {
    const page = await open(recorded(), memoryStorage(), { uploads: true });
    const { el, server } = page;
    await give(page, fileOf('<svg/>', 'logo.svg', 'image/svg+xml'));
    await waitUntil(() => textOf(el, '.upload').includes('Images, video, audio and PDF are taken.'));
    expect(server.uploads).to.deep.equal([]);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(fileOf('', 'empty.png'));
    const drop = new DragEvent('drop', { dataTransfer, cancelable: true, bubbles: true });
    group(el, 3).dispatchEvent(drop);
    expect(drop.defaultPrevented).to.equal(true);
    await waitUntil(() => textOf(el, '.attached').includes('empty.png This file is empty.'));
    await press(el, 'Remove');
    await press(el, 'Remove');
    expect(find(el, '.upload')).to.equal(null);
    expect(focused(el)?.id).to.equal('evidence-add');
    const none = await open();
    expect(find(none.el, '#evidence-add')).to.equal(null);
  });

  it('takes a link and words, shows whose the link is, and says what is wrong before anything is sent', async () => {
    const page = await open();
    const { el } = page;
    await fill(el);
    await type(el, '#evidence-link', 'harbour.example/issue-20');
    await press(el, 'Check your answers');
    expect(textOf(el, '#problems')).to.contain('Evidence: Start the link with http:// or https://');
    expect(find(el, '#evidence-link')!.getAttribute('aria-invalid')).to.equal('true');
    await type(el, '#evidence-link', 'https://harbour.example/issue-20');
    expect(textOf(el, '#evidence-link-under')).to.equal('On harbour.example');
    await type(el, '#evidence-words', 'By phone.');
    expect(textOf(el, '#problems')).to.contain('A fact in words: 9 characters so far. Write at least 10.');
    await type(el, '#evidence-words', 'By phone they said the slot was sold.');
    await review(el);
    expect(textOf(el, '.review')).to.contain('Change evidence 1 link, 1 statement');
    await press(el, 'Open dispute');
    expect(sent(page)).to.deep.equal([
      { kind: 'url', url: 'https://harbour.example/issue-20' },
      { kind: 'text', text: 'By phone they said the slot was sold.' },
    ]);
  });

  it('is at most fifty pieces, and says how many there are', async () => {
    const page = await open();
    const { el } = page;
    await fill(el);
    await talk(page, manyOf(51, 1, 'channel'));
    for (let at = 0; at < 51; at++)
      group(el, 0).querySelectorAll<HTMLInputElement>('.choice input')[at]!.click();
    await press(el, 'Check your answers');
    expect(textOf(el, '#problems')).to.contain('51 pieces are chosen. At most 50 can be given at once.');
  });

  it('says which piece the server does not know, beside the rest, and keeps all of it', async () => {
    const page = await open();
    const { el, server } = page;
    await talk(page);
    await check(el);
    await press(el, 'Go back');
    await pick(el, 0, 0);
    await review(el);
    await press(el, 'Open dispute');
    const fields = [{ path: 'payload.evidence.0.seq', code: 'unknown', params: {} }];
    server.actions[0]!.refuse(new ApiError('invalid', 'no', { fields }));
    await waitUntil(() => find(el, '#problems') !== null);
    await rested(el);
    expect(focused(el)?.id).to.equal('problems');
    expect(textOf(el, '#problems')).to.contain('Evidence: Message 4 is not on record. Choose another one.');
    expect(textOf(el, '#evidence')).to.contain('1 of 50 chosen.');
    button(el, 'Evidence:').click();
    await rested(el);
    expect(focused(el)?.id).to.equal('evidence');
    await pick(el, 0, 0);
    expect(find(el, '#problems')).to.equal(null);
  });

  it('keeps what was picked through a reload, also what is not to be seen at once', async () => {
    const first = await open();
    await talk(first);
    await pick(first.el, 0, 0);
    await waitUntil(() => textOf(first.el, '.head p').includes('Draft saved'));
    first.el.remove();
    const { el } = await open(recorded(), first.drafts);
    expect(textOf(el, '.group summary')).to.contain('1 chosen');
    expect(shown(el, 0)).to.deep.equal(['Message 4 of the chat It is not shown here now, but stays chosen.']);
    await pick(el, 0, 0);
    expect(textOf(el, '#evidence')).to.contain('0 of 50 chosen.');
  });
});
