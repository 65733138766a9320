/** Beside the buttons of the main way: ways to other places, what a button means, why it waits. */
import { html, nothing, type TemplateResult } from 'lit';
import { actionRules, type ActionType } from '../../contract/actions.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import { listed } from '../../i18n/listed.ts';
import { icon } from '../shared/icon.ts';
import type { Place } from '../shared/open.ts';
import { findPlace } from '../shared/places.ts';
import { renderReorder } from '../shared/reorder.ts';
import type { ActionsI18n } from '../shared/review.ts';
import { orderParams } from '../shared/words.ts';
import { isOwn, labelOf } from './buttons.ts';
import type { CardParts } from './parts.ts';
import { isTheirTurn, slotsToDo } from './summary.ts';

/** Actions on the order itself that have no place among the buttons yet. */
export const isUnplaced = (type: string): boolean =>
  Object.hasOwn(actionRules, type) && actionRules[type as ActionType].on === 'order' && !isOwn(type);

/** Actions of a newer server: shown readably, but this page does not know what to send. */
export const unknownOf = (order: OrderSnapshot): AvailableAction[] =>
  order.actions.filter(({ type }) => !Object.hasOwn(actionRules, type));

/** Why a button waits, for people who can do something about it. */
export function whyNot(i18n: ActionsI18n, order: OrderSnapshot, action: AvailableAction): string {
  const { type, reason, from } = action;
  const params = {
    ...orderParams(i18n, order),
    what: labelOf(i18n, order, type),
    // `slotsOpen` names the slots by what they lack.
    slots: listed(i18n, Object.values(reason?.params ?? {}).map(String)),
    when: from ? i18n.instant(from) : '',
  };
  return i18n.maybe([`why.${type}`, `why.${reason?.code}`, from ? 'why.from' : 'why.other'], params) ?? '';
}

/** The creatives that wait, the case, the chat, the shop, and text to take along. */
export function renderLeads(parts: CardParts, hasPrimary: boolean): TemplateResult[] {
  const { i18n, order, host, lead } = parts;
  const { status, viewer, endedAt, links } = order;
  const go = (place: Place, label: string, isPrimary = false) => html`
    <button
      type="button"
      class="btn"
      part=${isPrimary ? 'primary-action' : 'action'}
      data-kind=${isPrimary ? 'primary' : nothing}
      @click=${() => lead(place)}
    >
      ${label}
    </button>
  `;
  const leads: TemplateResult[] = [];
  const [slot] = slotsToDo(order);
  if (status === 'accepted' && slot && isTheirTurn(order)) {
    const key = viewer.actor === 'channel' ? 'do.review' : 'do.send';
    leads.push(go('creatives', i18n.t(key, { slot: slot.name }), !hasPrimary));
  }
  if (status === 'disputed') leads.push(go('case', i18n.t('do.case'), isTheirTurn(order)));
  if (parts.kept) leads.push(renderCopy(i18n, host));
  if (!endedAt || viewer.actor === 'mediator') return leads;
  if (findPlace(host.getRootNode() as Document | ShadowRoot, { orderId: order.id, what: 'chat' }))
    leads.push(go('chat', i18n.t('do.write', orderParams(i18n, order))));
  if (viewer.actor === 'client' && links.reorder)
    leads.push(renderReorder(i18n.t('do.reorder'), order.id, links.reorder));
  return leads;
}

function renderCopy(i18n: ActionsI18n, host: Element): TemplateResult {
  const copy = async (event: Event) => {
    const button = event.currentTarget as HTMLElement;
    const kept = host.shadowRoot!.querySelector('.said:last-of-type')!;
    try {
      await navigator.clipboard.writeText(kept.textContent.trim());
      button.textContent = i18n.t('do.copied');
    } catch {
      // Without permission the text is at least selected, ready to be copied by hand.
      getSelection()?.selectAllChildren(kept);
    }
  };
  return html`<button
    type="button"
    class="btn"
    part="action"
    @click=${copy}
    .textContent=${i18n.t('do.copy')}
  ></button>`;
}

/** What the buttons without a review step mean: one tap away. */
export function renderHelp(
  { i18n, order }: CardParts,
  bar: readonly AvailableAction[],
): TemplateResult | typeof nothing {
  const params = orderParams(i18n, order);
  const told = bar.filter(({ type }) => i18n.maybe([`help.${type}`]));
  const [first] = told;
  if (!first) return nothing;
  return html`
    <details class="help end">
      <summary>${i18n.maybe([`help.${first.type}`])} ${icon('down')}</summary>
      ${told.map(({ type }) => html`<p>${i18n.maybe([`help.${type}.text`], params)}</p>`)}
    </details>
  `;
}

/** A place that nobody led to. */
export function renderNowhere(
  i18n: ActionsI18n,
  { links }: OrderSnapshot,
  what: Place | undefined,
): TemplateResult | typeof nothing {
  if (!what) return nothing;
  const href = links.order ?? links.support;
  return html`
    <div class="banner" data-tone="caution" role="status">
      ${icon('info')}
      <p>
        ${i18n.maybe([`nowhere.${what}`, 'nowhere.other'])}
        ${href ? html`<a href=${href}>${href}</a>` : nothing}
      </p>
    </div>
  `;
}
