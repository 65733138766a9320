/** Looks of the chat: the log, its bubbles and lines, the composer. */
import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
    /* As high as what comes. */
    .bone[data-b='block'] {
      block-size: 102px;
    }
    @container cm (inline-size < 420px) {
      .bone[data-b='block'] {
        block-size: 92px;
      }
    }
    .frame {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .frame > * {
      grid-area: 1 / 1;
    }
    .log {
      overflow-anchor: none;
      max-block-size: var(--cm-order-chat-height, calc(var(--_unit) * 120));
      overflow-y: auto;
      overscroll-behavior: contain;
      border-block-start: var(--cm-border);
    }
    .log:focus-visible {
      outline: var(--cm-focus);
      outline-offset: -2px;
    }
    .end {
      block-size: 48px;
      margin-block-start: -48px;
      pointer-events: none;
    }
    .jump {
      place-self: end center;
      margin-block-end: 28px;
      border-radius: 999px;
      background: var(--cm-color-surface);
    }
    .typing {
      padding: 2px var(--cm-pad);
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
      color: var(--cm-color-text-muted);
    }
    .frame > .typing {
      place-self: end start;
      background: var(--cm-color-surface);
    }
    .log > ol {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 4px;
      padding: var(--cm-gap) var(--cm-pad) 28px;
    }
    .msg {
      display: grid;
      justify-items: start;
      gap: 2px;
      max-inline-size: min(85%, 30rem);
    }
    .bubble {
      padding: 8px 12px;
      border-radius: var(--_radius);
      background: var(--cm-color-surface-hover);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    ul.bubble {
      display: grid;
      gap: 4px;
    }
    .att {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 8px;
      white-space: normal;
    }
    .att > .i {
      flex: none;
    }
    .to {
      min-block-size: 24px;
      padding: 0;
      border: 0;
      background: none;
      font: inherit;
      color: inherit;
      text-align: start;
      overflow-wrap: anywhere;
      text-decoration: underline 1px var(--cm-color-border-control);
      text-underline-offset: 3px;
      cursor: pointer;
    }
    .to:hover {
      text-decoration-color: currentColor;
    }
    .to:focus-visible {
      outline: var(--cm-focus);
      outline-offset: 2px;
    }
    .att > .to {
      max-inline-size: 100%;
      color: var(--cm-color-link);
    }
    .url > strong {
      font-weight: var(--cm-weight-strong, 600);
    }
    .msg[data-own] {
      justify-self: end;
      justify-items: end;
    }
    .msg[data-own] > .bubble {
      background: var(--cm-order-chat-own, var(--cm-color-accent-tint));
    }
    .msg[data-state='failed'] > .bubble {
      background: var(--cm-color-surface);
      border: 1px solid var(--cm-color-critical);
    }
    .meta {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 6px;
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
      color: var(--cm-color-text-muted);
    }
    .failed {
      display: inline-flex;
      align-items: center;
      gap: 4px;
    }
    li + .msg[data-new] {
      margin-block-start: 12px;
    }
    .line {
      display: flex;
      align-items: flex-start;
      justify-content: center;
      gap: 6px;
      overflow-wrap: anywhere;
      padding-block: 12px;
      text-align: center;
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
      color: var(--cm-color-text-muted);
    }
    .line > .i {
      margin-block-start: 2px;
    }
    .line > span {
      min-inline-size: 0;
    }
    .line[data-rule] {
      align-items: center;
      gap: 12px;
    }
    .line[data-rule]::before,
    .line[data-rule]::after {
      content: '';
      flex: 1;
      border-block-start: var(--cm-border);
    }
    .line[data-unread] {
      color: var(--cm-color-accent);
    }
    .line[data-unread]::before,
    .line[data-unread]::after {
      border-color: var(--cm-color-accent);
    }
    .empty {
      border-block-start: var(--cm-border);
    }
    .nudge {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
      padding: 12px var(--cm-pad) 0;
      border-block-start: var(--cm-border);
    }
    .nudge + .composer {
      border-block-start: 0;
    }
    .composer[data-over] {
      outline: 2px dashed var(--cm-color-accent);
      outline-offset: -4px;
    }
    .composer {
      padding-block: 12px;
      flex-wrap: nowrap;
      align-items: flex-end;
    }
    .composer textarea.input {
      min-block-size: var(--cm-control);
      max-block-size: calc(var(--cm-line-md) * 6);
      padding-block: 5px;
      resize: none;
      overflow-y: auto;
    }
    .bar.composer > .btn {
      flex: none;
    }
    .composer-note:not(:empty) {
      padding: 0 var(--cm-pad) 12px;
    }
    @container cm (inline-size < 420px) {
      .log > ol,
      .typing,
      .nudge,
      .composer-note:not(:empty) {
        padding-inline: var(--cm-gap);
      }
    }
    @media (forced-colors: active) {
      .bubble {
        border: 1px solid CanvasText;
      }
    }
  }
`;
