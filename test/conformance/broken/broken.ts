/** A working world whose adapters have one fault. */
import type { CheckName } from '../../../src/api-adapter/conformance/conformance.ts';
import type { ConformanceWorld, Who } from '../../../src/api-adapter/conformance/world.ts';
import type { ApiAdapter } from '../../../src/contract/api-adapter.ts';

export interface Broken {
  /** What it does wrong, in a few words. */
  fault: string;
  /** The checks that must see it; all others must not. */
  seenBy: readonly CheckName[];
  /** It has to do with files, which the in-process example does not offer: there the fault is put on HTTP in front of memory. */
  hasFiles?: true;
  /** Puts the fault on an adapter that works. */
  wrap(adapter: ApiAdapter, who: Who): ApiAdapter;
}

/** The same world, with the fault on everyone's adapter. */
export function withFault(world: ConformanceWorld, { wrap }: Broken): ConformanceWorld {
  const working = new Map<ApiAdapter, ApiAdapter>();
  return {
    ...world,
    patienceMs: 10_000,
    signIn(who, orderId) {
      const adapter = world.signIn(who, orderId);
      const faulty = wrap(adapter, who);
      working.set(faulty, adapter);
      return faulty;
    },
    ...(world.cut && { cut: async (adapter) => world.cut?.(working.get(adapter)!) }),
    ...(world.mend && { mend: async (adapter) => world.mend?.(working.get(adapter)!) }),
  };
}
