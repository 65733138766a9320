/** Sentences about what happened to an order: what overtook an action, how it ended. */
import type { ActorOrSystem } from '../../contract/actions.ts';
import type { OrderSnapshot, TimelineEntry } from '../../contract/order.ts';
import type { I18n } from '../../i18n/core-i18n.ts';
import type { Params } from '../../i18n/messages.ts';
import { orderParams } from './words.ts';

/** Who somebody is to this viewer, at the beginning of a sentence: "You", a party's name, "A mediator". */
export function subjectOf(i18n: I18n, { viewer, parties }: OrderSnapshot, who: ActorOrSystem): string {
  if (who === 'mediator' || who === 'system') return i18n.label('who', who);
  return who === viewer.actor ? i18n.t('actor.you') : parties[who].name;
}

/** The keys of a sentence about somebody: languages in which "you" asks for another verb have one that ends in `.you`. */
export function ownFirst({ viewer }: OrderSnapshot, who: ActorOrSystem, ...keys: string[]): string[] {
  const isOwn = who === viewer.actor && who !== 'mediator';
  return isOwn ? keys.flatMap((key) => [`${key}.you`, key]) : keys;
}

/** What overtook an action: "Northfold Coffee cancelled this order at 14:02 CET." */
export function storyOf(i18n: I18n, order: OrderSnapshot | null, story: TimelineEntry | null): string {
  if (!order || !story) return i18n.t('conflict.changed');
  const { type, by, at } = story;
  const keys = ownFirst(order, by, `story.${type}`);
  return (
    i18n.maybe(keys, { who: subjectOf(i18n, order, by), time: i18n.time(at) }) ?? i18n.t('conflict.changed')
  );
}

/** How a finished order ended and where its money is, as the server tells it. */
export function endingOf(i18n: I18n, order: OrderSnapshot): string {
  const ended = i18n.maybe([`ended.${order.endReason}`], orderParams(i18n, order));
  return [ended, moneyOf(i18n, order)].filter(Boolean).join(' ');
}

/** Where the money of a finished order went, or goes. */
export function moneyOf(i18n: I18n, order: OrderSnapshot): string {
  const { refund, payout, state, currency } = order.money;
  const viewer = order.viewer.actor;
  const sentences: (string | undefined)[] = [];
  const say = (what: 'back' | 'paid', amount: number | null) => {
    if (!amount) return;
    const params: Params = {
      ...orderParams(i18n, order),
      refund: i18n.money(amount, currency),
      payout: i18n.money(amount, currency),
    };
    const key = `money.${state === 'settled' ? 'settled' : 'settling'}.${what}`;
    sentences.push(i18n.maybe([`${key}.${viewer}`, key], params));
  };
  say('back', refund);
  say('paid', payout);
  if (state !== 'settled') sentences.push(i18n.maybe([`money.${state}`]));
  return sentences.filter(Boolean).join(' ');
}
