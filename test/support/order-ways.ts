/** The usual ways through an order's life, as far as a test needs them to have gone. */
import type { World } from './orders-world.ts';

export const headline = (text: string) => ({
  type: 'submitCreative' as const,
  payload: { asset: { kind: 'text', text }, note: 'The words you asked for' },
  match: (action: { on: { slotId?: string | undefined } }) => action.on.slotId === 'headline',
});

export async function accepted(world: World): Promise<string> {
  const id = await world.place();
  await world.act(id, 'channel', { type: 'accept' });
  return id;
}

export async function ready(world: World): Promise<string> {
  const id = await accepted(world);
  await world.act(id, 'client', headline('Bread, baked today'));
  await world.act(id, 'channel', { type: 'approveCreative' });
  await world.act(id, 'channel', { type: 'markReady' });
  return id;
}

export async function completed(world: World): Promise<string> {
  const id = await ready(world);
  await world.act(id, 'channel', { type: 'complete', payload: { availabilityTold: true } });
  return id;
}

export const complaint = {
  type: 'dispute' as const,
  payload: {
    ground: 'wrongContent',
    text: 'The section names another bakery than ours, on every page of the letter.',
    clauses: ['2.1'],
    asked: { kind: 'refund', refund: 60_000 },
  },
};
