/** Looks of the queue: a table where there is room, cards where there is not; rows of one height. */
import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
    .grid {
      --_row: var(--cm-order-queue-row, 4rem);
      --_cols: minmax(0, 1.2fr) minmax(8.75rem, 1fr) minmax(0, 1.3fr) minmax(14.5rem, 1.3fr)
        minmax(7rem, 0.8fr);
      font-size: var(--cm-text-sm);
      line-height: max(var(--cm-line-sm), 1.25rem);
    }
    .grid[data-pick] {
      --_pick: 2.5rem;
      --_cols: calc(var(--_pick) - 12px) minmax(0, 1.2fr) minmax(8.75rem, 1fr) minmax(0, 1.3fr)
        minmax(14.5rem, 1.3fr) minmax(7rem, 0.8fr);
    }
    .area {
      position: relative;
      max-block-size: var(--cm-order-queue-height, 40rem);
      overflow-y: auto;
      overscroll-behavior: contain;
    }
    .all {
      position: relative;
      block-size: calc(var(--_row) * var(--_n, 1));
    }
    .row,
    .cols > div {
      display: grid;
      grid-template-columns: var(--_cols);
      align-items: center;
      gap: 0 12px;
      padding-inline: var(--cm-pad);
    }
    .row {
      position: absolute;
      inset-inline: 0;
      inset-block-start: calc(var(--_row) * var(--_i, 0));
      block-size: var(--_row);
      overflow: hidden;
      border-block-start: var(--cm-border);
    }
    .cols > div {
      padding-block: 8px;
      border-block-start: var(--cm-border);
      color: var(--cm-color-text-muted);
      white-space: nowrap;
    }
    /* Numbers, amounts and moments wrap where they must; a row has the height for it. */
    .row > * {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .row > [data-col='next'] {
      display: -webkit-box;
      -webkit-line-clamp: 3;
      -webkit-box-orient: vertical;
      overflow: hidden;
    }
    [data-col='amount'] {
      text-align: end;
    }
    .row :is(time, .sub, .left) {
      display: block;
    }
    .sub,
    .left {
      color: var(--cm-color-text-muted);
    }
    .sub {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      /* No wider than its name, which so stands where the row begins, whichever way it is read. */
      inline-size: fit-content;
      max-inline-size: 100%;
    }
    .left > .i {
      display: none;
      vertical-align: -3px;
      margin-inline-end: 4px;
    }
    .link,
    .badge {
      font-weight: var(--cm-weight-strong);
      unicode-bidi: isolate;
    }
    .link {
      color: var(--cm-color-text);
      text-decoration: none;
    }
    .link::after {
      content: '';
      position: absolute;
      inset: 0;
      inset-inline-start: var(--_pick, 0);
    }
    .badge {
      margin-inline-start: 6px;
      padding-inline: 6px;
      white-space: nowrap;
      border-radius: 999px;
      background: var(--cm-color-accent);
      color: var(--cm-color-on-accent);
    }
    .row .pill {
      max-inline-size: 100%;
      white-space: nowrap;
      padding-block: 0;
      overflow: hidden;
      line-height: inherit;
    }
    .row .bone {
      inline-size: 80%;
      margin-block: 4px;
    }
    [data-col='amount'] > .bone {
      margin-inline-start: auto;
    }
    .tools > .bar {
      padding-block: 12px;
    }
    .line {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      gap: 0 var(--cm-gap-s);
      min-block-size: 3rem;
      padding: 4px var(--cm-pad);
      border-block-start: var(--cm-border);
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
    }
    .head .bone {
      margin-block: 4px;
    }
    .tools .btn {
      font-size: var(--cm-text-sm);
    }
    .tools .input {
      inline-size: auto;
      min-block-size: max(36px, var(--cm-target));
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
    }
    .tools select.input {
      appearance: auto;
    }
    .search {
      flex: 1 1 12rem;
      max-inline-size: 16rem;
      display: grid;
    }
    .tools .search .input {
      inline-size: 100%;
    }
    /* Below this, amounts and dates would not fit into their columns. */
    @container cm (inline-size < 880px) {
      .grid {
        --_row: var(--cm-order-queue-card, 8.5rem);
      }
      .cols {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .row {
        grid-template: auto auto auto 1fr / minmax(0, 1fr) auto;
        align-items: start;
        padding: 12px var(--cm-pad);
      }
      .grid[data-pick] .row {
        grid-template-columns: calc(var(--_pick) - 12px) minmax(0, 1fr) auto;
      }
      .row > * {
        grid-column: -3;
      }
      .row > [data-col='pick'] {
        grid-area: 1 / 1;
      }
      .row > [data-col='amount'] {
        grid-area: 1 / -2;
      }
      .row > [data-col='order'] {
        min-block-size: 2.75rem;
      }
      .row > [data-col='next'] {
        grid-area: 2 / -3 / auto / -1;
        margin-block-start: 4px;
        -webkit-line-clamp: 1;
      }
      .row > [data-col='due'] {
        grid-area: 3 / -3 / auto / -1;
      }
      .row > [data-col='status'] {
        grid-area: 1 / -2;
        place-self: end;
      }
    }
    /* From here on an order's number may need a line more. */
    @container cm (inline-size < 420px) {
      .grid {
        --_row: var(--cm-order-queue-card, 9.5rem);
      }
      .line {
        min-block-size: 4rem;
      }
      .head .bone {
        margin-block: 14px;
      }
      :is(.line, .row) {
        padding-inline: var(--cm-gap);
      }
      .seg > button {
        padding-inline: 8px;
      }
      .search {
        max-inline-size: none;
        flex-basis: 100%;
      }
    }
    /* Nothing stands beside a number or a moment here; how a card is arranged comes with the late looks. */
    @container cm (inline-size < 336px) {
      .grid {
        --_row: var(--cm-order-queue-card, 12rem);
      }
    }
    /* And each may need a line more. */
    @container cm (inline-size < 272px) {
      .grid {
        --_row: var(--cm-order-queue-card, 14.5rem);
      }
    }
  }
`;
