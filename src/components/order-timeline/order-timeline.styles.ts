/** The look of the timeline: a rail with a dot for each step. */
import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
    .time {
      display: grid;
    }
    .time > li {
      position: relative;
      display: grid;
      grid-template-columns: 24px minmax(0, 1fr);
      gap: 0 12px;
      padding-block-end: var(--cm-gap);
    }
    .time > li:not(:last-child)::before {
      content: '';
      position: absolute;
      inset-block: 24px 0;
      inset-inline-start: 12px;
      border-inline-start: 1px solid var(--cm-order-timeline-rail, var(--cm-color-border));
    }
    .time > li:last-child {
      padding-block-end: 0;
    }
    .dot {
      display: grid;
      place-items: center;
      inline-size: 24px;
      block-size: 24px;
      border: 1px solid #0000;
      border-radius: 50%;
      background: var(--cm-color-surface-hover);
      color: var(--cm-color-text-muted);
    }
    .time > [aria-current] > .dot {
      background: var(--cm-color-accent);
      color: var(--cm-color-on-accent);
    }
    .time > [data-shown] > div {
      border-radius: 2px;
      background: var(--cm-color-accent-tint);
      box-shadow: 0 0 0 4px var(--cm-color-accent-tint);
    }
    .time > :focus-visible {
      outline: var(--cm-focus);
      outline-offset: 2px;
    }
    .time > [data-planned] {
      color: var(--cm-color-text-muted);
      > .dot {
        background: none;
        border: 1px dashed var(--cm-color-border-control);
      }
    }
    .time .said {
      margin-block: 4px;
    }
    .seg {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 2px;
      padding: 2px;
      border-radius: var(--_radius);
      background: var(--cm-color-surface-hover);
    }
    .seg > button {
      appearance: none;
      min-block-size: max(30px, var(--cm-target));
      padding: 4px 12px;
      border: 1px solid #0000;
      border-radius: var(--cm-radius-s);
      background: none;
      color: var(--cm-color-text-muted);
      font: inherit;
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
      cursor: pointer;
    }
    .seg > [aria-pressed='true'] {
      border-color: var(--cm-color-border);
      background: var(--cm-color-surface);
      color: var(--cm-color-text);
      font-weight: var(--cm-weight-strong);
    }
    .more {
      justify-self: start;
      margin-inline-start: 28px;
    }
    @media (forced-colors: active) {
      .dot {
        border-color: CanvasText;
      }
      .time > [aria-current] > .dot {
        border: 3px solid Highlight;
      }
      .seg > [aria-pressed='true']:not(:focus-visible) {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }
  }
`;
