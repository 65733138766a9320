/** The look of the first load: tokens, text, card, buttons, deadline. Each block once per page, as a constructed sheet. */
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
      --cm-duration: 120ms;
    }
    @media (pointer: coarse) {
      :host {
        --cm-text-md: max(1rem, var(--_text));
        --cm-control: calc(var(--_unit) * 11);
        --cm-target: calc(var(--_unit) * 11);
      }
    }
    @media (forced-colors: active) {
      :host {
        --_accent: LinkText;
        --_positive: CanvasText;
        --_caution: CanvasText;
        --_critical: CanvasText;
        --cm-color-border: CanvasText;
        --cm-color-border-control: ButtonBorder;
        --cm-focus: 2px solid Highlight;
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
    :where(a) {
      color: var(--cm-color-accent);
      text-decoration-thickness: 1px;
      text-underline-offset: 3px;
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
    .spin {
      inline-size: 14px;
      block-size: 14px;
      flex: none;
      border: 2px solid;
      border-inline-end-color: transparent;
      border-radius: 50%;
    }
    @media (prefers-reduced-motion: no-preference) {
      .spin {
        animation: cm-turn 900ms linear infinite;
      }
      .bone {
        animation: cm-breathe 1600ms ease-in-out infinite alternate;
      }
    }
    @keyframes cm-turn {
      to {
        rotate: 1turn;
      }
    }
    @keyframes cm-breathe {
      to {
        opacity: 0.55;
      }
    }
  }
`;

/** Deadline: the moment, the time left, who, and what it means in money. */
export const deadline = css`
  @layer cm.widgets {
    .deadline {
      display: grid;
      grid-template-columns: 16px minmax(0, 1fr) auto;
      gap: 0 var(--cm-gap-s);
      padding: 12px var(--cm-gap);
      border: 1px solid #0000;
      border-radius: var(--_radius);
      background: var(--cm-order-deadline-tint, var(--cm-color-surface-sunken));
    }
    .deadline > .i {
      margin-block-start: 4px;
    }
    .deadline > .when {
      font-weight: var(--cm-weight-strong);
    }
    .deadline time {
      white-space: nowrap;
    }
    .deadline > .left {
      text-align: end;
      white-space: nowrap;
      color: var(--cm-color-text-muted);
    }
    .deadline > .means {
      grid-column: 2 / -1;
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
      margin-block-start: 4px;
    }
    .deadline[data-tone='caution'] {
      background: var(--cm-color-caution-tint);
      > :is(.i, .left) {
        color: var(--_caution);
      }
    }
    .deadline[data-tone='critical'] {
      background: var(--cm-color-critical-tint);
      > :is(.i, .left) {
        color: var(--_critical);
      }
    }
    .deadline .bone {
      margin-block: 6px;
    }
    @container cm (inline-size < 420px) {
      .deadline > .left {
        grid-column: 2 / -1;
        text-align: start;
      }
    }
  }
`;

/** Card, head, body, bar, pill, buttons, facts, review, receipt, points. */
export const card = css`
  @layer cm.widgets {
    .bone[data-b='title'] {
      inline-size: 14rem;
      margin-block-start: 6px;
    }
    .bone[data-b='pill'] {
      inline-size: 88px;
      block-size: 26px;
      border-radius: 999px;
    }
    .bone[data-b='block'] {
      inline-size: 100%;
      block-size: 78px;
      border-radius: var(--_radius);
    }
    .bone[data-b='btn'] {
      inline-size: 124px;
      block-size: 36px;
      border-radius: var(--_radius);
    }
    .stack-s {
      display: grid;
      align-content: start;
      gap: var(--cm-gap-s);
      grid-template-columns: minmax(0, 1fr);
    }
    .card {
      background: var(--cm-color-surface);
      border: var(--cm-border);
      border-radius: var(--_radius);
    }
    :is(.head, .body, .bar, .review, .receipt) {
      padding: var(--cm-gap) var(--cm-order-actions-pad, var(--cm-pad));
    }
    :is(.body, .bar, .review, .receipt) {
      border-block-start: var(--cm-border);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      justify-content: space-between;
      gap: var(--cm-gap-s) var(--cm-gap);
    }
    .head > div:first-child {
      flex: 1 1 15rem;
    }
    .head p {
      color: var(--cm-color-text-muted);
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
    }
    .body,
    .review {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--cm-gap);
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--cm-gap-s);
    }
    .pill {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      padding-block: 2px;
      padding-inline: 8px 10px;
      border: 1px solid #0000;
      border-radius: 999px;
      background: var(--cm-color-surface-hover);
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
      white-space: nowrap;
    }
    .pill[data-tone='accent'] {
      background: var(--cm-color-accent-tint);
      color: var(--_accent);
    }
    .tone-positive {
      color: var(--_positive);
    }
    .btn {
      appearance: none;
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: var(--cm-gap-s);
      min-block-size: var(--cm-control);
      margin: 0;
      padding: 5px 14px;
      border: 1px solid color-mix(in srgb, var(--_ink) 24%, var(--_surface));
      border-radius: var(--_radius);
      background: var(--cm-color-surface);
      color: var(--cm-color-text);
      font: inherit;
      font-weight: var(--cm-weight-strong);
      text-decoration: none;
      cursor: pointer;
    }
    .btn:hover {
      background: var(--cm-color-surface-hover);
    }
    .btn[data-kind='primary'] {
      background: var(--cm-color-accent);
      border-color: var(--cm-color-accent);
      color: var(--cm-color-on-accent);
    }
    .btn[data-kind='primary']:hover {
      background: var(--cm-color-accent-hover);
    }
    .btn[data-kind='danger'] {
      background: var(--_critical);
      border-color: var(--_critical);
      color: var(--cm-color-on-critical);
    }
    .btn[aria-disabled='true'] {
      background: var(--cm-color-surface-hover);
      border-color: #0000;
      color: var(--cm-color-text-muted);
      cursor: not-allowed;
    }
    .facts {
      display: grid;
      gap: var(--cm-gap-s);
    }
    .facts > div {
      display: flex;
      justify-content: space-between;
      gap: 0 var(--cm-gap);
    }
    .facts dt {
      color: var(--cm-color-text-muted);
    }
    .facts dd {
      text-align: end;
      margin-inline-start: auto;
    }
    .facts .total {
      border-block-start: var(--cm-border);
      padding-block-start: var(--cm-gap-s);
      font-weight: var(--cm-weight-strong);
      > dt {
        color: inherit;
      }
    }
    .review {
      background: var(--cm-color-surface-sunken);
      border-end-start-radius: calc(var(--_radius) - 1px);
      border-end-end-radius: calc(var(--_radius) - 1px);
    }
    .box {
      display: grid;
      gap: var(--cm-gap-s);
      grid-template-columns: minmax(0, 1fr);
      padding: 12px var(--cm-gap);
      border: var(--cm-border);
      border-radius: var(--_radius);
      background: var(--cm-color-surface);
    }
    .points {
      display: grid;
      gap: 4px;
    }
    .points > li,
    .note,
    .receipt {
      display: grid;
      grid-template-columns: 16px minmax(0, 1fr);
      gap: 0 var(--cm-gap-s);
    }
    :is(.points > li, .note, .receipt) > .i,
    .points > li > :has(> .i) {
      margin-block-start: 4px;
      line-height: 0;
    }
    :is(.points.sm > li, .note.sm) > .i {
      margin-block-start: 2px;
    }
    .receipt > .i {
      color: var(--_positive);
    }
    .receipt > :not(.i) {
      grid-column: 2;
    }
    @container cm (inline-size < 420px) {
      :is(.head, .body, .bar, .review, .receipt) {
        padding-inline: var(--cm-gap);
      }
      .bar > .btn:not([data-icon]) {
        flex: 1 1 auto;
      }
    }
  }
`;
