/** Code blocks of our documents: tests use these, and no copies. */
import { readFileSync } from 'node:fs';

export interface Block {
  readonly language: string;
  readonly text: string;
}

/** All blocks of a document that say their language. */
export const blocksOf = (file: string): Block[] =>
  [...readFileSync(file, 'utf8').matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language, text]) => ({
    language: language!,
    text: text!,
  }));

/** The README's first block of this language that holds the words. */
export function snippet(language: string, words: string): string {
  const found = blocksOf('README.md').find((one) => one.language === language && one.text.includes(words));
  if (!found) throw new Error(`README.md has no ${language} block with “${words}”`);
  return found.text;
}
