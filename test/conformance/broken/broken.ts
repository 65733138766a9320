/** A working world whose adapters have one fault. */
import type { CheckName } from '../../../src/api-adapter/conformance/conformance.ts';
import type { ConformanceWorld, Who } from '../../../src/api-adapter/conformance/world.ts';
import type { ApiAdapter } from '../../../src/contract/api-adapter.ts';

export interface Broken {
  /** What it does wrong, in a few words. */
  fault: string;
  /** The checks that must see it; all others must not. */
  seenBy: readonly CheckName[];
  /** Puts the fault on an adapter that works. */
  wrap(adapter: ApiAdapter, who: Who): ApiAdapter;
}

/** The same world, with the fault on everyone's adapter. */
export function withFault(world: ConformanceWorld, { wrap }: Broken): ConformanceWorld {
  return {
    ...world,
    patienceMs: 10_000,
    signIn: (who, orderId) => wrap(world.signIn(who, orderId), who),
  };
}
