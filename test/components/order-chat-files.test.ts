import { expect } from '@open-wc/testing';
import type { OrderChat } from '../../src/components/order-chat/order-chat.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import type { FileAsset } from '../../src/contract/creative.ts';
import { memoryStorage } from '../support/campaign.ts';
import { all, find, pageOf, press, rested, said, seenBy, textOf, type } from '../support/casework.ts';
import { field, openChat, twoSides } from '../support/chat-stage.ts';
import { fileOf } from '../support/files.ts';
import { pasteOf } from '../support/paste.ts';
import { picture as paint } from '../support/pictures.ts';
import { waitUntil } from '../support/waiting.ts';

const open = async (drafts = memoryStorage()) => {
  await import('../../src/components/shared/attach/attach-desk.ts');
  return openChat(seenBy('channel'), pageOf(twoSides), drafts, { uploads: true });
};
type Opened = Awaited<ReturnType<typeof open>>;

const picture = async (name = 'hero.png') => paint(name, 40, 30);

/** As the browser's own dialog gives them. */
async function choose({ el }: Opened, ...files: (File | Promise<File>)[]) {
  const given = new DataTransfer();
  for (const file of files) given.items.add(await file);
  const input = find(el, 'input[type=file]')!;
  input.files = given.files;
  input.dispatchEvent(new Event('change'));
  await rested(el);
}

const rows = (el: Element) => all(el, '.upload').map((row) => row.innerText.replace(/\s+/g, ' ').trim());
const sees = (el: Element, text: string | RegExp) =>
  waitUntil(
    () => rows(el).some((row) => (typeof text === 'string' ? row.includes(text) : text.test(row))),
    `no ${String(text)} in ${rows(el).join()}`,
  );
const begun = async ({ server }: Opened, count: number) => waitUntil(() => server.uploads.length === count);
const note = (el: Element) => textOf(el, '#note');

describe('files with a message, in <order-chat>', () => {
  it('are chosen, followed on their way, and sent with the text', async () => {
    const page = await open();
    const { el, server } = page;
    expect(find(el, '[aria-label="Attach a file"]')).to.exist;
    await choose(page, picture(), picture('second.png'));
    await begun(page, 2);
    const upload = (name: string) => server.uploads.find(({ file }) => file.name === name)!;
    expect(upload('hero.png').options).to.deep.include({
      orderId: 'o1',
      purpose: 'message',
      slotId: undefined,
    });
    upload('hero.png').progress(0);
    await sees(el, /hero\.png 0 kB of 1 kB uploaded Pause Cancel upload/);
    await expect(el).to.be.accessible();
    upload('second.png').answer({ id: 'a2', checksum: '' });
    upload('hero.png').answer({ id: 'a1', checksum: '' });
    await sees(el, /hero\.png 1 kB · ready/);
    await sees(el, /second\.png 1 kB · ready to be sent/);
    await type(el, 'textarea', 'Two drafts.');
    await press(el, 'Send');
    await waitUntil(() => server.sent.length === 1);
    expect(server.sent[0]!.what.message).to.deep.include({ text: 'Two drafts.', attachments: ['a1', 'a2'] });
    expect(rows(el)).to.deep.equal([]);
    expect(textOf(el, '[data-state=sending]')).to.contain('hero.png').and.contain('Two drafts.');
    server.sent[0]!.answer({ seq: 5 });
    await waitUntil(() => all(el, '.att button').length === 2);
  });

  it('hold the message back until they have arrived, and let it go then', async () => {
    const page = await open();
    const { el, server } = page;
    await choose(page, picture());
    await begun(page, 1);
    await press(el, 'Send');
    expect(note(el)).to.equal('Goes out when 1 file has arrived.');
    expect(server.sent).to.have.length(0);
    await type(el, 'textarea', 'A second thought');
    expect(note(el), 'what is being typed does not go out').to.equal('');
    await press(el, 'Send');
    server.uploads[0]!.answer({ id: 'a1', checksum: '' });
    await waitUntil(() => server.sent.length === 1);
    expect(server.sent[0]!.what.message).to.deep.include({ text: 'A second thought', attachments: ['a1'] });
  });

  it('say what is wrong with them in figures, and keep the message back', async () => {
    const page = await open();
    const { el, server } = page;
    await choose(page, fileOf('', 'empty.png'), fileOf('<svg/>', 'logo.svg', 'image/svg+xml'));
    await sees(el, 'empty.png This file is empty.');
    await sees(el, 'logo.svg Images, video, audio and PDF are taken.');
    await type(el, 'textarea', 'Here');
    await press(el, 'Send');
    expect(note(el)).to.equal('Let empty.png arrive, or remove it, then send.');
    expect(server.sent).to.have.length(0);
    await expect(el).to.be.accessible();
    for (const name of ['empty.png', 'logo.svg']) {
      find(el, `[aria-label="Remove: ${name}"]`)!.click();
      await rested(el);
    }
    expect(rows(el)).to.deep.equal([]);
    await press(el, 'Send');
    await waitUntil(() => server.sent.length === 1);
  });

  it('of more than a message takes are refused before a byte is sent', async () => {
    const page = await open();
    const video = new File([await (await picture()).arrayBuffer()], 'long.png');
    Object.defineProperty(video, 'size', { value: 123_400_000 });
    const drop = new DragEvent('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(drop, 'dataTransfer', { value: { types: ['Files'], files: [video] } });
    find(page.el, '.log')!.dispatchEvent(drop);
    await sees(page.el, 'long.png This file has 123.4 MB. A file of its kind may have 20 MB.');
    expect(page.server.uploads).to.have.length(0);
  });

  it('are ten at most: the others are named, not lost in silence', async () => {
    const page = await open();
    await choose(page, ...Array.from({ length: 13 }, (_, n) => picture(`p${n}.png`)));
    await waitUntil(() => rows(page.el).length === 10);
    expect(textOf(page.el, '.attached')).to.contain('3 files were left out: a message takes 10.');
  });

  it('go on by themselves after a cut, stop and go on at a click, and are given up at another', async () => {
    const page = await open();
    const { el, server } = page;
    await choose(page, picture());
    await begun(page, 1);
    server.uploads[0]!.refuse(new ApiError('network', 'gone', { retryAfterMs: 300 }));
    await sees(el, 'the connection dropped. It goes on by itself.');
    await begun(page, 2);
    server.uploads[1]!.progress(10);
    await sees(el, 'Pause');
    find(el, '[aria-label="Pause: hero.png"]')!.click();
    await sees(el, 'Paused at 1 kB of 1 kB');
    find(el, '[aria-label="Resume: hero.png"]')!.click();
    await begun(page, 3);
    server.uploads[2]!.refuse(new ApiError('server', 'broken'));
    await sees(el, 'Not uploaded. The server reported a fault.');
    find(el, '[aria-label="Remove: hero.png"]')!.click();
    await waitUntil(() => rows(el).length === 0);
    expect(el.shadowRoot!.activeElement?.localName).to.equal('textarea');
  });

  it('and the text are there after a reload; what was still on its way is asked for by name', async () => {
    const page = await open();
    await type(page.el, 'textarea', 'Both drafts');
    await choose(page, picture('one.png'), picture('two.png'));
    await begun(page, 2);
    const upload = (name: string) => page.server.uploads.find(({ file }) => file.name === name)!;
    upload('one.png').answer({ id: 'a1', checksum: '' });
    upload('two.png').resumable('u2');
    await sees(page.el, 'one.png 1 kB · ready to be sent');
    page.el.remove();

    const again = await open(page.drafts);
    await sees(again.el, /two\.png .* Choose the same file again to go on\. Choose again Remove/);
    await sees(again.el, 'one.png 1 kB · ready to be sent');
    expect(field(again.el).value).to.equal('Both drafts');
    await choose(again, picture('two.png'));
    await begun(again, 1);
    expect(rows(again.el)).to.have.length(2);
  });

  it('are dropped on the card or pasted into the field; a text with its picture is pasted as text', async () => {
    const page = await open();
    const { el } = page;
    const sample = await picture();
    const carry = (...types: string[]) => {
      const data = new DataTransfer();
      data.items.add(sample);
      for (const kind of types) data.setData(kind, 'text');
      return data;
    };
    const drop = new DragEvent('drop', { dataTransfer: carry(), bubbles: true, cancelable: true });
    find(el, '.log')!.dispatchEvent(drop);
    expect(drop.defaultPrevented).to.equal(true);
    await waitUntil(() => rows(el).length === 1);
    const paste = (...types: string[]) => pasteOf(carry(...types));
    field(el).dispatchEvent(paste());
    await waitUntil(() => rows(el).length === 2);
    const text = paste('text/plain');
    field(el).dispatchEvent(text);
    await rested(el);
    expect(text.defaultPrevented).to.equal(false);
    expect(rows(el)).to.have.length(2);
  });

  it('come back into the message when the server no longer has one of them', async () => {
    const page = await open();
    const { el, server } = page;
    await choose(page, picture());
    await begun(page, 1);
    server.uploads[0]!.answer({ id: 'a1', checksum: '' });
    await sees(el, 'ready to be sent');
    await press(el, 'Send');
    await waitUntil(() => server.sent.length === 1);
    const fields = [{ path: 'attachments.0', code: 'unknown', params: {} }];
    server.sent[0]!.refuse(new ApiError('invalid', 'no', { fields }));
    await waitUntil(() => find(el, '[data-state=failed]') !== null);
    expect(textOf(el, '[data-state=failed]')).to.contain('hero.png is no longer on the server.');
    await press(el, 'Edit');
    await sees(el, 'hero.png 1 kB · ready to be sent');
  });

  it('cannot be attached where the page’s backend takes none', async () => {
    const { el } = await openChat();
    expect(find(el, '[aria-label="Attach a file"]')).to.equal(null);
    const drop = new DragEvent('drop', { dataTransfer: new DataTransfer(), bubbles: true, cancelable: true });
    find(el, '.log')!.dispatchEvent(drop);
    expect(rows(el)).to.deep.equal([]);
  });
});

describe('files of messages, in <order-chat>', () => {
  const file: FileAsset = {
    kind: 'file',
    assetId: 'a1',
    name: 'hero.png',
    type: 'image/png',
    bytes: 412_000,
  };

  async function shown(attachments: FileAsset[]) {
    const page = pageOf([said(1, 'client', 'Here', { attachments })]);
    return openChat(seenBy('mediator'), { ...page, mediatorReads: true }, undefined, { uploads: true });
  }

  /** What the browser was told to fetch, instead of fetching it. */
  function fetched(run: () => Promise<void>) {
    const links: HTMLAnchorElement[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function caught(this: HTMLAnchorElement) {
      links.push(this);
    };
    return run()
      .finally(() => {
        HTMLAnchorElement.prototype.click = click;
      })
      .then(() => links);
  }

  it('are handed to the browser at a click, by their address of the moment', async () => {
    const { el, server } = await shown([file]);
    server.files.set('a1', new Blob(['x']));
    const open = (target: OrderChat) => find(target, '.att button')!.click();
    const links = await fetched(async () => {
      open(el);
      await waitUntil(() => server.addresses.length === 1);
      await rested(el);
    });
    expect(links.map(({ href, download, rel, target }) => ({ href, download, rel, target }))).to.deep.equal([
      { href: server.addresses[0], download: 'hero.png', rel: 'noopener noreferrer', target: '_blank' },
    ]);
    expect(all(el, '.log img, .log iframe, .log video')).to.deep.equal([]);
  });

  it('say so when they cannot be opened, or were erased', async () => {
    const erased = { ...file, assetId: 'a2', name: '' };
    const { el } = await shown([file, erased]);
    expect(textOf(el, '.att:last-child')).to.equal('This file was erased.');
    find(el, '.att button')!.click();
    await waitUntil(() => textOf(el, '.att').includes('This file could not be opened. Try again.'));
    await expect(el).to.be.accessible();
  });
});
