import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
    .menu {
      display: grid;
      padding: 4px;
      border-block-start: var(--cm-border);
    }
    .item {
      appearance: none;
      display: grid;
      min-block-size: var(--cm-control);
      padding: 5px calc(var(--cm-order-actions-pad, var(--cm-pad)) - 5px);
      border: 0;
      border-radius: var(--cm-radius-s);
      background: none;
      color: inherit;
      font: inherit;
      text-align: start;
      align-items: center;
      cursor: pointer;
    }
    .item:hover {
      background: var(--cm-color-surface-hover);
    }
    .item[aria-disabled='true'] {
      color: var(--cm-color-text-muted);
      cursor: not-allowed;
    }
    .help p + p {
      margin-block-start: var(--cm-gap-s);
    }
    .help[open] {
      flex: 1 1 100%;
    }
  }
`;
