/** The controls of the theme playground: start theme, base tokens, scheme, density, width, language. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Appearance } from '../src/components/campaign-manager/appearance.ts';
import { themes } from '../src/components/campaign-manager/themes.ts';
import { languages, type Shown, valueOf, widths } from './theme-state.ts';

/** A colour as the elements show it now. */
export type Swatch = (token: string, scheme: 'light' | 'dark') => string;

export interface ControlsContent {
  shown: Shown;
  swatch: Swatch;
  change(next: Partial<Shown>): void;
}

/** Variable, token behind it, and its name for people. */
const colors = [
  ['accent', 'accent', 'Accent'],
  ['colorOnAccent', 'on-accent', 'Text on the accent'],
  ['surface', 'surface', 'Surface'],
  ['ink', 'text', 'Ink'],
  ['positive', 'positive', 'Positive'],
  ['caution', 'caution', 'Caution'],
  ['critical', 'critical', 'Critical'],
] as const;

const lengths = [
  { name: 'unit', label: 'Unit', min: 2.5, max: 6, step: 0.25, of: 'px', usual: 4 },
  { name: 'radius', label: 'Radius', min: 0, max: 24, step: 1, of: 'px', usual: 8 },
  { name: 'textSize', label: 'Text size', min: 0.75, max: 1.25, step: 0.0625, of: 'rem', usual: 0.9375 },
] as const;

const themeNames = { quiet: 'Quiet (the default)', editorial: 'Editorial', console: 'Console', soft: 'Soft' };
const schemes = { page: 'As the theme', light: 'Light', dark: 'Dark', auto: 'As the reader’s system' };
const densities = { page: 'As the theme', compact: 'Compact', normal: 'Normal', roomy: 'Roomy' };

export function controls(content: ControlsContent): TemplateResult {
  const { shown, change } = content;
  const { appearance } = shown;
  const set = (next: Partial<Appearance>) => change({ appearance: { ...appearance, ...next } });
  const orNone = <Word extends string>(value: Word | 'page') => (value === 'page' ? undefined : value);
  return html`
    <form class="card theme-controls" aria-label="Theme" @submit=${(event: Event) => event.preventDefault()}>
      ${choice('Start from', 'theme', themeNames, appearance.theme ?? 'quiet', (theme) =>
        change({ appearance: { theme } }),
      )}
      <fieldset>
        <legend>Colours, light and dark</legend>
        ${colors.map((color) => colorRow(content, color))}
      </fieldset>
      <fieldset>
        <legend>Measures</legend>
        ${lengths.map((length) => lengthRow(content, length))}
      </fieldset>
      ${choice('Scheme', 'scheme', schemes, appearance.scheme ?? 'page', (scheme) => set({ scheme: orNone(scheme) }))}
      ${choice('Density', 'density', densities, appearance.density ?? 'page', (density) =>
        change({ appearance: { ...without(appearance, 'unit'), density: orNone(density) } }),
      )}
      ${choice('Width', 'width', widths, shown.width, (width) => change({ width }))}
      ${choice('Language', 'language', languages, shown.language, (language) => change({ language }))}
      <button
        type="button"
        class="button"
        @click=${() => change({ appearance: appearance.theme ? { theme: appearance.theme } : {} })}
      >
        Undo my changes
      </button>
    </form>
  `;
}

function choice<Value extends string>(
  label: string,
  id: string,
  options: Record<Value, string>,
  value: Value,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<div class="theme-row">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value as Value)}
    >
      ${Object.entries(options).map(
        ([one, name]) => html`<option value=${one} .selected=${one === value}>${name as string}</option>`,
      )}
    </select>
  </div>`;
}

/** One picker for each scheme: the value is both of them. */
function colorRow(
  { shown, swatch, change }: ControlsContent,
  [name, token, label]: (typeof colors)[number],
): TemplateResult {
  const both = [swatch(token, 'light'), swatch(token, 'dark')] as const;
  const pick = (scheme: number) => (event: Event) => {
    const { value } = event.currentTarget as HTMLInputElement;
    change({
      appearance: withValue(shown.appearance, name, `light-dark(${both.with(scheme, value).join(', ')})`),
    });
  };
  return html`<div class="theme-row">
    <span>${label}</span>
    ${both.map(
      (value, scheme) =>
        html`<input
          type="color"
          aria-label="${label}, ${['light', 'dark'][scheme]!}"
          .value=${value}
          @input=${pick(scheme)}
        />`,
    )}
  </div>`;
}

function lengthRow(
  { shown, change }: ControlsContent,
  { name, label, min, max, step, of, usual }: (typeof lengths)[number],
): TemplateResult {
  const value = valueOf(shown.appearance, name) ?? `${usual}${of}`;
  return html`<div class="theme-row">
    <label for=${name}>${label}</label>
    <input
      type="range"
      id=${name}
      min=${min}
      max=${max}
      step=${step}
      aria-valuetext=${value}
      .value=${String(Number.parseFloat(value))}
      @input=${(event: Event) => {
        const figure = `${(event.currentTarget as HTMLInputElement).value}${of}`;
        const { density: _, ...rest } = shown.appearance;
        change({ appearance: withValue(name === 'unit' ? rest : shown.appearance, name, figure) });
      }}
    />
    <output for=${name}>${value || nothing}</output>
  </div>`;
}

const withValue = (
  appearance: Appearance,
  name: keyof NonNullable<Appearance['variables']>,
  value: string,
) => ({
  ...appearance,
  variables: { ...appearance.variables, [name]: value },
});

function without({ variables, ...rest }: Appearance, name: 'unit'): Appearance {
  const { [name]: _, ...others } = variables ?? {};
  return { ...rest, variables: others };
}

/** Every theme can be chosen. */
themeNames satisfies Record<keyof typeof themes, string>;
