/** Buttons of the desk: one that sends a served action at once, and one that asks again for a part that could not be loaded. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AvailableAction } from '../../contract/order.ts';
import { renderBusy } from '../shared/review-step.ts';
import { type CaseKit, isBusyWith, waits } from './case-kit.ts';

interface Labels {
  label: string;
  busy: string;
  primary?: boolean;
}

export function renderActButton(
  kit: CaseKit,
  action: AvailableAction,
  { label, busy, primary }: Labels,
): TemplateResult {
  const isBusy = isBusyWith(kit, action.type as 'claimCase');
  const isWaiting = waits(kit);
  return html`<button
    type="button"
    class="btn"
    data-size=${primary ? nothing : 's'}
    data-kind=${primary ? 'primary' : nothing}
    part=${primary ? 'primary-action' : 'action'}
    aria-disabled=${isWaiting && !isBusy ? 'true' : nothing}
    aria-busy=${isBusy ? 'true' : nothing}
    aria-describedby=${kit.order.view.connection === 'offline' ? 'offline' : nothing}
    @click=${() => isWaiting || kit.act(action, {})}
  >
    ${isBusy ? renderBusy(busy) : label}
  </button>`;
}

export const renderAgain = (label: string, again: () => void): TemplateResult =>
  html`<div class="row">
    <button type="button" class="btn" data-size="s" part="action" @click=${again}>${label}</button>
  </div>`;
