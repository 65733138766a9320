/** The order whose case is open at a mediator's desk: that none is open is no mistake of the page. */
import { OrderController } from './order-controller.ts';
import type { OrderHost } from './tenant.ts';

export class CaseOrder extends OrderController {
  readonly #desk: OrderHost;

  constructor(desk: OrderHost) {
    super(desk);
    this.#desk = desk;
  }

  override hostUpdated(): void {
    if (this.#desk.orderId !== '') super.hostUpdated();
  }
}
