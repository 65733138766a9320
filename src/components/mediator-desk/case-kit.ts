/** What the parts of an open case share. */
import type { ActionType } from '../../contract/actions.ts';
import type { AvailableAction } from '../../contract/order.ts';
import type { caseFile } from '../../i18n/en/case-file.ts';
import type { disputeCase } from '../../i18n/en/dispute-case.ts';
import type { grounds } from '../../i18n/en/grounds.ts';
import type { mediatorCase } from '../../i18n/en/mediator-case.ts';
import type { mediatorDesk } from '../../i18n/en/mediator-desk.ts';
import type { I18nController } from '../../i18n/i18n-controller.ts';
import type { Kit } from './kit.ts';

export type CaseWords = I18nController<
  typeof mediatorDesk & typeof mediatorCase & typeof disputeCase & typeof grounds & typeof caseFile
>;

export interface CaseKit extends Omit<Kit, 'i18n'> {
  i18n: CaseWords;
  /** Sends a served action. */
  act(action: AvailableAction, payload: object): void;
}

/** The parts of the record, in the order in which they stand. */
export const panes = [
  'claims',
  'agreement',
  'timeline',
  'chat',
  'creatives',
  'evidence',
  'offers',
  'notes',
] as const;
export type Pane = (typeof panes)[number];

/** The served action of this type, where it is open. */
export function openAction({ order }: Pick<CaseKit, 'order'>, type: ActionType): AvailableAction | undefined {
  const action = order.available(type);
  return action?.open ? action : undefined;
}

/** Nothing can be sent now: offline, or an action is on its way. */
export const waits = ({ order }: Pick<CaseKit, 'order'>): boolean =>
  order.view.acting !== null || order.view.connection === 'offline';

export const isBusyWith = ({ order }: Pick<CaseKit, 'order'>, type: ActionType): boolean =>
  order.view.acting?.type === type;
