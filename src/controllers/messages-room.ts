/** One order's chat and everyone who looks at it: what the server has, and what is still on its way there. */
import type { ApiAdapter, StopWatching, Watcher } from '../contract/api-adapter.ts';
import { ApiError } from '../contract/api-error.ts';
import type { MessagePage } from '../contract/message.ts';
import { need, stopOf } from '../machines/order-session.calls.ts';
import { newKey } from '../machines/order-session.rules.ts';
import type { DraftPlace, Drafts } from './drafts.ts';
import type { OrderLease, OrderReader } from './leases.ts';
import { isPage, merge } from './messages-merge.ts';
import { loadingMessages, type MessagesView, type OutgoingMessage } from './messages-view.ts';
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

export class MessagesRoom implements Room {
  readonly listeners = new Set<() => void>();
  readonly #deps: Deps;
  /** Says who is looking. */
  readonly #order: OrderLease;
  #view = loadingMessages;
  #stop: StopWatching = () => {};
  #alarm: ReturnType<typeof setTimeout> | undefined;
  #isRecalled = false;
  #isClosed = false;
  /** Messages go out one after the other, so that they arrive in the order in which they were typed. */
  #line: Promise<void> = Promise.resolve();
  #markedRead = 0;

  constructor(deps: Deps) {
    this.#deps = deps;
    this.#order = deps.openOrder(deps.orderId, { changed: () => this.#recall() });
    this.#watch();
    this.#recall();
  }

  get view(): MessagesView {
    return this.#view;
  }

  get isBusy(): boolean {
    return this.#view.outgoing.some(({ state }) => state === 'sending');
  }

  send(text: string): void {
    if (text.trim() === '') return;
    const message: OutgoingMessage = { clientId: newKey(), text, state: 'sending' };
    this.#change({ outgoing: [...this.#view.outgoing, message] });
    this.#deliver(message);
  }

  resend(clientId: string): void {
    const failed = this.#view.outgoing.find((one) => one.clientId === clientId && one.state === 'failed');
    if (failed === undefined) return;
    const message: OutgoingMessage = { clientId, text: failed.text, state: 'sending' };
    this.#replace(message);
    this.#deliver(message);
  }

  discard(clientId: string): void {
    this.#change({ outgoing: this.#view.outgoing.filter((one) => one.clientId !== clientId) });
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
      .then((page) => this.#change({ ...merge(this.#view, page), error: null }))
      .catch((error: unknown) => this.#change({ error: ApiError.from(error) }))
      .finally(() => {
        stop();
        this.#change({ loadingOlder: false });
      });
  }

  markRead(): void {
    const { adapter, orderId } = this.#deps;
    const actor = this.#order.view.order?.viewer.actor;
    const seq = this.#view.messages.at(-1)?.seq ?? 0;
    if (actor === undefined || actor === 'mediator') return;
    if (seq <= Math.max(this.#markedRead, this.#view.read[actor])) return;
    this.#markedRead = seq;
    patiently('markRead()', async (signal) => adapter.markRead(orderId, seq, { signal }))
      .then(() => {
        this.#change({ read: { ...this.#view.read, [actor]: seq } });
        // The order's snapshot counts the unread ones.
        this.#order.refresh();
      })
      .catch(() => {
        this.#markedRead = 0;
      });
  }

  retry(): void {
    if (this.#view.error === null) return;
    this.#stop();
    this.#change({ phase: this.#view.messages.length === 0 ? 'loading' : 'open', error: null });
    this.#watch();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#alarm);
    this.#stop();
    this.#order.release();
  }

  #watch(): void {
    clearTimeout(this.#alarm);
    this.#alarm = setTimeout(() => this.#failEarly('timeout'), patienceMs);
    this.#stop = this.#follow(undefined, {
      next: (page) => this.#change({ ...merge(this.#view, page), phase: 'open', error: null }),
      error: (error) => this.#change({ phase: this.#view.phase === 'open' ? 'open' : 'failed', error }),
      connection: (connection) => {
        this.#change({ connection });
        if (connection === 'offline') this.#failEarly('network');
      },
    });
  }

  /** Nothing was read yet, and nothing comes. The watch goes on: what comes later is shown. */
  #failEarly(code: 'timeout' | 'network'): void {
    if (this.#view.phase !== 'loading') return;
    this.#change({ phase: 'failed', error: new ApiError(code, 'the messages could not be read') });
  }

  #follow(before: number | undefined, watcher: Watcher<MessagePage>): StopWatching {
    const fail = (thrown: unknown) => watcher.error(ApiError.from(thrown));
    try {
      need(this.#deps.adapter, 'watchMessages');
      const stop: unknown = this.#deps.adapter.watchMessages(
        this.#deps.orderId,
        { before, limit: pageSize },
        {
          ...watcher,
          next: (page: unknown) => (isPage(page) ? watcher.next(page) : fail('something that is no page')),
          error: fail,
        },
      );
      return stopOf(stop);
    } catch (thrown) {
      fail(thrown);
      return () => {};
    }
  }

  #deliver(message: OutgoingMessage): void {
    this.#line = this.#line.then(() => this.#post(message));
  }

  async #post(message: OutgoingMessage): Promise<void> {
    const { adapter, orderId } = this.#deps;
    const { clientId, text } = message;
    try {
      const answer: unknown = await patiently('sendMessage()', async (signal) => {
        need(adapter, 'sendMessage');
        return adapter.sendMessage(orderId, { clientId, text }, { signal });
      });
      this.#confirm(message, seqIn(answer));
    } catch (thrown) {
      this.#replace({ ...message, state: 'failed', error: ApiError.from(thrown) });
    }
    if (!this.isBusy) this.#deps.rested();
  }

  /** The server has it; what it looks like there comes with the next page. */
  #confirm({ clientId, text }: OutgoingMessage, seq: number): void {
    const by = this.#order.view.order?.viewer.actor;
    if (by === undefined || this.#view.messages.some((one) => one.seq === seq)) return this.discard(clientId);
    const at = new Date(this.#deps.clock.now()).toISOString();
    const { more, read, mediatorReads } = this.#view;
    const messages = [{ seq, by, at, text, event: null, clientId }];
    this.#change(merge(this.#view, { messages, more, read, mediatorReads }));
  }

  #replace(message: OutgoingMessage): void {
    const { outgoing } = this.#view;
    this.#change({ outgoing: outgoing.map((one) => (one.clientId === message.clientId ? message : one)) });
  }

  get #place(): DraftPlace | null {
    const { orderId } = this.#deps;
    const subject = this.#order.view.order?.viewer.subject;
    return subject === undefined ? null : { subject, orderId, form: '~outbox' };
  }

  /** What was on its way when the page was left stands there again, to be sent or given up. */
  #recall(): void {
    const place = this.#place;
    if (this.#isRecalled || place === null || this.#isClosed) return;
    this.#isRecalled = true;
    const known = new Set([...this.#view.messages, ...this.#view.outgoing].map(({ clientId }) => clientId));
    const kept = readOutbox(this.#deps.drafts.read(place)?.value);
    const lost = kept.filter(({ clientId }) => !known.has(clientId));
    this.#change({ outgoing: [...lost, ...this.#view.outgoing] });
  }

  #keep(outgoing: readonly OutgoingMessage[]): void {
    const place = this.#place;
    if (place === null || !this.#isRecalled) return;
    if (outgoing.length === 0) this.#deps.drafts.erase(place);
    else
      this.#deps.drafts.write(
        place,
        outgoing.map(({ clientId, text }) => ({ clientId, text })),
      );
  }

  #change(part: Partial<MessagesView>): void {
    const before = this.#view;
    this.#view = { ...before, ...part };
    if (part.outgoing !== undefined && (part.outgoing.length > 0 || before.outgoing.length > 0))
      this.#keep(part.outgoing);
    if (this.#isClosed) return;
    for (const listener of this.listeners) listener();
  }
}

function seqIn(answer: unknown): number {
  const isRight = typeof answer === 'object' && answer !== null && 'seq' in answer;
  if (isRight && typeof answer.seq === 'number') return answer.seq;
  throw new ApiError('server', 'the adapter answered sendMessage() with something else', { cause: answer });
}

function readOutbox(value: unknown): OutgoingMessage[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter(
      (one: unknown): one is { clientId: string; text: string } =>
        typeof one === 'object' &&
        one !== null &&
        'clientId' in one &&
        typeof one.clientId === 'string' &&
        'text' in one &&
        typeof one.text === 'string',
    )
    .map(({ clientId, text }) => ({ clientId, text, state: 'failed' as const }));
}
