/** The look on paper: all that is there, black on white, nothing to press, links with their addresses. */
import { css } from 'lit';

/** In a layer above the elements' own looks. Colours are important ones: no theme's ground belongs on paper. */
export const print = css`
  @layer cm.tokens, cm.widgets, cm.print;
  @layer cm.print {
    @media print {
      :host {
        color-scheme: light !important;
        --cm-color-text: #000 !important;
        --cm-color-text-muted: #333 !important;
        --cm-color-link: #000 !important;
        --cm-color-accent: #000 !important;
        --cm-color-on-accent: #000 !important;
        --cm-color-positive: #000 !important;
        --cm-color-caution: #000 !important;
        --cm-color-critical: #000 !important;
        --cm-color-surface: #fff !important;
        --cm-color-surface-sunken: #fff !important;
        --cm-color-surface-hover: #fff !important;
        --cm-color-accent-tint: #fff !important;
        --cm-color-positive-tint: #fff !important;
        --cm-color-caution-tint: #fff !important;
        --cm-color-critical-tint: #fff !important;
        --cm-color-border: #999 !important;
        --cm-color-border-control: #666 !important;
        --cm-order-deadline-tint: #fff !important;
        --cm-order-chat-own: #fff !important;
      }
      *,
      ::before,
      ::after {
        background: none;
        animation: none;
      }
      .card {
        background: #fff;
      }
      /* What scrolls stands in full. */
      :not(img, svg, video, canvas) {
        max-block-size: none;
        overflow: visible;
      }
      details::details-content {
        display: block;
        block-size: auto;
        content-visibility: visible;
      }
      summary {
        list-style: none;
      }
      /* What is pressed, filled in or counted down. */
      :is(.btn, .bar, .parts, .seg, .jump, .older, .nudge, .typing, .check, .spin, .vh, .ask),
      :is(input, select, textarea, form, .side:has(form)),
      .deadline > .left,
      .help > summary > .i,
      .help[data-fold] > summary {
        display: none;
      }
      /* What is named by a button stays as its name. */
      :is(.chip, .to) {
        padding: 0;
        border: 0;
        min-block-size: 0;
        text-decoration: none;
      }
      /* A sentence goes on in the line where it ends. */
      .to {
        display: contents;
      }
      :is(.deadline, .pill, .bubble, .dot, .box) {
        border: 1px solid #999;
      }
      /* The parts of a record follow one another; what a mediator notes stays where it was. */
      .pane[hidden]:not([data-shown='notes']) {
        display: block;
      }
      .time > [aria-current] > .dot {
        border: 2px solid #000;
      }
      a[href^='http']::after {
        content: ' (' attr(href) ')';
        overflow-wrap: anywhere;
        font-weight: var(--cm-weight);
      }
      .msg {
        max-inline-size: none;
      }
      p,
      li,
      dd {
        orphans: 3;
        widows: 3;
      }
      :is(.deadline, .box, .msg, .claim, .facts > div, .time > li, .points > li, .receipt, .head, img) {
        break-inside: avoid;
      }
      :is(h2, h3, h4, h5, .head, .line[data-rule], summary, p:has(+ blockquote)) {
        break-after: avoid;
      }
    }
  }
`;
