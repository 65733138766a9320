/** The demo in the page: its own orders stand beside those of the checks. */
import type { ConformanceWorld } from '../../../src/api-adapter/conformance/world.ts';
import {
  createDemoAdapter,
  createDemoWorld,
  type DemoWorld,
} from '../../../src/api-adapter/demo/demo-adapter.ts';
import type { ApiAdapter } from '../../../src/contract/api-adapter.ts';
import { shift } from '../../../src/contract/time.ts';
import { createLine, type Line } from './line.ts';
import { wishedOrder } from './wished.ts';

/** One world for all checks: seeding it takes its time. */
export function startDemo(): { open(): Promise<ConformanceWorld>; end(): Promise<void> } {
  const demo = createDemoWorld();
  const world = worldOf(demo);
  return { open: async () => world, end: () => demo.close() };
}

function worldOf(demo: DemoWorld): ConformanceWorld {
  const lines = new Map<ApiAdapter, Line>();
  /** Whoever is signed in to one of the demo's own orders is a stranger to all others. */
  const foreign: DemoWorld = {
    ...demo,
    token: async () => demo.token('channel', (await demo.orders())[0]!.id),
  };
  return {
    patienceMs: 20_000,
    place: (wish) => demo.place(wishedOrder(wish)),
    signIn(who, orderId) {
      const line = createLine(demo.fetch);
      const isStranger = who === 'stranger';
      const adapter = createDemoAdapter({
        actor: isStranger ? 'channel' : who,
        world: isStranger ? foreign : demo,
        orderId,
        fetch: line.fetch,
        timing: { backoffMs: 20 },
      });
      lines.set(adapter, line);
      return adapter;
    },
    advance: async (ms) => demo.clock.moveTo(shift(await demo.clock.now(), ms)),
    cut: async (adapter) => lines.get(adapter)?.cut(),
    mend: async (adapter) => lines.get(adapter)?.mend(),
    close: async () => {},
  };
}
