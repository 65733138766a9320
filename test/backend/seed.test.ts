import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { OrderStatus, type OrderSnapshot, parseOrderSnapshot } from '../../src/contract/order.ts';
import { shift } from '../../src/contract/primitives.ts';
import { createDemoBackend, type DemoBackend } from '../../backend/src/demo/in-page.ts';
import { demoOrders } from '../../backend/src/demo/seed.ts';

const now = '2026-03-24T11:22:00.000Z';

async function open(at: string): Promise<DemoBackend> {
  return createDemoBackend({ wall: () => Date.parse(at) });
}

async function snapshots(backend: DemoBackend): Promise<OrderSnapshot[]> {
  return Promise.all(
    demoOrders.map(async ({ id }) => {
      const { token } = await backend.tokenFor('client', id);
      const response = await backend.fetch(`https://demo.example/v1/orders/${id}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      return parseOrderSnapshot(await response.json());
    }),
  );
}

describe('the demo seed', () => {
  let backend: DemoBackend;
  let orders: OrderSnapshot[];
  let took: number;

  before(async () => {
    const started = process.cpuUsage();
    backend = await open(now);
    const { user, system } = process.cpuUsage(started);
    took = (user + system) / 1000;
    orders = await snapshots(backend);
  });
  after(() => backend.close());

  const byNumber = (number: string) => orders.find((order) => order.number === number)!;

  it('begins with CM-2417 and holds an order in every status', () => {
    assert.equal(orders[0]?.number, 'CM-2417');
    assert.ok(orders.length >= 12);
    assert.deepEqual(new Set(orders.map(({ status }) => status)), new Set(OrderStatus.options));
  });

  it('holds a dispute at each of its steps, one of them with an open offer', () => {
    const steps = orders.map(({ dispute }) => dispute?.status);
    for (const step of ['awaitingResponse', 'negotiating', 'escalated', 'mediating'])
      assert.ok(steps.includes(step), step);
    assert.ok(orders.some(({ dispute }) => dispute?.offers.some(({ state }) => state === 'open')));
  });

  it('holds work not delivered, a case of the system’s own, and one that was decided', () => {
    const cases = orders.flatMap(({ dispute }) => dispute ?? []);
    assert.ok(
      cases.some(({ from, claimant, status }) => from === 'ready' && claimant === 'client' && status),
    );
    const own = byNumber('CM-2351');
    assert.deepEqual([own.dispute?.claimant, own.dispute?.ground], ['system', 'notCompleted']);
    assert.ok(own.money.promisedRefund > 0, 'a refund is promised in it');
    assert.ok(own.actions.some(({ type, open }) => type === 'release' && open));
    assert.equal(byNumber('CM-2306').dispute?.outcome?.code, 'decided');
  });

  it('holds evidence of every kind, and a question that waits for the client', () => {
    const { dispute } = byNumber('CM-2345');
    const items = dispute?.evidence.map(({ item }) => item) ?? [];
    const kinds = ['message', 'version', 'event', 'text', 'url', 'file'];
    assert.deepEqual(new Set(items.map(({ kind }) => kind)), new Set(kinds));
    const types = items.flatMap((item) => (item.kind === 'file' ? item.type : []));
    assert.deepEqual(types, ['image/webp', 'application/pdf', 'image/webp']);
    assert.deepEqual([dispute?.claimedBy, dispute?.infoRequests[0]?.state], ['jonas.mediator', 'open']);
  });

  it('holds cases in currencies with two, three and no decimals', () => {
    const inDispute = orders.filter(({ dispute }) => dispute?.status);
    const currencies = new Set(inDispute.map(({ money }) => money.currency));
    for (const currency of ['EUR', 'GBP', 'JPY', 'KWD']) assert.ok(currencies.has(currency), currency);
  });

  it('holds slots in every state, an overdue order, a cancellation request and amounts in yen', () => {
    const states = new Set(orders.flatMap(({ creatives }) => creatives.map(({ status }) => status)));
    for (const state of ['missing', 'submitted', 'changesRequested', 'approved'])
      assert.ok(states.has(state), state);
    const allApproved = byNumber('CM-2398');
    assert.equal(allApproved.status, 'accepted');
    assert.ok(allApproved.creatives.every(({ status }) => status === 'approved'));
    assert.ok(byNumber('CM-2377').actions.some(({ type, open }) => type === 'dispute' && open));
    assert.ok(byNumber('CM-2395').cancellation);
    assert.ok(orders.some(({ money }) => money.currency === 'JPY'));
  });

  it('holds files of every kind: wanted, under review, sent back with places, approved and proposed', () => {
    const slots = orders.flatMap(({ creatives }) => creatives);
    const isFile = ({ kind }: { kind: string }) => ['image', 'video', 'audio', 'pdf'].includes(kind);
    const filled = (status: string) => slots.filter((slot) => isFile(slot) && slot.status === status);
    assert.deepEqual(new Set(filled('missing').map(({ required }) => required)), new Set([true, false]));
    assert.deepEqual(new Set(filled('submitted').map(({ kind }) => kind)), new Set(['image', 'video']));
    const sentBack = filled('changesRequested');
    assert.deepEqual(new Set(sentBack.map(({ kind }) => kind)), new Set(['audio', 'video', 'pdf']));
    assert.ok(sentBack.every(({ versions }) => versions.at(-1)?.comments.every(({ place }) => place)));
    assert.ok(filled('approved').length >= 2);
    const banner = byNumber('CM-2389').creatives[0]!;
    assert.equal(banner.currentVersionId, 'banner.1');
    assert.equal(banner.versions.at(-1)?.status, 'submitted');
  });

  it('ends now, with every deadline ahead and one of them near', async () => {
    assert.equal(await backend.clock.now(), now);
    const due = orders.flatMap(({ deadlines }) => deadlines.map(({ dueAt }) => dueAt));
    assert.ok(due.every((at) => at > now));
    assert.ok(due.some((at) => at < shift(now, 3_600_000)));
  });

  it('has paid what has ended', () => {
    for (const { endedAt, money } of orders) assert.equal(money.state === 'settled', endedAt !== null);
  });

  it('has mailed and reminded everyone at the time it happened', async () => {
    const mails = await backend.mailbox.mails();
    assert.ok(mails.every(({ at, text }) => at <= now && !text.includes('undefined')));
    assert.ok(mails.some(({ subject }) => subject.startsWith('Reminder')));
    const placed = mails.findLast(({ orderId }) => orderId === 'cm-2348');
    assert.ok(placed && placed.at < shift(now, -900 * 3_600_000));
  });

  it('has mailed what of a creative each comment is about', async () => {
    const texts = (await backend.mailbox.mails('cm-2404')).map(({ text }) => text).join('\n');
    assert.match(texts, /Slow Commute wrote, at 0:03:\n> Please leave half a second of silence/);
    assert.match(texts, /Slow Commute wrote, on page 2:\n> The allergy note belongs/);
  });

  it('tells the same story whenever it is told', async () => {
    const weeks = 3 * 7 * 24 * 3_600_000;
    const later = await open(shift(now, weeks));
    const told = await snapshots(later).finally(() => later.close());
    const shape = (all: OrderSnapshot[], by: number) =>
      all.map(({ number, version, status, deadlines, timeline }) => ({
        number,
        version,
        status,
        // Ends of days move with the calendar, the rest with the clock.
        deadlines: deadlines
          .filter(({ kind }) => kind !== 'overdue')
          .map(({ kind, dueAt }) => [kind, shift(dueAt, -by)]),
        timeline: timeline.entries
          .filter(({ type }) => type !== 'overdue')
          .map(({ type, at }) => [type, shift(at, -by).slice(0, 19)]),
      }));
    assert.deepEqual(shape(told, weeks), shape(orders, 0));
  });

  it('costs less than three seconds', () => {
    assert.ok(took < 3000, `${Math.round(took)} ms`);
  });
});
