/** "More actions": a menu button. Arrow keys, Home and End move, Escape and Tab close; what it opens stands in the card. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AvailableAction } from '../../contract/order.ts';
import { icon } from '../shared/icon.ts';
import { orderParams } from '../shared/words.ts';
import { labelOf } from './buttons.ts';
import type { CardParts } from './parts.ts';
import { isUnplaced, unknownOf, whyNot } from './late-bar.ts';

const itemsOf = ({ order }: CardParts, rare: readonly AvailableAction[]) => [
  ...rare,
  ...order.actions.filter(({ type }) => isUnplaced(type)),
  ...unknownOf(order),
];

/** The button that opens the menu. */
export function renderMenuButton(
  parts: CardParts,
  rare: readonly AvailableAction[],
): TemplateResult | undefined {
  if (itemsOf(parts, rare).length === 0) return;
  const { i18n, isMenuOpen, toggleMenu } = parts;
  const handleKey = (event: KeyboardEvent) => {
    if (!/^Arrow(Down|Up)$/.test(event.key)) return;
    event.preventDefault();
    toggleMenu(true);
  };
  return html`
    <button
      type="button"
      class="btn"
      id="more"
      data-kind="quiet"
      data-icon
      part="more"
      aria-haspopup="menu"
      aria-expanded=${isMenuOpen}
      aria-controls=${isMenuOpen ? 'menu' : nothing}
      @click=${() => toggleMenu(!isMenuOpen)}
      @keydown=${handleKey}
    >
      ${icon('more')}<span class="vh">${i18n.maybe(['do.more'])}</span>
    </button>
  `;
}

/** The open menu. */
export function renderMenu(
  parts: CardParts,
  rare: readonly AvailableAction[],
): TemplateResult | typeof nothing {
  if (!parts.isMenuOpen) return nothing;
  return html`
    <div
      class="menu"
      id="menu"
      role="menu"
      part="menu"
      aria-label=${parts.i18n.maybe(['do.more']) ?? nothing}
      @keydown=${(event: KeyboardEvent) => handleKey(event, (isBack) => parts.toggleMenu(false, isBack))}
    >
      ${itemsOf(parts, rare).map((action) => renderItem(parts, action))}
    </div>
  `;
}

function renderItem(parts: CardParts, action: AvailableAction): TemplateResult {
  const { i18n, order, waits, isOffline, host, press } = parts;
  const isUnknown = unknownOf(order).includes(action);
  const isClosed = !action.open || isUnknown;
  const why = isUnknown
    ? i18n.maybe(['say.unknown'])
    : isClosed
      ? whyNot(i18n, order, action)
      : i18n.maybe([isOffline ? 'offline.wait' : `help.${action.type}.text`], orderParams(i18n, order));
  const choose = () => {
    if (isClosed || waits) return;
    // The menu closes at once; what it opens may take a while to load.
    const opener = host.shadowRoot!.querySelector<HTMLElement>('#more')!;
    opener.focus();
    press(action, opener);
  };
  return html`
    <button
      type="button"
      role="menuitem"
      tabindex="-1"
      class="item"
      aria-disabled=${isClosed || waits ? 'true' : nothing}
      @click=${choose}
    >
      ${labelOf(i18n, order, action.type)} ${why ? html`<span class="sm muted">${why}</span>` : nothing}
    </button>
  `;
}

function handleKey(event: KeyboardEvent, close: (isBack: boolean) => void): void {
  const items = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const at = items.indexOf(event.target as HTMLButtonElement);
  const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
  const next = to[event.key];
  if (next !== undefined) {
    event.preventDefault();
    items.at(next % items.length)?.focus();
  } else if (event.key === 'Escape') {
    event.preventDefault();
    close(true);
  } else if (event.key === 'Tab') close(false);
}
