/** The form for a new version: a text or a link, and from the second version on what changed. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CreativeSlot } from '../../contract/creative.ts';
import { limits } from '../../contract/limits.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import type { KeptUpload } from '../../controllers/uploads.ts';
import { renderProblem, renderText, textProblem } from '../shared/field.ts';
import { linkProblem } from '../shared/link.ts';
import { timeTag } from '../shared/words.ts';
import { type Kit, names, renderButton, type Words } from './kit.ts';
import { currentOf, isText } from './slots.ts';

/** What is typed or chosen for a slot. */
export interface Sending {
  value: string;
  note: string;
  file: KeptUpload | null;
}

export const nothingTyped = (): Sending => ({ value: '', note: '', file: null });

export type Problems = { [Field in 'value' | 'note']?: string | undefined };

function maxOf(slot: CreativeSlot): number {
  return slot.maxCharacters ?? limits.creativeText.max;
}

/** What is wrong with what was typed, by field; an empty object is ready to be sent. */
export function problemsOf(i18n: Words, slot: CreativeSlot, typed: Sending, noted: boolean): Problems {
  const value = isText(slot) ? textIn(i18n, slot, typed.value) : linkIn(i18n, slot, typed.value);
  return { ...(value && { value }), ...noteProblems(i18n, typed.note, noted) };
}

export function noteProblems(i18n: Words, typed: string, noted: boolean): Problems {
  const note = noted ? textProblem(i18n, typed, limits.changeNote) : undefined;
  return { ...(note && { note }) };
}

function textIn(i18n: Words, slot: CreativeSlot, text: string): string | undefined {
  if (text.trim() === '') return i18n.t('problem.text.empty', { slot: slot.name });
  return textProblem(i18n, text, { max: maxOf(slot) });
}

function linkIn(i18n: Words, slot: CreativeSlot, link: string): string | undefined {
  const problem = linkProblem(link);
  const figures = { count: i18n.number(link.trim().length), max: i18n.number(limits.url.max) };
  return problem && i18n.t(`problem.link.${problem}`, { slot: slot.name, ...figures });
}

export interface SendForm {
  /** From the second version on the channel wants to read what changed. */
  isNoted: boolean;
  typed: Sending;
  problems: Problems;
  savedAt: number | null;
  change(part: Partial<Sending>): void;
  send(): void;
  close(): void;
  /** Whether its button is the one that is filled. */
  isFirst: boolean;
}

export function renderSendForm(
  kit: Kit,
  order: OrderSnapshot,
  slot: CreativeSlot,
  action: AvailableAction,
  form: SendForm,
): TemplateResult {
  const { i18n } = kit;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    form.send();
  };
  const keeps = currentOf(slot)?.number;
  return html`
    <form
      class="stack"
      part="form"
      novalidate
      @submit=${submit}
      aria-label=${i18n.t('form', { slot: slot.name })}
    >
      ${isText(slot) ? renderTextField(i18n, slot, form) : renderLinkField(i18n, order, slot, form)}
      ${form.isNoted ? renderNote(i18n, order, slot, form) : nothing}
      ${keeps ? html`<p class="sm">${i18n.t('stays', { ...names(order), number: keeps })}</p>` : nothing}
      <div class="row">
        ${renderButton(kit, {
          label: i18n.t(order.status === 'ready' ? 'propose' : 'slot.send', { slot: slot.name }),
          kind: form.isFirst ? 'primary' : undefined,
          submit: true,
          sends: { type: 'submitCreative', on: action.on, busy: i18n.t('slot.sending') },
        })}
        ${renderButton(kit, { label: i18n.t('goBack'), onClick: form.close })}
        ${
          form.savedAt === null
            ? nothing
            : html`<span class="hint">
                ${i18n.rich(i18n.t('draft.saved'), { time: timeTag(i18n, new Date(form.savedAt).toISOString()) })}
              </span>`
        }
      </div>
    </form>
  `;
}

function renderTextField(
  i18n: Words,
  slot: CreativeSlot,
  { typed, problems, change }: SendForm,
): TemplateResult {
  return renderText(i18n, {
    id: `value-${slot.id}`,
    label: i18n.t('field.creative'),
    value: typed.value,
    problem: problems.value,
    max: maxOf(slot),
    onInput: (value) => change({ value }),
  });
}

function renderLinkField(
  i18n: Words,
  order: OrderSnapshot,
  slot: CreativeSlot,
  { typed, problems, change }: SendForm,
): TemplateResult {
  const id = `value-${slot.id}`;
  return html`
    <div class="field" part="field">
      <label for=${id}>${i18n.t('field.link')}</label>
      <input
        class="input"
        id=${id}
        type="url"
        inputmode="url"
        autocomplete="off"
        dir="ltr"
        .value=${live(typed.value)}
        aria-invalid=${problems.value ? 'true' : nothing}
        aria-describedby="${id}-under"
        @input=${(event: InputEvent) => change({ value: (event.target as HTMLInputElement).value })}
      />
      <p class="under" id="${id}-under">
        ${problems.value ? renderProblem(problems.value) : html`<span>${i18n.t('field.link.hint', names(order))}</span>`}
      </p>
    </div>
  `;
}

export function renderNote(
  i18n: Words,
  order: OrderSnapshot,
  slot: CreativeSlot,
  { typed, problems, change }: Pick<SendForm, 'typed' | 'problems' | 'change'>,
): TemplateResult {
  const before = slot.versions.at(-1)?.number;
  return renderText(i18n, {
    id: `note-${slot.id}`,
    label: before ? i18n.t('field.note', { number: before }) : i18n.t('field.note.plain'),
    value: typed.note,
    hint: i18n.t('field.note.hint', names(order)),
    problem: problems.note,
    max: limits.changeNote.max,
    onInput: (note) => change({ note }),
  });
}
