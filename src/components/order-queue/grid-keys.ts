/** The keys of the grid: they walk over its rows, open one, choose one. */
import type { QueueRow } from '../../controllers/queue-view.ts';
import type { GridController } from './grid-controller.ts';

export function handleKey(event: KeyboardEvent, grid: GridController, pick: (row: QueueRow) => void): void {
  const at = grid.rowAt(event);
  if (!at || event.altKey) return;
  const { key, ctrlKey, metaKey, shiftKey, target } = event;
  const to = placeOf(key, at.place, grid.size);
  if (to !== undefined) void grid.focus(to);
  else if (key === 'Enter') {
    const init = { bubbles: true, cancelable: true, composed: true, ctrlKey, metaKey, shiftKey };
    at.link?.dispatchEvent(new MouseEvent('click', init));
  } else if (key === ' ' && !(target as Element).matches('input')) {
    if (at.row) pick(at.row);
  } else return;
  event.preventDefault();
}

function placeOf(key: string, place: number, { page, length }: GridController['size']): number | undefined {
  const to: Record<string, number> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    PageDown: place + page,
    PageUp: place - page,
    Home: 0,
    End: length - 1,
  };
  return to[key];
}
