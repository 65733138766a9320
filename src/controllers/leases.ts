/** What a reader holds of an open order or chat; every reader of one order looks at the same. */
import type { CommandInput } from '../contract/commands.ts';
import type { OrderSnapshot } from '../contract/order.ts';
import type { MessagesView, Written } from './messages-view.ts';
import type { Outcome, OrderView } from './order-view.ts';

/** Told what happens to an open order. */
export interface OrderReader {
  /** The view is another one. */
  changed?(): void;
  /** An action that this reader asked for has ended; after a reload, one that was asked for before it. */
  settled?(outcome: Outcome, order: OrderSnapshot): void;
}

export interface OrderLease {
  readonly orderId: string;
  readonly view: OrderView;
  /** Whether `act` would send this command now. */
  may(command: CommandInput): boolean;
  /** Sends an action; false when the order is busy or the action is not open (then `outcome` tells why). */
  act(command: CommandInput): boolean;
  /** Repeats the failed action with the same key, and follows the order again if it no longer was. */
  retry(): void;
  /** Clears the outcome; a failed action is not sent again. */
  dismiss(): void;
  /** Asks the server how the order is now. */
  refresh(): void;
  release(): void;
}

export interface MessagesLease {
  readonly orderId: string;
  readonly view: MessagesView;
  /** Sends a message; it stands in `view.outgoing` until the server has it. */
  send(written: Written): void;
  /** Sends a failed message again, or what waits at once; the server keeps each once. */
  resend(clientId: string): void;
  /** Gives up a message that is not confirmed. */
  discard(clientId: string): void;
  /** Asks for the page before the first message shown. */
  older(): void;
  /** Tells the server that everything shown has been read. */
  markRead(): void;
  /** The viewer is writing: the other side is told now and then. */
  tellTyping(): void;
  /** Follows a chat again that could not be shown. */
  retry(): void;
  release(): void;
}
