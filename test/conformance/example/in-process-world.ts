/** A marketplace without HTTP: everyone's adapter asks the services directly. No line that could be cut. */
import type { Viewer } from '../../../backend/src/viewer.ts';
import type { ConformanceWorld, Who } from '../../../src/api-adapter/conformance/conformance.ts';
import { openMarket } from '../worlds/market.ts';
import { wishedOrder } from '../worlds/wished.ts';
import { createInProcessAdapter } from './in-process-adapter.ts';

const viewers: Record<Who, (between: string | undefined) => Viewer> = {
  channel: (between) => ({ actor: 'channel', party: `${between}-channel`, subject: 'a' }),
  client: (between) => ({ actor: 'client', party: `${between}-client`, subject: 'b' }),
  mediator: () => ({ actor: 'mediator', party: 'support', subject: 'c' }),
  stranger: () => ({ actor: 'channel', party: 'elsewhere', subject: 'd' }),
};

export async function openInProcessWorld(): Promise<ConformanceWorld> {
  const { orders, hints, clock, advance } = openMarket();
  const betweenOf = new Map<string, string>();
  return {
    async place(wish) {
      const { id } = await orders.place(wishedOrder(wish));
      betweenOf.set(id, wish.between);
      return id;
    },
    signIn: (who, orderId) =>
      createInProcessAdapter({ orders, hints, now: clock.now }, viewers[who](betweenOf.get(orderId))),
    advance,
    close: async () => {},
  };
}
