/** The look of a deadline. */
import { css } from 'lit';

/** Deadline: the moment, the time left, who, and what it means in money. */
export const deadline = css`
  @layer cm.widgets {
    .deadline {
      display: grid;
      grid-template-columns: 16px minmax(0, 1fr) auto;
      gap: 0 var(--cm-gap-s);
      padding: 12px var(--cm-gap);
      border: 1px solid #0000;
      border-radius: var(--_radius);
      background: var(--cm-order-deadline-tint, var(--cm-color-surface-sunken));
    }
    .deadline > .i {
      margin-block-start: 4px;
    }
    .deadline > .when {
      font-weight: var(--cm-weight-strong);
    }
    .deadline > .left {
      text-align: end;
      color: var(--cm-color-text-muted);
    }
    .deadline > .means {
      grid-column: 2 / -1;
      margin-block-start: 4px;
    }
    .deadline[data-tone='caution'] {
      background: var(--cm-color-caution-tint);
      > :is(.i, .left) {
        color: var(--cm-color-caution);
      }
    }
    .deadline[data-tone='critical'] {
      background: var(--cm-color-critical-tint);
      > :is(.i, .left) {
        color: var(--cm-color-critical);
      }
    }
    .deadline time {
      display: inline-block;
    }
    @container cm (inline-size < 420px) {
      .deadline > .left {
        grid-column: 2 / -1;
        text-align: start;
      }
    }
  }
`;
