/** How well the colours of a dressed element can be told apart (WCAG 2.2), light and dark. */
import { tellDeveloper } from '../../controllers/developer.ts';
import { adopt } from '../shared/adopt.ts';
import { extra } from '../shared/extra.styles.ts';
import { tokens } from '../shared/tokens.styles.ts';

export interface Contrast {
  front: string;
  ground: string;
  /** From 1 to 21. */
  ratio: number;
  /** What it must be at least. */
  least: number;
}

/** Front, ground: text that is read, then what is only found by its colour. */
const text: readonly [front: string, ground: string][] = [
  ['text', 'surface'],
  ['text-muted', 'surface-sunken'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['link', 'surface'],
  ['accent', 'accent-tint'],
  ['positive', 'positive-tint'],
  ['caution', 'caution-tint'],
  ['critical', 'critical-tint'],
  ['on-critical', 'danger'],
];
const found: typeof text = [['border-control', 'surface']];

/** Of the tokens that an element has; `scheme` is the one that is looked at, else the element's own. */
export function contrastsOf(element: Element, scheme?: 'light' | 'dark'): Contrast[] {
  return painting(element, scheme, (paint) => {
    const surface = paint('surface');
    const measure = (pairs: typeof text, least: number) =>
      pairs
        .filter((pair) => pair.every((name) => isThere(element, name)))
        .map(([front, ground]) => {
          const below = paint(ground, surface);
          return { front, ground, ratio: contrast(paint(front, below), below), least };
        });
    return [...measure(text, 4.5), ...measure(found, 3)];
  });
}

const isThere = (element: Element, name: string): boolean =>
  getComputedStyle(element).getPropertyValue(`--cm-color-${name}`) !== '';

/** Tells the developer of a theme which text cannot be read, with the figure. */
export function warnOfContrast(element: Element, scheme: 'light' | 'dark' | 'auto' | undefined): void {
  if (matchMedia('(forced-colors: active)').matches) return;
  const renderRoot = element.shadowRoot!;
  // Some tokens come with looks that come late; an element of another copy of this library gets its own.
  if (renderRoot.adoptedStyleSheets.includes(tokens.styleSheet!)) adopt({ renderRoot }, extra);
  const seen = scheme === 'auto' ? (['light', 'dark'] as const) : [scheme];
  const weak = seen.flatMap((one) =>
    contrastsOf(element, one)
      .filter(({ ratio, least }) => ratio < least)
      .map(({ front, ground, ratio, least }) => {
        const where = scheme === 'auto' ? `, ${one}` : '';
        return `--cm-color-${front} on --cm-color-${ground} has ${cut(ratio)}:1${where} (at least ${least}:1)`;
      }),
  );
  if (weak.length > 0)
    tellDeveloper(`<campaign-manager> has colours that are hard to tell apart: ${weak.join('; ')}`);
}

/** Never rounded up to a figure that would be enough. */
const cut = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);

type Rgb = readonly [red: number, green: number, blue: number];
/** The colour of `--cm-color-<name>`, over another one where it lets something through. */
type Paint = (name: string, below?: Rgb) => Rgb;

/** Whatever way a colour is written, a canvas knows its red, green and blue. */
export function painting<T>(
  element: Element,
  scheme: 'light' | 'dark' | undefined,
  look: (paint: Paint) => T,
): T {
  const probe = element.shadowRoot!.appendChild(document.createElement('i'));
  if (scheme) probe.style.setProperty('color-scheme', scheme);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true })!;
  const seen = look((name, below = [255, 255, 255]) => {
    probe.style.setProperty('color', `var(--cm-color-${name})`);
    for (const color of [`rgb(${below.join()})`, getComputedStyle(probe).color]) {
      pen.fillStyle = color;
      pen.fillRect(0, 0, 1, 1);
    }
    const [r = 0, g = 0, b = 0] = pen.getImageData(0, 0, 1, 1).data;
    return [r, g, b];
  });
  probe.remove();
  return seen;
}

function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(front: Rgb, ground: Rgb): number {
  const [light = 0, dark = 0] = [luminance(front), luminance(ground)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
