/** The themes that have a name: examples of what the tokens can do, published as CSS and JSON too (`npm run themes`). */
import type { Variable } from './appearance-tokens.ts';

/** How the widgets look, said in JavaScript or JSON; all of it can be said in CSS as well. */
export interface Appearance {
  /** A theme with a name, over which the rest is laid. */
  theme?: ThemeName | undefined;
  /** Light, dark, or as the reader's system says (`auto`); without it as the page says. */
  scheme?: 'light' | 'dark' | 'auto' | undefined;
  /** How close everything stands: `unit` is 3px, 4px or 5px. */
  density?: 'compact' | 'normal' | 'roomy' | undefined;
  /** Values of CSS by name, for example `accent: '#7a3b00'`. */
  variables?: { [Name in Variable]?: string | undefined } | undefined;
}

export const themes = {
  /** The widgets as they are. */
  quiet: {},
  /** A magazine's page: warm paper, brown ink, a wine accent, square corners; best with a serif on the page. */
  editorial: {
    variables: {
      surface: 'light-dark(#fffdf7, #211c17)',
      ink: 'light-dark(#2b2118, #f1e8da)',
      accent: 'light-dark(#8a2f3b, #f0a6a0)',
      positive: 'light-dark(#3d6420, #b0cf8a)',
      caution: 'light-dark(#80540a, #ecc06c)',
      critical: 'light-dark(#a3271c, #ffa598)',
      radius: '2px',
      unit: '4.25px',
      textSize: '1rem',
      colorOnAccent: 'light-dark(#fff, #3a0d10)',
      weightStrong: '700',
    },
  },
  /** For people who look at it all day: dark first, dense, sharp. */
  console: {
    scheme: 'dark',
    variables: {
      surface: 'light-dark(#fbfcfd, #0d1117)',
      ink: 'light-dark(#14181f, #d7dee8)',
      accent: 'light-dark(#0b6478, #5cd0e6)',
      positive: 'light-dark(#1d6a3a, #6fdc8c)',
      caution: 'light-dark(#7d5300, #f2bd4b)',
      critical: 'light-dark(#ad2323, #ff9b91)',
      radius: '2px',
      unit: '3px',
      textSize: '0.875rem',
      colorOnAccent: 'light-dark(#fff, #03242b)',
      lineMd: '20px',
      lineSm: '16px',
      duration: '0ms',
    },
  },
  /** A friendly brand: round corners, air, violet. */
  soft: {
    variables: {
      surface: 'light-dark(#ffffff, #1e1a29)',
      ink: 'light-dark(#2a2340, #ece8f7)',
      accent: 'light-dark(#6a35c4, #c9b0ff)',
      positive: 'light-dark(#186c52, #7cdcb9)',
      caution: 'light-dark(#8a4f00, #f6be72)',
      critical: 'light-dark(#b3204f, #ff9fb8)',
      radius: '16px',
      unit: '4.5px',
      colorOnAccent: 'light-dark(#fff, #24104d)',
      radiusS: '10px',
    },
  },
} as const satisfies Record<string, Omit<Appearance, 'theme'>>;
export type ThemeName = keyof typeof themes;
