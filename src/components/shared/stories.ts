/** Sentences about what happened to an order: what overtook an action, how it ended. */
import type { OrderSnapshot, TimelineEntry } from '../../contract/order.ts';
import type { I18n } from '../../i18n/core-i18n.ts';
import type { Params } from '../../i18n/messages.ts';
import { nameOf, orderParams } from './words.ts';

/** What overtook an action: "Northfold Coffee cancelled this order at 14:02 CET." */
export function storyOf(i18n: I18n, order: OrderSnapshot | null, story: TimelineEntry | null): string {
  const who =
    order && story
      ? story.by === order.viewer.actor
        ? i18n.t('actor.you')
        : nameOf(i18n, order, story.by)
      : '';
  const text = story && i18n.maybe([`story.${story.type}`], { who, time: i18n.time(story.at) });
  return text ?? i18n.t('conflict.changed');
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
