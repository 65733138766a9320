/** An order's chat. */
import * as z from 'zod/mini';
import type { CallOptions, MessageQuery, MessageWatcher } from '../../contract/api-adapter.ts';
import { MessagePage, type NewMessage } from '../../contract/message.ts';
import { openFeed, type Subject } from './feed.ts';
import { type Deps, orderPath } from './orders.ts';
import { withQuery } from './query.ts';

const mostMessages = 200;

export function followMessages(
  { door, live, timing }: Deps,
  id: string,
  { before, limit }: MessageQuery,
  watcher: MessageWatcher,
): () => void {
  const path = `${orderPath(id)}/messages`;
  let last: number | null = null;
  let hinted = 0;
  let told = '';
  /** The chat changed, and perhaps not by a message: somebody has read. */
  let isStale = false;

  const subject: Subject = {
    async load(signal) {
      isStale = false;
      const isFirst = last === null;
      for (let isMore = true; isMore;) {
        const query = isFirst ? { before, limit } : { after: last!, limit: mostMessages };
        const page: MessagePage = await door.ask(MessagePage, withQuery(path, query), { signal });
        if (signal.aborted) return;
        last = page.messages.at(-1)?.seq ?? last ?? 0;
        isMore = !isFirst && page.messages.length === mostMessages;
        const marks = JSON.stringify([page.read, page.mediatorReads]);
        if (isFirst || page.messages.length > 0 || marks !== told) watcher.next(page);
        told = marks;
      }
    },
    // The stream compares orders only: after each gap the chat is asked anew.
    known: () => null,
    hint: (hint) => {
      if (hint.orderId !== id) return;
      if (hint.typing !== undefined) return watcher.typing?.(hint.typing);
      const isNews = (hint.messages ?? 0) > Math.max(hinted, last ?? 0);
      hinted = Math.max(hinted, hint.messages ?? 0);
      isStale ||= !isNews && hint.messages !== undefined && hint.version === undefined;
    },
    isBehind: () => isStale || hinted > (last ?? Infinity),
  };
  if (before === undefined) return openFeed(live, timing, watcher, subject);
  // A page of the past does not change.
  const leave = new AbortController();
  subject.load(leave.signal).catch((error) => leave.signal.aborted || watcher.error(error));
  return () => leave.abort();
}

const Sent = z.object({ seq: z.int() });

export function sendMessage(
  { door }: Deps,
  id: string,
  body: NewMessage,
  { signal }: CallOptions = {},
): Promise<{ seq: number }> {
  return door.ask(Sent, `${orderPath(id)}/messages`, { body, signal });
}

export async function markRead(
  { door }: Deps,
  id: string,
  seq: number,
  { signal }: CallOptions = {},
): Promise<void> {
  await door.send(`${orderPath(id)}/read`, { body: { seq }, signal });
}

/** Soon told again, or no longer true: one try, no longer than that. */
const typingMs = 3000;

export async function tellTyping({ door }: Deps, id: string, { signal }: CallOptions = {}): Promise<void> {
  const call = { method: 'POST', signal, timeoutMs: typingMs, isCasual: true };
  await door.open(`${orderPath(id)}/typing`, call);
}
