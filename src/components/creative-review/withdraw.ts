/** Taking a version back before it is approved: the button, and what it does. */
import { html, type TemplateResult } from 'lit';
import type { CreativeSlot, CreativeVersion } from '../../contract/creative.ts';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import { icon } from '../shared/icon.ts';
import { type Kit, names, renderButton } from './kit.ts';
import { currentOf } from './slots.ts';

export function renderWithdraw(
  kit: Kit,
  slot: CreativeSlot,
  { number }: CreativeVersion,
  { on }: AvailableAction,
  onClick: () => void,
): TemplateResult {
  return renderButton(kit, {
    label: kit.i18n.t('withdraw', { number }),
    kind: 'quiet',
    small: true,
    describedBy: `slot-${slot.id}`,
    sends: { type: 'withdrawCreative', on, busy: kit.i18n.t('withdrawing') },
    onClick,
  });
}

export function renderWithdrawHelp(
  { i18n }: Kit,
  order: OrderSnapshot,
  slot: CreativeSlot,
  { number }: CreativeVersion,
): TemplateResult {
  const current = currentOf(slot)?.number;
  const key = current ? 'withdraw.means.approved' : 'withdraw.means.missing';
  return html`
    <details class="help">
      <summary>${i18n.t('withdraw.help')} ${icon('down')}</summary>
      <p>${i18n.t(key, { ...names(order), number, current: current ?? '' })}</p>
    </details>
  `;
}
