/** Every problem of a form at once, each with a link to its field. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.ts';

export interface ListedProblem {
  /** The name of the field and what is wrong, in one line. */
  text: string;
  /** Moves the focus to the field. */
  lead: () => void;
}

/** Focusable as `#problems`; nothing while there is none. */
export function renderProblemList(
  title: unknown,
  problems: readonly ListedProblem[],
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const go = (lead: () => void) => (event: Event) => {
    event.preventDefault();
    lead();
  };
  return html`
    <div class="banner" part="banner" data-box data-tone="critical" id="problems" tabindex="-1" role="alert">
      ${icon('alert')}
      <div>
        <p>${title}</p>
        <ul>
          ${problems.map(
            ({ text, lead }) =>
              html`<li>
                <a href="#problems" @click=${go(lead)}>${text}</a>
              </li>`,
          )}
        </ul>
      </div>
    </div>
  `;
}
