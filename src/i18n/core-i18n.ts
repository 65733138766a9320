/** Gives an element its words, without the texts that a first load does not need: those are added when they come. */
import type { ReactiveController, ReactiveElement } from 'lit';
import type { CalendarDate, Instant } from '../contract/primitives.ts';
import { core } from './en/core.ts';
import type { more } from './en/more.ts';
import { english } from './english.ts';
import type { Formats } from './format.ts';
import { formatsFor } from './formats.ts';
import { localeOf } from './locale.ts';
import { cut, type Messages, type Params, type Parts, readable } from './messages.ts';

export type CoreMessages = typeof core & typeof more;
type Key<M> = (keyof M | keyof CoreMessages) & string;
type Counted<K> = K extends `${infer Stem}.other` ? Stem : never;

/** What the shared templates need: the core texts are in every element's reach. */
export type I18n = Pick<CoreI18n, Exclude<keyof CoreI18n, 'hostUpdate'>>;

export class CoreI18n<M extends Messages = CoreMessages> implements ReactiveController {
  /** False until the language around the element has come: until then there is nothing to read. */
  isReady = false;

  readonly #host: ReactiveElement;
  readonly #parts: Record<string, Messages>;
  #locale: string | undefined;
  #formats: Formats = english;

  constructor(host: ReactiveElement, parts?: Parts) {
    this.#host = host;
    this.#parts = { ...parts, core };
    host.addController(this);
  }

  /** BCP 47, from the nearest `lang`. */
  get locale(): string {
    return (this.#locale ??= localeOf(this.#host));
  }

  /** Brings texts that were loaded late, by the names of their parts; wait for it before they are first shown. */
  add(parts: Parts): unknown {
    return formatsFor(this.locale, Object.assign(this.#parts, parts));
  }

  /** The text of a key; a key without one becomes readable words. */
  t(key: Key<M>, params?: Params): string {
    return this.maybe([key], params) ?? readable(key);
  }

  /** The text of the first key that has one, or undefined: for keys made of codes that a newer server may send. */
  maybe(keys: readonly string[], params: Params = {}): string | undefined {
    for (const key of keys)
      for (const part in this.#parts) {
        const texts = this.#formats.parts?.[part] ?? this.#parts[part]!;
        if (Object.hasOwn(texts, key))
          return texts[key]!.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
      }
  }

  /** The label of a word of the wire: `label('status', 'placed')`. */
  label(group: string, word: string): string {
    return this.maybe([`${group}.${word}`]) ?? readable(word);
  }

  /** The text of `key.one` or `key.other`, or of another form that the language has; `{count}` is filled in. */
  plural(key: Counted<Key<M>>, count: number, params?: Params): string {
    const form = this.#formats.form?.(count) ?? (count === 1 ? 'one' : 'other');
    return (
      this.maybe([`${key}.${form}`, `${key}.other`], { count: this.number(count), ...params }) ??
      readable(key)
    );
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
    const total = Math.max(0, Math.ceil(ms / 1000));
    const seconds = total % 60;
    const minutes = Math.floor(total / 60) % 60;
    const hours = Math.floor(total / 3600) % 24;
    const days = Math.floor(total / 86_400);
    const clock = `${minutes}:${String(seconds).padStart(2, '0')}`;
    const params = { hours, minutes, clock };
    if (days > 0) return this.plural(days < 7 ? 'left.dayHours' : 'left.days', days, params);
    return this.t(hours > 0 ? 'left.hours' : 'left.clock', params);
  }

  hostUpdate(): void {
    this.#locale = undefined;
    const formats = formatsFor(this.locale, this.#parts);
    // What was readable stays so until the other language is there.
    if (formats instanceof Promise) return void formats.then(() => this.#host.requestUpdate());
    this.#formats = formats;
    this.isReady = true;
  }
}
