/** A slider beside an amount field: reaches both ends of the range exactly, whatever the currency's decimals are. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { I18n } from '../../i18n/core-i18n.ts';
import { parseAmount, typedAmount } from './amount.ts';

export interface AmountSlider {
  /** What it sets, for those who do not see it. */
  label: string;
  /** As typed in the field beside it. */
  value: string;
  currency: string;
  min: number;
  max: number;
  /** What is to stand in the field. */
  onInput: (typed: string) => void;
}

/** About a hundredth of the whole, a power of ten in minor units: what the slider sets reads well. */
const stepOf = (max: number): number => Math.max(1, 10 ** Math.floor(Math.log10(max) - 2));

export function renderSlider(i18n: I18n, field: AmountSlider): TemplateResult {
  const { label, value, currency, min, max, onInput } = field;
  const step = stepOf(max);
  const parsed = parseAmount(value, currency, { min, max });
  const minor = 'minor' in parsed ? parsed.minor : null;
  const set = (event: Event) => {
    const wanted = Number((event.target as HTMLInputElement).value);
    onInput(typedAmount(Math.min(max, Math.max(min, wanted)), currency));
  };
  return html`<input
    class="slider"
    type="range"
    aria-label=${label}
    min=${min - (min % step)}
    max=${Math.ceil(max / step) * step}
    step=${step}
    .value=${live(String(minor ?? min))}
    aria-valuetext=${minor === null ? nothing : i18n.money(minor, currency)}
    @input=${set}
  />`;
}
