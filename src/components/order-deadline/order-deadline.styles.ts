import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
    .deadline .bone {
      margin-block: 6px;
    }
    .deadline:is([data-tone='calm'], [data-tone='over']) {
      background: var(--cm-order-deadline-tint, var(--cm-color-surface));
      border-color: var(--cm-color-border);
    }
  }
`;
