/** Looks of the creative slots: rows, versions, comment rows. */
import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
    /* As high as what comes. */
    .bone[data-b='block'] {
      block-size: 30px;
    }
    @container cm (inline-size < 420px) {
      .bone[data-b='block'] {
        block-size: 59px;
      }
    }
    /* As high as what comes in its place. */
    .bone[data-b='drop'] {
      block-size: 54px;
    }
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
    }
    @container cm (inline-size < 420px) {
      .slot > .wide {
        grid-column: 1 / -1;
      }
      .slot:not(:has(> .thumb > img)) {
        grid-template-columns: minmax(0, 1fr);
        > .thumb {
          display: none;
        }
        > .pill {
          grid-column: 1;
        }
      }
    }
    @container cm (inline-size < 280px) {
      .slot > .pill {
        grid-column: 1 / -1;
      }
    }
  }
`;
