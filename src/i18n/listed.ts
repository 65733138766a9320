/** Names one after the other, with the comma of the language around them. */

/** Other languages have the Latin one. */
const commas: readonly [RegExp, string][] = [
  [/^(?:ar|ckb|fa|ps|sd|ug|ur)\b/i, '، '],
  [/^(?:ja|zh)\b/i, '、'],
];

export const listed = ({ locale }: { readonly locale: string }, names: readonly string[]): string =>
  names.join(commas.find(([language]) => language.test(locale))?.[1] ?? ', ');
