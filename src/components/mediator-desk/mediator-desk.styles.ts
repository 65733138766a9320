import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
    .head {
      border-block-end: 0;
    }
  }
`;
