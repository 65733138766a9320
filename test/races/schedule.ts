/** One clash, once: who takes part, in which order they ask and when, all as the seed says. */
import type { Command } from '../../src/contract/commands.ts';
import type { ActionType } from '../../src/contract/actions.ts';
import { shift } from '../../src/contract/primitives.ts';
import { actionsFor, type OrderRecord } from '../../src/machines/decide.ts';
import { commandFor } from '../machines/support/world.ts';
import { type Chance, randomOf } from '../support/random.ts';
import type { Clash, Move } from './clashes.ts';
import { type Marketplace, wait } from './marketplace.ts';
import { bring, cast, type Name } from './places.ts';
import { type Asked, judge } from './verdict.ts';

/** Around a deadline: before, at and after its instant. */
const around = [-1, 0, 1];
/** The clock may act from here on. */
const graceMs = 500;

function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  const left = [...list];
  return list.flatMap(() => left.splice(chance.below(left.length), 1));
}

/** One to four of them, some twice: two windows, two keys. */
function takingPart({ moves, all, due }: Clash, chance: Chance): Move[] {
  if (all) return shuffled(moves, chance);
  const count = due ? 1 + chance.below(4) : 2 + chance.below(3);
  const [first, ...rest] = shuffled(moves, chance).slice(0, count) as [Move, ...Move[]];
  return chance.chance(0.2) ? [first, first, ...rest] : [first, ...rest];
}

/** What this person would send now: what is served, with figures of chance. */
function commandOf(order: OrderRecord, move: Move, at: string, chance: Chance): Command {
  const [name, type] = move.split(' ') as [Name, ActionType];
  const served = actionsFor(order, cast[name], at).find((action) => action.type === type && action.open);
  if (!served) throw new Error(`${move} is not offered`);
  return commandFor(order, type, { on: served.on, payload: amountsOf(type, chance) });
}

function amountsOf(type: ActionType, chance: Chance): object {
  const refund = 10_000 * (1 + chance.below(9));
  if (type === 'makeOffer') return { terms: { kind: 'refund', refund } };
  return type === 'decide' || type === 'offerRefund' ? { refund } : {};
}

/** Plays it and judges it; says who won. */
export async function play(market: Marketplace, clash: Clash, seed: number): Promise<string> {
  const chance = randomOf(seed);
  const { store, clock } = market;
  market.begin(chance);
  market.faults.length = 0;
  await store.clear();
  const id = `race-${seed}`;
  const { at, start } = await bring(store, clash.from, id);
  clock.set(at);
  const seen = (await store.read(id))?.order as OrderRecord;
  const dueAt = (clash.due && seen.context.deadlines[clash.due.kind]) ?? null;

  const moves = takingPart(clash, chance).map((move) => ({
    move,
    command: commandOf(seen, move, at, chance),
    receivedAt: dueAt === null ? shift(at, chance.below(3)) : shift(dueAt, chance.pick(around)),
  }));
  moves.sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0));
  const asking: Promise<Asked>[] = [];
  const sweeps: Promise<unknown>[] = [];
  for (const [index, one] of moves.entries()) {
    clock.set(one.receivedAt);
    const [name] = one.move.split(' ') as [Name];
    const key = `click-${seed}-${index}`;
    const send = async () => ({ ...one, key, heard: await market.send(name, id, key, one.command) });
    asking.push(send());
    // An impatient window: the same request once more, before the first was answered.
    if (chance.chance(0.15)) asking.push(send());
    if (chance.chance(0.3)) sweeps.push(market.sweep());
    await wait(chance);
  }
  const asked = await Promise.all(asking);
  await Promise.all(sweeps);
  if (dueAt !== null) clock.set(shift(dueAt, graceMs));
  await market.sweep();
  await judge(market, { clash, start, seen, dueAt, asked });
  const winner = asked.find(({ heard }) => heard.done);
  return winner?.move ?? 'the clock';
}
