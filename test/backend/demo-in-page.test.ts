import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDemoBackend } from '../../backend/src/demo/in-page.ts';
import { OrderSnapshot, OrderStatus } from '../../src/contract/order.ts';
import { DAY, shift } from '../../src/contract/primitives.ts';
import { ask, base, oneOrder } from '../support/demo.ts';

describe('the demo in a page', () => {
  it('has an order in every status, each of which its sides can open', async () => {
    const backend = await createDemoBackend();
    const call = ask(backend.fetch);
    const listed = (await call<{ id: string; status: string; title: string }[]>('GET', '/demo/orders')).body;
    assert.ok(listed.length >= 12);
    assert.deepEqual(new Set(listed.map(({ status }) => status)), new Set(OrderStatus.options));
    for (const { id, status } of listed)
      for (const actor of ['channel', 'client'] as const) {
        const { token } = await backend.tokenFor(actor, id);
        const { body } = await call('GET', `/v1/orders/${id}`, undefined, token);
        assert.equal(OrderSnapshot.parse(body).status, status);
        assert.ok((await backend.mailbox.mails(id)).length > 0, `${id} has no mails`);
      }
    await backend.close();
  });

  it('pushes what happens, like the real one', async () => {
    const backend = await createDemoBackend({ seed: oneOrder });
    const { token } = await backend.tokenFor('channel', 'demo-1');
    const controller = new AbortController();
    const response = await backend.fetch(`${base}/v1/stream`, {
      headers: { authorization: `Bearer ${token}` },
      signal: controller.signal,
    });
    const reader = response.body!.getReader();
    const next = async () => new TextDecoder().decode((await reader.read()).value);
    assert.equal(await next(), 'event: open\ndata: {}\n\n');
    await backend.clock.moveTo(shift(await backend.clock.now(), 3 * DAY));
    assert.match(await next(), /^event: changed\ndata: {"orderId":"demo-1"/);
    controller.abort();
    let ended = false;
    for (let i = 0; i < 20 && !ended; i++) ended = (await reader.read()).done;
    assert.ok(ended);
    await backend.close();
  });

  it('gives up like the network when the caller does', async () => {
    const backend = await createDemoBackend({ seed: oneOrder });
    await assert.rejects(backend.fetch(`${base}/healthz`, { signal: AbortSignal.abort() }), {
      name: 'AbortError',
    });
    const controller = new AbortController();
    const answer = backend.fetch(`${base}/healthz`, { signal: controller.signal });
    controller.abort();
    await assert.rejects(answer, { name: 'AbortError' });
    await backend.close();
  });

  it('knows no tokens but its own', async () => {
    const backend = await createDemoBackend({ seed: oneOrder });
    const { problem } = await ask(backend.fetch)('GET', '/v1/orders', undefined, 'some-other-token');
    assert.equal(problem?.reason?.code, 'tokenInvalid');
    await backend.close();
  });
});
