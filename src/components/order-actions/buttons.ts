/** Which of the served actions become buttons, in which order, and which one is filled. */
import { type ActionType, actionRules } from '../../contract/actions.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import { orderParams } from '../shared/words.ts';
import { type ActionsI18n, isAsked, slotsToDo } from './summary.ts';

/** This element's actions, the weightiest first; the other elements have the rest. */
const ranked = [
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

export type OwnAction = (typeof ranked)[number];

const filled: readonly string[] = [
  'accept',
  'markReady',
  'complete',
  'release',
  'acceptEstimate',
] satisfies OwnAction[];
const inBar = 3;

export interface Buttons {
  /** At most three. */
  bar: AvailableAction[];
  /** Under "More actions". */
  more: AvailableAction[];
  /** The one filled button. */
  primary: AvailableAction | undefined;
}

export const isOwn = (type: string): type is OwnAction => (ranked as readonly string[]).includes(type);

/** From a newer server: shown readably, but this page does not know what to send. */
export const isUnknown = (type: string): boolean => !Object.hasOwn(actionRules, type);

function isRare(order: OrderSnapshot, type: string): boolean {
  const mayMark = order.actions.some((action) => action.type === 'markReady' && action.open);
  switch (type) {
    case 'requestCancellation':
      return true;
    case 'offerRefund':
      return order.status === 'accepted';
    case 'nudge':
      return mayMark || order.status === 'ready';
    case 'setEstimate':
      return order.status === 'ready';
    default:
      return false;
  }
}

export function buttonsOf(order: OrderSnapshot): Buttons {
  const own = ranked.flatMap((type) => order.actions.filter((action) => action.type === type));
  const newer = order.actions.filter(({ type }) => isUnknown(type));
  const open = own.filter((action) => action.open);
  const closed = own.filter((action) => !action.open);
  // What is not open yet comes last, unless the way to open it is right beside it.
  const sorted = slotsToDo(order).length > 0 ? own : [...open, ...closed];
  const frequent = sorted.filter(({ type }) => !isRare(order, type));
  const bar = frequent.slice(0, inBar);
  const more = [...frequent.slice(inBar), ...own.filter(({ type }) => isRare(order, type)), ...newer];
  // While the other side waits for an answer about the order's end, nothing else is the move.
  const primary = isAsked(order) ? undefined : bar.find(({ type, open }) => open && filled.includes(type));
  if (bar.length === 0 && more.length <= 2) return { bar: more, more: [], primary: undefined };
  return { bar, more, primary };
}

/** Verb and object. */
export function labelOf(
  i18n: ActionsI18n,
  order: OrderSnapshot,
  { type }: Pick<AvailableAction, 'type'>,
): string {
  const date = order.estimate ? i18n.day(order.estimate.date) : '';
  const again = type === 'setEstimate' && order.estimate ? [`do.${type}.change`] : [];
  return (
    i18n.maybe([...again, `do.${type}`], { ...orderParams(i18n, order), date }) ?? i18n.label('do', type)
  );
}

/** Why a button waits, for people who can do something about it. */
export function whyNot(i18n: ActionsI18n, order: OrderSnapshot, action: AvailableAction): string {
  if (isUnknown(action.type)) return i18n.t('say.unknown');
  const { reason, from } = action;
  const what = labelOf(i18n, order, action);
  const params: Record<string, string | number> = { ...orderParams(i18n, order), what };
  // `slotsOpen` names the slots by what they lack.
  params.slots = Object.values(reason?.params ?? {}).join(', ');
  if (from) params.when = i18n.instant(from);
  const keys = [`why.${action.type}.${reason?.code}`, `why.${reason?.code}`, from ? 'why.from' : 'why.other'];
  return i18n.maybe(keys, params) ?? '';
}
