/** The playground's figures and texts: contrasts with their verdicts, CSS and JSON to copy, JSON to paste. */
import { html, nothing, type TemplateResult } from 'lit';
import { cssOf } from '../src/components/campaign-manager/appearance-css.ts';
import { lookOf } from '../src/components/campaign-manager/appearance-read.ts';
import type { Appearance } from '../src/components/campaign-manager/appearance.ts';
import type { Contrast } from '../src/components/campaign-manager/contrast.ts';
import { tidy } from './theme-state.ts';

export interface ExportContent {
  appearance: Appearance;
  /** What was copied, or why it was not. */
  said: string;
  problems: readonly string[];
  copy(what: 'CSS' | 'JSON', from: HTMLTextAreaElement): void;
  paste(text: string): void;
}

export const cssText = (appearance: Appearance): string =>
  cssOf(lookOf(appearance)) || '/* Nothing to say: these are the defaults. */\n';

const spoken = (token: string): string => token.replaceAll('-', ' ');

/** Never rounded up to what would be enough. */
const figure = (ratio: number): string => `${(Math.floor(ratio * 10) / 10).toFixed(1)}:1`;

export function contrasts(light: readonly Contrast[], dark: readonly Contrast[]): TemplateResult {
  const verdict = ({ ratio, least }: Contrast) =>
    html`<td data-passes=${ratio >= least}>
      ${figure(ratio)} ${ratio >= least ? 'passes' : `fails, needs ${least}:1`}
    </td>`;
  return html`
    <table class="theme-contrasts">
      <caption>
        Contrasts
      </caption>
      <thead>
        <tr>
          <th scope="col">What on what</th>
          <th scope="col">Light</th>
          <th scope="col">Dark</th>
        </tr>
      </thead>
      <tbody>
        ${light.map(
          (one, at) =>
            html`<tr>
              <th scope="row">${spoken(one.front)} on ${spoken(one.ground)}</th>
              ${verdict(one)} ${verdict(dark[at]!)}
            </tr>`,
        )}
      </tbody>
    </table>
  `;
}

export function exports(content: ExportContent): TemplateResult {
  const { appearance, said, problems, paste } = content;
  return html`
    <section class="theme-texts" aria-label="Take it along">
      ${text(content, 'CSS', cssText(appearance))}
      ${text(content, 'JSON', `${JSON.stringify(tidy(appearance), null, 2)}\n`)}
      <p class="label" role="status">${said}</p>
      <form
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          const form = event.currentTarget as HTMLFormElement;
          paste(form.querySelector('textarea')!.value);
        }}
      >
        <label for="paste">JSON of another theme</label>
        <textarea
          id="paste"
          rows="4"
          spellcheck="false"
          aria-invalid=${problems.length > 0}
          aria-describedby="problems"
        ></textarea>
        <div id="problems" role="alert">
          <ul>
            ${problems.map((problem) => html`<li>${problem}</li>`)}
          </ul>
        </div>
        <button class="button">Show this theme</button>
      </form>
    </section>
  `;
}

function text({ copy }: ExportContent, what: 'CSS' | 'JSON', value: string): TemplateResult {
  const id = what.toLowerCase();
  return html`<div>
    <label for=${id}
      >${what}${what === 'JSON' ? html`<small> for <code>appearance</code></small>` : nothing}</label
    >
    <textarea id=${id} readonly rows="8" spellcheck="false" .value=${value}></textarea>
    <button
      type="button"
      class="button"
      @click=${({ currentTarget }: Event) => {
        copy(what, (currentTarget as Element).previousElementSibling as HTMLTextAreaElement);
      }}
    >
      Copy ${what}
    </button>
  </div>`;
}
