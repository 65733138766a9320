/** What stands over the desk when something is wrong, and in the place of a case while none can be shown. */
import { html, nothing, type TemplateResult } from 'lit';
import { renderEmpty } from '../shared/empty.ts';
import { icon } from '../shared/icon.ts';
import { mends, reasonOf, referenceOf, renderError, renderOffline } from '../shared/states.ts';
import { type DeskWords, type Kit, nameOfRow, nextCase } from './kit.ts';

/** Offline; no longer followed, or never shown: the list and the open case fail together once. */
export function renderStanding(
  { i18n, queue, order, host }: Kit,
  retry: () => void,
): TemplateResult | typeof nothing {
  const { view } = queue;
  const one = host.orderId === '' ? null : order.view;
  const isOffline = view.connection === 'offline' || one?.connection === 'offline';
  const code = view.error?.code;
  const failed =
    code === 'unauthorized' ? undefined : view.phase === 'failed' ? 'cases.failed' : 'cases.failed.stale';
  const ofOne = one?.phase === 'open' && one.error?.code !== code ? one.error : null;
  return html`
    ${isOffline ? renderOffline(i18n, one?.asOf ?? view.asOf) : nothing}
    ${
      view.error
        ? renderError(
            i18n,
            { what: i18n.maybe([failed ?? `state.${code}`]), error: view.error },
            mends(view.error) ? retry : undefined,
          )
        : nothing
    }
    ${
      ofOne
        ? renderError(
            i18n,
            { what: i18n.maybe([`state.${ofOne.code}`, 'state.other']), error: ofOne },
            mends(ofOne) ? retry : undefined,
          )
        : nothing
    }
  `;
}

/** The way to the case that is due first. */
export function renderNext(kit: Kit): TemplateResult {
  const { i18n, choose } = kit;
  const next = nextCase(kit);
  if (!next) return html`<p class="sm muted">${i18n.t('cases.next.none')}</p>`;
  return html`<button type="button" class="btn" data-size="s" part="action" @click=${() => choose(next.id)}>
    ${i18n.t('cases.next')}
  </button>`;
}

/** No case was chosen: the first of the list is offered. */
export function renderChoose(kit: Kit): TemplateResult | typeof nothing {
  const { i18n, queue, choose } = kit;
  const first = nextCase(kit) ?? queue.view.rows.find(({ hasLeft }) => !hasLeft);
  if (!first) return nothing;
  const name = nameOfRow(first);
  return html`<div class="wait">
    ${renderEmpty(
      'scale',
      i18n.t('cases.choose'),
      i18n.t('cases.choose.first', { case: name }),
      html`<button
        type="button"
        class="btn"
        data-kind="primary"
        part="primary-action"
        @click=${() => choose(first.id)}
      >
        ${i18n.t('cases.open', { case: name })}
      </button>`,
    )}
  </div>`;
}

/** The case cannot be shown: whoever is a party of it never decides it. */
export function renderShut(kit: Kit): TemplateResult {
  const { i18n, order } = kit;
  const { error } = order.view;
  if (error?.reason?.code === 'ownCase')
    return html`<div class="wait" role="status">
      ${renderEmpty('lock', i18n.t('cases.own.title'), i18n.t('cases.own.text'), renderNext(kit))}
    </div>`;
  const code = error?.code ?? 'server';
  const text = i18n.maybe([`state.${code}.text`]) ?? `${reasonOf(i18n, error)} ${i18n.t('failed.nothing')}`;
  const again = html`<button type="button" class="btn" part="action" @click=${() => order.retry()}>
    ${i18n.maybe([`state.${code}.action`]) ?? i18n.t('tryAgain')}
  </button>`;
  return html`<div class="wait" role="status">
    ${renderEmpty(
      'alert',
      i18n.maybe([`state.${code}`]) ?? i18n.t('state.other'),
      `${text} ${referenceOf(i18n, error)}`,
      html`<span class="row">${code === 'unsupported' ? nothing : again} ${renderNext(kit)}</span>`,
    )}
  </div>`;
}

export function renderUnloaded({ i18n }: Kit, retry: () => void): TemplateResult {
  return html`<div class="wait">
    <div class="banner" part="banner" data-tone="critical" role="alert">
      ${icon('alert')}
      <p><strong>${i18n.t('cases.unloaded')}</strong> ${i18n.t('failed.nothing')}</p>
      <button type="button" class="btn" data-size="s" @click=${retry}>
        ${icon('retry')}${i18n.t('tryAgain')}
      </button>
    </div>
  </div>`;
}

/** About as high as what comes. */
export const renderOpening = (i18n: DeskWords): TemplateResult =>
  html`<div class="wait body" aria-busy="true">
    <p class="vh" role="status">${i18n.t('cases.opening')}</p>
    <span class="bone" data-b="title"></span><span class="bone" data-b="block"></span
    ><span class="bone" data-b="block"></span>
  </div>`;
