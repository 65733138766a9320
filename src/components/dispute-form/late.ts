/** What a person who reads the form needs a moment later: the check of the answers, and all that stands where no form can. */
import { renderEnd } from './ends.ts';
import { renderReview } from './review.ts';

export const late = { renderEnd, renderReview };
