/** Orders as a real backend tells them, for the pages of the benches: asked once of the demo, then served as they are. */
import type { ActResult, OrderSnapshot } from '../src/contract/order.ts';
import { createDemoAdapter } from '../src/api-adapter/demo/demo-adapter.ts';

export interface Orders {
  /** Waits for the channel's decision, as the channel sees it. */
  placed: OrderSnapshot;
  /** What the backend answers when the channel accepts that one. */
  accepted: ActResult;
  /** Waits for the channel's response to a complaint, as the channel sees it. */
  disputed: OrderSnapshot;
}

export async function realOrders(): Promise<Orders> {
  const demo = createDemoAdapter({ actor: 'channel' });
  const read = (id: string) =>
    new Promise<OrderSnapshot>((resolve, reject) => {
      const stop = demo.watchOrder(id, {
        next(order) {
          resolve(order);
          queueMicrotask(() => stop());
        },
        error: reject,
      });
    });
  const placed = await read('cm-2417');
  const on = placed.actions.find(({ type }) => type === 'accept')!.on;
  const accepted = await demo.act(
    'cm-2417',
    { type: 'accept', on, payload: {} },
    { key: crypto.randomUUID() },
  );
  return { placed, accepted, disputed: await read('cm-2370') };
}
