/** Numbered pins: dragged by pointer, moved by arrow keys; Enter leads to the text. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../../contract/creative.ts';
import { icon } from '../../shared/icon.ts';
import type { Mark, Scene } from '../scene.ts';
import { vars } from './presence.ts';
import type { StageWords } from './view.ts';

export interface Point {
  x: number;
  y: number;
}

/** What a pin stands on, in fractions of its size. */
export interface Grid {
  pointOf(pointer: Pick<MouseEvent, 'clientX' | 'clientY'>): Point;
  moved(point: Point, by: Point): Point;
  /** Says where a pin is now. */
  tell(point: Point): void;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** Less than this is a click with an unsteady hand. */
const slackPx = 4;

export const pinId = (slotId: string, key: string): string => `pin-${slotId}-${key}`;

export function renderPin(i18n: StageWords, scene: Scene, mark: Mark, board: Grid): TemplateResult {
  const { slot, current, work } = scene;
  const { key, number, state, place = {} } = mark;
  const { x = 0.5, y = 0.5 } = place;
  const isMovable = work !== undefined && state === 'draft';
  const move = (by: Point) => {
    const to = board.moved({ x, y }, by);
    board.tell(to);
    work?.move(key, { ...place, ...to });
  };
  const handleKey = (event: KeyboardEvent) => {
    const [across, down] = arrows[event.key] ?? [];
    if (across !== undefined && down !== undefined) {
      const far = event.shiftKey ? 0.1 : 0.01;
      move({ x: across * far, y: down * far });
    } else if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    else if (!work?.drop(key)) scene.read(key);
    event.preventDefault();
  };
  return html`<button
    type="button"
    class="pin"
    id=${pinId(slot.id, key)}
    data-key=${key}
    data-state=${state}
    data-current=${key === current ? '' : nothing}
    data-under=${y < 0.1 ? '' : nothing}
    data-before=${x > 0.75 ? '' : nothing}
    aria-label=${i18n.t(`pin.${state}`, { number })}
    aria-describedby=${isMovable ? `pins-${slot.id}` : nothing}
    ${vars({ '--_x': x, '--_y': y })}
    @click=${() => scene.read(key)}
    @keydown=${isMovable ? handleKey : nothing}
    @pointerdown=${isMovable ? (event: PointerEvent) => drag(event, { ...place, x, y }, board, (to) => work.move(key, to)) : nothing}
  >
    ${state === 'resolved' ? icon('check') : number}
  </button>`;
}

/** Follows the pointer until it is lifted; what was moved is not clicked. */
function drag(event: PointerEvent, from: Place & Point, board: Grid, move: (place: Place) => void): void {
  if (event.button !== 0) return;
  const pin = event.currentTarget as HTMLElement;
  const { clientX, clientY } = event;
  const start = board.pointOf(event);
  const ending = new AbortController();
  const { signal } = ending;
  let isMoved = false;
  pin.setPointerCapture(event.pointerId);
  pin.addEventListener(
    'pointermove',
    (moving) => {
      isMoved ||= Math.hypot(moving.clientX - clientX, moving.clientY - clientY) >= slackPx;
      if (!isMoved) return;
      const { x, y } = board.pointOf(moving);
      move({ ...from, ...board.moved(from, { x: x - start.x, y: y - start.y }) });
    },
    { signal },
  );
  for (const end of ['pointerup', 'pointercancel'])
    pin.addEventListener(end, () => ending.abort(), { signal });
  pin.addEventListener(
    'click',
    (click) => {
      if (isMoved) click.stopImmediatePropagation();
    },
    { capture: true, once: true },
  );
}
