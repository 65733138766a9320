/** Where in a case something can be done: the place for its buttons, and for the form that one of them opens. */

/** `offer` and `question` are told apart by their ids. */
export type CasePlace = 'claims' | 'evidence' | 'offer' | 'offers' | 'question' | 'next';

/** Left out where a case is only read. */
export interface CaseActs {
  /** Stands inside the group that it belongs to. */
  buttons(place: CasePlace, id?: string): unknown;
  /** Stands below that group, as wide as its column. */
  form(place: CasePlace, id?: string): unknown;
}
