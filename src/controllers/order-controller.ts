/** Ties one element to one order: re-renders it on every change, sends what its user asks, tells the page. */
import type { ReactiveController } from 'lit';
import type { Actor, ActionType, Target } from '../contract/actions.ts';
import type { ApiError } from '../contract/api-error.ts';
import type { CommandInput } from '../contract/commands.ts';
import type { AvailableAction, OrderSnapshot } from '../contract/order.ts';
import { announce } from './events.ts';
import type { OrderLease } from './leases.ts';
import { loadingView, type Outcome, type OrderView } from './order-view.ts';
import { type OrderHost, Tenant } from './tenant.ts';

/** How long an element may be without an order to look at before it says so. */
const graceMs = 3000;

export class OrderController implements ReactiveController {
  readonly #host: OrderHost;
  readonly #tenant: Tenant<OrderLease>;
  /** What the page was last told. */
  #told: { order: OrderSnapshot | null; error: ApiError | null } = { order: null, error: null };
  /** What is seen outside a provider, or of no order. */
  #bare = loadingView;
  #alarm: ReturnType<typeof setTimeout> | undefined;

  constructor(host: OrderHost) {
    this.#host = host;
    this.#tenant = new Tenant(
      host,
      (campaign, orderId) =>
        campaign.openOrder(orderId, {
          changed: () => this.#handleChange(),
          settled: (outcome, order) => this.#handleOutcome(orderId, outcome, order),
        }),
      () => this.#handleChange(),
    );
    this.#tenant.moveIn();
    host.addController(this);
  }

  get view(): OrderView {
    return this.#tenant.lease?.view ?? this.#bare;
  }

  get order(): OrderSnapshot | null {
    return this.view.order;
  }

  /** Whose eyes these are; null until the order is known. */
  get actor(): Actor | null {
    return this.order?.viewer.actor ?? null;
  }

  /** The served action of this type (open or not) whose target has all that `match` names. */
  available(type: ActionType, match: Partial<Target> = {}): AvailableAction | undefined {
    return this.order?.actions.find((action) => action.type === type && covers(action.on, match));
  }

  /**
   * Announces `cm-before-action` on the host, then sends. False when the page vetoed it, another action is on its
   * way, or this one is not open (any more); in the last case `view.outcome` tells the conflict: nothing was sent.
   */
  act(command: CommandInput): boolean {
    const { lease } = this.#tenant;
    if (lease === undefined || lease.view.phase !== 'open' || lease.view.acting !== null) return false;
    const { orderId } = lease;
    if (lease.may(command) && !announce(this.#host, 'cm-before-action', { orderId, command })) return false;
    // The page may have moved the element, or turned it to another order.
    return this.#tenant.lease === lease && lease.act(command);
  }

  /** Repeats the failed command with the same key, or reopens an order that could not be shown. */
  retry(): void {
    this.#tenant.lease?.retry();
  }

  /** Clears the outcome; a failed command is not sent again. */
  dismiss(): void {
    this.#tenant.lease?.dismiss();
  }

  /** Asks the server how the order is now. */
  refresh(): void {
    this.#tenant.lease?.refresh();
  }

  /** Nobody waits for ever for what the page has forgotten. */
  hostUpdated(): void {
    clearTimeout(this.#alarm);
    if (this.#tenant.lease ?? this.#bare.error ?? !this.#host.isConnected) return;
    const give = ({ despair }: typeof import('./developer.ts')) => {
      this.#bare = despair(this.#host, this.#bare);
      this.#handleChange();
    };
    this.#alarm = setTimeout(() => void import('./developer.ts').then(give, () => {}), graceMs);
  }

  #handleChange(): void {
    this.#host.requestUpdate();
    const before = this.#told;
    const { order, error } = this.view;
    this.#told = { order: order ?? before.order, error };
    if (order !== null) this.#tell(order, before.order?.id === order.id ? before.order : null);
    if (error !== null && error !== before.error)
      announce(this.#host, 'cm-error', { orderId: this.#host.orderId, error });
  }

  #tell(order: OrderSnapshot, before: OrderSnapshot | null): void {
    const { id: orderId, counts } = order;
    if (before === null || order.version > before.version)
      announce(this.#host, 'cm-order-changed', { orderId, order });
    if (counts.messages !== before?.counts.messages || counts.unread !== before.counts.unread)
      announce(this.#host, 'cm-counts', { orderId, ...counts });
  }

  #handleOutcome(orderId: string, outcome: Outcome, order: OrderSnapshot): void {
    if (outcome.kind !== 'done') announce(this.#host, 'cm-error', { orderId, error: outcome.error });
    else announce(this.#host, 'cm-action-done', { orderId, receipt: outcome.receipt, order });
  }
}

function covers(target: Target, match: Partial<Target>): boolean {
  return (Object.keys(match) as (keyof Target)[]).every((name) => target[name] === match[name]);
}
