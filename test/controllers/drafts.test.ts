import { aTimeout, expect, html, nextFrame } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ApiError } from '../../src/contract/api-error.ts';
import { DraftController } from '../../src/controllers/draft-controller.ts';
import { createDrafts, type DraftStorage } from '../../src/controllers/drafts.ts';
import { OrderController } from '../../src/controllers/order-controller.ts';
import { memoryStorage, withCampaign } from '../support/campaign.ts';
import { setHidden } from '../support/page.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { accepted, decline, orderSeen, receipt } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';

const place = { subject: 'mara', orderId: 'o1', form: 'decline' };
const key = 'cm:1:scripted:mara:o1:decline';
const day = 86_400_000;

describe('drafts', () => {
  it('keeps them under one key per person, order and form', () => {
    const storage = memoryStorage();
    const drafts = createDrafts('scripted', storage);
    expect(drafts.write(place, { text: 'so far' })).to.equal(drafts.read(place)!.savedAt);
    expect(storage.keys()).to.deep.equal([key]);
    expect(drafts.read(place)!.value).to.deep.equal({ text: 'so far' });
    expect(drafts.read({ ...place, subject: 'joel' })).to.equal(null);
    drafts.erase(place);
    expect(storage.length).to.equal(0);
  });

  it('uses the page’s own storage when the host gives none', () => {
    const drafts = createDrafts('scripted');
    drafts.write(place, { text: 'so far' });
    expect(localStorage.getItem(key)).to.contain('so far');
    drafts.erase(place);
    expect(localStorage.getItem(key)).to.equal(null);
  });

  it('refuses more than 64 kB', () => {
    const drafts = createDrafts('scripted', memoryStorage());
    expect(drafts.write(place, { text: 'x'.repeat(63_000) })).to.be.a('number');
    expect(drafts.write(place, { text: 'ü'.repeat(33_000) })).to.equal(null);
  });

  it('forgets them after 30 days, also those nobody asks for', () => {
    const storage = memoryStorage();
    const write = (name: string, at: number) =>
      storage.setItem(name, JSON.stringify({ at, value: { text: 'old' } }));
    write(key, Date.now() - 31 * day);
    write('cm:1:scripted:mara:o2:decline', Date.now() - 31 * day);
    write('cm:1:scripted:mara:o3:decline', Date.now() - 29 * day);
    storage.setItem('of-the-host', 'stays');
    const drafts = createDrafts('scripted', storage);
    expect(drafts.read(place)).to.equal(null);
    drafts.write({ ...place, orderId: 'o4' }, { text: 'new' });
    expect(storage.keys().toSorted()).to.deep.equal([
      'cm:1:scripted:mara:o3:decline',
      'cm:1:scripted:mara:o4:decline',
      'of-the-host',
    ]);
  });

  it('is not confused by what others left under its keys', () => {
    const storage = memoryStorage();
    const drafts = createDrafts('scripted', storage);
    for (const text of ['', 'nonsense', 'null', '[]', '{"at":1}', '{"at":"x","value":{}}', '{"value":{}}']) {
      storage.setItem(key, text);
      expect(drafts.read(place)).to.equal(null);
    }
  });

  it('goes on without a storage: none, full, or throwing', () => {
    const broken = new Proxy({} as DraftStorage, {
      get: () => () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    for (const storage of [false, broken] as const) {
      const drafts = createDrafts('scripted', storage);
      expect(drafts.write(place, { text: 'so far' })).to.equal(null);
      expect(drafts.read(place)).to.equal(null);
      drafts.erase(place);
      drafts.eraseAll();
    }
  });

  it('erases everything of one backend at sign-out, and nothing else', () => {
    const storage = memoryStorage();
    createDrafts('scripted:too', storage).write(place, { text: 'theirs' });
    const drafts = createDrafts('scripted', storage);
    drafts.write(place, { text: 'mine' });
    drafts.eraseAll();
    expect(storage.keys()).to.deep.equal(['cm:1:scripted%3Atoo:mara:o1:decline']);
  });
});

class DraftProbe extends LitElement {
  @property({ attribute: 'order-id' }) orderId = '';
  order = new OrderController(this);
  draft = new DraftController(this, 'decline', () => ({ text: '', reason: '' }));

  override render(): TemplateResult {
    return html`${this.draft.value.text}`;
  }
}
customElements.define('draft-probe', DraftProbe);

const probe = html`<draft-probe order-id="o1"></draft-probe>`;

async function opened(storage: DraftStorage | false = memoryStorage()) {
  const { adapter, server } = scriptedAdapter(orderSeen());
  const el = await withCampaign<DraftProbe>(adapter, probe, { drafts: storage });
  await waitUntil(() => el.order.view.phase === 'open');
  await nextFrame();
  return { el, server };
}

describe('a form on an order', () => {
  it('keeps what is typed a moment later, and finds it after a reload', async () => {
    const storage = memoryStorage();
    const { el } = await opened(storage);
    el.draft.change({ text: 'We are' });
    el.draft.change({ text: 'We are full' });
    expect(el.draft.savedAt).to.equal(null);
    await waitUntil(() => el.draft.savedAt !== null);
    const { el: again } = await opened(storage);
    expect(again.draft.value).to.deep.equal({ text: 'We are full', reason: '' });
    expect(again.draft.savedAt).to.equal(el.draft.savedAt);
    expect(again.shadowRoot!.textContent).to.contain('We are full');
  });

  it('keeps it at once when the page is left, hidden, or the element removed', async () => {
    const leave = [
      () => globalThis.dispatchEvent(new Event('pagehide')),
      () => setHidden(true),
      (el: DraftProbe) => el.remove(),
    ];
    for (const how of leave) {
      const storage = memoryStorage();
      const { el } = await opened(storage);
      el.draft.change({ text: 'so far' });
      how(el);
      expect(storage.getItem(key)).to.contain('so far');
      setHidden(false);
    }
  });

  it('keeps what was typed before it was known whose it is', async () => {
    const { adapter, server } = scriptedAdapter(null);
    const el = await withCampaign<DraftProbe>(adapter, probe);
    el.draft.change({ text: 'early' });
    server.push(orderSeen());
    await waitUntil(() => el.draft.savedAt !== null);
    expect(el.draft.value.text).to.equal('early');
  });

  it('shows another order its own draft, and comes back to the first', async () => {
    const { el, server } = await opened();
    el.draft.change({ text: 'for the first' });
    server.store(orderSeen({ id: 'o2' }));
    el.orderId = 'o2';
    await waitUntil(() => el.order.order?.id === 'o2');
    expect(el.draft.value.text).to.equal('');
    server.store(orderSeen());
    el.orderId = 'o1';
    await waitUntil(() => el.order.order?.id === 'o1');
    expect(el.draft.value.text).to.equal('for the first');
  });

  it('survives a move, a failed action and a conflict; is erased by success', async () => {
    const storage = memoryStorage();
    const { el, server } = await opened(storage);
    el.draft.change({ text: 'We are full' });
    el.parentElement!.append(document.createElement('hr'), el);
    await nextFrame();
    expect(el.draft.value.text).to.equal('We are full');
    for (const code of ['invalid', 'network', 'conflict'] as const) {
      el.order.act(decline);
      server.actions.at(-1)!.refuse(new ApiError(code, 'no'));
      await waitUntil(() => el.order.view.outcome !== null);
      expect(el.draft.value.text).to.equal('We are full');
    }
    el.order.act(decline);
    server.actions.at(-1)!.answer({ receipt: receipt(), order: accepted() });
    await waitUntil(() => el.order.view.outcome?.kind === 'done');
    expect(el.draft.value.text).to.equal('');
    await aTimeout(450);
    expect(storage.keys()).to.deep.equal([]);
  });

  it('goes on typing without a storage', async () => {
    const { el } = await opened(false);
    el.draft.change({ text: 'so far' });
    await aTimeout(450);
    expect(el.draft.value.text).to.equal('so far');
    expect(el.draft.savedAt).to.equal(null);
  });

  it('keeps nothing of an emptied form', async () => {
    const storage = memoryStorage();
    const { el } = await opened(storage);
    el.draft.change({ text: 'so far' });
    await waitUntil(() => storage.length === 1);
    el.draft.change({ text: '' });
    await waitUntil(() => storage.length === 0);
    el.draft.change({ text: 'again' });
    el.draft.clear();
    expect(el.draft.value.text).to.equal('');
    await aTimeout(450);
    expect(storage.length).to.equal(0);
  });

  it('can be added to an element that is already on the page', async () => {
    const storage = memoryStorage();
    createDrafts('scripted', storage).write({ ...place, form: 'late' }, { note: 'kept' });
    const { el } = await opened(storage);
    const draft = new DraftController(el, 'late', () => ({ note: '' }));
    expect(draft.value.note).to.equal('kept');
  });
});
