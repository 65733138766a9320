/** The form that opens a dispute: ground, what happened, which clauses, evidence, what is asked for, then a check of the answers. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Actor } from '../../contract/actions.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import { DraftController } from '../../controllers/draft-controller.ts';
import { OrderController } from '../../controllers/order-controller.ts';
import type { Outcome } from '../../controllers/order-view.ts';
import { amounts } from '../../i18n/en/amounts.ts';
import { disputeForm } from '../../i18n/en/dispute-form.ts';
import { grounds } from '../../i18n/en/grounds.ts';
import { I18nController } from '../../i18n/i18n-controller.ts';
import { base, deadline } from '../shared/base.styles.ts';
import { EvidencePicker } from '../shared/case/evidence-picker.ts';
import { DeadlineBlock } from '../shared/deadline-block.ts';
import { empty } from '../shared/empty.ts';
import { fields } from '../shared/fields.styles.ts';
import { keepFocus } from '../shared/focus-keeper.ts';
import { LatePart } from '../shared/late-part.ts';
import { type Place, requestOpen } from '../shared/open.ts';
import { splitBar } from '../shared/split-bar.ts';
import { renderStanding } from '../shared/standing.ts';
import { renderFailed, renderLoading } from '../shared/states.ts';
import { renderBar, renderHead, renderLead, renderOutcome, renderProblems, renderSoon } from './frame.ts';
import {
  commandOf,
  type Complaint,
  emptyComplaint,
  type Field,
  focusOf,
  type Problems,
  problemsOf,
  refusedIn,
} from './complaint.ts';
import { styles } from './dispute-form.styles.ts';
import { type FormContext, renderGround, renderRest } from './parts.ts';

const loadLate = async () => (await import('./late.ts')).late;

/**
 * What is typed, chosen and uploaded stays on the device until the dispute is open or 30 days have passed.
 *
 * @tag dispute-form
 * @summary Opens a dispute: ground, what happened, clauses, evidence, outcome wanted, a check of the answers, a receipt with the case number.
 * @status experimental
 * @since 0.1.0
 *
 * @fires {CustomEvent<{ orderId: string; command: CommandInput }>} cm-before-action - Before the dispute is sent. Cancelable.
 * @fires {CustomEvent<{ orderId: string; receipt: Receipt; order: OrderSnapshot }>} cm-action-done - The dispute is open.
 * @fires {CustomEvent<{ orderId: string; order: OrderSnapshot }>} cm-order-changed - The order is shown for the first time, or its version grew.
 * @fires {CustomEvent<{ orderId?: string; error: ApiError }>} cm-error - The dispute was not opened, or the order cannot be shown.
 * @fires {CustomEvent<{ orderId: string; what: 'chat' | 'case' }>} cm-open - A person wants to write to the channel, or to see the case. Cancelable.
 * @fires {CustomEvent<{ orderId: string; href: string }>} cm-reorder - A client orders again where the time to dispute has ended. Cancelable; otherwise the link is followed.
 * @csspart base - The card.
 * @csspart banner - What is wrong: offline, overtaken, failed, answers missing.
 * @csspart deadline - The end of the window.
 * @csspart field - A field.
 * @csspart explanation - Why a choice is no ground.
 * @csspart review - The check of the answers.
 * @csspart receipt - The receipt, and what stands where no form can.
 * @csspart primary-action - The filled button.
 * @csspart action - All other buttons.
 */
export class DisputeForm extends LitElement {
  static override styles = [base, deadline, fields, splitBar, empty, styles];

  /** The order to dispute. */
  @property({ attribute: 'order-id' }) orderId = '';

  @state() private _isChecking = false;
  @state() private _hasTried = false;
  @state() private _nowhere: Place | null = null;
  @state() private _discarded: Complaint | null = null;

  #order = new OrderController(this);
  #i18n = new I18nController<typeof disputeForm & typeof grounds>(this, { disputeForm, grounds, amounts });
  #draft = new DraftController<Complaint>(this, 'dispute', emptyComplaint);
  #block = new DeadlineBlock(this, this.#i18n);
  #picker = new EvidencePicker(this, this.#i18n);
  #outcome: Outcome | null = null;
  #focusNext = '';
  #late = new LatePart(this, loadLate);
  /** What the server found wrong, until it is changed. */
  #refused: Problems = {};

  constructor() {
    super();
    keepFocus(this);
    this.addEventListener('cm-action-done', () => (this.#focusNext = '#title'));
  }

  /** Whose eyes these are; null until the order is known. */
  get actor(): Actor | null {
    return this.#order.actor;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('orderId')) this._isChecking = this._hasTried = false;
    const { outcome } = this.#order.view;
    const mine = outcome?.command.type === 'dispute' ? outcome : null;
    if (mine === this.#outcome) return;
    this.#outcome = mine;
    if (mine?.kind === 'conflict' && this._isChecking) this.#focusNext = '#title';
    if (mine?.kind !== 'failed' || mine.error.code === 'invalid') this._isChecking = false;
    this.#refused =
      mine?.kind === 'failed'
        ? refusedIn(this.#i18n, this.#draft.value, mine.error.fields, {
            picker: this.#picker,
            order: this.#order.order,
          })
        : {};
    if (Object.keys(this.#refused).length > 0) this.#focusNext = '#problems';
  }

  protected override updated(): void {
    const { value } = this.#late;
    if (!this.#focusNext) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    // What it is to go to may be about to come.
    if (!target && !value) return;
    this.#focusNext = '';
    target?.focus();
  }

  override render(): TemplateResult {
    const { view } = this.#order;
    const i18n = this.#i18n;
    if (!i18n.isReady) return renderLoading(i18n);
    if (!view.order)
      return view.phase === 'failed' ? renderFailed(i18n, view, this.#retry) : renderLoading(i18n);
    return html`
      <article class="card" part="base" aria-labelledby="title">
        ${renderStanding(i18n, view, this.#retry)} ${this.#renderContent(view.order)}
      </article>
    `;
  }

  #renderContent(order: OrderSnapshot): TemplateResult {
    const action = this.actor === 'client' ? this.#order.available('dispute') : undefined;
    if (action?.open) return this.#renderForm(order, action);
    const end = {
      i18n: this.#i18n,
      order,
      outcome: this.#outcome,
      typed: this.#draft.value.text.trim(),
      nowhere: this._nowhere,
      open: this.#handleOpen,
    };
    return this.#late.value?.renderEnd(end, action) ?? renderSoon();
  }

  #renderForm(order: OrderSnapshot, action: AvailableAction): TemplateResult {
    const complaint = this.#draft.value;
    const found = this._hasTried ? problemsOf(this.#i18n, complaint, order, action, this.#picker) : {};
    const problems = { ...found, ...this.#refused };
    const c: FormContext = {
      i18n: this.#i18n,
      order,
      action,
      complaint,
      problems,
      picker: this.#picker,
      change: this.#handleChange,
    };
    const { acting, connection } = this.#order.view;
    return html`
      ${renderOutcome(c, this.#outcome, this.#retry)} ${renderHead(c, this.#draft.savedAt)}
      ${
        this._isChecking
          ? html`<div class="body body-flush">${this.#renderDue(c)}</div>
              ${
                this.#late.value?.renderReview(c, {
                  isBusy: acting?.type === 'dispute',
                  waits: acting !== null || connection === 'offline',
                  isOffline: connection === 'offline',
                  back: this.#handleBack,
                  send: () => void this.#order.act(commandOf(complaint, order, action)),
                }) ?? renderSoon()
              }`
          : this.#renderParts(c)
      }
    `;
  }

  #renderParts(c: FormContext): TemplateResult {
    return html`
      <form novalidate @submit=${this.#handleCheck}>
        <div class="body body-flush">
          ${renderProblems(c, (field) => this.#focus(focusOf[field]))} ${this.#renderDue(c)} ${renderLead(c)}
          ${renderGround(c)}
        </div>
        ${renderRest(c)}
        <div class="bar">
          ${renderBar(c, {
            nowhere: this._nowhere,
            isDiscarded: this._discarded !== null,
            write: () => this.#handleOpen('chat'),
            anyway: this.#handleAnyway,
            discard: this.#handleDiscard,
            undo: this.#handleUndo,
          })}
        </div>
      </form>
    `;
  }

  #renderDue({ order, action }: FormContext): TemplateResult | typeof nothing {
    const window = order.deadlines.find(({ dueAt }) => dueAt === action.until);
    return window ? this.#block.render(order, window, this.#order.view) : nothing;
  }

  #focus(selector: string): void {
    this.#focusNext = selector;
    this.requestUpdate();
  }

  #retry = (): void => this.#order.retry();

  #handleChange = (part: Partial<Complaint>): void => {
    for (const field of Object.keys(part)) delete this.#refused[field as Field];
    this.#draft.change(part);
  };

  #handleOpen = (what: Place): void => {
    this._nowhere = requestOpen(this, { orderId: this.orderId, what }) ? null : what;
  };

  #handleCheck = (event: SubmitEvent): void => {
    event.preventDefault();
    const { order } = this.#order;
    const action = this.#order.available('dispute');
    if (!order || !action) return;
    this._hasTried = true;
    const found = problemsOf(this.#i18n, this.#draft.value, order, action, this.#picker);
    const isReady = Object.keys(found).length === 0;
    this._isChecking = isReady;
    if (isReady) this._hasTried = false;
    this.#focus(isReady ? '.review h4' : '#problems');
  };

  #handleBack = (to?: Field): void => {
    this._isChecking = false;
    this.#focus(to ? focusOf[to] : '#check');
  };

  #handleAnyway = (): void => {
    this.#draft.change({ anyway: true });
    this.#focus('#text');
  };

  #handleDiscard = (): void => {
    this._discarded = this.#draft.value;
    this._hasTried = false;
    this.#draft.clear();
    this.#focus('[name=ground]');
  };

  #handleUndo = (): void => {
    if (this._discarded) this.#draft.change(this._discarded);
    this._discarded = null;
    this.#focus('#check');
  };
}
