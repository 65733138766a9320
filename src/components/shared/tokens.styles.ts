/** The tokens, and the ground of every element. */
import { css } from 'lit';

/** Tokens in three tiers (a page sets tier 1 anywhere above an element), and the ground of every element. */
export const tokens = css`
  @layer cm.tokens, cm.widgets;
  @layer cm.tokens {
    :host {
      --_surface: var(--cm-surface, light-dark(#fff, #17191e));
      --_ink: var(--cm-ink, light-dark(#1a1d23, #eceef2));
      --_accent: var(--cm-accent, light-dark(#2d54c9, #9db7ff));
      --_positive: var(--cm-positive, light-dark(#1b6e45, #76d3a0));
      --_caution: var(--cm-caution, light-dark(#865400, #f0bd67));
      --_critical: var(--cm-critical, light-dark(#b02a20, #ffa39a));
      --_unit: var(--cm-unit, 4px);
      --_radius: var(--cm-radius, 8px);
      --_text: var(--cm-text-size, 0.9375rem);
      --cm-color-text: var(--_ink);
      --cm-color-text-muted: color-mix(in srgb, var(--_ink) 70%, var(--_surface));
      --cm-color-surface: var(--_surface);
      --cm-color-surface-sunken: color-mix(in srgb, var(--_ink) 4%, var(--_surface));
      --cm-color-surface-hover: color-mix(in srgb, var(--_ink) 7%, var(--_surface));
      --cm-color-border: color-mix(in srgb, var(--_ink) 13%, var(--_surface));
      --cm-color-border-control: color-mix(in srgb, var(--_ink) 56%, var(--_surface));
      --cm-color-accent: var(--_accent);
      --cm-color-accent-hover: color-mix(in srgb, var(--_accent) 86%, var(--_ink));
      --cm-color-accent-tint: color-mix(in srgb, var(--_accent) 9%, var(--_surface));
      --cm-color-positive-tint: color-mix(in srgb, var(--_positive) 10%, var(--_surface));
      --cm-color-caution-tint: color-mix(in srgb, var(--_caution) 10%, var(--_surface));
      --cm-color-critical-tint: color-mix(in srgb, var(--_critical) 9%, var(--_surface));
      --cm-color-on-accent: light-dark(#fff, #101a38);
      --cm-color-on-critical: light-dark(#fff, #3a0b06);
      --cm-border: 1px solid var(--cm-color-border);
      --cm-focus: 2px solid var(--_accent);
      --cm-text-md: var(--_text);
      --cm-text-sm: calc(var(--_text) * 0.8667);
      --cm-line-md: calc(var(--_unit) * 6);
      --cm-line-sm: calc(var(--_unit) * 5);
      --cm-weight: 400;
      --cm-weight-strong: 600;
      --cm-gap-s: calc(var(--_unit) * 2);
      --cm-gap: calc(var(--_unit) * 4);
      --cm-pad: calc(var(--_unit) * 5);
      --cm-control: calc(var(--_unit) * 9);
      --cm-target: calc(var(--_unit) * 6);
    }
    @media (pointer: coarse) {
      :host {
        --cm-text-md: max(1rem, var(--_text));
        --cm-control: calc(var(--_unit) * 11);
        --cm-target: calc(var(--_unit) * 11);
      }
    }
  }
  @layer cm.widgets {
    :host {
      display: block;
      container: cm / inline-size;
      color: var(--cm-color-text);
      font-size: var(--cm-text-md);
      font-weight: var(--cm-weight);
      line-height: var(--cm-line-md);
      font-variant-numeric: tabular-nums;
      text-align: start;
      overflow-wrap: anywhere;
    }
    :host([hidden]) {
      display: none;
    }
    *,
    ::before,
    ::after {
      box-sizing: border-box;
    }
    :where(h2, h3, h4, h5, p, ul, ol, dl, dd, figure, fieldset, legend, blockquote) {
      margin: 0;
      padding: 0;
      border: 0;
      font-size: inherit;
      line-height: inherit;
      min-inline-size: 0;
      list-style: none;
    }
    :where(h2, h3, h4, h5, b, strong, th) {
      font-weight: var(--cm-weight-strong);
    }
    :is(a, button, input, textarea, select, summary, [tabindex]):focus-visible {
      outline: var(--cm-focus);
      outline-offset: 2px;
    }
    .i {
      inline-size: 16px;
      block-size: 16px;
      flex: none;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .i[data-i='wait'] {
      stroke-dasharray: 2.4 2.5;
    }
    .i[data-i='more'] {
      stroke-width: 2;
    }
    .sm {
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
    }
    .muted {
      color: var(--cm-color-text-muted);
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--cm-gap-s);
    }
    .vh {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .bone {
      display: block;
      inline-size: 18rem;
      block-size: 12px;
      border-radius: 4px;
      background: var(--cm-color-surface-hover);
      max-inline-size: 100%;
    }
    .spin,
    .deadline[data-tone='over'] > .left::before {
      content: '';
      display: inline-block;
      inline-size: 14px;
      block-size: 14px;
      flex: none;
      border: 2px solid;
      border-inline-end-color: transparent;
      border-radius: 50%;
    }
  }
`;
