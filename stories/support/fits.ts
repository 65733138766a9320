/** Whether a widget keeps inside its container, whatever its texts are. */
import { rootsOf, shown, textOf } from './hands.ts';
import type { SceneContext } from './scene.ts';

const clips = (element: Element) => getComputedStyle(element).overflowX !== 'visible';

/** What is clipped or scrolls on purpose may be wider than its place. */
function isClipped(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (clips(at) || at.matches('.vh')) return true;
  return false;
}

/** Shows the story, then finds everything that stands out of its container. */
export async function fits(context: SceneContext): Promise<void> {
  await shown(context);
  const place = context.canvasElement.querySelector('.stage > div')!.getBoundingClientRect();
  const out = rootsOf(context.canvasElement)
    .filter((root) => root instanceof ShadowRoot)
    .flatMap((root) => [...root.querySelectorAll('*')])
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < place.left - 1 || right > place.right + 1) && !isClipped(element);
    });
  if (out.length === 0) return;
  const told = out
    .slice(0, 5)
    .map((one) => `<${one.localName} class="${one.className}"> ${textOf(one).slice(0, 60)}`);
  throw new Error(`stands out of its ${place.width} px:\n${told.join('\n')}`);
}
