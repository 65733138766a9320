/** Looks of a review: numbered comments, the room of a stage and its comments, the decision that stays in reach. */
import { css } from 'lit';

export const review = css`
  @layer cm.widgets {
    .room {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--cm-gap);
    }
    .room-side {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: var(--cm-gap-s);
    }
    .room-side [tabindex='-1']:focus {
      outline: 0;
    }
    /* A sticky bar must not cover what has the focus. */
    .room :is(button, textarea, input, summary, video, audio, [tabindex]) {
      scroll-margin-block: var(--cm-gap-s) calc(var(--cm-control) * 2 + var(--cm-gap) * 3);
    }
    .room-bar {
      position: sticky;
      inset-block-end: 0;
      display: flex;
      flex-wrap: wrap;
      gap: var(--cm-gap-s);
      padding-block: 12px;
      border-block-start: var(--cm-border);
      background: var(--cm-color-surface);
    }
    .room-bar :is(button) {
      scroll-margin-block: 0;
    }
    .slot > .wide:has(> .room[data-file], > .room > .room-stage) {
      grid-column: 1 / -1;
    }
    .stage-none {
      display: grid;
      justify-items: center;
      gap: var(--cm-gap-s);
      padding: var(--cm-pad);
    }
    .stage-none > .row {
      justify-content: center;
    }
    .comments {
      display: grid;
      gap: 12px;
    }
    .comments > li {
      display: grid;
      grid-template-columns: 24px minmax(0, 1fr) auto;
      align-items: start;
      gap: 0 10px;
    }
    .room[data-file] .comments > li[aria-current] {
      box-shadow: 0 0 0 6px var(--cm-color-accent-tint);
      border-radius: 2px;
      background: var(--cm-color-accent-tint);
    }
    .comments textarea.input {
      min-block-size: 64px;
    }
    .comments .under {
      flex-wrap: wrap;
    }
    .comments .count {
      white-space: normal;
    }
    .number {
      display: inline-grid;
      place-items: center;
      inline-size: 24px;
      block-size: 24px;
      padding: 0;
      border: 2px solid var(--cm-color-accent);
      border-radius: 50%;
      background: var(--cm-color-accent);
      color: var(--cm-color-on-accent);
      font: inherit;
      font-size: var(--cm-text-sm);
      font-weight: var(--cm-weight-strong);
      line-height: 1;
    }
    button.number {
      cursor: pointer;
    }
    .number[data-state='draft'] {
      border-style: dashed;
      background: var(--cm-color-surface);
      color: var(--cm-color-accent);
    }
    .number[data-state='resolved'] {
      border-color: var(--cm-color-border-control);
      background: var(--cm-color-surface);
      color: var(--cm-color-text-muted);
    }
    .notes {
      display: grid;
      gap: var(--cm-gap-s);
    }
    .notes > li {
      display: grid;
      grid-template-columns: 24px minmax(0, 1fr);
      gap: 0 10px;
    }
    .plain {
      white-space: pre-line;
    }
    .stack-s .row.tone-positive {
      gap: 4px;
    }
    .check.sm {
      align-items: center;
      > input {
        margin: 0;
      }
    }
    .room-side > .row > .btn[data-kind='quiet']:only-child {
      margin-inline-start: -6px;
    }
    @container cm (inline-size < 560px) {
      .room-bar > .btn {
        flex: 1 1 auto;
      }
    }
    @container cm (inline-size >= 760px) {
      .room[data-file]:not(:has(.compare)) {
        grid-template-columns: minmax(0, 1fr) 20rem;
        > .room-bar {
          grid-column: 1 / -1;
        }
      }
    }
    @media (forced-colors: active) {
      .room[data-file] .comments > li[aria-current] {
        outline: 2px solid Highlight;
      }
    }
  }
`;
