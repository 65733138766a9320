/** The way to order the same again: a link that the page may take over. */
import { html, type TemplateResult } from 'lit';

/** Fires `cm-reorder`, cancelable; otherwise the link is followed. */
export function renderReorder(label: string, orderId: string, href: string): TemplateResult {
  const announce = (event: Event) => {
    const detail = { orderId, href };
    const asked = new CustomEvent('cm-reorder', { detail, bubbles: true, composed: true, cancelable: true });
    if (!event.currentTarget!.dispatchEvent(asked)) event.preventDefault();
  };
  return html`<a class="btn" part="action" href=${href} @click=${announce}>${label}</a>`;
}
