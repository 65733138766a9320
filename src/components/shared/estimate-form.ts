/** The review step that sets the completion date, and the words of all steps that come when they are opened. */
import { forms } from '../../i18n/en/forms.ts';
import { renderDate } from './amount-field.ts';
import type { Review, ReviewContext } from './review.ts';

type Key = keyof typeof forms;

/** A text of these steps; they are added to the element's when the first is asked for. */
export function say({ i18n, params }: ReviewContext, key: Key, more: Record<string, string> = {}): string {
  void i18n.add({ forms });
  return i18n.maybe([key], { ...params, ...more }) ?? '';
}

const dayIn = (instant: string | undefined) => instant?.slice(0, 10);

export const setEstimate: Review = {
  title: (c) => say(c, c.order.estimate ? 'estimate.title.change' : 'estimate.title'),
  body: (c) =>
    renderDate({
      id: 'date',
      label: say(c, 'estimate.date'),
      value: c.draft.date,
      hint: say(c, 'estimate.hint'),
      problem: c.problems.date,
      min: dayIn(c.action.input?.earliest),
      max: dayIn(c.action.input?.latest),
      onInput: (date) => c.change({ date }),
    }),
  confirm: (c) => say(c, 'estimate.confirm'),
  check(c) {
    const { date } = c.draft;
    const { viewer, parties } = c.order;
    const timeZone = parties[viewer.actor === 'client' ? 'client' : 'channel'].timeZone;
    const min = dayIn(c.action.input?.earliest);
    const max = dayIn(c.action.input?.latest);
    const day = (value: string) => c.i18n.day({ date: value, timeZone });
    if (!/^\d{4}-\d\d-\d\d$/.test(date)) return { problems: { date: say(c, 'estimate.empty') } };
    if (min && date < min) return { problems: { date: say(c, 'estimate.early', { min: day(min) }) } };
    if (max && date > max) return { problems: { date: say(c, 'estimate.late', { max: day(max) }) } };
    return { payload: { date: { date, timeZone } } };
  },
};
