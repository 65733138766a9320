/** Looks a sentence up in the recipient's language and fills it. A new language is one more entry here. */
import { events as arEvents } from '../../../src/i18n/ar/events.ts';
import { events as deEvents } from '../../../src/i18n/de/events.ts';
import { events } from '../../../src/i18n/en/events.ts';
import { events as frEvents } from '../../../src/i18n/fr/events.ts';
import { events as esEvents } from '../../../src/i18n/es/events.ts';
import { events as ptEvents } from '../../../src/i18n/pt/events.ts';
import { events as jaEvents } from '../../../src/i18n/ja/events.ts';
import { arDeadlines } from './ar-deadlines.ts';
import { arTold } from './ar.ts';
import { deDeadlines } from './de-deadlines.ts';
import { deTold } from './de.ts';
import { enDeadlines } from './en-deadlines.ts';
import { enTold } from './en.ts';
import { frDeadlines } from './fr-deadlines.ts';
import { frTold } from './fr.ts';
import { isolated } from './isolate.ts';
import { esDeadlines } from './es-deadlines.ts';
import { esTold } from './es.ts';
import { ptDeadlines } from './pt-deadlines.ts';
import { ptTold } from './pt.ts';
import { jaDeadlines } from './ja-deadlines.ts';
import { jaTold } from './ja.ts';

const en = { ...enTold, ...enDeadlines } as const;

export type Key = keyof typeof en;
export type Sentences = Record<Key, string>;

/** By language subtag. */
export const languages: Record<string, Sentences> = {
  en,
  ar: isolated({ ...arTold, ...arDeadlines }),
  de: { ...deTold, ...deDeadlines },
  fr: { ...frTold, ...frDeadlines },
  es: { ...esTold, ...esDeadlines },
  pt: { ...ptTold, ...ptDeadlines },
  ja: { ...jaTold, ...jaDeadlines },
};

/** What happened, as chat and history tell it. */
const happenings: Record<string, Readonly<Record<string, string>>> = {
  en: events,
  ar: isolated(arEvents),
  de: deEvents,
  fr: frEvents,
  es: esEvents,
  pt: ptEvents,
  ja: jaEvents,
};

/** The sentence of an action in this language, if it has one. */
export function happeningFor(locale: string, code: string): string | undefined {
  return happenings[locale.split('-')[0] ?? 'en']?.[`event.${code}`];
}

export function sentencesFor(locale: string): Sentences {
  return languages[locale.split('-')[0] ?? 'en'] ?? en;
}

/** Whether this text is a key; codes from outside become keys only through here. */
export function isKey(text: string): text is Key {
  return Object.hasOwn(en, text);
}

/** Puts the facts in; what they say is never read again for braces. */
export function fill(sentence: string, facts: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '…');
}
