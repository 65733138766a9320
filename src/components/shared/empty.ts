/** The empty state: what is not there, why, and what comes. */
import { css, html, type TemplateResult } from 'lit';
import { icon, type IconName } from './icon.ts';

export const empty = css`
  @layer cm.widgets {
    .empty {
      display: grid;
      justify-items: center;
      gap: 4px;
      padding: 40px var(--cm-pad);
      text-align: center;
    }
    .empty > .i {
      color: var(--cm-color-text-muted);
      margin-block-end: 4px;
    }
    .empty > .btn {
      margin-block-start: 8px;
    }
  }
`;

/** A title and a sentence, in the middle; `more` stands below them. */
export function renderEmpty(name: IconName, title: string, text: string, more?: unknown): TemplateResult {
  return html`
    <div class="empty">
      ${icon(name)}
      <h3 tabindex="-1">${title}</h3>
      <p class="muted">${text}</p>
      ${more}
    </div>
  `;
}
