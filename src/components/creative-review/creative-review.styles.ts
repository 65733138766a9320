/** Looks of the creative slots: rows, versions, comment rows. */
import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
    .slots {
      gap: 0;
      padding-block: 4px;
    }
    .before {
      padding-block-start: 12px;
    }
    .slot {
      display: grid;
      grid-template-columns: 48px minmax(0, 1fr) auto;
      align-items: center;
      gap: 0 12px;
      padding-block: 12px;
    }
    .slot + .slot {
      border-block-start: var(--cm-border);
    }
    .thumb {
      display: grid;
      place-items: center;
      inline-size: 48px;
      block-size: 48px;
      border-radius: 6px;
      background: var(--cm-creative-review-stage, var(--cm-color-surface-hover));
      color: var(--cm-color-text-muted);
      overflow: hidden;
    }
    .thumb > img {
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }
    .slot > .wide {
      grid-column: 2 / -1;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--cm-gap-s);
      margin-block-start: var(--cm-gap-s);
    }
    .files {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--cm-gap-s);
      justify-items: start;
      border-radius: var(--cm-radius-s);
    }
    .files[data-over] {
      outline: 2px dashed var(--cm-color-accent);
      outline-offset: 4px;
    }
    .drop {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--cm-gap-s) 12px;
      box-sizing: border-box;
      inline-size: 100%;
      padding: 12px;
      border: 1px dashed var(--cm-color-border-control);
      border-radius: var(--cm-radius-s);
    }
    .upload {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      gap: 0 12px;
      inline-size: 100%;
      overflow-wrap: anywhere;
      border-radius: 2px;
    }
    .upload > .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
    }
    progress {
      appearance: none;
      grid-column: 1 / -1;
      inline-size: 100%;
      block-size: 4px;
      margin-block: 8px 4px;
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
    .unseen {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .slot > .form {
      grid-column: 1 / -1;
      gap: var(--cm-gap);
    }
    .asset {
      max-block-size: calc(var(--cm-line-md) * 12);
      overflow-y: auto;
    }
    .asset:focus-visible {
      outline: var(--cm-focus);
      outline-offset: 2px;
    }
    div.said {
      white-space: normal;
    }
    .receipt:first-child {
      border-block-start: 0;
    }
    [id^='note-'] {
      min-block-size: 48px;
    }
    .link {
      overflow-wrap: anywhere;
    }
    .earlier > li + li {
      margin-block-start: 12px;
    }
    @container cm (inline-size < 560px) {
      .slot > .pill {
        grid-column: 2;
        justify-self: start;
        margin-block-start: 8px;
      }
      .slot > .thumb {
        align-self: start;
      }
      .upload {
        grid-template-columns: minmax(0, 1fr);
      }
      .upload > .acts {
        margin-block-start: 8px;
      }
    }
    @media (forced-colors: active) {
      progress {
        border: 1px solid CanvasText;
      }
    }
    @container cm (inline-size < 420px) {
      .slot {
        grid-template-columns: minmax(0, 1fr);
      }
      .slot > .thumb {
        display: none;
      }
      .slot > .pill,
      .slot > .wide {
        grid-column: 1;
      }
    }
  }
`;
