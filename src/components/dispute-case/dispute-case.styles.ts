/** Looks of what is done in a case: buttons and forms in place. */
import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
    .case .review {
      border-radius: 0;
    }
    .acts > .btn[data-kind='quiet'] {
      padding-inline: 6px;
    }
    .case > [part='aside'] .choices {
      grid-template-columns: minmax(0, 1fr);
    }
    .bar > .tone {
      margin-inline-start: auto;
    }
  }
`;
