import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
    .deadline:is([data-tone='calm'], [data-tone='over']) {
      background: var(--cm-order-deadline-tint, var(--cm-color-surface));
      border-color: var(--cm-color-border);
    }
  }
`;
