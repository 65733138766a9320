/** The states of the first load: loading, and done. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Receipt } from '../../contract/order.ts';
import type { I18n } from '../../i18n/core-i18n.ts';
import { coreIcon } from './core-icon.ts';
import { momentTag } from './words.ts';

/** A skeleton about as high as what comes. */
export function renderLoading(i18n: I18n, label: string = i18n.t('loading.order')): TemplateResult {
  return html`
    <article class="card" part="base" aria-busy="true">
      <p class="vh" role="status">${i18n.isReady ? label : nothing}</p>
      <div class="head">
        <div class="stack-s"><span class="bone" data-b="title"></span><span class="bone"></span></div>
        <span class="bone" data-b="pill"></span>
      </div>
      <div class="body"><span class="bone" data-b="block"></span></div>
      <div class="bar"><span class="bone" data-b="btn"></span><span class="bone" data-b="btn"></span></div>
    </article>
  `;
}

/** The server's confirmation: what was done, what comes next, when, and what to quote. Its heading takes the focus. */
export function renderReceipt(
  i18n: I18n,
  done: { title: string; next?: string | undefined; receipt: Receipt; undo?: TemplateResult | undefined },
): TemplateResult {
  const { receipt } = done;
  const meta = i18n.rich<TemplateResult | string>(i18n.t('receipt.meta'), {
    time: momentTag(i18n, receipt.at),
    reference: receipt.reference,
  });
  return html`
    <div class="receipt" part="receipt" role="status">
      ${coreIcon('done')}
      <h4 tabindex="-1">${done.title}</h4>
      ${done.next ? html`<p>${done.next}</p>` : nothing}
      <p class="sm muted">${meta}</p>
      ${done.undo ?? nothing}
    </div>
  `;
}
