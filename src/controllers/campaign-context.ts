/** What a provider hands down to the widgets inside it: one adapter, and the rooms in which its orders are open. */
import { createContext } from '@lit/context';
import type { ApiAdapter } from '../contract/api-adapter.ts';
import { createDrafts, type Drafts, type DraftStorage } from './drafts.ts';
import type { OrderLease, OrderReader } from './leases.ts';
import { OrderRoom } from './order-room.ts';
import { createRooms, once } from './rooms.ts';
import { createServerClock, type ServerClock } from './server-clock.ts';

export type { OrderLease, OrderReader };

export interface Campaign {
  readonly adapter: ApiAdapter;
  readonly drafts: Drafts;
  readonly clock: ServerClock;
  openOrder(orderId: string, reader?: OrderReader): OrderLease;
}

export interface CampaignOptions {
  /** Where drafts are kept; `false` keeps none. */
  drafts?: DraftStorage | false | undefined;
}

/** Shared by every copy of this library on a page. */
export const campaignContext = createContext<Campaign>(Symbol.for('campaign-manager'));

/** Opens the house for one adapter. */
export function createCampaign(adapter: ApiAdapter, options: CampaignOptions = {}): Campaign {
  const clock = createServerClock();
  const drafts = createDrafts(adapter.scope, options.drafts);
  const orders = createRooms((orderId, rested) => new OrderRoom({ orderId, adapter, clock, drafts, rested }));

  function openOrder(orderId: string, reader: OrderReader = {}): OrderLease {
    const room = orders.enter(orderId);
    room.add(reader);
    return {
      orderId,
      get view() {
        return room.view;
      },
      may: (command) => room.may(command),
      act: (command) => room.act(command, reader),
      retry: () => room.retry(reader),
      dismiss: () => room.tell({ type: 'dismiss' }),
      refresh: () => room.tell({ type: 'refresh' }),
      release: once(() => {
        room.remove(reader);
        orders.leave(orderId);
      }),
    };
  }

  return { adapter, drafts, clock, openOrder };
}
