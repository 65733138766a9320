/** Looks of the form that opens a dispute. */
import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
    /* What comes is longer than most windows. */
    .card[aria-busy='true'] > .body > .bone[data-b='block'] {
      block-size: 520px;
    }
    .choices {
      grid-template-columns: minmax(0, 1fr);
    }
    .receipt:first-child {
      border-block-start: 0;
    }
    .late > .i {
      color: inherit;
    }
    .ways {
      margin-block-start: var(--cm-gap-s);
    }
    .kept {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  }
`;
