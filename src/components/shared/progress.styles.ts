/** The look of a bar that says how much of a file has arrived; where it stands is its element's own. */
import { css } from 'lit';

export const progress = css`
  @layer cm.widgets {
    progress {
      appearance: none;
      inline-size: 100%;
      block-size: 4px;
      border: 0;
      border-radius: 2px;
      overflow: hidden;
      background: var(--cm-color-surface-hover);
      color: var(--cm-color-accent);
    }
    progress::-webkit-progress-bar {
      background: var(--cm-color-surface-hover);
    }
    progress::-webkit-progress-value {
      background: var(--cm-color-accent);
    }
    progress::-moz-progress-bar {
      background: var(--cm-color-accent);
    }
    @media (forced-colors: active) {
      progress {
        border: 1px solid CanvasText;
      }
    }
  }
`;
