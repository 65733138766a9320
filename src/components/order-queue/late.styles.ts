/** Looks that the first rows do not need: what is chosen, what has left, the narrowest cards, forced colours. */
import { css } from 'lit';

export const lateStyles = css`
  @layer cm.widgets {
    .row-of {
      display: flex;
      flex-wrap: wrap;
      gap: var(--cm-gap-s);
      margin-block: -4px;
    }
    .empty > .row-of {
      margin-block: 8px 0;
    }
    .line[data-tone] {
      background: var(--cm-color-accent-tint);
      > .i {
        color: var(--cm-color-accent);
      }
    }
    @container cm (inline-size < 720px) {
      .banner > .row-of {
        grid-column: 2 / -1;
        margin-block: 4px 0;
      }
    }
    .row[aria-current] {
      background: var(--cm-color-accent-tint);
    }
    .row:focus-visible {
      outline: var(--cm-focus);
      outline-offset: -2px;
    }
    .tools .btn[aria-pressed='true'] {
      border-color: var(--cm-color-accent);
      background: var(--cm-color-accent-tint);
    }
    .line > p:first-child {
      grid-column: 1 / 3;
      color: var(--cm-color-text-muted);
    }
    .row input {
      margin: 0;
      vertical-align: middle;
    }
    .left[data-urgent] {
      color: var(--cm-color-critical);
      > .i {
        display: inline-block;
      }
    }
    .row:hover {
      background: var(--cm-color-surface-sunken);
    }
    .row:hover .link {
      text-decoration: underline;
    }
    .link {
      cursor: pointer;
    }
    .link:focus-visible {
      outline: 0;
    }
    .row:has(.link:focus-visible) {
      outline: var(--cm-focus);
      outline-offset: -2px;
    }
    .row[aria-current] .pill[data-tone='accent'] {
      background: var(--cm-color-surface);
    }
    [hidden] {
      display: none;
    }
    .foot {
      padding: 12px var(--cm-pad);
    }
    .tools {
      display: grid;
    }
    .tools > .bar {
      grid-area: 1 / 1;
    }
    .tools > [data-off] {
      visibility: hidden;
    }
    .row[data-left] {
      color: var(--cm-color-text-muted);
      background: var(--cm-color-surface-sunken);
    }
    .row[aria-selected='true'] {
      background: var(--cm-color-surface-hover);
    }
    /* One below the other; a row has its height for this from the first. */
    @container cm (inline-size < 336px) {
      .row {
        display: flex;
        flex-flow: row wrap;
        align-content: space-between;
        gap: 0 var(--cm-gap-s);
      }
      .row > * {
        flex: 1 0 100%;
      }
      .row > [data-col='next'] {
        -webkit-line-clamp: 2;
      }
      .row > :is([data-col='status'], [data-col='amount']) {
        flex: auto;
        order: 1;
      }
      .grid[data-pick] [data-col='order'] {
        padding-inline-start: 1.75rem;
      }
      .row > [data-col='pick'] {
        position: absolute;
        z-index: 1;
        inset-block-start: 0;
        inset-inline-start: 0;
        padding: 12px var(--cm-gap);
      }
      .link::after {
        inset-inline-start: 0;
      }
    }
    @media (forced-colors: active) {
      .row[aria-current] {
        outline: 2px solid Highlight;
        outline-offset: -3px;
      }
      .badge {
        border: 1px solid CanvasText;
      }
      .tools .btn[aria-pressed='true']:not(:focus-visible) {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }
  }
`;
