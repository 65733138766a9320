/** The buttons under a review step: one that says what it does, and the safe way back. */
import { html, nothing, type TemplateResult } from 'lit';
import { renderBusy } from './review-step.ts';

export interface Confirming {
  confirm: unknown;
  goBack: string;
  /** What is said while it is on its way; undefined when it is not. */
  busy: string | undefined;
  /** Nothing can be sent now. */
  waits: boolean;
  isOffline?: boolean;
  back: () => unknown;
}

/** Stands in a form, whose `submit` confirms. */
export function renderConfirm({ confirm, goBack, busy, waits, isOffline, back }: Confirming): TemplateResult {
  const isBusy = busy !== undefined;
  return html`
    <div class="row">
      <button
        type="submit"
        class="btn"
        part="primary-action"
        data-kind="primary"
        aria-busy=${isBusy ? 'true' : nothing}
        aria-disabled=${waits && !isBusy ? 'true' : nothing}
        aria-describedby=${isOffline ? 'offline' : nothing}
      >
        ${isBusy ? renderBusy(busy) : confirm}
      </button>
      <button
        type="button"
        class="btn"
        part="action"
        aria-disabled=${isBusy ? 'true' : nothing}
        @click=${back}
      >
        ${goBack}
      </button>
    </div>
  `;
}
