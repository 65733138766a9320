/** The look of a choice of one among a few words. */
import { css } from 'lit';

export const seg = css`
  @layer cm.widgets {
    .seg {
      display: inline-flex;
      justify-self: start;
      flex-wrap: wrap;
      gap: 2px;
      padding: 2px;
      border-radius: var(--_radius);
      background: var(--cm-color-surface-hover);
    }
    .seg > :is(button, label) {
      appearance: none;
      min-block-size: max(30px, var(--cm-target));
      padding: 4px 12px;
      border: 1px solid #0000;
      border-radius: var(--cm-radius-s);
      background: none;
      color: var(--cm-color-text-muted);
      font: inherit;
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
      cursor: pointer;
    }
    .seg > :is([aria-pressed='true'], :has(:checked)) {
      border-color: var(--cm-color-border);
      background: var(--cm-color-surface);
      color: var(--cm-color-text);
      font-weight: var(--cm-weight-strong);
    }
    /* The word is the control; its radio is there for keys and for those who listen. */
    .seg > label {
      position: relative;
      > input {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        margin: 0;
        opacity: 0;
      }
      &:has(:focus-visible) {
        outline: var(--cm-focus);
        outline-offset: 2px;
      }
    }
    @media (forced-colors: active) {
      .seg > :is([aria-pressed='true']:not(:focus-visible), :has(:checked):not(:has(:focus-visible))) {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }
  }
`;
