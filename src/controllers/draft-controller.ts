/** Keeps what is typed into one form of one order: through re-renders, failed sends, DOM moves and reloads. */
import type { ReactiveController } from 'lit';
import type { DraftPlace, Drafts } from './drafts.ts';
import type { OrderLease } from './leases.ts';
import { type OrderHost, Tenant } from './tenant.ts';

const quietMs = 400;

export class DraftController<T extends object> implements ReactiveController {
  readonly #host: OrderHost;
  readonly #form: string;
  readonly #empty: () => T;
  /** Says whose draft it is. */
  readonly #tenant: Tenant<OrderLease>;
  #place: DraftPlace | undefined;
  #drafts: Drafts | undefined;
  #value: T;
  /** Typed before it was known whose draft it is. */
  #early: Partial<T> = {};
  #savedAt: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopListening: () => void = () => {};

  /** `form` is the action's type, or `<type>.<id>` where the action names a slot, version, offer or request. */
  constructor(host: OrderHost, form: string, empty: () => T) {
    this.#host = host;
    this.#form = form;
    this.#empty = empty;
    this.#value = empty();
    const changed = () => this.#load();
    this.#tenant = new Tenant(host, (campaign, orderId) => campaign.openOrder(orderId, { changed }), changed);
    this.#tenant.moveIn();
    host.addController(this);
  }

  get value(): T {
    return this.#value;
  }

  /** When it was last kept, in ms; null when it is not. */
  get savedAt(): number | null {
    return this.#savedAt;
  }

  /** Takes over what was typed; it is kept a moment later, and when the page is left. */
  change(part: Partial<T>): void {
    this.#value = { ...this.#value, ...part };
    if (this.#place === undefined) this.#early = { ...this.#early, ...part };
    else this.#saveSoon();
    this.#host.requestUpdate();
  }

  /** Forgets what was typed. */
  clear(): void {
    const place = this.#place;
    this.#reset();
    if (place !== undefined) this.#drafts?.erase(place);
  }

  hostConnected(): void {
    globalThis.addEventListener('pagehide', this.#flush);
    document.addEventListener('visibilitychange', this.#flush);
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('pagehide', this.#flush);
    document.removeEventListener('visibilitychange', this.#flush);
    this.#flush();
    this.#stopListening();
    this.#drafts = undefined;
  }

  #load(): void {
    this.#host.requestUpdate();
    const { lease, campaign } = this.#tenant;
    if (this.#place !== undefined && this.#place.orderId !== this.#host.orderId) this.#close();
    const subject = lease?.view.order?.viewer.subject;
    if (lease === undefined || campaign === undefined || subject === undefined) return;
    if (this.#drafts !== campaign.drafts) this.#use(campaign.drafts);
    if (this.#place?.subject === subject) return;
    this.#close();
    this.#place = { subject, orderId: lease.orderId, form: this.#form };
    const kept = campaign.drafts.read(this.#place);
    this.#value = { ...this.#empty(), ...kept?.value, ...this.#early };
    this.#savedAt = kept?.savedAt ?? null;
    if (Object.keys(this.#early).length > 0) this.#saveSoon();
    this.#early = {};
  }

  #use(drafts: Drafts): void {
    this.#stopListening();
    this.#drafts = drafts;
    this.#stopListening = drafts.onErase((place) => {
      if (place === null || isSamePlace(place, this.#place)) this.#reset();
    });
  }

  /** Another order or person comes: what was typed stays with the one it was typed for. */
  #close(): void {
    if (this.#place === undefined) return;
    this.#flush();
    this.#place = undefined;
    this.#reset();
  }

  #reset(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#value = this.#empty();
    this.#early = {};
    this.#savedAt = null;
    this.#host.requestUpdate();
  }

  #saveSoon(): void {
    this.#savedAt = null;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#flush, quietMs);
  }

  readonly #flush = (): void => {
    if (this.#timer === undefined || this.#place === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (JSON.stringify(this.#value) === JSON.stringify(this.#empty())) return this.clear();
    this.#savedAt = this.#drafts?.write(this.#place, this.#value) ?? null;
    this.#host.requestUpdate();
  };
}

function isSamePlace(a: DraftPlace, b: DraftPlace | undefined): boolean {
  return a.form === b?.form && a.orderId === b.orderId && a.subject === b.subject;
}
