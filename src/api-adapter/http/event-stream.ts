/** Reads server-sent events from an answer of `fetch` (an `EventSource` sends no Authorization header). */

/** More than this without an empty line is not an event stream. */
const longestFrame = 65_536;

/** Calls `onEvent` for each event, with its name and data, and `onChunk` whenever anything came; resolves when the stream ends. */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  onChunk: () => void,
  onEvent: (name: string, data: string) => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (let rest = ''; rest.length < longestFrame;) {
      const { done, value } = await reader.read();
      if (done) return;
      onChunk();
      // A line end may be cut in two: a lone CR waits for its LF.
      const text = rest + decoder.decode(value, { stream: true });
      const frames = text.replace(/\r\n/g, '\n').split('\n\n');
      rest = frames.pop() ?? '';
      for (const frame of frames) readFrame(frame, onEvent);
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function readFrame(frame: string, onEvent: (name: string, data: string) => void): void {
  let name = 'message';
  const data: string[] = [];
  for (const line of frame.split('\n')) {
    const [, field, value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
    if (field === 'event') name = value;
    if (field === 'data') data.push(value);
  }
  if (data.length > 0) onEvent(name, data.join('\n'));
}
