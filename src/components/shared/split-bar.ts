/** Where the captured amount goes, as a bar of three parts; the figures beside it say the same. */
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { Split } from '../../contract/split.ts';

const whole = 1000;

/** Payout, refund, fee, in this order; the three always fill the bar. */
export function renderSplitBar({ payout, refund, fee }: Split): TemplateResult {
  const captured = payout + refund + fee;
  let at = 0;
  const part = (amount: number, name: string) => {
    const from = at;
    at += captured > 0 ? (amount / captured) * whole : 0;
    return amount > 0
      ? svg`<rect x=${from} y="0" width=${at - from} height="1" data-part=${name}></rect>`
      : nothing;
  };
  return html`<svg class="split-bar" viewBox="0 0 ${whole} 1" preserveAspectRatio="none" aria-hidden="true">
    ${part(payout, 'payout')}${part(refund, 'refund')}${part(fee, 'fee')}
  </svg>`;
}

export const splitBar = css`
  @layer cm.widgets {
    .split-bar {
      display: block;
      inline-size: 100%;
      block-size: 8px;
      border-radius: 4px;
      background: var(--cm-color-surface-hover);
      &:dir(rtl) {
        scale: -1 1;
      }
      > [data-part='payout'] {
        fill: var(--cm-color-accent);
      }
      > [data-part='refund'] {
        fill: var(--cm-color-border-control);
      }
      > [data-part='fee'] {
        fill: var(--cm-color-border);
      }
    }
    @media (forced-colors: active) {
      .split-bar {
        border: 1px solid CanvasText;
      }
    }
    .slider {
      inline-size: 100%;
      block-size: var(--cm-target);
      margin: 0;
      accent-color: var(--cm-color-accent);
    }
  }
`;
