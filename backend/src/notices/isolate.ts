/** Keeps a Latin name, an amount or a number of an order from turning a right-to-left sentence of a mail round. */

/** By its language; of ours only one. */
export const isRightToLeft = (locale: string): boolean => /^ar\b/.test(locale);

/** An address stays bare: a reader's program makes a link of it, with all that stands beside it. */
const addresses: ReadonlySet<string> = new Set(['termsDisputes', 'reorder', 'support', 'unsubscribe']);

export function isolated<K extends string>(texts: Readonly<Record<K, string>>): Record<K, string> {
  const places = (text: string) =>
    text.replace(/\{(\w+)\}/g, (place, name: string) =>
      addresses.has(name) ? place : `\u2068${place}\u2069`,
    );
  return Object.fromEntries(
    Object.entries<string>(texts).map(([key, text]) => [key, places(text)]),
  ) as Record<K, string>;
}
