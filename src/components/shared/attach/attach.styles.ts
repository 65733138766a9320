/** Looks of files that are to go with a message; adopted with the code that shows them. */
import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
    .attached {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--cm-gap-s);
      padding: 12px var(--cm-pad) 0;
      border-block-start: var(--cm-border);
    }
    .attached:not(:has(li, .hint)) {
      padding: 0;
      border: 0;
    }
    .attached + .composer {
      border-block-start: 0;
    }
    .attached > ul {
      display: grid;
      gap: var(--cm-gap-s);
    }
    .upload {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: 0 8px;
      overflow-wrap: anywhere;
    }
    .upload > .i {
      margin-block-start: 4px;
    }
    .upload > .acts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px;
    }
    progress {
      grid-column: 2 / -1;
      margin-block-start: 4px;
    }
    @container cm (inline-size < 420px) {
      .attached {
        padding-inline: var(--cm-gap);
      }
      .upload > .acts {
        grid-column: 2 / -1;
      }
    }
  }
`;
