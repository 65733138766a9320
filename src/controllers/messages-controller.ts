/** Ties one element to one order's chat. */
import type { ReactiveController } from 'lit';
import type { ApiError } from '../contract/api-error.ts';
import { announce } from './events.ts';
import type { MessagesLease } from './leases.ts';
import { rentMessages } from './messages-loader.ts';
import { loadingMessages, type MessagesView, type Written } from './messages-view.ts';
import type { OrderController } from './order-controller.ts';
import { type OrderHost, Tenant } from './tenant.ts';

export class MessagesController implements ReactiveController {
  readonly #host: OrderHost;
  readonly #tenant: Tenant<MessagesLease>;
  readonly #order: OrderController | undefined;
  /** What the page was told of: each error once, and once what keeps a message from going out. */
  readonly #told = new WeakSet<ApiError>();
  readonly #toldOf = new Set<string>();

  /** What keeps the `order` from being followed too is told once, by its own controller. */
  constructor(host: OrderHost, order?: OrderController) {
    this.#host = host;
    this.#order = order;
    const changed = () => host.requestUpdate();
    this.#tenant = new Tenant(host, (campaign, orderId) => rentMessages(campaign, orderId, changed), changed);
    this.#tenant.moveIn();
    host.addController(this);
  }

  hostUpdated(): void {
    const { error, outgoing } = this.view;
    const isShared = error !== null && error.code === this.#order?.view.error?.code;
    if (error && !isShared) this.#tell(error);
    for (const { clientId, error: why } of outgoing) {
      const what = `${clientId} ${why?.code}`;
      if (why && !this.#toldOf.has(what)) this.#tell(why);
      this.#toldOf.add(what);
    }
  }

  #tell(error: ApiError): void {
    if (this.#told.has(error)) return;
    this.#told.add(error);
    announce(this.#host, 'cm-error', { orderId: this.#host.orderId, error });
  }

  get view(): MessagesView {
    return this.#tenant.lease?.view ?? loadingMessages;
  }

  /** Sends a message; it stands in `view.outgoing` until the server has it. */
  send(written: Written): void {
    this.#tenant.lease?.send(written);
  }

  /** Sends a failed message again, or what waits at once; the server keeps each once. */
  resend(clientId: string): void {
    this.#tenant.lease?.resend(clientId);
  }

  /** Gives up a message that is not confirmed. */
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

  /** The viewer is writing: the other side is told now and then. */
  tellTyping(): void {
    this.#tenant.lease?.tellTyping();
  }

  /** Follows a chat again that could not be shown. */
  retry(): void {
    this.#tenant.lease?.retry();
  }
}
