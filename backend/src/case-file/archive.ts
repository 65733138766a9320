/** How a case file's ZIP is written: in one way only, so that whoever takes it apart can write it again, byte for byte. */
import { makeZip } from 'client-zip';

export interface ArchiveEntry {
  name: string;
  content: Uint8Array<ArrayBuffer> | AsyncIterable<Uint8Array<ArrayBuffer>>;
}

/** Noon, so that it is the same day in every time zone: the archive holds local time. */
const dated = new Date(1980, 0, 1, 12);

/** Stored without compression, in this order, all with the same date. Nothing is read before it is asked for. */
export function archiveOf(entries: AsyncIterable<ArchiveEntry>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = makeZip(inputs(entries), { buffersAreUTF8: true }).getReader();
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value as Uint8Array<ArrayBuffer>);
      },
      // The writer rejects with the reason it was given: whoever leaves is told nothing.
      cancel: (reason) => reader.cancel(reason).catch(() => undefined),
    },
    { highWaterMark: 0 },
  );
}

async function* inputs(entries: AsyncIterable<ArchiveEntry>) {
  for await (const { name, content } of entries) yield { name, input: content, lastModified: dated };
}

/** The bytes of a stream, piece by piece, each shown to `see` on its way. */
export async function* pieces(
  stream: ReadableStream<Uint8Array>,
  see: (bytes: Uint8Array) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      see(next.value);
      yield next.value as Uint8Array<ArrayBuffer>;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
