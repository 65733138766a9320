/** What must hold for everything that a person can send, whatever becomes of it. */
import { expect } from '@open-wc/testing';
import { ApiError, type ApiErrorCode } from '../../src/contract/api-error.ts';
import type { ActResult, OrderSnapshot } from '../../src/contract/order.ts';
import { hasNextStep, listen, stage } from './faulted.ts';
import type { Act } from './faulted-acts.ts';
import { holdWaits } from './held-waits.ts';
import { entry, history, receipt } from './session-order.ts';
import { waitUntil } from './waiting.ts';
import { button, buttonsIn, isAccessible, isWaiting, press, sees, textOf } from './widget.ts';

let ears: ReturnType<typeof listen>;

/** How long an adapter may be silent. */
const patienceMs = 30_000;

/** After these the server may have done it: only a repetition with the same key is safe. */
const lost = ['network', 'timeout', 'server'];
const failures: [ApiErrorCode, RegExp, boolean][] = [
  ['network', /could not be reached/, true],
  ['timeout', /did not answer in time/, true],
  ['unauthorized', /Your session has ended\. Sign in, then try again\./, true],
  ['forbidden', /Your account may not do this\..*Sign in with an account that may\./, false],
  ['notFound', /does not know this order\..*Reload the page\./, false],
  ['invalid', /did not accept what was entered\..*Correct it, then send it again\./, false],
  ['tooLarge', /too large\..*Shorten it, then send it again\./, false],
  ['rateLimited', /Too many requests at once\. Try again in 12 s\./, true],
  ['unsupported', /This page cannot do this\..*own page\./, false],
  ['unavailable', /not available at the moment/, true],
  ['server', /reported a fault/, true],
];

/** Which of its faults an adapter's developer has read of. */
const said = new Set<string>();

const valueAt = (el: Element, selector: string) =>
  el.shadowRoot!.querySelector<HTMLTextAreaElement>(selector)?.value;

export function underFaults(acts: readonly Act[]): void {
  for (const act of acts) describeAct(act);
}

function describeAct(act: Act): void {
  const { tag, name, busy, not, typed, done, says } = act;
  const keepsTyped = (el: Element) => typed && expect(valueAt(el, typed[0])).to.equal(typed[1]);

  describe(`<${tag}>: ${name}`, () => {
    beforeEach(() => {
      ears = listen();
    });
    afterEach(() => {
      ears.stop();
      expect(ears.console, 'the console stays silent').to.deep.equal([]);
    });

    it('is on its way: the button says so, and nothing is sent twice', async () => {
      const { el, server } = await stage(act);
      await act.send(el);
      await sees(el, busy);
      const busyButton = el.shadowRoot!.querySelector<HTMLButtonElement>('button[aria-busy=true]')!;
      busyButton.click();
      busyButton.click();
      expect(server.actions).to.have.length(1);
      await isAccessible(el);
    });

    it('is done: a receipt with its time and what to quote', async () => {
      const { el, server } = await stage(act);
      await act.send(el);
      server.actions[0]!.answer({ receipt: receipt({ type: name }), order: done });
      await sees(el, /\d\d:\d\d \S+ · Reference 8F2K-41/);
      expect(textOf(el)).to.contain(says);
      expect(ears.errors).to.deep.equal([]);
      await isAccessible(el);
    });

    for (const [code, words, canRetry] of failures)
      it(`fails by ${code}: what failed, what was not changed, what to do`, async () => {
        const { el, server } = await stage(act);
        await act.send(el);
        const { key } = server.actions[0]!.what;
        server.actions[0]!.refuse(
          new ApiError(code, 'x', {
            requestId: 'E-7Q1D',
            retryAfterMs: code === 'rateLimited' ? 11_400 : undefined,
          }),
        );
        await sees(el, words);
        expect(textOf(el)).to.contain(not).and.contain('Reference E-7Q1D.');
        expect(textOf(el)).to.contain(
          lost.includes(code) ? 'Trying again never does it twice.' : 'Nothing was changed.',
        );
        expect(ears.errors).to.deep.equal([{ on: tag, code }]);
        expect(hasNextStep(el)).to.equal(true);
        keepsTyped(el);
        expect(buttonsIn(el).includes('Try again')).to.equal(canRetry);
        if (['network', 'invalid'].includes(code)) await isAccessible(el);
        if (!canRetry) return;
        await press(el, 'Try again');
        await waitUntil(() => server.actions.length === 2);
        expect(server.actions[1]!.what.key).to.equal(key);
        server.actions[1]!.answer({ receipt: receipt({ type: name }), order: done });
        await sees(el, /Reference 8F2K-41/);
        expect(textOf(el)).not.to.contain(not);
      });

    it('is refused for long: says until when, and offers no button that cannot help', async () => {
      const { el, server } = await stage(act);
      await act.send(el);
      const retryAfterMs = 86_358_000;
      server.actions[0]!.refuse(new ApiError('rateLimited', 'x', { retryAfterMs }));
      await sees(el, 'This was done too often. 23 h 59 min left until it is possible again.');
      expect(textOf(el)).to.contain(not).and.contain('Nothing was changed.');
      expect(buttonsIn(el)).not.to.include('Try again');
      expect(hasNextStep(el)).to.equal(true);
      keepsTyped(el);
    });

    it('is never answered: says so in time, drops what comes later, and tries again with the same key', async () => {
      const waits = holdWaits(patienceMs);
      try {
        const { el, server } = await stage(act);
        await act.send(el);
        await sees(el, busy);
        waits.pass(patienceMs);
        await sees(el, 'The server did not answer in time. Trying again never does it twice.');
        const [first] = server.actions;
        first!.answer({ receipt: receipt({ type: name, reference: 'LATE-1' }), order: done });
        await isAccessible(el);
        expect(textOf(el)).to.contain(not).and.not.contain('LATE-1');
        expect(ears.errors).to.deep.equal([{ on: tag, code: 'timeout' }]);
        keepsTyped(el);
        await press(el, 'Try again');
        await waitUntil(() => server.actions.length === 2);
        expect(first!.signal!.aborted).to.equal(true);
        expect(server.actions[1]!.what).to.deep.equal(first!.what);
        server.actions[1]!.answer({ receipt: receipt({ type: name }), order: done });
        await sees(el, /Reference 8F2K-41/);
        expect(textOf(el)).not.to.contain(not);
      } finally {
        waits.stop();
      }
    });

    it('comes too late: who was first, that nothing was sent, and what was typed', async () => {
      const { el, server } = await stage(act);
      await act.send(el);
      const latest: OrderSnapshot = {
        ...act.order,
        version: 2,
        timeline: history(
          entry(1),
          entry(2, { type: 'retractCompletion', by: 'channel', at: '2026-03-10T06:11:00.000Z' }),
        ),
        actions: [],
      };
      server.actions[0]!.refuse(new ApiError('conflict', 'late', { latest }));
      await sees(el, /took the completion back|changed in the meantime/i);
      expect(ears.errors).to.deep.equal([{ on: tag, code: 'conflict' }]);
      await isAccessible(el);
    });

    for (const [what, spoil] of [
      [
        'throws',
        () => {
          throw new TypeError('a fault of its own');
        },
      ],
      ['rejects with something else', () => Promise.reject('no')],
      ['answers with something else', () => Promise.resolve({ ok: true } as unknown as ActResult)],
    ] as [string, () => Promise<ActResult>][])
      it(`survives an adapter that ${what}`, async () => {
        const { el } = await stage(act, { spoil: (adapter) => ({ ...adapter, act: spoil }) });
        await act.send(el);
        await sees(el, 'The server reported a fault. Trying again never does it twice.');
        expect(ears.errors).to.deep.equal([{ on: tag, code: 'server' }]);
        keepsTyped(el);
        expect(hasNextStep(el)).to.equal(true);
        // The page's developer is told on the console, once.
        await waitUntil(() => ears.console.length > 0 || said.has(what));
        said.add(what);
        ears.console.length = 0;
      });

    it('is carried out also when the element is moved meanwhile, or taken out and put back', async () => {
      const { el, server, provider } = await stage(act);
      await act.send(el);
      const section = document.createElement('section');
      provider.append(section);
      section.append(el);
      await sees(el, busy);
      el.remove();
      await new Promise((resolve) => setTimeout(resolve));
      provider.append(el);
      await sees(el, busy);
      expect(server.actions).to.have.length(1);
      expect(server.actions[0]!.signal?.aborted).to.equal(false);
      server.actions[0]!.answer({ receipt: receipt({ type: name }), order: done });
      await sees(el, /Reference 8F2K-41/);
    });

    it('is not shown on another order that the element is turned to meanwhile', async () => {
      const { el, server, say } = await stage(act);
      await act.send(el);
      el.orderId = 'o2';
      await sees(el, 'Loading');
      server.actions[0]!.refuse(new ApiError('server', 'x'));
      server.push({ ...act.order, id: 'o2' });
      await waitUntil(() => [...server.orders].some(({ id }) => id === 'o2'));
      server.push({ ...act.order, id: 'o2' });
      say();
      await sees(el, act.ready);
      expect(textOf(el)).not.to.contain(not);
      expect(textOf(el)).not.to.contain(busy);
      expect(isWaiting(button(el, /^(Accept order|Add text|Ask |Approve|Check your|Answer the)/))).to.equal(
        false,
      );
    });
  });
}
