/** How an element stands to its order: offline, or no longer following it. Over readable content. */
import { html, nothing, type TemplateResult } from 'lit';
import type { OrderView } from '../../controllers/order-view.ts';
import type { I18n } from '../../i18n/i18n-controller.ts';
import { mends, renderError, renderOffline } from './states.ts';

/** Nothing while all is well. `retry` follows the order again (and signs in again). */
export function renderStanding(
  i18n: I18n,
  view: OrderView,
  retry: () => void,
): TemplateResult | typeof nothing {
  const { connection, asOf, error } = view;
  if (connection !== 'offline' && !error) return nothing;
  return html`
    ${connection === 'offline' ? renderOffline(i18n, asOf) : nothing}
    ${
      error
        ? renderError(
            i18n,
            { what: i18n.maybe([`state.${error.code}`, 'state.other']), error },
            mends(error) ? retry : undefined,
          )
        : nothing
    }
  `;
}
