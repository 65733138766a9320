/** A mediator's desk: the cases by what is due first, the whole record of the one that is open, and its decision. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Actor } from '../../contract/actions.ts';
import type { CommandInput } from '../../contract/commands.ts';
import { CaseOrder } from '../../controllers/case-order.ts';
import { announce } from '../../controllers/events.ts';
import { QueueController } from '../../controllers/queue-controller.ts';
import type { QueueRow } from '../../controllers/queue-view.ts';
import { mediatorDesk } from '../../i18n/en/mediator-desk.ts';
import { I18nController } from '../../i18n/i18n-controller.ts';
import { base, deadline } from '../shared/base.styles.ts';
import { empty, renderEmpty } from '../shared/empty.ts';
import { keepFocus } from '../shared/focus-keeper.ts';
import { Grace } from '../shared/queue-grace.ts';
import { renderLoading } from '../shared/states.ts';
import { renderCases } from './cases.ts';
import { type Kit } from './kit.ts';
import { styles } from './mediator-desk.styles.ts';
import type { OpenCase } from './open-case.ts';
import { renderChoose, renderOpening, renderShut, renderStanding, renderUnloaded } from './standing.ts';

/** So many cases are shown at first, and come with each further press. */
const atOnce = 20;
const openCases = { view: '', search: '', status: 'disputed', unread: false } as const;

/** A claim or return that was asked for in the list: sent as soon as its case is open. */
interface Asked {
  orderId: string;
  command: CommandInput;
}

/**
 * For mediators only. Cases stand in the order in which they are due; whoever is a party of an order never sees it here.
 * Only the mediator who has claimed a case asks the parties and decides; the others can read.
 *
 * @tag mediator-desk
 * @summary Cases by due date, the whole record of one on one screen, private notes, questions to the parties, and a reasoned decision.
 * @status experimental
 * @since 0.1.0
 *
 * @fires {CustomEvent<{ orderId: string | null }>} cm-order-selected - A mediator opened another case.
 * @fires {CustomEvent<{ orderId: string; command: CommandInput }>} cm-before-action - Before a case is claimed or returned, a party is asked or a decision is stored. Cancelable.
 * @fires {CustomEvent<{ orderId: string; receipt: Receipt; order: OrderSnapshot }>} cm-action-done - It was stored.
 * @fires {CustomEvent<{ orderId: string; order: OrderSnapshot }>} cm-order-changed - The case is shown for the first time, or its order's version grew.
 * @fires {CustomEvent<QueueCounts>} cm-counts - How many orders need the viewer, wait, are done: first, and when they differ.
 * @fires {CustomEvent<{ orderId?: string; error: ApiError }>} cm-error - The cases or one of them cannot be shown, or an action failed.
 * @csspart base - The card.
 * @csspart banner - What is wrong: offline, no longer followed, overtaken, failed.
 * @csspart cases - The list of cases.
 * @csspart case - One case in the list.
 * @csspart record - The record of the open case.
 * @csspart parts - The choice of the part of the record that is shown.
 * @csspart decision - The decision while it is built, what stands in its place, and the decision once it is stored.
 * @csspart steps - The steps of the dispute.
 * @csspart sides - What both sides say.
 * @csspart claims - Claims with answers and findings.
 * @csspart evidence - The list of evidence.
 * @csspart evidence-view - A piece of evidence that was opened.
 * @csspart offer - An open offer.
 * @csspart questions - The questions to the parties, with their answers.
 * @csspart silence - Every date that runs, and what its passing does.
 * @csspart deadline - What is due next in the open case.
 * @csspart receipt - The receipt of the last action.
 * @csspart field - A field.
 * @csspart review - What each side will read, before the decision is stored.
 * @csspart primary-action - The filled button.
 * @csspart action - All other buttons.
 * @cssprop [--cm-mediator-desk-queue=16rem] - Width of the list of cases, where it stands beside the case.
 * @cssprop [--cm-mediator-desk-decision=23rem] - Width of the decision, where it stands beside the record.
 */
export class MediatorDesk extends LitElement {
  static override styles = [base, deadline, empty, styles];

  /** The order whose case is open; empty while none is. */
  @property({ attribute: 'order-id', reflect: true }) orderId = '';

  @state() private _shown = atOnce;
  @state() private _isListOpen = false;
  /** What shows an open case. */
  @state() private _case: OpenCase | undefined;
  @state() private _isMissing = false;

  #order = new CaseOrder(this);
  #queue = new QueueController(this, openCases);
  #i18n = new I18nController<typeof mediatorDesk>(this, { mediatorDesk });
  #grace = new Grace(this, this.#queue);
  #kit: Kit = {
    host: this,
    i18n: this.#i18n,
    order: this.#order,
    queue: this.#queue,
    choose: (orderId) => this.#choose(orderId),
    focus: (selector) => {
      this.#focusNext = selector;
      this.requestUpdate();
    },
  };
  #asked: Asked | null = null;
  #isCalled = false;
  /** Where the focus goes as soon as it is there. */
  #focusNext = '';

  constructor() {
    super();
    keepFocus(this);
    // The list shows at once what the server has just confirmed.
    this.addEventListener('cm-action-done', ({ detail }) =>
      this.#queue.tell((follow) => follow.put(detail.order)),
    );
  }

  /** Whose eyes these are; null until the cases are known. */
  get actor(): Actor | null {
    return this.#queue.view.viewer?.actor ?? this.#order.actor;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#grace.leave();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('orderId')) {
      this._isListOpen = this.orderId === '';
      if (this.#asked?.orderId !== this.orderId) this.#asked = null;
    }
    if (this.#order.view.phase === 'failed') this.#asked = null;
    this._case?.willUpdate();
  }

  protected override updated(): void {
    if (!this.orderId) this.#grace.updated();
    if (this.#order.order) {
      void this.#bring();
      if (this._case && this.#asked) queueMicrotask(() => this.#sendAsked());
    }
    const target = this.#focusNext ? this.renderRoot.querySelector<HTMLElement>(this.#focusNext) : null;
    if (!target) return;
    this.#focusNext = '';
    target.focus();
  }

  override render(): TemplateResult {
    const i18n = this.#i18n;
    const { view } = this.#order;
    if (!i18n.isReady) return renderLoading(i18n);
    if (this.actor !== null && this.actor !== 'mediator')
      return html`<article class="card" part="base">
        ${renderEmpty('scale', i18n.t('cases.only.title'), i18n.t('cases.only.text'))}
      </article>`;
    const opened = view.order && this._case ? this._case : undefined;
    return html`
      <article class="card" part="base" aria-labelledby="title" aria-busy=${view.acting ? 'true' : nothing}>
        ${renderStanding(this.#kit, this.#retry)}
        ${opened?.renderHead() ?? html`<h3 id="title" class="vh">${i18n.t('cases.title')}</h3>`}
        <div class="desk">
          ${renderCases({
            i18n,
            queue: this.#queue.view,
            selected: this.orderId,
            shown: this._shown,
            isOpen: this._isListOpen,
            waits: this.#waits,
            acting: this.#acting,
            toggle: () => (this._isListOpen = !this._isListOpen),
            choose: this.#kit.choose,
            act: this.#handleAct,
            more: this.#handleMore,
            arrange: this.#handleArrange,
            retry: () => this.#queue.retry(),
          })}
          ${opened ? opened.render() : this.#renderWaiting()}
        </div>
      </article>
    `;
  }

  /** Where no case is open, or not yet. */
  #renderWaiting(): TemplateResult | typeof nothing {
    if (!this.orderId) return renderChoose(this.#kit);
    if (this.#order.view.phase === 'failed') return renderShut(this.#kit);
    return this._isMissing ? renderUnloaded(this.#kit, () => void this.#bring()) : renderOpening(this.#i18n);
  }

  get #waits(): boolean {
    const { acting, connection } = this.#order.view;
    return acting !== null || this.#asked !== null || (this.orderId !== '' && connection === 'offline');
  }

  get #acting(): { orderId: string; type: string } | null {
    if (this.#asked) return { orderId: this.#asked.orderId, type: this.#asked.command.type };
    const { acting } = this.#order.view;
    return acting && { orderId: this.orderId, type: acting.type };
  }

  #choose(orderId: string): void {
    this.#focusNext = '#title:not(.vh)';
    this._isListOpen = false;
    this.requestUpdate();
    if (orderId === this.orderId) return;
    this.orderId = orderId;
    announce(this, 'cm-order-selected', { orderId });
  }

  /** Whoever claims a case wants to read it: it opens, and is claimed as its row showed it. */
  #handleAct = ({ id, status, case: found }: QueueRow, type: 'claimCase' | 'returnCase'): void => {
    if (!found) return;
    const on = { status, dispute: found.dispute, ...(type === 'claimCase' && { holder: null }) };
    this.#asked = { orderId: id, command: { type, on, payload: {} } };
    this.#choose(id);
  };

  #sendAsked(): void {
    const { view } = this.#order;
    if (!this.#asked || this.#asked.orderId !== this.orderId || view.phase !== 'open') return;
    const { command } = this.#asked;
    this.#asked = null;
    this._case?.expect();
    this.#order.act(command);
    this.requestUpdate();
  }

  #handleMore = (): void => {
    this._shown += atOnce;
    this.#queue.tell((follow) => follow.want(0, this._shown));
  };

  /** Whoever wants to see what is new wants to see the list. */
  #handleArrange = (): void => {
    this._isListOpen = true;
    this.#queue.tell((follow) => follow.arrange());
  };

  /** What shows a case, once one is to be shown. */
  async #bring(): Promise<void> {
    if (this.#isCalled) return;
    this.#isCalled = true;
    if (this._isMissing) this._isMissing = false;
    try {
      const { openCase } = await import('./open-case.ts');
      this._case = await openCase(this.#kit);
    } catch {
      this._isMissing = true;
      this.#isCalled = false;
    }
  }

  #retry = (): void => {
    if (this.#queue.view.error) this.#queue.retry();
    if (this.#order.view.error) this.#order.retry();
  };
}
