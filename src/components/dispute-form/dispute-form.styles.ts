/** Looks of the form that opens a dispute. */
import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
    .kept {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .slider {
      inline-size: 100%;
      block-size: var(--cm-target);
      margin: 0;
      accent-color: var(--_accent);
    }
    .sum[tabindex]:focus-visible {
      outline: var(--cm-focus);
      outline-offset: 2px;
    }
    .field:focus-visible {
      outline-offset: 4px;
    }
  }
`;
