/** "More actions": a menu button. Arrow keys, Home and End move, Escape and Tab close; what it opens stands in the card. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icon.ts';

export interface MenuItem {
  id: string;
  label: string;
  /** Why it waits. */
  why: string | undefined;
  choose(): void;
}

/** The button that opens the menu. */
export function renderMenuButton(
  label: string,
  isOpen: boolean,
  toggle: (open: boolean) => void,
): TemplateResult {
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    toggle(true);
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
      aria-expanded=${isOpen}
      aria-controls=${isOpen ? 'menu' : nothing}
      @click=${() => toggle(!isOpen)}
      @keydown=${handleKey}
    >
      ${icon('more')}<span class="vh">${label}</span>
    </button>
  `;
}

/** The open menu. `close` gets whether the focus goes back to the button. */
export function renderMenu(
  label: string,
  items: readonly MenuItem[],
  close: (isBack: boolean) => void,
): TemplateResult {
  return html`
    <div
      class="menu"
      id="menu"
      role="menu"
      part="menu"
      aria-label=${label}
      @keydown=${(event: KeyboardEvent) => handleKey(event, close)}
    >
      ${items.map(
        ({ id, label, why, choose }) => html`
          <button
            type="button"
            role="menuitem"
            tabindex="-1"
            class="item"
            id=${id}
            aria-disabled=${why === undefined ? nothing : 'true'}
            @click=${choose}
          >
            ${label}${why === undefined ? nothing : html`<span class="sm muted">${why}</span>`}
          </button>
        `,
      )}
    </div>
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
