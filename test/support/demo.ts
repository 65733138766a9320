/** What the tests of the demo share: a small seed, and a way to ask. */
import type { Seed } from '../../backend/src/demo/world.ts';
import { HOUR, shift } from '../../src/contract/primitives.ts';
import { hear } from './edge.ts';
import { orderToPlace } from './placed.ts';

export const base = 'https://demo.example';

/** One order, placed an hour ago. */
export const oneOrder: Seed = {
  orders: [{ id: 'demo-1', title: 'One sponsored section' }],
  async tell({ orders, setNow, drain }, now) {
    await setNow(shift(now, -HOUR));
    await orders.place(orderToPlace({ id: 'demo-1', number: 'CM-1' }));
    await drain();
  },
};

type Fetch = (request: Request) => Promise<Response>;

/** Asks a backend that stands in this process. */
export function ask(fetch: Fetch) {
  return async <T>(method: string, path: string, body?: unknown, token?: string) =>
    hear<T>(
      await fetch(
        new Request(base + path, {
          method,
          headers: {
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...(token !== undefined && { authorization: `Bearer ${token}` }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      ),
      method,
    );
}
