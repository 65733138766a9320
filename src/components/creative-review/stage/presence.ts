/** Two directives: one tells when something enters and leaves the page, one sets custom properties, which a strict CSP allows only from code. */
import type { ElementPart } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { Directive } from 'lit/directive.js';

/** Something that needs memory or the network while it is seen. */
export interface Life {
  enter(): void;
  leave(): void;
}

class Presence extends AsyncDirective {
  #life: Life | undefined;

  override render(life: Life): void {
    if (life === this.#life) return;
    this.#life?.leave();
    this.#life = life;
    life.enter();
  }

  override disconnected(): void {
    this.#life?.leave();
  }

  override reconnected(): void {
    this.#life?.enter();
  }
}

/** On an element: `enter` when it comes, `leave` when it goes or another life takes its place. */
export const presence = directive(Presence);

class Vars extends Directive {
  override render(_vars: Readonly<Record<string, number>>): void {}

  override update(part: ElementPart, [vars]: [Readonly<Record<string, number>>]): void {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(vars)) style.setProperty(name, String(value));
  }
}

/** On an element: its custom properties. */
export const vars = directive(Vars);
