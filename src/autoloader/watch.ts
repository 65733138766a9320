/** Meets every element of a page, in the document and in open shadow roots, those that come later included. */

type Meet = (element: HTMLElement) => void;

const watched = new WeakSet<Node>();
const awaited = new Set<string>();

/** Calls `meet` for each element with a dash in its name that is below `root`, and for each that comes there. */
export function watch(root: Document | ShadowRoot, meet: Meet): void {
  const look = (element: Element) => {
    if (element.shadowRoot) watch(element.shadowRoot, meet);
    if (!(element instanceof HTMLElement) || !element.localName.includes('-')) return;
    meet(element);
    if (!element.shadowRoot) lookAgain(element.localName, meet);
  };
  const walk = (from: ParentNode) => from.querySelectorAll('*').forEach(look);
  if (!watched.has(root)) {
    watched.add(root);
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
        if (node instanceof Element) {
          look(node);
          walk(node);
        }
    }).observe(root, { childList: true, subtree: true });
  }
  walk(root);
}

/** An element gets its shadow root when it is defined, and no observer is told of that. */
function lookAgain(tag: string, meet: Meet): void {
  if (awaited.has(tag) || customElements.get(tag)) return;
  awaited.add(tag);
  customElements.whenDefined(tag).then(
    () => watch(document, meet),
    () => {}, // `font-face` and the like: never an element
  );
}
