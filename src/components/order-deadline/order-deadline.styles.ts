import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
    /* As a card does: of the host a page's own rules may make what contains nothing. */
    :host > .deadline {
      container: cm / inline-size;
    }
    .deadline .bone {
      margin-block: 6px;
    }
    @container cm (inline-size < 420px) {
      .deadline[aria-busy='true'] {
        min-block-size: 142px;
      }
    }
    .deadline:is([data-tone='calm'], [data-tone='over']) {
      background: var(--cm-order-deadline-tint, var(--cm-color-surface));
      border-color: var(--cm-color-border);
    }
  }
`;
