/** One server-sent event stream, written by hand: a bounded queue, a clean end, and no write that can get stuck. */

export interface EventStream {
  readonly response: Response;
  event(name: string, data: object): void;
  /** A line that only keeps the connection alive. */
  comment(text: string): void;
  /** Tells after how many ms to connect again once it has ended. */
  retry(ms: number): void;
  /** Ends the stream after what is already queued; repeated calls do nothing. */
  close(): void;
}

/** `onEnd` runs once: closed here, left by the reader, or dropped because more than `capBytes` were waiting. */
export function openEventStream(capBytes: number, onEnd: () => void): EventStream {
  const queue: Uint8Array[] = [];
  const encoder = new TextEncoder();
  let waiting = 0;
  let ended = false;
  let controller: ReadableStreamDefaultController<Uint8Array>;
  let wanted = false;

  const flush = () => {
    if (wanted && queue.length > 0) {
      const chunk = queue.shift() as Uint8Array;
      waiting -= chunk.byteLength;
      wanted = false;
      controller.enqueue(chunk);
    }
    if (ended && queue.length === 0) controller.close();
  };
  const end = () => {
    if (ended) return false;
    ended = true;
    onEnd();
    return true;
  };
  const close = () => {
    if (end()) flush();
  };
  const write = (text: string) => {
    if (ended) return;
    const chunk = encoder.encode(text);
    waiting += chunk.byteLength;
    queue.push(chunk);
    if (waiting > capBytes) {
      // Whoever reads this slowly is better served by asking anew.
      queue.length = 0;
      close();
    } else flush();
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start: (given) => void (controller = given),
      pull() {
        wanted = true;
        flush();
      },
      cancel: () => void end(),
    },
    // Nothing waits in the stream itself: the queue above is the only one, and it is bounded.
    { highWaterMark: 0 },
  );
  return {
    response: new Response(body, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        // Tells buffering proxies to pass each event on at once.
        'x-accel-buffering': 'no',
      },
    }),
    event: (name, data) => write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`),
    retry: (ms) => write(`retry: ${ms}\n\n`),
    comment: (text) => write(`: ${text}\n\n`),
    close,
  };
}
