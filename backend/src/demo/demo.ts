/** A whole marketplace in one process that can be started afresh: the real app over any store, with a clock that can be moved. */
import type { Actor } from '../../../src/contract/actions.ts';
import type { Instant } from '../../../src/contract/primitives.ts';
import { startAnew } from '../assets/owner.ts';
import type { Mailbox } from './mailbox.ts';
import type { DemoSession, Whose } from './session.ts';
import { type WorldDeps, openWorld } from './world.ts';

export interface Demo {
  fetch(request: Request): Promise<Response>;
  /** A session for one side of an order, or for one of the cast. */
  session(actor: Actor, whose: Whose): Promise<DemoSession>;
  now(): Promise<Instant>;
  /** Moves the clock forward; everything due on the way happens. */
  moveTo(at: Instant): Promise<void>;
  mailbox(): Promise<Mailbox>;
  /** Empties the store and seeds it anew; requests wait meanwhile. */
  reset(): Promise<void>;
  /** Stops everything but the store, which is the caller's. */
  close(): Promise<void>;
}

/** Opens the demo as it was left, or seeds a new one. */
export async function createDemo(deps: WorldDeps): Promise<Demo> {
  let world = openWorld(deps, reset);
  async function reset(): Promise<void> {
    world = world.then(async (before) => {
      before.stop();
      await startAnew(deps.store, deps.assets);
      return openWorld(deps, reset);
    });
    await world;
  }
  await world;
  return {
    fetch: async (request) => (await world).app.fetch(request),
    session: async (actor, whose) => (await world).session(actor, whose),
    now: async () => (await world).clock.now(),
    moveTo: async (at) => (await world).moveTo(at),
    mailbox: async () => (await world).mailbox,
    reset,
    close: async () => (await world).stop(),
  };
}
