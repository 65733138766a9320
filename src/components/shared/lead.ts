/** How to get to an element: into view, and with the focus. */

/** An element that can show one of its lines. */
type WithLines = HTMLElement & { showEntry?(entry: number): void };

/** Scrolls to an element and moves the focus to it: to the line asked for, to what it focuses itself, else to its heading. */
export function lead(to: WithLines, entry?: number): void {
  if (entry !== undefined && to.showEntry) return to.showEntry(entry);
  to.scrollIntoView({ block: 'nearest' });
  to.focus();
  if (to.matches(':focus-within')) return;
  const heading = to.shadowRoot?.querySelector<HTMLElement>('h2, h3') ?? to;
  heading.tabIndex = -1;
  heading.focus();
}
