/** One name for each type of content, said alike in the page and on the server. */

/** Other names for types that `file-rules.ts` knows. */
const sameAs: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/x-flac': 'audio/flac',
  'audio/vnd.wave': 'audio/wav',
  'video/x-m4v': 'video/mp4',
};

/** By how text begins; `<?xml` and comments before it are looked past. */
const texts: readonly [RegExp, string][] = [
  [/^<(svg\b|!doctype\s+svg\b)/i, 'image/svg+xml'],
  [/^<(!doctype\s+html\b|html\b|head\b|body\b|script\b|iframe\b|meta\b|title\b)/i, 'text/html'],
  [/^</, 'application/xml'],
  [/^#!/, 'text/x-shellscript'],
];

/**
 * The media type of a file: `detected` is what its signature says, if it has one, and `head` its first bytes.
 * What is neither known nor text is `unknown`.
 */
export function mediaTypeOf(detected: string | undefined, head: Uint8Array): string {
  if (detected !== undefined && detected !== 'application/xml') return sameAs[detected] ?? detected;
  const text = textOf(head);
  if (text === undefined) return detected ?? 'unknown';
  const first = text.replace(/^(\s|<\?[^>]*>|<!--[^]*?-->)*/, '');
  const found = texts.find(([pattern]) => pattern.test(first));
  if (found) return found[1];
  return detected ?? (text === '' ? 'unknown' : 'text/plain');
}

/** Undefined when it is none; cut off in the middle of a character it is still text. */
function textOf(head: Uint8Array): string | undefined {
  const wide =
    head[0] === 0xff && head[1] === 0xfe
      ? 'utf-16le'
      : head[0] === 0xfe && head[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    const text = new TextDecoder(wide, { fatal: true }).decode(head, { stream: true });
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
