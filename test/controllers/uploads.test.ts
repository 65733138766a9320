import { aTimeout, expect, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ApiError } from '../../src/contract/api-error.ts';
import { type FileSlot, type KeptUpload, UploadsController } from '../../src/controllers/uploads.ts';
import { keptOf, paced, problemsIn, uploadOf, waitOf } from '../../src/controllers/uploads-one.ts';
import { memoryStorage, withCampaign } from '../support/campaign.ts';
import { countTimers, setOnline } from '../support/page.ts';
import { picture } from '../support/pictures.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { orderSeen } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';

class UploadProbe extends LitElement {
  @property({ attribute: 'order-id' }) orderId = '';
  kept = new Map<string, KeptUpload>();
  uploads = new UploadsController(this, {
    kept: (slotId) => this.kept.get(`${this.orderId} ${slotId}`) ?? null,
    keep: (slotId, kept) => {
      if (kept) this.kept.set(`${this.orderId} ${slotId}`, kept);
      else this.kept.delete(`${this.orderId} ${slotId}`);
      this.requestUpdate();
    },
  });
  override render(): TemplateResult {
    return html``;
  }
  phase(slotId = 'a'): string | undefined {
    return this.uploads.of(slotId)?.phase;
  }
}
customElements.define('upload-probe', UploadProbe);

const slot = (id = 'a'): FileSlot => ({ id, kind: 'image' });
const png = (name = 'a.png') => picture(name, 40, 30);
const gone = () => new ApiError('network', 'gone');

describe('the files on their way to an order’s slots', () => {
  async function opened() {
    const { adapter, server } = scriptedAdapter(orderSeen(), { uploads: true });
    const el = await withCampaign<UploadProbe>(adapter, html`<upload-probe order-id="o1"></upload-probe>`, {
      drafts: memoryStorage(),
    });
    await waitUntil(() => server.orders.size > 0);
    await aTimeout(0);
    return { el, server };
  }

  async function sending() {
    const { el, server } = await opened();
    el.uploads.choose(slot(), await png());
    await waitUntil(() => server.uploads.length === 1);
    return { el, server, upload: server.uploads[0]! };
  }

  it('are sent three at a time; the next one goes when one has arrived', async () => {
    const { el, server } = await opened();
    for (const id of ['a', 'b', 'c', 'd']) el.uploads.choose(slot(id), await png(`${id}.png`));
    // The first file of a page waits for the code that measures.
    await waitUntil(() => el.phase('d') === 'waiting' && server.uploads.length === 3);
    expect(['a', 'b', 'c'].map((id) => el.phase(id))).to.deep.equal(['sending', 'sending', 'sending']);
    server.uploads.find(({ options }) => options.slotId === 'a')!.answer({ id: 'x', checksum: '' });
    await waitUntil(() => server.uploads.length === 4);
    expect(el.phase('a')).to.equal('arrived');
    expect(el.kept.get('o1 a')).to.include({ assetId: 'x', resume: null });
    el.uploads.pause('b');
    el.uploads.resume('b');
    await waitUntil(() => server.uploads.length === 5);
  });

  it('go on by themselves after a dropped connection, later each time, and at once by hand', async () => {
    const { el, server, upload } = await sending();
    upload.resumable('u1');
    upload.progress(100);
    const timers = countTimers();
    try {
      upload.refuse(gone());
      await waitUntilMicro(() => el.phase() === 'dropped');
      expect(timers.delays.at(-1)).to.equal(2000);
      timers.fire();
      await waitUntilMicro(() => server.uploads.length === 2);
      expect(server.uploads[1]!.options.resume).to.equal('u1');
      server.uploads[1]!.refuse(gone());
      await waitUntilMicro(() => el.phase() === 'dropped');
      expect(timers.delays.at(-1)).to.equal(5000);
      el.uploads.resume('a');
      await waitUntilMicro(() => server.uploads.length === 3);
      server.uploads[2]!.refuse(new ApiError('rateLimited', 'slow', { retryAfterMs: 7000 }));
      await waitUntilMicro(() => el.phase() === 'dropped');
      expect(timers.delays.at(-1)).to.equal(7000);
      el.remove();
      await Promise.resolve();
      expect(timers.running).to.equal(0);
    } finally {
      timers.restore();
    }
  });

  it('pause when the network goes, and go on when it is back', async () => {
    const { el, server, upload } = await sending();
    setOnline(false);
    expect(el.phase()).to.equal('dropped');
    expect(upload.options.signal!.aborted).to.equal(true);
    setOnline(true);
    await waitUntil(() => server.uploads.length === 2);
    server.connect('offline');
    await el.updateComplete;
    server.uploads[1]!.refuse(gone());
    await waitUntil(() => el.phase() === 'dropped');
    server.connect('live');
    await waitUntil(() => server.uploads.length === 3);
  });

  it('are not disturbed by a move in the page; when the element leaves they wait for it', async () => {
    const { el, server, upload } = await sending();
    const place = el.parentElement!;
    const other = document.createElement('div');
    place.append(other);
    other.append(el);
    await aTimeout(0);
    expect(upload.options.signal!.aborted).to.equal(false);
    el.remove();
    await aTimeout(0);
    expect(upload.options.signal!.aborted).to.equal(true);
    expect(server.uploads).to.have.length(1);
    place.append(el);
    await waitUntil(() => server.uploads.length === 2);
  });

  it('stay with their order when the element turns to another one', async () => {
    const { el, server, upload } = await sending();
    upload.resumable('u1');
    server.store(orderSeen({ id: 'o2' }));
    el.orderId = 'o2';
    await waitUntil(() => upload.options.signal!.aborted);
    expect(el.phase()).to.equal(undefined);
    server.store(orderSeen());
    el.orderId = 'o1';
    await waitUntil(() => server.uploads.length === 2);
    expect(server.uploads[1]!.options).to.include({ orderId: 'o1', resume: 'u1' });
  });

  it('are dropped with what was kept of them, at sign-out', async () => {
    const { el, upload } = await sending();
    el.kept.clear();
    el.requestUpdate();
    await waitUntil(() => upload.options.signal!.aborted);
    expect(el.phase()).to.equal(undefined);
  });

  it('are refused when they can no longer be read', async () => {
    const { el, server } = await opened();
    const file = await png();
    const broken = () => Promise.reject(new DOMException('', 'NotReadableError'));
    Object.assign(file, { slice: () => Object.assign(new Blob(), { arrayBuffer: broken }) });
    el.uploads.choose(slot(), file);
    await waitUntil(() => el.phase() === 'refused');
    expect(el.uploads.of('a')!.problems).to.deep.equal([{ code: 'changed', params: {} }]);
    expect(server.uploads).to.deep.equal([]);
    expect(el.kept.size).to.equal(0);
  });

  it('begin anew when the bytes suffered, and wait for a click after a fault', async () => {
    const { el, server, upload } = await sending();
    upload.resumable('u1');
    const fields = [{ path: 'file', code: 'checksumMismatch', params: {} }];
    upload.refuse(new ApiError('invalid', 'no', { fields }));
    await waitUntil(() => el.phase() === 'failed');
    el.uploads.resume('a');
    await waitUntil(() => server.uploads.length === 2);
    expect(server.uploads[1]!.options.resume).to.equal(undefined);
    server.uploads[1]!.refuse(new Error('a fault of the adapter'));
    await waitUntil(() => el.phase() === 'failed');
    expect(el.uploads.of('a')!.error!.code).to.equal('server');
    el.uploads.remove('a');
    expect(el.phase()).to.equal(undefined);
  });
});

/** Without timers, which the test holds. */
async function waitUntilMicro(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !isSo(); turn++) await Promise.resolve();
  expect(isSo()).to.equal(true);
}

describe('what follows from an error', () => {
  const ways: [string, ApiError, string, string[]][] = [
    [
      'a misfit',
      new ApiError('invalid', '', { fields: [{ path: 'file', code: 'unsafe', params: {} }] }),
      'refused',
      ['unsafe'],
    ],
    ['too much', new ApiError('tooLarge', ''), 'refused', ['tooLarge']],
    [
      'no room',
      new ApiError('unavailable', '', { reason: { code: 'storageFull', params: {} } }),
      'failed',
      ['storageFull'],
    ],
    [
      'cut bytes',
      new ApiError('invalid', '', { fields: [{ path: 'file', code: 'incomplete', params: {} }] }),
      'anew',
      ['incomplete'],
    ],
    ['no server', new ApiError('unavailable', ''), 'dropped', []],
    ['a signed-out person', new ApiError('unauthorized', ''), 'failed', []],
  ];
  for (const [name, error, way, codes] of ways)
    it(`is told: ${name}`, () => {
      const found = problemsIn(error, 10);
      expect(found.way).to.equal(way);
      expect(found.problems.map(({ code }) => code)).to.deep.equal(codes);
    });

  it('is a wait that grows, unless the server names one', () => {
    expect([0, 1, 2, 3, 9].map((tries) => waitOf(gone(), tries))).to.deep.equal([
      2000, 5000, 10_000, 30_000, 30_000,
    ]);
  });

  it('is no time left before a second has passed', async () => {
    const upload = uploadOf(keptOf(await png()));
    expect(paced(upload, 0, 1000).leftMs).to.equal(null);
    const pace = { at: performance.now() - 2000, bytes: 0 };
    expect(paced({ ...upload, pace }, 500, 1000).leftMs).to.be.closeTo(2000, 200);
  });
});
