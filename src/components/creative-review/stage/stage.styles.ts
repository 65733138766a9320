/** The look of the stage: its ground, the picture, pins, players, two versions side by side. */
import { css } from 'lit';

export const styles = css`
  @layer cm.widgets {
    .stage,
    .compare {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: var(--cm-gap-s);
    }
    .stage-tools {
      min-block-size: var(--cm-control-s);
    }
    .stage-tools:not(:has(button)) {
      display: none;
    }
    .stage-tools > .end {
      margin-inline-start: auto;
    }
    .stage-foot {
      align-items: start;
      > p.hint {
        flex: 1 1 14rem;
      }
    }
    .zoom,
    .pages {
      gap: 0;
    }
    .pages > span {
      min-inline-size: 6rem;
      text-align: center;
    }
    .ground {
      border-radius: var(--cm-radius-s);
      background: var(--cm-creative-review-stage, var(--cm-color-surface-hover));
    }
    .board {
      max-block-size: 44rem;
      padding: var(--cm-gap);
      overflow: auto;
      isolation: isolate;
      border-radius: inherit;
    }
    .canvas {
      position: relative;
      inline-size: calc(min(100%, var(--_w) * 1px, 34rem * var(--_ratio)) * var(--_zoom));
      margin-inline: auto;
    }
    .content {
      display: grid;
      min-block-size: 48px;
    }
    .content[data-work] {
      cursor: crosshair;
    }
    .content > :is(img, canvas, .waits) {
      inline-size: 100%;
      block-size: auto;
      aspect-ratio: var(--_ratio);
      border-radius: 4px;
    }
    .content > canvas {
      background: #fff;
    }
    .waits {
      display: grid;
      place-items: center;
    }
    .pin {
      position: absolute;
      display: inline-grid;
      place-items: center;
      inline-size: var(--cm-creative-review-pin, 28px);
      block-size: var(--cm-creative-review-pin, 28px);
      padding: 0;
      inset-inline-start: calc(var(--_x) * 100%);
      inset-block-start: calc(var(--_y) * 100%);
      translate: 0 -100%;
      border: 2px solid var(--cm-color-surface);
      border-radius: 50%;
      border-end-start-radius: 4px;
      background: var(--cm-color-accent);
      color: var(--cm-color-on-accent);
      font: inherit;
      font-size: var(--cm-text-sm);
      font-weight: var(--cm-weight-strong);
      line-height: 1;
      cursor: pointer;
    }
    .pin[data-under] {
      translate: 0 0;
      border-end-start-radius: 50%;
      border-start-start-radius: 4px;
    }
    .pin[data-before] {
      translate: -100% -100%;
      border-end-start-radius: 50%;
      border-end-end-radius: 4px;
    }
    .pin[data-under][data-before] {
      translate: -100% 0;
      border-end-end-radius: 50%;
      border-start-start-radius: 50%;
      border-start-end-radius: 4px;
    }
    .pin[data-state='draft'] {
      border: 2px dashed var(--cm-color-accent);
      background: var(--cm-color-surface);
      color: var(--cm-color-accent);
      cursor: grab;
      touch-action: none;
    }
    .pin[data-state='resolved'] {
      border-color: var(--cm-color-border-control);
      background: var(--cm-color-surface);
      color: var(--cm-color-text-muted);
    }
    .pin[data-current],
    .pin:focus-visible {
      box-shadow: 0 0 0 3px var(--cm-color-surface);
      outline: var(--cm-focus);
      outline-offset: 3px;
    }
    .media {
      display: grid;
      place-items: center;
      padding: var(--cm-gap);
      min-block-size: 86px;
    }
    .media > video {
      inline-size: auto;
      block-size: auto;
      max-inline-size: 100%;
      max-block-size: 34rem;
      background: #000;
      border-radius: 4px;
    }
    .media > audio {
      inline-size: 100%;
    }
    .pages > .btn > .i {
      rotate: 90deg;
    }
    .pages > :last-child > .i {
      rotate: -90deg;
    }
    :host(:dir(rtl)) .pages > :first-child > .i {
      rotate: -90deg;
    }
    :host(:dir(rtl)) .pages > :last-child > .i {
      rotate: 90deg;
    }
    .compare-head {
      flex: 1 1 14rem;
      min-inline-size: 0;
    }
    .compare-both {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--cm-gap);
    }
    .compare figure {
      display: grid;
      align-content: start;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--cm-gap-s);
      margin: 0;
    }
    h5[tabindex]:focus-visible {
      outline-offset: 0;
    }
    @container cm (inline-size >= 560px) {
      .compare-both {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
    @media (forced-colors: active) {
      .pin {
        border-color: CanvasText;
        forced-color-adjust: none;
        background: Canvas;
        color: CanvasText;
      }
      .pin[data-state='sent'] {
        background: CanvasText;
        color: Canvas;
      }
      .pin[data-state='draft'] {
        border-color: Highlight;
        color: CanvasText;
        background: Canvas;
      }
    }
  }
`;
