/** One review: what is looked at, the comments on it (a draft until they are sent), and the decision. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CreativeVersion } from '../../contract/creative.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import { icon } from '../shared/icon.ts';
import { written } from './comment-drafts.ts';
import { names, renderButton, type Words } from './kit.ts';
import { renderRows, type ReviewForm, sceneOf } from './review-rows.ts';
import { shortSum } from '../shared/file-text.ts';
import { stagesOf } from './stages.ts';

export function renderReviewForm(form: ReviewForm): TemplateResult {
  const { kit, work, slot, version } = form;
  const isFile = version.asset.kind === 'file';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    work.send(slot, version, form.request);
  };
  return html`
    <form
      class="room"
      part="form"
      novalidate
      data-file=${isFile ? '' : nothing}
      @submit=${submit}
      @focusin=${(event: FocusEvent) => follow(form, event)}
    >
      ${isFile ? html`<div class="room-stage">${stagesOf(kit).render(sceneOf(form))}</div>` : nothing}
      <div class="room-side">
        ${isFile ? nothing : html`<h5>${kit.i18n.t('review.slot', { slot: slot.name, number: version.number })}</h5>`}
        ${renderRows(form)} ${renderFoot(form)}
      </div>
      ${renderDecision(form)}
    </form>
  `;
}

/** The mark of which pin or text has the focus. */
function follow({ kit, work }: ReviewForm, { target }: FocusEvent): void {
  const element = target as HTMLElement;
  uncover(element);
  const key = element.closest<HTMLElement>('[data-key]')?.dataset['key'];
  if (key === work.current) return;
  work.current = key;
  kit.host.requestUpdate();
}

/** Browsers take what stands under the bar for visible. A click moves nothing: it would hit something else. */
function uncover(element: HTMLElement): void {
  const bar = element.closest('.room')?.querySelector('.room-bar');
  if (!bar || bar.contains(element) || !element.matches(':focus-visible')) return;
  if (element.getBoundingClientRect().bottom > bar.getBoundingClientRect().top)
    element.scrollIntoView({ block: 'nearest' });
}

export function renderHelp(i18n: Words, order: OrderSnapshot, version: CreativeVersion): TemplateResult {
  const { number, checksum } = version;
  return html`<details class="help">
    <summary>${i18n.t('approve.help')} ${icon('down')}</summary>
    <p>${i18n.t('approve.means', { ...names(order), number, sum: shortSum(checksum) })}</p>
  </details>`;
}

/** Who sees the comments and when, and that an approval stays. */
function renderFoot({ kit, order, slot, version, close }: ReviewForm): TemplateResult {
  const { i18n } = kit;
  const { number, checksum } = version;
  return html`
    <p class="hint">${i18n.t('seen', names(order))}</p>
    <p class="hint" id="final-${slot.id}">${i18n.t('decide.final', { number, sum: shortSum(checksum) })}</p>
    ${renderHelp(i18n, order, version)}
    <div class="row">
      ${renderButton(kit, { label: i18n.t('goBack'), kind: 'quiet', small: true, onClick: close })}
    </div>
  `;
}

/** Always in reach while its review is in view. */
function renderDecision(form: ReviewForm): TemplateResult {
  const { kit, work, slot, version } = form;
  const { i18n } = kit;
  const count = written(work.rows(slot, version)).length;
  return html`
    <div class="room-bar">
      ${renderButton(kit, {
        label: count ? i18n.plural('request', count) : i18n.t('request.none'),
        kind: count ? 'primary' : undefined,
        submit: true,
        sends: { type: 'requestChanges', on: form.request.on, busy: i18n.t('requesting') },
      })}
      ${form.approve(count === 0)}
    </div>
  `;
}
