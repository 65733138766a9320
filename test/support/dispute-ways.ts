/** The usual ways through a dispute, as far as a test of the services needs them to have gone. */
import type { Actor } from '../../src/contract/actions.ts';
import { DAY } from '../../src/contract/primitives.ts';
import { complaint, completed } from './order-ways.ts';
import { viewers, type World } from './orders-world.ts';

export const refundOf = (refund: number) => ({ kind: 'refund', refund });
export const reasons = 'The approved version names the company, the printed one does not. '.repeat(2);

export const dispute = (world: World, id: string) => world.act(id, 'client', complaint);
export async function disputed(world: World): Promise<string> {
  const id = await completed(world);
  await dispute(world, id);
  return id;
}
export async function negotiating(world: World): Promise<string> {
  const id = await disputed(world);
  const claims = (await world.orders.get(id, viewers.channel)).dispute!.claims;
  const answers = claims.map((claim) => ({ claimId: claim.id, answer: 'deny' }));
  await world.act(id, 'channel', { type: 'respond', payload: { answers, text: 'It ran as approved.' } });
  return id;
}
export async function escalated(world: World): Promise<string> {
  const id = await disputed(world);
  world.clock.advance(3 * DAY + 500);
  await world.orders.applyDue();
  return id;
}
export async function mediating(world: World): Promise<string> {
  const id = await escalated(world);
  await world.act(id, 'mediator', { type: 'claimCase' });
  return id;
}
export const offer = (world: World, id: string, by: Actor, refund: number) =>
  world.act(id, by, { type: 'makeOffer', payload: { terms: refundOf(refund) } });
