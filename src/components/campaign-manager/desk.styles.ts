import { css } from 'lit';

/** Queue and order beside each other where both fit; else one at a time. */
export const styles = css`
  @layer cm.widgets {
    .desk {
      container: cm / inline-size;
    }
    .panes,
    .order,
    .widgets {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--cm-gap);
    }
    .order-head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--cm-gap-s);
    }
    .order-head h2 {
      margin: 0;
      font-size: inherit;
      font-weight: var(--cm-weight-strong);
      line-height: inherit;
      scroll-margin-block: var(--cm-gap);
    }
    .back.btn {
      margin-inline-start: -6px;
      background: none;
    }
    /* It leads back to where the reading direction comes from. */
    .back .i {
      rotate: 90deg;
    }
    .back:dir(rtl) .i {
      rotate: -90deg;
    }
    .widgets > * {
      min-inline-size: 0;
      scroll-margin-block-start: var(--cm-gap);
    }
    @container cm (inline-size < 960px) {
      .panes[data-shows='order'] > order-queue,
      .panes[data-shows='queue'] > .order {
        display: none;
      }
    }
    @container cm (inline-size >= 960px) {
      .panes {
        grid-template-columns: var(--cm-campaign-manager-queue, minmax(20rem, 2fr)) minmax(0, 3fr);
        align-items: start;
        gap: calc(var(--cm-gap) * 1.5);
      }
      .panes > order-queue {
        position: sticky;
        inset-block-start: var(--cm-gap);
      }
    }
  }
`;
