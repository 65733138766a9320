/** Message texts: `{name}` marks a place to fill; `key.one` and `key.other` are the forms of a number. */
export type Messages = Readonly<Record<string, string>>;
export type Params = Readonly<Record<string, string | number>>;

/** The texts of one part of the library. */
export interface Bundle<M extends Messages> {
  name: string;
  en: M;
}

/** A word of the wire that has no text yet, still readable: `markReady` becomes "Mark ready". */
export function readable(word: string): string {
  const spaced = word
    .replace(/^.*\./, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** The text cut at its places: texts at even, names of places at odd positions. */
export function cut(text: string): string[] {
  return text.split(/\{(\w+)\}/);
}
