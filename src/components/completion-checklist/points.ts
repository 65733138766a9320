/** The four points of the checklist: which are done, what that rests on, and what went on record at completion. */
import type { TemplateResult } from 'lit';
import type { OrderSnapshot, TimelineEntry } from '../../contract/order.ts';
import type { actionsMore } from '../../i18n/en/actions-more.ts';
import type { actions } from '../../i18n/en/actions.ts';
import type { checklist } from '../../i18n/en/checklist.ts';
import type { I18nController } from '../../i18n/i18n-controller.ts';
import { momentTag, orderParams } from '../shared/words.ts';

export type ChecklistWords = I18nController<typeof checklist & typeof actions & typeof actionsMore>;

export const points = ['materialsApproved', 'talked', 'estimateShared', 'availabilityTold'] as const;
export type Point = (typeof points)[number];
export type Standings = Record<Point, boolean>;

/** The server computes the first three; the fourth is the channel's own word. */
export const standingsOf = ({ completion }: OrderSnapshot, told: boolean): Standings => ({
  ...completion.checklist,
  availabilityTold: told,
});

export const openIn = (standings: Standings): Point[] => points.filter((point) => !standings[point]);

const before = new Set<string>(['placed', 'accepted', 'ready']);

/** Where the order stands towards its completion. */
export function stageOf({
  status,
  endedAt,
  completion,
  timeline,
}: OrderSnapshot): { stage: 'before' | 'gone' | 'never' } | { stage: 'recorded'; entry: TimelineEntry } {
  if (before.has(status)) return { stage: 'before' };
  const isAbout = ({ type }: TimelineEntry) => type === 'complete' || type === 'retractCompletion';
  const entry = timeline.entries.findLast(isAbout);
  if (entry?.type === 'complete') return { stage: 'recorded', entry };
  if (completion.completedAt) return { stage: 'gone' };
  return { stage: endedAt || entry || completion.number === 0 ? 'never' : 'gone' };
}

/** What was on record when the order was completed; an erased event says nothing. */
export function recordedIn({ params }: TimelineEntry): Standings | null {
  if (!points.some((point) => point in params)) return null;
  return Object.fromEntries(points.map((point) => [point, params[point] === true])) as Standings;
}

/** A point in the viewer's words. */
export function textOf(i18n: ChecklistWords, order: OrderSnapshot, point: Point, isDone: boolean): string {
  const key = `item.${point}.${isDone ? 'done' : 'open'}`;
  return i18n.maybe([`${key}.${order.viewer.actor}`, key], orderParams(i18n, order)) ?? point;
}

/** What a point rests on, in figures and dates. */
export function basisOf(
  i18n: ChecklistWords,
  order: OrderSnapshot,
  point: Point,
): (TemplateResult | string)[] | string | undefined {
  if (point === 'materialsApproved') return materials(i18n, order);
  if (point === 'talked') return messages(i18n, order);
  if (point === 'estimateShared' && order.estimate) {
    const { date, accepted } = order.estimate;
    const params = { ...orderParams(i18n, order), day: i18n.day(date) };
    return i18n.t(accepted ? 'basis.date' : 'basis.date.open', params);
  }
}

function materials(i18n: ChecklistWords, { creatives }: OrderSnapshot): (TemplateResult | string)[] | string {
  // What is optional and was not sent is not waited for; an approved creative with a newer proposal is.
  const total = creatives.filter(({ required, status }) => required || status !== 'missing').length;
  if (total === 0) return i18n.t('basis.materials.none');
  const approved = creatives.filter(({ status }) => status === 'approved');
  const count = approved.length;
  const last = approved
    .flatMap(
      ({ versions, currentVersionId }) =>
        versions.find(({ id }) => id === currentVersionId)?.reviewedAt ?? [],
    )
    .toSorted()
    .at(-1);
  if (!last) return i18n.t('basis.materials', { count, total });
  return i18n.rich<TemplateResult | string>(i18n.t('basis.materials.last'), {
    count: String(count),
    total: String(total),
    instant: momentTag(i18n, last),
  });
}

function messages(i18n: ChecklistWords, { counts, completion }: OrderSnapshot): string {
  if (counts.messages === 0) return i18n.t('basis.messages.none');
  const count = i18n.plural('basis.messages', counts.messages);
  return completion.checklist.talked ? count : `${count}. ${i18n.t('basis.oneSided')}`;
}
