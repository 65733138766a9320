/** The messages as they are read: how far somebody read, what is new, who is writing. Loaded while the chat is. */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { OrderSnapshot } from '../../contract/order.ts';
import type { MessagesController } from '../../controllers/messages-controller.ts';
import type { MessagesView, OutgoingMessage } from '../../controllers/messages-view.ts';
import type { OrderController } from '../../controllers/order-controller.ts';
import { PrintController } from '../../controllers/print-controller.ts';
import type { OrderHost } from '../../controllers/tenant.ts';
import { icon } from '../shared/icon.ts';
import { requestOpen } from '../shared/open.ts';
import { lead } from '../shared/lead.ts';
import { findPlace } from '../shared/places.ts';
import { renderRows } from './chat-log.ts';
import { type ChatWords, names, renderEmptyChat } from './chat-parts.ts';
import { type News, newsAfter } from './chat-rows.ts';
import { LogController } from './log-controller.ts';
import { FileOpener } from '../shared/file-opener.ts';

interface Kit {
  host: OrderHost;
  i18n: ChatWords;
  order: OrderController;
  messages: MessagesController;
  edit(message: OutgoingMessage): void;
}

export class LogView implements ReactiveController {
  readonly #kit: Kit;
  readonly #scroll: LogController;
  readonly #files: FileOpener;
  readonly #print: PrintController;
  /** The order whose messages are shown. */
  #shown = '';
  /** False while history comes in: screen readers hear what is new, not what was. */
  #isLive = false;
  /** What others wrote after this message is marked as new; null marks nothing. */
  #readUpTo: number | null = null;
  /** Null where it may begin above what is known. */
  #news: News | null = null;
  /** The newest message when the end was last in sight. */
  #seenUpTo = 0;
  #stretch: { first: number; last: number; isPinned: boolean } | undefined;
  #askedOlder = false;
  /** The newest message when somebody was last heard to be writing: each time is heard once. */
  #heardAt = -1;
  #isBeingSaid = false;

  constructor(kit: Kit) {
    this.#kit = kit;
    this.#files = new FileOpener(kit.host);
    this.#print = new PrintController(kit.host);
    kit.host.addController(this);
    this.#scroll = new LogController(kit.host, {
      log: () => this.element,
      seen: () => this.#markRead(),
      older: () => kit.messages.older(),
    });
  }

  get element(): HTMLElement | null {
    return this.#kit.host.renderRoot?.querySelector('.log') ?? null;
  }

  /** Somebody sent a message: they have read what was new, and read on at the end. */
  sent(): void {
    if (this.#readUpTo !== null) this.#readUpTo = this.#newest;
    this.#scroll.follow();
  }

  hostUpdate(): void {
    const { host, messages, order } = this.#kit;
    const { phase, read, messages: all, more } = messages.view;
    const me = order.actor;
    // Another order, or another backend.
    if (this.#shown !== host.orderId || phase === 'loading') {
      this.#shown = '';
      this.#isLive = false;
      this.#stretch = undefined;
    }
    if (phase !== 'open' || !me) return;
    if (!this.#shown) {
      this.#shown = host.orderId;
      this.#readUpTo = me === 'mediator' ? null : read[me];
      this.#seenUpTo = this.#readUpTo ?? this.#newest;
      this.#scroll.follow(true);
    } else {
      // What comes while its reader looks on is not news.
      if (this.#readUpTo !== null && this.#scroll.seen && this.#news?.count === 0)
        this.#readUpTo = this.#newest;
      if (!this.#scroll.isAway) this.#seenUpTo = this.#newest;
    }
    const from = this.#readUpTo ?? Infinity;
    // Where it begins is known once there is nothing older that may be new too.
    this.#news = more && all[0]!.seq > from + 1 ? null : newsAfter(all, from, me);
  }

  hostUpdated(): void {
    if (this.#shown && !this.#isLive)
      requestAnimationFrame(() => {
        this.#isLive = this.#shown !== '';
        this.#kit.host.requestUpdate();
      });
    if (!this.#askedOlder || this.#kit.messages.view.loadingOlder) return;
    this.#askedOlder = false;
    // The button that asked for the last older page is gone, and the focus with it.
    if (!this.element?.querySelector('.older') && !this.#kit.host.shadowRoot?.activeElement)
      this.element?.focus();
  }

  render(order: OrderSnapshot): TemplateResult {
    const { i18n, messages } = this.#kit;
    const { view } = messages;
    const isEmpty = view.messages.length + view.outgoing.length === 0;
    return html`
      ${isEmpty ? renderEmptyChat(i18n, order, view.mediatorReads) : this.#renderLog(order, view)}
      ${isEmpty && view.typing ? this.#renderTyping(order) : nothing}
      <p class="vh" role="status">${this.#heard(order, view)}</p>
    `;
  }

  #renderLog(order: OrderSnapshot, view: MessagesView): TemplateResult {
    const { i18n, host, messages, edit } = this.#kit;
    const scroll = this.#scroll;
    const { isPrinting } = this.#print;
    const shown = isPrinting ? view.messages : scroll.shown(view.messages);
    const [first = 0, last = 0] = [shown[0]?.seq, shown.at(-1)?.seq];
    const before = this.#stretch;
    this.#stretch = { first, last, isPinned: scroll.isPinned };
    if (before && (first < before.first || (before.isPinned && last > before.last))) this.#isLive = false;
    const key = order.viewer.actor === 'mediator' ? 'log.mediator' : 'log';
    const target = { orderId: host.orderId, what: 'timeline' as const };
    const place = findPlace(host.getRootNode() as Document | ShadowRoot, target);
    const go = (entry: number) => {
      if (place && !requestOpen(host, { ...target, entry })) lead(place, entry);
    };
    return html`
      <div class="frame">
        <div
          class="log"
          part="log"
          role="log"
          tabindex="0"
          aria-label=${i18n.t(key, names(order))}
          aria-live=${this.#isLive && !view.loadingOlder ? 'polite' : 'off'}
          @scroll=${scroll.onScroll}
        >
          <ol>
            ${view.more || scroll.hidesOlder ? this.#renderOlder(view.loadingOlder) : nothing}
            ${isPrinting && view.more ? this.#renderLeftOut(first) : nothing}
            ${renderRows({
              i18n,
              order,
              view,
              shown,
              toEnd: isPrinting || !scroll.isPinned,
              news: this.#news,
              lead: place && go,
              open: this.#files.open,
              fileState: this.#files.state,
              resend: this.#handleResend,
              edit,
              discard: this.#handleDiscard,
            })}
          </ol>
          <div class="end"></div>
        </div>
        ${view.typing ? this.#renderTyping(order) : nothing}
        ${scroll.isAway ? this.#renderJump(this.#fresh(messages)) : nothing}
      </div>
    `;
  }

  #renderOlder(loading: boolean): TemplateResult {
    return html`<li class="line older">
      <button
        type="button"
        class="btn"
        data-kind="quiet"
        data-size="s"
        aria-busy=${loading ? 'true' : nothing}
        @click=${this.#handleOlder}
      >
        ${this.#kit.i18n.t(loading ? 'older.loading' : 'older')}
      </button>
    </li>`;
  }

  /** Paper does not scroll, and what this page does not know is not on it. */
  #renderLeftOut(first: number): TemplateResult {
    const { i18n } = this.#kit;
    return html`<li class="line">${i18n.t('log.leftOut', { count: i18n.number(first - 1) })}</li>`;
  }

  #renderJump(fresh: number): TemplateResult {
    return html`<button type="button" class="btn jump" data-size="s" @click=${this.#handleJump}>
      ${icon('down')}${this.#jumpText(fresh)}
    </button>`;
  }

  #jumpText(fresh: number): string {
    const { i18n } = this.#kit;
    return fresh > 0 ? i18n.t('jump.new', { count: i18n.number(fresh) }) : i18n.t('jump');
  }

  #renderTyping(order: OrderSnapshot): TemplateResult {
    return html`<p class="typing" aria-hidden="true">${this.#typingText(order)}</p>`;
  }

  #typingText(order: OrderSnapshot): string {
    return this.#kit.i18n.t('writing', { name: names(order).other });
  }

  /** What the log itself does not say: who is writing, and what comes below the stretch that is shown. */
  #heard(order: OrderSnapshot, { typing }: MessagesView): string {
    const fresh = this.#scroll.isPinned ? this.#fresh(this.#kit.messages) : 0;
    if (fresh > 0) return this.#jumpText(fresh);
    const isHeard = this.#heardAt === this.#newest && !this.#isBeingSaid;
    this.#isBeingSaid = typing !== null && !isHeard;
    if (!this.#isBeingSaid) return '';
    this.#heardAt = this.#newest;
    return this.#typingText(order);
  }

  get #newest(): number {
    return this.#kit.messages.view.messages.at(-1)?.seq ?? 0;
  }

  /** How many messages came while their reader was further up. */
  #fresh({ view }: MessagesController): number {
    const me = this.#kit.order.actor;
    return me ? newsAfter(view.messages, this.#seenUpTo, me).count : 0;
  }

  #handleOlder = (): void => {
    if (this.#kit.messages.view.loadingOlder) return;
    this.#askedOlder = true;
    this.#scroll.up();
  };

  #handleJump = (): void => {
    this.#scroll.follow();
    this.element?.focus();
  };

  #handleResend = (clientId: string): void => {
    this.#kit.host.focus();
    this.#kit.messages.resend(clientId);
  };

  #handleDiscard = (clientId: string): void => {
    this.#kit.host.focus();
    this.#kit.messages.discard(clientId);
  };

  #markRead(): void {
    const { phase, messages, read } = this.#kit.messages.view;
    const me = this.#kit.order.actor;
    if (phase !== 'open' || !me || me === 'mediator' || !this.#scroll.seen) return;
    if ((messages.at(-1)?.seq ?? 0) > read[me]) this.#kit.messages.markRead();
  }
}
