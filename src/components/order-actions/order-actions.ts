import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Actor } from '../../contract/actions.ts';
import { ApiError } from '../../contract/api-error.ts';
import type { CommandInput } from '../../contract/commands.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import type { CalendarDate } from '../../contract/primitives.ts';
import { OrderController } from '../../controllers/order-controller.ts';
import type { OrderView } from '../../controllers/order-view.ts';
import { actions } from '../../i18n/en/actions.ts';
import { I18nController } from '../../i18n/i18n-controller.ts';
import { base, deadline } from '../shared/base.styles.ts';
import { DeadlineBlock } from '../shared/deadline-block.ts';
import { fields } from '../shared/fields.styles.ts';
import { type Place, requestOpen } from '../shared/open.ts';
import { renderFailed, renderLoading, renderOffline } from '../shared/states.ts';
import { renderBar } from './bar.ts';
import { renderBody, renderHead } from './body.ts';
import { isOwn } from './buttons.ts';
import { styles } from './order-actions.styles.ts';
import { type Overtaken, renderDone, renderFailure, renderOvertaken } from './outcome.ts';
import { reviewed, ReviewStep } from './review-step.ts';

/** How long an action that can be taken back offers to. */
const undoMs = 10_000;

/**
 * Shows what the server offers this person to do, and nothing else. One click sends what can be mended; what moves
 * money or ends the order is reviewed in place first.
 *
 * @tag order-actions
 * @summary One order's next step: whose move it is, by when, what it means in money, and the buttons.
 * @status stable
 * @since 0.1.0
 *
 * @fires {CustomEvent<{ orderId: string; command: CommandInput }>} cm-before-action - Before an action is sent. Cancelable.
 * @fires {CustomEvent<{ orderId: string; receipt: Receipt; order: OrderSnapshot }>} cm-action-done - An action was stored.
 * @fires {CustomEvent<{ orderId: string; order: OrderSnapshot }>} cm-order-changed - The order is shown, or its version grew.
 * @fires {CustomEvent<{ orderId?: string; error: ApiError }>} cm-error - An action failed, or the order cannot be shown.
 * @fires {CustomEvent<{ orderId: string; what: 'dispute' | 'case' | 'creatives' | 'chat' }>} cm-open - A person wants another place of the order. Cancelable; otherwise the provider moves the focus to its element.
 * @fires {CustomEvent<{ orderId: string; href: string }>} cm-reorder - A client orders again. Cancelable; otherwise the link is followed.
 *
 * @csspart base - The card.
 * @csspart banner - Offline, conflict or error, over the card's head.
 * @csspart title - Whose move it is.
 * @csspart status - The status pill.
 * @csspart deadline - The deadline block.
 * @csspart bar - The row of buttons.
 * @csspart primary-action - The one filled button.
 * @csspart action - Every other button.
 * @csspart more - The button that opens the menu.
 * @csspart menu - The menu of rare actions.
 * @csspart review - The review step.
 * @csspart field - A field of the review step.
 * @csspart receipt - The receipt of the last action.
 * @cssprop [--cm-order-actions-pad=20px] - Space at the card's sides.
 */
export class OrderActions extends LitElement {
  static override styles = [...base, deadline, fields, styles];

  /** The order to act on. */
  @property({ attribute: 'order-id' }) orderId = '';

  @state() private _isMenuOpen = false;
  @state() private _overtaken: Overtaken | null = null;
  @state() private _nowhere: Place | null = null;
  @state() private _unloaded: string | null = null;
  @state() private _undo: CalendarDate | null = null;
  @state() private _isCopied = false;

  #order = new OrderController(this);
  #i18n = new I18nController(this, { name: 'actions', en: actions });
  #block = new DeadlineBlock(this, this.#i18n);
  #review = new ReviewStep(this, this.#i18n, (action, payload) => this.#send(action, payload));
  #outcome: OrderView['outcome'] = null;
  #isAsking = false;
  #focusNext = '';
  #undoTimer: ReturnType<typeof setTimeout> | undefined;

  /** Whose eyes these are; null until the order is known. */
  get actor(): Actor | null {
    return this.#order.actor;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#undoTimer);
    this._undo = null;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('orderId')) this.#startOver();
    const { order, outcome, acting } = this.#order.view;
    if (outcome !== this.#outcome) this.#takeIn(outcome);
    const { type } = this.#review;
    if (order && type && !acting && !this.#find(order, type)) this.#beOvertaken(order, type);
  }

  override updated(): void {
    if (!this.#focusNext) return;
    this.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = '';
  }

  override render(): TemplateResult {
    const { view } = this.#order;
    if (view.order) return this.#renderOrder(view.order, view);
    return view.phase === 'failed' ? renderFailed(this.#i18n, view, this.#retry) : renderLoading(this.#i18n);
  }

  #renderOrder(order: OrderSnapshot, view: OrderView): TemplateResult {
    const action = this.#find(order, this.#review.type);
    return html`
      <article class="card" part="base" aria-labelledby="title" aria-busy=${view.acting !== null}>
        ${view.connection === 'offline' ? renderOffline(this.#i18n, view.asOf) : nothing}
        ${this.#renderBanner(order, view)} ${renderHead(this.#i18n, order)} ${this.#renderDone(order)}
        ${action ? this.#renderReview(order, view, action) : this.#renderRest(order, view)}
      </article>
    `;
  }

  #renderBanner(order: OrderSnapshot, view: OrderView): TemplateResult | typeof nothing {
    const i18n = this.#i18n;
    if (this._unloaded) {
      const type = this._unloaded;
      const error = new ApiError('network', 'a part of the library could not be loaded');
      return renderFailure(i18n, order, { type, error }, () => this.#openReview(type));
    }
    if (this._overtaken) return renderOvertaken(i18n, order, this._overtaken);
    if (this.#outcome?.kind === 'failed') {
      const { command, error } = this.#outcome;
      return renderFailure(i18n, order, { type: command.type, error }, this.#retry);
    }
    return view.error ? renderFailure(i18n, order, { type: '', error: view.error }, this.#retry) : nothing;
  }

  #renderDone(order: OrderSnapshot): TemplateResult | typeof nothing {
    if (this.#outcome?.kind !== 'done') return nothing;
    const undo = this._undo && this.#find(order, 'setEstimate') ? this.#handleUndo : undefined;
    return renderDone(this.#i18n, order, this.#outcome, undo);
  }

  #renderReview(order: OrderSnapshot, view: OrderView, action: AvailableAction): TemplateResult {
    return this.#review.render(order, action, {
      waits: this.#waits(view),
      busy: view.acting?.type === action.type ? this.#doing(action.type) : undefined,
      why: view.connection === 'offline' ? 'offline' : undefined,
    });
  }

  #renderRest(order: OrderSnapshot, view: OrderView): TemplateResult {
    return html`
      ${renderBody(this.#i18n, order, {
        block: (due) => this.#block.render(order, due, view),
        kept: this._overtaken?.kept ?? '',
      })}
      ${renderBar(this.#i18n, order, {
        orderId: this.orderId,
        host: this,
        waits: this.#waits(view),
        isOffline: view.connection === 'offline',
        busy: (type) => (view.acting?.type === type ? this.#doing(type) : undefined),
        isMenuOpen: this._isMenuOpen,
        nowhere: this._nowhere,
        copy: this._overtaken?.kept ? this.#handleCopy : undefined,
        isCopied: this._isCopied,
        press: this.#handlePress,
        lead: this.#handleLead,
        toggleMenu: this.#handleMenu,
      })}
    `;
  }

  #waits(view: OrderView): boolean {
    return view.acting !== null || view.connection === 'offline';
  }

  #doing(type: string): string {
    return this.#i18n.maybe([`doing.${type}`, 'doing']) ?? '';
  }

  #find(order: OrderSnapshot, wanted: string): AvailableAction | undefined {
    return order.actions.find(({ type, open }) => type === wanted && open);
  }

  /** A new outcome: its banner or receipt is shown, the review step ends unless it can be tried again. */
  #takeIn(outcome: OrderView['outcome']): void {
    this.#outcome = outcome && isOwn(outcome.command.type) ? outcome : null;
    if (this.#outcome === null) return;
    const { kind, command } = this.#outcome;
    if (kind === 'failed') this.#review.explain(this.#outcome.error.fields);
    else this.#review.close();
    if (kind === 'conflict') {
      const kept = this.#review.typed(command.type);
      this._overtaken = { type: command.type, story: this.#outcome.story, kept };
    }
    if (kind === 'done' && command.type === 'setEstimate' && this._undo)
      this.#undoTimer = setTimeout(() => (this._undo = null), undoMs);
    if (this.#isAsking && kind !== 'failed') this.#focusNext = kind === 'done' ? '.receipt h4' : '#title';
    this.#isAsking = false;
  }

  /** What was being weighed is not open any more: somebody else was first. */
  #beOvertaken(order: OrderSnapshot, type: string): void {
    const story = order.timeline.entries.at(-1) ?? null;
    this._overtaken = { type, story, kept: this.#review.typed(type) };
    if (this.matches(':focus-within')) this.#focusNext = '#title';
    this.#review.close();
  }

  #startOver(): void {
    this.#review.close();
    this._isMenuOpen = false;
    this._overtaken = this._nowhere = this._unloaded = this._undo = null;
  }

  #send(action: AvailableAction, payload: object): void {
    const { order } = this.#order;
    clearTimeout(this.#undoTimer);
    this._undo = action.type === 'setEstimate' ? (order?.estimate?.date ?? null) : null;
    this._overtaken = this._nowhere = null;
    this._isCopied = false;
    this.#isAsking = true;
    const command = { type: action.type, on: action.on, payload } as CommandInput;
    if (!this.#order.act(command)) this.#isAsking = this.#order.view.outcome?.command === command;
  }

  async #openReview(type: string): Promise<void> {
    this._unloaded = this._overtaken = this._nowhere = null;
    try {
      await this.#review.open(type);
    } catch {
      this._unloaded = type;
    }
  }

  #retry = (): void => {
    this.#isAsking = true;
    this.#order.retry();
  };

  #handlePress = (action: AvailableAction, button: HTMLElement): void => {
    this._isMenuOpen = false;
    if (action.type === 'dispute') this.#handleLead('dispute');
    else if (reviewed.has(action.type)) void this.#openReview(action.type);
    else {
      button.style.setProperty('min-inline-size', `${button.offsetWidth}px`);
      this.#send(action, {});
    }
  };

  #handleLead = (what: Place): void => {
    this._nowhere = requestOpen(this, { orderId: this.orderId, what }) ? null : what;
  };

  #handleMenu = (isOpen: boolean, isBack = true): void => {
    this._isMenuOpen = isOpen;
    if (isOpen) this.#focusNext = '.menu button';
    else if (isBack) this.#focusNext = '#more';
  };

  #handleUndo = (): void => {
    const action = this.#order.order && this.#find(this.#order.order, 'setEstimate');
    if (action && this._undo) this.#send(action, { date: this._undo });
  };

  #handleCopy = async (): Promise<void> => {
    const kept = this.renderRoot.querySelector('.said');
    try {
      await navigator.clipboard.writeText(kept?.textContent?.trim() ?? '');
      this._isCopied = true;
    } catch {
      // Without permission the text is at least selected, ready to be copied by hand.
      if (kept) getSelection()?.selectAllChildren(kept);
    }
  };
}
