/** Draws the page's Mermaid blocks; the library is loaded by pages that have one. */

let drawn = 0;

export async function drawDiagrams(): Promise<void> {
  const blocks = [...document.querySelectorAll<HTMLElement>('div.language-mermaid')];
  if (blocks.length === 0) return;
  const { default: mermaid } = await import('mermaid');
  const isDark = document.documentElement.classList.contains('dark');
  mermaid.initialize({ startOnLoad: false, theme: isDark ? 'dark' : 'neutral' });
  for (const block of blocks) {
    const code = block.querySelector('code')?.textContent ?? '';
    const { svg } = await mermaid.render(`diagram-${++drawn}`, code);
    const figure = document.createElement('figure');
    figure.className = 'diagram';
    figure.append(...new DOMParser().parseFromString(svg, 'text/html').body.childNodes);
    block.replaceWith(figure);
  }
}
