import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { createHttpAdapter } from '../../src/api-adapter/http/http-adapter.ts';
import { ApiError } from '../../src/contract/api-error.ts';
import type { MessagePage } from '../../src/contract/message.ts';
import type { OrderPage } from '../../src/contract/order.ts';

/** An adapter whose server only writes down what it was asked, and how its watches end. */
function world() {
  const asked: string[] = [];
  const adapter = createHttpAdapter({
    baseUrl: '/api',
    getToken: () => 't',
    fetch: async (input) => (asked.push(input as string), new Response('{}', { status: 404 })),
  });
  const errors: ApiError[] = [];
  const watcher = {
    next: (page: OrderPage | MessagePage) => expect.fail(JSON.stringify(page)),
    error: (error: ApiError) => void errors.push(error),
  };
  return { adapter, asked, errors, watcher };
}

describe('the code for queue and chat, which comes late', () => {
  const unhandled: unknown[] = [];
  const note = ({ reason }: PromiseRejectionEvent) => void unhandled.push(reason);
  before(async () => {
    addEventListener('unhandledrejection', note);
    await executeServerCommand('block', ['*/http/lists.ts*']);
  });
  after(async () => {
    removeEventListener('unhandledrejection', note);
    await executeServerCommand('block', []);
  });

  it('ends a watch as a lost line does when it cannot be loaded, and refuses calls so; a new try may bring it', async () => {
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

    await executeServerCommand('block', []);
    adapter.watchQueue({}, watcher);
    await waitUntil(() => errors.length === 3);
    expect(errors[2]!.code).to.equal('notFound');
    expect(asked).to.deep.equal(['/api/v1/orders?limit=200']);
    expect(unhandled).to.deep.equal([]);
  });

  it('never begins a watch that was stopped before', async () => {
    const { adapter, asked, errors, watcher } = world();
    const stop = adapter.watchMessages('o1', { limit: 50 }, watcher);
    stop();
    stop();
    await adapter.markRead('o1', 1).catch(() => {});
    expect(asked).to.deep.equal(['/api/v1/orders/o1/read']);
    expect(errors).to.deep.equal([]);
  });
});
