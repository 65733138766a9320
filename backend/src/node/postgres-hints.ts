/**
 * Hints that reach the streams of every instance. What is published is notified; what a notification did not bring is
 * found by asking, every two seconds and after each new connection, for the orders that were written since.
 *
 * "Since" is no instant and no number of a sequence: both are given before a commit and in another order than commits
 * come. It is the oldest transaction that still ran when was asked before: what it and later ones wrote may not have
 * been seen then, and nothing else can be.
 */
import * as z from 'zod/mini';
import { Hint } from '../../../src/contract/wire.ts';
import { createHints, type Hints, type PublishedHint } from '../hints.ts';
import type { Ask } from './postgres-link.ts';

export interface SharedHints extends Hints {
  /** Told by another instance. */
  handleNotification(payload: string): void;
  /** Finds what nobody told. */
  poll(ask: Ask): Promise<void>;
}

export const hintChannel = 'campaign_manager_hints';

/** What instances tell each other. Whoever may connect to the database may notify, so anything may come. */
const Notified = z.object({
  instance: z.string(),
  hint: z.extend(Hint, { parties: z.array(z.string()), escalated: z.boolean() }),
});
type Notified = z.infer<typeof Notified>;

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}

interface Touched {
  oldest: number;
  id: string | null;
  version: number;
  messages: number;
  channel: string;
  client: string;
  escalated: number;
  marks: string;
  money: string;
}

/** What this instance's streams have been told of an order; undefined is not known. */
interface Told {
  version: number;
  messages: number;
  marks?: string | undefined;
  money?: string | undefined;
}

/** Orders whose last hints are remembered; of one that is forgotten something may be told twice. */
const mostTold = 20_000;

export function createSharedHints(send: Ask): SharedHints {
  const here = createHints();
  const instance = crypto.randomUUID();
  const told = new Map<string, Told>();
  const outgoing: string[] = [];
  let isSending = false;
  let since: number | null = null;

  function remember(id: string, next: Told): void {
    told.delete(id);
    told.set(id, next);
    const [oldest] = told.keys();
    if (told.size > mostTold && oldest !== undefined) told.delete(oldest);
  }

  function tellHere(hint: PublishedHint): void {
    const { orderId, version = 0, messages = 0, typing } = hint;
    const before = told.get(orderId) ?? { version: 0, messages: 0 };
    if (typing === undefined)
      remember(orderId, {
        ...before,
        version: Math.max(before.version, version),
        messages: Math.max(before.messages, messages),
      });
    here.publish(hint);
  }

  /** As many as wait go together. What is lost on the way is found by the poll; that somebody types is not worth it. */
  async function flush(): Promise<void> {
    if (isSending) return;
    isSending = true;
    while (outgoing.length > 0)
      await send('SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload', [
        hintChannel,
        outgoing.splice(0, 500),
      ]).catch(() => undefined);
    isSending = false;
  }

  /** What the row says that was not told. Marks and money have no number: of them something may be told twice. */
  function compare({ id, version, messages, channel, client, escalated, marks, money }: Touched): void {
    if (id === null) return;
    const before = told.get(id);
    const whose = { orderId: id, parties: [channel, client], escalated: escalated === 1 };
    if (version > (before?.version ?? 0)) tellHere({ ...whose, version, messages });
    if (messages > (before?.messages ?? 0) || marks !== before?.marks) tellHere({ ...whose, messages });
    if (money !== before?.money) tellHere(whose);
    remember(id, { version, messages, marks, money });
  }

  return {
    publish(hint) {
      tellHere(hint);
      outgoing.push(JSON.stringify({ instance, hint } satisfies Notified));
      void flush();
    },
    subscribe: (listener) => here.subscribe(listener),
    handleNotification(payload) {
      const read = Notified.safeParse(parsed(payload));
      if (read.success && read.data.instance !== instance) tellHere(read.data.hint);
    },
    async poll(ask) {
      const rows = await ask<Touched>(touchedSince, [since ?? Number.MAX_SAFE_INTEGER]);
      for (const row of rows) compare(row);
      since = rows[0]?.oldest ?? since;
    },
  };
}

/** Rows and the oldest running transaction, both as of one moment; one row at least. */
const touchedSince = `SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS oldest, o.id,
    o.version, o.messages, o.channel_party AS channel, o.client_party AS client, o.escalated,
    o.read_channel || ':' || o.read_client AS marks, o.money
  FROM (SELECT 1) AS always LEFT JOIN orders AS o ON o.touched >= $1`;
