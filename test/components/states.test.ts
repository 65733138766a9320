import { aTimeout, expect } from '@open-wc/testing';
import { ApiError, type ApiErrorCode } from '../../src/contract/api-error.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { hours, pageOf, said, seenBy } from '../support/casework.ts';
import { hasNextStep, listen, stage, subjects, type Subject } from '../support/faulted.ts';
import { holdWaits } from '../support/held-waits.ts';
import { waitUntil } from '../support/waiting.ts';
import { buttonsIn, isAccessible, press, sees, textOf } from '../support/widget.ts';

let ears: ReturnType<typeof listen>;
beforeEach(() => {
  ears = listen();
});
afterEach(() => {
  ears.stop();
  expect(ears.console, 'the console stays silent').to.deep.equal([]);
});

/** Exactly one failure was told, by this element. */
const isToldOnce = ({ tag }: Subject, code: string) =>
  expect(ears.errors, JSON.stringify(ears.errors)).to.deep.equal([{ on: tag, code }]);

/** The time left, as it is read; 0 where none is shown. */
const hoursLeft = (el: Element): number =>
  [...(el.shadowRoot!.querySelector('[role=timer]')?.textContent ?? '').matchAll(/(\d+) (day|h)/g)]
    .map(([, count, unit]) => Number(count) * (unit === 'day' ? 24 : 1))
    .reduce((sum, hours) => sum + hours, 0);

const whyItCannot: [ApiErrorCode, RegExp, string | null][] = [
  ['network', /The order cannot be shown.*could not be reached\. Nothing was changed\./, 'Try again'],
  ['timeout', /did not answer in time\. Nothing was changed\./, 'Try again'],
  ['unauthorized', /Sign in to go on.*What you typed is saved on this device\./, 'Sign in'],
  ['forbidden', /This order is not open to you.*Sign in with the account that has\./, 'Try again'],
  ['notFound', /Order not found.*Check the link you followed\./, 'Try again'],
  ['rateLimited', /Too many requests at once\. Try again in 12 s\. Nothing was changed\./, 'Try again'],
  ['unavailable', /not available at the moment\. Nothing was changed\./, 'Try again'],
  ['server', /The server reported a fault\. Nothing was changed\./, 'Try again'],
  ['unsupported', /This page cannot do this\. Nothing was changed\. .*own page\./, null],
];

for (const subject of subjects) {
  const { tag, order, ready } = subject;

  describe(`<${tag}> without its order`, () => {
    it('holds its place with a skeleton that says what is loading', async () => {
      const { el } = await stage(subject, { first: null });
      expect(textOf(el)).to.match(/^Loading /);
      expect(el.shadowRoot!.querySelector('[aria-busy=true]') === null).to.equal(false);
      expect(ears.errors).to.deep.equal([]);
    });

    for (const [code, words, button] of whyItCannot)
      it(`by ${code}: says why, and what to do`, async () => {
        const { el, server, say } = await stage(subject, { first: null });
        server.fail(
          new ApiError(code, 'x', {
            requestId: 'E-7Q1D',
            retryAfterMs: code === 'rateLimited' ? 11_400 : undefined,
          }),
        );
        await sees(el, words);
        expect(textOf(el)).to.contain('Reference E-7Q1D.');
        expect(hasNextStep(el)).to.equal(true);
        expect(buttonsIn(el)).to.deep.equal(button === null ? [] : [button]);
        isToldOnce(subject, code);
        await isAccessible(el);
        if (button === null) return;
        server.store(order);
        await press(el, button);
        await waitUntil(() => server.orders.size > 0);
        say();
        await sees(el, ready);
      });

    it('because the connection is gone: shows it as soon as it is back', async () => {
      const { el, server, say } = await stage(subject, { first: null });
      server.connect('offline');
      await sees(el, /could not be reached/);
      expect(hasNextStep(el)).to.equal(true);
      server.connect('live');
      server.push(order);
      say();
      await sees(el, ready);
    });

    it('because the adapter never says anything: does not wait for ever', async () => {
      // Until the session takes over, and then its patience.
      const [silence, patience] = [2000, 30_000] as const;
      const waits = holdWaits(silence, patience);
      try {
        const { el, server, say } = await stage(subject, { first: null });
        waits.pass(silence);
        await waitUntil(() => waits.count(patience) > 0, 'the session does not wait');
        waits.pass(patience);
        await sees(el, /did not answer in time\. Nothing was changed\./);
        expect(hasNextStep(el)).to.equal(true);
        server.store(order);
        await press(el, 'Try again');
        await waitUntil(() => server.orders.size > 0);
        say();
        await sees(el, ready);
      } finally {
        waits.stop();
      }
    });

    it('because it is asked too often: says until when, and still has a way on', async () => {
      const { el, server } = await stage(subject, { first: null });
      server.fail(new ApiError('rateLimited', 'x', { retryAfterMs: 7_200_000 }));
      await sees(el, /This was done too often\. 2 h( 0 min)? left until it is possible again\./);
      expect(buttonsIn(el)).to.deep.equal(['Try again']);
    });

    it('because the adapter throws: the same', async () => {
      let isBroken = true;
      const { el, server, say } = await stage(subject, {
        first: null,
        spoil: (adapter) => ({
          ...adapter,
          watchOrder(id, watcher) {
            if (isBroken) throw new ApiError('server', 'a fault in the adapter', { requestId: 'E-1' });
            return adapter.watchOrder(id, watcher);
          },
        }),
      });
      await sees(el, /reported a fault/);
      isToldOnce(subject, 'server');
      isBroken = false;
      server.store(order);
      await press(el, 'Try again');
      await waitUntil(() => server.orders.size > 0);
      say();
      await sees(el, ready);
    });
  });

  describe(`<${tag}> with its order`, () => {
    it('says that it is offline and keeps what it shows; and is as before when the connection is back', async () => {
      const { el, server } = await stage(subject);
      server.connect('offline');
      await sees(el, /[Oo]ffline/);
      expect(textOf(el)).to.contain(ready);
      await isAccessible(el);
      server.connect('live');
      await waitUntil(() => !/[Oo]ffline/.test(textOf(el)));
      expect(ears.errors).to.deep.equal([]);
    });

    it('keeps it in view when the session ends, and goes on after signing in', async () => {
      const { el, server, say } = await stage(subject);
      server.fail(new ApiError('unauthorized', 'x'));
      await sees(el, 'Sign in to go on');
      expect(textOf(el)).to.contain(ready);
      isToldOnce(subject, 'unauthorized');
      await isAccessible(el);
      const before = server.begun;
      await press(el, buttonsIn(el).includes('Sign in') ? 'Sign in' : 'Try again');
      await waitUntil(() => server.begun > before);
      say();
      await waitUntil(() => !textOf(el).includes('Sign in to go on'));
      expect(textOf(el)).to.contain(ready);
    });

    for (const code of ['forbidden', 'notFound'] as const)
      it(`shows nothing of it any more once it may not (${code})`, async () => {
        const { el, server } = await stage(subject);
        server.fail(new ApiError(code, 'x'));
        await sees(el, /This order is not open to you|Order not found/);
        expect(textOf(el)).not.to.contain(ready);
        expect(textOf(el)).not.to.contain('CM-2417');
        expect(hasNextStep(el)).to.equal(true);
        isToldOnce(subject, code);
      });

    it('reads a newer server’s words as well as it can', async () => {
      const newer: OrderSnapshot = {
        ...order,
        version: 2,
        status: 'awaitingMoon',
        deadlines: [
          {
            kind: 'moonrise',
            dueAt: hours(5),
            owner: 'channel',
            consequence: { code: 'tideTurns', params: {} },
          },
        ],
        actions: [...order.actions, { type: 'howl', class: 'R', open: true, on: { status: 'awaitingMoon' } }],
        dispute: order.dispute && { ...order.dispute, ground: 'wrongMoon', status: 'waxing' },
      };
      const { el, server } = await stage(subject);
      server.push(newer);
      await aTimeout(50);
      expect(textOf(el)).not.to.match(/undefined|\[object|cannot be shown|\{\w+\}/);
      expect(textOf(el).length).to.be.greaterThan(10);
      expect(ears.errors).to.deep.equal([]);
      await isAccessible(el);
    });

    it('takes no notice of a push that comes twice, late or after a gap', async () => {
      const { el, server } = await stage(subject);
      const heard: number[] = [];
      el.addEventListener('cm-order-changed', ({ detail }) => heard.push(detail.order.version));
      const at = (version: number): OrderSnapshot => ({ ...order, version });
      for (const version of [2, 2, 1, 7, 3, 7]) server.push(at(version));
      await el.updateComplete;
      expect(heard).to.deep.equal([2, 7]);
      expect(textOf(el)).to.contain(ready);
      expect(ears.errors).to.deep.equal([]);
    });

    for (const hoursOff of [-30, 30])
      it(`counts by the server’s clock while the device is ${hoursOff} h off, and jumps`, async () => {
        const { now } = Date;
        let off = hoursOff;
        try {
          Date.now = () => now() + off * 3_600_000;
          const { el, server } = await stage(subject);
          const before = hoursLeft(el);
          off = -hoursOff;
          el.requestUpdate();
          await el.updateComplete;
          server.push({ ...order, version: 2 });
          await sees(el, ready);
          await aTimeout(1100);
          expect(textOf(el)).to.contain(ready);
          expect(hoursLeft(el), 'the time left is counted on as before').to.be.closeTo(before, 1);
          expect(ears.errors).to.deep.equal([]);
        } finally {
          Date.now = now;
        }
      });

    it('goes with the page’s hand: moved, taken out and put back, turned to another order', async () => {
      const { el, server, provider, say } = await stage(subject);
      const section = document.createElement('section');
      provider.append(section);
      section.append(el);
      await sees(el, ready);
      el.remove();
      await waitUntil(() => server.orders.size === 0);
      provider.append(el);
      await waitUntil(() => server.orders.size === 1);
      say();
      await sees(el, ready);
      el.orderId = 'o2';
      await sees(el, /Loading/);
      expect(textOf(el)).not.to.contain(ready);
      server.push({ ...order, id: 'o2', number: 'CM-9' });
      await waitUntil(() => [...server.orders].some(({ id }) => id === 'o2'));
      server.push({ ...order, id: 'o2', number: 'CM-9' });
      say();
      await sees(el, ready);
      expect(ears.errors).to.deep.equal([]);
    });
  });
}

describe('what there is nothing of', () => {
  const nothing: [Subject, OrderSnapshot, RegExp][] = [
    [subjects[3]!, seenBy('client'), /No creatives|creatives/i],
    [subjects[5]!, seenBy('client'), /No dispute|dispute/i],
    [subjects[1]!, seenBy('client'), /No date is running\./],
  ];
  for (const [subject, order, words] of nothing)
    it(`<${subject.tag}> says so`, async () => {
      const { el } = await stage(subject, { first: { ...order, deadlines: [] } });
      await sees(el, words);
      expect(ears.errors).to.deep.equal([]);
      await isAccessible(el);
    });
});

describe('<order-chat> when only its messages fail', () => {
  const subject = subjects[2]!;
  const talk = pageOf([said(3, 'client', 'Great to have you.'), said(4, 'channel', 'Perfect.')]);

  for (const [code, words, button] of whyItCannot)
    it(`by ${code}: says why, and what to do`, async () => {
      const { el, server } = await stage(subject, { first: null });
      server.push(subject.order);
      for (const { watcher } of server.chats)
        watcher.error(new ApiError(code, 'x', { retryAfterMs: code === 'rateLimited' ? 11_400 : undefined }));
      await sees(el, words);
      expect(buttonsIn(el)).to.deep.equal(button === null ? [] : [button]);
      isToldOnce(subject, code);
      if (button === null) return;
      await press(el, button);
      server.say(talk);
      await sees(el, subject.ready);
    });

  it('keeps what is shown, and says that nothing newer comes', async () => {
    const { el, server } = await stage(subject);
    for (const { watcher } of server.chats) watcher.error(new ApiError('server', 'x', { requestId: 'E-2' }));
    await sees(el, 'Messages could not be loaded.');
    expect(textOf(el)).to.contain('Reference E-2.').and.contain(subject.ready);
    isToldOnce(subject, 'server');
    await press(el, 'Try again');
    server.say(talk);
    await waitUntil(() => !textOf(el).includes('could not be loaded'));
  });
});
