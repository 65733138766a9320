/** Colours as the browser works them out. */

type Rgb = [number, number, number];

/** Any colour as it looks inside an element: red, green and blue from 0 to 255. */
export function paint(el: Element, color: string): Rgb {
  const probe = document.createElement('i');
  probe.style.setProperty('color', color);
  el.shadowRoot!.append(probe);
  const { color: found } = getComputedStyle(probe);
  probe.remove();
  const figures = found.match(/[\d.]+/g)!.map(Number);
  const [r, g, b] = found.startsWith('color(') ? figures.map((part) => part * 255) : figures;
  return [r!, g!, b!];
}

/** WCAG 2.2, relative luminance. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, from 1 to 21. */
export function contrast(front: Rgb, ground: Rgb): number {
  const [light, dark] = [luminance(front), luminance(ground)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
