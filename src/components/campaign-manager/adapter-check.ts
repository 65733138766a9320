/** Looks at the adapter that a page has set, once the page is at rest, and tells its developer what is missing. */
import { html, type ReactiveElement, type TemplateResult } from 'lit';
import type { ApiAdapter } from '../../contract/api-adapter.ts';
import { ApiError } from '../../contract/api-error.ts';
import { tellDeveloper } from '../../controllers/developer.ts';
import { announce } from '../../controllers/events.ts';
import { CoreI18n } from '../../i18n/core-i18n.ts';
import { provider } from '../../i18n/en/provider.ts';

type Provider = ReactiveElement & { adapter: unknown };

const kinds: Readonly<Record<keyof ApiAdapter, 'string' | 'object' | 'function'>> = {
  scope: 'string',
  features: 'object',
  watchOrder: 'function',
  act: 'function',
  watchQueue: 'function',
  loadRows: 'function',
  watchMessages: 'function',
  sendMessage: 'function',
  markRead: 'function',
  tellTyping: 'function',
  upload: 'function',
  discardUpload: 'function',
  assetUrl: 'function',
  exportCase: 'function',
  loadNotes: 'function',
  addNote: 'function',
};

/** Tells what is wrong with a provider's adapter; answers a hint for the page when there is none at all. */
export function checkAdapter(host: Provider): (() => TemplateResult) | undefined {
  const { adapter } = host;
  const mistake = mistakeOf(adapter);
  if (mistake === '') return;
  const error = new ApiError('unsupported', `campaign-manager: ${mistake}`);
  tellDeveloper(error.message);
  announce(host, 'cm-error', { error });
  return adapter ? undefined : hintFor(host);
}

function hintFor(host: Provider): () => TemplateResult {
  const i18n = new CoreI18n<typeof provider>(host, { provider });
  return () => html`<p part="hint" role="status">${i18n.t('manager.noAdapter')}</p>`;
}

function mistakeOf(adapter: unknown): string {
  if (!adapter) return 'it has no adapter; set its `adapter` property, e.g. to createHttpAdapter({ … })';
  if (typeof adapter !== 'object') return `adapter is ${article(typeof adapter)}; set it to an object`;
  if ('then' in adapter) return 'adapter is a promise; await it, then set it';
  const found = adapter as Record<string, unknown>;
  const lacks = Object.entries(kinds).filter(
    ([name, kind]) => typeof found[name] !== kind || found[name] === null,
  );
  const named = lacks.map(([name, kind]) => `adapter.${name} is not ${article(kind)}`);
  return named.length === 0 ? '' : `${named.join(', ')}; ${adviceOf(lacks.map(([, kind]) => kind))}`;
}

const article = (kind: string): string => `${kind === 'object' ? 'an' : 'a'} ${kind}`;

function adviceOf(kinds: readonly string[]): string {
  return kinds.includes('function')
    ? 'implement it, or let it answer with ApiError("unsupported")'
    : 'every adapter names its backend in `scope` and says in `features` what it cannot do';
}
