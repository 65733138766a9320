/** A review step: what is asked for, who gets what, what can no longer be done. Each kind fills in one of these. */
import type { TemplateResult } from 'lit';
import type { AvailableAction, OrderSnapshot } from '../../contract/order.ts';
import type { CoreI18n } from '../../i18n/core-i18n.ts';
import type { actionsMore } from '../../i18n/en/actions-more.ts';
import type { actions } from '../../i18n/en/actions.ts';

/** The words in which actions are asked for and confirmed. */
export type ActionsI18n = CoreI18n<typeof actions & typeof actionsMore>;

/** What can be typed or chosen in any review step. */
export interface Draft {
  reason: string;
  explanation: string;
  amount: string;
  date: string;
  told: boolean;
}

export type Problems = Partial<Record<keyof Draft, string>>;

export interface ReviewContext {
  i18n: ActionsI18n;
  order: OrderSnapshot;
  action: AvailableAction;
  draft: Draft;
  problems: Problems;
  /** 0, and 1 once the person went on in spite of what is open. */
  stage: number;
  /** Names and amounts for sentences. */
  params: Record<string, string>;
  change(part: Partial<Draft>): void;
}

/** What a check found: what to send, what to put right, or that the person must be asked once more. */
export type Checked = { payload: object } | { problems: Problems } | { stage: number };

export interface Review {
  /** Ends the order against the other side: the last button is red. */
  danger?: boolean;
  title(c: ReviewContext): string;
  body(c: ReviewContext): TemplateResult;
  confirm(c: ReviewContext): string;
  check(c: ReviewContext): Checked;
}
