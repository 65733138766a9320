/**
 * The tokens, and the ground of every element.
 *
 * Tier 1, the base: nine properties that a page sets on any ancestor or on an element. Colours; `--cm-unit` (4px) scales
 * all distances, `--cm-radius` (8px) all corners, `--cm-text-size` (0.9375rem, 15px at least) all text. Everything else follows.
 *
 *   --cm-surface · --cm-ink · --cm-accent · --cm-positive · --cm-caution · --cm-critical
 *   --cm-unit · --cm-radius · --cm-text-size
 *
 * Tier 2, what the rules use: set on the elements themselves (`order-actions { --cm-gap: 12px }`), never on an ancestor,
 * because each element works them out anew from tier 1. Some stand in `extra.styles.ts`, which the first load does not have.
 *
 *   --cm-color-{text, text-muted, surface, surface-sunken, surface-hover, border, border-control, border-action}
 *   --cm-color-{accent, accent-hover, accent-tint, on-accent, link, positive, positive-tint, caution, caution-tint}
 *   --cm-color-{critical, critical-tint, on-critical, danger, disabled, on-disabled}
 *   --cm-border · --cm-focus · --cm-text-md · --cm-text-sm · --cm-line-md · --cm-line-sm · --cm-weight · --cm-weight-strong
 *   --cm-gap-s · --cm-gap · --cm-pad · --cm-control · --cm-control-s · --cm-target · --cm-radius-s · --cm-duration
 *
 * Tier 3, `--cm-<element>-…`: measures of one element, documented with it; set anywhere.
 */
import { css } from 'lit';

/** The tokens of the first load, and the ground of every element. */
export const tokens = css`
  @layer cm.tokens, cm.widgets;
  @layer cm.tokens {
    :host {
      --_unit: var(--cm-unit, 4px);
      --_radius: var(--cm-radius, 8px);
      --_text: var(--cm-text-size, max(0.9375rem, 15px));
      --cm-color-text: var(--cm-ink, light-dark(#1a1d23, #eceef2));
      --cm-color-surface: var(--cm-surface, light-dark(#fff, #17191e));
      --cm-color-accent: var(--cm-accent, light-dark(#2d54c9, #9db7ff));
      --cm-color-positive: var(--cm-positive, light-dark(#1b6e45, #76d3a0));
      --cm-color-caution: var(--cm-caution, light-dark(#865400, #f0bd67));
      --cm-color-critical: var(--cm-critical, light-dark(#b02a20, #ffa39a));
      --cm-color-text-muted: color-mix(in srgb, var(--cm-color-text) 70%, var(--cm-color-surface));
      --cm-color-surface-sunken: color-mix(in srgb, var(--cm-color-text) 4%, var(--cm-color-surface));
      --cm-color-surface-hover: color-mix(in srgb, var(--cm-color-text) 7%, var(--cm-color-surface));
      --cm-color-border: color-mix(in srgb, var(--cm-color-text) 13%, var(--cm-color-surface));
      --cm-color-border-action: color-mix(in srgb, var(--cm-color-text) 24%, var(--cm-color-surface));
      --cm-color-border-control: color-mix(in srgb, var(--cm-color-text) 56%, var(--cm-color-surface));
      --cm-color-accent-tint: color-mix(in srgb, var(--cm-color-accent) 9%, var(--cm-color-surface));
      --cm-color-caution-tint: color-mix(in srgb, var(--cm-color-caution) 10%, var(--cm-color-surface));
      --cm-color-critical-tint: color-mix(in srgb, var(--cm-color-critical) 9%, var(--cm-color-surface));
      --cm-color-on-accent: light-dark(#fff, #101a38);
      --cm-border: 1px solid var(--cm-color-border);
      --cm-focus: 2px solid var(--cm-color-accent);
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
      --cm-target: max(24px, calc(var(--_unit) * 6));
    }
    @media (pointer: coarse) {
      :host {
        --cm-text-md: max(16px, 1rem, var(--_text));
        --cm-control: max(44px, calc(var(--_unit) * 11));
        --cm-target: max(44px, calc(var(--_unit) * 11));
      }
    }
  }
  @layer cm.widgets {
    :host {
      display: block;
      container: cm / inline-size;
      /* What shrinks around us, a dialog for example, does not shrink to nothing. */
      contain-intrinsic-inline-size: 240px;
    }
    /* On what is inside too: a page's own rules reach no further than the host. */
    :host,
    :host > * {
      color: var(--cm-color-text);
      font-size: var(--cm-text-md);
      font-style: normal;
      font-weight: var(--cm-weight);
      line-height: var(--cm-line-md);
      font-variant: tabular-nums;
      letter-spacing: normal;
      word-spacing: normal;
      word-break: normal;
      text-align: start;
      text-indent: 0;
      text-transform: none;
      text-shadow: none;
      -webkit-text-fill-color: currentcolor;
      white-space: normal;
      overflow-wrap: break-word;
    }
    :host([hidden]) {
      display: none;
    }
    *,
    ::before,
    ::after {
      box-sizing: border-box;
    }
    :where(h3, h4, h5, p, ul, ol, dl, dd, fieldset, legend, blockquote) {
      margin: 0;
      padding: 0;
      border: 0;
      font-size: inherit;
      line-height: inherit;
      min-inline-size: 0;
      list-style: none;
    }
    :where(h3, h4, h5, b, strong) {
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
