/** Gives an element its words: texts by typed keys, and figures and dates in the language around it. */
import type { ReactiveElement } from 'lit';
import { CoreI18n, type CoreMessages } from './core-i18n.ts';
import { more } from './en/more.ts';
import { watchLanguage } from './language-watch.ts';
import type { Messages, Parts } from './messages.ts';

export type { CoreMessages, I18n } from './core-i18n.ts';

export class I18nController<M extends Messages = CoreMessages> extends CoreI18n<M> {
  constructor(host: ReactiveElement, parts?: Parts) {
    super(host, { ...parts, more });
    watchLanguage(host);
  }
}
