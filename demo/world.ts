/** What the page knows: the chosen order as each actor sees it, the demo's clock, its mails. */
import type { Actor } from '../src/contract/actions.ts';
import type { OrderSnapshot } from '../src/contract/order.ts';
import { type Instant, SECOND, shift } from '../src/contract/primitives.ts';
import { demo, type DemoMail, type DemoClock, type DemoOrder } from './api.ts';
import { Faults } from './faults.ts';

export const actors = ['channel', 'client', 'mediator'] as const satisfies readonly Actor[];

/** How long after a change its mails are there. */
const mailMs = [300, 1500];

export class World {
  readonly faults = new Faults();
  orders: DemoOrder[] = [];
  orderId = '';
  /** The order as each actor's widgets last told. */
  seen: Partial<Record<Actor, OrderSnapshot>> = {};
  /** Whose column a narrow page shows. */
  actor: Actor = 'channel';
  /** Whether the client asked for the form that opens a dispute. */
  isDisputing = false;
  next: DemoClock['next'] = null;
  isBusy = false;
  mails: DemoMail[] = [];
  mailId = '';
  /** Said to screen readers, and shown when the demo itself fails. */
  notice = '';
  #aheadMs = 0;
  readonly #changed: () => void;

  /** Leads the page to another order. */
  readonly goTo: (orderId: string) => void;

  constructor(changed: () => void, goTo: (orderId: string) => void) {
    this.#changed = changed;
    this.goTo = goTo;
    this.faults.addEventListener('change', changed);
  }

  get order(): DemoOrder | undefined {
    return this.orders.find(({ id }) => id === this.orderId);
  }

  /** The newest of what the actors see. */
  get snapshot(): OrderSnapshot | undefined {
    return actors
      .flatMap((actor) => this.seen[actor] ?? [])
      .toSorted((a, b) => a.version - b.version)
      .at(-1);
  }

  get now(): Instant {
    return new Date(Date.now() + this.#aheadMs).toISOString();
  }

  async load(orderId: string | null): Promise<void> {
    this.orders = await demo.orders();
    const known = this.orders.some(({ id }) => id === orderId);
    await this.choose(known && orderId !== null ? orderId : (this.orders[0]?.id ?? ''));
  }

  async choose(orderId: string): Promise<void> {
    if (orderId === this.orderId) return;
    Object.assign(this, { orderId, seen: {}, mails: [], mailId: '', notice: '', isDisputing: false });
    this.#changed();
    await Promise.all([this.readClock(), this.readMail()]);
  }

  openDispute(): void {
    this.isDisputing = true;
    this.#changed();
  }

  /** A widget told of a newer order. */
  notices(actor: Actor, order: OrderSnapshot): void {
    if (order.id !== this.orderId) return;
    this.seen = { ...this.seen, [actor]: order };
    this.orders = this.orders.map((row) => (row.id === order.id ? { ...row, status: order.status } : row));
    this.#changed();
    this.#tryTo(() => this.readClock());
    for (const ms of mailMs) setTimeout(() => this.#tryTo(() => this.readMail()), ms);
  }

  async readClock(): Promise<void> {
    const { now, next } = await demo.clock(this.orderId);
    this.#aheadMs = Date.parse(now) - Date.now();
    this.next = next;
    this.#changed();
  }

  async readMail(): Promise<void> {
    const orderId = this.orderId;
    const mails = (await demo.mail(orderId)).toSorted(newerOrPressing);
    if (orderId !== this.orderId) return;
    const isNew = mails.length !== this.mails.length;
    this.mails = mails;
    // A new mail opens by itself; a reader is otherwise left where they are.
    if (isNew) this.mailId = mails[0]?.id ?? '';
    this.#changed();
  }

  async forward(ms: number): Promise<void> {
    await this.#move({ advanceMs: ms });
  }

  /** A second past the next deadline, so that it has happened. */
  async toNextDeadline(): Promise<void> {
    if (this.next) await this.#move({ to: shift(this.next.dueAt, SECOND) });
  }

  /** Everything as on the first day; the page is to be loaded again after it. */
  async startOver(): Promise<void> {
    await this.#busy(async () => {
      for (const key of Object.keys(localStorage)) if (key.startsWith('cm:')) localStorage.removeItem(key);
      await demo.reset();
    });
  }

  async #move(by: { advanceMs: number } | { to: Instant }): Promise<void> {
    await this.#busy(async () => {
      await demo.moveClock(by);
      this.orders = await demo.orders();
      await Promise.all([this.readClock(), this.readMail()]);
    });
  }

  /** One such step at a time; a second click meanwhile does nothing. */
  async #busy(work: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.#changed();
    try {
      await work();
    } finally {
      this.isBusy = false;
      this.#changed();
    }
  }

  #tryTo(work: () => Promise<void>): void {
    // A missed refresh is made up for by the next one.
    work().catch(() => undefined);
  }
}

/** Newest first; of those sent together the one that asks its reader for something. */
function newerOrPressing(a: DemoMail, b: DemoMail): number {
  return (
    b.at.slice(0, 19).localeCompare(a.at.slice(0, 19)) || Number(Boolean(b.ics)) - Number(Boolean(a.ics))
  );
}
