/** Fields that forms share: a text with its counter, and a choice of one. Problems stand beside the field, in figures. */
import { html, nothing, type TemplateResult } from 'lit';
import type { I18n } from '../../i18n/core-i18n.ts';
import { coreIcon } from './core-icon.ts';

export interface FieldOptions {
  id: string;
  label: string;
  value: string;
  hint?: string | undefined;
  /** What is wrong, and how to put it right. */
  problem?: string | undefined;
  onInput: (value: string) => void;
}

/** What is wrong with a text of these lengths (white space around it does not count), or undefined. */
export function textProblem(
  i18n: I18n,
  text: string,
  { min = 0, max }: { min?: number; max: number },
): string | undefined {
  const actual = text.trim().length;
  if (actual > max) return i18n.t('problem.long', { actual: i18n.number(actual), max: i18n.number(max) });
  if (actual >= min) return;
  return i18n.t(actual ? 'problem.short' : 'problem.empty', { actual, min });
}

export function renderProblem(problem: string | undefined): TemplateResult | typeof nothing {
  return problem ? html`<span class="error">${coreIcon('alert')}<span>${problem}</span></span>` : nothing;
}

/** A text of several lines with its counter. */
export function renderText(i18n: I18n, field: FieldOptions & { max: number }): TemplateResult {
  const { id, label, value, hint, problem, max, onInput } = field;
  const count = { count: i18n.number(value.trim().length), max: i18n.number(max) };
  return html`
    <div class="field" part="field">
      <label for=${id}>${label}</label>
      <textarea
        class="input"
        id=${id}
        name=${id}
        .value=${value}
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby="${id}-under"
        @input=${(event: InputEvent) => onInput((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p class="under" id="${id}-under">
        ${problem ? renderProblem(problem) : html`<span>${hint}</span>`}
        <span class="count">${i18n.t('field.count', count)}</span>
      </p>
    </div>
  `;
}

/** One of several, as radio cards. */
export function renderChoices(
  field: Omit<FieldOptions, 'hint'> & { choices: readonly { value: string; label: string; hint?: string }[] },
): TemplateResult {
  const { id, label, value, problem, choices, onInput } = field;
  return html`
    <fieldset class="stack-s" part="field" aria-describedby=${problem ? `${id}-under` : nothing}>
      <legend class="legend">${label}</legend>
      <div class="choices">
        ${choices.map(
          (choice) => html`
            <label class="choice">
              <input
                type="radio"
                name=${id}
                .value=${choice.value}
                aria-invalid=${problem ? 'true' : nothing}
                .checked=${choice.value === value}
                @change=${() => onInput(choice.value)}
              />
              <span>${choice.label}</span>
              ${choice.hint ? html`<span class="hint">${choice.hint}</span>` : nothing}
            </label>
          `,
        )}
      </div>
      ${problem ? html`<p class="under" id="${id}-under">${renderProblem(problem)}</p>` : nothing}
    </fieldset>
  `;
}
