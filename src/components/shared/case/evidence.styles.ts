/** Looks of the evidence in a form; adopted with the code that shows it. */
import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
    .pick {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--cm-gap-s);
      min-inline-size: 0;
    }
    .group {
      border: var(--cm-border);
      border-radius: var(--_radius);
    }
    .group > summary {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
      min-block-size: var(--cm-control);
      padding: 4px 12px;
      border-radius: var(--_radius);
      cursor: pointer;
      list-style: none;
    }
    .group > summary::-webkit-details-marker {
      display: none;
    }
    .group > summary > .i[data-i='down'] {
      margin-inline-start: auto;
    }
    .group[open] > summary > .i[data-i='down'] {
      rotate: 180deg;
    }
    .group > :not(summary) {
      padding: 4px 12px 12px;
    }
    .pieces {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--cm-gap-s);
      max-block-size: 22rem;
      /* Outlines of what stands at the edge stay in sight. */
      padding: 4px;
      margin: -4px;
      overflow: auto;
      overflow-wrap: anywhere;
    }
    .pick .attached {
      padding: 0;
      border: 0;
    }
  }
`;
