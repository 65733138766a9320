/** A store that writes a webhook beside every event, in the event's own transaction. */
import type { Step, Store } from '../store/store.ts';
import { bodyOf, webhookRow } from './body.ts';

export function tellingStore(store: Store): Store {
  return {
    ...store,
    place: ({ bodyHash, step }) => store.place({ bodyHash, step: told(step) }),
    change: (orderId, scope, apply, assetId) =>
      store.change(
        orderId,
        scope,
        (stored, asset) => {
          const change = apply(stored, asset);
          return { ...change, steps: change.steps.map(told) };
        },
        assetId,
      ),
  };
}

function told(step: Step): Step {
  const { order, event, line } = step;
  const body = bodyOf(order, event, { status: order.status, params: line.event.params });
  return { ...step, outbox: [...step.outbox, webhookRow(body, event.at)] };
}
