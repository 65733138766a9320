/** A world behind a port: orders come from its checkout, everyone signs in with a token of their own. */
import { createMint } from '../../../backend/src/auth/mint.ts';
import type { ConformanceWorld, Who } from '../../../src/api-adapter/conformance/world.ts';
import { createHttpAdapter } from '../../../src/api-adapter/http/http-adapter.ts';
import type { ApiAdapter } from '../../../src/contract/api-adapter.ts';
import { createLine, type Line } from './line.ts';
import { wishedOrder } from './wished.ts';

export const signing = {
  secret: 'a secret for the conformance worlds of more than 32 bytes',
  issuer: 'conformance',
  audience: 'campaign-manager',
};

export interface HttpWorldOptions {
  url: string;
  advance(ms: number): Promise<void>;
  close(): Promise<void>;
}

export function createHttpWorld({ url, advance, close }: HttpWorldOptions): ConformanceWorld {
  const mint = createMint(signing);
  const expiresAt = () => Date.now() + 300_000;
  const betweenOf = new Map<string, string>();
  const lines = new Map<ApiAdapter, Line>();

  function tokenOf(who: Who, orderId: string): Promise<string> {
    const between = betweenOf.get(orderId);
    const actor = who === 'stranger' ? 'channel' : who;
    const party = who === 'mediator' ? 'support' : who === 'stranger' ? 'elsewhere' : `${between}-${who}`;
    return mint({ actor, party, subject: `${party}.${actor}`, expiresAt: expiresAt() });
  }

  return {
    patienceMs: 20_000,
    advance,
    close,
    async place(wish) {
      const order = wishedOrder(wish);
      const token = await mint({ actor: 'host', subject: 'checkout', expiresAt: expiresAt() });
      const send = () =>
        fetch(`${url}/v1/orders`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify(order),
        });
      // A kept connection may end just when it is used again, as a checkout knows; the same order is placed once.
      const response = await send().catch(send);
      if (!response.ok) throw new Error(`placing answered ${response.status}: ${await response.text()}`);
      betweenOf.set(order.id, wish.between);
      return order.id;
    },
    signIn(who, orderId) {
      const line = createLine(fetch);
      const getToken = () => tokenOf(who, orderId);
      const adapter = createHttpAdapter({
        baseUrl: url,
        getToken,
        fetch: line.fetch,
        timing: { backoffMs: 20 },
      });
      lines.set(adapter, line);
      return adapter;
    },
    cut: async (adapter) => lines.get(adapter)?.cut(),
    mend: async (adapter) => lines.get(adapter)?.mend(),
  };
}
