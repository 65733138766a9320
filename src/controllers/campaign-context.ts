/** What a provider hands down to the widgets inside it: one adapter, and the rooms in which its orders are open. */
import { createContext } from '@lit/context';
import type { ApiAdapter } from '../contract/api-adapter.ts';
import type { CommandInput } from '../contract/commands.ts';
import type { Drafts, DraftStorage } from './drafts.ts';
import type { MessagesView } from './messages-view.ts';
import type { Outcome, OrderView } from './order-view.ts';
import type { ServerClock } from './server-clock.ts';

/** Told what happens to an open order. */
export interface OrderReader {
  /** The view is another one. */
  changed?(): void;
  /** An action that this reader asked for has ended; after a reload, one that was asked for before it. */
  settled?(outcome: Outcome): void;
}

/** One reader's share of an open order: all readers of an order see the same session. */
export interface OrderLease {
  readonly orderId: string;
  readonly view: OrderView;
  /** Sends an action; false when the order is busy or the action is not open (then `outcome` tells why). */
  act(command: CommandInput): boolean;
  /** Whether `act` would send this command now. */
  may(command: CommandInput): boolean;
  /** Repeats the failed action with the same key, and follows the order again if it no longer was. */
  retry(): void;
  /** Clears the outcome; a failed action is not sent again. */
  dismiss(): void;
  /** Asks the server how the order is now. */
  refresh(): void;
  release(): void;
}

/** One reader's share of an order's open chat. */
export interface MessagesLease {
  readonly orderId: string;
  readonly view: MessagesView;
  send(text: string): void;
  resend(clientId: string): void;
  discard(clientId: string): void;
  older(): void;
  markRead(): void;
  retry(): void;
  release(): void;
}

export interface Campaign {
  readonly adapter: ApiAdapter;
  readonly drafts: Drafts;
  readonly clock: ServerClock;
  openOrder(orderId: string, reader?: OrderReader): OrderLease;
  openMessages(orderId: string, changed?: () => void): MessagesLease;
}

export interface CampaignOptions {
  /** Where drafts are kept; `false` keeps none. */
  drafts?: DraftStorage | false | undefined;
}

/** Shared by every copy of this library on a page. */
export const campaignContext = createContext<Campaign>(Symbol.for('campaign-manager'));

/** Opens the house for one adapter. */
export function createCampaign(_adapter: ApiAdapter, _options: CampaignOptions = {}): Campaign {
  throw new Error('not written yet');
}
