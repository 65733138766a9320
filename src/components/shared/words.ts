/** Sentences that several elements say about an order: who, what happened, how it ended, when. */
import { html, type TemplateResult } from 'lit';
import type { ActorOrSystem } from '../../contract/actions.ts';
import type { OrderSnapshot, TimelineEntry } from '../../contract/order.ts';
import type { Instant } from '../../contract/primitives.ts';
import type { I18n } from '../../i18n/i18n-controller.ts';
import type { Params } from '../../i18n/messages.ts';

/** A party by its name; the mediator and the clock by what they are. */
export function nameOf(i18n: I18n, order: OrderSnapshot, actor: ActorOrSystem): string {
  return actor === 'channel' || actor === 'client' ? order.parties[actor].name : i18n.label('actor', actor);
}

/** The party across from the viewer; a mediator stands across from the client. */
export function otherSide(order: OrderSnapshot): 'channel' | 'client' {
  return order.viewer.actor === 'client' ? 'channel' : 'client';
}

/** Names and amounts that most sentences about an order need. */
export function orderParams(i18n: I18n, order: OrderSnapshot): Record<string, string> {
  const { captured, currency } = order.money;
  return {
    number: order.number,
    channel: order.parties.channel.name,
    client: order.parties.client.name,
    name: order.parties[otherSide(order)].name,
    amount: i18n.money(captured, currency),
    captured: i18n.money(captured, currency),
  };
}

/** A moment in the viewer's zone: "Wed 11 Mar 2026, 10:12 CET". */
export function momentTag(i18n: I18n, iso: Instant): TemplateResult {
  return html`<time datetime=${iso}>${i18n.instant(iso)}</time>`;
}

/** The time of a moment: "10:12 CET". */
export function timeTag(i18n: I18n, iso: Instant): TemplateResult {
  return html`<time datetime=${iso}>${i18n.time(iso)}</time>`;
}

/** One line under a title: which order, with whom, how much. */
export function contextLine(i18n: I18n, order: OrderSnapshot): string {
  const key = ({ channel: 'order.from', client: 'order.with', mediator: 'order.between' } as const)[
    order.viewer.actor
  ];
  return i18n.t(key ?? 'order.with', orderParams(i18n, order));
}

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
  const { refund, payout, state, currency } = order.money;
  const viewer = order.viewer.actor;
  const sentences = [i18n.maybe([`ended.${order.endReason}`], orderParams(i18n, order))];
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
