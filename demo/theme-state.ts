/** What the theme playground shows: kept in the address's hash, so that a link shows the same to somebody else. */
import { lookOf, readAppearance } from '../src/components/campaign-manager/appearance-read.ts';
import type { Appearance } from '../src/components/campaign-manager/appearance.ts';

export const widths = { full: 'Full width', '640': '640 px', '360': '360 px', '240': '240 px' };
export const languages = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
  ja: '日本語',
  ar: 'العربية',
};

export interface Shown {
  appearance: Appearance;
  width: keyof typeof widths;
  language: keyof typeof languages;
}

const oneOf = <Word extends string>(of: Record<Word, unknown>, value: string | null, first: Word): Word =>
  value !== null && Object.hasOwn(of, value) ? (value as Word) : first;

/** What is not right in an address is left out. */
export function read(hash: string): Shown {
  const { width, language, ...rest } = Object.fromEntries(new URLSearchParams(hash.slice(1)));
  const { theme, scheme, density, ...variables } = rest;
  const words = Object.fromEntries(Object.entries({ theme, scheme, density }).filter(([, value]) => value));
  return {
    appearance: readAppearance({ ...words, variables }).appearance,
    width: oneOf(widths, width ?? null, 'full'),
    language: oneOf(languages, language ?? null, 'en'),
  };
}

export function write({ appearance, width, language }: Shown): string {
  const { variables, ...words } = appearance;
  const all = {
    ...words,
    ...variables,
    ...(width !== 'full' && { width }),
    ...(language !== 'en' && { language }),
  };
  const said = Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return new URLSearchParams(said).toString();
}

/** Without what says nothing. */
export function tidy({ theme, scheme, density, variables }: Appearance): Appearance {
  const own = Object.entries(variables ?? {}).filter(([, value]) => value !== undefined);
  return {
    ...(theme && theme !== 'quiet' && { theme }),
    ...(scheme && { scheme }),
    ...(density && { density }),
    ...(own.length > 0 && { variables: Object.fromEntries(own) }),
  };
}

/** The value that holds now: set here, or by the theme. */
export const valueOf = (appearance: Appearance, name: string): string | undefined =>
  lookOf(appearance).values.get(name);

/** JSON that somebody brings: the appearance, or what is wrong with it and where. */
export function importJson(text: string): { appearance?: Appearance; problems: string[] } {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    return { problems: [whereIn(text, error instanceof Error ? error.message : String(error))] };
  }
  const { appearance, problems } = readAppearance(given);
  return { appearance, problems: problems.map((problem) => problem.text) };
}

/** Browsers tell the position in words of their own, or line and column. */
function whereIn(text: string, message: string): string {
  const at = /position (\d+)/.exec(message)?.[1];
  if (at === undefined || /line \d+/.test(message)) return `This is not JSON: ${message}`;
  const lines = text.slice(0, Number(at)).split('\n');
  return `This is not JSON, line ${lines.length}, column ${lines.at(-1)!.length + 1}: ${message}`;
}
