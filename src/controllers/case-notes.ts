/** What mediators noted about one case: read once per case, and kept where it was typed until the server has it. */
import type { ApiAdapter } from '../contract/api-adapter.ts';
import { ApiError } from '../contract/api-error.ts';
import type { CaseNote, NewNote } from '../contract/notes.ts';
import { need, odd } from '../machines/order-session.calls.ts';
import { newKey } from '../machines/order-session.rules.ts';
import { announce } from './events.ts';
import { patiently } from './patience.ts';
import { type OrderHost, Tenant } from './tenant.ts';

export interface NotesView {
  phase: 'loading' | 'open' | 'failed';
  /** Oldest first. */
  notes: readonly CaseNote[];
  /** Why the notes cannot be shown. */
  error: ApiError | null;
  /** A note on its way, or one that did not arrive: sent again, it is stored once. */
  sending: { text: string; error: ApiError | null } | null;
}

const loading: NotesView = Object.freeze({ phase: 'loading', notes: [], error: null, sending: null });

/** One desk's share of the notes about one order. */
interface Shelf {
  readonly orderId: string;
  release(): void;
}

export class CaseNotes {
  readonly #host: OrderHost;
  readonly #tenant: Tenant<Shelf>;
  readonly #stored: () => void;
  #adapter: ApiAdapter | undefined;
  #view = loading;
  #note: NewNote | undefined;

  /** `stored` is called once the server has the note that was sent. */
  constructor(host: OrderHost, stored: () => void) {
    this.#host = host;
    this.#stored = stored;
    const rent = ({ adapter }: { adapter: ApiAdapter }, orderId: string): Shelf => {
      this.#adapter = adapter;
      this.#view = loading;
      this.#note = undefined;
      queueMicrotask(() => void this.#load());
      return { orderId, release() {} };
    };
    this.#tenant = new Tenant(host, rent, () => host.requestUpdate());
    this.#tenant.moveIn();
  }

  get view(): NotesView {
    return this.#view;
  }

  /** Reads the notes again that could not be shown. */
  retry(): void {
    this.#show({ phase: 'loading', error: null });
    void this.#load();
  }

  /** Sends a note; what is sent again after a failure is sent under the same id. */
  async add(text: string): Promise<void> {
    const shelf = this.#tenant.lease;
    if (!shelf || !this.#adapter || (this.#view.sending && !this.#view.sending.error)) return;
    const adapter = this.#adapter;
    this.#note = this.#note?.text === text ? this.#note : { clientId: newKey(), text };
    const note = this.#note;
    this.#show({ sending: { text, error: null } });
    try {
      const stored = await patiently('addNote()', async (signal) => {
        need(adapter, 'addNote');
        return adapter.addNote(shelf.orderId, note, { signal });
      });
      if (shelf !== this.#tenant.lease) return;
      this.#note = undefined;
      this.#show({ sending: null, notes: merged(this.#view.notes, [stored]) });
      this.#stored();
    } catch (thrown) {
      if (shelf === this.#tenant.lease) this.#fail({ sending: { text, error: ApiError.from(thrown) } });
    }
  }

  async #load(): Promise<void> {
    const shelf = this.#tenant.lease;
    const adapter = this.#adapter;
    if (!shelf || !adapter) return;
    try {
      const notes: unknown = await patiently('loadNotes()', async (signal) => {
        need(adapter, 'loadNotes');
        return adapter.loadNotes(shelf.orderId, { signal });
      });
      if (shelf !== this.#tenant.lease) return;
      if (!Array.isArray(notes)) throw odd('loadNotes()', notes);
      this.#show({ phase: 'open', error: null, notes: merged(this.#view.notes, notes as CaseNote[]) });
    } catch (thrown) {
      if (shelf === this.#tenant.lease) this.#fail({ phase: 'failed', error: ApiError.from(thrown) });
    }
  }

  #fail(part: Partial<NotesView>): void {
    this.#show(part);
    const error = part.error ?? part.sending?.error;
    if (error) announce(this.#host, 'cm-error', { orderId: this.#host.orderId, error });
  }

  #show(part: Partial<NotesView>): void {
    this.#view = { ...this.#view, ...part };
    this.#host.requestUpdate();
  }
}

/** Each note once, in the order in which the server has them. */
const merged = (a: readonly CaseNote[], b: readonly CaseNote[]): CaseNote[] =>
  [...new Map([...a, ...b].map((note) => [note.seq, note])).values()].toSorted((x, y) => x.seq - y.seq);
