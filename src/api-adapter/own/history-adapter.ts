/** An adapter over a backend that keeps each order's history in words of its own: no versions, no keys, no push needed. */
import type { ActOptions, ApiAdapter } from '../../contract/api-adapter.ts';
import { ApiError } from '../../contract/api-error.ts';
import type { Command, CommandInput } from '../../contract/commands.ts';
import { parseCommand, parseMessage } from '../../contract/input.ts';
import type { MessagePage, NewMessage } from '../../contract/message.ts';
import type { ActResult, OrderSnapshot } from '../../contract/order.ts';
import { type By, decide, type Refusal } from '../../machines/decide.ts';
import { pageOf } from './desk.ts';
import { type HistoryLine, type Offers, type OrderHistory, type Reading, readHistory } from './history.ts';
import { createPolling, withoutExtras } from './less.ts';

/** What is asked of such a backend. Each rejects with `ApiError`, and with nothing else. */
export interface HistoryBackend {
  scope: string;
  viewer: By;
  offers: Offers;
  /** The order as it is now. */
  read(orderId: string, signal?: AbortSignal): Promise<OrderHistory>;
  /** All orders of the viewer. */
  readAll(signal?: AbortSignal): Promise<OrderHistory[]>;
  /** Does what the rules allow. The history must tell the key from then on. A refusal because the order has changed is a `conflict`. */
  act(order: OrderHistory, command: Command, key: string, signal?: AbortSignal): Promise<OrderHistory>;
  /** Stores a message; the history must tell its `clientId` from then on. */
  send(orderId: string, message: NewMessage, signal?: AbortSignal): Promise<OrderHistory>;
  /** Notes that the viewer has read so many lines. */
  markRead(orderId: string, lines: number, signal?: AbortSignal): Promise<unknown>;
  /** Between two questions, in ms (5000). */
  everyMs?: number | undefined;
}

export function createHistoryAdapter(backend: HistoryBackend): ApiAdapter {
  const { viewer, offers } = backend;
  const polling = createPolling(backend.everyMs);
  const flying = new Map<string, Promise<unknown>>();
  const look = (told: OrderHistory): Reading => readHistory(told, viewer, offers);
  const isMine = (key: string) => (line: HistoryLine) => line.key === key && line.by === viewer.actor;

  /** What is sent under a key while it is on its way is sent once; later on the history tells it. */
  function once<T>(key: string, start: () => Promise<T>): Promise<T> {
    const before = flying.get(key) ?? Promise.resolve();
    const call = before.catch(() => {}).then(start);
    flying.set(key, call);
    const forget = () => {
      if (flying.get(key) === call) flying.delete(key);
      polling.askNow();
    };
    call.then(forget, forget);
    return call;
  }

  async function act(id: string, input: CommandInput, { key, signal }: ActOptions): Promise<ActResult> {
    const command = parseCommand(input);
    let told = await backend.read(id, signal);
    if (!told.lines.some(isMine(key))) told = await doneNow(told, command, key, signal);
    const line = told.lines.find(isMine(key));
    if (line === undefined) throw new ApiError('server', 'the history does not tell what was done');
    if (line.action?.type !== command.type || !isSame(payloadOf(line), command.payload))
      throw new ApiError('invalid', 'this key was used for another action', {
        reason: { code: 'keyReused', params: {} },
      });
    const { snapshot, versionOf } = look(told);
    const version = versionOf(line);
    const reference = `${snapshot.number}-${version}`;
    return { receipt: { reference, type: command.type, at: line.at, version }, order: snapshot };
  }

  async function doneNow(told: OrderHistory, command: Command, key: string, signal?: AbortSignal) {
    const { order, snapshot } = look(told);
    const checksum = '0'.repeat(64);
    const answer = decide(order, command, { by: viewer, at: told.now, checksum });
    if (!answer.ok) throw refusalOf(answer, snapshot);
    try {
      return await backend.act(told, command, key, signal);
    } catch (thrown) {
      const { code, message, reason } = ApiError.from(thrown);
      if (code !== 'conflict') throw thrown;
      const { snapshot: latest } = look(await backend.read(order.id));
      throw new ApiError('conflict', message, { reason, latest, cause: thrown });
    }
  }

  return {
    ...withoutExtras,
    scope: backend.scope,
    watchOrder(id, watcher) {
      let known = '';
      return polling.watch(watcher, async (signal) => {
        const { snapshot } = look(await backend.read(id, signal));
        const told = known;
        known = JSON.stringify({ ...snapshot, serverTime: '' });
        return known === told ? null : snapshot;
      });
    },
    act: (id, command, options) => once(options.key, () => act(id, command, options)),
    watchQueue(query, watcher) {
      let known = '';
      return polling.watch(watcher, async (signal) => {
        const orders = await backend.readAll(signal);
        const page = pageOf(orders, backend, query, null);
        const told = known;
        known = JSON.stringify(page);
        const serverTime = orders[0]?.now ?? new Date().toISOString();
        return known === told ? null : { ...page, serverTime, viewer };
      });
    },
    async loadRows(query, cursor, { signal } = {}) {
      return pageOf(await backend.readAll(signal), backend, query, cursor);
    },
    watchMessages(id, { before, limit }, watcher) {
      let last = 0;
      let known = '';
      return polling.watch(watcher, async (signal): Promise<MessagePage | null> => {
        const told = await backend.read(id, signal);
        const { messages, snapshot } = look(told);
        const isFirst = known === '';
        const marks = JSON.stringify(told.read);
        const found = messages.filter(({ seq }) => (isFirst ? seq < (before ?? Infinity) : seq > last));
        const some = isFirst ? found.slice(-limit) : found;
        if (!isFirst && (before !== undefined || (some.length === 0 && marks === known))) return null;
        known = marks;
        last = some.at(-1)?.seq ?? last;
        const mediatorReads = Boolean(snapshot.dispute?.escalation);
        return { messages: some, more: (some[0]?.seq ?? 1) > 1, read: told.read, mediatorReads };
      });
    },
    async sendMessage(id, input, { signal } = {}) {
      const message = parseMessage(input);
      return once(message.clientId, async () => {
        const isIt = isMine(message.clientId);
        let { lines } = await backend.read(id, signal);
        if (!lines.some(isIt)) ({ lines } = await backend.send(id, message, signal));
        return { seq: 1 + lines.findIndex(isIt) };
      });
    },
    async markRead(id, seq, { signal } = {}) {
      await backend.markRead(id, seq, signal);
      polling.askNow();
    },
  };
}

function refusalOf(refusal: Refusal, latest: OrderSnapshot): ApiError {
  const { code, reason, fields, retryAt } = refusal;
  const retryAfterMs = retryAt ? Date.parse(retryAt) - Date.parse(latest.serverTime) : undefined;
  return new ApiError(code, `the rules refuse it: ${reason.code}`, {
    reason,
    fields,
    retryAfterMs,
    ...(code === 'conflict' && { latest }),
  });
}

/** As the rules read it, so that a repetition can be compared. */
const payloadOf = ({ action }: HistoryLine): unknown => action?.payload ?? {};

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [a, b] as Record<string, unknown>[];
  return Object.keys({ ...left, ...right }).every((key) => isSame(left![key], right![key]));
}
