/** What became of an action in a case: the receipt with what comes next, what overtook it, why it failed. */
import { html, nothing, type TemplateResult } from 'lit';
import { ApiError } from '../../contract/api-error.ts';
import type { Receipt, TimelineEntry } from '../../contract/order.ts';
import type { Outcome } from '../../controllers/order-view.ts';
import { paramsOf } from '../shared/case/words.ts';
import { mends, renderConflict, renderError, renderReceipt } from '../shared/states.ts';
import { endingOf } from '../shared/stories.ts';
import { otherSide } from '../shared/words.ts';
import type { ActContext } from './acts.ts';

/** An action that came too late, sent or still being weighed. */
export interface Overtaken {
  type: string;
  /** What was first. */
  story: TimelineEntry | null;
  /** Typed text that was not sent. */
  kept: string;
}

export interface Trouble {
  outcome: Outcome | null;
  overtaken: Overtaken | null;
  /** An action whose form could not be loaded. */
  unloaded: string;
}

export const calm: Trouble = { outcome: null, overtaken: null, unloaded: '' };

/** Over the case: what was not done, and why. */
export function renderTrouble(
  c: ActContext,
  { outcome, overtaken, unloaded }: Trouble,
  retry: () => void,
): TemplateResult | typeof nothing {
  const { i18n } = c;
  if (overtaken) return renderOvertaken(c, overtaken);
  if (unloaded)
    return renderError(i18n, { error: new ApiError('network', 'a part could not be loaded') }, retry);
  if (outcome?.kind !== 'failed') return nothing;
  const { error, command } = outcome;
  const what = i18n.maybe([`undone.${command.type}`]);
  return renderError(i18n, { what, error }, mends(error) ? retry : undefined);
}

/** Harmless to what was being done: somebody else's story is told. */
const harmless = new Set(['addEvidence', 'nudge', 'unclaimed', 'overdueCase', 'escalateOpens']);

/** What made an action impossible: the newest step that can have. */
export function tellingOf(
  { order }: Pick<ActContext, 'order'>,
  story: TimelineEntry | null,
): TimelineEntry | null {
  const { entries } = order.timeline;
  if (story && !harmless.has(story.type)) return story;
  return entries.findLast(({ type }) => !harmless.has(type)) ?? story;
}

function renderOvertaken(c: ActContext, { type, story, kept }: Overtaken): TemplateResult {
  const { i18n, order } = c;
  const what = i18n.maybe([`undone.${type}`, 'conflict.notSent']);
  return renderConflict(i18n, { order, story, what, kept: kept !== '' });
}

/** The time to respond has passed without a response. */
export const isTooLate = ({ order, dispute }: Pick<ActContext, 'order' | 'dispute'>): boolean =>
  order.viewer.actor === 'channel' &&
  dispute.claimant === 'client' &&
  dispute.response === null &&
  (dispute.status === 'escalated' || dispute.status === 'mediating');

/** Typed text that was not sent; where evidence can still be given, it can become some. */
export function renderKept(
  { i18n }: ActContext,
  kept: string,
  add: (() => void) | undefined,
): TemplateResult {
  return html`
    <div class="body" part="kept">
      <p class="sm muted">${i18n.t('undone.text')}</p>
      <blockquote class="said" dir="auto">${kept}</blockquote>
      ${
        add
          ? html`<div>
              <button type="button" class="btn" part="action" data-size="s" @click=${add}>
                ${i18n.t('undone.add')}
              </button>
            </div>`
          : nothing
      }
    </div>
  `;
}

/** The server's confirmation, with what comes next. */
export function renderDone(
  c: ActContext,
  { command: { type }, receipt }: { command: { type: string }; receipt: Receipt },
): TemplateResult {
  const { i18n } = c;
  return renderReceipt(i18n, {
    title: i18n.maybe([`did.${type}`], paramsOf(c)) ?? i18n.label('act', type),
    next: nextOf(c, type),
    receipt,
  });
}

function nextOf(c: ActContext, type: string): string | undefined {
  const { i18n, order, dispute } = c;
  if (order.endedAt) return endingOf(i18n, order);
  if (dispute.status === null && order.status === 'ready')
    return i18n.t(dispute.outcome?.code === 'redoAgreed' ? 'then.redo' : 'then.ready', paramsOf(c));
  const { actor } = order.viewer;
  const kind = type === 'makeOffer' ? `offer.${actor}` : 'negotiation';
  const until = order.deadlines.find((due) => due.kind === kind)?.dueAt;
  const params = {
    ...paramsOf(c),
    name: order.parties[otherSide(order)].name,
    until: until ? i18n.instant(until) : '',
    count: dispute.rejections,
    promised: i18n.money(order.money.promisedRefund, order.money.currency),
  };
  return i18n.maybe([`then.${type}`], params);
}
