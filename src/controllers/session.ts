/** The running session of one order. Loaded after the first paint: until then the page only follows the order. */
import { createActor, type ActorRefFrom, type SnapshotFrom } from 'xstate';
import type { ApiAdapter } from '../contract/api-adapter.ts';
import { orderSessionMachine } from '../machines/order-session.machine.ts';
import type { Drafts } from './drafts.ts';
import { createMemory } from './in-flight.ts';
import type { ServerClock } from './server-clock.ts';

export type Session = ActorRefFrom<typeof orderSessionMachine>;
export type SessionSnapshot = SnapshotFrom<typeof orderSessionMachine>;

export interface SessionInput {
  orderId: string;
  adapter: Pick<ApiAdapter, 'watchOrder' | 'act'>;
  clock: ServerClock;
  drafts: Drafts;
}

export function startSession({ drafts, ...input }: SessionInput): Session {
  return createActor(orderSessionMachine, { input: { ...input, memory: createMemory(drafts) } }).start();
}
