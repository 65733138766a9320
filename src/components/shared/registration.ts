/** Registers an element once per page: a second copy of the same version is silent, another version warns once. */
export const version = '0.1.0';

type Versioned = CustomElementConstructor & { version?: string };

const warned = new Set<string>();

export function define(tag: string, element: Versioned): void {
  const known: Versioned | undefined = customElements.get(tag);
  if (!known) {
    element.version ??= version;
    customElements.define(tag, element);
    return;
  }
  const other = known.version ?? '?';
  if (other === version || warned.has(other)) return;
  warned.add(other);
  // oxlint-disable-next-line no-console -- two versions on one page are a mistake that only the page's developer can mend
  console.warn(`[campaign-manager] <${tag}> ${other} is already defined; ${version} stays unused.`);
}
