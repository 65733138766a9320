/** Draws the page's Mermaid blocks, in the colours that the reader has chosen; the library is loaded by pages that have one. */

let drawn = 0;
/** What each figure was drawn from, for another time in other colours. */
const sources = new WeakMap<Element, string>();

async function draw(selector: string): Promise<void> {
  const blocks = [...document.querySelectorAll(selector)];
  if (blocks.length === 0) return;
  const { default: mermaid } = await import('mermaid');
  const isDark = document.documentElement.classList.contains('dark');
  mermaid.initialize({ startOnLoad: false, theme: isDark ? 'dark' : 'neutral' });
  for (const block of blocks) {
    const code = sources.get(block) ?? block.querySelector('code')?.textContent ?? '';
    const { svg } = await mermaid.render(`diagram-${++drawn}`, code);
    const figure = document.createElement('figure');
    figure.className = 'diagram';
    figure.append(...new DOMParser().parseFromString(svg, 'text/html').body.childNodes);
    sources.set(figure, code);
    block.replaceWith(figure);
  }
}

export const drawDiagrams = (): Promise<void> => draw('div.language-mermaid');
export const drawAgain = (): Promise<void> => draw('figure.diagram');
