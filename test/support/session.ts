/** One session by itself, with a clock that only the test moves. */
import { type ActorRefFrom, createActor, SimulatedClock } from 'xstate';
import type { ApiAdapter } from '../../src/contract/api-adapter.ts';
import type { SessionContext } from '../../src/machines/order-session.context.ts';
import { orderSessionMachine } from '../../src/machines/order-session.machine.ts';

export interface Session {
  actor: ActorRefFrom<typeof orderSessionMachine>;
  /** Lets time pass, for the session's timers and for the server's clock alike. */
  pass(ms: number): Promise<void>;
  readonly seen: SessionContext;
}

/** Promises that were settled are acted upon. */
export const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** `at`: what the server's clock says in the beginning. */
export function openSession(
  adapter: Pick<ApiAdapter, 'watchOrder' | 'act'>,
  at = '2026-03-09T10:00:00.000Z',
): Session {
  const timers = new SimulatedClock();
  const start = Date.parse(at);
  const actor = createActor(orderSessionMachine, {
    clock: timers,
    input: {
      orderId: 'o1',
      adapter,
      clock: { now: () => start + timers.now(), sync: () => {} },
      memory: { load: () => null, save: () => {}, clear: () => {} },
    },
  }).start();
  return {
    actor,
    async pass(ms) {
      await quiet();
      timers.increment(ms);
      await quiet();
    },
    get seen() {
      return actor.getSnapshot().context;
    },
  };
}
