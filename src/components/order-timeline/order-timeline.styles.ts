/** The look of the timeline: a rail with a dot for each step. */
import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
    /* As high as what comes. */
    .bone[data-b='block'] {
      block-size: 90px;
    }
    @container cm (inline-size < 420px) {
      .bone[data-b='block'] {
        block-size: 120px;
      }
    }
    /* What comes has no buttons. */
    [aria-busy='true'] > .bar {
      display: none;
    }
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
    }
  }
`;
