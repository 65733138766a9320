/** Where one check plays: it places orders, signs sides in, and cleans up after itself. */
import { createSide, type Patience, type Side } from './side.ts';
import { newKey, newWord } from './words.ts';
import type { ConformanceWorld, OrderWish, Who } from './world.ts';

export interface PlacedOrder {
  readonly id: string;
  readonly channel: Side;
  readonly client: Side;
}

export interface Stage {
  readonly world: ConformanceWorld;
  readonly patienceMs: number;
  /** A word nobody used before: 8–20 letters and digits. */
  word(): string;
  /** An idempotency key nobody used before. */
  key(): string;
  place(wish?: Partial<OrderWish>): Promise<PlacedOrder>;
  signIn(who: Who, orderId: string): Side;
  /** Ends everything that was begun here. */
  leave(): Promise<void>;
}

/** One required text. */
const usualSlots: OrderWish['slots'] = [{ id: 'headline', kind: 'text', required: true }];

export function createStage(world: ConformanceWorld): Stage {
  const stops: (() => void)[] = [];
  const patience: Patience = {
    patienceMs: world.patienceMs ?? 5000,
    kept(watch) {
      stops.push(() => watch.stop());
      return watch;
    },
  };
  const signIn: Stage['signIn'] = (who, id) => createSide(world.signIn(who, id), who, id, patience);
  return {
    world,
    patienceMs: patience.patienceMs,
    word: newWord,
    key: newKey,
    signIn,
    async place(wish = {}) {
      const usual = { captured: 120_000, currency: 'EUR', slots: usualSlots, between: newWord() };
      const id = await world.place({ ...usual, ...wish });
      return { id, channel: signIn('channel', id), client: signIn('client', id) };
    },
    async leave() {
      for (const stop of stops) stop();
      await world.close();
    },
  };
}
