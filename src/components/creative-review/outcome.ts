/** What came of the last action on a creative: done, overtaken by a newer version, or not carried out. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CommandInput } from '../../contract/commands.ts';
import type { CreativeSlot } from '../../contract/creative.ts';
import type { OrderSnapshot } from '../../contract/order.ts';
import type { Outcome } from '../../controllers/order-view.ts';
import { icon } from '../shared/icon.ts';
import { mends, renderConflict, renderError, renderReceipt } from '../shared/states.ts';
import { timeTag } from '../shared/words.ts';
import { type Kit, names } from './kit.ts';
import { slotOf } from './slots.ts';

const ours = {
  submitCreative: 'submit',
  withdrawCreative: 'withdraw',
  approveCreative: 'approve',
  requestChanges: 'request',
} as const;
type Ours = keyof typeof ours;

const isOurs = (command: CommandInput): command is CommandInput<Ours> => command.type in ours;

export interface OutcomeParts {
  /** Comments written for a slot and not yet sent. */
  kept(slot: CreativeSlot): number;
  /** Leads to a slot's newest version. */
  open(slot: CreativeSlot): void;
  /** How many creatives went out at once. */
  sent: number;
}

/** Nothing for the outcome of an action that other elements sent. */
export function renderOutcome(
  kit: Kit,
  order: OrderSnapshot,
  parts: OutcomeParts,
): TemplateResult | typeof nothing {
  const { outcome } = kit.order.view;
  if (!outcome || !isOurs(outcome.command)) return nothing;
  const { command } = outcome;
  if (outcome.kind === 'done') return renderDone(kit, order, command, outcome.receipt, parts);
  if (outcome.kind === 'conflict') return renderOvertaken(kit, order, command, outcome, parts);
  const { error } = outcome;
  const what = kit.i18n.t(`unsent.${ours[command.type]}`);
  return renderError(kit.i18n, { what, error }, mends(error) ? () => kit.order.retry() : undefined);
}

function renderDone(
  { i18n }: Kit,
  order: OrderSnapshot,
  command: CommandInput<Ours>,
  receipt: Extract<Outcome, { kind: 'done' }>['receipt'],
  { sent }: OutcomeParts,
): TemplateResult {
  const { type, on } = command;
  if (type === 'submitCreative' && sent > 1) {
    const next = i18n.t('next.sent', names(order));
    return renderReceipt(i18n, { title: i18n.plural('done.sent', sent), next, receipt });
  }
  const slot = on.slotId ? order.creatives.find(({ id }) => id === on.slotId) : slotOf(order, on.versionId);
  const version = slot?.versions.find(({ id }) => id === on.versionId) ?? slot?.versions.at(-1);
  const params = { ...names(order), slot: slot?.name ?? '', number: version?.number ?? '' };
  const title = i18n.t(`done.${ours[type]}`, params);
  const left = order.creatives.filter(({ status }) => status === 'submitted').length;
  const next = {
    submitCreative: i18n.t('next.submit', params),
    withdrawCreative: i18n.t('next.withdraw'),
    approveCreative: left ? i18n.plural('left', left) : i18n.t('left.none'),
    requestChanges: i18n.t('next.request', params),
  }[type];
  return renderReceipt(i18n, { title, next, receipt });
}

function renderOvertaken(
  { i18n }: Kit,
  order: OrderSnapshot,
  command: CommandInput<Ours>,
  { story }: Extract<Outcome, { kind: 'conflict' }>,
  { kept, open }: OutcomeParts,
): TemplateResult {
  const { type, on } = command;
  const what = i18n.t(`unsent.${ours[type]}`);
  const slot = slotOf(order, on.versionId);
  const newest = slot?.versions.at(-1);
  if (order.viewer.actor !== 'channel' || !slot || !newest || newest.id === on.versionId)
    return renderConflict(i18n, { order, story, what, kept: type === 'submitCreative' });
  const params = { ...names(order), number: newest.number };
  const title = i18n.rich<TemplateResult | string>(i18n.t('newer.title'), {
    ...params,
    number: String(newest.number),
    time: timeTag(i18n, newest.submittedAt),
  });
  const count = kept(slot);
  return html`
    <div class="banner" part="banner" data-tone="caution" role="status">
      ${icon('alert')}
      <p><strong>${title}</strong> ${what} ${count ? i18n.plural('comments.kept', count) : nothing}</p>
      <button type="button" class="btn" data-size="s" @click=${() => open(slot)}>
        ${i18n.t('newer.open', params)}
      </button>
    </div>
  `;
}
