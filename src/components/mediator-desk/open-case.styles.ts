/** The look of an open case: the choice of its parts, and what is read in them. */
import { css } from 'lit';

export const look = css`
  @layer cm.widgets {
    .record,
    .side {
      min-inline-size: 0;
    }
    .record > .body:first-child,
    .side > * > .body:first-child,
    .side > .body:first-child,
    .pane > .body:first-child,
    .pane > [part='aside'] > .body:first-child {
      border-block-start: 0;
    }
    .parts {
      padding-block: 12px;
    }
    .parts > .seg {
      justify-self: start;
    }
    .pane {
      border-block-start: var(--cm-border);
    }
    .pane[hidden] {
      display: none;
    }
    .log {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
    /* The decision stays in sight beside a record of any length. */
    @container cm (inline-size >= 1040px) {
      .side > * {
        position: sticky;
        inset-block-start: 0;
        max-block-size: 100vh;
        overflow-y: auto;
      }
    }
    .receipt .btn {
      margin-block-start: 8px;
    }
    .log code {
      overflow-wrap: anywhere;
    }
    .pane form.body {
      border-block-start: var(--cm-border);
    }
  }
`;
