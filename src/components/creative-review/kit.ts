/** What the two sides of the element share: their order and words, and buttons that wait while something is on its way. */
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { Target } from '../../contract/actions.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import type { OrderController } from '../../controllers/order-controller.ts';
import type { creatives } from '../../i18n/en/creatives.ts';
import type { review } from '../../i18n/en/review.ts';
import type { I18nController } from '../../i18n/i18n-controller.ts';

/** The texts that the element brings from the start. */
export type Texts = typeof creatives & typeof review;
export type Words = I18nController<Texts>;

export interface Kit {
  readonly host: LitElement & { orderId: string };
  readonly order: OrderController;
  readonly i18n: Words;
}

/** The parties' names, as most texts need them. */
export function names(order: OrderSnapshot): { channel: string; client: string } {
  return { channel: order.parties.channel.name, client: order.parties.client.name };
}

export interface ButtonOptions {
  label: string;
  id?: string;
  onClick?: () => void;
  kind?: 'primary' | 'quiet' | undefined;
  submit?: boolean;
  small?: boolean;
  /** The action that this button sends, and what it says while that is on its way. */
  sends?: { type: string; on: Partial<Target>; busy: string } | undefined;
  /** The id of the reason, beside the button, for which it cannot be used yet. */
  closedBy?: string | undefined;
  /** Whose button it is, for those who hear one button at a time. */
  describedBy?: string | undefined;
}

/** Buttons that send wait while offline and while another action is on its way. */
export function renderButton({ order }: Kit, options: ButtonOptions): TemplateResult {
  const { label, kind, sends, onClick } = options;
  const { acting, connection } = order.view;
  const on: Partial<Target> | undefined = acting?.type === sends?.type ? acting?.on : undefined;
  const busy = sends && on && on.slotId === sends.on.slotId && on.versionId === sends.on.versionId;
  const isHeld = sends !== undefined && (acting !== null || connection === 'offline');
  const waits = isHeld || options.closedBy !== undefined;
  const isOffline = isHeld && connection === 'offline';
  const about = [options.describedBy, options.closedBy, isOffline && 'offline'].filter(Boolean);
  return html`<button
    id=${options.id ?? nothing}
    type=${options.submit && !waits ? 'submit' : 'button'}
    class="btn"
    part=${kind === 'primary' ? 'primary-action' : 'action'}
    data-kind=${kind ?? nothing}
    data-size=${options.small ? 's' : nothing}
    aria-disabled=${waits ? 'true' : nothing}
    aria-busy=${busy ? 'true' : nothing}
    aria-describedby=${about.join(' ') || nothing}
    @click=${onClick && !waits ? onClick : nothing}
  >
    ${busy ? html`<span class="spin"></span>${sends.busy}` : label}
  </button>`;
}

/** Moves the focus to an element of the host once it is there. */
export async function focusOn({ host }: Kit, selector: string): Promise<void> {
  await host.updateComplete;
  host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
}
