/** What a provider shows on its own, when the page has put nothing inside: the queue, and the order that is selected. */
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ApiError } from '../../contract/api-error.ts';
import type { Campaign, OrderLease } from '../../controllers/campaign-context.ts';
import { tellDeveloper } from '../../controllers/developer.ts';
import { announce, type QueueState } from '../../controllers/events.ts';
import { desk } from '../../i18n/en/desk.ts';
import { I18nController } from '../../i18n/i18n-controller.ts';
import { base } from '../shared/base.styles.ts';
import { empty, renderEmpty } from '../shared/empty.ts';
import { icon } from '../shared/icon.ts';
import { type OpenRequest, requestOpen } from '../shared/open.ts';
import { lead } from '../shared/lead.ts';
import { findPlace } from '../shared/places.ts';
import { renderFailed, renderLoading } from '../shared/states.ts';
import { isAlone } from './alone.ts';
import { Parts, renderWidgets, widgetsFor } from './desk-parts.ts';
import { styles } from './desk.styles.ts';

/** What the desk needs of its provider. */
export type DeskHost = ReactiveElement & {
  selected: string | null;
  queue: Partial<QueueState> | undefined;
};

const sheets = [...base, empty, styles].flatMap(({ styleSheet }) => styleSheet ?? []);
const bare =
  'campaign-manager: no element that shows an order is registered; import "campaign-manager-widgets/define"';
const firstQueue: QueueState = { view: 'needsYou', search: '', status: '', unread: false };

export class Desk implements ReactiveController {
  readonly #host: DeskHost;
  readonly #campaign: () => Campaign | undefined;
  readonly #i18n: I18nController<typeof desk>;
  readonly #parts: Parts;
  #rented: { campaign: Campaign; lease: OrderLease } | undefined;
  /** The order whose dispute form was asked for. */
  #disputing: string | null = null;
  /** A place whose element is still to come. */
  #awaited: OpenRequest | undefined;
  #focusNext: 'order' | 'queue' | undefined;

  constructor(host: DeskHost, campaign: () => Campaign | undefined) {
    this.#host = host;
    this.#campaign = campaign;
    this.#parts = new Parts(() => host.requestUpdate());
    this.#i18n = new I18nController(host, { desk });
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#rent(undefined);
  }

  hostUpdate(): void {
    const { isConnected, selected } = this.#host;
    const campaign = this.isShown ? this.#campaign() : undefined;
    const wanted = isConnected && selected ? campaign : undefined;
    const { lease, campaign: of } = this.#rented ?? {};
    if (wanted !== of || (wanted && lease?.orderId !== selected)) this.#rent(wanted);
    this.#dress(this.isShown);
  }

  hostUpdated(): void {
    const focus = this.#focusNext;
    this.#focusNext = undefined;
    if (focus === 'order') this.#root.querySelector<HTMLElement>('#order')?.focus();
    const queue = focus === 'queue' && this.#root.querySelector<HTMLElement>('order-queue');
    if (queue) lead(queue);
  }

  /** Only as long as the page has put nothing inside. */
  get isShown(): boolean {
    return isAlone(this.#host);
  }

  render(): TemplateResult | typeof nothing {
    if (!this.isShown) return nothing;
    const { selected, queue } = this.#host;
    const { view, search, status, unread } = { ...firstQueue, ...queue };
    return html`
      <div
        class="desk"
        part="desk"
        @cm-open=${this.#handleOpen}
        @cm-queue-changed=${this.#handleQueue}
        @cm-order-changed=${this.#handleOrder}
      >
        ${this.#renderLost()}
        <div class="panes" data-shows=${selected ? 'order' : 'queue'}>
          ${
            this.#parts.here(['order-queue']).size > 0
              ? html`<order-queue
                  part="queue"
                  .view=${view}
                  .search=${search}
                  .status=${status}
                  .unread=${unread}
                  .selected=${selected ?? ''}
                ></order-queue>`
              : renderLoading(this.#i18n, this.#i18n.t('desk.opening'))
          }
          <section class="order" part="order" aria-labelledby=${selected ? 'order' : nothing}>
            ${selected ? this.#renderOrder(selected) : this.#renderNone()}
          </section>
        </div>
      </div>
    `;
  }

  #renderNone(): TemplateResult {
    const title = this.#i18n.t('desk.choose');
    return html`<div class="card">${renderEmpty('file', title, this.#i18n.t('desk.choose.text'))}</div>`;
  }

  #renderOrder(id: string): TemplateResult {
    const i18n = this.#i18n;
    const view = this.#rented?.lease.view;
    const order = view?.order;
    const here = order ? this.#parts.here(widgetsFor(order, this.#disputing === id)) : this.#parts.here([]);
    const isFailed = view?.phase === 'failed';
    const isBare = order && here.size === 0;
    if (isBare) tellDeveloper(bare);
    const title = isFailed ? i18n.t('desk.order.closed') : i18n.t('desk.order.opening');
    return html`
      <header class="order-head">
        <button
          type="button"
          class="btn back"
          data-kind="quiet"
          data-size="s"
          part="back"
          @click=${() => this.#choose(null)}
        >
          ${icon('down')}${i18n.t('desk.back')}
        </button>
        <h2 id="order" tabindex="-1">${order ? i18n.t('desk.order', { number: order.number }) : title}</h2>
      </header>
      ${isFailed ? renderFailed(i18n, view, () => this.#rented?.lease.retry()) : nothing}
      ${isBare ? renderFailed(i18n, { error: new ApiError('unsupported', bare), order }, () => undefined) : nothing}
      ${!isFailed && !order ? renderLoading(i18n) : nothing}
      <div class="widgets" ?hidden=${here.size === 0}>${keyed(id, renderWidgets(id, here))}</div>
    `;
  }

  /** A part whose code did not arrive. */
  #renderLost(): TemplateResult | typeof nothing {
    if (!this.#parts.isLost) return nothing;
    const i18n = this.#i18n;
    return html`
      <div class="banner" part="banner" data-tone="critical" role="alert">
        ${icon('alert')}
        <p><strong>${i18n.t('desk.unloaded')}</strong> ${i18n.t('desk.unloaded.text')}</p>
        <button type="button" class="btn" data-size="s" @click=${this.#retryParts}>
          ${icon('retry')}${i18n.t('tryAgain')}
        </button>
      </div>
    `;
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  #rent(campaign: Campaign | undefined): void {
    const before = this.#rented;
    this.#rented = campaign && {
      campaign,
      lease: campaign.openOrder(this.#host.selected!, { changed: () => this.#host.requestUpdate() }),
    };
    before?.lease.release();
  }

  /** The look of a desk is taken off when the page brings content of its own. */
  #dress(isShown: boolean): void {
    const root = this.#root;
    const others = root.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
    const isDressed = others.length < root.adoptedStyleSheets.length;
    if (isShown !== isDressed) root.adoptedStyleSheets = isShown ? [...others, ...sheets] : others;
  }

  /** As a person does it: the page is told, and the focus goes along. */
  #choose(orderId: string | null): void {
    const host = this.#host;
    this.#focusNext = orderId ? 'order' : 'queue';
    this.#awaited = undefined;
    host.requestUpdate();
    if (orderId === host.selected) return;
    this.#disputing = null;
    host.selected = orderId;
    announce(host, 'cm-order-selected', { orderId });
  }

  /** What is asked inside the desk, the page hears from the provider, and may do itself. */
  readonly #handleOpen = (event: HTMLElementEventMap['cm-open']): void => {
    if (event.defaultPrevented) return;
    event.stopPropagation();
    const { detail } = event;
    if (requestOpen(this.#host, detail) || this.#lead(detail)) event.preventDefault();
  };

  #lead(asked: OpenRequest): boolean {
    const { orderId, what } = asked;
    if (what === 'order') {
      this.#choose(orderId);
      return true;
    }
    const place = findPlace(this.#root, asked);
    if (place) lead(place, asked.entry);
    else if (what !== 'dispute' || orderId !== this.#host.selected) return false;
    else {
      this.#disputing = orderId;
      this.#awaited = asked;
      this.#host.requestUpdate();
    }
    return true;
  }

  /** Until the form knows its order it has nothing that could take the focus. */
  readonly #handleOrder = ({ target }: Event): void => {
    const place = this.#awaited && findPlace(this.#root, this.#awaited);
    if (!place || place !== target) return;
    this.#awaited = undefined;
    requestAnimationFrame(() => lead(place));
  };

  readonly #handleQueue = ({ detail }: HTMLElementEventMap['cm-queue-changed']): void => {
    this.#host.queue = detail;
  };

  readonly #retryParts = (): void => {
    this.#parts.isLost = false;
    this.#focusNext = this.#host.selected ? 'order' : undefined;
    this.#host.requestUpdate();
  };
}
