/** One connection beside the pool: it hears notifications, asks now and then, and holds locks that outlast a transaction. */
import { Client } from 'pg';
import { Refused } from '../refused.ts';
import { refusedFor } from './postgres-errors.ts';
import { wholeNumbers } from './postgres-types.ts';

export interface LinkOptions {
  channel: string;
  handleNotification: (payload: string) => void;
  /** Done on each new connection, and then every so often. */
  beat: (ask: Ask) => Promise<void>;
  beatMs: number;
  /** Told why it cannot be had just now. */
  onError: (error: unknown) => void;
}

export type Ask = <R extends object>(text: string, values?: unknown[]) => Promise<R[]>;

export interface Link {
  /** Rejects as `unavailable` while there is no connection. */
  ask: Ask;
  close(): Promise<void>;
}

const config = {
  application_name: 'campaign-manager-link',
  connectionTimeoutMillis: 5000,
  query_timeout: 5000,
  keepAlive: true,
  // Hints, locks and the beat ask side by side.
  pipeline: true,
};
const longestWait = 5000;

/** Resolves after the first beat. A connection that is lost is opened again, by and by more patiently. */
export async function openLink(url: string, options: LinkOptions): Promise<Link> {
  let client: Client | null = null;
  const stop = new AbortController();
  let wake = (): void => {};
  const ask: Ask = async (text, values = []) => {
    if (client === null) throw new Refused('unavailable', { retryAfterMs: 1000 });
    try {
      return (await client.query(text, values)).rows;
    } catch (error) {
      options.onError(error);
      throw refusedFor(error);
    }
  };

  async function connect(): Promise<Client> {
    const next = new Client({ connectionString: url, types: wholeNumbers, ...config });
    const lose = () => {
      if (client !== next) return;
      client = null;
      wake();
    };
    next.on('error', lose).on('end', lose);
    next.on('notification', ({ payload }) => options.handleNotification(payload ?? ''));
    try {
      await next.connect();
      await next.query(`LISTEN ${options.channel}`);
      return next;
    } catch (error) {
      await next.end().catch(() => undefined);
      throw error;
    }
  }

  async function run(): Promise<void> {
    let failures = 0;
    while (!stop.signal.aborted) {
      let wait = options.beatMs;
      try {
        client ??= await connect();
        await options.beat(ask);
        failures = 0;
      } catch (error) {
        // What was asked in vain has told it already.
        if (!(error instanceof Refused)) options.onError(error);
        // Nothing is lost with it: what was not heard is found by the first beat of the next connection.
        const broken = client;
        client = null;
        void broken?.end().catch(() => undefined);
        wait = Math.min(longestWait, 50 * 2 ** failures++);
      }
      if (!stop.signal.aborted) await rest(wait);
    }
  }

  /** The end of a connection, or of all, is not waited for. */
  async function rest(ms: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((resolve) => {
      wake = resolve;
      timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
  }

  client = await connect();
  await options.beat(ask);
  const running = run();
  return {
    ask,
    async close() {
      stop.abort();
      wake();
      await running;
      await client?.end().catch(() => undefined);
    },
  };
}
