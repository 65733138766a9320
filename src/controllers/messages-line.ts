/**
 * Messages on their way, in the order in which they were typed: one after the other, again by themselves when the way
 * was blocked, each stored once by its id, and kept on the device until the server has them.
 */
import type { ApiAdapter } from '../contract/api-adapter.ts';
import { ApiError } from '../contract/api-error.ts';
import { MINUTE } from '../contract/time.ts';
import { need, odd } from '../machines/order-session.calls.ts';
import { newKey } from '../machines/order-session.rules.ts';
import type { DraftPlace, Drafts } from './drafts.ts';
import { keptMessages, readKept } from './messages-kept.ts';
import type { OutgoingMessage, Written } from './messages-view.ts';
import { patiently } from './patience.ts';

interface Deps {
  orderId: string;
  adapter: ApiAdapter;
  drafts: Drafts;
  /** Whose messages these are; null while that is not known. */
  place(): DraftPlace | null;
  changed(): void;
  /** The server has it. */
  stored(message: OutgoingMessage, seq: number): void;
  /** Nothing is being sent any more. */
  rested(): void;
}

/** These do not change by trying again. */
const final: ReadonlySet<string> = new Set([
  'invalid',
  'forbidden',
  'notFound',
  'tooLarge',
  'unsupported',
  'conflict',
]);
const waitsMs = [1000, 3000, 10_000, 30_000] as const;
/** What was left behind longer ago does not go out unasked. */
const freshMs = 10 * MINUTE;

export class MessagesLine {
  readonly #deps: Deps;
  #all: readonly OutgoingMessage[] = [];
  /** All that ever stood here; what else is kept on the device belongs to another page. */
  readonly #known = new Set<string>();
  /** Left by another page or visit, which may still send or delete them. */
  readonly #recalled = new Set<string>();
  #isRecalled = false;
  #isPosting = false;
  #isClosed = false;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(deps: Deps) {
    this.#deps = deps;
    globalThis.addEventListener('online', this.goOn);
  }

  /** Oldest first. */
  get all(): readonly OutgoingMessage[] {
    return this.#all;
  }

  get isBusy(): boolean {
    return this.#isPosting;
  }

  add({ text, files }: Written): void {
    const state = this.#timer === undefined ? 'sending' : 'waiting';
    const message: OutgoingMessage = { clientId: newKey(), text, files, at: Date.now(), state };
    this.#change([...this.#all, message]);
    this.#pump();
  }

  /** Sends again what failed; what waits goes now, in its order. */
  resend(clientId: string): void {
    const isFailed = (one: OutgoingMessage) => one.clientId === clientId && one.state === 'failed';
    if (this.#all.some(isFailed)) this.#put(clientId, { state: 'sending', error: undefined });
    this.goOn();
  }

  remove(clientIds: ReadonlySet<string | null>): void {
    const left = this.#all.filter((one) => !clientIds.has(one.clientId));
    if (left.length === this.#all.length) return;
    const wasBlocked = this.#all.find(({ error, state }) => error && state === 'waiting');
    this.#change(left);
    // What it waited for has happened, or need not happen any more.
    if (wasBlocked && !left.includes(wasBlocked)) this.goOn();
  }

  /** Ends a wait: there may be a way again. */
  readonly goOn = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#all.some(({ state }) => state === 'waiting'))
      this.#change(
        this.#all.map(({ error, ...one }) =>
          one.state === 'waiting' ? { ...one, state: 'sending' } : { ...one, error },
        ),
      );
    this.#pump();
  };

  /** Takes up what was on its way when a page was left; `isStored` says what the server is known to have. */
  recall(isStored: (clientId: string) => boolean): void {
    if (this.#isRecalled || this.#isClosed || this.#deps.place() === null) return;
    this.#isRecalled = true;
    const kept = this.#kept().filter(({ clientId }) => !this.#known.has(clientId));
    for (const { clientId } of kept) this.#known.add(clientId);
    const lost = kept
      .filter(({ clientId }) => !isStored(clientId))
      .map((one): OutgoingMessage => ({
        ...one,
        state: Date.now() - one.at < freshMs ? 'sending' : 'failed',
      }));
    for (const { clientId } of lost) this.#recalled.add(clientId);
    this.#change([...lost, ...this.#all]);
    this.#pump();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    globalThis.removeEventListener('online', this.goOn);
  }

  #pump(): void {
    if (this.#isPosting || this.#isClosed) return;
    const next = this.#all.find(({ state }) => state === 'sending');
    if (next === undefined) return;
    if (this.#isElsewhere(next)) {
      this.remove(new Set([next.clientId]));
      this.#pump();
    } else {
      this.#isPosting = true;
      void this.#post(next);
    }
  }

  /** Another page that had it too has sent or deleted it meanwhile. */
  #isElsewhere({ clientId }: OutgoingMessage): boolean {
    return this.#recalled.has(clientId) && !this.#kept().some((kept) => kept.clientId === clientId);
  }

  async #post(message: OutgoingMessage): Promise<void> {
    const { adapter, orderId } = this.#deps;
    const { clientId, text, files } = message;
    const attachments = files.length > 0 ? { attachments: files.map(({ assetId }) => assetId) } : {};
    try {
      const answer: unknown = await patiently('sendMessage()', async (signal) => {
        need(adapter, 'sendMessage');
        return adapter.sendMessage(orderId, { clientId, text, ...attachments }, { signal });
      });
      this.#tries = 0;
      this.#deps.stored(message, seqIn(answer));
      this.remove(new Set([clientId]));
    } catch (thrown) {
      this.#stumble(clientId, ApiError.from(thrown));
    }
    this.#isPosting = false;
    this.#pump();
    if (!this.#isPosting) this.#deps.rested();
  }

  #stumble(clientId: string, error: ApiError): void {
    // It was deleted, or stands among the others, while the answer was on its way.
    if (!this.#all.some((one) => one.clientId === clientId)) return;
    if (final.has(error.code)) return this.#put(clientId, { state: 'failed', error });
    const wait = error.retryAfterMs ?? waitsMs[Math.min(this.#tries++, waitsMs.length - 1)]!;
    this.#change(this.#all.map((one) => (one.state === 'sending' ? { ...one, state: 'waiting' } : one)));
    this.#put(clientId, { state: 'waiting', error });
    if (!this.#isClosed) this.#timer = setTimeout(this.goOn, wait);
  }

  #put(clientId: string, part: Partial<OutgoingMessage>): void {
    this.#change(this.#all.map((one) => (one.clientId === clientId ? { ...one, ...part } : one)));
  }

  #change(all: readonly OutgoingMessage[]): void {
    for (const { clientId } of all) this.#known.add(clientId);
    this.#all = all;
    this.#keep();
    this.#deps.changed();
  }

  #kept(): Omit<OutgoingMessage, 'state'>[] {
    const place = this.#deps.place();
    return place === null ? [] : readKept(this.#deps.drafts.read(place)?.value);
  }

  /** Pages share what is kept: each writes its own, and leaves alone or lets go what is another's. */
  #keep(): void {
    const place = this.#deps.place();
    if (place === null || !this.#isRecalled) return;
    const before = this.#kept();
    const still = new Set(before.map(({ clientId }) => clientId));
    const others = before.filter(({ clientId }) => !this.#known.has(clientId));
    const own = this.#all.filter(({ clientId }) => !this.#recalled.has(clientId) || still.has(clientId));
    const kept = keptMessages([...others, ...own]);
    if (kept.length > 0) this.#deps.drafts.write(place, kept);
    else if (before.length > 0) this.#deps.drafts.erase(place);
  }
}

function seqIn(answer: unknown): number {
  const isRight = typeof answer === 'object' && answer !== null && 'seq' in answer;
  if (isRight && typeof answer.seq === 'number') return answer.seq;
  throw odd('sendMessage()', answer);
}
