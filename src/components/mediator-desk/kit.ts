/** What the parts of the desk share. */
import type { LitElement } from 'lit';
import type { CaseOrder } from '../../controllers/case-order.ts';
import type { QueueController } from '../../controllers/queue-controller.ts';
import type { QueueRow } from '../../controllers/queue-view.ts';
import type { mediatorDesk } from '../../i18n/en/mediator-desk.ts';
import type { I18nController } from '../../i18n/i18n-controller.ts';

export type DeskWords = I18nController<typeof mediatorDesk>;

export type DeskHost = LitElement & { orderId: string };

export interface Kit {
  host: DeskHost;
  i18n: DeskWords;
  order: CaseOrder;
  queue: QueueController;
  /** Opens a case, as a person does it. */
  choose(orderId: string): void;
  /** Moves the focus there, as soon as it is there. */
  focus(selector: string): void;
}

/** What people call a case; an adapter that tells nothing of cases has the order's number. */
export const nameOfRow = (row: QueueRow): string => row.case?.number ?? row.number;

/** The case that is due first and needs this mediator, besides the one that is open. */
export const nextCase = ({ queue, host }: Pick<Kit, 'queue' | 'host'>): QueueRow | undefined =>
  queue.view.rows.find(({ id, view, hasLeft }) => view === 'needsYou' && !hasLeft && id !== host.orderId);
