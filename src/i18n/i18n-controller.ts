/** Gives an element its words: texts by typed keys, and figures and dates in the language around it. */
import type { ReactiveController, ReactiveElement } from 'lit';
import type { CalendarDate, Instant } from '../contract/primitives.ts';
import { core } from './en/core.ts';
import { type Formats, formatsFor } from './formats.ts';
import { localeOf } from './locale.ts';
import { type Bundle, cut, type Messages, type Params, readable } from './messages.ts';

export type CoreMessages = typeof core;
type Key<M> = (keyof M | keyof CoreMessages) & string;
type Counted<K> = K extends `${infer Stem}.other` ? Stem : never;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What the shared templates need: the core texts are in every element's reach. */
export type I18n = Pick<I18nController, Exclude<keyof I18nController, 'hostUpdate' | 'hostConnected'>>;

export class I18nController<M extends Messages = CoreMessages> implements ReactiveController {
  #host: ReactiveElement;
  #texts: Messages[];
  #locale: string | undefined;

  constructor(host: ReactiveElement, bundle?: Bundle<M>) {
    this.#host = host;
    this.#texts = bundle ? [bundle.en, core] : [core];
    host.addController(this);
  }

  /** BCP 47, from the nearest `lang`. */
  get locale(): string {
    return (this.#locale ??= localeOf(this.#host));
  }

  get #formats(): Formats {
    return formatsFor(this.locale);
  }

  /** Brings the texts of a part that was loaded late. */
  add(messages: Messages): void {
    if (!this.#texts.includes(messages)) this.#texts.push(messages);
  }

  /** The text of a key; a key without one becomes readable words. */
  t(key: Key<M>, params?: Params): string {
    return this.#fill(this.#find(key) ?? readable(key), params);
  }

  /** The text of the first key that has one, or undefined: for keys made of codes that a newer server may send. */
  maybe(keys: readonly string[], params?: Params): string | undefined {
    for (const key of keys) {
      const text = this.#find(key);
      if (text !== undefined) return this.#fill(text, params);
    }
  }

  /** The label of a word of the wire: `label('status', 'placed')`. */
  label(group: string, word: string): string {
    return this.maybe([`${group}.${word}`]) ?? readable(word);
  }

  /** The text of `key.one` or `key.other`; `{count}` is filled in. */
  plural(key: Counted<Key<M>>, count: number, params?: Params): string {
    const text = this.#find(`${key}.${count === 1 ? 'one' : 'other'}`) ?? this.#find(`${key}.other`);
    return this.#fill(text ?? readable(key), { count: this.number(count), ...params });
  }

  /** A text whose places hold templates: what stands between them, in order. */
  rich<T>(text: string, places: Readonly<Record<string, T>>): (string | T)[] {
    return cut(text).map((part, at) => (at % 2 ? (places[part] ?? `{${part}}`) : part));
  }

  money(minor: number, currency: string): string {
    return this.#formats.money(minor, currency);
  }

  number(n: number): string {
    return this.#formats.number(n);
  }

  percent(basisPoints: number): string {
    return this.#formats.percent(basisPoints);
  }

  /** "Wed 11 Mar 2026, 10:12 CET", in the viewer's zone. */
  instant(iso: Instant): string {
    return this.#formats.instant(iso);
  }

  /** "10:12 CET" */
  time(iso: Instant): string {
    return this.#formats.time(iso);
  }

  /** "Sun 22 Mar 2026" */
  day(date: CalendarDate): string {
    return this.#formats.day(date);
  }

  /** "16 – 22 Mar 2026" */
  span(from: CalendarDate, to: CalendarDate): string {
    return this.#formats.span(from, to);
  }

  /** "73 days left", "1 day 3 h left", "5 h 12 min left", under an hour "9:41 left"; never below zero. */
  left(ms: number): string {
    const seconds = Math.max(0, Math.ceil(ms / 1000));
    const hours = Math.floor((seconds % DAY) / HOUR);
    const minutes = Math.floor((seconds % HOUR) / MINUTE);
    const days = Math.floor(seconds / DAY);
    if (days >= 7) return this.#core('left.days', days, {});
    if (days > 0) return this.#core('left.dayHours', days, { hours });
    if (hours > 0) return this.#fill(core['left.hours'], { hours, minutes });
    return this.#fill(core['left.clock'], {
      clock: `${minutes}:${String(seconds % MINUTE).padStart(2, '0')}`,
    });
  }

  hostConnected(): void {
    this.#locale = undefined;
  }

  hostUpdate(): void {
    this.#locale = undefined;
  }

  #core(key: 'left.days' | 'left.dayHours', count: number, params: Params): string {
    return this.plural(key as Counted<Key<M>>, count, params);
  }

  #find(key: string): string | undefined {
    return this.#texts.find((texts) => Object.hasOwn(texts, key))?.[key];
  }

  #fill(text: string, params: Params = {}): string {
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  }
}
