/** The review steps of the checklist: completing, with what is still open; and setting the date, which comes when it is opened. */
import { html, nothing } from 'lit';
import { complete, openPoints, renderOpen, renderOutlook } from '../shared/complete.ts';
import type { ActionsI18n, Review } from '../shared/review.ts';
import type { Reviews } from '../shared/review-step.ts';

/** The fourth point was asked beside the others: what is open is named at once, and completing sends it along. */
const afterList: Review = {
  ...complete,
  title: (c) =>
    openPoints(c).length > 0
      ? c.i18n.plural('complete.open', openPoints(c).length)
      : c.i18n.t('complete.title'),
  body: (c) => html`${openPoints(c).length > 0 ? renderOpen(c) : nothing} ${renderOutlook(c)}`,
  check: ({ draft }) => ({ payload: { availabilityTold: draft.told } }),
};

export const reviews = (): Reviews => ({ complete: afterList });

export const loadReviews = async (i18n: ActionsI18n): Promise<Reviews> =>
  (await import('./date-review.ts')).load(i18n);
