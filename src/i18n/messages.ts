/** Message texts: `{name}` marks a place to fill; `key.one` and `key.other` are the forms of a number. */
export type Messages = Readonly<Record<string, string>>;
export type Params = Readonly<Record<string, string | number>>;

/** Texts by the part of the library that they belong to. */
export type Parts = Readonly<Record<string, Messages>>;

/** A word of the wire that has no text yet, still readable: `markReady` becomes "Mark ready". */
export function readable(word: string): string {
  const spaced = word
    .replace(/^.*\./, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** The text cut at its places: texts at even, names of places at odd positions. What is put there keeps itself apart. */
export function cut(text: string): string[] {
  return text.split(/\u2068?\{(\w+)\}\u2069?/);
}
