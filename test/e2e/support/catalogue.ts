/** The words of the library's own texts, to find what a page in another language still says in English. */
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';

type Texts = Readonly<Record<string, string>>;

/** All texts of a language by part and key, from the files in which translators write them. */
async function textsOf(language: string): Promise<Map<string, string>> {
  const folder = new URL(`../../../src/i18n/${language}/`, import.meta.url);
  // `parts.ts` names the others.
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'parts.ts');
  const parts = await Promise.all(
    files.map((name) => import(new URL(name, folder).href) as Promise<Record<string, Texts>>),
  );
  const texts = parts.flatMap((part) => Object.entries(part));
  return new Map(
    texts.flatMap(([part, keys]) =>
      Object.entries(keys).map(([key, text]) => [`${part} ${key}`, plain(text)]),
    ),
  );
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const asWords = (piece: string) => {
  const whole = new RegExp(`(?<![\\p{L}\\d])${escaped(piece)}(?![\\p{L}\\d])`, 'u');
  return (text: string) => text.includes(piece) && whole.test(text);
};

/** What stands between the places of a text: a page shows it in pieces, with names and dates between them. */
const piecesOf = (text: string) =>
  text
    .split(/\{\w+\}/)
    .map((piece) => plain(piece).replace(/^[\s.,:;·!?()“”]+|[\s.,:;·!?()“”]+$/gu, ''))
    .filter((piece) => /\p{L}{2}/u.test(piece));

/** Units and kinds of files that German writes as English does. */
const alike: ReadonlySet<string> = new Set(['kB', 'MB', 'GB', 'px', 'PDF', 'Video', 'Audio', 'Link']);

export interface Catalogue {
  /** Number of pieces that would be recognised. */
  readonly size: number;
  /** Those of the seen texts that hold words of an English text which the other language does not use. */
  englishIn(seen: readonly string[]): string[];
}

export async function catalogueBeside(language: string): Promise<Catalogue> {
  const english = await textsOf('en');
  // A text that was left in English makes no English word a word of the other language.
  const own = [...(await textsOf(language))].filter(([key, text]) => text !== english.get(key));
  const pieces = [...new Set([...english.values()].flatMap(piecesOf))].filter((piece) => !alike.has(piece));
  const foreign = pieces.map(asWords).filter((isIn) => !own.some(([, text]) => isIn(text)));
  return {
    size: foreign.length,
    englishIn: (seen) => seen.filter((text) => foreign.some((isIn) => isIn(plain(text)))),
  };
}

/** Everything that the widgets of a page say: text, and what is only heard. */
export function saidBy(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said: string[] = [];
    const heard = ['aria-label', 'aria-valuetext', 'placeholder', 'title', 'alt'];
    const walk = (node: Node) => {
      if (node instanceof Text) said.push(node.data);
      if (node instanceof HTMLStyleElement) return;
      // What is written in a PDF, its author wrote; what it is called, we say.
      const isTheirs = node instanceof Element && node.matches('.page-text');
      if (node instanceof Element) said.push(...heard.map((name) => node.getAttribute(name) ?? ''));
      if (node instanceof Element && node.shadowRoot) node.shadowRoot.childNodes.forEach(walk);
      if (!isTheirs) node.childNodes.forEach(walk);
    };
    document.querySelectorAll('campaign-manager').forEach(walk);
    return said.map((text) => text.trim()).filter(Boolean);
  });
}
