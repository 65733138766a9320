/** A place on which a mediator's decision is built, without the desk around it. */
import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import {
  bringTexts,
  type DecisionContext,
  DecisionBuilder,
} from '../../src/components/mediator-desk/decision/builder.ts';
import type { DecisionPayload } from '../../src/components/mediator-desk/decision/draft.ts';
import { base } from '../../src/components/shared/base.styles.ts';
import { styles } from '../../src/components/shared/case/case.styles.ts';
import type { DisputeView } from '../../src/contract/dispute.ts';
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { OrderController } from '../../src/controllers/order-controller.ts';
import { disputeCase } from '../../src/i18n/en/dispute-case.ts';
import { events } from '../../src/i18n/en/events.ts';
import { grounds } from '../../src/i18n/en/grounds.ts';
import { I18nController } from '../../src/i18n/i18n-controller.ts';
import { disputeSeen, due, hours, may, seenBy } from './casework.ts';

export class DecisionStage extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: 'order-id' }) orderId = 'o1';

  /** What was handed over, oldest first. */
  readonly sent: DecisionPayload[] = [];
  look: Pick<DecisionContext, 'waits' | 'busy' | 'problems'> = { waits: false, busy: false, problems: [] };

  #order = new OrderController(this);
  #i18n = new I18nController<typeof disputeCase>(this, { disputeCase, grounds, events });
  builder = new DecisionBuilder(this, this.#i18n, (payload) => void this.sent.push(payload));

  constructor() {
    super();
    bringTexts(this.#i18n);
  }

  override render(): TemplateResult {
    const { order } = this.#order;
    const action = this.#order.available('decide');
    if (!order?.dispute || !action) return html`<h3>No decision</h3>`;
    return html`<article class="card">
      <h3>Case</h3>
      ${this.builder.render({ order, dispute: order.dispute, action, ...this.look })}
    </article>`;
  }
}
customElements.define('decision-stage', DecisionStage);

/** A case of two claims and three pieces of evidence, as the mediator who holds it sees it. */
export function caseHeld(
  dispute: Partial<DisputeView> = {},
  over: Partial<OrderSnapshot> = {},
): OrderSnapshot {
  const order = seenBy('mediator');
  const { captured, promisedRefund } = { ...order.money, ...over.money };
  return {
    ...order,
    status: 'disputed',
    deadlines: [due('overdueCase', 240, 'mediator', 'operatorTold')],
    dispute: disputeSeen({
      status: 'mediating',
      response: { text: 'The second placement moved to 24 March.', respondedAt: hours(-20) },
      escalation: { at: hours(-10), cause: { code: 'asked', params: { by: 'client' } } },
      claimedBy: 'mediator',
      evidence: [
        { id: 'e1', by: 'client', addedAt: hours(-30), item: { kind: 'message', seq: 12 } },
        {
          id: 'e2',
          by: 'client',
          addedAt: hours(-30),
          item: { kind: 'url', url: 'https://archive.example/20' },
        },
        { id: 'e3', by: 'channel', addedAt: hours(-20), item: { kind: 'text', text: 'Sent on 17 March.' } },
      ],
      ...dispute,
    }),
    actions: [
      may(
        'decide',
        { status: 'disputed', dispute: dispute.number ?? 1 },
        { class: 'I', input: { minRefund: promisedRefund, maxRefund: captured } },
      ),
    ],
    ...over,
  };
}

export const reasons =
  'Clause 2.1 names 20 March for the second placement. It ran on 24 March without notice. The sent email carries the label.';
