import { aTimeout, expect, html } from '@open-wc/testing';
import '../../src/components/order-chat/define.ts';
import type { OrderChat } from '../../src/components/order-chat/order-chat.ts';
import { createHttpAdapter } from '../../src/api-adapter/http/http-adapter.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import type { MessagePage } from '../../src/contract/message.ts';
import type { OrderPage } from '../../src/contract/queue.ts';
import { block, itWhenCodeComesLater } from '../support/browser.ts';
import { withCampaign } from '../support/campaign.ts';
import { pageOf, press, said, seenBy, textOf } from '../support/casework.ts';
import { waitUntil } from '../support/waiting.ts';

/** An adapter whose server has what a test gives it and writes down what it was asked, and how watches end. */
function world() {
  const asked: string[] = [];
  const answers: Record<string, object> = {};
  const adapter = createHttpAdapter({
    baseUrl: '/api',
    getToken: () => 't',
    fetch: async (input) => {
      asked.push(input as string);
      const answer = answers[input as string];
      return new Response(JSON.stringify(answer ?? {}), { status: answer ? 200 : 404 });
    },
  });
  const errors: ApiError[] = [];
  const watcher = {
    next: (page: OrderPage | MessagePage) => expect.fail(JSON.stringify(page)),
    error: (error: ApiError) => void errors.push(error),
  };
  return { adapter, answers, asked, errors, watcher };
}

describe('the code for queue, chat and case, which comes late', () => {
  const unhandled: unknown[] = [];
  const note = ({ reason }: PromiseRejectionEvent) => void unhandled.push(reason);
  before(async () => {
    addEventListener('unhandledrejection', note);
    await block(['*/http/lists.ts*']);
  });
  after(async () => {
    removeEventListener('unhandledrejection', note);
    await block([]);
  });

  it('ends a watch as a lost line does when it cannot be loaded, and refuses calls so', async () => {
    const { adapter, asked, errors, watcher } = world();
    adapter.watchQueue({}, watcher);
    adapter.watchMessages('o1', { limit: 50 }, watcher);
    await waitUntil(() => errors.length === 2);
    for (const error of errors) expect(error).to.include({ code: 'network', retryable: true });
    const message = { clientId: 'abcdefgh', text: 'Hi' };
    const calls = [
      adapter.loadRows({}, 'c'),
      adapter.sendMessage('o1', message),
      adapter.markRead('o1', 1),
      adapter.tellTyping('o1'),
      adapter.exportCase('o1'),
      adapter.loadNotes('o1'),
      adapter.addNote('o1', message),
    ];
    for (const call of calls) {
      const error: unknown = await call.catch((thrown: unknown) => thrown);
      expect(error).to.be.instanceOf(ApiError).and.include({ code: 'network' });
    }
    // Left before it could be told.
    adapter.watchQueue({}, watcher)();
    await aTimeout(50);
    expect(errors).to.have.length(2);
    expect(asked).to.deep.equal([]);

    expect(unhandled).to.deep.equal([]);
  });

  itWhenCodeComesLater('comes when somebody tries again: the chat has its messages then', async () => {
    const { adapter, answers } = world();
    answers['/api/v1/orders/o1'] = seenBy('channel');
    answers['/api/v1/orders/o1/messages?limit=50'] = pageOf([said(1, 'client', 'Good morning')]);
    const el = await withCampaign<OrderChat>(adapter, html`<order-chat order-id="o1"></order-chat>`);
    await waitUntil(() => textOf(el).includes('Try again'));
    expect(textOf(el)).not.to.contain('Good morning');
    await block([]);
    await press(el, 'Try again');
    await waitUntil(() => textOf(el).includes('Good morning'));
    expect(unhandled).to.deep.equal([]);
  });

  itWhenCodeComesLater('never begins a watch that was stopped before', async () => {
    const { adapter, asked, errors, watcher } = world();
    const stop = adapter.watchMessages('o1', { limit: 50 }, watcher);
    stop();
    stop();
    await adapter.markRead('o1', 1).catch(() => {});
    expect(asked).to.deep.equal(['/api/v1/orders/o1/read']);
    expect(errors).to.deep.equal([]);
  });
});
