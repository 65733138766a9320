import { expect, html } from '@open-wc/testing';
import '../../src/components/order-deadline/define.ts';
import type { OrderDeadline } from '../../src/components/order-deadline/order-deadline.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { DAY, HOUR, MINUTE, SECOND, shift } from '../../src/contract/time.ts';
import { withCampaign } from '../support/campaign.ts';
import {
  asked,
  accepted,
  completed,
  due,
  ended,
  now,
  placed,
  ready,
  settled,
} from '../support/look-orders.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { waitUntil } from '../support/waiting.ts';
import { isAccessible, sees, textOf } from '../support/widget.ts';

const within = (ms: number, over: Partial<OrderSnapshot> = {}) =>
  placed('channel', { deadlines: [due('decision', ms)], ...over });

async function open(
  order: OrderSnapshot | null,
  template = html`<order-deadline order-id="o1"></order-deadline>`,
) {
  const { adapter, server } = scriptedAdapter(order);
  const el = await withCampaign<OrderDeadline>(adapter, template);
  if (order) await waitUntil(() => el.shadowRoot!.querySelector('.when'));
  return { el, server };
}

const block = (el: Element) => el.shadowRoot!.querySelector<HTMLElement>('.deadline')!;
const timer = (el: Element) => el.shadowRoot!.querySelector('[role=timer]')!;
const said = (el: Element) => el.shadowRoot!.querySelector('#say')!;

describe('<order-deadline>', () => {
  it('says the moment with its zone, the time left, who must act, and what silence means in money', async () => {
    const { el } = await open(within(27 * HOUR));
    expect(textOf(el)).to.match(
      /^Answer by \w{3} \d+ \w{3} 2026, \d\d:\d\d \S+ 1 day [23] h left If you do nothing, the order expires and €1,200\.00 goes back to Northfold Coffee\.$/,
    );
    expect(el.shadowRoot!.querySelector('time')!.getAttribute('datetime')).to.equal(shift(now, 27 * HOUR));
    expect(el.actor).to.equal('channel');
  });

  it('names the other side when it must act', async () => {
    const { el } = await open(placed('client'));
    expect(textOf(el)).to.contain('Harbour Letter answers by');
    expect(textOf(el)).to.contain('Without an answer the order expires and €1,200.00 comes back to you.');
    expect(block(el).dataset.tone).to.equal('calm');
  });

  it('becomes pressing for the one who must act, in colour, icon and word', async () => {
    const tones: [number, string, string][] = [
      [25 * HOUR, 'calm', 'clock'],
      [23 * HOUR, 'caution', 'clock'],
      [42 * MINUTE, 'caution', 'clock'],
      [9 * MINUTE, 'critical', 'alert'],
    ];
    for (const [left, tone, icon] of tones) {
      const { el } = await open(within(left));
      expect(block(el).dataset.tone, String(left)).to.equal(tone);
      expect(el.shadowRoot!.querySelector('svg')!.getAttribute('data-i')).to.equal(icon);
      expect(textOf(el).startsWith('Urgent: answer by'), String(left)).to.equal(tone === 'critical');
      await isAccessible(el);
    }
  });

  it('shows the deadline that a person must meet before one that only opens a way', async () => {
    const order = ready('client');
    expect(order.deadlines[0]!.kind).to.equal('overdue');
    const { el } = await open(order);
    expect(textOf(el)).to.contain('Harbour Letter completes by');
  });

  it('shows another kind when it is asked to, and says when there is none', async () => {
    const { el } = await open(
      ready('client'),
      html`<order-deadline order-id="o1" kind="overdue"></order-deadline>`,
    );
    expect(textOf(el)).to.contain('Disputes open on');
    el.kind = 'response';
    await el.updateComplete;
    expect(textOf(el)).to.equal('No date is running.');
  });

  it('speaks of each deadline in the words of its status', async () => {
    const cases: [OrderSnapshot, RegExp][] = [
      [
        accepted(),
        /^Everything ready by .* If the order is not ready by then, it expires and €1,200\.00 goes back/,
      ],
      [settled(), /^Mark it ready by/],
      [ready(), /^Complete by .* a mediator decides about the €1,200\.00\. Nobody is paid by silence\./],
      [completed('channel'), /^Paid out after .* €1,080\.00 goes to you\. A dispute freezes the money\./],
      [
        completed('client'),
        /^Dispute until .* Harbour Letter is paid €1,080\.00 and the order can no longer be disputed\./,
      ],
      [asked('channel'), /^Answer the cancellation request by .* The order goes on and no money moves\./],
      [asked('client'), /^Harbour Letter answers the cancellation request by/],
    ];
    for (const [order, words] of cases) expect(textOf((await open(order)).el)).to.match(words);
  });

  it('tells a promised refund as part of what silence means', async () => {
    const order = completed('client');
    order.money = { ...order.money, promisedRefund: 20_000 };
    order.deadlines[0]!.consequence = {
      code: 'settlePromised',
      params: { refund: 20_000, payout: 90_000, fee: 10_000 },
    };
    const { el } = await open(order);
    expect(textOf(el)).to.contain('Harbour Letter is paid €900.00, the promised €200.00 comes back to you');
  });

  it('stays readable with a kind and a consequence that only a newer server knows', async () => {
    const { el } = await open(
      placed('channel', {
        deadlines: [
          {
            kind: 'audit',
            dueAt: shift(now, DAY),
            owner: 'mediator',
            consequence: { code: 'audited', params: {} },
          },
        ],
      }),
    );
    expect(textOf(el)).to.match(/^Next date: /);
  });

  it('asks the server before it says that a time has ended', async () => {
    const { el, server } = await open(within(200));
    await sees(el, /Was due .* Checking… What the server received by .* counts\./);
    expect(timer(el).textContent).to.equal('Checking…');
    server.push(ended('channel', 'expired', 'notAccepted'));
    await sees(el, /^Ended .* The order expired\. €1,200\.00 went back to Northfold Coffee\.$/);
    await isAccessible(el);
  });

  it('counts on while offline, and says since when and whose clock decides', async () => {
    const { el, server } = await open(within(27 * HOUR));
    server.connect('offline');
    await sees(el, /about 1 day [23] h left Offline since \d\d:\d\d \S+ The server’s clock decides\./);
    await isAccessible(el);
  });

  it('shows a skeleton while it loads, and why it cannot be shown', async () => {
    const { el, server } = await open(null);
    expect(block(el).getAttribute('aria-busy')).to.equal('true');
    expect(textOf(el)).to.equal('Loading deadline');
    await isAccessible(el);
    server.fail(new ApiError('notFound', 'gone'));
    await sees(el, 'Order not found');
  });
});

describe('the countdown of a deadline', () => {
  /** A deadline on a page whose clock and clock hand the test moves. */
  async function counting(left: number) {
    const { setInterval } = globalThis;
    const { now: here } = Date;
    let hand: (() => void) | undefined;
    let ahead = 0;
    Date.now = () => here() + ahead;
    globalThis.setInterval = ((run: () => void) => {
      hand = run;
      return 0;
    }) as typeof setInterval;
    const { el, server } = await open(within(left));
    await waitUntil(() => hand !== undefined, 'no clock hand');
    return {
      el,
      server,
      async pass(ms: number) {
        ahead += ms;
        hand?.();
        await el.updateComplete;
      },
      restore() {
        Object.assign(globalThis, { setInterval });
        Date.now = here;
      },
    };
  }

  it('is written where it stands: the same node, no rendering', async () => {
    const page = await counting(50 * MINUTE);
    let renders = 0;
    const { requestUpdate } = page.el;
    page.el.requestUpdate = (...given) => {
      renders += 1;
      requestUpdate.apply(page.el, given);
    };
    const node = timer(page.el);
    await page.pass(SECOND);
    const first = node.textContent;
    await page.pass(SECOND);
    expect(node.textContent)
      .to.match(/^49:\d\d left$/)
      .and.not.equal(first);
    expect(timer(page.el) === node).to.equal(true);
    expect(node.getAttribute('aria-live')).to.equal('off');
    expect(renders).to.equal(0);
    page.restore();
  });

  it('is told to screen readers once at 24 h, 1 h, 10 min, 1 min and the end', async () => {
    const page = await counting(DAY + MINUTE);
    const heard: string[] = [];
    for (const step of [0, 2 * MINUTE, HOUR, 22 * HOUR, SECOND, 50 * MINUTE, 8.5 * MINUTE, SECOND, MINUTE]) {
      await page.pass(step);
      heard.push(said(page.el).textContent.replace(/:.*/, ''));
    }
    expect(heard).to.deep.equal([
      '',
      '24 hours left',
      '24 hours left',
      '1 hour left',
      '1 hour left',
      '10 minutes left',
      '1 minute left',
      '1 minute left',
      'The time has ended',
    ]);
    expect(said(page.el).textContent).to.match(/^The time has ended: Answer by \w{3} \d+ /);
    expect(said(page.el).getAttribute('role')).to.equal('status');
    page.restore();
  });

  it('becomes urgent while one looks', async () => {
    const page = await counting(11 * MINUTE);
    expect(block(page.el).dataset.tone).to.equal('caution');
    await page.pass(MINUTE + SECOND);
    expect(block(page.el).dataset.tone).to.equal('critical');
    expect(textOf(page.el)).to.match(/^Urgent: answer by/);
    page.restore();
  });
});
