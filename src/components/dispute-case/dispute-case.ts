/** One dispute, both sides, every date: to be read by the parties, and by a mediator from the escalation on. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Actor } from '../../contract/actions.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import { OrderController } from '../../controllers/order-controller.ts';
import { disputeCase } from '../../i18n/en/dispute-case.ts';
import { events } from '../../i18n/en/events.ts';
import { grounds } from '../../i18n/en/grounds.ts';
import { I18nController } from '../../i18n/i18n-controller.ts';
import { base, deadline } from '../shared/base.styles.ts';
import { DeadlineBlock, dueText, meansText, nextDeadline } from '../shared/deadline-block.ts';
import { empty, renderEmpty } from '../shared/empty.ts';
import { icon } from '../shared/icon.ts';
import { renderStanding } from '../shared/standing.ts';
import { renderFailed, renderLoading } from '../shared/states.ts';
import { momentTag } from '../shared/words.ts';
import { renderAside } from '../shared/case/aside.ts';
import { styles } from '../shared/case/case.styles.ts';
import { EvidenceOpener, type RecordContext } from '../shared/case/evidence-opener.ts';
import { renderClaims, renderDecision, renderEvidence, renderSides } from '../shared/case/record.ts';
import { renderSteps } from '../shared/case/steps.ts';
import { type CaseContext, contextOf, titleOf } from '../shared/case/words.ts';

/**
 * First version: read-only. The open dispute of the order, or the last one.
 *
 * @tag dispute-case
 * @summary One dispute: its steps and dates, both sides' words, claims with answers, offers with net amounts, evidence, decision.
 * @status experimental
 * @since 0.1.0
 *
 * @fires {CustomEvent<{ orderId: string; order: OrderSnapshot }>} cm-order-changed - The order is shown for the first time, or its version grew.
 * @fires {CustomEvent<{ orderId?: string; error: ApiError }>} cm-error - The order cannot be shown.
 * @csspart base - The card.
 * @csspart banner - What is wrong: offline, no longer followed.
 * @csspart steps - The steps of the dispute.
 * @csspart deadline - Who must act by when.
 * @csspart decision - The decision with its reasons.
 * @csspart sides - What both sides say.
 * @csspart claims - Claims with answers and findings.
 * @csspart evidence - The list of evidence.
 * @csspart evidence-view - A piece of evidence that was opened.
 * @csspart aside - Money, offers and next steps.
 * @csspart offer - An open offer.
 * @csspart questions - The mediator's questions.
 * @cssprop [--cm-dispute-case-side=304px] - Width of the column with money and offers.
 */
export class DisputeCase extends LitElement {
  static override styles = [base, deadline, empty, styles];

  /** The order whose dispute this is. */
  @property({ attribute: 'order-id' }) orderId = '';

  #order = new OrderController(this);
  #i18n = new I18nController<typeof disputeCase & typeof grounds>(this, { disputeCase, grounds, events });
  #block = new DeadlineBlock(this, this.#i18n);
  #pieces = new EvidenceOpener(this, this.#i18n);

  /** Whose eyes these are; null until the order is known. */
  get actor(): Actor | null {
    return this.#order.actor;
  }

  override render(): TemplateResult {
    const { view } = this.#order;
    const i18n = this.#i18n;
    const { order } = view;
    if (!i18n.isReady) return renderLoading(i18n);
    if (!order) return view.phase === 'failed' ? renderFailed(i18n, view, this.#retry) : renderLoading(i18n);
    return html`
      <article class="card" part="base" aria-labelledby="title">
        ${renderStanding(i18n, view, this.#retry)}
        ${order.dispute ? this.#renderCase({ i18n, order, dispute: order.dispute, pieces: this.#pieces }) : this.#renderEmpty(order)}
      </article>
    `;
  }

  #renderEmpty({ number }: OrderSnapshot): TemplateResult {
    return renderEmpty('flag', this.#i18n.t('case.empty.title'), this.#i18n.t('case.empty.text', { number }));
  }

  #renderCase(c: RecordContext): TemplateResult {
    return html`
      ${this.#renderHead(c)}
      <div class="body">${renderSteps(c)} ${c.dispute.status === null ? nothing : this.#renderDates(c)}</div>
      <div class="case">
        <div>${renderDecision(c)} ${renderSides(c)} ${renderClaims(c)} ${renderEvidence(c)}</div>
        ${renderAside(c)}
      </div>
      ${
        c.dispute.status === null || this.actor === 'mediator'
          ? nothing
          : html`<div class="bar"><p class="sm muted">${c.i18n.t('tone')}</p></div>`
      }
    `;
  }

  #renderHead(c: CaseContext): TemplateResult {
    const { i18n, order, dispute } = c;
    const isOpen = dispute.status !== null;
    const closed =
      dispute.closedAt && i18n.rich(i18n.t('closed.at'), { instant: momentTag(i18n, dispute.closedAt) });
    return html`
      <header class="head">
        <div>
          <h3 id="title" tabindex="-1">${titleOf(c)}</h3>
          <p>${contextOf(c)}</p>
          ${closed ? html`<p>${closed}</p>` : nothing}
        </div>
        <span class="pill" data-tone=${isOpen ? 'caution' : nothing}>
          ${icon(isOpen ? 'flag' : 'scale')}${i18n.label('status', order.status)}
        </span>
      </header>
    `;
  }

  /** The date that matters most with its countdown, then all others. */
  #renderDates(c: CaseContext): TemplateResult {
    const { i18n, order } = c;
    const next = nextDeadline(order);
    const others = order.deadlines.filter((one) => one !== next);
    return html`
      ${next ? this.#block.render(order, next, this.#order.view) : nothing}
      ${
        others.length === 0
          ? nothing
          : html`<details class="help">
              <summary>${i18n.t('dates')} ${icon('down')}</summary>
              <ul class="items">
                ${others.map(
                  (due) =>
                    html`<li>
                      ${i18n.rich(dueText(i18n, order, due), { when: momentTag(i18n, due.dueAt) })}.
                      ${meansText(i18n, order, due)}
                    </li>`,
                )}
              </ul>
            </details>`
      }
    `;
  }

  #retry = (): void => this.#order.retry();
}
