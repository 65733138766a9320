/** Ties one element to one order's chat. */
import type { MessagesLease } from './leases.ts';
import { openMessages } from './messages-rooms.ts';
import { loadingMessages, type MessagesView } from './messages-view.ts';
import { type OrderHost, Tenant } from './tenant.ts';

export class MessagesController {
  readonly #tenant: Tenant<MessagesLease>;

  constructor(host: OrderHost) {
    const changed = () => host.requestUpdate();
    this.#tenant = new Tenant(host, (campaign, orderId) => openMessages(campaign, orderId, changed), changed);
    this.#tenant.moveIn();
  }

  get view(): MessagesView {
    return this.#tenant.lease?.view ?? loadingMessages;
  }

  /** Sends a message; it stands in `view.outgoing` until the server has it. */
  send(text: string): void {
    this.#tenant.lease?.send(text);
  }

  /** Sends a failed message again; the server keeps it once. */
  resend(clientId: string): void {
    this.#tenant.lease?.resend(clientId);
  }

  /** Gives a failed message up. */
  discard(clientId: string): void {
    this.#tenant.lease?.discard(clientId);
  }

  /** Asks for the page before the first message shown. */
  older(): void {
    this.#tenant.lease?.older();
  }

  /** Tells the server that everything shown has been read; cheap to call again. */
  markRead(): void {
    this.#tenant.lease?.markRead();
  }

  /** Follows a chat again that could not be shown. */
  retry(): void {
    this.#tenant.lease?.retry();
  }
}
