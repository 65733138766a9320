/** A store whose failures and deadlines are counted. */
import type { Cause } from '../orders/steps.ts';
import { BookingError } from '../store/bookings.ts';
import { type Step, type Store, UnknownFile } from '../store/store.ts';

export interface StoreWatch {
  /** A call that the store could not carry out. */
  failed(): void;
  /** A deadline was reached, so many ms after it was due. */
  reached(kind: string, lateMs: number): void;
}

export function watchedStore(store: Store, watch: StoreWatch): Store {
  const counting: Store = {
    ...store,
    async change(orderId, scope, apply, assetIds) {
      let steps: readonly Step[] = [];
      const changed = await store.change(
        orderId,
        scope,
        (stored, assets) => {
          const change = apply(stored, assets);
          // It may run again: what counts is what was stored in the end.
          ({ steps } = change);
          return change;
        },
        assetIds,
      );
      if (changed.kind === 'changed') for (const step of steps) tell(step, watch);
      return changed;
    },
  };
  const calls = Object.entries(counting).map(([name, call]) => [name, watched(call, watch)]);
  return Object.fromEntries(calls) as Store;
}

function tell({ event }: Step, watch: StoreWatch): void {
  if (event.by !== 'system') return;
  const { deadline } = JSON.parse(event.body) as Cause;
  if (deadline) watch.reached(deadline.kind, Date.parse(event.at) - Date.parse(deadline.dueAt));
}

function watched(call: unknown, { failed }: StoreWatch): unknown {
  if (typeof call !== 'function') return call;
  return async (...values: unknown[]) => {
    try {
      return (await call(...values)) as unknown;
    } catch (error) {
      // These say that something was asked wrongly.
      if (!(error instanceof UnknownFile || error instanceof BookingError)) failed();
      throw error;
    }
  };
}
