/** Ties one element to one order: re-renders it on every change, sends what its user asks. */
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Actor, ActionType, Target } from '../contract/actions.ts';
import type { CommandInput } from '../contract/commands.ts';
import type { AvailableAction, OrderSnapshot } from '../contract/order.ts';
import { loadingView, type OrderView } from './order-view.ts';

export type OrderHost = ReactiveElement & { orderId: string };

export class OrderController implements ReactiveController {
  readonly host: OrderHost;
  constructor(host: OrderHost) {
    this.host = host;
    host.addController(this);
  }

  get view(): OrderView {
    return loadingView;
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
   * way, or this one is not open (any more); in the last case `view.outcome` tells the conflict and nothing was sent.
   */
  act(_command: CommandInput): boolean {
    return false;
  }

  /** Repeats the failed command with the same key, or reopens an order that could not be shown. */
  retry(): void {}

  /** Clears the outcome. */
  dismiss(): void {}

  /** Asks the server how the order is now. */
  refresh(): void {}

  hostConnected(): void {}
}

function covers(target: Target, match: Partial<Target>): boolean {
  return (Object.keys(match) as (keyof Target)[]).every((name) => target[name] === match[name]);
}
