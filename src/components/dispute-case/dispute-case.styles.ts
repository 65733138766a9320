/** Looks of what is done in a case: buttons and forms in place. */
import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
    /* What comes is longer than most windows. */
    .card[aria-busy='true'] > .body > .bone[data-b='block'] {
      block-size: 520px;
    }
    .case .review {
      border-radius: 0;
    }
    /* Their words, not their unseen edge, begin where the lines above do. */
    .acts > .btn[data-kind='quiet'],
    .bar > .btn[data-kind='quiet'] {
      padding-inline: 6px;
      margin-inline-start: -6px;
    }
    .case > [part='aside'] .choices {
      grid-template-columns: minmax(0, 1fr);
    }
    .bar > .tone {
      margin-inline-start: auto;
    }
  }
`;
