import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { ApiError, type ApiErrorCode } from '../../src/contract/api-error.ts';
import { openActions } from '../support/actions.ts';
import { accepted, ended, now, placed } from '../support/look-orders.ts';
import { entry, history, receipt } from '../support/session-order.ts';
import { waitUntil } from '../support/waiting.ts';
import {
  button,
  buttonsIn,
  field,
  fill,
  focusedText,
  isAccessible,
  isWaiting,
  press,
  sees,
  textOf,
} from '../support/widget.ts';

const cancelledByClient = () =>
  ended('channel', 'cancelled', 'clientCancelled', 120_000, {
    version: 2,
    timeline: history(entry(1), entry(2, { type: 'cancel', by: 'client', at: now })),
  });

async function declining() {
  const opened = await openActions(placed());
  await press(opened.el, 'Decline order');
  await waitUntil(() => opened.el.shadowRoot!.querySelector('form'));
  field(opened.el, 'Schedule is full').click();
  await fill(opened.el, /^Explanation/, 'Both March issues are already sold.');
  return opened;
}

describe('somebody else was first', () => {
  const tellsTheStory = async (el: Awaited<ReturnType<typeof declining>>['el']) => {
    await sees(
      el,
      /Northfold Coffee cancelled this order at \d\d:\d\d \S+\. Your answer was not sent\. Your explanation is kept below\./,
    );
    expect(el.shadowRoot!.querySelector('form') === null).to.equal(true);
    expect(el.shadowRoot!.querySelector('h3')!.textContent).to.equal('Order cancelled');
    expect(el.shadowRoot!.querySelector('blockquote')!.textContent).to.equal(
      'Both March issues are already sold.',
    );
    expect(buttonsIn(el)).to.deep.equal(['Copy explanation']);
    await waitUntil(() => focusedText() === 'Order cancelled');
    await isAccessible(el);
  };

  it('as the server says: names what overtook, keeps the text, offers what is open now', async () => {
    const { el, server } = await declining();
    await press(el, 'Decline order');
    server.actions[0]!.refuse(new ApiError('conflict', 'late', { latest: cancelledByClient() }));
    await tellsTheStory(el);
  });

  it('while one was still typing: the same, and nothing was sent', async () => {
    const { el, server } = await declining();
    server.push(cancelledByClient());
    await tellsTheStory(el);
    expect(server.actions).to.have.length(0);
  });

  it('at one click: the new buttons come with the story', async () => {
    const { el, server } = await openActions(placed());
    await press(el, 'Accept order');
    const latest = accepted('channel', {
      timeline: history(entry(1), entry(2, { type: 'accept', by: 'channel', at: now })),
    });
    server.actions[0]!.refuse(new ApiError('conflict', 'late', { latest }));
    await sees(el, /You accepted this order at \d\d:\d\d \S+\. Your answer was not sent\./);
    expect(buttonsIn(el)).to.contain('Ask for missing creatives');
    await isAccessible(el);
  });

  it('in a way that this page has no words for: still said', async () => {
    const { el, server } = await openActions(placed());
    await press(el, 'Accept order');
    const latest = accepted('channel', {
      timeline: history(entry(1), entry(2, { type: 'teleport', by: 'system' })),
    });
    server.actions[0]!.refuse(new ApiError('conflict', 'late', { latest }));
    await sees(el, 'This order changed in the meantime. Your answer was not sent.');
  });

  it('lets the kept text be copied', async () => {
    const { el, server } = await declining();
    server.push(cancelledByClient());
    await sees(el, 'Your explanation is kept below.');
    let copied = '';
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void (copied = text) },
    });
    await press(el, 'Copy explanation');
    await sees(el, 'Copied');
    expect(copied).to.equal('Both March issues are already sold.');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  });
});

describe('an action that failed', () => {
  const cases: [ApiErrorCode, RegExp, boolean][] = [
    ['network', /The server could not be reached\. Trying again never does it twice\./, true],
    ['timeout', /The server did not answer in time\. Trying again never does it twice\./, true],
    ['server', /The server reported a fault\. Trying again never does it twice\./, true],
    ['unavailable', /The server is not available at the moment\. Nothing was changed\./, true],
    ['rateLimited', /Too many requests at once\. Nothing was changed\./, true],
    ['unauthorized', /Your session has ended\. Sign in, then try again\. Nothing was changed\./, true],
    ['forbidden', /Your account may not do this\. Nothing was changed\./, false],
    ['unsupported', /This page cannot do this\. Nothing was changed\./, false],
  ];
  for (const [code, words, canRetry] of cases)
    it(`by ${code}: says what failed, what was not changed, and the way on`, async () => {
      const { el, server } = await openActions(placed());
      await press(el, 'Accept order');
      server.actions[0]!.refuse(new ApiError(code, 'x', { requestId: 'E-7Q1D' }));
      await sees(el, 'The order was not accepted.');
      expect(textOf(el)).to.match(words);
      expect(textOf(el)).to.contain('Reference E-7Q1D.');
      expect(el.shadowRoot!.querySelector('[role=alert]') === null).to.equal(false);
      expect(buttonsIn(el).includes('Try again')).to.equal(canRetry);
      expect(buttonsIn(el)).to.include('Accept order');
      await isAccessible(el);
    });

  it('says when to try again, in seconds', async () => {
    const { el, server } = await openActions(placed());
    await press(el, 'Accept order');
    server.actions[0]!.refuse(new ApiError('rateLimited', 'x', { retryAfterMs: 11_400 }));
    await sees(el, 'Try again in 12 s.');
  });

  it('says a long wait in hours', async () => {
    const { el, server } = await openActions(placed());
    await press(el, 'Accept order');
    await waitUntil(() => server.actions.length === 1);
    server.actions[0]!.refuse(new ApiError('rateLimited', 'x', { retryAfterMs: 86_358_000 }));
    await sees(el, 'This was done too often. 23 h 59 min left until it is possible again.');
  });

  it('is tried again with the same key, and its receipt takes the focus', async () => {
    const { el, server } = await openActions(placed());
    await press(el, 'Accept order');
    server.actions[0]!.refuse(new ApiError('timeout', 'x'));
    await sees(el, 'Try again');
    await press(el, 'Try again');
    expect(server.actions).to.have.length(2);
    expect(server.actions[1]!.what).to.deep.equal(server.actions[0]!.what);
    server.actions[1]!.answer({ receipt: receipt({ at: now }), order: accepted() });
    await sees(el, 'You accepted this order');
    expect(textOf(el)).to.not.contain('was not accepted');
    await waitUntil(() => focusedText() === 'You accepted this order');
  });

  it('keeps the review step open with everything that was typed', async () => {
    const { el, server } = await declining();
    await press(el, 'Decline order');
    server.actions[0]!.refuse(new ApiError('network', 'x'));
    await sees(el, 'The order was not declined.');
    expect(field(el, /^Explanation/).value).to.equal('Both March issues are already sold.');
    expect(isWaiting(button(el, 'Decline order'))).to.equal(false);
    await isAccessible(el);
  });
});

describe('without a connection', () => {
  it('the order stays readable and dated, and actions wait with the reason', async () => {
    const { el, server } = await openActions(placed());
    server.connect('offline');
    await sees(el, /You are offline\. Showing the order as of \d\d:\d\d \S+\. Actions need a connection\./);
    const accept = button(el, 'Accept order');
    expect(isWaiting(accept)).to.equal(true);
    expect(accept.getAttribute('aria-describedby')).to.equal('offline');
    accept.click();
    expect(server.actions).to.have.length(0);
    expect(textOf(el)).to.contain('about 1 day');
    await isAccessible(el);
    server.connect('live');
    await waitUntil(() => !textOf(el).includes('You are offline'));
    expect(isWaiting(button(el, 'Accept order'))).to.equal(false);
  });

  it('a button that waits looks so under the mouse, too', async () => {
    const { el, server } = await openActions(placed());
    server.connect('offline');
    await sees(el, 'You are offline.');
    const accept = button(el, 'Accept order');
    const ground = () => getComputedStyle(accept).backgroundColor;
    const [calm, box] = [ground(), accept.getBoundingClientRect()];
    await sendMouse({ type: 'move', position: [Math.round(box.x + 20), Math.round(box.y + 10)] });
    await waitUntil(() => accept.matches(':hover'));
    await Promise.all(accept.getAnimations().map(({ finished }) => finished));
    expect(ground()).to.equal(calm);
    await resetMouse();
  });

  it('what is being typed stays, and cannot be sent yet', async () => {
    const { el, server } = await declining();
    server.connect('offline');
    await sees(el, 'You are offline.');
    button(el, 'Decline order').click();
    expect(server.actions).to.have.length(0);
    expect(field(el, /^Explanation/).value).to.equal('Both March issues are already sold.');
    await isAccessible(el);
  });
});

describe('an order that cannot be shown', () => {
  const cases: [ApiErrorCode, string, string[]][] = [
    ['unauthorized', 'Sign in to go on', ['Sign in']],
    ['forbidden', 'This order is not open to you', ['Try again']],
    ['notFound', 'Order not found', ['Try again']],
    ['server', 'The order cannot be shown', ['Try again']],
  ];
  for (const [code, title, buttons] of cases)
    it(`by ${code}: ${title}`, async () => {
      const { el, server } = await openActions(null);
      server.fail(new ApiError(code, 'x', { requestId: 'E-9' }));
      await sees(el, title);
      expect(textOf(el)).to.contain('Reference E-9.');
      expect(buttonsIn(el)).to.deep.equal(buttons);
      await isAccessible(el);
    });

  it('is asked for again', async () => {
    const { el, server } = await openActions(null);
    server.fail(new ApiError('unauthorized', 'x'));
    await sees(el, 'What you typed is saved on this device.');
    server.store(placed());
    await press(el, 'Sign in');
    await sees(el, 'Your turn: accept or decline');
  });

  it('stays on screen when only its watch ended, and says so', async () => {
    const { el, server } = await openActions(placed());
    server.fail(new ApiError('unauthorized', 'x'));
    await sees(el, 'Sign in to go on');
    expect(textOf(el)).to.contain('Your turn: accept or decline');
    await isAccessible(el);
  });
});
