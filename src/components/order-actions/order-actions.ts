import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Actor } from '../../contract/actions.ts';
import type { CommandInput } from '../../contract/commands.ts';
import type { AvailableAction, OrderSnapshot, TimelineEntry } from '../../contract/order.ts';
import { OrderController } from '../../controllers/order-controller.ts';
import type { Outcome, OrderView } from '../../controllers/order-view.ts';
import { CoreI18n } from '../../i18n/core-i18n.ts';
import { actions } from '../../i18n/en/actions.ts';
import { card } from '../shared/card.styles.ts';
import { CoreDeadlineBlock } from '../shared/core-deadline-block.ts';
import { deadline } from '../shared/deadline.styles.ts';
import { type Place, requestOpen } from '../shared/open.ts';
import { tokens } from '../shared/tokens.styles.ts';
import { renderLoading } from '../shared/core-states.ts';
import { complete } from '../shared/complete.ts';
import { renderDone } from '../shared/done.ts';
import { type LoadReviews, type Reviews, ReviewStep } from '../shared/review-step.ts';
import { buttonsOf, isOwn, isReviewed } from './buttons.ts';
import { renderBar, renderBody, renderHead } from './card.ts';
import { decline } from './decline.ts';
import type { CardParts, Late, Overtaken } from './parts.ts';

interface Ui {
  isMenuOpen?: boolean;
  overtaken?: Overtaken;
  /** A place that this page does not show. */
  nowhere?: Place;
  /** A review step that could not be loaded. */
  unloaded?: string;
}

let late: Late | undefined;

/** In the first load; all others come when they are opened. */
const reviews: Reviews = { decline, complete };
const loadReviews: LoadReviews = (...asked) => import('./forms.ts').then(({ load }) => load(...asked));

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
 * @fires {CustomEvent<{ orderId: string; messages: number; unread: number }>} cm-counts - The order's messages, when their number changed.
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
  // The look of what comes after a click is adopted with the late part.
  static override styles = [tokens, card, deadline];

  // Without decorators: their code would be a hundredth of the first load.
  static override properties: PropertyDeclarations = {
    orderId: { attribute: 'order-id' },
    _ui: { state: true, attribute: false },
  };

  /** The order to act on. */
  declare orderId: string;

  declare private _ui: Ui;

  #order = new OrderController(this);
  #i18n = new CoreI18n<typeof actions>(this, { actions });
  #block = new CoreDeadlineBlock(this, this.#i18n);
  #review = new ReviewStep(
    this,
    this.#i18n,
    (action, payload) => this.#send(action, payload),
    reviews,
    loadReviews,
  );
  #outcome: Outcome | null = null;
  #isAsking = false;
  #focusNext = '';
  #isLoading = false;

  constructor() {
    super();
    this.orderId = '';
    this._ui = {};
  }

  /** Whose eyes these are; null until the order is known. */
  get actor(): Actor | null {
    return this.#order.actor;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    late?.equip(this, this.#i18n, this.#block);
    if (changed.has('orderId')) {
      this.#review.close();
      this.#clear();
    }
    const { order, outcome, acting } = this.#order.view;
    const isOurs = outcome && (isOwn(outcome.command.type) || late?.isUnplaced(outcome.command.type));
    const own = isOurs ? outcome : null;
    if (own !== this.#outcome) this.#takeIn(own);
    const { type } = this.#review;
    if (order && type && !acting && !this.#find(type))
      this.#beOvertaken(type, order.timeline.entries.at(-1) ?? null);
  }

  override updated(): void {
    if (!late) void this.#loadLate();
    if (this.#focusNext) this.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = '';
  }

  override render(): TemplateResult {
    const { view } = this.#order;
    if (!this.#i18n.isReady) return renderLoading(this.#i18n);
    if (view.order) return this.#renderOrder(view.order, view);
    if (view.phase === 'failed' && late) return late.renderFailed(this.#i18n, view, this.#retry);
    return renderLoading(this.#i18n);
  }

  #renderOrder(order: OrderSnapshot, view: OrderView): TemplateResult {
    const parts = this.#partsOf(order, view);
    const action = this.#find(this.#review.type);
    const outcome = this.#outcome;
    return html`
      <article class="card" part="base" aria-labelledby="title" aria-busy=${view.acting !== null}>
        ${late?.renderTop(parts, { ...this._ui, view, outcome, retry: this.#retry })} ${renderHead(parts)}
        ${outcome?.kind === 'done' ? renderDone(this.#i18n, order, outcome, late?.renderUndo(parts)) : nothing}
        ${
          action
            ? this.#review.render(order, action, { ...parts, busy: parts.busy(action.type) })
            : html`${renderBody(parts, (due) => this.#block.render(order, due, view, late?.offlineIcon))}
              ${renderBar(parts, buttonsOf(order))}
              ${late?.renderNowhere(this.#i18n, order, this._ui.nowhere)}`
        }
      </article>
    `;
  }

  #partsOf(order: OrderSnapshot, { acting, connection }: OrderView): CardParts {
    const isOffline = connection === 'offline';
    return {
      i18n: this.#i18n,
      order,
      late,
      host: this,
      waits: acting !== null || isOffline,
      isOffline,
      busy: (type) => (acting?.type === type ? this.#i18n.maybe([`doing.${type}`, 'doing']) : undefined),
      kept: this._ui.overtaken?.kept ?? '',
      isMenuOpen: this._ui.isMenuOpen ?? false,
      press: this.#handlePress,
      send: this.#send,
      toggleMenu: this.#handleMenu,
      lead: this.#handleLead,
    };
  }

  #find(wanted: string): AvailableAction | undefined {
    return this.#order.order?.actions.find(({ type, open }) => type === wanted && open);
  }

  /** A new outcome: the review step ends unless it can be tried again, and the focus goes to what is new. */
  #takeIn(outcome: Outcome | null): void {
    this.#outcome = outcome;
    if (!outcome) return;
    const { kind, command } = outcome;
    if (kind === 'failed') late?.explain(this.#i18n, this.#review.problems, outcome.error.fields);
    else this.#review.close();
    if (kind === 'conflict') this.#tell(command.type, outcome.story);
    if (this.#isAsking && kind !== 'failed') this.#focusNext = kind === 'done' ? '.receipt h4' : '#title';
    this.#isAsking = false;
  }

  /** What was being weighed is not open any more: somebody else was first. */
  #beOvertaken(type: string, story: TimelineEntry | null): void {
    this.#tell(type, story);
    if (this.matches(':focus-within')) this.#focusNext = '#title';
    this.#review.close();
  }

  #tell(type: string, story: TimelineEntry | null): void {
    this._ui = { overtaken: { type, story, kept: this.#review.typed(type) } };
  }

  #clear(): void {
    this._ui = {};
  }

  readonly #send = ({ type, on }: AvailableAction, payload: object): void => {
    this.#clear();
    late?.remember(this, this.#order.order, type);
    this.#isAsking = true;
    this.#order.act({ type, on, payload } as CommandInput);
  };

  async #openReview(type: string): Promise<void> {
    this.#clear();
    await this.#review.open(type).catch(() => (this._ui = { unloaded: type }));
  }

  /** Once the page is at rest: what the main way does not need; again in a while when it cannot be had. */
  async #loadLate(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
    late ??= await import('./late.ts')
      .then(({ arrive }) => arrive(this.#i18n))
      .catch(() => new Promise<undefined>((resolve) => setTimeout(resolve, 3000)));
    this.#isLoading = false;
    if (this.isConnected) this.requestUpdate();
  }

  readonly #retry = (): void => {
    if (this._ui.unloaded) return void this.#openReview(this._ui.unloaded);
    this.#isAsking = true;
    this.#order.retry();
  };

  readonly #handlePress = (action: AvailableAction, button: HTMLElement): void => {
    const { type } = action;
    if (type === 'dispute') return this.#handleLead('dispute');
    if (isReviewed(action)) return void this.#openReview(type);
    // The button keeps its width while it works.
    button.style.setProperty('min-inline-size', `${button.offsetWidth}px`);
    this.#send(action, {});
  };

  readonly #handleLead = (what: Place): void => {
    this._ui = requestOpen(this, { orderId: this.orderId, what }) ? {} : { nowhere: what };
  };

  readonly #handleMenu = (isOpen: boolean, isBack = true): void => {
    this._ui = { ...this._ui, isMenuOpen: isOpen };
    if (isOpen || isBack) this.#focusNext = isOpen ? '.menu button' : '#more';
  };
}
