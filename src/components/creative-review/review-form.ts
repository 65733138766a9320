/** The comments of one request for changes: rows that can be added and removed, a draft until it is sent. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CreativeSlot, CreativeVersion } from '../../contract/creative.ts';
import { limits } from '../../contract/limits.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import { renderProblem } from '../shared/field.ts';
import { icon } from '../shared/icon.ts';
import { type Kit, names, renderButton } from './kit.ts';

export interface ReviewForm {
  texts: readonly string[];
  /** What is wrong, by row. */
  problems: readonly (string | undefined)[];
  request: AvailableAction;
  approve: unknown;
  change(at: number, text: string): void;
  add(): void;
  remove(at: number): void;
  send(): void;
  close(): void;
}

export function renderReviewForm(
  kit: Kit,
  order: OrderSnapshot,
  slot: CreativeSlot,
  version: CreativeVersion,
  form: ReviewForm,
): TemplateResult {
  const { i18n } = kit;
  const count = form.texts.filter((text) => text.trim() !== '').length;
  const isFull = form.texts.length >= limits.comments.max;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    form.send();
  };
  return html`
    <form class="stack" part="form" novalidate @submit=${submit}>
      <h5>${i18n.t('review.slot', { slot: slot.name, number: version.number })}</h5>
      <ol class="comments">
        ${form.texts.map((text, at) => renderComment(kit, slot, form, text, at))}
      </ol>
      <div class="row">
        ${isFull ? nothing : renderButton(kit, { label: i18n.t('comment.add'), small: true, onClick: form.add })}
        <span class="hint">
          ${isFull ? i18n.t('comment.limit', { max: limits.comments.max }) : i18n.t('seen', names(order))}
        </span>
      </div>
      <div class="row">
        ${renderButton(kit, {
          label: count ? i18n.plural('request', count) : i18n.t('request.none'),
          kind: 'primary',
          submit: true,
          sends: { type: 'requestChanges', on: form.request.on, busy: i18n.t('requesting') },
        })}
        ${form.approve} ${renderButton(kit, { label: i18n.t('goBack'), onClick: form.close })}
      </div>
    </form>
  `;
}

function renderComment(
  kit: Kit,
  slot: CreativeSlot,
  form: ReviewForm,
  text: string,
  at: number,
): TemplateResult {
  const { i18n } = kit;
  const id = `comment-${slot.id}-${at}`;
  const problem = form.problems[at];
  const label = i18n.t('comment.remove', { number: at + 1 });
  return html`
    <li>
      <span class="number" aria-hidden="true">${at + 1}</span>
      <div class="field">
        <label class="vh" for=${id}>${i18n.t('comment', { number: at + 1 })}</label>
        <textarea
          class="input"
          id=${id}
          .value=${live(text)}
          aria-invalid=${problem ? 'true' : nothing}
          aria-describedby="${id}-under"
          @input=${(event: InputEvent) => form.change(at, (event.target as HTMLTextAreaElement).value)}
        ></textarea>
        <p class="under" id="${id}-under">
          ${renderProblem(problem)}
          <span class="count"
            >${i18n.t('field.count', {
              count: i18n.number(text.trim().length),
              max: i18n.number(limits.comment.max),
            })}</span
          >
        </p>
      </div>
      ${
        form.texts.length > 1
          ? html`<button
              type="button"
              class="btn"
              data-kind="quiet"
              data-size="s"
              data-icon
              aria-label=${label}
              @click=${() => form.remove(at)}
            >
              ${icon('x')}
            </button>`
          : nothing
      }
    </li>
  `;
}
