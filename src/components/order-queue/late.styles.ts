/** Looks that the first rows do not need: what is chosen, what has left, forced colours. */
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
    .row:hover {
      background: var(--cm-color-surface-sunken);
    }
    .row:hover .link {
      text-decoration: underline;
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
    .foot {
      padding: 12px var(--cm-pad);
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
