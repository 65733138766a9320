/** Looks of a case: its steps, both sides, claims, offers. */
import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
    .steps-place {
      container: steps / inline-size;
    }
    .steps {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      gap: 0 8px;
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
    }
    .steps > li {
      padding-block-start: 8px;
      border-block-start: 2px solid var(--cm-color-border);
      color: var(--cm-color-text-muted);
    }
    .steps > li[data-done] {
      border-color: var(--cm-color-text-muted);
    }
    .steps > li[aria-current] {
      border-color: var(--cm-color-accent);
      color: var(--cm-color-text);
    }
    .steps > li > b {
      display: flex;
      align-items: center;
      gap: 4px;
      color: var(--cm-color-text);
    }
    .steps > li:not([data-done], [aria-current]) > b {
      color: var(--cm-color-text-muted);
      font-weight: var(--cm-weight);
    }
    .case {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      border-block-start: var(--cm-border);
    }
    .case > [part='aside'] {
      border-block-start: var(--cm-border);
    }
    .case > * > .body:first-child {
      border-block-start: 0;
    }
    /* Its own place decides, which in a desk is one column of several. */
    .sides {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
      gap: var(--cm-gap);
    }
    .apart {
      justify-content: space-between;
    }
    .claim {
      display: grid;
      gap: var(--cm-gap-s);
      grid-template-columns: minmax(0, 1fr);
      padding-block: 12px;
    }
    .claim + .claim {
      border-block-start: var(--cm-border);
    }
    .claim:first-child {
      padding-block-start: 0;
    }
    .claim:last-child {
      padding-block-end: 0;
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: var(--cm-gap-s);
    }
    .chip {
      appearance: none;
      display: inline-grid;
      grid-template-columns: 16px minmax(0, 1fr);
      gap: 6px;
      min-block-size: max(var(--cm-control-s), var(--cm-target));
      max-inline-size: 100%;
      margin: 0;
      padding: 3px 10px;
      border: var(--cm-border);
      border-radius: var(--cm-radius-s);
      background: var(--cm-color-surface);
      color: var(--cm-color-text);
      font: inherit;
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
      text-align: start;
      overflow-wrap: anywhere;
      cursor: pointer;
    }
    .chip > .i {
      margin-block-start: 2px;
    }
    .chip:hover {
      background: var(--cm-color-surface-hover);
    }
    .chip[aria-expanded='true'] {
      border-color: var(--cm-color-accent);
    }
    /* The name of a party may be one long word. */
    :is(.claim .pill, .items .row > .sm) {
      overflow-wrap: anywhere;
    }
    .items > li + li {
      margin-block-start: 12px;
    }
    .link {
      overflow-wrap: anywhere;
    }
    /* Beside one another the five names would touch. */
    @container steps (inline-size < 740px) {
      .steps {
        grid-auto-flow: row;
        gap: 8px;
      }
      .steps > li {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 8px;
        overflow-wrap: anywhere;
        padding-block: 0;
        padding-inline: 12px 0;
        border-block-start: 0;
        border-inline-start: 2px solid var(--cm-color-border);
      }
    }
    @container cm (inline-size >= 860px) {
      .case {
        grid-template-columns: minmax(0, 1fr) var(--cm-dispute-case-side, calc(var(--_unit) * 76));
      }
      .case > [part='aside'] {
        border-block-start: 0;
        border-inline-start: var(--cm-border);
      }
    }
  }
`;
