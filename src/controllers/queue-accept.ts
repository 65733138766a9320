/** Accepts several orders at once: each with a key and a result of its own, a few on their way at the same time. */
import type { ApiAdapter } from '../contract/api-adapter.ts';
import { ApiError } from '../contract/api-error.ts';
import type { CommandInput } from '../contract/commands.ts';
import type { ActResult, OrderSnapshot, Receipt, TimelineEntry } from '../contract/order.ts';
import type { OrderRow } from '../contract/queue.ts';
import { MINUTE } from '../contract/time.ts';
import { need, odd } from '../machines/order-session.calls.ts';
import { isActResult, isUncertain, newKey, storyOf } from '../machines/order-session.rules.ts';
import type { Campaign } from './campaign-context.ts';
import type { DraftPlace, Drafts } from './drafts.ts';
import { patiently } from './patience.ts';

/** What was chosen, as its row said it. */
export type Chosen = Pick<OrderRow, 'id' | 'number' | 'version' | 'status'>;

export type Acceptance = { row: Chosen } & (
  | { state: 'sending' }
  | { state: 'done'; receipt: Receipt }
  /** Nothing was stored: `story` overtook it. `isAlready`: it had been accepted before. */
  | { state: 'conflict'; latest: OrderSnapshot | null; story: TimelineEntry | null; isAlready: boolean }
  | { state: 'failed'; error: ApiError }
  /** The page did not want it to be sent. */
  | { state: 'vetoed' }
);

/** Who asks, and is told of each. */
export interface Asker {
  /** False keeps it from being sent. */
  before(orderId: string, command: CommandInput): boolean;
  done(orderId: string, result: ActResult): void;
  failed(orderId: string, error: ApiError): void;
}

interface Sending {
  row: Chosen;
  key: string;
  startedAt: number;
}

const atOnce = 4;
/** An action is sent again without being asked only while it is this young. */
const freshFor = 10 * MINUTE;

const commandFor = ({ status }: Chosen): CommandInput => ({ type: 'accept', on: { status }, payload: {} });

export class Accepting {
  readonly listeners = new Set<() => void>();
  readonly #adapter: ApiAdapter;
  readonly #drafts: Drafts;
  readonly #results = new Map<string, Acceptance>();
  /** Of what may have been stored: sent again, it is sent with the same key. */
  readonly #keys = new Map<string, Sending>();
  readonly #line: { sending: Sending; asker: Asker }[] = [];
  #running = 0;
  #subject = '';

  constructor({ adapter, drafts }: Campaign) {
    this.#adapter = adapter;
    this.#drafts = drafts;
  }

  /** What became of the orders that were accepted together, until dismissed. */
  get results(): readonly Acceptance[] {
    return [...this.#results.values()];
  }

  get isBusy(): boolean {
    return this.results.some(({ state }) => state === 'sending');
  }

  resultOf(id: string): Acceptance | undefined {
    return this.#results.get(id);
  }

  /** Takes up what was on its way when the page was left. */
  recall(subject: string, asker: Asker): void {
    if (subject === this.#subject) return;
    this.#subject = subject;
    this.#keys.clear();
    const kept = readKept(this.#drafts.read(this.#place)?.value);
    for (const sending of kept) {
      if (Date.now() - sending.startedAt > freshFor) continue;
      this.#keys.set(sending.row.id, sending);
      this.#enqueue(sending, asker);
    }
    this.#keep();
    this.#changed();
  }

  accept(rows: readonly Chosen[], asker: Asker): void {
    for (const { id, number, version, status } of rows) {
      if (this.#results.get(id)?.state === 'sending') continue;
      const row = { id, number, version, status };
      if (!asker.before(id, commandFor(row))) {
        this.#results.set(id, { row, state: 'vetoed' });
        continue;
      }
      const sending = this.#keys.get(id) ?? { row, key: newKey(), startedAt: Date.now() };
      this.#keys.set(id, sending);
      this.#enqueue(sending, asker);
    }
    this.#keep();
    this.#changed();
  }

  /** Sends what failed once more. */
  retry(asker: Asker): void {
    this.accept(
      this.results.filter(({ state }) => state === 'failed').map(({ row }) => row),
      asker,
    );
  }

  /** Clears the results; what may have been stored keeps its key. */
  dismiss(): void {
    for (const [id, { state }] of this.#results) if (state !== 'sending') this.#results.delete(id);
    this.#changed();
  }

  #enqueue(sending: Sending, asker: Asker): void {
    this.#results.set(sending.row.id, { row: sending.row, state: 'sending' });
    this.#line.push({ sending, asker });
    this.#pump();
  }

  #pump(): void {
    while (this.#running < atOnce && this.#line.length > 0) {
      const { sending, asker } = this.#line.shift()!;
      this.#running += 1;
      void this.#send(sending, asker).then(() => {
        this.#running -= 1;
        this.#keep();
        this.#changed();
        this.#pump();
      });
    }
  }

  async #send({ row, key }: Sending, asker: Asker): Promise<void> {
    const { id } = row;
    try {
      const result: unknown = await patiently('act()', async (signal) => {
        need(this.#adapter, 'act');
        return this.#adapter.act(id, commandFor(row), { key, signal });
      });
      if (!isActResult(result, id)) throw odd('act()', result);
      this.#keys.delete(id);
      this.#drafts.eraseSent(this.#subject, id, commandFor(row));
      this.#results.set(id, { row, state: 'done', receipt: result.receipt });
      asker.done(id, result);
    } catch (thrown) {
      const error = ApiError.from(thrown);
      if (!isUncertain(error)) this.#keys.delete(id);
      this.#results.set(
        id,
        error.code === 'conflict' ? overtaken(row, error) : { row, state: 'failed', error },
      );
      asker.failed(id, error);
    }
  }

  get #place(): DraftPlace {
    return { subject: this.#subject, orderId: '~queue', form: '~accepting' };
  }

  #keep(): void {
    if (this.#subject === '') return;
    if (this.#keys.size === 0) this.#drafts.erase(this.#place);
    else this.#drafts.write(this.#place, [...this.#keys.values()]);
  }

  #changed(): void {
    for (const listener of this.listeners) listener();
  }
}

function overtaken(row: Chosen, error: ApiError): Acceptance {
  const latest = error.latest ?? null;
  const isAlready = latest !== null && latest.acceptedAt !== null;
  return { row, state: 'conflict', latest, isAlready, story: latest && storyOf(latest, row.version) };
}

/** The store is open to the whole page: what comes out of it is looked at first. */
function readKept(value: unknown): Sending[] {
  const isSending = (one: unknown): one is Sending => {
    const { row, key, startedAt } = (one ?? {}) as Partial<Record<keyof Sending, unknown>>;
    const { id, number, version, status } = (row ?? {}) as Partial<Record<keyof Chosen, unknown>>;
    const texts = [id, number, status, key];
    return texts.every((text) => typeof text === 'string') && [version, startedAt].every(Number.isFinite);
  };
  return Array.isArray(value) ? value.filter(isSending) : [];
}

const known = new WeakMap<Campaign, Accepting>();

/** One for all queues of a campaign: what is on its way outlives the element that asked. */
export function acceptingIn(campaign: Campaign): Accepting {
  const accepting = known.get(campaign) ?? new Accepting(campaign);
  known.set(campaign, accepting);
  return accepting;
}
