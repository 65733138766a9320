/** The states that every element has, each in one template: failed, offline, conflict, error; and loading and receipt. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ApiError } from '../../contract/api-error.ts';
import { MINUTE } from '../../contract/time.ts';
import type { OrderSnapshot, TimelineEntry } from '../../contract/order.ts';
import type { I18n } from '../../i18n/core-i18n.ts';
import { icon } from './icon.ts';
import { storyOf } from './stories.ts';
import { contextLine, timeTag } from './words.ts';

export { renderLoading, renderReceipt } from './core-states.ts';

/** Instead of the content: signed out, forbidden, not found, or out of reach. `retry` asks again (and signs in again). */
export function renderFailed(
  i18n: I18n,
  failed: { error: ApiError | null; order?: OrderSnapshot | null },
  retry: () => void,
): TemplateResult {
  const { error, order } = failed;
  const code = error?.code ?? 'server';
  const title = i18n.maybe([`state.${code}`]) ?? i18n.t('state.other');
  const text = i18n.maybe([`state.${code}.text`]) ?? `${reasonOf(i18n, error)} ${i18n.t('failed.nothing')}`;
  return html`
    <article class="card" part="base">
      <header class="head">
        <div>
          <h3 tabindex="-1">${title}</h3>
          ${order ? html`<p>${contextLine(i18n, order)}</p>` : nothing}
        </div>
      </header>
      <div class="body body-flush"><p role="status">${text} ${referenceOf(i18n, error)}</p></div>
      ${
        code === 'unsupported'
          ? nothing
          : html`<div class="bar">
              <button
                type="button"
                class="btn"
                data-kind=${mends(error) ? 'primary' : nothing}
                part=${mends(error) ? 'primary-action' : 'action'}
                @click=${retry}
              >
                ${i18n.maybe([`state.${code}.action`]) ?? i18n.t('tryAgain')}
              </button>
            </div>`
      }
    </article>
  `;
}

/** Whether asking again is the way on: now, in a moment, or signed in. A long wait is told, and nobody is led into it. */
export function mends(error: ApiError | null): boolean {
  if (error === null || error.code === 'unauthorized') return true;
  return error.retryable && waitOf(error) <= MINUTE;
}

const waitOf = (error: ApiError | null): number =>
  error?.code === 'rateLimited' ? (error.retryAfterMs ?? 0) : 0;

/** Why, in words for people. */
export function reasonOf(i18n: I18n, error: ApiError | null): string {
  const code = error?.code ?? 'server';
  const wait = waitOf(error);
  if (wait > MINUTE) return i18n.t('error.rateLimited.later', { left: i18n.left(wait) });
  if (wait > 0) return i18n.t('error.rateLimited.after', { seconds: Math.ceil(wait / 1000) });
  return i18n.t(`error.${code}`);
}

/** What to quote when asking for help. */
export function referenceOf(i18n: I18n, error: ApiError | null): string {
  return error?.requestId ? `${i18n.t('reference', { reference: error.requestId })}.` : '';
}

/** Over readable content while the connection is gone. Actions point to `id` with `aria-describedby`. */
export function renderOffline(i18n: I18n, asOf: number | null, id = 'offline'): TemplateResult {
  const asOfText =
    asOf === null
      ? nothing
      : i18n.rich(i18n.t('offline.asOf'), { time: timeTag(i18n, new Date(asOf).toISOString()) });
  return html`
    <div class="banner" part="banner" role="status">
      ${icon('offline')}
      <p id=${id}><strong>${i18n.t('offline.title')}</strong> ${asOfText} ${i18n.t('offline.wait')}</p>
    </div>
  `;
}

/** What overtook the action, and that it was not carried out; `kept` when typed text is still there. */
export function renderConflict(
  i18n: I18n,
  conflict: {
    order: OrderSnapshot | null;
    story: TimelineEntry | null;
    what?: string | undefined;
    kept?: boolean;
  },
): TemplateResult {
  return html`
    <div class="banner" part="banner" data-tone="caution" role="status">
      ${icon('alert')}
      <p>
        <strong>${storyOf(i18n, conflict.order, conflict.story)}</strong>
        ${conflict.what ?? i18n.t('conflict.notSent')} ${conflict.kept ? i18n.t('conflict.kept') : nothing}
      </p>
    </div>
  `;
}

/** After these the server may have done it, and only the answer was lost. */
export const lost: ReadonlySet<string> = new Set(['network', 'timeout', 'server']);

/** What failed, why, what was not changed, the reference, and a way on. */
export function renderError(
  i18n: I18n,
  failed: { what?: string | undefined; error: ApiError },
  retry?: () => void,
): TemplateResult {
  const { error, what = i18n.t('failed.action') } = failed;
  return html`
    <div class="banner" part="banner" data-tone="critical" role="alert">
      ${icon('alert')}
      <p>
        <strong>${what}</strong> ${reasonOf(i18n, error)}
        ${i18n.t(lost.has(error.code) ? 'failed.once' : 'failed.nothing')}
        ${i18n.maybe([`advice.${error.code}`])} ${referenceOf(i18n, error)}
      </p>
      ${
        retry
          ? html`<button type="button" class="btn" data-size="s" @click=${retry}>
              ${icon('retry')}${i18n.t('tryAgain')}
            </button>`
          : nothing
      }
    </div>
  `;
}
