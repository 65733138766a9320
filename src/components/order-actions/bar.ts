/** The row of buttons under an order: at most three and a menu, one of them filled, each one's meaning one tap away. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import { icon } from '../shared/icon.ts';
import { findPlace, type Place } from '../shared/open.ts';
import { orderParams } from '../shared/words.ts';
import { type Buttons, buttonsOf, labelOf, whyNot } from './buttons.ts';
import { renderMenu, renderMenuButton } from './menu.ts';
import { type ActionsI18n, isTheirTurn, slotsToDo } from './summary.ts';

export interface BarParts {
  host: Element;
  orderId: string;
  /** Nothing can be sent now. */
  waits: boolean;
  isOffline: boolean;
  /** "Accepting…" for the action on its way. */
  busy(type: string): string | undefined;
  isMenuOpen: boolean;
  /** A place that this page does not show. */
  nowhere: Place | null;
  copy: (() => void) | undefined;
  isCopied: boolean;
  press(action: AvailableAction, button: HTMLElement): void;
  lead(place: Place): void;
  toggleMenu(isOpen: boolean, isBack?: boolean): void;
}

export function renderBar(
  i18n: ActionsI18n,
  order: OrderSnapshot,
  parts: BarParts,
): TemplateResult | typeof nothing {
  const buttons = buttonsOf(order);
  const leads = renderLeads(i18n, order, parts, buttons.primary !== undefined);
  if (buttons.bar.length === 0 && leads.length === 0) return nothing;
  const more = i18n.t('do.more');
  return html`
    <div class="bar" part="bar">
      ${leads}
      ${buttons.bar.map((action) => renderButton(i18n, order, parts, action, action === buttons.primary))}
      ${buttons.more.length > 0 ? renderMenuButton(more, parts.isMenuOpen, parts.toggleMenu) : nothing}
      ${renderHelp(i18n, order, buttons)}
    </div>
    ${
      parts.isMenuOpen
        ? renderMenu(
            more,
            buttons.more.map((action) => menuItem(i18n, order, parts, action)),
            (isBack) => parts.toggleMenu(false, isBack),
          )
        : nothing
    }
    ${parts.nowhere ? renderNowhere(i18n, order, parts.nowhere) : nothing}
  `;
}

function renderButton(
  i18n: ActionsI18n,
  order: OrderSnapshot,
  parts: BarParts,
  action: AvailableAction,
  isPrimary: boolean,
): TemplateResult {
  const busy = parts.busy(action.type);
  const isClosed = parts.waits || !action.open;
  const why = action.open ? (parts.isOffline ? 'offline' : nothing) : `why-${action.type}`;
  const isQuiet = action.type === 'offerRefund' && order.status === 'completed';
  return html`
    <button
      type="button"
      class="btn"
      id="do-${action.type}"
      part=${isPrimary ? 'primary-action' : 'action'}
      data-kind=${isPrimary ? 'primary' : isQuiet ? 'quiet' : nothing}
      aria-disabled=${isClosed && busy === undefined ? 'true' : nothing}
      aria-busy=${busy === undefined ? nothing : 'true'}
      aria-describedby=${why}
      @click=${(event: Event) => isClosed || parts.press(action, event.currentTarget as HTMLElement)}
    >
      ${busy === undefined ? labelOf(i18n, order, action) : html`<span class="spin"></span>${busy}`}
    </button>
  `;
}

function menuItem(i18n: ActionsI18n, order: OrderSnapshot, parts: BarParts, action: AvailableAction) {
  const why = action.open ? undefined : whyNot(i18n, order, action);
  return {
    id: `do-${action.type}`,
    label: labelOf(i18n, order, action),
    why: why ?? (parts.isOffline ? i18n.t('offline.wait') : undefined),
    choose: () => {
      if (action.open && !parts.waits) parts.press(action, parts.host.shadowRoot!.querySelector('#more')!);
    },
  };
}

/** Ways to other places of the order: the creatives that wait, the case, the chat, the shop. */
function renderLeads(
  i18n: ActionsI18n,
  order: OrderSnapshot,
  parts: BarParts,
  hasPrimary: boolean,
): TemplateResult[] {
  const { status, viewer, endedAt } = order;
  const go = (place: Place, label: string, isPrimary = false) => html`
    <button
      type="button"
      class="btn"
      part=${isPrimary ? 'primary-action' : 'action'}
      data-kind=${isPrimary ? 'primary' : nothing}
      @click=${() => parts.lead(place)}
    >
      ${label}
    </button>
  `;
  const leads: TemplateResult[] = [];
  const [slot] = slotsToDo(order);
  if (status === 'accepted' && slot && isTheirTurn(order))
    leads.push(
      go(
        'creatives',
        i18n.t(viewer.actor === 'channel' ? 'do.review' : 'do.send', { slot: slot.name }),
        !hasPrimary,
      ),
    );
  if (status === 'disputed') leads.push(go('case', i18n.t('do.case'), isTheirTurn(order)));
  if (parts.copy) leads.push(renderCopy(i18n, parts.copy, parts.isCopied));
  if (endedAt !== null && viewer.actor !== 'mediator') {
    const root = parts.host.getRootNode() as Document | ShadowRoot;
    if (findPlace(root, { orderId: parts.orderId, what: 'chat' }))
      leads.push(go('chat', i18n.t('do.write', orderParams(i18n, order))));
    if (viewer.actor === 'client' && order.links.reorder)
      leads.push(renderReorder(i18n, order, order.links.reorder));
  }
  return leads;
}

const renderCopy = (i18n: ActionsI18n, copy: () => void, isCopied: boolean) => html`
  <button type="button" class="btn" part="action" @click=${copy}>
    ${isCopied ? icon('check') : nothing}${i18n.t(isCopied ? 'do.copied' : 'do.copy')}
  </button>
`;

declare global {
  interface HTMLElementEventMap {
    /** A client wants to order again. Cancelable: a page with its own checkout calls `preventDefault()`. */
    'cm-reorder': CustomEvent<{ orderId: string; href: string }>;
  }
}

function renderReorder(i18n: ActionsI18n, order: OrderSnapshot, href: string): TemplateResult {
  const announce = (event: Event) => {
    const detail = { orderId: order.id, href };
    const asked = new CustomEvent('cm-reorder', { detail, bubbles: true, composed: true, cancelable: true });
    if (!event.currentTarget!.dispatchEvent(asked)) event.preventDefault();
  };
  return html`<a class="btn" part="action" href=${href} @click=${announce}>${i18n.t('do.reorder')}</a>`;
}

/** What the buttons without a review step mean. */
function renderHelp(
  i18n: ActionsI18n,
  order: OrderSnapshot,
  { bar, more }: Buttons,
): TemplateResult | typeof nothing {
  const params = orderParams(i18n, order);
  const told = [...bar, ...more].filter(({ type }) => i18n.maybe([`help.${type}`]));
  const [first] = told;
  if (!first) return nothing;
  return html`
    <details class="help end">
      <summary>${i18n.maybe([`help.${first.type}`])} ${icon('down')}</summary>
      ${told.map(({ type }) => html`<p>${i18n.maybe([`help.${type}.text`], params)}</p>`)}
    </details>
  `;
}

function renderNowhere(i18n: ActionsI18n, order: OrderSnapshot, what: Place): TemplateResult {
  const { order: page, support } = order.links;
  const href = page ?? support;
  return html`
    <div class="banner" data-tone="caution" role="status">
      ${icon('info')}
      <p>
        ${i18n.maybe([`nowhere.${what}`, 'nowhere.other'])}
        ${href ? html`<a href=${href}>${href}</a>` : nothing}
      </p>
    </div>
  `;
}
