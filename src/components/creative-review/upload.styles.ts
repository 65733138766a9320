/** Looks of files on their way; adopted with the code that shows them. */
import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
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
    .upload:focus-visible {
      outline-offset: 4px;
    }
    .upload > .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
    }
    progress {
      grid-column: 1 / -1;
      margin-block: 8px 4px;
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
    @container cm (inline-size < 560px) {
      .upload {
        grid-template-columns: minmax(0, 1fr);
      }
      .upload > .acts {
        margin-block-start: 8px;
      }
    }
  }
`;
