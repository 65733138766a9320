import { expect } from '@open-wc/testing';
import { all, find, pageOf, said, seenBy, textOf } from '../support/casework.ts';
import { bubbles, openChat } from '../support/chat-stage.ts';

const hostsIn = (el: Element) => all(el, '.url strong').map(({ textContent }) => textContent);

async function shows(...texts: string[]) {
  const messages = texts.map((text, at) => said(at + 1, 'client', text));
  return (await openChat(seenBy('channel'), pageOf(messages))).el;
}

describe('what somebody typed, in <order-chat>', () => {
  it('has addresses as text with the domain in sight, never as links', async () => {
    const el = await shows(
      'The list is on https://northfold.example:8443/prices?q=1#top. See (www.northfold.example)!',
      'https://bank.example@evil.example/login and https://bank.example:pw@evil.example',
      String.raw`https://bank.example\@evil.example`,
      'http://2130706433/ and https://%65vil.example and https://evil。example/x',
    );
    expect(all(el, 'a, .bubble button')).to.deep.equal([]);
    expect(hostsIn(el)).to.deep.equal([
      'northfold.example',
      'www.northfold.example',
      'evil.example',
      'evil.example',
      'bank.example',
      '2130706433 (127.0.0.1)',
      '%65vil.example (evil.example)',
      'evil。example (evil.example)',
    ]);
    expect(bubbles(el)[0]).to.equal(
      'The list is on https://northfold.example:8443/prices?q=1#top. See (www.northfold.example)!',
    );
    expect(bubbles(el)[1]).to.contain('https://bank.example@evil.example/login');
    await expect(el).to.be.accessible();
  });

  it('shows a domain in other letters as the browser writes it, too', async () => {
    const el = await shows('https://аpple.com/account', 'https://bücher.example');
    expect(hostsIn(el)).to.deep.equal([
      'аpple.com (xn--pple-43d.com)',
      'bücher.example (xn--bcher-kva.example)',
    ]);
  });

  it('leaves what is no address as it is', async () => {
    const texts = [
      'e.g. 3.5.2026 or hero.png',
      'https://',
      'https://[x',
      'javascript:alert(1)',
      'a@b.example',
    ];
    const el = await shows(...texts);
    expect(bubbles(el)).to.deep.equal(texts);
    expect(hostsIn(el)).to.deep.equal([]);
  });

  it('cannot be turned around, split or hidden by signs that nobody sees', async () => {
    const el = await shows(
      'Pay \u{202e}00.1€\u{202c} now',
      '\u{2066}1\u{2069}\u{2067}2\u{2069} 100\u{200f}-\u{200f}200',
      'In\u{200b}vo\u{ad}ice\u{feff} pa\u{200d}id\u{2060}\u{3164}.',
      'a\u{0}b\u{8}c\u{85}d',
      `z${'\u{301}'.repeat(500)}!`,
    );
    expect(bubbles(el).map((text) => text.normalize('NFD'))).to.deep.equal([
      'Pay 00.1€ now',
      '12 100-200',
      'Invoice paid.',
      'abcd',
      `z${'\u{301}'.repeat(8)}!`,
    ]);
    for (const bubble of all(el, 'div.bubble')) expect(bubble.dir).to.equal('auto');
  });

  it('keeps the joiners and marks that languages and emoji need', async () => {
    const texts = ['👩‍👩‍👧 👩🏽‍🚀 ❤️‍🔥', 'می‌خواهم', 'क्‍ष', 'שלום\u{200f}!', 'Übergrößenträger', 'one\n\ttwo'];
    const el = await shows(...texts);
    expect(bubbles(el)).to.deep.equal(texts);
  });

  it('says what it holds of files without letting a name pretend', async () => {
    const file = {
      kind: 'file' as const,
      assetId: 'a1',
      name: 'offer\u{202e}gnp.exe',
      type: 'application/pdf',
      bytes: 412_000,
    };
    const long = { ...file, assetId: 'a2', name: `${'x'.repeat(300)}.pdf`, bytes: 5_230_000 };
    const message = said(1, 'client', '', { attachments: [file, long] });
    const { el } = await openChat(seenBy('channel'), pageOf([message]));
    const [first, second] = all(el, '.att');
    expect(first!.innerText.trim().replace(/\s+/g, ' ')).to.equal('offergnp.exe 412 kB');
    expect(first!.querySelector('bdi')).to.exist;
    expect(second!.innerText.trim().replace(/\s+/g, ' ')).to.match(/^x{50}…x{16}\.pdf 5\.2 MB$/);
    expect(find(el, 'div.bubble'), 'no empty bubble').to.equal(null);
    expect(textOf(el)).to.contain('Northfold Coffee,');
    await expect(el).to.be.accessible();
  });

  it('once it was erased leaves its place, its sender and when that was', async () => {
    const erased = { ...said(1, 'client', ''), erasedAt: '2026-03-09T08:30:00.000Z' };
    const { el } = await openChat(seenBy('channel'), pageOf([erased, said(2, 'client', 'Good morning')]));
    expect(bubbles(el)).to.deep.equal(['Good morning']);
    expect(textOf(el, '.msg')).to.match(/^This message was erased on .*9 Mar 2026.*\. Northfold Coffee, /);
    await expect(el).to.be.accessible();
  });
});
