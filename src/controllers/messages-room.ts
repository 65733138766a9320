/** One order's chat and everyone who looks at it: what the server has, and what is still on its way there. */
import type { Actor } from '../contract/actors.ts';
import type { ApiAdapter, MessageWatcher, StopWatching } from '../contract/api-adapter.ts';
import { ApiError } from '../contract/api-error.ts';
import type { MessagePage } from '../contract/message.ts';
import { begin, need, odd } from '../machines/order-session.calls.ts';
import type { DraftPlace, Drafts } from './drafts.ts';
import type { OrderLease, OrderReader } from './leases.ts';
import { MessagesLine } from './messages-line.ts';
import { isPage, merge } from './messages-merge.ts';
import { loadingMessages, type MessagesView, type OutgoingMessage, type Written } from './messages-view.ts';
import { patiently, patienceMs } from './patience.ts';
import type { Room } from './rooms.ts';
import type { ServerClock } from './server-clock.ts';

interface Deps {
  orderId: string;
  adapter: ApiAdapter;
  clock: ServerClock;
  drafts: Drafts;
  openOrder: (orderId: string, reader: OrderReader) => OrderLease;
  /** Called when nothing is on its way any more. */
  rested: () => void;
}

const pageSize = 50;
/** How often the other side is told that somebody writes here, and how long it holds there. */
const tellMs = 3000;
const typingMs = 6000;
/** Between two marks of what was read. */
const restMs = 1000;

export class MessagesRoom implements Room {
  readonly listeners = new Set<() => void>();
  readonly #deps: Deps;
  /** Says who is looking. */
  readonly #order: OrderLease;
  readonly #line: MessagesLine;
  #view = loadingMessages;
  #stop: StopWatching = () => {};
  #alarm: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #toldAt = -Infinity;
  #isClosed = false;
  #markedRead = 0;
  /** The newest message when somebody last looked. */
  #seen = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(deps: Deps) {
    this.#deps = deps;
    this.#line = new MessagesLine({
      ...deps,
      place: () => this.#place,
      changed: () => this.#change({ outgoing: this.#line.all }),
      stored: (message, seq) => this.#confirm(message, seq),
    });
    this.#order = deps.openOrder(deps.orderId, { changed: () => this.#recall() });
    this.#watch();
  }

  get view(): MessagesView {
    return this.#view;
  }

  get isBusy(): boolean {
    return this.#line.isBusy;
  }

  send(written: Written): void {
    if (written.text.trim() === '' && written.files.length === 0) return;
    this.#toldAt = -Infinity;
    this.#line.add(written);
  }

  resend(clientId: string): void {
    this.#line.resend(clientId);
  }

  discard(clientId: string): void {
    this.#line.remove(new Set([clientId]));
  }

  older(): void {
    const { messages, more, loadingOlder } = this.#view;
    if (messages.length === 0 || !more || loadingOlder) return;
    const before = messages[0]!.seq;
    let stop: StopWatching = () => {};
    this.#change({ loadingOlder: true });
    patiently(
      'watchMessages()',
      () =>
        new Promise<MessagePage>((resolve, reject) => {
          stop = this.#follow(before, { next: resolve, error: reject });
        }),
    )
      .then((page) => this.#add(page, { error: null }))
      .catch((error: unknown) => this.#change({ error: ApiError.from(error) }))
      .finally(() => {
        stop();
        this.#change({ loadingOlder: false });
      });
  }

  markRead(): void {
    this.#seen = this.#view.messages.at(-1)?.seq ?? 0;
    this.#mark();
  }

  /** One mark for all that was seen meanwhile: of a conversation in full swing, each message is not worth one. */
  #mark(): void {
    const { adapter, orderId } = this.#deps;
    const actor = this.#order.view.order?.viewer.actor;
    if (actor === undefined || actor === 'mediator' || this.#rest !== undefined || this.#isClosed) return;
    const seq = this.#seen;
    const last = this.#view.messages.findLast(
      (one) => one.seq <= seq && one.event === null && one.by !== actor,
    );
    if ((last?.seq ?? 0) <= Math.max(this.#markedRead, this.#view.read[actor])) return;
    this.#markedRead = seq;
    this.#rest = setTimeout(() => {
      this.#rest = undefined;
      this.#mark();
    }, restMs);
    patiently('markRead()', async (signal) => adapter.markRead(orderId, seq, { signal }))
      .then(() => {
        this.#change({ read: { ...this.#view.read, [actor]: Math.max(seq, this.#view.read[actor]) } });
        // The order's snapshot counts the unread ones.
        if (!this.#isClosed) this.#order.refresh();
      })
      .catch(() => {
        this.#markedRead = 0;
      });
  }

  /** Nothing waits for it, and nothing is said when it does not get through. */
  tellTyping(): void {
    const { adapter, orderId } = this.#deps;
    const now = performance.now();
    if (!adapter.features?.typing || now - this.#toldAt < tellMs) return;
    this.#toldAt = now;
    patiently('tellTyping()', async (signal) => adapter.tellTyping(orderId, { signal })).catch(() => {});
  }

  retry(): void {
    this.#line.goOn();
    if (this.#view.error === null) return;
    this.#stop();
    this.#change({ phase: this.#view.messages.length === 0 ? 'loading' : 'open', error: null });
    this.#watch();
  }

  close(): void {
    // What was seen in the last second is told now.
    clearTimeout(this.#rest);
    this.#rest = undefined;
    this.#mark();
    this.#isClosed = true;
    clearTimeout(this.#alarm);
    clearTimeout(this.#silence);
    clearTimeout(this.#rest);
    this.#line.close();
    this.#stop();
    this.#order.release();
  }

  #watch(): void {
    clearTimeout(this.#alarm);
    this.#alarm = setTimeout(() => this.#failEarly('timeout'), patienceMs);
    this.#stop = this.#follow(undefined, {
      next: (page) => this.#add(page, { phase: 'open', error: null }),
      error: (error) => this.#change({ phase: this.#view.phase === 'open' ? 'open' : 'failed', error }),
      connection: (connection) => {
        const isBack = this.#view.connection === 'offline' && connection !== 'offline';
        this.#change({ connection });
        if (connection === 'offline') this.#failEarly('network');
        if (isBack) this.#line.goOn();
      },
      typing: (by) => this.#hearTyping(by),
    });
  }

  /** Nothing was read yet, and nothing comes. The watch goes on: what comes later is shown. */
  #failEarly(code: 'timeout' | 'network'): void {
    if (this.#view.phase !== 'loading') return;
    this.#change({ phase: 'failed', error: new ApiError(code, 'the messages could not be read') });
  }

  #follow(before: number | undefined, watcher: MessageWatcher): StopWatching {
    const { adapter, orderId } = this.#deps;
    const error = (thrown: unknown) => watcher.error(ApiError.from(thrown));
    const next = (page: unknown) => (isPage(page) ? watcher.next(page) : error(odd('watchMessages()', page)));
    return begin(() => {
      need(adapter, 'watchMessages');
      return adapter.watchMessages(orderId, { before, limit: pageSize }, { ...watcher, next, error });
    }, error);
  }

  /** What the server has: messages of ours in it are no longer on their way, and who wrote has written. */
  #add(page: MessagePage, part: Partial<MessagesView>): void {
    const isWritten = page.messages.some(({ by, event }) => by === this.#view.typing && !event);
    if (isWritten) clearTimeout(this.#silence);
    this.#change({ ...merge(this.#view, page), ...part, ...(isWritten && { typing: null }) });
    if (this.#line.all.length > 0) this.#line.remove(new Set(page.messages.map(({ clientId }) => clientId)));
    this.#recall();
  }

  /** The server has it; what it looks like there comes with the next page. */
  #confirm({ clientId, text, files }: OutgoingMessage, seq: number): void {
    const by = this.#order.view.order?.viewer.actor;
    if (by === undefined || this.#view.messages.some((one) => one.seq === seq)) return;
    const at = new Date(this.#deps.clock.now()).toISOString();
    const { more, read, mediatorReads } = this.#view;
    const messages = [{ seq, by, at, text, event: null, attachments: [...files], clientId }];
    this.#change(merge(this.#view, { messages, more, read, mediatorReads }));
  }

  #hearTyping(by: Actor): void {
    const me = this.#order.view.order?.viewer.actor;
    if (me === undefined || me === 'mediator' || by === me || by === 'mediator') return;
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#change({ typing: null }), typingMs);
    if (this.#view.typing !== by) this.#change({ typing: by });
  }

  get #place(): DraftPlace | null {
    const { orderId } = this.#deps;
    const subject = this.#order.view.order?.viewer.subject;
    return subject === undefined ? null : { subject, orderId, form: '~outbox' };
  }

  /** Once it is known what the server has. */
  #recall(): void {
    if (this.#view.phase !== 'open') return;
    this.#line.recall((clientId) => this.#view.messages.some((one) => one.clientId === clientId));
  }

  #change(part: Partial<MessagesView>): void {
    this.#view = { ...this.#view, ...part };
    if (this.#isClosed) return;
    for (const listener of this.listeners) listener();
  }
}
