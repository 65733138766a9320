/** The way back of a changed date: offered in its receipt for ten seconds. */
import { html, type ReactiveElement, type TemplateResult } from 'lit';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import type { CalendarDate } from '../../contract/primitives.ts';
import type { ActionsI18n } from './review.ts';

const offeredMs = 10_000;

interface Replaced {
  date: CalendarDate;
  isOffered?: boolean;
  isOver?: boolean;
}

const replaced = new WeakMap<ReactiveElement, Replaced>();

/** Remembers the date that an action replaces; any other action ends the offer. */
export function remember(host: ReactiveElement, order: OrderSnapshot | null, type: string): void {
  const date = type === 'setEstimate' ? order?.estimate?.date : undefined;
  if (date) replaced.set(host, { date });
  else replaced.delete(host);
}

interface Undoing {
  host: ReactiveElement;
  i18n: ActionsI18n;
  order: OrderSnapshot;
  send(action: AvailableAction, payload: object): void;
}

export function renderUndo({ host, i18n, order, send }: Undoing): TemplateResult | undefined {
  const before = replaced.get(host);
  const action = order.actions.find(({ type, open }) => type === 'setEstimate' && open);
  if (!before || before.isOver || !action) return;
  if (!before.isOffered) {
    before.isOffered = true;
    setTimeout(() => {
      before.isOver = true;
      host.requestUpdate();
    }, offeredMs);
  }
  const takeBack = () => send(action, { date: before.date });
  return html`<p>
    <button type="button" class="btn" data-size="s" @click=${takeBack}>${i18n.t('do.undo')}</button>
  </p>`;
}
