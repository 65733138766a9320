/** The look that a first load does not need. */
import { css } from 'lit';

/** Banners, help, quotations, small buttons, the other tones, rare fields, forced colours, motion. */
export const extra = css`
  @layer cm.tokens {
    :host {
      --cm-color-accent-hover: color-mix(in srgb, var(--cm-color-accent) 86%, var(--cm-color-text));
      --cm-color-positive-tint: color-mix(in srgb, var(--cm-color-positive) 10%, var(--cm-color-surface));
      --cm-color-on-critical: light-dark(#fff, #3a0b06);
      --cm-color-link: var(--cm-color-accent);
      --cm-color-danger: var(--cm-color-critical);
      --cm-color-disabled: var(--cm-color-surface-hover);
      --cm-color-on-disabled: var(--cm-color-text-muted);
      --cm-control-s: 28px;
      --cm-radius-s: min(6px, var(--_radius));
      --cm-duration: 120ms;
    }
    @media (forced-colors: active) {
      :host {
        --cm-color-accent: LinkText;
        --cm-color-positive: CanvasText;
        --cm-color-caution: CanvasText;
        --cm-color-critical: CanvasText;
        --cm-color-border: CanvasText;
        --cm-color-border-control: ButtonBorder;
        --cm-focus: 2px solid Highlight;
      }
    }
  }
  @layer cm.widgets {
    :where(a) {
      color: var(--cm-color-link);
      text-decoration-thickness: 1px;
      text-underline-offset: 3px;
    }
    .i[data-i='more'] {
      stroke-width: 2;
    }
    .btn:hover {
      background: var(--cm-color-surface-hover);
    }
    .btn[data-kind='primary']:not([aria-disabled='true']):hover {
      background: var(--cm-color-accent-hover);
    }
    .choice:hover {
      background: var(--cm-color-surface-sunken);
    }
    .choice:has(:focus-visible) {
      outline: var(--cm-focus);
      outline-offset: 2px;
    }
    .choice :is(input[type='radio'], input[type='checkbox']):focus-visible {
      outline: 0;
    }
    .stack {
      display: grid;
      gap: var(--cm-gap);
      grid-template-columns: minmax(0, 1fr);
    }
    .body:not(:has(*)) {
      display: none;
    }
    .body-flush {
      border-block-start: 0;
      padding-block-start: 0;
    }
    .bar .end {
      margin-inline-start: auto;
    }
    .btn[data-kind='quiet'] {
      border-color: #0000;
      padding-inline: 8px;
      color: var(--cm-color-link);
      font-weight: var(--cm-weight);
    }
    .btn[data-icon] {
      inline-size: var(--cm-control);
      padding-inline: 0;
      color: var(--cm-color-text);
    }
    .pill[data-tone='positive'] {
      background: var(--cm-color-positive-tint);
      color: var(--cm-color-positive);
    }
    .pill[data-tone='caution'] {
      background: var(--cm-color-caution-tint);
      color: var(--cm-color-caution);
    }
    .pill[data-tone='critical'] {
      background: var(--cm-color-critical-tint);
      color: var(--cm-color-critical);
    }
    .tone-caution {
      color: var(--cm-color-caution);
    }
    .tone-critical {
      color: var(--cm-color-critical);
    }
    .tone-accent {
      color: var(--cm-color-accent);
    }
    .btn[data-kind='danger'] {
      background: var(--cm-color-danger);
      border-color: var(--cm-color-danger);
      color: var(--cm-color-on-critical);
    }
    :is(.points.sm > li, .note.sm) > .i {
      margin-block-start: 2px;
    }
    .receipt > .i {
      color: var(--cm-color-positive);
    }
    .receipt > :not(.i) {
      grid-column: 2;
    }
    .btn[aria-disabled='true'] {
      background: var(--cm-color-disabled);
      border-color: #0000;
      color: var(--cm-color-on-disabled);
      cursor: not-allowed;
    }
    .input[aria-invalid='true'] {
      border-color: var(--cm-color-critical);
      box-shadow: inset 0 0 0 1px var(--cm-color-critical);
    }
    .error {
      display: inline-flex;
      gap: 4px;
      color: var(--cm-color-critical);
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
    }
    .error > .i {
      margin-block-start: 2px;
    }
    .btn[data-size='s'] {
      min-block-size: max(var(--cm-control-s), var(--cm-target));
      padding: 3px 10px;
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
    }
    .btn[data-size='s'][data-kind='quiet'] {
      padding-inline: 6px;
    }
    .btn[data-icon][data-size='s'] {
      inline-size: max(var(--cm-control-s), var(--cm-target));
    }
    .btn[aria-busy='true'] {
      cursor: progress;
    }
    .help > summary {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      min-block-size: var(--cm-target);
      color: var(--cm-color-link);
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
      border-radius: 4px;
      cursor: pointer;
      list-style: none;
    }
    .help > summary::-webkit-details-marker {
      display: none;
    }
    .help[open] > summary > .i {
      rotate: 180deg;
    }
    .help > :not(summary) {
      margin-block-start: var(--cm-gap-s);
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
      color: var(--cm-color-text-muted);
    }
    .banner {
      display: grid;
      grid-template-columns: 16px minmax(0, 1fr) auto;
      align-items: start;
      gap: 4px var(--cm-gap-s);
      padding: 10px var(--cm-order-actions-pad, var(--cm-pad));
      border-block-start: var(--cm-border);
      background: var(--cm-color-surface-sunken);
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
    }
    .banner:first-child {
      border-block-start: 0;
      border-start-start-radius: calc(var(--_radius) - 1px);
      border-start-end-radius: calc(var(--_radius) - 1px);
    }
    .banner + .head {
      border-block-start: var(--cm-border);
    }
    .banner > .i {
      margin-block-start: 2px;
    }
    .banner > .btn {
      margin-block: -4px;
    }
    .banner[data-tone='accent'] {
      background: var(--cm-color-accent-tint);
      > .i {
        color: var(--cm-color-accent);
      }
    }
    .banner[data-tone='caution'] {
      background: var(--cm-color-caution-tint);
      > .i {
        color: var(--cm-color-caution);
      }
    }
    .banner[data-tone='critical'] {
      background: var(--cm-color-critical-tint);
      > .i {
        color: var(--cm-color-critical);
      }
    }
    .banner[data-box] {
      border: var(--cm-border);
      border-radius: var(--_radius);
      padding-inline: var(--cm-gap);
    }
    .input::placeholder {
      color: var(--cm-color-text-muted);
      opacity: 1;
    }
    .input[data-short] {
      max-inline-size: 11rem;
    }
    .choices[data-one] {
      grid-template-columns: minmax(0, 1fr);
    }
    .choice .hint {
      grid-column: 2 / -1;
    }
    /* What people type, and what was agreed, runs as its own first letter says; what it stands in does not turn. */
    :is(bdi:not([dir]), .input:not([data-short]), .choice .hint) {
      unicode-bidi: plaintext;
    }
    time {
      unicode-bidi: isolate;
    }
    .i:is([data-i='turn'], [data-i='undo']):dir(rtl) {
      scale: -1 1;
    }
    :host(:lang(ja)) {
      line-break: strict;
      word-break: auto-phrase;
    }
    @media (forced-colors: active) {
      .choice:has(:checked):not(:has(:focus-visible)) {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }
    .deadline[data-tone='over'] > .left::before {
      margin-inline-end: 6px;
      vertical-align: -2px;
    }
    .head p {
      color: var(--cm-color-text-muted);
      font-size: var(--cm-text-sm);
      line-height: var(--cm-line-sm);
    }
    fieldset.stack-s > legend:not(:has(+ .hint)) {
      padding-block-end: 8px;
    }
    .check {
      display: grid;
      grid-template-columns: 16px minmax(0, 1fr);
      gap: 0 10px;
      min-block-size: var(--cm-target);
      cursor: pointer;
    }
    .said {
      padding-inline-start: 12px;
      border-inline-start: 2px solid var(--cm-color-border);
      white-space: pre-line;
    }
    /* The line below stays legible. */
    :is(h3, h4)[tabindex]:focus-visible {
      outline-offset: 0;
      border-radius: 2px;
    }
    @container cm (inline-size < 420px) {
      /* Their rows wrap: only a word that is wider than the card breaks. */
      .btn {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .banner {
        padding-inline: var(--cm-gap);
      }
      .bar > .end {
        margin-inline-start: 0;
      }
      .banner > .btn {
        grid-column: 2;
        justify-self: start;
        margin-block: 4px 0;
      }
    }
    /* Elsewhere it stands for less than a whole card. */
    :where(:host(:not(order-actions))) .bone[data-b='block'] {
      block-size: 78px;
    }
    @media (prefers-reduced-motion: no-preference) {
      .spin,
      .deadline[data-tone='over'] > .left::before {
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
    @media (prefers-reduced-motion: no-preference) {
      .btn {
        transition: background-color var(--cm-duration);
      }
    }
    @media (forced-colors: active) {
      .btn[data-kind='primary']:not(:focus-visible) {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
      .btn[aria-disabled='true'] {
        color: GrayText;
      }
      :is(.pill, .deadline) {
        border-color: CanvasText;
      }
    }
  }
`;
