/** What a case says in one line: whose move it is, who said something, what somebody wants. */
import type { ActorOrSystem } from '../../../contract/actions.ts';
import type { DisputeView, Terms } from '../../../contract/dispute.ts';
import type { OrderSnapshot } from '../../../contract/order.ts';
import type { disputeCase } from '../../../i18n/en/dispute-case.ts';
import type { grounds } from '../../../i18n/en/grounds.ts';
import type { I18nController } from '../../../i18n/i18n-controller.ts';
import { nameOf, orderParams } from '../words.ts';

type Words = I18nController<typeof disputeCase & typeof grounds>;

export interface CaseContext {
  i18n: Words;
  order: OrderSnapshot;
  dispute: DisputeView;
}

/** "You" for the viewer, a name for a party. */
export function whoIs({ i18n, order }: CaseContext, who: ActorOrSystem): string {
  return who === order.viewer.actor ? i18n.t('actor.you') : nameOf(i18n, order, who);
}

export function paramsOf({ i18n, order, dispute }: CaseContext): Record<string, string> {
  return { ...orderParams(i18n, order), case: dispute.caseNumber };
}

/** The key with the viewer's own form, where there is one. */
export function own(c: CaseContext, key: string, params: Record<string, string> = paramsOf(c)): string {
  return c.i18n.maybe([`${key}.${c.order.viewer.actor}`, key], params) ?? '';
}

export function termsText({ i18n, order }: CaseContext, terms: Terms): string {
  if (terms.kind === 'redo') return i18n.t('terms.redo', { day: i18n.day(terms.date) });
  return i18n.money(terms.refund, order.money.currency);
}

/** Whose move it is, as the card's title. */
export function titleOf(c: CaseContext): string {
  const { i18n, order, dispute } = c;
  const params = paramsOf(c);
  if (dispute.status === null)
    return i18n.maybe([`outcome.${dispute.outcome?.code}`, 'outcome.other'], params) ?? '';
  const me = order.viewer.actor;
  const asked = dispute.infoRequests.find(({ state }) => state === 'open')?.side;
  if (asked && asked === me) return i18n.t('title.info');
  if (dispute.status === 'awaitingResponse' && me === 'channel') return i18n.t('title.respond', params);
  if (me !== 'mediator' && dispute.offers.some(({ by, state }) => state === 'open' && by !== me))
    return i18n.t('title.offer', params);
  if (asked) return i18n.t('case.wait', { name: nameOf(i18n, order, asked) });
  if (dispute.status === 'awaitingResponse') return i18n.t('case.wait', { name: order.parties.channel.name });
  return own(c, `title.${dispute.status}`) || i18n.t('title.running', params);
}

/** "Case 1042 · Order CM-2417 · opened by you" */
export function contextOf(c: CaseContext): string {
  const { i18n, order, dispute } = c;
  const mine = dispute.claimant === order.viewer.actor;
  const opener = dispute.claimant === 'system' ? i18n.t('system') : nameOf(i18n, order, dispute.claimant);
  return i18n.t('case.context', { ...paramsOf(c), who: mine ? i18n.t('you') : opener });
}
