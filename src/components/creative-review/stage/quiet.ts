/** A small button of the stage, as quiet as all of them. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../../shared/icon.ts';

export interface Quiet {
  /** What it says, or is called where it shows an icon. */
  label: string;
  icon?: IconName;
  text?: string;
  isOff?: boolean;
  onClick: () => void;
}

export function renderQuiet({ label, icon: name, text = label, isOff, onClick }: Quiet): TemplateResult {
  return html`<button
    type="button"
    class="btn"
    part="action"
    data-kind="quiet"
    data-size="s"
    ?data-icon=${name !== undefined}
    aria-label=${name || text !== label ? label : nothing}
    aria-disabled=${isOff ? 'true' : nothing}
    @click=${onClick}
  >
    ${name ? icon(name) : text}
  </button>`;
}
