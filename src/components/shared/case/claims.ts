/** Claims by their numbers and names. */
import type { DisputeView } from '../../../contract/dispute.ts';
import type { OrderSnapshot } from '../../../contract/order.ts';
import type { CaseContext } from './words.ts';

export type Claim = DisputeView['claims'][number];

export const clauseOf = ({ agreement }: OrderSnapshot, { clauseId }: Claim) =>
  agreement.clauses.find(({ id }) => id === clauseId);

/** The clause's title; a claim without a clause is about the agreement as a whole. */
export function claimTitle({ i18n, order }: CaseContext, claim: Claim): string {
  const clause = clauseOf(order, claim);
  if (clause) return clause.title;
  return claim.clauseId ? i18n.t('claim.clause', { id: claim.clauseId }) : i18n.t('claim.whole');
}
