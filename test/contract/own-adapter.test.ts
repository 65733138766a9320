/** What adapters of one's own are made with. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createDictionary,
  createHistoryAdapter,
  createPolling,
  type OrderHistory,
  toDecimal,
  toMinor,
  withoutExtras,
} from '../../src/api-adapter/own/own.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import { standardPolicy } from '../../src/contract/policy.ts';
import { OrderPage } from '../../src/contract/queue.ts';
import { actionsFor } from '../../src/machines/decide.ts';

const moment = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('amounts', () => {
  it('are exact both ways, whatever decimals a currency has', () => {
    for (const [minor, currency, decimal] of [
      [125_000, 'EUR', '1250.00'],
      [5, 'EUR', '0.05'],
      [980, 'JPY', '980'],
      [3500, 'KWD', '3.500'],
      // Where ISO 4217 and what browsers and Node know differ.
      [125_000, 'HUF', '1250.00'],
      [3500, 'IQD', '3.500'],
      [Number.MAX_SAFE_INTEGER, 'EUR', '90071992547409.91'],
    ] as const) {
      assert.equal(toDecimal(minor, currency), decimal);
      assert.equal(toMinor(decimal, currency), minor);
    }
    assert.equal(toMinor('1250', 'EUR'), 125_000);
  });

  it('are refused where they would have to be rounded', () => {
    for (const [amount, currency] of [
      ['1.005', 'EUR'],
      ['1.5', 'JPY'],
      ['1,50', 'EUR'],
      ['1e3', 'EUR'],
      ['-0', 'EUR'],
      ['-1.00', 'EUR'],
      ['', 'EUR'],
      ['90071992547409.92', 'EUR'],
    ] as const)
      assert.throws(() => toMinor(amount, currency), RangeError, amount);
    assert.throws(() => toDecimal(1.5, 'EUR'), RangeError);
  });
});

describe('a dictionary', () => {
  const words = createDictionary({
    accept: ['confirm'],
    requestCancellation: ['ask_out', { text: 'payload.reason', amount: 'payload.refund' }],
  });

  it('tells a command in their words and back', () => {
    const command = {
      type: 'requestCancellation',
      on: { status: 'accepted' },
      payload: { reason: 'Ill', refund: 1050 },
    };
    const details = words.detailsOf(command as never, 'EUR');
    assert.deepEqual(details, { text: 'Ill', amount: '10.50' });
    assert.deepEqual(words.actionOf('ask_out', details, 'EUR'), {
      type: 'requestCancellation',
      payload: command.payload,
    });
  });

  it('knows nothing of other words', () => {
    assert.equal(words.verbOf('dispute'), undefined);
    assert.equal(words.actionOf('note', {}, 'EUR'), undefined);
  });
});

describe('an order that rules and backend tell differently', () => {
  const party = { locale: 'en', timeZone: 'UTC', email: '' };
  const at = '2026-03-10T08:00:00.000Z';
  const told = (id: string, status: string): OrderHistory => ({
    placed: {
      id,
      number: `PD-${id}`,
      agreement: {
        deliverables: ['One section'],
        slots: [],
        startDate: null,
        endDate: null,
        disclosure: [],
        clauses: [],
        price: 125_000,
        currency: 'EUR',
        feeBps: 1000,
      },
      agreementHash: 'a'.repeat(64),
      parties: {
        channel: { id: 'l', name: 'Letter', ...party },
        client: { id: 'b', name: 'Bakery', ...party },
      },
      policy: standardPolicy,
      reorderOf: null,
    },
    placedAt: at,
    now: at,
    status,
    money: 'held',
    lines: [{ at, by: null }],
    read: { channel: 0, client: 0 },
  });
  const adapter = createHistoryAdapter({
    scope: 'desk',
    viewer: { actor: 'channel', party: 'l', subject: 'l' },
    offers: actionsFor,
    read: async (id) => told(id, 'on_hold'),
    readAll: async () => [told('1', 'placed'), told('2', 'on_hold')],
    act: () => Promise.reject(new ApiError('unsupported', 'not here')),
    send: () => Promise.reject(new ApiError('unsupported', 'not here')),
    markRead: async () => {},
  });

  it('stays in the list with its own word, offers nothing, and hides no other order', async () => {
    const page = await new Promise<OrderPage>((next, error) => {
      const stop = adapter.watchQueue({}, { next: (found) => (stop(), next(found)), error });
    });
    assert.deepEqual(
      page.rows.map(({ id, status, view, actions }) => [id, status, view, actions]),
      [
        ['1', 'placed', 'needsYou', ['accept']],
        ['2', 'on_hold', 'waiting', []],
      ],
    );
    assert.equal(OrderPage.parse(page).total, 2);
  });

  it('says both when it is opened', async () => {
    const error = await new Promise<ApiError>((resolve) =>
      adapter.watchOrder('2', { next: () => {}, error: resolve }),
    );
    assert.match(error.message, /order 2 is on_hold in the backend, placed by the rules/);
  });
});

describe('polling', () => {
  it('reports what is new, says how it is connected, and nothing more once it is stopped', async () => {
    const { watch, askNow } = createPolling(1_000_000);
    const told: unknown[] = [];
    let answer: () => Promise<string | null> = async () => 'one';
    const stop = watch(
      {
        next: (value) => told.push(value),
        error: (error) => told.push(error.code),
        connection: (state) => told.push(state),
      },
      () => answer(),
    );
    await moment();
    answer = async () => null;
    askNow();
    await moment();
    answer = () => Promise.reject(new ApiError('network', 'gone'));
    askNow();
    await moment();
    answer = async () => 'two';
    askNow();
    await moment();
    stop();
    askNow();
    await moment();
    assert.deepEqual(told, ['polling', 'one', 'offline', 'polling', 'two']);
  });

  it('ends with an error that no repetition helps', async () => {
    const told: string[] = [];
    createPolling(1).watch({ next: () => {}, error: ({ code }) => told.push(code) }, () =>
      Promise.reject(new ApiError('notFound', 'no such order')),
    );
    await moment();
    assert.deepEqual(told, ['notFound']);
  });

  it('ends with a mistake of the adapter itself, instead of calling it a lost connection', async () => {
    const told: string[] = [];
    createPolling(1).watch({ next: () => {}, error: ({ message }) => told.push(message) }, async () =>
      toMinor('10.005', 'EUR'),
    );
    await moment();
    assert.equal(told.length, 1);
    assert.match(told[0]!, /the adapter threw RangeError: “10\.005” is no amount in EUR/);
  });
});

it('what a backend has not is refused as unsupported', async () => {
  await assert.rejects(withoutExtras.exportCase(), { code: 'unsupported' });
  assert.equal(withoutExtras.features.uploads, false);
});
