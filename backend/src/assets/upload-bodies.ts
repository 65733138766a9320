/**
 * Whose bytes go into an upload: of two requests the later one. A line that broke often looks alive to the server for
 * minutes, while its owner is back on another one and must not wait.
 */
export interface UploadBodies {
  /**
   * Ends whoever writes to this upload, keeping what had arrived, and hands the body to `write`; tells how many bytes
   * of it were looked at.
   */
  use<T>(
    uploadId: string,
    body: ReadableStream<Uint8Array>,
    write: (body: ReadableStream<Uint8Array>) => Promise<T>,
  ): Promise<{ result: T; bytes: number }>;
  /** Ends whoever writes to this upload, and resolves when it is let go. */
  end(uploadId: string): Promise<void>;
}

export function createUploadBodies(): UploadBodies {
  const running = new Map<string, { stop(): void; done: Promise<unknown> }>();
  async function end(uploadId: string): Promise<void> {
    for (let other = running.get(uploadId); other; other = running.get(uploadId)) {
      other.stop();
      await other.done;
    }
  }
  return {
    async use(uploadId, body, write) {
      await end(uploadId);
      const { stream, stop, bytes } = counted(body);
      const work = write(stream).finally(() => running.delete(uploadId));
      running.set(uploadId, { stop, done: work.catch(() => undefined) });
      const result = await work;
      return { result, bytes: bytes() };
    },
    end,
  };
}

/** The same bytes, counted, with a way to break them off. */
function counted(body: ReadableStream<Uint8Array>) {
  const reader = body.getReader();
  let count = 0;
  let breakOff: () => void = () => undefined;
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        breakOff = () => controller.error(new Error('somebody else goes on with this upload'));
      },
      async pull(controller) {
        const next = await reader.read();
        if (next.done) return controller.close();
        count += next.value.byteLength;
        controller.enqueue(next.value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return {
    stream,
    bytes: () => count,
    stop() {
      breakOff();
      reader.cancel().catch(() => undefined);
    },
  };
}
