/** The look of an opened piece of evidence. */
import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
    .picture {
      display: block;
      max-inline-size: 100%;
      max-block-size: 28rem;
      border: var(--cm-border);
      border-radius: var(--cm-radius-s);
    }
    .sum {
      overflow-wrap: anywhere;
      font-size: inherit;
    }
  }
`;
