/** What stands beside a step: with what a person did it, why the clock did it, and where the money went. */
import { html, nothing, type TemplateResult } from 'lit';
import type { OrderSnapshot, TimelineEntry } from '../../contract/order.ts';
import { DAY, HOUR } from '../../contract/time.ts';
import type { timeline } from '../../i18n/en/timeline.ts';
import type { I18nController } from '../../i18n/i18n-controller.ts';
import { listed } from '../../i18n/listed.ts';
import { moneyOf } from '../shared/stories.ts';
import { nameOf, orderParams } from '../shared/words.ts';

export type TimelineWords = I18nController<typeof timeline>;

export interface StepContext {
  i18n: TimelineWords;
  order: OrderSnapshot;
}

/** Small print beside the time, in the order in which it is read. */
export function detailsOf(c: StepContext, entry: TimelineEntry): string[] {
  const why = whyOf(c, entry);
  return [...withWhat(c, entry), ...(why ? [why] : [])];
}

function withWhat({ i18n, order }: StepContext, { type, params }: TimelineEntry): string[] {
  const { comments, count, ground, side } = params;
  switch (type) {
    case 'placed':
      return [i18n.t('detail.held', orderParams(i18n, order))];
    case 'accept':
      return [frozen(i18n, order.agreementHash)];
    case 'decline':
      return [i18n.label('detail.declined', String(params.reason ?? 'other'))];
    case 'requestChanges':
      return typeof comments === 'number' ? [i18n.plural('detail.comments', comments)] : [];
    case 'addEvidence':
      return typeof count === 'number' ? [i18n.plural('detail.evidence', count)] : [];
    case 'complete':
      return checksOf(i18n, params);
    case 'dispute':
      return [
        ...(typeof ground === 'string' ? [i18n.label('ground', ground)] : []),
        ...terms(i18n, order, params, 'detail.asks'),
      ];
    case 'requestInfo':
      return side === 'channel' || side === 'client' ? [addressee(i18n, order, side)] : [];
    case 'acceptOffer':
    case 'rejectOffer':
    case 'withdrawOffer':
      return terms(i18n, order, params, 'detail.terms');
    default:
      return [];
  }
}

const frozen = (i18n: TimelineWords, hash: string | null) =>
  hash
    ? i18n.t('detail.frozen.hash', { hash: `${hash.slice(0, 4)}…${hash.slice(-4)}` })
    : i18n.t('detail.frozen');

const addressee = (i18n: TimelineWords, order: OrderSnapshot, side: 'channel' | 'client') =>
  side === order.viewer.actor
    ? i18n.t('detail.to.you')
    : i18n.t('detail.to', { name: nameOf(i18n, order, side) });

const points = ['materialsApproved', 'talked', 'estimateShared', 'availabilityTold'];

/** Which points were open is on record; an event that was erased says nothing. */
function checksOf(i18n: TimelineWords, params: TimelineEntry['params']): string[] {
  if (!points.some((point) => point in params)) return [];
  const open = points.filter((point) => params[point] !== true);
  if (open.length === 0) return [i18n.t('detail.checks.all')];
  const names = open.map((point) => i18n.label('detail.point', point));
  return [i18n.t('detail.checks.open', { points: listed(i18n, names) })];
}

function terms(
  i18n: TimelineWords,
  order: OrderSnapshot,
  { kind, refund, date }: TimelineEntry['params'],
  key: 'detail.asks' | 'detail.terms',
): string[] {
  if (kind === 'redo' && typeof date === 'string')
    return [i18n.t(`${key}.redo`, { day: i18n.day({ date, timeZone: '' }) })];
  if (kind === 'refund' && typeof refund === 'number')
    return [i18n.t(`${key}.refund`, { refund: i18n.money(refund, order.money.currency) })];
  return [];
}

/** What began the time whose end the clock acted on. */
const beginnings: Readonly<Record<string, readonly string[]>> = {
  decision: ['placed'],
  disputeWindow: ['complete'],
  cancellation: ['requestCancellation'],
  'offer.client': ['makeOffer'],
  'offer.channel': ['makeOffer'],
  response: ['dispute'],
  negotiation: ['respond'],
  info: ['requestInfo'],
};

function whyOf({ i18n, order }: StepContext, entry: TimelineEntry): string | undefined {
  if (entry.by !== 'system') return;
  if (entry.params.endReason === 'notReady') return i18n.t('why.notReady');
  const time = timeLeft(i18n, order, entry);
  const keys = [`why.${entry.type}.${order.viewer.actor}`, `why.${entry.type}`];
  return time && i18n.maybe(keys, { ...orderParams(i18n, order), time });
}

/** How long people had, where the list still holds the beginning and the time is a round one. */
function timeLeft(
  i18n: TimelineWords,
  order: OrderSnapshot,
  { seq, type, params }: TimelineEntry,
): string | undefined {
  const began = order.timeline.entries.findLast(
    (one) => one.seq < seq && beginnings[type]?.includes(one.type) && isBy(type, one),
  );
  if (!began || typeof params.dueAt !== 'string') return;
  const ms = Date.parse(params.dueAt) - Date.parse(began.at);
  if (ms > 4 * DAY && ms % DAY === 0) return i18n.plural('detail.days', ms / DAY);
  return ms > 0 && ms % HOUR === 0 ? i18n.plural('detail.hours', ms / HOUR) : undefined;
}

/** `offer.client` is the time of the client's own offer. */
const isBy = (type: string, { by }: TimelineEntry) => !type.startsWith('offer.') || type === `offer.${by}`;

const typedIn: Readonly<Record<string, string>> = {
  decline: 'explanation',
  cancel: 'explanation',
  submitCreative: 'note',
  requestCancellation: 'reason',
};

/** What somebody typed with it. */
export function saidIn({ type, params }: TimelineEntry): string {
  const typed = params[typedIn[type] ?? ''];
  return typeof typed === 'string' ? typed.trim() : '';
}

/** Where the money went, under the step that ended the order. */
export function renderMoney(
  { i18n, order }: StepContext,
  entry: TimelineEntry,
): TemplateResult | typeof nothing {
  if (!order.endedAt || !entry.params.endReason) return nothing;
  return html`<p class="sm">${moneyOf(i18n, order)}</p>`;
}
