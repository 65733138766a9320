/** What the widgets rely on, asked of our adapter by their own kit: `npm test`. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { adapterConformance, type ConformanceWorld } from 'campaign-manager-widgets/conformance';
import { toDecimal } from 'campaign-manager-widgets/adapters/own';
import type { ApiAdapter } from 'campaign-manager-widgets';
import type { OrderPage } from 'campaign-manager-widgets/contract';
import { createDeskAdapter } from './adapter.ts';
import { createDeskClient } from './desk-client.ts';
import type { Session } from './desk-words.ts';
import { startDesk } from './legacy-backend.ts';

const sides = {
  channel: 'publisher',
  client: 'advertiser',
  mediator: 'support',
  stranger: 'publisher',
} as const;

/** A desk of its own for each check, with a clock that can be moved. */
async function openDesk(): Promise<ConformanceWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  let ahead = 0;
  const desk = await startDesk({ file: join(folder, 'bookings.json'), now: () => Date.now() + ahead });
  const shop = createDeskClient(desk.url, { side: 'checkout', partner: 'shop' });
  const between = new Map<string, string>();
  const lines = new Map<ApiAdapter, { isCut: boolean }>();
  return {
    async place(wish) {
      const partner = (side: 'channel' | 'client') => ({
        id: `${wish.between}-${side}`,
        name: wish.names?.[side] ?? `The ${side} ${wish.between}`,
        locale: 'en',
        zone: 'Europe/Berlin',
      });
      const { no } = await shop.place({
        publisher: partner('channel'),
        advertiser: partner('client'),
        deliverables: ['One sponsored section'],
        wants: wish.slots.map(({ id, kind, required }) => ({
          key: id,
          name: `Slot ${id}`,
          kind,
          must: required,
        })),
        terms: [{ no: '2.1', head: 'Placement', body: 'Above the fold.' }],
        price: toDecimal(wish.captured, wish.currency),
        currency: wish.currency,
      });
      between.set(no, wish.between);
      return no;
    },
    signIn(who, no) {
      const line = { isCut: false };
      const send: typeof fetch = (...args) =>
        line.isCut ? Promise.reject(new TypeError('the line is cut')) : fetch(...args);
      const partner = who === 'stranger' || who === 'mediator' ? who : `${between.get(no)}-${who}`;
      const session: Session = { side: sides[who], partner };
      const adapter = createDeskAdapter(createDeskClient(desk.url, session, send), session, 200);
      lines.set(adapter, line);
      return adapter;
    },
    async advance(ms) {
      ahead += ms;
    },
    async cut(adapter) {
      lines.get(adapter)!.isCut = true;
    },
    async mend(adapter) {
      lines.get(adapter)!.isCut = false;
    },
    async close() {
      await desk.close();
      rmSync(folder, { recursive: true });
    },
  };
}

void it('signs in again where the desk has forgotten who is there, and lists what is in a state of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  const file = join(folder, 'bookings.json');
  const first = await startDesk({ file });
  const shop = { side: 'checkout', partner: 'shop' } as const;
  const world = { currency: 'EUR', price: '10.50', wants: [], terms: [], deliverables: [] };
  const side = (id: string) => ({ id, name: id, locale: 'en', zone: 'UTC' });
  const wish = { ...world, publisher: side('p'), advertiser: side('a') };
  await createDeskClient(first.url, shop).place(wish);
  const session: Session = { side: 'publisher', partner: 'p' };
  const client = createDeskClient(first.url, session);
  assert.equal((await client.all()).length, 1);
  await first.close();
  const bookings = JSON.parse(readFileSync(file, 'utf8')) as { state: string }[];
  writeFileSync(file, JSON.stringify(bookings.map((one) => ({ ...one, state: 'on_hold' }))));
  const again = await startDesk({ file, port: Number(new URL(first.url).port) });
  try {
    const adapter = createDeskAdapter(client, session);
    const page = await new Promise<OrderPage>((next, error) => {
      const stop = adapter.watchQueue({}, { next: (found) => (stop(), next(found)), error });
    });
    assert.deepEqual(
      page.rows.map(({ status, captured, actions }) => [status, captured, actions]),
      [['on_hold', 1050, []]],
    );
  } finally {
    await again.close();
    rmSync(folder, { recursive: true });
  }
});

const byTelephone = 'complaints go to support by telephone: the desk has no dispute';
const throughDisputes = `goes through a dispute; ${byTelephone}`;

adapterConformance(it, openDesk, {
  'snapshot.shape': throughDisputes,
  'snapshot.one-order': throughDisputes,
  'deadline.in-time': throughDisputes,
  'deadline.silence': throughDisputes,
  'deadline.opens': byTelephone,
  'act.dispute': byTelephone,
  'act.endings': throughDisputes,
  'conflict.crossing': throughDisputes,
  'conflict.offer': throughDisputes,
  'rights.served': throughDisputes,
  'rights.mediator-early': throughDisputes,
  'rights.mediator-late': byTelephone,
  'invalid.payload': throughDisputes,
  'money.dispute': byTelephone,
  'money.states': throughDisputes,
  'evidence.picked': byTelephone,
  'evidence.unknown': byTelephone,
  'dispute.response': byTelephone,
  'dispute.crossing': byTelephone,
  'dispute.overtaken': byTelephone,
  'dispute.redo-once': byTelephone,
  'dispute.decision': byTelephone,
  'case.notes': byTelephone,
  'case.notes-hidden': byTelephone,
  'chat.typing-mediator': byTelephone,
  'queue.case': byTelephone,
  'queue.rows': throughDisputes,
  'queue.sorted': throughDisputes,
  'queue.small-rows': throughDisputes,
  'queue.cursor': 'a cursor is only the name of a row: it is good for any question',
});
