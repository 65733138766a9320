/** The small tools that the rules are written with: a change, a question, and whose they are. */
import { assign } from 'xstate';
import type { Actor } from '../contract/actions.ts';
import type { FileAsset } from '../contract/creative.ts';
import type { Instant } from '../contract/primitives.ts';
import type { EventOf, OrderEvent } from './order-events.ts';
import type { OrderContext } from './order-record.ts';

export interface Scope<E = OrderEvent> {
  context: OrderContext;
  event: E;
}

/** A change of the context by one type of event. */
export const change = <T extends OrderEvent['type'] = OrderEvent['type']>(
  update: (context: OrderContext, event: EventOf<T>) => Partial<OrderContext>,
) =>
  assign<OrderContext, OrderEvent, undefined, OrderEvent, never>(({ context, event }) =>
    update(context, event as EventOf<T>),
  );

/** A change with figures from the chart. */
export const changeBy = <P extends object>(
  update: (context: OrderContext, event: OrderEvent, params: P) => Partial<OrderContext>,
) =>
  assign<OrderContext, OrderEvent, P, OrderEvent, never>(({ context, event }, params) =>
    update(context, event, params),
  );

/** A question about the context and one type of event. */
export const when =
  <T extends OrderEvent['type'] = OrderEvent['type']>(
    holds: (context: OrderContext, event: EventOf<T>) => boolean,
  ) =>
  ({ context, event }: Scope) =>
    holds(context, event as EventOf<T>);

/** The machine's first event has no instant of its own. */
export const atOf = ({ context, event }: Scope): Instant => ('at' in event ? event.at : context.placedAt);

export const otherSide = (side: Actor): Actor => (side === 'client' ? 'channel' : 'client');

/** An open offer's deadline is kept under the side that made it. */
export const offerDeadline = (side: Actor) => (side === 'client' ? 'offer.client' : 'offer.channel');

/** A file that a checked command names. */
export function fileNamed(assetId: string, files: readonly FileAsset[] = []): FileAsset {
  const file = files.find((one) => one.assetId === assetId);
  if (file === undefined) throw new Error('a file that is unknown was let through');
  return file;
}
