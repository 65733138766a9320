/** The look of fields and choices: only for elements with forms. */
import { css } from 'lit';

export const fields = css`
  @layer cm.widgets {
    .field {
      display: grid;
      gap: 4px;
      grid-template-columns: minmax(0, 1fr);
    }
    .field > :is(label, legend),
    .legend {
      font-weight: var(--cm-weight-strong);
      max-inline-size: 100%;
    }
    .hint {
      color: var(--cm-color-text-muted);
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
    }
    .input {
      appearance: none;
      inline-size: 100%;
      min-block-size: var(--cm-control);
      padding: 5px 12px;
      border: 1px solid var(--cm-color-border-control);
      border-radius: var(--_radius);
      background: var(--cm-color-surface);
      color: inherit;
      font: inherit;
    }
    /* Its parts take the focus, so that the field itself is never :focus-visible. */
    .input[type='date']:focus-within {
      outline: var(--cm-focus);
      outline-offset: 2px;
    }
    textarea.input {
      min-block-size: 96px;
      padding-block: 8px;
      resize: vertical;
      field-sizing: content;
    }
    .under {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 var(--cm-gap);
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
      color: var(--cm-color-text-muted);
    }
    .under > :first-child {
      flex: 1 1 8rem;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .under > .count {
      flex: none;
      margin-inline-start: auto;
      white-space: nowrap;
    }
    .choices {
      display: grid;
      gap: var(--cm-gap-s);
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
    }
    .choice {
      display: grid;
      grid-template-columns: 16px minmax(0, 1fr) auto;
      gap: 0 10px;
      padding: 8px 12px;
      min-block-size: var(--cm-target);
      border: var(--cm-border);
      border-radius: var(--_radius);
      background: var(--cm-color-surface);
      cursor: pointer;
    }
    .choice:has(:checked) {
      border-color: var(--cm-color-accent);
      box-shadow: inset 0 0 0 1px var(--cm-color-accent);
    }
    :is(input[type='radio'], input[type='checkbox']) {
      inline-size: 16px;
      block-size: 16px;
      margin: 4px 0 0;
      flex: none;
      accent-color: var(--cm-color-accent);
      cursor: pointer;
    }
  }
`;
