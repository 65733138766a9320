/** Four points that are worth doing before an order is completed, and Complete itself. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ActionType, Actor } from '../../contract/actions.ts';
import type { CommandInput } from '../../contract/commands.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import { OrderController } from '../../controllers/order-controller.ts';
import type { Outcome, OrderView } from '../../controllers/order-view.ts';
import { actionsMore } from '../../i18n/en/actions-more.ts';
import { actions } from '../../i18n/en/actions.ts';
import { checklist } from '../../i18n/en/checklist.ts';
import { I18nController } from '../../i18n/i18n-controller.ts';
import { base } from '../shared/base.styles.ts';
import { renderDone } from '../shared/done.ts';
import { explain } from '../shared/explain.ts';
import { keepFocus } from '../shared/focus-keeper.ts';
import { fields } from '../shared/fields.styles.ts';
import { type Place, requestOpen } from '../shared/open.ts';
import { ReviewStep } from '../shared/review-step.ts';
import { renderStanding } from '../shared/standing.ts';
import { renderFailed, renderLoading } from '../shared/states.ts';
import { remember, renderUndo } from '../shared/undo.ts';
import { renderBody, renderHead } from './card.ts';
import { styles } from './completion-checklist.styles.ts';
import type { ChecklistParts } from './list.ts';
import { renderTrouble, type Trouble } from './outcome.ts';
import { standingsOf } from './points.ts';
import { loadReviews, reviews } from './reviews.ts';

const ours = new Set<string>(['complete', 'setEstimate']);
const calm: Trouble = { outcome: null, overtaken: null, unloaded: false };

/**
 * The points advise and do not block. For the channel of an order that is ready: what is done, a button where one
 * helps, and Complete, which names what is still open and asks once more. Before that, and for the client and a
 * mediator: the same points to read. After the completion: what went on record.
 *
 * @tag completion-checklist
 * @summary The four points before Complete: what is done and what it rests on, what helps with the rest, and completing itself.
 * @status experimental
 * @since 0.1.0
 *
 * @fires {CustomEvent<{ orderId: string; command: CommandInput }>} cm-before-action - Before the order is completed or its date is set. Cancelable.
 * @fires {CustomEvent<{ orderId: string; receipt: Receipt; order: OrderSnapshot }>} cm-action-done - The server has stored it.
 * @fires {CustomEvent<{ orderId: string; order: OrderSnapshot }>} cm-order-changed - The order is shown for the first time, or its version grew.
 * @fires {CustomEvent<{ orderId?: string; error: ApiError }>} cm-error - An action failed, or the order cannot be shown.
 * @fires {CustomEvent<{ orderId: string; what: 'creatives' | 'chat' }>} cm-open - The channel wants to get to the creatives or the chat. Cancelable; otherwise the provider moves the focus to its element.
 * @csspart base - The card.
 * @csspart banner - What is wrong: offline, overtaken, failed.
 * @csspart points - The list.
 * @csspart point - One point.
 * @csspart primary-action - The filled button.
 * @csspart action - All other buttons.
 * @csspart review - The review step.
 * @csspart field - A field of the review step.
 * @csspart receipt - The receipt of the last action.
 */
export class CompletionChecklist extends LitElement {
  static override styles = [base, fields, styles];

  /** The order that is completed. */
  @property({ attribute: 'order-id' }) orderId = '';

  @state() private _trouble = calm;
  @state() private _isNowhere = false;

  #order = new OrderController(this);
  #i18n = new I18nController<typeof checklist & typeof actions & typeof actionsMore>(this, {
    checklist,
    actions,
    actionsMore,
  });
  #review = new ReviewStep(
    this,
    this.#i18n,
    (action, payload) => this.#send(action, payload),
    reviews(),
    loadReviews,
  );
  #told = this.#review.draft('complete');
  /** This element asked for the action that is on its way, or that ended last. */
  #isAsking = false;
  #outcome: Outcome | null = null;
  #focusNext = '';
  /** The action whose review step could not be loaded. */
  #unloaded: ActionType | '' = '';

  constructor() {
    super();
    keepFocus(this);
  }

  /** Whose eyes these are; null until the order is known. */
  get actor(): Actor | null {
    return this.#order.actor;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('orderId')) this.#begin();
    const { order, outcome, acting } = this.#order.view;
    if (outcome !== this.#outcome) this.#takeIn(outcome);
    const { type } = this.#review;
    if (order && type && !acting && !this.#find(type)) this.#beOvertaken(order);
  }

  protected override updated(): void {
    if (this.#focusNext) this.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = '';
  }

  override render(): TemplateResult {
    const { view } = this.#order;
    const { order } = view;
    const i18n = this.#i18n;
    if (!i18n.isReady) return renderLoading(i18n);
    if (!order)
      return view.phase === 'failed'
        ? renderFailed(i18n, view, this.#retry)
        : renderLoading(i18n, i18n.t('checklist.loading'));
    const parts = this.#partsOf(order, view);
    const action = this.#find(this.#review.type);
    const done = this._trouble.outcome?.kind === 'done' ? this._trouble.outcome : null;
    const undo = { host: this, i18n, order, send: this.#send };
    const busy = view.acting && i18n.maybe([`doing.${view.acting.type}`, 'doing']);
    return html`
      <article class="card" part="base" aria-labelledby="title" aria-busy=${view.acting !== null}>
        ${renderStanding(i18n, view, this.#retry)} ${renderTrouble(i18n, order, this._trouble, this.#retry)}
        ${renderHead(parts)} ${done ? renderDone(i18n, order, done, renderUndo(undo)) : nothing}
        ${
          action
            ? this.#review.render(order, action, {
                ...parts,
                busy: view.acting?.type === action.type ? (busy ?? '') : undefined,
              })
            : renderBody(parts)
        }
      </article>
    `;
  }

  #partsOf(order: OrderSnapshot, { acting, connection }: OrderView): ChecklistParts {
    const isOffline = connection === 'offline';
    return {
      i18n: this.#i18n,
      order,
      standings: standingsOf(order, this.#told.value.told),
      waits: acting !== null || isOffline,
      isOffline,
      isNowhere: this._isNowhere,
      may: (type) => this.#find(type) !== undefined,
      tell: (told) => this.#told.change({ told }),
      lead: this.#handleLead,
      weigh: (type) => void this.#openReview(type),
    };
  }

  #find(wanted: string): AvailableAction | undefined {
    return this.#order.order?.actions.find(({ type, open }) => type === wanted && open && ours.has(type));
  }

  #begin(): void {
    this.#review.close();
    this._trouble = calm;
    this._isNowhere = false;
    this.#isAsking = false;
  }

  /** Only what this element asked for is told here; other elements tell of theirs. */
  #takeIn(outcome: Outcome | null): void {
    this.#outcome = outcome;
    if (!outcome) this._trouble = { ...this._trouble, outcome };
    if (!outcome || !this.#isAsking) return;
    const { kind } = outcome;
    this._trouble = { ...calm, outcome };
    if (kind === 'failed') return explain(this.#i18n, this.#review.problems, outcome.error.fields);
    this.#isAsking = false;
    this.#review.close();
    this.#focusNext = kind === 'done' ? '.receipt h4' : '#title';
  }

  /** What was being weighed is not open any more: somebody else was first. */
  #beOvertaken({ timeline }: OrderSnapshot): void {
    this._trouble = { ...calm, overtaken: { story: timeline.entries.at(-1) ?? null } };
    if (this.matches(':focus-within')) this.#focusNext = '#title';
    this.#review.close();
  }

  async #openReview(type: ActionType): Promise<void> {
    this._trouble = calm;
    this._isNowhere = false;
    this.#unloaded = '';
    await this.#review.open(type).catch(() => {
      this.#unloaded = type;
      this._trouble = { ...calm, unloaded: true };
    });
  }

  readonly #send = ({ type, on }: AvailableAction, payload: object): void => {
    this._trouble = calm;
    remember(this, this.#order.order, type);
    this.#isAsking = true;
    const isSent = this.#order.act({ type, on, payload } as CommandInput);
    // The page may have vetoed it; then nothing is on its way.
    this.#isAsking = isSent || this.#order.view.outcome !== this.#outcome;
  };

  readonly #handleLead = (what: Place): void => {
    this._isNowhere = !requestOpen(this, { orderId: this.orderId, what });
  };

  readonly #retry = (): void => {
    if (this.#unloaded) return void this.#openReview(this.#unloaded);
    this.#order.retry();
  };
}
