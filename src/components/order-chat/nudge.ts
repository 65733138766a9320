/** Asks the client for missing creatives from the chat, in the same words as the order's own buttons. */
import { html, nothing, type TemplateResult } from 'lit';
import type { OrderSnapshot } from '../../contract/order.ts';
import type { OrderController } from '../../controllers/order-controller.ts';
import { actionsMore } from '../../i18n/en/actions-more.ts';
import { actions } from '../../i18n/en/actions.ts';
import { icon } from '../shared/icon.ts';
import type { ActionsI18n } from '../shared/review.ts';
import { mends, renderConflict, renderError } from '../shared/states.ts';
import { orderParams } from '../shared/words.ts';
import type { ChatWords } from './chat-parts.ts';

export async function openNudge(i18n: ChatWords, control: OrderController): Promise<Nudge> {
  await i18n.add({ actions, actionsMore });
  return new Nudge(i18n as unknown as ActionsI18n, control);
}

export class Nudge {
  readonly #i18n: ActionsI18n;
  readonly #control: OrderController;
  /** What other elements asked for is told by them. */
  #isAsked = false;

  constructor(i18n: ActionsI18n, control: OrderController) {
    this.#i18n = i18n;
    this.#control = control;
  }

  render(order: OrderSnapshot): TemplateResult | typeof nothing {
    const told = this.#renderOutcome(order);
    const action = this.#control.available('nudge');
    const isLacking = order.creatives.some(
      ({ status }) => status === 'missing' || status === 'changesRequested',
    );
    if (!told && !(action && isLacking)) return nothing;
    return html`<div class="nudge">
      ${told ?? nothing} ${action && isLacking ? this.#renderButton(order) : nothing}
    </div>`;
  }

  #renderButton(order: OrderSnapshot): TemplateResult {
    const i18n = this.#i18n;
    const { open, from, on } = this.#control.available('nudge')!;
    const what = i18n.t('do.nudge');
    if (!open) {
      const when = from ? i18n.instant(from) : '';
      return html`<p class="sm muted">${i18n.t(from ? 'why.from' : 'why.other', { what, when })}</p>`;
    }
    const { acting, connection } = this.#control.view;
    const isBusy = acting?.type === 'nudge';
    const waits = acting !== null || connection === 'offline';
    const ask = () => {
      if (!waits) this.#isAsked = this.#control.act({ type: 'nudge', on, payload: {} });
    };
    return html`<button
        type="button"
        class="btn"
        part="action"
        data-size="s"
        aria-disabled=${waits ? 'true' : nothing}
        aria-busy=${isBusy ? 'true' : nothing}
        aria-describedby="nudges"
        @click=${ask}
      >
        ${isBusy ? html`<span class="spin"></span>` : icon('mail')}${what}</button
      ><span class="sm muted" id="nudges">${i18n.t('next.nudge', orderParams(i18n, order))}</span>`;
  }

  #renderOutcome(order: OrderSnapshot): TemplateResult | undefined {
    const i18n = this.#i18n;
    const { outcome } = this.#control.view;
    if (!this.#isAsked || outcome?.command.type !== 'nudge') return;
    if (outcome.kind === 'conflict') return renderConflict(i18n, { order, story: outcome.story });
    if (outcome.kind === 'done')
      return html`<p class="sm" role="status">
        <strong>${i18n.t('done.nudge')}.</strong> ${i18n.t('next.nudge', orderParams(i18n, order))}
      </p>`;
    const { error } = outcome;
    return renderError(i18n, { error }, mends(error) ? () => this.#control.retry() : undefined);
  }
}
