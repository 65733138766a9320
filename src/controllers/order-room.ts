/** One order's session and everyone who looks at it. */
import type { ApiAdapter } from '../contract/api-adapter.ts';
import { ApiError } from '../contract/api-error.ts';
import type { CommandInput } from '../contract/commands.ts';
import { isServed } from '../machines/order-session.rules.ts';
import type { Drafts } from './drafts.ts';
import { headStart, type HeadStart } from './head-start.ts';
import type { OrderReader } from './leases.ts';
import { isSameView, loadingView, type Outcome, type OrderView, viewOf } from './order-view.ts';
import type { Room } from './rooms.ts';
import type { ServerClock } from './server-clock.ts';
import { whenLoaded, type StartSession } from './session-loader.ts';
import type { Session, SessionSnapshot } from './session.ts';

interface Deps {
  orderId: string;
  adapter: ApiAdapter;
  clock: ServerClock;
  drafts: Drafts;
  /** Called when nothing is on its way any more. */
  rested: () => void;
}

/** After so much silence the session takes over, to say so in time. */
const silenceMs = 2000;

export class OrderRoom implements Room {
  readonly #deps: Deps;
  readonly #readers = new Set<OrderReader>();
  readonly #head: HeadStart;
  #session: Session | undefined;
  /** What the session is told as soon as it runs; undefined while nobody has called for it. */
  #errands: ((session: Session) => void)[] | undefined;
  #alarm: ReturnType<typeof setTimeout>;
  #isClosed = false;
  /** Who asked for the action on its way. */
  #asker: OrderReader | undefined;
  #view = loadingView;

  constructor(deps: Deps) {
    this.#deps = deps;
    this.#head = headStart(deps.adapter, deps.orderId, () => this.#arrive());
    this.#alarm = setTimeout(() => this.#wake(), silenceMs);
    this.#arrive();
  }

  get view(): OrderView {
    return this.#view;
  }

  get isBusy(): boolean {
    return this.#view.acting !== null;
  }

  add(reader: OrderReader): void {
    this.#readers.add(reader);
  }

  remove(reader: OrderReader): void {
    this.#readers.delete(reader);
  }

  may(command: CommandInput): boolean {
    const { phase, acting, order } = this.#view;
    return phase === 'open' && acting === null && isServed(order!, command);
  }

  act(command: CommandInput, asker: OrderReader): boolean {
    if (this.#view.phase !== 'open' || this.isBusy) return false;
    const may = this.may(command);
    this.#asker = asker;
    // Until the session runs, the room itself says that the action is on its way: nobody sends it twice.
    if (this.#session === undefined && may) this.#show({ ...this.#view, acting: command, outcome: null });
    this.#wake((session) => session.send({ type: 'act', command }));
    return may;
  }

  retry(asker: OrderReader): void {
    if (!this.isBusy) this.#asker = asker;
    const { outcome } = this.#view;
    if (this.#session === undefined && outcome !== null) this.act(outcome.command, asker);
    else this.#wake((session) => session.send({ type: 'retry' }));
  }

  tell(event: { type: 'dismiss' | 'refresh' }): void {
    if (this.#session === undefined && event.type === 'dismiss') this.#show({ ...this.#view, outcome: null });
    else this.#wake((session) => session.send(event));
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#alarm);
    this.#session?.stop();
    this.#head.stop();
  }

  /** The first reports, before the session runs. */
  #arrive(): void {
    // An adapter may report while the head start is still being made.
    const head = this.#head as HeadStart | undefined;
    if (head === undefined || this.#session !== undefined || this.#isClosed) return;
    const { order, connection, error } = head;
    const { clock } = this.#deps;
    if (order) clock.sync(order.serverTime);
    const view = viewOf({ ...this.#view, order, connection, error, asOf: order && clock.now() });
    if (this.#view === loadingView && !isSameView(view, loadingView)) this.#wakeAfterPaint();
    this.#show(view);
  }

  #wakeAfterPaint(): void {
    afterPaint(() => this.#isClosed || this.#wake());
  }

  /** The session loads and starts once; errands that come before are run in order. */
  #wake(errand?: (session: Session) => void): void {
    if (this.#session !== undefined) return errand?.(this.#session);
    const isCalled = this.#errands !== undefined;
    this.#errands ??= [];
    if (errand) this.#errands.push(errand);
    if (isCalled) return;
    clearTimeout(this.#alarm);
    whenLoaded(
      (start) => this.#isClosed || this.#begin(start),
      (cause) => this.#isClosed || this.#stay(cause),
    );
  }

  #begin(startSession: StartSession): void {
    const { orderId, clock, drafts } = this.#deps;
    const session = startSession({ orderId, clock, drafts, adapter: this.#head.adapter });
    this.#session = session;
    for (const errand of this.#errands!) errand(session);
    const look = () => this.#look(session.getSnapshot());
    // From here on: while it starts, it walks once more through what is already shown. An adapter may report the order
    // before it answers: what an action has changed is told together with how it ended.
    session.subscribe((snapshot) => (this.isBusy && snapshot.hasTag('acting') ? setTimeout(look) : look()));
    look();
  }

  /** The session's code did not arrive: nothing was sent, and the next click asks for it again. */
  #stay(cause: unknown): void {
    this.#errands = undefined;
    const command = this.#view.acting as CommandInput | null;
    if (command === null) return;
    const error = new ApiError('network', 'a part of the widget could not be loaded', { cause });
    this.#show({ ...this.#view, acting: null, outcome: { kind: 'failed', command, error } });
  }

  #look(snapshot: SessionSnapshot): void {
    const { order, connection, asOf, error, outcome, inFlight } = snapshot.context;
    const acting = snapshot.hasTag('acting') ? inFlight!.command : null;
    this.#show(viewOf({ order, connection, asOf, error, outcome, acting }));
  }

  #show(view: OrderView): void {
    const before = this.#view;
    if (before === loadingView && isSameView(before, view)) return;
    this.#view = view;
    if (isSameView(before, view)) return;
    for (const reader of this.#readers) reader.changed?.();
    if (view.outcome !== null && view.outcome !== before.outcome) this.#settle(view.outcome, before.outcome);
    if (before.acting !== null && view.acting === null) this.#deps.rested();
  }

  #settle(outcome: Outcome, before: Outcome | null): void {
    // The story of a conflict may be told later; the action has ended only once.
    if (before?.kind === 'conflict' && outcome.kind === 'conflict' && before.error === outcome.error) return;
    const { order } = this.#view;
    const { drafts, orderId } = this.#deps;
    if (outcome.kind === 'done') drafts.eraseSent(order!.viewer.subject, orderId, outcome.command);
    (this.#asker ?? [...this.#readers][0])?.settled?.(outcome, order!);
  }
}

/** A hidden page does not paint. */
function afterPaint(run: () => void): void {
  if (document.hidden) setTimeout(run);
  else requestAnimationFrame(() => setTimeout(run));
}
