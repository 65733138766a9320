/** Which of the served actions become buttons, in which order, and which one is filled. */
import type { ActionType } from '../../contract/actions.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import type { ActionsI18n } from '../shared/review.ts';
import { orderParams } from '../shared/words.ts';
import { isOpen, slotsToDo } from './summary.ts';

/** This element's actions, the weightiest first; the other elements have the rest. */
export const ranked = [
  'accept',
  'decline',
  'acceptCancellation',
  'declineCancellation',
  'markReady',
  'complete',
  'release',
  'dispute',
  'acceptEstimate',
  'cancel',
  'withdrawCancellation',
  'nudge',
  'retractCompletion',
  'setEstimate',
  'offerRefund',
  'requestCancellation',
] as const satisfies readonly ActionType[];

/** Those that are filled when they are the next step. */
const filled = ['accept', 'markReady', 'complete', 'release', 'acceptEstimate'] satisfies ActionType[];

/** Under "More actions", and in which status. */
const rare: Partial<Record<ActionType, string>> = {
  requestCancellation: 'accepted ready',
  offerRefund: 'accepted',
  nudge: 'ready',
  setEstimate: 'ready',
};
const inBar = 3;

export interface Buttons {
  /** At most three. */
  bar: AvailableAction[];
  /** Under "More actions". */
  more: AvailableAction[];
  /** Stands before those that are not open yet: it is, or the way to open it is right beside it. */
  isReady(action: AvailableAction): boolean;
  /** The one filled button. */
  primary: AvailableAction | undefined;
}

/** Weighed first; all other actions are sent at once. */
export const isReviewed = (action: AvailableAction): boolean =>
  action.class === 'I' || action.type === 'setEstimate';

export const isOwn = (type: string): boolean => ranked.includes(type as 'accept');

export function buttonsOf(order: OrderSnapshot): Buttons {
  const own = ranked.flatMap((type) => order.actions.filter((action) => action.type === type));
  const hasToDo = slotsToDo(order).length > 0;
  const isReady = ({ open }: AvailableAction) => open || hasToDo;
  const isRare = ({ type }: AvailableAction) =>
    rare[type as ActionType]?.includes(order.status) || (type === 'nudge' && isOpen(order, 'markReady'));
  const often = own.filter((action) => !isRare(action));
  const frequent = [...often.filter(isReady), ...often.filter((action) => !isReady(action))];
  const bar = frequent.slice(0, inBar);
  // While the other side waits for an answer about the order's end, nothing else is the move.
  const isAsked = isOpen(order, 'acceptCancellation');
  return {
    bar,
    isReady,
    more: [...frequent.slice(inBar), ...own.filter(isRare)],
    primary: isAsked ? undefined : bar.find(({ type, open }) => open && filled.includes(type as 'accept')),
  };
}

/** Verb and object. */
export function labelOf(i18n: ActionsI18n, order: OrderSnapshot, type: string): string {
  const { estimate } = order;
  const keys = estimate ? [`do.${type}.change`, `do.${type}`] : [`do.${type}`];
  const date = estimate ? i18n.day(estimate.date) : '';
  return i18n.maybe(keys, { ...orderParams(i18n, order), date }) ?? i18n.label('do', type);
}
