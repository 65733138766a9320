/** The shape of what a notice says. */
import type { ActionType, Actor } from '../../../src/contract/actions.ts';
import type { DeadlineKind } from '../../../src/contract/deadlines.ts';
import type { Quotation } from './quotes.ts';
import type { Scene } from './scene.ts';
import type { Key } from './words.ts';

/** Actions that a button of a mail can lead to. */
export type CallAction = Extract<Key, `do.${ActionType}`> extends `do.${infer Action}` ? Action : never;

export interface Recipe {
  /** The subject, and the heading of the mail. */
  subject: Key;
  paragraphs: readonly Key[] | ((scene: Scene) => readonly Key[]);
  /** Deadlines it is about, the first running one counts; `money` says how the money was divided. */
  consequence: readonly DeadlineKind[] | 'money';
  /** Where the button leads, by who reads it; others get the order's page. */
  call: Partial<Record<Actor, CallAction>> | ((scene: Scene) => CallAction | undefined);
  /** What somebody typed. */
  quote?: (scene: Scene) => Quotation[];
}
