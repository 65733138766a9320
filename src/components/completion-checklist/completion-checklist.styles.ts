/** The look of the checklist's rows. */
import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
    /* As high as what comes. */
    .bone[data-b='block'] {
      block-size: 81px;
    }
    @container cm (inline-size < 420px) {
      .bone[data-b='block'] {
        block-size: 91px;
      }
    }
    .note > :has(> .i) {
      margin-block-start: 4px;
      line-height: 0;
    }
    .note .btn {
      margin-inline-start: -6px;
    }
    /* What has nothing to say yet takes no gap from the buttons. */
    .bar > [role='status']:empty {
      margin-inline-start: calc(-1 * var(--cm-gap-s));
    }
  }
`;
