/** The comments of a review that is open: what stood open before, and rows that are written, pointed and removed. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CreativeSlot, CreativeVersion, ReviewComment } from '../../contract/creative.ts';
import { limits } from '../../contract/limits.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import { renderProblem } from '../shared/field.ts';
import { icon } from '../shared/icon.ts';
import { type Kit, renderButton } from './kit.ts';
import { keyOf, type ReviewWork } from './review-work.ts';
import { openBefore, placeOn, placeText, type Said, saidOn } from './said.ts';
import type { Mark, Scene } from './scene.ts';
import { stagesOf } from './stages.ts';
import { renderSaid } from './version.ts';

/** A review that is open. */
export interface ReviewForm {
  kit: Kit;
  work: ReviewWork;
  order: OrderSnapshot;
  slot: CreativeSlot;
  version: CreativeVersion;
  request: AvailableAction;
  /** The button that approves; `primary` when it is the filled one. */
  approve(primary: boolean): unknown;
  close(): void;
}

/** What the stage shows of it. */
export function sceneOf({ kit, work, order, slot, version }: ReviewForm): Scene {
  return {
    order,
    slot,
    version,
    marks: work.marks(slot, version),
    current: work.current,
    read: (key) => {
      kit.host.renderRoot.querySelector<HTMLElement>(`[data-row="${slot.id}/${key}"] [data-text]`)?.focus();
    },
    work: work.onStage(slot, version),
  };
}

export function renderRows(form: ReviewForm): TemplateResult {
  const { kit, work, slot, version } = form;
  const { i18n } = kit;
  const rows = work.rows(slot, version);
  const before = openBefore(slot, version);
  const isFull = rows.length >= limits.comments.max;
  const isEmpty = rows.length === 0 && before.length === 0;
  const isFile = version.asset.kind === 'file';
  const add = isFile && !isFull ? stagesOf(kit).of(version)?.renderAdd(sceneOf(form)) : undefined;
  return html`
    <div class="row" id="comments-${slot.id}" tabindex="-1">
      ${
        isFile
          ? html`<h5>
              ${isEmpty ? i18n.t('comments.none') : i18n.plural('comments.count', rows.length + before.length)}
            </h5>`
          : nothing
      }
      ${add}
      ${rows.length === 0 && work.isMute(slot, version) ? renderProblem(i18n.t('problem.comment.none')) : nothing}
    </div>
    ${
      isEmpty
        ? nothing
        : html`<ol class="comments">
            ${before.map((said) => renderBefore(form, said))}
            ${rows.map((row, at) => renderComment(form, row, at, saidOn(slot).length + 1 + at))}
          </ol>`
    }
    <div class="row">
      ${
        isFull || add
          ? nothing
          : renderButton(kit, {
              label: i18n.t('comment.add'),
              small: true,
              onClick: () => void work.add(slot, version),
            })
      }
      ${isFull ? html`<span class="hint">${i18n.t('comment.limit', { max: limits.comments.max })}</span>` : nothing}
    </div>
  `;
}

/** What stood open when this version came: resolved in it, or asked again. */
function renderBefore(form: ReviewForm, said: Said): TemplateResult {
  const { kit, work, slot, version } = form;
  const { i18n } = kit;
  const { name, number } = said;
  const place = placeOn(version.asset, said.place);
  const isResolved = work.drafts.of(slot).resolved.includes(name);
  const tick = ({ target }: Event) => work.tick(slot, said, (target as HTMLInputElement).checked);
  return html`
    <li
      data-row="${slot.id}/${name}"
      data-key=${name}
      aria-current=${work.current === name ? 'true' : nothing}
    >
      ${renderNumber(form, { key: name, number, state: isResolved ? 'resolved' : 'sent', place })}
      <div class="stack-s">
        ${renderSaid(i18n, { ...said, resolved: undefined })}
        <div class="row">
          <label class="check sm">
            <input
              type="checkbox"
              data-text
              .checked=${live(isResolved)}
              aria-label=${i18n.t('said.tick', { number, number2: version.number })}
              @change=${tick}
            />
            ${i18n.t('said.resolved', { number: version.number })}
          </label>
          ${isResolved ? nothing : renderAgain(form, said)}
        </div>
      </div>
    </li>
  `;
}

function renderAgain({ kit: { i18n }, work, slot, version }: ReviewForm, said: Said): TemplateResult {
  return html`<button
    type="button"
    class="btn"
    part="action"
    data-kind="quiet"
    data-size="s"
    aria-label=${i18n.t('said.again.for', { number: said.number })}
    @click=${() => work.again(slot, version, said)}
  >
    ${i18n.t('said.again')}
  </button>`;
}

/** The number of a comment; beside a stage, the way to its place. */
function renderNumber({ kit, slot, version }: ReviewForm, mark: Mark): unknown {
  const stage = version.asset.kind === 'file' ? stagesOf(kit).of(version) : undefined;
  const { number, state } = mark;
  const plain = html`<span class="number" data-state=${state} aria-hidden="true">${number}</span>`;
  return stage?.renderNumber({ slot, ...mark }) ?? plain;
}

function renderComment(form: ReviewForm, row: ReviewComment, at: number, number: number): TemplateResult {
  const { kit, work, slot, version } = form;
  const { i18n } = kit;
  const { text, place } = row;
  const id = `comment-${slot.id}-${at}`;
  const key = keyOf(at);
  const problem = work.problems(slot, version)[at];
  const count = { count: i18n.number(text.trim().length), max: i18n.number(limits.comment.max) };
  const change = ({ target }: InputEvent) =>
    work.change(slot, version, at, { text: (target as HTMLTextAreaElement).value });
  return html`
    <li data-row="${slot.id}/${key}" data-key=${key} aria-current=${work.current === key ? 'true' : nothing}>
      ${renderNumber(form, { key, number, state: 'draft', place })}
      <div class="field">
        <label class="vh" for=${id}>${i18n.t('comment', { number })}</label>
        <textarea
          class="input"
          id=${id}
          dir="auto"
          data-text
          .value=${live(text)}
          aria-invalid=${problem ? 'true' : nothing}
          aria-describedby="${id}-under"
          @input=${change}
        ></textarea>
        ${
          version.asset.kind === 'file'
            ? stagesOf(kit)
                .of(version)
                ?.renderPlace({
                  slot,
                  number,
                  place,
                  move: (to) => work.change(slot, version, at, { place: to }),
                })
            : nothing
        }
        <p class="under" id="${id}-under">
          ${renderProblem(problem)}
          ${place?.page === undefined ? nothing : html`<span>${placeText(i18n, place)}</span>`}
          <span class="count">${i18n.t('field.count', count)}</span>
        </p>
      </div>
      ${renderRemove(form, at, number)}
    </li>
  `;
}

function renderRemove(
  { kit, work, slot, version }: ReviewForm,
  at: number,
  number: number,
): TemplateResult | typeof nothing {
  if (version.asset.kind !== 'file' && work.rows(slot, version).length < 2) return nothing;
  return html`<button
    type="button"
    class="btn"
    data-kind="quiet"
    data-size="s"
    data-icon
    aria-label=${kit.i18n.t('comment.remove', { number })}
    @click=${() => work.remove(slot, version, at)}
  >
    ${icon('x')}
  </button>`;
}
