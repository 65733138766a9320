import { css } from 'lit';

/** List, record and decision beside each other where all three fit; else one below the other, the list folded away. */
export const styles = css`
  @layer cm.widgets {
    .desk {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      border-block-start: var(--cm-border);
    }
    .desk:first-child,
    .vh + .desk {
      border-block-start: 0;
    }
    .desk > * + * {
      border-block-start: var(--cm-border);
    }
    .apart {
      justify-content: space-between;
    }
    .cases-head {
      padding: 12px var(--cm-pad);
    }
    .cases > [role='status'] > p {
      padding: 0 var(--cm-gap) 12px;
    }
    .cases li {
      border-block-start: var(--cm-border);
    }
    .cases li:last-child {
      border-block-end: var(--cm-border);
    }
    .pick {
      appearance: none;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 4px;
      inline-size: 100%;
      padding: 12px var(--cm-gap);
      padding-inline-start: calc(var(--cm-gap) - 2px);
      border: 0;
      border-inline-start: 2px solid #0000;
      background: none;
      color: inherit;
      font: inherit;
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
      text-align: start;
      overflow-wrap: anywhere;
    }
    button.pick {
      cursor: pointer;
    }
    .cases li:has(> .pick:hover) {
      background: var(--cm-color-surface-sunken);
    }
    .pick:focus-visible {
      outline-offset: -2px;
    }
    .pick[aria-current] {
      border-inline-start-color: var(--cm-color-accent);
      background: var(--cm-color-accent-tint);
    }
    .pick[aria-current] .pill {
      background: var(--cm-color-surface);
    }
    .pick-act {
      padding: 0 var(--cm-gap) 12px;
    }
    [data-left] > .pick {
      color: var(--cm-color-text-muted);
    }
    .cases .bone {
      max-inline-size: 100%;
    }
    /* As high as what comes. */
    .cases-list[aria-busy='true'] {
      min-block-size: 672px;
    }
    .wide {
      display: none;
    }
    .cases:not([data-open]) > .cases-list {
      display: none;
    }
    .narrow[aria-expanded='true'] > .i {
      rotate: 180deg;
    }
    @media (forced-colors: active) {
      .pick {
        border-inline-start-color: Canvas;
      }
      .pick[aria-current] {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }
    @container cm (inline-size < 420px) {
      .cases-head {
        padding-inline: var(--cm-gap);
      }
    }
    @container cm (inline-size >= 1040px) {
      .cases-head {
        padding-inline: var(--cm-gap);
      }
      .desk {
        grid-template-columns: var(--cm-mediator-desk-queue, 16rem) minmax(0, 1fr);
      }
      .desk:has(> .side) {
        grid-template-columns:
          var(--cm-mediator-desk-queue, 16rem) minmax(0, 1fr)
          var(--cm-mediator-desk-decision, 23rem);
      }
      .desk > * + * {
        border-block-start: 0;
        border-inline-start: var(--cm-border);
      }
      .wide {
        display: block;
      }
      .narrow {
        display: none;
      }
      .cases:not([data-open]) > .cases-list {
        display: block;
      }
    }
  }
`;
