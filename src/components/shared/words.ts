/** What every sentence about an order needs: who, when, how much. */
import { html, type TemplateResult } from 'lit';
import type { ActorOrSystem } from '../../contract/actions.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import type { Instant } from '../../contract/primitives.ts';
import type { I18n } from '../../i18n/core-i18n.ts';

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
    captured: i18n.money(captured, currency),
    amount: i18n.money(captured, currency),
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
  return i18n.maybe([`order.${order.viewer.actor}`], orderParams(i18n, order)) ?? order.number;
}
