/** Makes what people typed safe to stand in a mail: in a header, in a line, in a quotation. */

// Controls (line feeds among them), line separators, and the marks that turn text around or hide it.
const hidden =
  /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;
const loneSurrogate = /\p{Surrogate}/gu;

/** At most `max` characters, cut between characters, with an ellipsis in their place. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept: string[] = [];
  let length = 1;
  for (const { segment } of new Intl.Segmenter('en').segment(text.slice(0, max * 2))) {
    length += segment.length;
    if (length > max) break;
    kept.push(segment);
  }
  return `${kept.join('').trimEnd()}…`;
}

/** One line without anything that a header or a reader could take for something else. */
export function oneLine(text: string, max: number): string {
  const line = text
    .replace(/\s/gu, ' ')
    .replace(hidden, '')
    .replace(loneSurrogate, '\u{fffd}')
    .replace(/ {2,}/g, ' ')
    .trim();
  return shorten(line, max);
}

/** Lines as typed, blank ones joined, everything hidden taken out. */
export function lines(text: string, max: number): string[] {
  const all = shorten(text, max).split(/\r\n|[\n\r\u2028\u2029]/u);
  const clean = all.map((line) =>
    line.replace(/\t/g, ' ').replace(hidden, '').replace(loneSurrogate, '\u{fffd}').trimEnd(),
  );
  return clean.filter((line, i) => line !== '' || (clean[i - 1] ?? '') !== '');
}

/** An address as it may stand in a header. */
export function address(text: string): string {
  return text.replace(/[\s<>,;:"()\\[\]]/gu, '').replace(hidden, '');
}
