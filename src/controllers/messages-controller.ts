/** Ties one element to one order's chat. */
import type { ReactiveController } from 'lit';
import { loadingMessages, type MessagesView } from './messages-view.ts';
import type { OrderHost } from './order-controller.ts';

export class MessagesController implements ReactiveController {
  readonly host: OrderHost;
  constructor(host: OrderHost) {
    this.host = host;
    host.addController(this);
  }

  get view(): MessagesView {
    return loadingMessages;
  }

  /** Sends a message; it stands in `view.outgoing` until the server has it. */
  send(_text: string): void {}

  /** Sends a failed message again; the server keeps it once. */
  resend(_clientId: string): void {}

  /** Gives a failed message up. */
  discard(_clientId: string): void {}

  /** Asks for the page before the first message shown. */
  older(): void {}

  /** Tells the server that everything shown has been read. */
  markRead(): void {}

  /** Opens a chat again that could not be shown. */
  retry(): void {}

  hostConnected(): void {}
}
