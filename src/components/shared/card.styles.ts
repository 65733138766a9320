/** The look of a card on its main way. */
import { css } from 'lit';

/** Card, head, body, bar, pill, buttons, facts, review, receipt, points. */
export const card = css`
  @layer cm.widgets {
    .bone[data-b='title'] {
      inline-size: 14rem;
      margin-block-start: 6px;
    }
    .bone[data-b='pill'] {
      inline-size: 88px;
      block-size: 26px;
      border-radius: 999px;
    }
    .bone[data-b='block'] {
      inline-size: 100%;
      block-size: 160px;
      border-radius: var(--_radius);
    }
    .bone[data-b='btn'] {
      inline-size: 124px;
      block-size: 36px;
      border-radius: var(--_radius);
    }
    :is(.stack-s, .facts, .box, .body, .review) {
      display: grid;
      align-content: start;
      gap: var(--cm-gap-s);
      grid-template-columns: minmax(0, 1fr);
    }
    .card {
      /* Here too: of the host a page's own rules may make what contains nothing. */
      container: cm / inline-size;
      background: var(--cm-color-surface);
      border: var(--cm-border);
      border-radius: var(--_radius);
    }
    :is(.head, .body, .bar, .review, .receipt) {
      padding: var(--cm-gap) var(--cm-order-actions-pad, var(--cm-pad));
    }
    :is(.body, .bar, .review, .receipt) {
      border-block-start: var(--cm-border);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      justify-content: space-between;
      gap: var(--cm-gap-s) var(--cm-gap);
    }
    .head > div:first-child {
      flex: 1 1 15rem;
      min-inline-size: 0;
    }
    .body,
    .review {
      gap: var(--cm-gap);
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--cm-gap-s);
    }
    .pill {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      padding-block: 2px;
      padding-inline: 8px 10px;
      border: 1px solid #0000;
      border-radius: 999px;
      background: var(--cm-color-surface-hover);
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
    }
    .pill[data-tone='accent'] {
      background: var(--cm-color-accent-tint);
      color: var(--cm-color-accent);
    }
    .tone-positive {
      color: var(--cm-color-positive);
    }
    .btn {
      appearance: none;
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: var(--cm-gap-s);
      min-block-size: var(--cm-control);
      margin: 0;
      padding: 5px 14px;
      border: 1px solid var(--cm-color-border-action);
      border-radius: var(--_radius);
      background: var(--cm-color-surface);
      color: var(--cm-color-text);
      font: inherit;
      font-weight: var(--cm-weight-strong);
      text-decoration: none;
      cursor: pointer;
    }
    .btn[data-kind='primary'] {
      background: var(--cm-color-accent);
      border-color: var(--cm-color-accent);
      color: var(--cm-color-on-accent);
    }
    .facts > div {
      display: flex;
      justify-content: space-between;
      gap: 0 var(--cm-gap);
    }
    .facts dt {
      color: var(--cm-color-text-muted);
    }
    /* An amount never breaks; what does not fit beside its label stands below it. */
    .facts dd {
      text-align: end;
      margin-inline-start: auto;
      min-inline-size: min-content;
    }
    .facts .total {
      border-block-start: var(--cm-border);
      padding-block-start: var(--cm-gap-s);
      font-weight: var(--cm-weight-strong);
      > dt {
        color: inherit;
      }
    }
    .review {
      background: var(--cm-color-surface-sunken);
      border-end-start-radius: calc(var(--_radius) - 1px);
      border-end-end-radius: calc(var(--_radius) - 1px);
    }
    .box {
      padding: 12px var(--cm-gap);
      border: var(--cm-border);
      border-radius: var(--_radius);
      background: var(--cm-color-surface);
    }
    .points {
      display: grid;
      gap: 4px;
    }
    .points > li,
    .note,
    .receipt {
      display: grid;
      grid-template-columns: 16px minmax(0, 1fr);
      gap: 0 var(--cm-gap-s);
    }
    :is(.points > li, .note, .receipt) > .i,
    .points > li > :has(> .i) {
      margin-block-start: 4px;
      line-height: 0;
    }
    @container cm (inline-size < 420px) {
      .bone[data-b='block'] {
        block-size: 262px;
      }
      :is(.head, .body, .bar, .review, .receipt) {
        padding-inline: var(--cm-gap);
      }
      .bar > .btn:not([data-icon]) {
        flex: 1 1 auto;
      }
      .facts > div {
        flex-wrap: wrap;
      }
      .facts > div > * {
        min-inline-size: 0;
      }
    }
  }
`;
