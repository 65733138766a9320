/** A picture that is zoomed by buttons and keys, panned by scrolling, and commented on by pins at fractions of its size. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Place } from '../../../contract/creative.ts';
import type { Kit } from '../kit.ts';
import type { Mark, Scene } from '../scene.ts';
import { type Grid, type Point, renderPin } from './pins.ts';
import { vars } from './presence.ts';
import { renderQuiet } from './quiet.ts';
import { wordsOf } from './view.ts';

const steps = [1, 1.25, 1.5, 2, 3, 4, 6, 8];

const between = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));
/** A ten-thousandth is finer than any pixel that matters. */
const fraction = (value: number) => Math.round(between(value, 0, 1) * 10_000) / 10_000;

export interface Picture {
  content: TemplateResult;
  /** In CSS pixels, as large as it is shown at most when it fits. */
  width: number;
  height: number;
  marks: readonly Mark[];
  /** Where a click puts a comment. */
  placeAt(point: Point): Place;
}

export class Board implements Grid {
  /** 1 fits into the space. */
  zoom = 1;
  #kit: Kit;
  #id = '';
  /** What is heard when a pin is moved by keys. */
  #said = '';

  constructor(kit: Kit) {
    this.#kit = kit;
  }

  render(scene: Scene, picture: Picture): TemplateResult {
    const i18n = wordsOf(this.#kit);
    const { slot, version, work } = scene;
    const { width, height, marks } = picture;
    this.#id = `board-${version.id}`;
    const click = (event: MouseEvent) => work?.add(picture.placeAt(this.pointOf(event)), false);
    return html`
      <div
        class="board"
        id=${this.#id}
        dir="ltr"
        role="group"
        tabindex="0"
        aria-label=${i18n.t('stage.label', { slot: slot.name, number: version.number })}
        @keydown=${this.#handleKey}
        @wheel=${this.#wheel}
      >
        <div class="canvas" ${vars({ '--_w': width, '--_ratio': width / height, '--_zoom': this.zoom })}>
          <div class="content" data-work=${work ? '' : nothing} @click=${work ? click : nothing}>
            ${picture.content}
          </div>
          ${repeat(
            marks.filter(({ place }) => place?.x !== undefined),
            ({ key }) => key,
            (mark) => renderPin(i18n, scene, mark, this),
          )}
        </div>
      </div>
      <p class="vh" role="status">${this.#said}</p>
    `;
  }

  tell({ x, y }: Point): void {
    const i18n = wordsOf(this.#kit);
    const [across, down] = [x, y].map((part) => i18n.percent(Math.round(part * 100) * 100));
    this.#said = i18n.t('pin.at', { across: across!, down: down! });
  }

  renderTools(zoomTo = (zoom: number) => this.zoomTo(zoom)): TemplateResult {
    const i18n = wordsOf(this.#kit);
    const at = steps.indexOf(this.zoom);
    const level = this.zoom === 1 ? i18n.t('zoom.fit') : i18n.percent(this.zoom * 10_000);
    const step = (label: string, name: 'minus' | 'plus', to: number | undefined) =>
      renderQuiet({
        label,
        icon: name,
        isOff: to === undefined,
        onClick: () => to !== undefined && zoomTo(to),
      });
    const fit = this.zoom === 1 ? level : i18n.t('zoom.reset', { zoom: level });
    return html`
      <div class="row zoom">
        ${step(i18n.t('zoom.out'), 'minus', steps[at - 1])}
        ${renderQuiet({ label: fit, text: level, onClick: () => zoomTo(1) })}
        ${step(i18n.t('zoom.in'), 'plus', steps[at + 1])}
      </div>
    `;
  }

  /** Zooms around the middle of what is seen. */
  zoomTo(zoom: number): void {
    if (zoom === this.zoom) return;
    const { x, y } = this.middle();
    this.zoom = zoom;
    this.#kit.host.requestUpdate();
    void this.#kit.host.updateComplete.then(() => this.#centre({ x, y }));
  }

  /** Brings a point into view, without moving the page more than it must. */
  show({ x, y }: Place): void {
    if (x === undefined || y === undefined) return;
    this.#board?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#centre({ x, y });
  }

  /** The middle of what is seen. */
  middle(): Point {
    const [board, canvas] = this.#boxes();
    if (!board || !canvas) return { x: 0.5, y: 0.5 };
    const x = (Math.max(board.left, canvas.left) + Math.min(board.right, canvas.right)) / 2;
    const y = (Math.max(board.top, canvas.top) + Math.min(board.bottom, canvas.bottom)) / 2;
    return this.pointOf({ clientX: x, clientY: y });
  }

  pointOf({ clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>): Point {
    const [, canvas] = this.#boxes();
    if (!canvas) return { x: 0.5, y: 0.5 };
    return {
      x: fraction((clientX - canvas.left) / canvas.width),
      y: fraction((clientY - canvas.top) / canvas.height),
    };
  }

  /** Moves a point, staying on the picture. */
  moved({ x, y }: Point, by: Point): Point {
    return { x: fraction(x + by.x), y: fraction(y + by.y) };
  }

  get #board(): HTMLElement | null {
    return this.#kit.host.renderRoot.querySelector<HTMLElement>(`[id="${this.#id}"]`);
  }

  #boxes(): (DOMRect | undefined)[] {
    const board = this.#board;
    return [board?.getBoundingClientRect(), board?.firstElementChild?.getBoundingClientRect()];
  }

  #centre({ x, y }: Point): void {
    const board = this.#board;
    const [outer, inner] = this.#boxes();
    if (!board || !outer || !inner) return;
    board.scrollBy(
      inner.left + x * inner.width - (outer.left + board.clientWidth / 2),
      inner.top + y * inner.height - (outer.top + board.clientHeight / 2),
    );
  }

  #step(by: 1 | -1): void {
    const next = steps[steps.indexOf(this.zoom) + by];
    if (next !== undefined) this.zoomTo(next);
  }

  #handleKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') this.#step(1);
    else if (event.key === '-') this.#step(-1);
    else if (event.key === '0') this.zoomTo(1);
    else return;
    event.preventDefault();
  };

  #wheel = {
    handleEvent: (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      this.#step(event.deltaY < 0 ? 1 : -1);
    },
    passive: false,
  };
}
