/** The usual ways through an order's life, as far as a check needs them to have gone. */
import { shift, DAY } from '../../contract/time.ts';
import { given } from './expect.ts';
import { shownPicture } from './sending.ts';
import type { Side } from './side.ts';
import type { PlacedOrder, Stage } from './stage.ts';
import type { OrderWish } from './world.ts';

type Wish = Partial<OrderWish>;

export const texts = {
  explanation: 'Our calendar is full until the end of the month.',
  complaint: 'The section named another company than ours on every page, and the link led nowhere at all.',
  response: 'The section ran as it was approved, with the name that was handed in.',
  question: 'Which of the two versions was printed on page 3?',
  reasons:
    'The approved version names the company, the printed one does not. The section ran and was read, so the placement itself was delivered as agreed.',
};

export async function accepted(stage: Stage, wish?: Wish): Promise<PlacedOrder> {
  const order = await stage.place(wish);
  await order.channel.act('accept');
  return order;
}

/** Fills a slot as its kind wants it. */
export async function submit(client: Side, slotId: string, note = 'As you asked'): Promise<void> {
  const { creatives } = await client.order();
  const slot = given(
    creatives.find(({ id }) => id === slotId),
    'creatives',
    `the slot ${slotId}`,
  );
  if (slot.kind === 'image') return void (await shownPicture(client, slotId));
  const asset =
    slot.kind === 'text'
      ? { kind: 'text', text: `Words ${slot.versions.length + 1} for ${slotId}` }
      : { kind: 'url', url: `https://example.org/${slotId}/${slot.versions.length + 1}` };
  await client.act('submitCreative', { asset, note }, { match: ({ on }) => on.slotId === slotId });
}

export async function ready(stage: Stage, wish?: Wish): Promise<PlacedOrder> {
  const order = await accepted(stage, wish);
  for (const { id } of (await order.client.order()).creatives) {
    await submit(order.client, id);
    await order.channel.act('approveCreative');
  }
  await order.channel.act('markReady');
  return order;
}

export async function completed(stage: Stage, wish?: Wish): Promise<PlacedOrder> {
  const order = await ready(stage, wish);
  await order.channel.act('complete', { availabilityTold: true });
  return order;
}

/** A complaint about the whole agreement; asks for half of the money, rounded down. */
export async function disputed(stage: Stage, wish?: Wish): Promise<PlacedOrder> {
  const order = await completed(stage, wish);
  const { money } = await order.client.order();
  const asked = { kind: 'refund', refund: Math.floor(money.captured / 2) };
  await order.client.act('dispute', { ground: 'wrongContent', text: texts.complaint, asked });
  return order;
}

export async function negotiating(stage: Stage, wish?: Wish): Promise<PlacedOrder> {
  const order = await disputed(stage, wish);
  const { dispute } = await order.channel.order();
  const answers = dispute?.claims.map(({ id }) => ({ claimId: id, answer: 'deny' })) ?? [];
  await order.channel.act('respond', { answers, text: texts.response });
  return order;
}

export async function offerRefund(by: Side, refund: number): Promise<void> {
  await by.act('makeOffer', { terms: { kind: 'refund', refund } });
}

/** By the short way: two rejected offers. */
export async function escalated(stage: Stage, wish?: Wish): Promise<PlacedOrder & { mediator: Side }> {
  const order = await negotiating(stage, wish);
  for (const refund of [0, 1]) {
    await offerRefund(order.channel, refund);
    await order.client.act('rejectOffer');
  }
  await order.client.act('escalate');
  return { ...order, mediator: stage.signIn('mediator', order.id) };
}

export async function mediating(stage: Stage, wish?: Wish): Promise<PlacedOrder & { mediator: Side }> {
  const order = await escalated(stage, wish);
  await order.mediator.act('claimCase');
  return order;
}

/** A mediator's decision about the open dispute. */
export async function decide(mediator: Side, refund: number): Promise<void> {
  const { dispute } = await mediator.order();
  const findings = dispute?.claims.map(({ id }) => ({ claimId: id, finding: 'partlyUpheld' })) ?? [];
  await mediator.act('decide', { refund, findings, reasons: texts.reasons });
}

/** A day so many days after an instant. */
export const dayAfter = (instant: string, days: number) => ({
  date: shift(instant, days * DAY).slice(0, 10),
  timeZone: 'UTC',
});

/** When the deadline of this kind is due. */
export async function dueAt(side: Side, kind: string): Promise<string> {
  const { deadlines, status } = await side.order();
  return given(
    deadlines.find((deadline) => deadline.kind === kind),
    `deadlines in ${status}`,
    kind,
  ).dueAt;
}
