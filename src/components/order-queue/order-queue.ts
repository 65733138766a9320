/** Every order of a viewer, what is due next first; ten thousand of them as calmly as three. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Actor } from '../../contract/actions.ts';
import { limits } from '../../contract/limits.ts';
import type { OrderStatus } from '../../contract/order.ts';
import type { QueueView } from '../../contract/queue.ts';
import { announce, type QueueState } from '../../controllers/events.ts';
import { QueueController } from '../../controllers/queue-controller.ts';
import type { QueueRow, QueueView as Queue } from '../../controllers/queue-view.ts';
import { queue } from '../../i18n/en/queue.ts';
import { I18nController } from '../../i18n/i18n-controller.ts';
import { base } from '../shared/base.styles.ts';
import { fields } from '../shared/fields.styles.ts';
import { keepFocus } from '../shared/focus-keeper.ts';
import { requestOpen } from '../shared/open.ts';
import { GridController } from './grid-controller.ts';
import { isNarrowed, renderHead, renderTools } from './head.ts';
import type { Late } from './late.ts';
import { seg } from '../shared/seg.styles.ts';
import { styles } from './order-queue.styles.ts';

/** So many bones stand for a list of unknown length. */
const bones = 7;
/** How long somebody must pause before it is searched. */
const pauseMs = 300;

/**
 * The server sorts and searches. Rows that somebody looks at change in place and never move; new orders are announced and
 * come when they are asked for. Only the rows in view are rendered.
 *
 * @tag order-queue
 * @summary All orders of the viewer in three lists (needs you, waiting, done), with search, filters and the next step of each.
 * @status experimental
 * @since 0.1.0
 *
 * @fires {CustomEvent<{ orderId: string; what: 'order' }>} cm-open - A person opens an order. Cancelable; otherwise the provider moves the focus to its element, and with `order-href` the link is followed.
 * @fires {CustomEvent<QueueState>} cm-queue-changed - A person chose another list, search or filter.
 * @fires {CustomEvent<QueueCounts>} cm-counts - How many orders need the viewer, wait, are done, have unread messages: first, and when they differ.
 * @fires {CustomEvent<{ orderId: string; command: CommandInput }>} cm-before-action - Before each of several orders is accepted. Cancelable.
 * @fires {CustomEvent<{ orderId: string; receipt: Receipt; order: OrderSnapshot }>} cm-action-done - Each of several orders was accepted.
 * @fires {CustomEvent<{ orderId?: string; error: ApiError }>} cm-error - The orders cannot be shown, or one of several was not accepted.
 * @csspart base - The card.
 * @csspart banner - What is wrong.
 * @csspart tools - Lists, search and filters.
 * @csspart selection - In their place: how many are chosen, and the button that accepts them.
 * @csspart primary-action - That button.
 * @csspart results - What became of the orders that were accepted together.
 * @csspart line - How many orders match, or what is new.
 * @csspart views - The choice of the list.
 * @csspart grid - The table or the cards.
 * @csspart row - One order.
 * @csspart link - The order's number, which opens it.
 * @cssprop [--cm-order-queue-height=40rem] - The tallest the list gets before it scrolls.
 * @cssprop [--cm-order-queue-row=4rem] - Height of a row in the table.
 * @cssprop [--cm-order-queue-card] - Height of a card in a narrow place; taller, the narrower it is (8.5rem to 14.5rem).
 */
export class OrderQueue extends LitElement implements QueueState {
  static override styles = [base, fields, seg, styles];

  /** Which list; empty for all orders. */
  @property({ reflect: true }) view: QueueView | '' = 'needsYou';

  /** Part of an order's number or of a party's name. */
  @property({ reflect: true }) search = '';

  /** Only orders of this status. */
  @property({ reflect: true }) status: OrderStatus | '' = '';

  /** Only orders with unread messages. */
  @property({ type: Boolean, reflect: true }) unread = false;

  /** Id of the order that the page shows beside the list. */
  @property({ reflect: true }) selected = '';

  /** Address of an order's own page, with `{id}` in the place of its id; without it rows are buttons. */
  @property({ attribute: 'order-href' }) orderHref = '';

  @state() private _typed = '';
  @state() private _isNowhere = false;
  /** What the first rows do not need. */
  @state() private _late: Late | undefined;

  #queue = new QueueController(this, this);
  #i18n = new I18nController<typeof queue>(this, { queue });
  #grid = new GridController(this, this.#i18n, {
    want: (first, last) => this.#queue.tell((follow) => follow.want(first, last)),
    open: (row, event, link) => this.#open(row, event, link),
    pick: (row) => this._late?.accept.toggle(row),
    key: (event) => this._late?.key(event),
    tick: () => this._late?.tick(),
  });
  #isCalled = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** The question whose answer is shown. */
  #shown = '';

  constructor() {
    super();
    keepFocus(this);
  }

  /** Whose eyes these are; null until the orders are known. */
  get actor(): Actor | null {
    return this.#queue.view.viewer?.actor ?? null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
    this._late?.leave();
  }

  /** Goes to the row that had the focus last; nowhere while there is none. */
  override focus(): void {
    this.#grid.resume();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('search') && this._typed.trim() !== this.search.trim()) this._typed = this.search;
    if (this.#shown === this.#queue.query) return;
    this.#shown = this.#queue.query;
    this._isNowhere = false;
    this._late?.accept.picked.clear();
    this.#grid.reset();
  }

  protected override updated(): void {
    if (this.#i18n.isReady) void this.#callLate();
    this._late?.updated();
  }

  override render(): TemplateResult {
    const view = this.#queue.view;
    const { phase, length } = view;
    const late = this._late;
    late?.accept.follow();
    const isOff = late?.accept.isOn === true;
    const scene = { queue: view, state: this, choose: this.#choose };
    const tools = { ...scene, i18n: this.#i18n, late, typed: this._typed, isOff, type: this.#type };
    const isEmpty = phase === 'open' && length === 0;
    return html`
      <article
        class="card"
        part="base"
        aria-labelledby="title"
        aria-busy=${phase === 'loading' ? 'true' : nothing}
      >
        ${late?.renderTop(scene)} ${renderHead(tools)}
        ${
          phase === 'failed'
            ? nothing
            : html`<div class="tools">${renderTools(tools)} ${isOff ? late.accept.renderBar() : nothing}</div>
                ${late?.accept.renderResults()} ${late?.renderLine(scene) ?? html`<div class="line"></div>`}
                ${isEmpty ? late?.renderNone(scene) : this.#renderRows(view)}`
        }
        <div role="status">${late?.renderFoot(scene, this._isNowhere)}</div>
        <p class="vh" id="say" role="status"></p>
      </article>
    `;
  }

  #renderRows({ phase, rows, length, viewer, counts }: Queue): TemplateResult {
    const isOpen = phase === 'open';
    const known = this.view === '' || isNarrowed(this) ? undefined : counts?.[this.view];
    // Beside them stand checkboxes only where one of them can be accepted.
    const mayPick = this.view === 'needsYou' && rows.some(({ actions }) => actions.includes('accept'));
    const { accept } = this._late ?? {};
    return this.#grid.render({
      rows: isOpen ? rows : [],
      length: isOpen ? length : Math.max(1, known ?? bones),
      actor: viewer?.actor ?? 'channel',
      picked: mayPick ? (accept?.picked ?? new Set()) : null,
      selected: this.selected,
      href: this.orderHref,
      isOwn: this.view === 'needsYou',
      isSorted: this.view === 'needsYou' || this.view === 'waiting',
      noteOf: (id) => accept?.noteOf(id),
    });
  }

  async #callLate(): Promise<void> {
    if (this.#isCalled) return;
    this.#isCalled = true;
    try {
      const { makeLate } = await import('./late.ts');
      this._late = await makeLate(this, this.#i18n, this.#queue, this.#grid);
    } catch {
      // The next update asks again.
      this.#isCalled = false;
    }
  }

  #choose = (part: Partial<QueueState>): void => {
    clearTimeout(this.#pause);
    Object.assign(this, part);
    const { view, search, status, unread } = this;
    announce(this, 'cm-queue-changed', { view, search, status, unread });
    if (part.search === '') this.renderRoot.querySelector<HTMLElement>('#search')?.focus();
  };

  /** Typing is searched after a pause; what is too long stays there with its figures. */
  #type = (text: string, isNow = false): void => {
    clearTimeout(this.#pause);
    this._typed = text;
    const search = text.trim();
    if (search.length > limits.search.max || search === this.search) return;
    const run = () => this.#choose({ search });
    if (isNow) run();
    else this.#pause = setTimeout(run, pauseMs);
  };

  /** A plain click asks the page first; only when nobody leads there, a link is followed. */
  #open({ id }: QueueRow, event: MouseEvent, link: HTMLElement): void {
    const isPlain =
      event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!isPlain) return;
    const isLed = requestOpen(this, { orderId: id, what: 'order' });
    if (isLed) event.preventDefault();
    this._isNowhere = !isLed && !link.hasAttribute('href');
  }
}
