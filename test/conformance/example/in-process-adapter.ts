/** A small adapter that speaks no HTTP: the services of a marketplace in the same process, through the eyes of one person. */
import type { Hints, PublishedHint } from '../../../backend/src/hints.ts';
import { hashOf } from '../../../backend/src/http/canonical.ts';
import { parseCommand } from '../../../backend/src/http/command.ts';
import { parse } from '../../../backend/src/http/field-problems.ts';
import type { Orders } from '../../../backend/src/orders/orders.ts';
import { Refused } from '../../../backend/src/refused.ts';
import type { Viewer } from '../../../backend/src/viewer.ts';
import type { ApiAdapter, CallOptions, StopWatching, Watcher } from '../../../src/contract/api-adapter.ts';
import { ApiError } from '../../../src/contract/api-error.ts';
import { NewMessage } from '../../../src/contract/message.ts';
import { NewNote } from '../../../src/contract/notes.ts';

interface Services {
  orders: Orders;
  hints: Hints;
  now(): string;
}

export function createInProcessAdapter({ orders, hints, now }: Services, viewer: Viewer): ApiAdapter {
  /** Loads at once and after every hint that concerns it, one question at a time, so that nothing is missed. */
  function watch<T>(
    watcher: Watcher<T>,
    concerns: (hint: PublishedHint) => boolean,
    load: () => Promise<T | null>,
  ): StopWatching {
    let isBehind = false;
    let isAsking = false;
    let isLeft = false;
    async function ask(): Promise<void> {
      isBehind = true;
      if (isAsking) return;
      isAsking = true;
      while (isBehind) {
        isBehind = false;
        const value = await load().catch(fail);
        if (value !== null && !isLeft) watcher.next(value);
      }
      isAsking = false;
    }
    function fail(thrown: unknown): null {
      if (!isLeft) watcher.error(errorOf(thrown));
      stop();
      return null;
    }
    // That somebody is writing changes nothing.
    const unsubscribe = hints.subscribe(
      (hint) => void (hint.typing === undefined && concerns(hint) && ask()),
    );
    function stop(): void {
      isLeft = true;
      isBehind = false;
      unsubscribe();
    }
    void ask();
    return stop;
  }

  return {
    scope: 'in-process',
    features: { uploads: false, typing: true, caseExport: false, notes: true },
    watchOrder(id, watcher) {
      let seen = 0;
      return watch(
        watcher,
        ({ orderId }) => orderId === id,
        async () => {
          const order = await orders.get(id, viewer);
          if (order.version <= seen) return null;
          seen = order.version;
          return order;
        },
      );
    },
    act: (id, command, { key, signal }) =>
      asked({ signal }, async () => {
        const request = { key, bodyHash: hashOf(command), command: parseCommand(command) };
        return (await orders.act(id, viewer, request, now())).result;
      }),
    watchQueue: (query, watcher) =>
      watch(
        watcher,
        () => true,
        () => orders.list(viewer, { ...query, limit: query.limit ?? 200 }),
      ),
    loadRows: (query, cursor, call) =>
      asked(call, () => orders.list(viewer, { ...query, limit: query.limit ?? 200, cursor })),
    watchMessages(id, { before, limit }, watcher) {
      let after: number | null = null;
      let told = '';
      const deafen = hints.subscribe(({ orderId, typing, parties }) => {
        if (typing !== undefined && orderId === id && parties.includes(viewer.party))
          watcher.typing?.(typing);
      });
      const stop = watch(
        watcher,
        ({ orderId }) => orderId === id && before === undefined,
        async () => {
          const page = await orders.messages(
            id,
            viewer,
            after === null ? { before, limit } : { after, limit: 200 },
          );
          const marks = JSON.stringify(page.read);
          const isNews = after === null || page.messages.length > 0 || marks !== told;
          after = page.messages.at(-1)?.seq ?? after ?? 0;
          told = marks;
          return isNews ? page : null;
        },
      );
      return () => {
        deafen();
        stop();
      };
    },
    sendMessage: (id, message, call) =>
      asked(call, async () => {
        const { seq } = await orders.send(id, viewer, parse(NewMessage, message));
        return { seq };
      }),
    markRead: (id, seq, call) => asked(call, () => orders.markRead(id, viewer, seq)),
    tellTyping: (id, call) => asked(call, () => orders.typing(id, viewer)),
    upload: () => cannot('uploads'),
    discardUpload: () => cannot('uploads'),
    assetUrl: () => cannot('uploads'),
    exportCase: () => cannot('case export'),
    loadNotes: (id, call) => asked(call, async () => (await orders.notes(id, viewer)).notes),
    addNote: (id, note, call) =>
      asked(call, async () => (await orders.addNote(id, viewer, parse(NewNote, note), () => {})).note),
  };
}

/** Whatever goes wrong is an `ApiError`; a call that was given up before it began does nothing. */
async function asked<T>({ signal }: CallOptions = {}, ask: () => Promise<T>): Promise<T> {
  if (signal?.aborted) throw new ApiError('network', 'given up');
  try {
    return await ask();
  } catch (thrown) {
    throw errorOf(thrown);
  }
}

function errorOf(thrown: unknown): ApiError {
  if (!(thrown instanceof Refused)) return ApiError.from(thrown);
  const { code, reason, fields, latest, retryAfterMs } = thrown;
  return new ApiError(code, thrown.message, {
    reason,
    fields,
    latest,
    retryAfterMs,
    retryable: code === 'rateLimited',
  });
}

const cannot = (what: string): Promise<never> =>
  Promise.reject(new ApiError('unsupported', `no ${what} here`));
